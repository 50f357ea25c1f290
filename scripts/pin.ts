import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pinFigure } from '../src/embeds/pins/pin.ts';
import { pinsFolder } from '../src/embeds/pins/pins.ts';
import type { Pin } from '../src/embeds/share/share-texts.ts';
import { isDay } from './facts/today.ts';
import { readTarget, root, runScript } from './lib/project.ts';
import { Failure, main } from './lib/steps.mjs';

const usage = `Usage: npm run pin -- <figure> [--date YYYY-MM-DD]
  Keeps a copy of a figure in content/pins/ that no later build changes.
  --date   the date it states; that of its newest fact where left out`;

async function pin(figure: string, given: string | undefined): Promise<void> {
  const { out } = readTarget(process.env);
  const { code, output } = await runScript('scripts/build.ts', ['--if-stale'], { capture: true });
  if (code !== 0) throw new Failure(output.trim());
  const folder = join(out, 'embed', figure);
  if (!existsSync(join(folder, 'index.html'))) {
    throw new Failure(await missing(figure, join(out, 'embed')));
  }
  const html = await readFile(join(folder, 'index.html'), 'utf8');
  const { date, title, heights, height } = JSON.parse(
    await readFile(join(out, 'data', `${figure}.json`), 'utf8'),
  ) as Pick<Pin, 'date' | 'title' | 'heights' | 'height'>;
  const addresses = [...html.matchAll(/(?:url\("?|data-map="?)(\.\.[^")\s>]+)/g)].map(
    (m) => m[1] ?? '',
  );
  const contents = new Map(
    await Promise.all(
      addresses.map(async (address) => [address, await readFile(join(folder, address))] as const),
    ),
  );
  const pinned = pinFigure({
    html,
    figure,
    date: given ?? date,
    title,
    heights,
    height,
    read: (address) => contents.get(address) ?? new Uint8Array(),
  });
  const target = join(root, pinsFolder, pinned.hash);
  if (existsSync(target)) {
    console.log(`This copy is there already: ${pinsFolder}/${pinned.hash}/`);
    return;
  }
  const unfinished = `${target}.${process.pid}`;
  try {
    await mkdir(unfinished, { recursive: true });
    for (const [name, content] of Object.entries(pinned.files)) {
      await writeFile(join(unfinished, name), content);
    }
    await rename(unfinished, target);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  console.log(
    `Pinned ${figure} as of ${given ?? date}: ${pinsFolder}/${pinned.hash}/\n` +
      `Commit that folder. After the next build it is served at /pin/${pinned.hash}/.`,
  );
}

async function missing(figure: string, folder: string): Promise<string> {
  const names = await readdir(folder).catch(() => [] as string[]);
  const [kind = ''] = figure.split('-');
  const alike = names.filter((name) => name.startsWith(`${kind}-`)).slice(0, 12);
  const list = alike.length > 0 ? ` Figures that begin alike: ${alike.join(', ')}.` : '';
  return `There is no figure ${figure}.${list} The address of a figure by itself ends in its name.`;
}

const args = process.argv.slice(2);
const at = args.indexOf('--date');
const date = at < 0 ? undefined : (args[at + 1] ?? '');
const names = args.filter((_, i) => at < 0 || (i !== at && i !== at + 1));
const [figure] = names;
const isDated = date === undefined || isDay(date);
if (!figure || names.length > 1 || !/^[a-z0-9-]+$/.test(figure) || !isDated) {
  console.error(isDated ? usage : `Write the date as YYYY-MM-DD.\n${usage}`);
  process.exitCode = 2;
} else await main(() => pin(figure, date));
