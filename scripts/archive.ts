import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { archiveFolder, archiveRecord } from '../src/site/archives.ts';
import { selfContained } from './archive/self-contained.ts';
import { dayOf, isDay } from './facts/today.ts';
import { readArguments } from './lib/arguments.ts';
import { elementsOf, textOf } from './lib/html.ts';
import { readTarget, root, runScript } from './lib/project.ts';
import { Failure, main } from './lib/steps.mjs';

const usage = `Usage: npm run archive -- <story> [--date YYYY-MM-DD]
  Keeps a copy of a story with its figures in content/archive/<date>/<story>/ that needs nothing beside it.
  <story>  its name in its address
  --date   the day it is of; today where left out`;

/** Builds the site where it is stale, and keeps the page of one story. */
async function keep(story: string, date: string): Promise<void> {
  const { out, base } = readTarget(process.env);
  const target = join(root, archiveFolder, date, story);
  const shown = `${archiveFolder}/${date}/${story}/`;
  if (existsSync(target)) throw new Failure(`There is a copy of that day already: ${shown}`);
  const { code, output } = await runScript('scripts/build.ts', ['--if-stale'], { capture: true });
  if (code !== 0) throw new Failure(output.trim());
  const html = await readFile(join(out, 'stories', story, 'index.html'), 'utf8').catch(() => null);
  const headline = html && elementsOf(html).find(({ tagName }) => tagName === 'h1');
  if (!html?.includes('class="page story"') || !headline) {
    throw new Failure(
      `There is no story ${story}: its name is what follows /stories/ in its address, that of content/articles/${story}.md.`,
    );
  }
  const page = selfContained({
    html,
    story,
    date,
    base,
    noteStyle: await readFile(join(root, 'src', 'styles', 'archive.css'), 'utf8'),
    read: (path) => readFileSync(join(out, decodeURIComponent(path))),
  });
  const unfinished = `${target}.${process.pid}`;
  try {
    await mkdir(unfinished, { recursive: true });
    await writeFile(join(unfinished, 'index.html'), page);
    await writeFile(join(unfinished, 'archive.json'), archiveRecord(page, textOf(headline).trim()));
    await rename(unfinished, target);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  console.log(
    `Kept ${story} as of ${date}: ${shown} (${Math.ceil(page.length / 1000)} KB)\n` +
      `Commit that folder. After the next build it is served at /archive/${date}/${story}/, and the story lists it.`,
  );
}

const read = readArguments(process.argv.slice(2), { date: { type: 'string' } }, usage);
if (typeof read === 'number') process.exitCode = read;
else {
  const [story, ...others] = read.positionals;
  const date = read.values.date ?? dayOf(process.env);
  const isDated = isDay(date);
  if (!story || others.length > 0 || !/^[a-z0-9-]+$/.test(story) || !isDated) {
    console.error(isDated ? usage : `Write the date as YYYY-MM-DD.\n${usage}`);
    process.exitCode = 2;
  } else await main(() => keep(story, date));
}
