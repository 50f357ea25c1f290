import { parseArgs } from 'node:util';
import { readAtlas } from '../../src/atlas/read.ts';
import { type FocusWeights, focusWeights } from '../../src/extraction/discourse/focus-weights.ts';
import { root } from '../lib/project.ts';
import { type GoldArticle, readGoldArticles, readGoldFacts } from './reading/article-set.ts';
import { fitNumbers } from './reading/fit-numbers.ts';
import { judgePlaces } from './reading/judged-facts.ts';
import { PlaceNames } from './reading/place-names.ts';

const usage = `Usage: npm run bench -- fit-focus DIR… [--passes N] [--least N] [--only NAME,…] [--held | --apart]
  Fits the weights by which an article keeps what it is about, on articles with gold (DIR, laid out as for "doubts"):
  each in turn, or each of those named, is made larger and smaller, and what finds the right places of at least so many
  facts more (3) is kept.
  --held fits them on every second article and scores the others, and the other way round, by these weights and by those
  that stand in src/extraction/discourse/focus-weights.ts. --apart leaves out each DIR in turn, fits them on the others
  and scores it.`;

/** Fits the weights of the focus and says how well they hold on articles they were not fitted on. */
export async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      ...{ held: { type: 'boolean' }, apart: { type: 'boolean' } },
      ...{ passes: { type: 'string' }, least: { type: 'string' }, only: { type: 'string' } },
    },
  });
  if (positionals.length === 0) {
    console.error(usage);
    process.exitCode = 2;
    return;
  }
  const { atlas } = await readAtlas(root);
  const names = new PlaceNames(atlas);
  const setting = {
    ...{ passes: Number(values.passes ?? 1), least: Number(values.least ?? 3) },
    ...(values.only !== undefined && { only: values.only.split(',') }),
  };
  const rightIn = (articles: readonly GoldArticle[], weights: FocusWeights): number =>
    readGoldFacts(articles, atlas, weights)
      .flatMap((article) => judgePlaces(article, names))
      .filter(({ isRight }) => isRight).length;
  const fitted = (articles: readonly GoldArticle[]): FocusWeights =>
    fitNumbers(focusWeights, (weights) => rightIn(articles, weights), setting);
  const folders = positionals.map(readGoldArticles);
  const all = folders.flat();
  /** Scores each part by the weights that the others give. */
  const scoreApart = (parts: readonly GoldArticle[][], nameOf: (at: number) => string): void => {
    for (const [at, held] of parts.entries()) {
      const weights = fitted(parts.filter((part) => part !== held).flat());
      console.log(
        `${nameOf(at)}: ${rightIn(held, focusWeights)} facts with the right places as it stands, ${rightIn(held, weights)} by weights fitted on the rest`,
      );
    }
  };
  if (values.apart) return scoreApart(folders, (at) => positionals[at] ?? '');
  if (values.held) {
    const halves = [0, 1].map((half) => all.filter((_, at) => at % 2 === half));
    return scoreApart(halves, (at) => `half ${at + 1}`);
  }
  const weights = fitted(all);
  console.log(
    `${rightIn(all, focusWeights)} facts with the right places, ${rightIn(all, weights)} by`,
  );
  console.log(JSON.stringify(weights, null, 2));
}
