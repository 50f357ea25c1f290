import { readAtlas } from '../src/atlas/read.ts';
import { corpusOf } from '../src/corpus/corpus.ts';
import { readRegister } from '../src/corpus/register/read-files.ts';
import { listSeries } from '../src/corpus/series-list.ts';
import { readAllStored } from './facts/facts-files.ts';
import { readArguments } from './lib/arguments.ts';
import { root } from './lib/project.ts';
import { speakPlainly } from './lib/steps.mjs';

speakPlainly();

const usage = `Usage: npm run series                    every series a chart can be drawn of, with the line that draws it
       npm run series -- zhengzhou trips    those whose id, name or story holds these words
  --json   as JSON`;

async function run(args: readonly string[]): Promise<number> {
  const parsed = readArguments(args, { json: { type: 'boolean' } }, usage);
  if (typeof parsed === 'number') return parsed;
  const { values, positionals } = parsed;
  const { atlas } = await readAtlas(root);
  const files = [...readAllStored(root).values()].filter((stored) => 'facts' in stored);
  const found = listSeries(corpusOf(files, atlas, readRegister(root)), positionals);
  if (values.json) {
    console.log(JSON.stringify(found, null, 2));
    return 0;
  }
  for (const { label, points, span, stories, directive } of found) {
    const from = stories.length > 0 ? stories.join(', ') : 'published figures alone';
    console.log(`${directive}\n  ${label} · ${points} points, ${span} · ${from}\n`);
  }
  const what = positionals.length > 0 ? ` of ${positionals.join(' ')}` : '';
  console.log(
    `${found.length} series${what}. One is there once two facts of it are: npm run facts reads them.`,
  );
  return 0;
}

process.exitCode = await run(process.argv.slice(2));
