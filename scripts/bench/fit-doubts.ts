import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readAtlas } from '../../src/atlas/read.ts';
import type { Atlas } from '../../src/atlas/types.ts';
import { riskOf } from '../../src/extraction/doubts/doubts.ts';
import { type DoubtModel, weights } from '../../src/extraction/doubts/weights.ts';
import { doubtFields } from '../../src/schemas/fact.ts';
import { root } from '../lib/project.ts';
import {
  articleExamples,
  caseExamples,
  holdsCases,
  holdsExamples,
  quantityExamples,
  storedExamples,
} from './reading/examples.ts';
import {
  crossScored,
  doubtedOf,
  type Example,
  fitModel,
  type Scored,
  thresholdFor,
} from './reading/fit.ts';
import { PlaceNames } from './reading/place-names.ts';

const usage = `Usage: npm run bench -- fit-doubts [DIR|FILE…] [--fresh DIR|FILE] [--further] [--asked PART] [--fields]
       [--save FILE] [--write]
  Fits the weights of doubts on articles with gold (DIR, laid out as for "doubts"), on passages (FILE as for "cases"), on
  quantities (FILE as for "facts") and on facts that --save stored, of an earlier reader for instance.
  Articles after --fresh are such as the reader's rules were not made on: the threshold is set by them, and they are what
  is scored: weights fitted on one half say what they make of the other, then the same in eight parts.
  --further starts at the weights that stand and holds them near, for a few articles or a new signal; --asked is the part
  of right facts that may carry a doubt, 0.24 where it is not given.
  --fields tells how well each field's mistakes are told; --save stores the facts it was fitted on; --write the weights.`;

/** The part of right facts of fresh articles that may carry a doubt, unless another is asked. */
const askedPart = 0.24;

/** Fits the weights of doubts and says how well they hold on articles they were not fitted on. */
export async function run(args: readonly string[]): Promise<void> {
  const { values, positionals: paths } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      asked: { type: 'string', default: String(askedPart) },
      fields: { type: 'boolean' },
      further: { type: 'boolean' },
      fresh: { type: 'string', multiple: true },
      save: { type: 'string' },
      write: { type: 'boolean' },
    },
  });
  const freshPaths = values.fresh ?? [];
  const asked = Number(values.asked);
  const standing = values.further ? weights.fields : null;
  const all = [...paths, ...freshPaths];
  if (all.length === 0 || !all.every((each) => existsSync(each))) {
    console.error(usage);
    process.exitCode = 2;
    return;
  }
  const { atlas } = await readAtlas(root);
  const examples = [
    ...paths.flatMap((path) => examplesIn(path, atlas)),
    ...freshPaths.flatMap((path) =>
      examplesIn(path, atlas).map((example) => ({ ...example, fresh: true })),
    ),
  ];
  if (values.save !== undefined)
    writeFileSync(values.save, examples.map((each) => `${JSON.stringify(each)}\n`).join(''));
  for (const folds of [2, 8]) {
    const scored = crossScored(examples, folds, standing);
    const fresh = scored.filter((each) => freshPaths.length === 0 || each.fresh === true);
    console.log(`in ${folds} parts, each scored by weights of the others: ${told(fresh, asked)}`);
    if (folds === 8 && values.fields) printFields(fresh);
  }
  if (values.write) write(fitModel(examples, asked, standing));
}

function examplesIn(path: string, atlas: Atlas): Example[] {
  const names = new PlaceNames(atlas);
  if (existsSync(join(path, 'articles'))) return articleExamples(path, atlas, names);
  if (holdsExamples(path)) return storedExamples(path);
  return holdsCases(path) ? caseExamples(path, atlas, names) : quantityExamples(path, atlas);
}

/** How often a wrong fact scores higher than a right one: 50 is chance, 100 perfect. */
function separation(wrong: readonly number[], right: readonly number[]): string {
  const higher = wrong.flatMap((a) => right.map((b) => (a > b ? 1 : a === b ? 0.5 : 0)));
  const sum = higher.reduce((total: number, each) => total + each, 0);
  return ((100 * sum) / Math.max(1, higher.length)).toFixed(1);
}

function printFields(scored: readonly Scored[]): void {
  for (const field of doubtFields) {
    const of = (isWrong: boolean): number[] =>
      scored
        .filter(({ wrong }) => (isWrong ? wrong.includes(field) : wrong.length === 0))
        .flatMap(({ risks }) => risks[field] ?? []);
    const wrong = of(true);
    if (wrong.length > 0)
      console.log(`${field.padEnd(10)} ${separation(wrong, of(false))}  (${wrong.length} wrong)`);
  }
}

/** Only facts judged in every field can be right in all of them. */
function told(scored: readonly Scored[], asked: number): string {
  const judged = scored.filter(({ known }) => known === undefined);
  const threshold = thresholdFor(judged, asked);
  const wrong = judged.filter((each) => each.wrong.length > 0);
  const right = judged.filter((each) => each.wrong.length === 0);
  const told = wrong.filter((each) =>
    doubtedOf(each, threshold).some((field) => each.wrong.includes(field)),
  );
  const some = wrong.filter((each) => doubtedOf(each, threshold).length > 0);
  const asking = right.filter((each) => doubtedOf(each, threshold).length > 0);
  const percent = (part: number, whole: number): string =>
    `${((100 * part) / Math.max(1, whole)).toFixed(1)} % of ${whole}`;
  const risk = ({ risks }: Scored): number => riskOf(risks);
  return `wrong with a doubt on the field ${percent(told.length, wrong.length)}, with any ${percent(some.length, wrong.length)}; right with a doubt ${percent(asking.length, right.length)}; told apart ${separation(wrong.map(risk), right.map(risk))}`;
}

function write(model: DoubtModel): void {
  const file = 'src/extraction/doubts/weights.ts';
  const head = `import type { DoubtField } from '../../schemas/fact.ts';

/** How much each signal of a field counts, in log odds. */
export interface FieldWeights {
  bias: number;
  signals: Readonly<Record<string, number>>;
}

/** What decides about doubts. */
export interface DoubtModel {
  /** From what risk of a mistake on a fact is doubted. */
  threshold: number;
  /** Part of the risk that the doubted fields of such a fact carry together. */
  share: number;
  fields: Readonly<Partial<Record<DoubtField, FieldWeights>>>;
}

/** Written by \`npm run bench -- fit-doubts\`. */
`;
  const table = JSON.stringify(model, null, 2)
    .replace(/"([a-z]+)":/g, '$1:')
    .replaceAll('"', "'");
  writeFileSync(join(root, file), `${head}export const weights: DoubtModel = ${table};\n`);
  console.log(`${file} written; npm run lint -- --fix lays it out`);
}
