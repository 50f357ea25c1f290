import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { remark } from 'remark';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import { readAtlas } from '../../src/atlas/read.ts';
import { readQuantities } from '../../src/extraction/quantities/quantities.ts';
import { readFacts } from '../../src/extraction/reader/read-facts.ts';
import { readPeriods } from '../../src/extraction/time/periods.ts';
import { tag } from '../../src/extraction/tokens/tagger.ts';
import { tokenise } from '../../src/extraction/tokens/tokens.ts';
import { readMarkdown } from '../../src/markdown/parse/markdown.ts';
import { readPlain } from '../../src/markdown/parse/plain.ts';
import { root } from '../lib/project.ts';
import { type GoldRow, readGold } from './facts/gold.ts';
import { countedHeads, readHeads } from './facts/heads.ts';
import { installRivals, loadRivals, loadTaggers, type Rival } from './facts/rivals.ts';
import {
  type Found,
  f1,
  match,
  sameChange,
  sameUnit,
  sameValue,
  toFound,
  withoutOther,
} from './facts/score.ts';

/**
 * Prints how well and how fast facts are read, beside other packages, in one run:
 * `npm run bench -- facts [GOLD.jsonl …]`.
 */
export async function run(paths: string[]): Promise<void> {
  const gold = paths.map((path) => ({ path, rows: readGold(path) }));
  await installRivals();
  const rivals = loadRivals();
  for (const { path, rows } of gold) printAccuracy(path, rows, rivals);
  printHeads(gold.flatMap(({ rows }) => rows));
  await printSpeed(rivals);
  await printArticles();
}

/** Quantities of a text as the facts command reads them, without the atlas. */
function readOwn(text: string): Found[] {
  const tokens = tokenise(text);
  const taken = readPeriods(tokens, text, null).filter((mention) => mention.absolute);
  return toFound(readQuantities(tokens, text, taken));
}

function printAccuracy(path: string, rows: readonly GoldRow[], rivals: readonly Rival[]): void {
  console.log(`\n${path}: ${rows.length} texts, F1 in percent`);
  console.log(`${'value'.padStart(28)}  value+unit  value+change`);
  for (const { name, read } of [{ name: 'silklines', read: readOwn }, ...rivals]) {
    const scores = [sameValue, sameUnit, sameChange].map((fits) => {
      const score = { gold: 0, found: 0, hits: 0 };
      for (const { text, gold } of rows) {
        const found = withoutOther(gold, read(text));
        score.gold += gold.length;
        score.found += found.length;
        score.hits += match(gold, found, fits);
      }
      return f1(score).toFixed(1);
    });
    const [value = '', unit = '', change = ''] = scores;
    console.log(`${name.padEnd(20)}${value.padStart(8)}${unit.padStart(12)}${change.padStart(14)}`);
  }
}

function printHeads(rows: readonly GoldRow[]): void {
  const heads = countedHeads(rows);
  console.log('\nhead nouns read with the parts of speech of');
  for (const { name, tag: tagger } of [{ name: 'silklines', tag }, ...loadTaggers()]) {
    const { hits, of } = readHeads(heads, tagger);
    console.log(
      `${name.padEnd(20)}${((100 * hits) / of).toFixed(1).padStart(8)} %  (${hits} of ${of})`,
    );
  }
}

/**
 * Kilobytes of text each reads in a second of processor time, on the paragraphs of the articles, which are dense with
 * figures. Every reader first reads them for some seconds, since the engine compiles what runs often while it runs; then
 * the median of some rounds counts, so that what else the machine does weighs little. Nothing is kept between two
 * readings of a paragraph.
 */
