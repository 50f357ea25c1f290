import {
  doubtedFields,
  probability,
  riskOf,
  type Strengths,
  signalTable,
} from '../../../src/extraction/doubts/doubts.ts';
import type { Signal } from '../../../src/extraction/doubts/signal.ts';
import type { DoubtModel, FieldWeights } from '../../../src/extraction/doubts/weights.ts';
import type { DoubtField } from '../../../src/schemas/fact.ts';

/** A fact as its doubts see it, with the fields it is wrong in. */
export interface Example {
  /** The article it stands in. */
  article: string;
  strengths: Partial<Record<DoubtField, Strengths>>;
  wrong: readonly DoubtField[];
  /** Fields it was judged in; all where missing. */
  known?: readonly DoubtField[] | undefined;
  /** True for a fact of an article that the reader's rules were not made on. */
  fresh?: boolean | undefined;
}

/** How strongly weights are held near 0: with few facts, what one of them says must not decide. */
const holding = 0.001;
/** The same near the weights that stand, where these are only to be fitted further. */
const holdingNear = 0.01;
const rounds = 400;
const step = 0.05;
/** A weight so small decides nothing and is left out. */
const least = 0.15;

const probabilityOf = (sum: number): number => 1 / (1 + Math.exp(-sum));

/** Weights that are fitted further: they start at these and are held near them. */
type Standing = DoubtModel['fields'] | null;

/** Weights of every field, by logistic regression. A reason can only raise a doubt, an assurance only lower it. */
export function fitWeights(
  examples: readonly Example[],
  standing: Standing = null,
): DoubtModel['fields'] {
  return Object.fromEntries(
    Object.entries(signalTable).map(([name, signals]) => {
      const field = name as DoubtField;
      // Of a number that is no fact nothing else can be said.
      const usable = examples.filter(
        ({ wrong, known }) =>
          (known === undefined || known.includes(field)) &&
          (field === 'value' || !wrong.includes('value')),
      );
      const codes = signals.map(({ code }) => code);
      const rows = usable.map(({ strengths, wrong }) => ({
        strengths: codes.map((code) => strengths[field]?.[code] ?? 0),
        wrong: wrong.includes(field) ? 1 : 0,
      }));
      return [field, named(signals, descend(signals, rows, standing?.[field]))];
    }),
  );
}

interface Row {
  strengths: readonly number[];
  wrong: number;
}

/** Weights, the bias first, by Adam (Kingma and Ba 2015) with the signs held. */
function descend(
  signals: readonly Signal[],
  rows: readonly Row[],
  standing: FieldWeights | undefined,
): readonly number[] {
  const signs = [0, ...signals.map(({ reason }) => (reason === null ? -1 : 1))];
  const hold: Hold = standing
    ? {
        near: [standing.bias, ...signals.map(({ code }) => standing.signals[code] ?? 0)],
        by: holdingNear,
      }
    : { near: signs.map((_, at) => (at === 0 ? -2 : 0)), by: holding };
  let counts: readonly number[] = hold.near;
  let means = counts.map(() => 0);
  let squares = counts.map(() => 0);
  for (let round = 1; round <= rounds; round++) {
    const slopes = slopesAt(counts, rows, hold);
    means = means.map((mean, at) => 0.9 * mean + 0.1 * (slopes[at] ?? 0));
    squares = squares.map((square, at) => 0.999 * square + 0.001 * (slopes[at] ?? 0) ** 2);
    counts = counts.map((count, at) => {
      const mean = (means[at] ?? 0) / (1 - 0.9 ** round);
      const square = (squares[at] ?? 0) / (1 - 0.999 ** round);
      const next = count - (step * mean) / (Math.sqrt(square) + 1e-8);
      return next * (signs[at] ?? 0) < 0 ? 0 : next;
    });
  }
  return counts;
}

/** What weights are held near, and how strongly. */
interface Hold {
  near: readonly number[];
  by: number;
}

function slopesAt(counts: readonly number[], rows: readonly Row[], { near, by }: Hold): number[] {
  const slopes = counts.map((count, at) => (at === 0 ? 0 : by * (count - (near[at] ?? 0))));
  for (const { strengths, wrong } of rows) {
    const sum = strengths.reduce(
      (total, each, at) => total + each * (counts[at + 1] ?? 0),
      counts[0] ?? 0,
    );
    const error = (probabilityOf(sum) - wrong) / rows.length;
    slopes[0] = (slopes[0] ?? 0) + error;
    strengths.forEach((each, at) => {
      slopes[at + 1] = (slopes[at + 1] ?? 0) + error * each;
    });
  }
  return slopes;
}

function named(signals: readonly Signal[], [bias = 0, ...counts]: readonly number[]): FieldWeights {
  const pairs = signals.map(({ code }, at) => [code, rounded(counts[at] ?? 0)] as const);
  return {
    bias: rounded(bias),
    signals: Object.fromEntries(pairs.filter(([, count]) => Math.abs(count) >= least)),
  };
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

/** The probability that each field of a fact is wrong. */
export const risksOf = (
  { strengths }: Pick<Example, 'strengths'>,
  fields: DoubtModel['fields'],
): Partial<Record<DoubtField, number>> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, own]) => [
      name,
      probability(strengths[name as DoubtField] ?? {}, own),
    ]),
  );

/** Part of the risk that the doubted fields of a fact carry. */
const share = 0.97;

/** An example with what a model fitted without its article says of it. */
export type Scored = Example & { risks: Partial<Record<DoubtField, number>> };

/** Scores every example by weights fitted on the articles of the other folds. */
export function crossScored(
  examples: readonly Example[],
  folds: number,
  standing: Standing = null,
): Scored[] {
  const articles = [...new Set(examples.map(({ article }) => article))].sort();
  const foldOf = new Map(articles.map((article, at) => [article, at % folds]));
  return Array.from({ length: folds }, (_, fold) => {
    const held = examples.filter(({ article }) => foldOf.get(article) === fold);
    const fields = fitWeights(
      examples.filter(({ article }) => foldOf.get(article) !== fold),
      standing,
    );
    return held.map((example) => ({ ...example, risks: risksOf(example, fields) }));
  }).flat();
}

/** The risk from which no more than a part of the right facts is doubted. */
export function thresholdFor(scored: readonly Scored[], asked: number): number {
  const risks = scored
    .filter(({ wrong, known }) => wrong.length === 0 && known === undefined)
    .map((example) => riskOf(example.risks))
    .sort((a, b) => b - a);
  const next = risks[Math.floor(asked * risks.length)] ?? 0.5;
  return Math.ceil(next * 1000 + 0.5) / 1000;
}

/** A model with weights fitted on all examples and the threshold that fresh articles held out ask for. */
export function fitModel(
  examples: readonly Example[],
  asked: number,
  standing: Standing = null,
): DoubtModel {
  const scored = crossScored(examples, 8, standing);
  const fresh = scored.filter((example) => example.fresh === true);
  const threshold = thresholdFor(fresh.length > 0 ? fresh : scored, asked);
  return { threshold, share, fields: fitWeights(examples, standing) };
}

/** The fields of an example that would be doubted from a risk on. */
export const doubtedOf = ({ risks }: Scored, threshold: number): DoubtField[] =>
  doubtedFields(risks, { threshold, share });
