import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Atlas } from '../../src/atlas/types.ts';
import { type Corpus, corpusOf } from '../../src/corpus/corpus.ts';
import type { Fate } from '../../src/corpus/register/enter.ts';
import type { FigureFate } from '../../src/corpus/register/enter-figures.ts';
import { registerOf } from '../../src/corpus/register/register.ts';
import { seriesNames } from '../../src/corpus/register/resolve.ts';
import { standingIn } from '../../src/corpus/register/standing.ts';
import { checkSeries } from '../../src/extraction/reader/check-directives.ts';
import { judgedIn } from '../../src/extraction/reader/judged.ts';
import { readArticle } from '../../src/extraction/reader/read-article.ts';
import type { Document } from '../../src/markdown/parse/document.ts';
import { placeOfField, readFrontMatter } from '../../src/markdown/parse/front-matter.ts';
import { readMarkdown } from '../../src/markdown/parse/markdown.ts';
import type { FactsFile } from '../../src/schemas/fact.ts';
import { formatProblem, type Problem, sortProblems } from '../../src/schemas/problem.ts';
import {
  articlesFolder,
  extractorFingerprint,
  factsFolder,
  formatFacts,
  hashArticle,
  listArticles,
  listNames,
  readStored,
  removeLeftovers,
  slugOf,
  storedHash,
  storedText,
  writeAll,
} from './facts-files.ts';
import { changedByHand } from './facts-judged.ts';
import { readAtlas } from './read-atlas.ts';
import { StoryRegisters } from './register-run.ts';
import {
  enterShared,
  isEntered,
  markEntered,
  readShared,
  type SharedFiles,
  type SharedSetting,
  staleShared,
  writeShared,
} from './register-shared.ts';

export interface RunResult {
  /** Where anything stands here, nothing was written. */
  errors: Problem[];
  /** What an editor should look at. */
  warnings: Problem[];
  read: number;
  unchanged: number;
  /** Facts files written or, by a check, found stale. */
  changed: string[];
  removed: string[];
  /** Files of the register written, removed or, by a check, found stale. */
  registers: string[];
  /** What becomes of addresses, by the slug of their story. */
  fates: ReadonlyMap<string, Fate>;
  /** What becomes of figures that are of no one story; null where nothing may have changed. */
  figures: FigureFate | null;
}

export interface RunOptions {
  /** Writes nothing. */
  check: boolean;
  /** The day it is, as YYYY-MM-DD: what is gone from now on is gone since then. */
  today: string;
  /** Slugs of articles to read again though nothing has changed in them. */
  again?: ReadonlySet<string>;
}

/**
 * Reads the facts of every article of the project at `root` and stores them. With `check`, nothing is written, every
 * article is read, and `changed` and `removed` name the files that do not hold what the articles say.
 */
