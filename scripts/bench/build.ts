import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readAtlas } from '../../src/atlas/read.ts';
import { type FactsFile, factsFileSchema } from '../../src/schemas/fact.ts';
import { kilobytes } from '../build/weigh.ts';
import { root } from '../lib/project.ts';
import { Failure } from '../lib/steps.mjs';
import { measureRun, type Run, type Weighed, weighFolder } from './build/measure.ts';
import { makeAstro, makeEleventy, makeOwn, type Subject } from './build/subjects.ts';
import { installRivals } from './facts/rivals.ts';
import { changed, type MadeStory, makeStories } from './stories/make.ts';
import { type Places, placesFrom } from './stories/places.ts';

const place = join(root, '.cache', 'bench-build');
const makers = { silklines: makeOwn, astro: makeAstro, eleventy: makeEleventy };

/** What was measured of one project at one number of stories. */
interface Row {
  name: string;
  count: number;
  cold: Run;
  again: Run;
  weighed: Weighed;
}

/**
 * Builds this project with made stories, beside bare Astro and Eleventy with the same Markdown: time, memory and bytes of
 * a cold build, and the time of a second one after a change of one story: `npm run bench -- build [COUNT …] [--only
 * NAME] [--keep]`. Counts are 10, 100, 1,000 and 10,000 unless told; `--keep` leaves the projects in `.cache/bench-build/`.
 */
export async function run(args: string[]): Promise<void> {
  const only = args.includes('--only') ? args[args.indexOf('--only') + 1] : undefined;
  const names = Object.keys(makers).filter((name) => only === undefined || name === only);
  if (names.length === 0) throw new Failure(`--only is one of ${Object.keys(makers).join(', ')}.`);
  const told = args.map(Number).filter((count) => count > 0);
  const counts = told.length > 0 ? told : [10, 100, 1_000, 10_000];
  if (names.includes('eleventy')) await installRivals();
  const places = placesFrom((await readAtlas(root)).atlas, await factsOfProject());
  for (const count of counts) {
    const stories = makeStories(places, count);
    const rows: Row[] = [];
    for (const name of names) {
      const subject = await makers[name as keyof typeof makers](place, stories);
      rows.push(await measure(subject, stories, places));
      if (!args.includes('--keep')) await rm(subject.folder, { recursive: true, force: true });
    }
    print(rows);
  }
}

async function factsOfProject() {
  const folder = join(root, 'content', 'facts');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json'));
  const files = await Promise.all(
    names.map(
      async (name): Promise<FactsFile> =>
        factsFileSchema.parse(JSON.parse(await readFile(join(folder, name), 'utf8'))),
    ),
  );
  return files.flatMap(({ facts }) => facts);
}

async function measure(
  subject: Subject,
  stories: readonly MadeStory[],
  places: Places,
): Promise<Row> {
  const { name, folder, command, env, out } = subject;
  for (const each of subject.kept) {
    // Eleventy's packages are linked, and stay.
    await rm(join(folder, each), { recursive: true, force: true });
  }
  console.log(`${name}: ${stories.length} stories, cold`);
  const cold = await measureRun(folder, command, env);
  const weighed = await weighFolder(join(folder, out));
  const at = Math.floor(stories.length / 2);
  const story = stories[at];
  if (!story) throw new Failure('There is no story to change.');
  const { text } = changed(story, places, at);
  await writeFile(join(folder, subject.stories, `${story.name}.md`), text);
  console.log(`${name}: ${stories.length} stories, one changed`);
  const again = await measureRun(folder, command, env);
  return { name, count: stories.length, cold, again, weighed };
}

const seconds = (milliseconds: number | null): string =>
  milliseconds === null ? '–' : `${(milliseconds / 1_000).toFixed(1)} s`;
const megabytes = (bytes: number | null): string =>
  bytes === null ? '–' : `${(bytes / 1_000_000).toFixed(0)} MB`;

function print(rows: readonly Row[]): void {
  const head = [
    'stories',
    'project',
    'cold',
    'processor',
    'peak memory',
    'one changed',
    'processor',
    'files',
    'bytes',
    'largest page, brotli',
  ];
  const cells = rows.map(({ name, count, cold, again, weighed }) => [
    String(count),
    name,
    seconds(cold.milliseconds),
    seconds(cold.cpu),
    megabytes(cold.peak),
    seconds(again.milliseconds),
    seconds(again.cpu),
    String(weighed.files),
    megabytes(weighed.bytes),
    `${kilobytes(weighed.largest.brotli)} ${weighed.largest.page}`,
  ]);
  const widths = head.map((_, i) =>
    Math.max(...[head, ...cells].map((row) => row[i]?.length ?? 0)),
  );
  for (const row of [head, ...cells]) {
    console.log(
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    );
  }
  const [own] = rows.filter(({ name }) => name === 'silklines');
  const [bare] = rows.filter(({ name }) => name === 'bare Astro');
  if (own && bare)
    console.log(
      `silklines takes ${(own.cold.milliseconds / bare.cold.milliseconds).toFixed(1)} times bare Astro\n`,
    );
}
