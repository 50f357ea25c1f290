import { probability, signalTable } from '../../../src/extraction/doubts/doubts.ts';
import type { FactView } from '../../../src/extraction/doubts/fact-view.ts';
import type { Signal } from '../../../src/extraction/doubts/signal.ts';
import type { FieldWeights } from '../../../src/extraction/doubts/weights.ts';
import type { DoubtField } from '../../../src/schemas/fact.ts';

/** A fact with the fields it is wrong in. */
export interface Example {
  view: FactView;
  wrong: readonly DoubtField[];
  /** Fields it was judged in; all where missing. */
  known?: readonly DoubtField[];
  /** How often it counts; 1 where missing. */
  times?: number;
}

/** How strongly weights are held near 0: with few facts, what one of them says must not decide. */
const holding = 0.004;
const rounds = 1500;
/** How much a wrong fact counts against a right one: there are few. */
const ofWrong = 6;
const step = 0.2;

/** Weights of every field, by logistic regression. A reason can only raise a doubt, an assurance only lower it. */
export function fitWeights(
  examples: readonly Example[],
): Partial<Record<DoubtField, FieldWeights>> {
  return Object.fromEntries(
    Object.entries(signalTable).map(([name, signals]) => {
      const field = name as DoubtField;
      // Of a number that is no fact nothing else can be said.
      const usable = examples.filter(
        ({ wrong, known }) =>
          (known === undefined || known.includes(field)) &&
          (field === 'value' || !wrong.includes('value')),
      );
      const rows = usable.map(({ view, wrong, times }) => ({
        strengths: signals.map((signal) => signal.strength(view)),
        wrong: wrong.includes(field) ? 1 : 0,
        times: times ?? 1,
      }));
      return [field, descend(signals, rows)];
    }),
  );
}

function descend(
  signals: readonly Signal[],
  rows: readonly { strengths: readonly number[]; wrong: number; times: number }[],
): FieldWeights {
  const signs = signals.map(({ reason }) => (reason === null ? -1 : 1));
  let bias = -1;
  let counts = signals.map(() => 0);
  for (let round = 0; round < rounds; round++) {
    const slopes = counts.map((count) => holding * count);
    let lean = 0;
    for (const { strengths, wrong, times } of rows) {
      const sum = strengths.reduce((total, each, at) => total + each * (counts[at] ?? 0), bias);
      const weight = (times * (wrong === 1 ? ofWrong : 1)) / rows.length;
      const error = weight * (1 / (1 + Math.exp(-sum)) - wrong);
      lean += error;
      strengths.forEach((each, at) => {
        slopes[at] = (slopes[at] ?? 0) + error * each;
      });
    }
    bias -= step * lean;
    counts = counts.map((count, at) => {
      const next = count - step * (slopes[at] ?? 0);
      return next * (signs[at] ?? 1) < 0 ? 0 : next;
    });
  }
  const named = signals.map(({ code }, at) => [code, rounded(counts[at] ?? 0)] as const);
  return {
    threshold: 0.5,
    bias: rounded(bias),
    signals: Object.fromEntries(named.filter(([, count]) => count !== 0)),
  };
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

/**
 * What part of its mistakes a reader makes in each field of articles it has not met: the doubts that right facts may
 * carry are shared out among the fields in this measure.
 */
const expectedMistakes: Readonly<Partial<Record<DoubtField, number>>> = {
  value: 0.13,
  unit: 0.11,
  qualifier: 0.05,
  trend: 0.06,
  period: 0.28,
  places: 0.37,
};

/** For each field the probability from which no more right facts are doubted than its share of `asked` allows. */
export function fitThresholds(
  examples: readonly Example[],
  weights: Partial<Record<DoubtField, FieldWeights>>,
  asked: number,
): Partial<Record<DoubtField, FieldWeights>> {
  const right = examples.filter(({ wrong, known }) => wrong.length === 0 && known === undefined);
  return Object.fromEntries(
    Object.entries(weights).map(([name, own]) => {
      const field = name as DoubtField;
      const scores = right.map(({ view }) => scoreOf(view, field, own)).sort((a, b) => b - a);
      const allowed = Math.floor(asked * (expectedMistakes[field] ?? 0) * scores.length);
      const threshold = Math.min(0.95, (scores[allowed] ?? 0.5) + 0.001);
      return [field, { ...own, threshold: Math.round(threshold * 1000) / 1000 }];
    }),
  );
}

/** The probability that a field of a fact is wrong. */
export function scoreOf(view: FactView, field: DoubtField, weights: FieldWeights): number {
  const signals = signalTable[field] ?? [];
  return probability(
    signals,
    signals.map((signal) => signal.strength(view)),
    weights,
  );
}
