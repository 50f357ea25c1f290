import { existsSync } from 'node:fs';
import { type Case, changeStory, type ProjectCopy } from './copy.ts';

const points = 10;
/** So often a point is tried again where the command had ended before it: with what it kept it is quicker than the first time. */
const tries = 4;

/** Kills a command at ten points of the time it takes, each on the same content. */
async function killed(
  copy: ProjectCopy,
  script: string,
  isSound: () => Promise<string | null>,
): Promise<{ faults: string[]; kills: number }> {
  await changeStory(copy);
  let { ms } = await copy.run(script);
  const faults: string[] = [];
  let kills = 0;
  for (let nth = 1; nth <= points; nth++) {
    for (let tried = 0; tried < tries; tried++) {
      await copy.restore();
      await changeStory(copy);
      const ended = await copy.run(script, [], { killAt: (ms * nth) / (points + 1) });
      if (ended.code === null) {
        kills++;
        break;
      }
      ms = Math.min(ms, ended.ms);
    }
    const fault = await isSound();
    if (fault) faults.push(`at ${nth}/${points}: ${fault}`);
  }
  return { faults, kills };
}

export const killCases: Case[] = [
  {
    name: `reading the facts is killed at ${points} points`,
    async run(copy) {
      const isSound = async () => {
        const broken = await copy.brokenFacts();
        if (broken.length > 0) return `${broken.join(', ')} is no whole file`;
        const next = await copy.run('scripts/facts.ts');
        const check = await copy.run('scripts/facts.ts', ['--check']);
        return next.code === 0 && check.code === 0 ? null : 'the next reading does not mend it';
      };
      const { faults, kills } = await killed(copy, 'scripts/facts.ts', isSound);
      const what = `${kills} kills: every stored file is whole, old or new; the next reading ends as any other`;
      return { is: faults.length === 0, what: faults.join('; ') || what };
    },
  },
  {
    name: `the build is killed at ${points} points`,
    async run(copy) {
      const isSound = async () => ((await copy.served()) === null ? 'no site is left' : null);
      const { faults, kills } = await killed(copy, 'scripts/build.ts', isSound);
      const next = await copy.run('scripts/build.ts');
      if (next.code !== 0) faults.push('the next build fails');
      if (existsSync(copy.at('.dist.last'))) faults.push('the last site is left over');
      const what = `${kills} kills: a whole site stands each time; the next build ends well and leaves nothing over`;
      return { is: faults.length === 0, what: faults.join('; ') || what };
    },
  },
];
