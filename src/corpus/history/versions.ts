import type { Block } from '../../markdown/parse/document.ts';
import { readFrontMatter } from '../../markdown/parse/front-matter.ts';
import { readMarkdown } from '../../markdown/parse/markdown.ts';
import { quoteIn } from '../../markdown/parse/quote.ts';
import { migrate } from '../../schemas/contract.ts';
import { type Fact, factSchema } from '../../schemas/fact.ts';
import type { Told, Version } from './history.ts';

/** A file as a commit left it. */
export interface CommittedFile {
  /** Path below the project. */
  path: string;
  /** Git's name of its content; null where the commit removed it. */
  blob: string | null;
}

/** A commit, with the files of articles and facts it touched. */
export interface Commit {
  /** ISO day, UTC. */
  date: string;
  files: readonly CommittedFile[];
}

/** Where the content of a version lies. */
export interface Revision {
  date: string;
  facts: string;
  article: string;
}

/** What is known of an article besides its versions. */
export interface Published {
  slug: string;
  /** Names its file had earlier. */
  formerly: readonly string[];
  /** ISO day it was published. */
  date: string;
}

/** Arguments of git that list the commits to articles and facts, for `parseLog`. */
export const logArguments = [
  '-c',
  'core.quotePath=false',
  '-c',
  'log.showSignature=false',
  'log',
  '--first-parent',
  '--diff-merges=first-parent',
  '--raw',
  '--no-abbrev',
  '--no-renames',
  '--relative',
  '--format=commit %ct',
  '--',
  'content/articles',
  'content/facts',
];

/** Commits in what git printed, oldest first. */
export function parseLog(output: string): Commit[] {
  const commits: { date: string; files: CommittedFile[] }[] = [];
  for (const line of output.split('\n')) {
    const [, seconds] = /^commit (\d+)$/.exec(line) ?? [];
    if (seconds) {
      const date = new Date(Number(seconds) * 1000).toISOString().slice(0, 10);
      commits.push({ date, files: [] });
      continue;
    }
    const [, blob = '', status, path = ''] =
      /^:\d+ \d+ [0-9a-f]+ ([0-9a-f]+) ([A-Z])\t(.+)$/.exec(line) ?? [];
    if (path) commits.at(-1)?.files.push({ path, blob: status === 'D' ? null : blob });
  }
  return commits.reverse();
}

/**
 * Where the versions of each article lie, oldest first: the one that stood when the day of its publication began, and
 * all of that day and after. Articles with one version alone are left out.
 */
export function revisionsOf(
  commits: readonly Commit[],
  articles: readonly Published[],
): Map<string, Revision[]> {
  const slugs = new Map(
    articles.flatMap(({ slug, formerly }) => [slug, ...formerly].map((name) => [name, slug])),
  );
  const found = committedVersions(commits, slugs);
  for (const { slug, date: day } of articles) {
    const list = found.get(slug) ?? [];
    const first = list.findIndex(({ date }) => date >= day);
    const since = list.slice(Math.max(0, first - 1));
    if (first < 0 || since.length < 2) found.delete(slug);
    else found.set(slug, since);
  }
  return found;
}

/** Every state of the facts of each article with the text they were read from, by slug. */
function committedVersions(
  commits: readonly Commit[],
  slugs: ReadonlyMap<string, string>,
): Map<string, Revision[]> {
  const texts = new Map<string, string>();
  const found = new Map<string, Revision[]>();
  for (const { date, files } of commits) {
    for (const { path, blob } of files) {
      const name = articlePath.exec(path)?.[1];
      if (name && blob) texts.set(slugs.get(name) ?? name, blob);
    }
    for (const { path, blob } of files) {
      const slug = slugs.get(factsPath.exec(path)?.[1] ?? '') ?? '';
      const article = texts.get(slug);
      const list = found.get(slug) ?? [];
      if (!article || !blob || list.at(-1)?.facts === blob) continue;
      found.set(slug, [...list, { date, facts: blob, article }]);
    }
  }
  return found;
}

const articlePath = /^content\/articles\/(?:.*\/)?([^/]+)\.md$/;
const factsPath = /^content\/facts\/([^/]+)\.json$/;

/**
 * Revisions without those in which the article and its facts are, letter for letter, those of the one before: a reader
 * that reads the same stores another fingerprint at the head of the file, and nothing else.
 */
export function withoutRepeats(
  revisions: readonly Revision[],
  contents: ReadonlyMap<string, string>,
): Revision[] {
  const factsIn = ({ facts }: Revision): string => {
    const text = contents.get(facts) ?? '';
    return text.slice(Math.max(0, text.indexOf('"facts"')));
  };
  let last: { article: string; facts: string } | undefined;
  return revisions.filter((revision) => {
    const facts = factsIn(revision);
    const isRepeat = last?.article === revision.article && last.facts === facts;
    last = { article: revision.article, facts };
    return !isRepeat;
  });
}

/** The versions since the first that was no draft: nobody had seen what was before. */
export function sincePublished(versions: readonly Version[]): Version[] {
  const first = versions.findIndex(({ isDraft }) => !isDraft);
  return first < 0 ? [] : versions.slice(first);
}

/** An article as a commit left it. */
export interface PastText {
  text: string;
  isDraft: boolean;
  /** Its prose, read when it is first asked for. */
  readonly blocks: readonly Block[];
}

/** Reads the text of an article for the facts of any number of versions. */
export function readText(article: string): PastText {
  const text = article.replace(/^\uFEFF/, '');
  let blocks: readonly Block[] | undefined;
  return {
    text,
    isDraft: isDraftIn(text),
    get blocks() {
      blocks ??= readMarkdown(text, '').document.blocks;
      return blocks;
    },
  };
}

const isDraftIn = (text: string): boolean =>
  text.includes('draft:') && readFrontMatter(text, '').article?.draft === true;

/** A fact as some version stored it; undefined where today's schema refuses it. */
export type ReadFact = (stored: unknown) => Fact | undefined;

const readFact: ReadFact = (stored) => factSchema.safeParse(stored).data;

/** Reads facts of many versions: what is stored letter for letter as before is the fact that was read then. */
export function factReader(): ReadFact {
  const known = new Map<string, Fact | undefined>();
  return (stored) => {
    const written = JSON.stringify(stored);
    if (!known.has(written)) known.set(written, readFact(stored));
    return known.get(written);
  };
}

/** A version from its two files, without facts that today's schema refuses; a draft states no facts. */
export function readVersion(
  date: string,
  factsJson: string,
  article: PastText,
  read: ReadFact = readFact,
): Version {
  if (article.isDraft) return { date, facts: [], isDraft: true };
  let stored: unknown;
  try {
    stored = (migrate(JSON.parse(factsJson)) as { facts?: unknown }).facts;
  } catch {
    stored = [];
  }
  const facts = (Array.isArray(stored) ? stored : []).flatMap((value) => read(value) ?? []);
  return { date, facts: withSentences(facts, article) };
}

/**
 * Facts of one article with their sentences, each found when it is asked for: of most facts of most versions nobody asks.
 * Where file and article are of different days, a fact has its own words.
 */
export function withSentences(facts: readonly Fact[], article: PastText): Told[] {
  return facts.map((fact) => {
    let sentence: string | undefined;
    return {
      fact,
      get sentence() {
        sentence ??= sentenceOf(fact, article);
        return sentence;
      },
    };
  });
}

function sentenceOf({ source }: Fact, article: PastText): string {
  const isOf = article.text.slice(source.start, source.end) === source.text;
  return quoteIn(isOf ? article.blocks : [], source).text.trim();
}