export async function readProject(
  root: string,
  { check, today, again }: RunOptions,
): Promise<RunResult> {
  const result: RunResult = {
    errors: [],
    warnings: [],
    read: 0,
    unchanged: 0,
    changed: [],
    removed: [],
    registers: [],
    fates: new Map(),
    figures: null,
  };
  const folder = join(root, factsFolder);
  const registers = new StoryRegisters(root, today, result.errors);
  const paths = listArticles(join(root, articlesFolder));
  const surroundings = extractorFingerprint(root);
  checkSlugs(paths, result.errors);
  let atlas: Atlas | null = null;
  const charted = new Map<string, Document | Uint8Array>();
  const written = new Map<string, FactsFile>();
  const slugs = new Set<string>();
  const former: FormerNames[] = [];
  const standing = new Set<string>();
  const hashes = new Map<string, string>();
  const orphaned = registers.without(new Set(paths.map(slugOf)));
  for (const path of paths) {
    const slug = slugOf(path);
    if (slugs.has(slug)) continue;
    slugs.add(slug);
    const bytes = readFileSync(join(root, articlesFolder, path));
    const hash = hashArticle(surroundings, bytes, registers.textOf(slug));
    const isDraft = bytes.includes('draft:') && isDraftIn(bytes, path);
    if (!isDraft) standing.add(slug);
    const mayClaim = orphaned.length > 0 && bytes.includes('formerly:');
    const isDue = check || mayClaim || again?.has(slug) || hasNewJudgement(root, slug);
    if (!isDue && storedHash(join(folder, `${slug}.json`)) === hash) {
      result.unchanged++;
      hashes.set(slug, hash);
      if (bytes.includes('::chart')) charted.set(`${articlesFolder}/${path}`, bytes);
      continue;
    }
    if (!atlas) {
      const reading = await readAtlas(root);
      result.errors.push(...reading.problems);
      atlas = reading.atlas;
    }
    const file = `${articlesFolder}/${path}`;
    const stored = readStored(root, slug);
    if (stored && 'message' in stored) {
      result.errors.push(stored);
      continue;
    }
    const formerly = (name: string): FactsFile | null => {
      const old = readStored(root, name);
      return old && 'message' in old ? null : old;
    };
    const keeper = (names: readonly string[]) => registers.keeper(slug, names);
    const setting = { file, slug, atlas, stored, hash, formerly, keeper };
    const facts = readArticle(bytes, setting, result);
    result.read++;
    if (!facts) continue;
    const { document, article, reading } = facts;
    if (document.directives.some(({ name }) => name === 'chart')) charted.set(file, document);
    if (article.formerly.length > 0)
      former.push({ file, slug, names: article.formerly, text: document.raw });
    const story = { ...reading, slug, article, document, facts: facts.stored.facts };
    const entered = registers.enter(story, atlas);
    // What the register lacks is told of the register: the facts stand as they were read with what it has.
    const isOfOld = check && stored?.hash === hash;
    facts.stored.hash = isOfOld ? hash : hashArticle(surroundings, bytes, entered);
    hashes.set(slug, facts.stored.hash);
    // A status set by hand is sound before the sentence it judges stands beside it.
    const [was, is] = check
      ? [stored && formatFacts(unjudged(stored)), formatFacts(unjudged(facts.stored))]
      : [stored && formatFacts(stored), formatFacts(facts.stored)];
    if (was === is) continue;
    if (check && stored) {
      const path = `${factsFolder}/${slug}.json`;
      const byHand = changedByHand(stored, facts.stored, storedText(root, slug) ?? '', path);
      result.warnings.push(...byHand);
    }
    written.set(slug, facts.stored);
  }
  checkFormerNames(former, slugs, result.errors);
  result.errors.push(...registers.missing(standing));
  result.warnings.push(...registers.needless(standing));
  result.registers = registers.stale();
  result.fates = registers.fates;
  result.changed = [...written.keys()].map((slug) => `${slug}.json`).sort();
  result.removed = listNames(folder)
    .filter((name) => name.endsWith('.json') && !name.startsWith('.') && !slugs.has(slugOf(name)))
    .sort();
  const renamed = new Set(former.flatMap(({ names }) => names));
  for (const name of result.removed.filter((each) => !renamed.has(slugOf(each)))) {
    const stored = readStored(root, slugOf(name));
    const count = stored && !('message' in stored) ? judgedIn(stored).length : 0;
    if (count > 0) result.warnings.push(judgementsGone(name, count));
  }
  const isChanged =
    written.size > 0 ||
    result.removed.length > 0 ||
    check ||
    !isEntered(root, [...hashes.values()]);
  const entered = isChanged
    ? enterAll(root, {
        files: allFacts(root, slugs, written),
        atlas: atlas ?? (await readAtlas(root)).atlas,
        stories: registers.all(),
        standing,
        today,
        problems: result.errors,
      })
    : null;
  if (entered) {
    result.figures = entered.fate;
    result.registers.push(...staleShared(root, entered.after));
    const problems = checkCharts(entered.corpus, charted);
    result.errors.push(...problems.filter(({ code }) => code !== 'SL309'));
    result.warnings.push(...problems.filter(({ code }) => code === 'SL309'));
  }
  result.errors = sortProblems(result.errors);
  if (!check && result.errors.length === 0) {
    mkdirSync(folder, { recursive: true });
    removeLeftovers(folder, isAlive);
    const texts = [...written].map(([slug, file]) => [`${slug}.json`, formatFacts(file)] as const);
    writeAll(folder, new Map(texts), process.pid);
    registers.write();
    if (entered) writeShared(root, entered.after);
    markEntered(root, [...hashes.values()]);
    for (const name of result.removed) rmSync(join(folder, name), { force: true });
  }
  if (entered && result.errors.length === 0)
    result.warnings.push(...contradictions(entered.corpus));
  result.warnings = sortProblems(result.warnings);
  return result;
}

/** All figures of several stories, entered, and the corpus that bears their names. */
function enterAll(
  root: string,
  {
    files,
    standing,
    problems,
    ...setting
  }: SharedSetting & { standing: ReadonlySet<string>; problems: Problem[] },
): { after: SharedFiles; fate: FigureFate; corpus: Corpus } {
  const published = files.filter(({ article }) => standing.has(article));
  const entered = enterShared(readShared(root, problems), { ...setting, files: published });
  const register = registerOf(
    setting.stories.is,
    [...entered.after.values()],
    standingIn(files, setting.atlas),
  );
  return { ...entered, corpus: corpusOf(files, setting.atlas, register) };
}

