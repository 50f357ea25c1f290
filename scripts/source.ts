import { existsSync, readFileSync } from 'node:fs';
import { root, typedPath } from './lib/project.ts';
import { Failure, main } from './lib/steps.mjs';
import { decode, fetchPage } from './new/fetch-page.ts';
import { readPage } from './new/page.ts';
import { keepPassage, passagesFolder, textOfPage } from './source/passages.ts';

const usage = `Usage: npm run source -- add https://…               keeps the text of a source for the check
       npm run source -- add saved.html [https://…]  from a saved page; its address, unless the page says it
       npm run source -- add passage.txt https://…   from a passage you have copied
  Kept in ${passagesFolder}/, which git leaves out. npm run check -- content then says which figures do not occur there.`;

const isAddress = (text: string | undefined): text is string => /^https?:\/\//i.test(text ?? '');

async function add(from: string, given: string | undefined): Promise<void> {
  const { text, url } = isAddress(from) ? await fetched(from) : readFile(from, given);
  if (text.trim() === '') throw new Failure(`${from} holds no text.`);
  keepPassage(root, url, text);
  console.log(
    `Kept ${text.length.toLocaleString('en')} signs of ${url}. Stories that cite it are checked against them.`,
  );
}

async function fetched(url: string): Promise<{ text: string; url: string }> {
  const answer = await fetchPage(url);
  if ('failure' in answer)
    throw new Failure(
      `The page could not be read: ${answer.failure}. Save it, or copy the passage into a file, and add that.`,
    );
  return { text: textOfPage(answer.html), url };
}

function readFile(from: string, given: string | undefined): { text: string; url: string } {
  const path = typedPath(from);
  if (!existsSync(path)) throw new Failure(`There is no file ${from}.`);
  const isPage = /\.html?$/i.test(from);
  const bytes = readFileSync(path);
  const content = isPage ? decode(bytes, '') : bytes.toString('utf8');
  const url = given ?? (isPage ? readPage(content).url : undefined);
  if (!isAddress(url))
    throw new Failure(`Say what ${from} is of: its address, https://…, as in the front matter.`);
  return { text: isPage ? textOfPage(content) : content, url };
}

const [command, from, given, ...more] = process.argv.slice(2);
if (command !== 'add' || from === undefined || more.length > 0) {
  console.error(usage);
  process.exitCode = 2;
} else await main(() => add(from, given));
