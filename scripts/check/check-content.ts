import type { Positions } from '../../src/atlas/parse.ts';
import type { Atlas } from '../../src/atlas/types.ts';
import { type Corpus, corpusOf } from '../../src/corpus/corpus.ts';
import { outliersIn } from '../../src/corpus/outliers.ts';
import type { Register } from '../../src/corpus/register/register.ts';
import { seriesNames } from '../../src/corpus/register/resolve.ts';
import { checkSeries } from '../../src/extraction/reader/check-directives.ts';
import type { KeepIds } from '../../src/extraction/reader/read-facts.ts';
import { decodeUtf8 } from '../../src/markdown/parse/decode.ts';
import { readFrontMatter } from '../../src/markdown/parse/front-matter.ts';
import { largestMarkdown } from '../../src/markdown/parse/limits.ts';
import { severityOf } from '../../src/schemas/check-codes.ts';
import type { Fact, FactsFile } from '../../src/schemas/fact.ts';
import { type Problem, placeOfWords, sortProblems } from '../../src/schemas/problem.ts';
import {
  articlesFolder,
  factsFolder,
  formatFacts,
  slugOf,
  strayFile,
} from '../facts/facts-files.ts';
import { checkFormerNames, checkSlugs, type FormerNames } from '../facts/facts-slugs.ts';
import { changedByHand, faultsOf } from '../facts/facts-verified.ts';
import type { ReadStory } from '../facts/register-run.ts';
import { type CheckedArticle, checkArticle } from './check-article.ts';
import { checkFigures } from './check-figures.ts';
import { findTargets } from './check-targets.ts';
import { findingProblems } from './findings.ts';

/** All that a check of content looks at. */
export interface Content {
  /** Every article: its path from `content/articles/`, and its bytes. */
  articles: readonly { path: string; bytes: Uint8Array }[];
  /** Paths of those to report on; null for all, and for what no article alone is to blame for. */
  chosen: ReadonlySet<string> | null;
  /** Whether hints on plain language are looked for: they take as long as all the rest. */
  hints: boolean;
  atlas: Atlas;
  /** Where entries of the atlas stand, such as `figures/trips-2011`. */
  positions: Positions;
  /** What is wrong in the atlas itself. */
  atlasProblems: readonly Problem[];
  /** Stored facts by slug; a problem where a file cannot be read. */
  stored: ReadonlyMap<string, FactsFile | Problem>;
  /** The bytes of a stored facts file, to find the line of what is wrong in it. */
  storedText: (slug: string) => string;
  /** Every address ever published. */
  register: Register;
  /** The ids that facts of a story keep; undefined where it was never published. */
  keeper(slug: string, formerly: readonly string[]): KeepIds | undefined;
  /** The hash that the facts of a story are stored with, of its bytes and of what is read in them. */
  hash(bytes: Uint8Array, story: ReadStory): string;
  /** Addresses of the files in `public/`: `/favicon.svg`. */
  files: readonly string[];
  /** Addresses of the pages that are none of a story, place, corridor or fact. */
  pages: readonly string[];
  /** Files in the folder of articles that are none by their ending, from that folder. */
  strays?: readonly string[];
  /** What is kept of the page of a source. */
  passageOf?: (url: string) => string | null;
  /** The day it is, as YYYY-MM-DD. */
  today?: string;
}

/** How far the facts of the articles that were looked at have been judged. */
export interface FactTally {
  /** But for those an editor rejected. */
  facts: number;
  /** Of these, those the reader is unsure of and nobody has judged. */
  doubtful: number;
  /** Of these, those an editor confirmed or corrected. */
  judged: number;
}

/** Everything wrong in articles and between them, in the order of files and lines, and how far their facts are judged. */
export function checkContent(content: Content): { problems: Problem[]; tally: FactTally } {
  const { articles, chosen, atlas, stored, files, pages } = content;
  const problems: Problem[] = content.atlasProblems.map((each) => ({ code: 'SL601', ...each }));
  checkSlugs(
    articles.map(({ path }) => path),
    problems,
  );
  problems.push(...(content.strays ?? []).map(strayFile));
  const bySlug = new Map([...articles].reverse().map(({ path, bytes }) => [slugOf(path), bytes]));
  const known = [...stored.values()].filter((each) => 'facts' in each);
  const targets = findTargets({
    articles: bySlug,
    atlas,
    facts: known.flatMap(({ facts }) => facts.filter(({ status }) => status !== 'rejected')),
    pages,
    files,
  });
  const checked: CheckedArticle[] = [];
  for (const { path, bytes } of articles) {
    if (chosen && !chosen.has(path)) continue;
    const slug = slugOf(path);
    const { before, faults } = soundOf(content, slug);
    problems.push(...faults);
    const result = checkArticle(bytes, {
      file: `${articlesFolder}/${path}`,
      slug,
      atlas,
      stored: before,
      hash: '',
      keeper: (names) => content.keeper(slug, names),
      hashOf: (story) => content.hash(bytes, story),
      targets,
      files,
      hints: content.hints,
      today: content.today,
      passageOf: content.passageOf,
    });
    problems.push(...result.problems);
    if (result.checked) checked.push(result.checked);
  }
  checkFormerNames(formerNames(content), new Set(bySlug.keys()), problems);
  const corpus = corpusOf(allFacts(known, checked, bySlug), atlas, content.register);
  const found = [
    ...checkCharts(withUnsound(corpus, content, { known, checked, bySlug }), checked),
    ...checkFigures(corpus, checked),
    ...findingProblems(corpus.findings, {
      chosen: chosen && new Set([...chosen].map(slugOf)),
      positions: content.positions,
    }),
    ...checked.flatMap((article) => unlikely(corpus, article)),
  ];
  // Of many articles there are more than a call takes.
  for (const problem of found) problems.push(problem);
  // `npm run facts` writes nothing while an error stands, so until then it is no mend for staleness.
  if (!problems.some((each) => severityOf(each) === 'error'))
    problems.push(...staleFacts(content, checked, bySlug));
  const told = chosen ? problems.filter(({ file }) => isAbout(file, chosen)) : problems;
  return { problems: sortProblems(told), tally: tallyOf(checked) };
}