/** Whether an editor has judged a fact in the file since it was written, which the register is to know of. */
const hasNewJudgement = (root: string, slug: string): boolean =>
  /"status": "(?:confirmed|corrected|rejected)"\s*\}/.test(storedText(root, slug) ?? '');

const isDraftIn = (bytes: Uint8Array, file: string): boolean =>
  readFrontMatter(new TextDecoder().decode(bytes), file).article?.draft === true;

const judgementsGone = (name: string, count: number): Problem => ({
  file: `${factsFolder}/${name}`,
  line: 1,
  column: 1,
  message: `goes with its article, and ${count === 1 ? 'one judgement' : `${count} judgements`} of an editor with it`,
  mend: `where the article was renamed, bring this file back from git and write formerly: [${slugOf(name)}] in the front matter`,
});

/** The file without the sentences its editors judged. */
const unjudged = (file: FactsFile): FactsFile => ({
  ...file,
  facts: file.facts.map(({ judged, ...fact }) => fact),
});

/** Slugs name files and addresses: each once, in small letters. */
export function checkSlugs(paths: readonly string[], errors: Problem[]): void {
  const seen = new Map<string, string>();
  for (const path of paths) {
    const file = `${articlesFolder}/${path}`;
    const slug = slugOf(path);
    const other = seen.get(slug.toLowerCase());
    const at = { file, line: 1, column: 1 };
    if (other !== undefined) {
      errors.push({
        ...at,
        code: 'SL114',
        message: `has the slug “${slug}”, as has ${other}`,
        mend: 'rename one of the two',
      });
    } else if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug)) {
      errors.push({
        ...at,
        code: 'SL113',
        message: `“${slug}” cannot be an address`,
        mend: 'name the file with small letters, digits and single hyphens',
      });
    }
    seen.set(slug.toLowerCase(), file);
  }
}

/** Addresses a story had before. */
export interface FormerNames {
  file: string;
  slug: string;
  names: readonly string[];
  /** The whole file, so that a problem stands at its name; else at the top. */
  text?: string;
}

/** Former names lead to one story, and none of them to itself or away from a story that bears the name. */
export function checkFormerNames(
  former: readonly FormerNames[],
  slugs: ReadonlySet<string>,
  errors: Problem[],
): void {
  const taken = new Map<string, string>();
  for (const { file, slug, names, text } of former) {
    names.forEach((name, at) => {
      const other = taken.get(name);
      const fault =
        name === slug
          ? { message: `“${name}” is this article’s own file name`, mend: 'take it out' }
          : slugs.has(name)
            ? {
                message: `“${name}” is the slug of another article`,
                mend: 'take it out, or rename that article',
              }
            : other !== undefined
              ? {
                  message: `“${name}” leads to ${other} already`,
                  mend: 'take it out of one of the two',
                }
              : null;
      taken.set(name, other ?? file);
      if (!fault) return;
      const place = (text && placeOfField(text, ['formerly', at])) || { line: 1, column: 1 };
      errors.push({ file, ...place, code: 'SL115', field: 'formerly', ...fault });
    });
  }
}

/** The facts of every article as they are to be stored; a file that does not parse is reported where it is read. */
function allFacts(
  root: string,
  slugs: ReadonlySet<string>,
  written: ReadonlyMap<string, FactsFile>,
): FactsFile[] {
  return [...slugs].flatMap((slug) => {
    const text = written.has(slug) ? null : storedText(root, slug);
    try {
      return written.get(slug) ?? (text === null ? [] : (JSON.parse(text) as FactsFile));
    } catch {
      return [];
    }
  });
}

/** Charts whose series no facts make. */
function checkCharts(
  corpus: Corpus,
  charted: ReadonlyMap<string, Document | Uint8Array>,
): Problem[] {
  if (charted.size === 0) return [];
  const series = seriesNames(corpus);
  return [...charted].flatMap(([file, source]) => {
    const document =
      'raw' in source ? source : readMarkdown(new TextDecoder().decode(source), file).document;
    return checkSeries(document, file, series);
  });
}

const figuresFile = 'content/atlas/figures.yaml';

/** What the facts of all articles and the published figures contradict each other in. */
function contradictions({ findings }: Corpus): Problem[] {
  return findings.map(({ message, mend, facts }) => {
    const first = facts[0];
    const file = first?.article ? `${articlesFolder}/${first.article}.md` : figuresFile;
    return {
      file,
      line: first?.fact.source.line ?? 1,
      column: first?.fact.source.column ?? 1,
      message,
      mend,
    };
  });
}

/** True while a process of this id runs. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

export const printable = (problems: readonly Problem[]): string =>
  problems.map((problem) => `${formatProblem(problem)}\n`).join('');
