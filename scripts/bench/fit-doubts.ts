import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { DoubtModel } from '../../src/extraction/doubts/doubts.ts';
import { doubtsOf } from '../../src/extraction/doubts/doubts.ts';
import type { DoubtField } from '../../src/schemas/fact.ts';
import { readAtlas } from '../facts/read-atlas.ts';
import { root } from '../lib/project.ts';
import {
  articleGroups,
  caseGroups,
  holdsCases,
  quantityGroups,
  type Sample,
} from './reading/examples.ts';
import { fitThresholds, fitWeights, scoreOf } from './reading/fit.ts';
import { scoreDoubts } from './reading/judged-facts.ts';
import { PlaceNames } from './reading/place-names.ts';

const usage = `Usage: npm run bench -- fit-doubts DIR [DIR|FILE…] [--fresh DIR] [--fields] [--write]
  Fits the weights of doubts on articles with gold (DIR, laid out as for "doubts"), on passages (FILE as for "cases") and
  on quantities (FILE as for "facts"). Prints what weights fitted on one half say of the articles of the other; with
  --fields how well each field's mistakes are told; with --write stores weights fitted on all.
  Articles of the DIR after --fresh are such as the reader's rules were not made on: they count four times.`;

/** The doubts that right facts may carry, as a part of them; some carry two, so that fewer are doubted. */
const asked = 0.37;

/** Fits the weights of doubts and says how well they hold on articles they were not fitted on. */
export async function run(args: readonly string[]): Promise<void> {
  const { values, positionals: paths } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      fields: { type: 'boolean' },
      fresh: { type: 'string' },
      write: { type: 'boolean' },
    },
  });
  if (paths.length === 0 || !paths.every((each) => existsSync(each))) {
    console.error(usage);
    process.exitCode = 2;
    return;
  }
  const { atlas } = await readAtlas(root);
  const names = new PlaceNames(atlas);
  const fresh = values.fresh === undefined ? [] : articleGroups(values.fresh, atlas, names);
  const known = paths.flatMap((path) => {
    if (existsSync(join(path, 'articles'))) return articleGroups(path, atlas, names);
    return holdsCases(path) ? caseGroups(path, atlas, names) : quantityGroups(path, atlas);
  });
  // A reader is surer of articles it was made on than it should be of others.
  const groups = [...known, ...fresh.map((group) => group.map((each) => ({ ...each, times: 4 })))];
  const halves = [0, 1].map((half) => groups.filter((_, at) => at % 2 === half).flat());
  for (const [at, half] of halves.entries()) {
    const model = fitted(halves[1 - at] ?? []);
    console.log(`fitted on half ${2 - at}: ${told(halves[1 - at] ?? [], model)}`);
    console.log(`scored on half ${at + 1}: ${told(half, model)}`);
  }
  if (values.fields) printFields(halves);
  const model = fitted(groups.flat());
  console.log(`fitted on all, scored on fresh articles: ${told(fresh.flat(), model)}`);
  console.log(`fitted on all, scored on all: ${told(groups.flat(), model)}`);
  if (values.write) write(model);
}

const fitted = (samples: readonly Sample[]): DoubtModel =>
  fitThresholds(samples, fitWeights(samples), asked);

/** For each field, how often a wrong fact of the other half scores higher than a right one: 50 is chance, 100 perfect. */
function printFields(halves: readonly (readonly Sample[])[]): void {
  const models = halves.map(fitWeights);
  const scores = new Map<string, { wrong: number[]; right: number[] }>();
  for (const [at, half] of halves.entries())
    for (const [name, weights] of Object.entries(models[1 - at] ?? {}))
      for (const { view, wrong, known } of half) {
        const field = name as DoubtField;
        const own = scores.get(field) ?? { wrong: [], right: [] };
        scores.set(field, own);
        if (known && !known.includes(field)) continue;
        if (wrong.includes(field)) own.wrong.push(scoreOf(view, field, weights));
        else if (wrong.length === 0) own.right.push(scoreOf(view, field, weights));
      }
  for (const [field, { wrong, right }] of scores) {
    const higher = wrong.flatMap((a) => right.map((b) => (a > b ? 1 : a === b ? 0.5 : 0)));
    const mean = higher.reduce((sum: number, each) => sum + each, 0) / Math.max(1, higher.length);
    console.log(`${field.padEnd(10)} ${(100 * mean).toFixed(1)}  (${wrong.length} wrong)`);
  }
}

/** Only facts judged in every field can be right in all of them. */
function told(samples: readonly Sample[], model: DoubtModel): string {
  const score = scoreDoubts(
    samples
      .filter(({ known }) => known === undefined)
      .map((sample) => ({
        ...sample,
        fact: { ...sample.fact, doubts: doubtsOf(sample.view, model) },
      })),
  );
  const percent = (part: number, whole: number): string =>
    `${((100 * part) / Math.max(1, whole)).toFixed(1)} % of ${whole}`;
  return `wrong with a doubt on the field ${percent(score.doubted, score.wrong)}, on all its fields ${percent(score.fullyDoubted, score.wrong)}; right with a doubt ${percent(score.asked, score.right)}`;
}

function write(model: DoubtModel): void {
  const file = 'src/extraction/doubts/weights.ts';
  const head = `import type { DoubtField } from '../../schemas/fact.ts';

/** How much each signal of a field counts, in log odds; written by \`npm run bench -- fit-doubts\`. */
export interface FieldWeights {
  /** From what probability of a mistake on the field is doubted. */
  threshold: number;
  bias: number;
  signals: Readonly<Record<string, number>>;
}

`;
  const table = JSON.stringify(model, null, 2)
    .replace(/"([a-z]+)":/g, '$1:')
    .replaceAll('"', "'");
  writeFileSync(
    join(root, file),
    `${head}export const weights: Readonly<Partial<Record<DoubtField, FieldWeights>>> = ${table};\n`,
  );
  console.log(`${file} written; npm run lint -- --fix lays it out`);
}
