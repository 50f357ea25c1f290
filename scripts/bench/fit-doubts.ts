import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DoubtModel } from '../../src/extraction/doubts/doubts.ts';
import { doubtsOf } from '../../src/extraction/doubts/doubts.ts';
import type { DoubtField } from '../../src/schemas/fact.ts';
import { readAtlas } from '../facts/read-atlas.ts';
import { root } from '../lib/project.ts';
import { readGoldArticles, readGoldFacts } from './reading/article-set.ts';
import { type Example, fitWeights, highest } from './reading/fit.ts';
import { type JudgedFact, judgeArticle, scoreDoubts } from './reading/judged-facts.ts';
import { PlaceNames } from './reading/place-names.ts';

const usage = `Usage: npm run bench -- fit-doubts DIR… [--write]
  Fits the weights of doubts on the articles of each DIR (laid out as for "doubts"), prints what they do to the half of
  the articles they were not fitted on, and with --write stores those fitted on all in src/extraction/doubts/weights.ts.`;

/** The part of right facts that may carry a doubt, a little under what is allowed, as unseen text is harder. */
const asked = 0.22;

type Sample = JudgedFact & Example;

/** Fits the weights of doubts and says how well they hold on articles they were not fitted on. */
export async function run(args: readonly string[]): Promise<void> {
  const folders = args.filter((arg) => !arg.startsWith('--'));
  if (folders.length === 0 || !folders.every((each) => existsSync(join(each, 'articles')))) {
    console.error(usage);
    process.exitCode = 2;
    return;
  }
  const { atlas } = await readAtlas(root);
  const names = new PlaceNames(atlas);
  const articles = readGoldFacts(folders.flatMap(readGoldArticles), atlas);
  const samples = articles.map((article) =>
    judgeArticle(article, names).flatMap((judged): Sample[] => {
      const view = article.views.get(judged.fact);
      return view ? [{ ...judged, view }] : [];
    }),
  );
  const halves = [0, 1].map((half) => samples.filter((_, at) => at % 2 === half).flat());
  for (const [at, half] of halves.entries()) {
    const model = fitted(halves[1 - at] ?? []);
    console.log(`fitted on half ${2 - at}: ${told(halves[1 - at] ?? [], model)}`);
    console.log(`scored on half ${at + 1}: ${told(half, model)}`);
  }
  if (args.includes('--fields')) printFields(halves);
  const model = fitted(samples.flat());
  console.log(`fitted on all, scored on all: ${told(samples.flat(), model)}`);
  if (args.includes('--write')) write(model);
}

/** For each field, how often a wrong fact of the other half scores higher than a right one: 50 is chance, 100 perfect. */
function printFields(halves: readonly (readonly Sample[])[]): void {
  const models = halves.map((half) => fitWeights(half));
  const scores = new Map<DoubtField, { wrong: number[]; right: number[] }>();
  for (const [at, half] of halves.entries())
    for (const { view, wrong } of half)
      for (const [field, score] of highest(view, models[1 - at] ?? {})) {
        const own = scores.get(field) ?? { wrong: [], right: [] };
        scores.set(field, own);
        if (wrong.includes(field)) own.wrong.push(score);
        else if (wrong.length === 0) own.right.push(score);
      }
  for (const [field, { wrong, right }] of scores) {
    const higher = wrong.flatMap((a) => right.map((b) => (a > b ? 1 : a === b ? 0.5 : 0)));
    const mean = higher.reduce((sum: number, each) => sum + each, 0) / Math.max(1, higher.length);
    console.log(`${field.padEnd(10)} ${(100 * mean).toFixed(1)}  (${wrong.length} wrong)`);
  }
}

/** Weights, and the threshold at which no more right facts are doubted than may be. */
function fitted(samples: readonly Sample[]): DoubtModel {
  const weights = fitWeights(samples);
  const right = samples.filter(({ wrong }) => wrong.length === 0);
  const peaks = right
    .map(({ view }) => Math.max(...highest(view, weights).values()))
    .sort((a, b) => b - a);
  const threshold = peaks[Math.floor(asked * peaks.length)] ?? 0.5;
  return { weights, threshold: Math.round(threshold * 1000) / 1000 + 0.001 };
}

function told(samples: readonly Sample[], model: DoubtModel): string {
  const score = scoreDoubts(
    samples.map((sample) => ({
      ...sample,
      fact: { ...sample.fact, doubts: doubtsOf(sample.view, model) },
    })),
  );
  const percent = (part: number, whole: number): string =>
    `${((100 * part) / Math.max(1, whole)).toFixed(1)} % of ${whole}`;
  return `wrong with a doubt on the field ${percent(score.doubted, score.wrong)}, on all its fields ${percent(score.fullyDoubted, score.wrong)}; right with a doubt ${percent(score.asked, score.right)}`;
}

function write({ threshold, weights }: DoubtModel): void {
  const file = 'src/extraction/doubts/weights.ts';
  const head = `import type { DoubtField } from '../../schemas/fact.ts';

/** How much each signal of a field counts, in log odds; written by \`npm run bench -- fit-doubts\`. */
export interface FieldWeights {
  bias: number;
  signals: Readonly<Record<string, number>>;
}

/** From what probability of a mistake on a field is doubted. */
export const threshold = ${threshold.toFixed(3)};

`;
  const table = JSON.stringify(weights, null, 2)
    .replace(/"([a-z]+)":/g, '$1:')
    .replaceAll('"', "'");
  writeFileSync(
    join(root, file),
    `${head}export const weights: Readonly<Partial<Record<DoubtField, FieldWeights>>> = ${table};\n`,
  );
  console.log(`${file} written; npm run lint -- --fix lays it out`);
}