function tallyOf(checked: readonly CheckedArticle[]): FactTally {
  const facts = checked.flatMap(({ read }) =>
    read.facts.filter(({ status }) => status !== 'rejected'),
  );
  const isJudged = ({ status }: Fact): boolean => status !== 'extracted';
  const isDoubtful = (fact: Fact): boolean => !isJudged(fact) && (fact.doubts ?? []).length > 0;
  return {
    facts: facts.length,
    doubtful: facts.filter(isDoubtful).length,
    judged: facts.filter(isJudged).length,
  };
}

/** What is stored of an article, where it is whole and no hand has touched what was judged in it; else what is wrong. */
function soundOf(
  { stored, storedText }: Content,
  slug: string,
): { before: FactsFile | null; faults: Problem[] } {
  const file = stored.get(slug);
  if (!file) return { before: null, faults: [] };
  if (!('facts' in file)) return { before: null, faults: [file] };
  const faults = faultsOf({ slug, stored: file, text: storedText(slug) });
  return { before: faults.length > 0 ? null : file, faults };
}

const isAbout = (file: string, chosen: ReadonlySet<string>): boolean =>
  [...chosen].some(
    (path) => file === `${articlesFolder}/${path}` || file === factsPath(slugOf(path)),
  );

const factsPath = (slug: string): string => `${factsFolder}/${slug}.json`;

function formerNames({ articles }: Content): FormerNames[] {
  return articles.flatMap(({ path, bytes }): FormerNames[] => {
    if (bytes.length > largestMarkdown || !Buffer.from(bytes).includes('formerly:')) return [];
    const file = `${articlesFolder}/${path}`;
    const text = decodeUtf8(bytes, file);
    if (typeof text !== 'string') return [];
    const names = readFrontMatter(text, file).article?.formerly ?? [];
    return [{ file, slug: slugOf(path), names, text }];
  });
}

/** The facts of every article: those just read, else those stored. */
function allFacts(
  stored: readonly FactsFile[],
  checked: readonly CheckedArticle[],
  slugs: ReadonlyMap<string, unknown>,
): FactsFile[] {
  const files = new Map(stored.map((file) => [file.article, file]));
  for (const { slug, facts } of checked) if (facts) files.set(slug, facts);
  return [...files.values()].filter(({ article }) => slugs.has(article));
}

/** The corpus with the facts of articles that hold errors too: their charts are told of beside these errors. */
function withUnsound(
  corpus: Corpus,
  { atlas, register }: Content,
  read: { known: FactsFile[]; checked: CheckedArticle[]; bySlug: ReadonlyMap<string, unknown> },
): Corpus {
  const isCharted = ({ facts, document }: CheckedArticle): boolean =>
    facts === null && document.directives.some(({ name }) => name === 'chart');
  if (!read.checked.some(isCharted)) return corpus;
  const all = read.checked.map((each) => ({ ...each, facts: each.read }));
  return corpusOf(allFacts(read.known, all, read.bySlug), atlas, register);
}

function checkCharts(corpus: Corpus, checked: readonly CheckedArticle[]): Problem[] {
  const series = seriesNames(corpus);
  return checked.flatMap(({ document, file }) => checkSeries(document, file, series));
}

/** Figures that leap out of their series, or are many times whatever else is stated in their unit. */
const unlikely = (corpus: Corpus, { slug, file }: CheckedArticle): Problem[] =>
  outliersIn(corpus, slug).map(({ fact, message, mend }) => ({
    file,
    ...placeOfWords(fact.source),
    code: 'SL417',
    message,
    mend,
  }));

/** So many are named one by one. */
const fewStale = 3;

/** Facts files that do not hold what the articles say. */
function staleFacts(
  { stored, storedText, chosen }: Content,
  checked: readonly CheckedArticle[],
  slugs: ReadonlyMap<string, unknown>,
): Problem[] {
  const mend = 'run npm run facts';
  const problem = (slug: string, message: string): Problem => ({
    file: factsPath(slug),
    line: 1,
    column: 1,
    code: 'SL411',
    message,
    mend,
  });
  const stale = checked.flatMap(({ slug, file, facts }) => {
    const before = stored.get(slug);
    if (!before) return [problem(slug, `the facts of ${file} are not stored yet`)];
    if (!facts || !('facts' in before) || formatFacts(before) === formatFacts(facts)) return [];
    const changed = changedByHand({ slug, stored: before, text: storedText(slug) }, facts);
    if (changed.length > 0) return changed;
    return [problem(slug, `what is stored is not what ${file} says`)];
  });
  if (!chosen && stale.length > fewStale && stale.length === checked.length) {
    const message = `the facts of all ${stale.length} articles are stale: what reads them, or the atlas, has changed`;
    return [{ file: factsFolder, line: 1, column: 1, code: 'SL411', message, mend }];
  }
  const left = chosen ? [] : [...stored.keys()].filter((slug) => !slugs.has(slug));
  return [...stale, ...left.map((slug) => problem(slug, 'has no article'))];
}
