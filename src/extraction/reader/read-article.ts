import { corridorsNamed } from '../../atlas/gazetteer/named.ts';
import type { Atlas } from '../../atlas/types.ts';
import { unfitFile } from '../../markdown/lint/check-file.ts';
import { decodeUtf8 } from '../../markdown/parse/decode.ts';
import type { Document } from '../../markdown/parse/document.ts';
import { isFencedLower, missingFence } from '../../markdown/parse/front-matter.ts';
import { largestMarkdown, tooLarge } from '../../markdown/parse/limits.ts';
import { readMarkdown } from '../../markdown/parse/markdown.ts';
import { standInArticle } from '../../markdown/parse/stand-in.ts';
import type { Article } from '../../schemas/article.ts';
import type { FactsFile } from '../../schemas/fact.ts';
import type { Problem } from '../../schemas/problem.ts';
import { checkDirectives } from './check-directives.ts';
import { underNewName } from './judged.ts';
import { type KeepIds, type Reading, readFacts } from './read-facts.ts';

/** What reading one article needs beside its bytes. */
export interface ArticleSetting {
  file: string;
  slug: string;
  atlas: Atlas;
  stored: FactsFile | null;
  hash: string;
  /** The facts file of an earlier name; what editors said in it is carried over where the article has none of its own. */
  formerly?: (name: string) => FactsFile | null;
  /** The ids that facts of an article of this name, or of its earlier ones, keep; undefined where it was never published. */
  keeper?: (formerly: readonly string[]) => KeepIds | undefined;
}

/** An article with what was read in it. */
export interface ReadArticle {
  stored: FactsFile;
  article: Article;
  document: Document;
  reading: Reading;
}

/** An article's bytes as a document, null where they cannot be read at all, and what is wrong with it before facts. */
export function openArticle(
  bytes: Uint8Array,
  file: string,
): { document: Document | null; problems: Problem[] } {
  if (bytes.length > largestMarkdown * 4)
    return { document: null, problems: [tooLarge(file, bytes.length)] };
  const text = decodeUtf8(bytes, file);
  if (typeof text !== 'string') return { document: null, problems: [text] };
  const top = { file, line: 1, column: 1 };
  if (text.trim() === '')
    return { document: null, problems: [{ ...top, code: 'SL102', ...emptyFile }] };
  const unfit = unfitFile(text, file);
  if (unfit.length > 0) return { document: null, problems: unfit };
  const { document, problems } = readMarkdown(text, file);
  if (problems.length === 0 && document.frontMatter === null)
    problems.push({ ...top, code: 'SL104', ...missingFrontMatter(text) });
  return { document, problems };
}

/** True where the bounds of the front matter are wrong, so that there is no telling what the text is. */
export const isBoundless = (problems: readonly Problem[]): boolean =>
  problems.some(({ code }) => code && boundless.has(code));

const boundless: ReadonlySet<string> = new Set(['SL103', 'SL104', 'SL105', 'SL122']);

/** Facts of one article, or null where its problems stand in `result`. */
export function readArticle(
  bytes: Uint8Array,
  { file, slug, atlas, stored, hash, formerly, keeper }: ArticleSetting,
  result: { errors: Problem[]; warnings: Problem[] },
): ReadArticle | null {
  const { document, problems } = openArticle(bytes, file);
  if (!document) {
    result.errors.push(...problems);
    return null;
  }
  if (isBoundless(problems)) {
    result.errors.push(...problems, ...checkDirectives(document, file, atlas));
    return null;
  }
  const { frontMatter } = document;
  const names = frontMatter?.formerly ?? [];
  const keepIds = keeper?.(names);
  const old = stored ? null : names.map((name) => formerly?.(name)).find((each) => each != null);
  // Facts that were published bear their ids on under the new name.
  const renamed = old && (keepIds ? { ...old, article: slug } : underNewName(old, slug));
  const previous = stored ?? renamed ?? null;
  const reading = readFacts(document, {
    ...{ slug, file, atlas, previous, keepIds },
    frontMatter: frontMatter ?? standInArticle(document.raw),
  });
  problems.push(...reading.problems);
  result.errors.push(...problems, ...checkDirectives(document, file, atlas));
  if (problems.length > 0 || !frontMatter) return null;
  result.warnings.push(...reading.warnings);
  return {
    stored: factsFileOf(document, reading, { slug, hash, atlas }),
    article: frontMatter,
    document,
    reading,
  };
}

/** What is stored of an article that has been read. */
export function factsFileOf(
  document: Document,
  { facts, orphans }: Pick<Reading, 'facts' | 'orphans'>,
  { slug, hash, atlas }: Pick<ArticleSetting, 'slug' | 'hash' | 'atlas'>,
): FactsFile {
  const corridors = corridorsNamed(atlas, wordsOf(document));
  return {
    article: slug,
    bodyStart: document.bodyStart,
    hash,
    ...(corridors.length > 0 ? { corridors } : {}),
    facts,
    ...(orphans.length > 0 ? { orphans } : {}),
  };
}

/** All that a reader of the article reads. */
const wordsOf = ({ frontMatter, blocks }: Document): string =>
  [frontMatter?.title, frontMatter?.dek, ...blocks.map(({ text }) => text)].join('\n');

const emptyFile = { message: 'the file is empty', mend: 'write the article, or delete the file' };

function missingFrontMatter(text: string): { message: string; mend: string } {
  const fence = missingFence(text);
  if (fence) return fence;
  return isFencedLower(text)
    ? {
        message: 'the front matter does not begin on the first line',
        mend: 'take out what stands above its three hyphens',
      }
    : {
        message: 'has no front matter',
        mend: 'begin with --- and title, dek, date, authors and sources',
      };
}
