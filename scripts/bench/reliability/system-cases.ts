import { spawnSync } from 'node:child_process';
import { chmod, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Case,
  changeStory,
  type Ended,
  firstStory,
  nobody,
  type ProjectCopy,
  sentenceOf,
} from './copy.ts';

/** A command that has to fail in one sentence, with stored facts and site as they were. */
async function refused(copy: ProjectCopy, work: () => Promise<Ended>, words: RegExp) {
  const before = await copy.served();
  const ended = await work();
  const told = sentenceOf(ended);
  const isLeft = (await copy.brokenFacts()).length === 0 && (await copy.served()) === before;
  const is = ended.code === 1 && told !== null && words.test(ended.output) && isLeft;
  const what = is ? 'one sentence with the path; all stays as it was' : ended.output.slice(-200);
  return { is, what: what.replaceAll('\n', ' ') };
}

/** A disk in the place of a folder of the copy, with what is in it and hardly any room besides, while something is tried. */
async function onSmallDisk<T>(
  folder: string,
  kilobytes: number,
  work: () => Promise<T>,
): Promise<T> {
  const held = `${folder}.held`;
  spawnSync('cp', ['-a', folder, held]);
  const options = `size=${kilobytes}k,mode=0777`;
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]);
  if (status !== 0) throw new Error('no disk can be mounted here; run it as root');
  spawnSync('cp', ['-a', `${held}/.`, folder]);
  await rm(held, { recursive: true, force: true });
  try {
    return await work();
  } finally {
    spawnSync('umount', ['-l', folder]);
  }
}

/** A module that sets the clock, to be loaded before a script. */
const clockAt = (iso: string): string => {
  const code = `const R=Date,t=R.parse(${JSON.stringify(iso)})-R.now();globalThis.Date=class extends R{constructor(...a){a.length?super(...a):super(R.now()+t)}static now(){return R.now()+t}}`;
  return `--import=data:text/javascript,${encodeURIComponent(code)}`;
};

const clockCase = (iso: string): Case => ({
  name: `the clock says ${iso.slice(0, 10)}`,
  async run(copy) {
    const env = { ...process.env, NODE_OPTIONS: clockAt(iso) };
    const [facts, check] = [
      await copy.run('scripts/facts.ts', [], { env }),
      await copy.run('scripts/facts.ts', ['--check'], { env }),
    ];
    const is = facts.code === 0 && check.code === 0 && facts.output.includes('0 files written');
    return { is, what: is ? 'the same bytes as on any day' : facts.output.slice(-200) };
  },
});

export const systemCases: Case[] = [
  {
    name: 'the disk is full as facts are stored',
    async run(copy) {
      await changeStory(copy);
      const folder = copy.at('content/facts');
      const work = () => copy.run('scripts/facts.ts');
      const pages = (await readdir(folder)).map(async (name) =>
        Math.ceil((await stat(join(folder, name))).size / 4096),
      );
      const used = (await Promise.all(pages)).reduce((sum, each) => sum + each, 0);
      return onSmallDisk(folder, (used + 1) * 4, () => refused(copy, work, /disk is full/));
    },
  },
  {
    name: 'the disk is full as the site is built',
    async run(copy) {
      await changeStory(copy);
      const folder = copy.at('.small');
      spawnSync('mkdir', ['-p', folder]);
      const env = { ...process.env, OUT_DIR: '.small/dist' };
      const outcome = await onSmallDisk(folder, 1000, () =>
        refused(copy, () => copy.run('scripts/build.ts', [], { env }), /disk is full/),
      );
      await rm(folder, { recursive: true, force: true });
      return outcome;
    },
  },
  {
    name: 'a story may not be read',
    async run(copy) {
      await chmod(copy.at(await firstStory(copy)), 0);
      return refused(copy, () => copy.run('scripts/facts.ts', [], nobody), /you may not read/);
    },
  },
  {
    name: 'a file of the atlas may not be read',
    async run(copy) {
      await chmod(copy.at('content/atlas/places.yaml'), 0);
      return refused(copy, () => copy.run('scripts/facts.ts', [], nobody), /you may not read/);
    },
  },
  {
    name: 'the project can only be read, and a story has changed',
    async run(copy) {
      await changeStory(copy);
      spawnSync('chmod', ['-R', 'a-w', copy.at('content')]);
      return refused(
        copy,
        () => copy.run('scripts/facts.ts', [], nobody),
        /you may not read or write/,
      );
    },
  },
  {
    name: 'the project can only be read, and nothing has changed',
    async run(copy) {
      spawnSync('chmod', ['-R', 'a-w', copy.at('content')]);
      const { code } = await copy.run('scripts/facts.ts', ['--check'], nobody);
      return { is: code === 0, what: 'checked as always' };
    },
  },
  {
    name: 'two builds at once',
    async run(copy) {
      await changeStory(copy);
      const ended = await Promise.all([copy.run('scripts/build.ts'), copy.run('scripts/build.ts')]);
      const well = ended.filter(({ code }) => code === 0).length;
      const isSound = (await copy.served()) !== null && (await copy.brokenFacts()).length === 0;
      return {
        is: well > 0 && isSound,
        what: `${well === 2 ? 'both end well' : 'one ends well, the other says why not'}; one whole site stands`,
      };
    },
  },
  {
    name: 'two previews on one port',
    async run(copy) {
      const env = { ...process.env, PORT: '48731' };
      const outputs = await Promise.all([0, 700].map((wait) => previewFor(copy, env, wait)));
      const ports = outputs.map((output) => /localhost:(\d+)/.exec(output)?.[1]);
      const is = new Set(ports).size === 2 && !ports.includes(undefined);
      return { is, what: is ? 'the second takes the next port and says so' : outputs.join(' ') };
    },
  },
  clockCase('1970-01-01T00:00:10Z'),
  clockCase('2038-01-19T03:14:08Z'),
  {
    name: 'there is no git',
    async run(copy) {
      const { code } = await copy.run('scripts/facts.ts', ['--check'], {
        env: { ...process.env, PATH: '/nowhere' },
      });
      return { is: code === 0, what: 'facts are read and checked as always' };
    },
  },
  {
    name: 'there is no network',
    async run(copy) {
      const script = [copy.at('scripts/check.ts'), 'content'];
      const { status } = spawnSync('unshare', ['-n', process.execPath, ...script], {
        cwd: copy.folder,
      });
      return { is: status === 0, what: 'content is checked as always' };
    },
  },
];

/** What a preview has printed in its first seconds. */
async function previewFor(
  copy: ProjectCopy,
  env: NodeJS.ProcessEnv,
  wait: number,
): Promise<string> {
  await new Promise((resolve) => setTimeout(resolve, wait));
  return (await copy.run('scripts/preview.ts', [], { env, killAt: 6000 })).output;
}
