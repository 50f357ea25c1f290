import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { buildGazetteer } from '../../src/atlas/gazetteer/gazetteer.ts';
import { readAtlas } from '../../src/atlas/read.ts';
import { root } from '../lib/project.ts';
import { changes, follow } from './metamorphic/follow.ts';
import { articleSample, readSample } from './metamorphic/sample.ts';
import { withFrontMatter } from './reading/article-set.ts';

const usage = `Usage: npm run bench -- metamorphic DIR [--list]
  DIR holds articles in Markdown, or a folder articles/ of them. With --list, every reading that does not follow.`;

/** Changes articles in ways that leave their sense, and prints how far the reading follows. */
export async function run(args: readonly string[]): Promise<void> {
  const [folder] = args.filter((arg) => !arg.startsWith('--'));
  if (folder === undefined || !existsSync(folder)) {
    console.error(usage);
    process.exitCode = 2;
    return;
  }
  const inner = existsSync(join(folder, 'articles')) ? join(folder, 'articles') : folder;
  const { atlas } = await readAtlas(root);
  const setting = { atlas, gazetteer: buildGazetteer(atlas) };
  const samples = readdirSync(inner)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => {
      const text = readFileSync(join(inner, name), 'utf8');
      return articleSample(basename(name, '.md'), withFrontMatter(text));
    })
    .map((sample) => ({ sample, before: readSample(sample, atlas) }));
  for (const [name, change] of Object.entries(changes)) {
    const told = { texts: 0, facts: 0, faults: 0 };
    for (const { sample, before } of samples) {
      const followed = follow(sample, before, change, setting);
      if (!followed) continue;
      told.texts++;
      told.facts += followed.facts;
      told.faults += followed.faults.length;
      if (args.includes('--list'))
        for (const fault of followed.faults) console.log(`${name}, ${sample.name}: ${fault}`);
    }
    const share = 100 * (1 - told.faults / Math.max(1, told.facts));
    console.log(
      `${name.padEnd(40)}${share.toFixed(1).padStart(6)} % of ${told.facts} facts in ${told.texts} texts follow`,
    );
  }
}
