import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { readAtlas } from '../src/atlas/read.ts';
import {
  footnoteLine,
  isAddress,
  sourceEntry,
  sourceLines,
  withEarlier,
  withSource,
} from '../src/desk/source-entry.ts';
import { decodeUtf8 } from '../src/markdown/parse/decode.ts';
import { readFrontMatter } from '../src/markdown/parse/front-matter.ts';
import { readMarkdown } from '../src/markdown/parse/markdown.ts';
import { formatProblem, newProblem } from '../src/schemas/problem.ts';
import type { Source } from '../src/schemas/source.ts';
import type { SourceFacts } from '../src/schemas/source-facts.ts';
import { articlesFolder, listArticles, underMark } from './facts/facts-files.ts';
import { articleNamed } from './facts/facts-slugs.ts';
import { dayOf } from './facts/today.ts';
import { readArguments } from './lib/arguments.ts';
import { root, typedPath } from './lib/project.ts';
import { Failure, main } from './lib/steps.mjs';
import { decode } from './new/fetch-page.ts';
import { readPage } from './new/page.ts';
import { keepPassage, passagesFolder, textOfPage } from './source/passages.ts';
import { fetchSource, pastedSource, type ReadSource } from './source/read-source.ts';

const usage = `Usage: npm run source -- add https://…               reads the page and prints its lines for the front matter
       npm run source -- add saved.html [https://…]  from a saved page; its address, unless the page says it
       npm run source -- add passage.txt https://…   from a passage you have copied
       npm run source -- add - https://…             from a passage you paste; Ctrl+D ends it
  --to STORY   writes the lines into this story, with that of its footnote
  Its text is kept in ${passagesFolder}/, which git leaves out. npm run check -- content then says which figures do not occur there.`;

async function add(from: string, given: string | undefined, story: string | undefined) {
  const path = story === undefined ? null : `${articlesFolder}/${articleNamed(root, story)}`;
  const { facts, text, failure } = isAddress(from)
    ? await fetchSource(from)
    : await readFile(from, given);
  if (text?.trim() === '') throw new Failure(`${from} holds no text.`);
  const known = { ...withEarlier(facts, await earlierSources()), accessed: dayOf(process.env) };
  const said = path === null ? printed(known) : written(path, known);
  if (text !== null) {
    keepPassage(root, facts.url, text);
    console.log(
      `Kept ${text.length.toLocaleString('en')} signs of ${facts.url}. Stories that cite it are checked against them.`,
    );
  }
  if (failure)
    console.log(
      `The page could not be read: ${failure}. Save it, or copy the passage into a file, and add that; or fill in what is left to do.`,
    );
  console.log(said);
}

/** The sources of all stories and of the figures of the atlas. */
async function earlierSources(): Promise<Source[]> {
  const folder = join(root, articlesFolder);
  const stories = listArticles(folder).flatMap((path) => {
    const text = decodeUtf8(readFileSync(join(folder, path)), path);
    return typeof text === 'string' ? (readFrontMatter(text, path).article?.sources ?? []) : [];
  });
  const { atlas } = await readAtlas(root);
  return [...stories, ...atlas.figures.flatMap(({ citation }) => citation ?? [])];
}

/** The lines of a source, for an editor to put where they belong. */
function printed(known: SourceFacts): string {
  const entry = sourceEntry(known, new Set());
  return `Under sources: of the front matter:\n\n${sourceLines(entry)}\nAt the end of the story, with [^${entry.id}] behind each sentence that cites it:\n\n${footnoteLine(entry)}`;
}

/** Writes the source into a story. */
function written(path: string, known: SourceFacts): string {
  const bytes = readFileSync(join(root, path));
  const raw = decodeUtf8(bytes, path);
  if (typeof raw !== 'string') throw new Failure(formatProblem(raw));
  const added = withSource(raw, known);
  if (added === null)
    throw new Failure(
      `The front matter of ${path} cannot be read, or its sources are no list; leave out --to and paste the lines.`,
    );
  if (added.text === raw) return `It is among the sources of ${path}: cite it with [^${added.id}].`;
  const problemsIn = (text: string) => readMarkdown(text, path).problems;
  const fault = newProblem(problemsIn(raw), problemsIn(added.text));
  if (fault) throw new Failure(formatProblem(fault));
  writeFileSync(join(root, path), underMark(bytes, added.text));
  return `Wrote it into ${path}: cite it with [^${added.id}]. Look over its title, publisher, date and type.`;
}

async function readFile(from: string, given: string | undefined): Promise<ReadSource> {
  const isTyped = from === '-';
  const path = typedPath(from);
  if (!isTyped && !existsSync(path)) throw new Failure(`There is no file ${from}.`);
  const isPage = /\.html?$/i.test(from);
  const content = isTyped
    ? await textOf(process.stdin)
    : isPage
      ? decode(readFileSync(path), '')
      : readFileSync(path, 'utf8');
  const page = isPage ? readPage(content) : null;
  const url = given ?? page?.url;
  if (!isAddress(url))
    throw new Failure(`Say what ${from} is of: its address, https://…, as in the front matter.`);
  return page === null
    ? pastedSource(content, url)
    : { facts: { ...page, url }, text: textOfPage(content) };
}

await main(async () => {
  const options = { to: { type: 'string' } } as const;
  const parsed = readArguments(process.argv.slice(2), options, usage);
  if (typeof parsed === 'number') {
    process.exitCode = parsed;
    return;
  }
  const { values, positionals } = parsed;
  const [command, from, given, ...more] = positionals;
  if (command === 'add' && from !== undefined && more.length === 0)
    return add(from, given, values.to);
  console.error(usage);
  process.exitCode = 2;
});
