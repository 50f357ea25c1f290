import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { decodeUtf8 } from '../src/markdown/parse/decode.ts';
import { readFrontMatter } from '../src/markdown/parse/front-matter.ts';
import { formatProblem } from '../src/schemas/problem.ts';
import type { SourceFacts } from '../src/schemas/source-facts.ts';
import { articlesFolder, slugOf } from './facts/facts-files.ts';
import { misusedBy, readArguments } from './lib/arguments.ts';
import { readTarget, root, typedPath } from './lib/project.ts';
import { speakPlainly } from './lib/steps.mjs';
import { newArticle } from './new/article.ts';
import { decode, fetchPage } from './new/fetch-page.ts';
import { readPage } from './new/page.ts';
import { freeSlug, slugOfTitle } from './new/slug.ts';
import { readText } from './new/text.ts';
import { keepPassage, textOfPage } from './source/passages.ts';

speakPlainly();

const usage = `Usage: npm run new -- "Title of the story"
       npm run new -- "Title of the story" --from https://…     its first source is that page
       npm run new -- "Title of the story" --from notes.md      its text is that file (.md, .txt)
       npm run new -- "Title of the story" --from saved.html    its first source is that saved page
       npm run new -- --from notes.md                           its title is the file's heading
Options: --slug name-of-the-file     another address than the title's`;

const misused = misusedBy(usage);

const now = new Date();
process.exitCode = await run(process.argv.slice(2), {
  today: [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-'),
});

interface Origin {
  title?: string | undefined;
  source: SourceFacts;
  body: string;
  /** What the editor should know of how it was read. */
  remark?: string;
}

async function run(args: string[], { today }: { today: string }): Promise<number> {
  const options = {
    from: { type: 'string' },
    slug: { type: 'string' },
  } as const;
  const parsed = readArguments(args, options, usage);
  if (typeof parsed === 'number') return parsed;
  const { values, positionals } = parsed;
  if (positionals.length > 1)
    return misused(`Put the title in quotation marks: "${positionals.join(' ')}"`);
  const origin = values.from ? await readOrigin(values.from) : { source: {}, body: '' };
  if (typeof origin === 'string') {
    console.error(origin);
    return 1;
  }
  const title = positionals[0]?.trim() || origin.title;
  if (!title)
    return misused(values.from ? `${values.from} has no heading: give a title.` : 'Give a title.');
  const wanted = values.slug ?? slugOfTitle(title);
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(wanted)) {
    return misused(
      values.slug
        ? `“${values.slug}” cannot be an address: use small letters, digits and single hyphens.`
        : `“${title}” has no letters an address can be made of: add --slug name-of-the-file.`,
    );
  }
  return write(title, wanted, origin, today);
}

function write(title: string, wanted: string, origin: Origin, today: string): number {
  const slug = freeSlug(wanted, takenSlugs());
  const file = `${articlesFolder}/${slug}.md`;
  // A page that was read just now, not a text that only names an address.
  const wasRead = origin.body === '' && origin.source.url !== undefined;
  const source = { ...origin.source, ...(wasRead && { accessed: today }) };
  const { text, leftToDo, problems } = newArticle({ ...origin, source, title, today }, file);
  if (problems.length > 0) {
    for (const problem of problems) console.error(formatProblem(problem));
    console.error('Nothing was written.');
    return 1;
  }
  // Fails rather than write over what someone else has made meanwhile.
  writeFileSync(join(root, file), text, { flag: 'wx' });
  if (slug !== wanted)
    console.log(`${articlesFolder}/${wanted}.md is taken, so this one is ${slug}.`);
  if (origin.remark) console.log(origin.remark);
  console.log(`Wrote ${file}, a draft: npm run dev shows it, the published site does not.`);
  if (leftToDo.length > 0) console.log(`Left to do there, in lines ${leftToDo.join(', ')}.`);
  const { base } = readTarget(process.env);
  console.log(`Next: npm run dev, then open http://localhost:4321${base}stories/${slug}/`);
  return 0;
}

/** Names of articles and their earlier names, which lead to them. */
function takenSlugs(): Set<string> {
  const folder = join(root, articlesFolder);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.md'),
  );
  const former = names.flatMap((name) => {
    const text = decodeUtf8(readFileSync(join(folder, name)), name);
    return typeof text === 'string' ? (readFrontMatter(text, name).article?.formerly ?? []) : [];
  });
  return new Set([...names.map((name) => slugOf(name).toLowerCase()), ...former]);
}

/** What an address or a file gives to the article, or what is wrong with it. */
async function readOrigin(from: string): Promise<Origin | string> {
  if (/^https?:\/\//i.test(from)) {
    if (!URL.canParse(from)) return `“${from}” is no address (write it as https://…)`;
    return readAddress(from);
  }
  const at = { file: from, line: 1, column: 1 };
  const path = typedPath(from);
  if (!existsSync(path))
    return formatProblem({ ...at, message: 'no such file', mend: 'check its name and folder' });
  const kind = extname(from).toLowerCase();
  if (!['.md', '.markdown', '.txt', '.html', '.htm'].includes(kind)) {
    const mend = 'save it as .md, .txt or .html';
    return formatProblem({ ...at, message: `“${kind}” cannot be read`, mend });
  }
  const bytes = readFileSync(path);
  if (kind.startsWith('.htm')) {
    const html = decode(bytes, '');
    const { url, ...page } = readPage(html);
    if (url) keepPassage(root, url, textOfPage(html));
    const source = { ...page, ...(url && URL.canParse(url) && { url }) };
    return { title: page.title, source, body: '' };
  }
  const text = decodeUtf8(bytes, from);
  if (typeof text !== 'string') return formatProblem(text);
  const { title, body, ...source } = readText(text, kind !== '.txt');
  return { title, source, body };
}

async function readAddress(url: string): Promise<Origin> {
  const answer = await fetchPage(url);
  if ('failure' in answer) {
    return {
      source: { url },
      body: '',
      remark: `The page could not be read: ${answer.failure}. Fill in the title, publisher and date of the source by hand.`,
    };
  }
  keepPassage(root, url, textOfPage(answer.html));
  const page = readPage(answer.html);
  const missing = (['title', 'publisher', 'published'] as const).filter((name) => !page[name]);
  return {
    title: page.title,
    source: { ...page, url },
    body: '',
    ...(missing.length > 0 && {
      remark: `The page does not say its ${missing.join(' and ')}. Look it up, or leave the date out.`,
    }),
  };
}