async function printSpeed(rivals: readonly Rival[]): Promise<void> {
  const { atlas } = await readAtlas(root);
  const articles = join(root, 'content', 'articles');
  const texts = readdirSync(articles)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .flatMap((name) => prose(readFileSync(join(articles, name), 'utf8')));
  const options = {
    slug: 'bench',
    file: 'bench.txt',
    atlas,
    frontMatter: null,
    date: '2024-06-11',
  };
  const readers: { name: string; read: (text: string) => unknown }[] = [
    { name: 'silklines, all facts', read: (text) => readFacts(readPlain(text), options) },
    { name: 'silklines, quantities', read: readOwn },
    ...rivals,
  ];
  console.log(
    `\nKB of text per second of processor time, ${texts.length} paragraphs of the articles`,
  );
  for (const { name, read } of readers) {
    console.log(`${name.padEnd(24)}${speed(texts, read).toFixed(0).padStart(8)}`);
  }
}

const manyArticles = 10_000;

/**
 * Processor time the facts of 10,000 articles take, as a multiple of what remark alone takes to parse them. The
 * articles are those of the site with other figures, cut at 3 KB between paragraphs; the two take turns.
 */
async function printArticles(): Promise<void> {
  const { atlas } = await readAtlas(root);
  const folder = join(root, 'content', 'articles');
  const stories = readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  const parser = remark().use(remarkGfm).use(remarkFrontmatter).freeze();
  const spent = { remark: 0, facts: 0 };
  const time = (work: () => void): number => {
    const began = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(began);
    return user + system;
  };
  for (let from = 0; from < manyArticles; from += 500) {
    const batch = Array.from({ length: 500 }, (_, at) =>
      variant(stories[(from + at) % stories.length] ?? '', from + at),
    );
    spent.remark += time(() => {
      for (const text of batch) parser.parse(text);
    });
    spent.facts += time(() => {
      for (const text of batch) {
        const { document } = readMarkdown(text, 'bench.md');
        const { frontMatter } = document;
        readFacts(document, { slug: 'bench', file: 'bench.md', atlas, frontMatter });
      }
    });
  }
  console.log(
    `\n${manyArticles} articles of 3 KB: facts in ${(spent.facts / spent.remark).toFixed(2)} times what remark takes to parse them`,
  );
}

/** The front matter of a story and 3 KB of its paragraphs from some place on, digits changed by `seed`. */
function variant(story: string, seed: number): string {
  const end = story.indexOf('\n---\n') + 5;
  const paragraphs = story
    .slice(end)
    .trim()
    .split(/\n{2,}/);
  let body = '';
  for (let at = seed; body.length < 3000; at++)
    body += `${paragraphs[at % paragraphs.length] ?? ''}\n\n`;
  const changed = body.replace(/\[\^[^\]]*\]|(?<=\d)\d(?=\d)/g, (found) =>
    found.length > 1 ? found : String((Number(found) + seed) % 10),
  );
  return `${story.slice(0, end)}\n${changed}`;
}

/** Seconds a reader reads before it is timed, rounds that are timed, and seconds of each. */
const warmUp = 12;
const rounds = 9;
const secondsOfRound = 0.5;

function speed(texts: readonly string[], read: (text: string) => unknown): number {
  rateOf(texts, read, warmUp);
  const rates = Array.from({ length: rounds }, () => rateOf(texts, read, secondsOfRound));
  return rates.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
}

/** Kilobytes read in a second of the thread's processor time, over some seconds. */
function rateOf(
  texts: readonly string[],
  read: (text: string) => unknown,
  seconds: number,
): number {
  const spent = process.threadCpuUsage();
  const began = performance.now();
  let bytes = 0;
  while (performance.now() - began < seconds * 1000) {
    for (const text of texts) {
      read(text);
      bytes += Buffer.byteLength(text);
    }
  }
  const { user, system } = process.threadCpuUsage(spent);
  return bytes / 1024 / ((user + system) / 1e6);
}

/** Paragraphs of an article's prose, its front matter, directives and footnotes left out. */
const prose = (markdown: string): string[] =>
  markdown
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .split(/\n{2,}/)
    .map((block) => block.replace(/\n/g, ' ').trim())
    .filter((block) => /^[\p{L}\d“"]/u.test(block));
