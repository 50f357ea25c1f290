import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAtlas } from '../atlas/read.ts';
import type { Atlas } from '../atlas/types.ts';
import { decodeUtf8 } from '../markdown/parse/decode.ts';
import { readFrontMatter } from '../markdown/parse/front-matter.ts';
import { KeptFrontMatters } from '../markdown/parse/kept-front-matters.ts';
import type { FactsFile } from '../schemas/fact.ts';
import { formatProblem, type Problem } from '../schemas/problem.ts';
import { renderProse } from './prose.ts';

// A build puts this module in the place of Astro's store of content: `getCollection` then finds what stands in
// `content/` when pages are made, and what is bundled is code alone.

/** An entry of a collection as Astro stores it. */
interface Entry {
  id: string;
  data: unknown;
  body?: string;
  filePath?: string;
  /** Of the file it is read from. */
  digest?: string;
  rendered?: { html: string };
}

const folder = 'content';

const frontMatters = new KeptFrontMatters(process.cwd());

const namesIn = (path: string, ending: string): string[] =>
  readdirSync(join(process.cwd(), path))
    .filter((name) => name.endsWith(ending) && !name.startsWith('.'))
    .sort();

const read = (path: string): Buffer => readFileSync(join(process.cwd(), path));

function sound<T>(value: T | null, problems: readonly Problem[]): T {
  if (value === null || problems.length > 0)
    throw new Error(problems.map(formatProblem).join('\n'));
  return value;
}

/** A story whose prose is rendered when its page is made; at once where it may hold figures, for other pages ask which. */
async function article(name: string): Promise<Entry> {
  const filePath = `${folder}/articles/${name}`;
  const text = decodeUtf8(read(filePath), filePath);
  if (typeof text !== 'string') return sound<Entry>(null, [text]);
  const found = frontMatters.of(text, filePath);
  if (!found) return sound<Entry>(null, readFrontMatter(text, filePath).problems);
  const body = text.slice(found.end).trim();
  const id = name.slice(0, -'.md'.length);
  return {
    id,
    data: found.article,
    body,
    filePath,
    digest: hash('sha256', text),
    ...(body.includes('::') && { rendered: { html: await renderProse(body) } }),
  };
}

/** Facts were held against their schema when they were written, and are verified before each build. */
function facts(name: string): Entry {
  const filePath = `${folder}/facts/${name}`;
  const text = read(filePath);
  const data = JSON.parse(text.toString()) as FactsFile;
  return { id: name.slice(0, -'.json'.length), data, filePath, digest: hash('sha256', text) };
}

async function readSoundAtlas(): Promise<Atlas> {
  const { atlas, problems } = await readAtlas(process.cwd());
  return sound(atlas, problems);
}

/** Pages list entries in this order, that of Astro's store. */
const { compare } = new Intl.Collator('en');

const collection = (entries: readonly Entry[]): Map<string, Entry> =>
  new Map(entries.toSorted((a, b) => compare(a.id, b.id)).map((entry) => [entry.id, entry]));

async function load(): Promise<Map<string, Map<string, Entry>>> {
  const articles = await Promise.all(namesIn(`${folder}/articles`, '.md').map(article));
  frontMatters.save();
  const all = await readSoundAtlas();
  const sections = (['places', 'lines', 'corridors', 'measures', 'figures'] as const).map(
    (section): [string, Map<string, Entry>] => [
      section,
      collection([...all[section].values()].map((data) => ({ id: data.id, data }))),
    ],
  );
  return new Map([
    ['articles', collection(articles)],
    ['facts', collection(namesIn(`${folder}/facts`, '.json').map(facts))],
    ...sections,
  ]);
}

export default await load();
