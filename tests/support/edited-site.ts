import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { cp, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundlesFolder } from '../../scripts/build/bundle/make.ts';
import { root } from '../../scripts/lib/project.ts';
import { Failure, run } from '../../scripts/lib/steps.mjs';
import { article, type Copy, copyFolder, copyProject } from './copy.ts';
import { fullStory } from './guide.ts';
import { sites } from './sites.ts';

// What an editor does to the test site: pins a figure, keeps a copy of a story, adds Markdown files, changes and corrects others, and runs one
// command.

export const added = {
  slug: 'trains-xian-duisburg',
  title: 'Trains from Xi’an to Duisburg',
  text: article(
    `In 2024, 212 freight trains ran from Xi'an to Duisburg, up 18% year-on-year. The trip took 12 days.

At 12:30 the first of them left; a ratio of 3:a and ::nothing{of=ours} stay text.`,
    { title: 'Trains from Xi’an to Duisburg' },
  ),
};

/** The whole story of docs/editing.md with every other example in it. */
const guide = join(root, 'docs', 'editing.md');
export const guided = fullStory(readFileSync(guide, 'utf8'));

export const hostile = {
  slug: 'hostile-html',
  text: article(
    `In 2024, 31 trains ran from Chengdu to Lodz. <script>window.harmed = 'script';</script>

<img src="x.png" onerror="window.harmed = 'onerror'"> <svg onload="window.harmed = 'svg'"></svg>
<a href="javascript:window.harmed = 'link'" onclick="window.harmed = 'click'">a link</a>
[another](javascript:window.harmed='markdown') <iframe src="https://example.org/"></iframe>
<p style="position:fixed" onmouseover="window.harmed = 'over'">Still here.</p>`,
    { title: 'An article with hostile HTML' },
  ),
};

/** As it was published, and as it was corrected a month later. */
export const corrected = {
  slug: 'trains-chongqing-hamburg',
  title: 'Trains from Chongqing to Hamburg',
  first: article(
    'In 2024, 90 freight trains ran from Chongqing to Hamburg.\n\nA further 12 trains were planned for May 2025.',
    { title: 'Trains from Chongqing to Hamburg' },
  ),
  last: article('In 2024, 96 freight trains ran from Chongqing to Hamburg.', {
    title: 'Trains from Chongqing to Hamburg',
    corrections:
      '[{ date: 2025-04-02, text: An earlier version of this story gave the trains as 90., fact: 96 freight trains }]',
  }),
};

/** A figure that is pinned, and the story of it that is kept and then changed. */
export const changed = {
  figure: 'series-china-europe-train-trips-zhengzhou-year',
  slug: 'zhengzhou-example-trains',
  before: '1,340',
  after: '1,343',
  pinnedOn: '2024-06-11',
};

/** What tests have to know of the site as it was made. */
export interface Edited {
  /** Name of the pinned copy. */
  pinned: string;
  /** Ids of the facts of the corrected story as it was first published, by their values. */
  former: Record<string, string>;
}

const record = join(copyFolder('an edited site'), '.made.json');

export async function readEdited(): Promise<Edited> {
  return JSON.parse(await readFile(record, 'utf8')) as Edited;
}

/** A hash of all that is written here and in the guide. */
export async function editedFrom(): Promise<string> {
  const hash = createHash('sha256');
  for (const file of [fileURLToPath(import.meta.url), guide]) hash.update(await readFile(file));
  return hash.digest('hex');
}

/** Makes the edited site anew from the built test site. */
export async function makeEdited(): Promise<void> {
  const copy = await copyProject('an edited site');
  const printed = await keepOfTestSite(copy, 'pin.ts', changed.figure, 'pins');
  const pinned = /pins[\\/]([0-9a-f]{12})/.exec(printed)?.[1] ?? '';
  await keepOfTestSite(copy, 'archive.ts', changed.slug, 'archive');
  const story = `content/articles/${changed.slug}.md`;
  const before = await readFile(join(copy.folder, story), 'utf8');
  if (!before.includes(changed.before)) throw new Failure(`${story} states no ${changed.before}.`);
  await copy.write(story, before.replaceAll(changed.before, changed.after));
  for (const { slug, text } of [added, hostile, guided])
    await copy.write(`content/articles/${slug}.md`, text);
  const former = await correct(copy);
  await takeBundles(copy);
  await expectSuccess(copy.run('scripts/build.ts'));
  const made: Edited = { pinned, former };
  await writeFile(record, JSON.stringify(made));
}

/** Takes over what is bundled of the same code for the same address, which takes longer to make than the pages of the site. */
async function takeBundles(copy: Copy): Promise<void> {
  const made = join(root, bundlesFolder);
  const names = await readdir(made).catch((): string[] => []);
  for (const name of names.filter((each) => /^[0-9a-f]+$/.test(each)))
    await cp(join(made, name), join(copy.folder, bundlesFolder, name), { recursive: true });
}

/**
 * Keeps something of the test site as it was on a day, and takes that over. It is kept where the test site was built:
 * another copy would build it once more first, and what is kept would make it stale.
 *
 * @param kept folder of its content that the script writes to
 * @returns what the script printed
 */
async function keepOfTestSite(
  copy: Copy,
  script: string,
  name: string,
  kept: string,
): Promise<string> {
  const { base, folder } = sites.test;
  const cwd = copyFolder('the test site');
  const env = { ...process.env, OUT_DIR: folder, BASE_PATH: base };
  const args = [join(cwd, 'scripts', script), name, '--date', changed.pinnedOn];
  const printed = await expectSuccess(run(process.execPath, args, { cwd, env, capture: true }));
  await rename(join(cwd, 'content', kept), join(copy.folder, 'content', kept));
  return printed;
}

/** Corrects a story, of which git knows both states. */
async function correct(copy: Copy): Promise<Edited['former']> {
  const commit = async (text: string, day: string) => {
    await copy.write(`content/articles/${corrected.slug}.md`, text);
    await expectSuccess(copy.run('scripts/facts.ts'));
    const date = `${day}T12:00:00Z`;
    const env = { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
    const author = ['-c', 'user.name=DevStore', '-c', 'user.email=desk@example.org'];
    for (const args of [
      ['add', 'content'],
      [...author, 'commit', '-q', '-m', day],
    ])
      await expectSuccess(run('git', args, { cwd: copy.folder, env, capture: true }));
  };
  await expectSuccess(run('git', ['init', '-q'], { cwd: copy.folder, capture: true }));
  await commit(corrected.first, '2025-03-01');
  const stored = join(copy.folder, 'content', 'facts', `${corrected.slug}.json`);
  const { facts } = JSON.parse(await readFile(stored, 'utf8')) as {
    facts: { id: string; value: number | null }[];
  };
  await commit(corrected.last, '2025-04-02');
  return Object.fromEntries(facts.map(({ id, value }) => [String(value), id]));
}

async function expectSuccess(done: Promise<{ code: number; output: string }>): Promise<string> {
  const { code, output } = await done;
  if (code !== 0) throw new Failure(output);
  return output;
}
