import type { Doubt, DoubtField } from '../../schemas/fact.ts';
import type { FactView } from './fact-view.ts';
import { qualifierSignals, trendSignals, unitSignals, valueSignals } from './number-signals.ts';
import { periodSignals } from './period-signals.ts';
import { placeSignals } from './place-signals.ts';
import type { Signal, SignalTable } from './signal.ts';
import { type FieldWeights, weights } from './weights.ts';

/** What makes each field more or less certain. */
export const signalTable: SignalTable = {
  value: valueSignals,
  unit: unitSignals,
  qualifier: qualifierSignals,
  trend: trendSignals,
  period: periodSignals,
  places: placeSignals,
};

/** What decides about doubts: how much each signal counts, and from what probability on a field is doubted. */
export type DoubtModel = Readonly<Partial<Record<DoubtField, FieldWeights>>>;

/**
 * What the reader is unsure of in a fact, a doubt a field at most: its signals add up to the probability that the field
 * is wrong, and the strongest reason is named. Dates and routes are doubted in their places and period alone.
 */
export function doubtsOf(view: FactView, model: DoubtModel = weights): Doubt[] {
  const isNumber = view.fact.kind !== 'date' && view.fact.kind !== 'route';
  return Object.entries(signalTable).flatMap(([name, signals]): Doubt[] => {
    const field = name as DoubtField;
    const own = model[field];
    if (!own || !isNumber) return [];
    // A signal without weight is not worth looking for.
    const strengths = signals.map((signal) =>
      own.signals[signal.code] === undefined ? 0 : signal.strength(view),
    );
    if (probability(signals, strengths, own) < own.threshold) return [];
    const main = strongest(signals, strengths, own);
    return main ? [{ field, code: `${field}-${main.code}`, text: main.reason ?? '' }] : [];
  });
}

/** Probability that a field is wrong, by its signals. */
export function probability(
  signals: readonly Signal[],
  strengths: readonly number[],
  { bias, signals: counts }: FieldWeights,
): number {
  const sum = signals.reduce(
    (total, { code }, at) => total + (counts[code] ?? 0) * (strengths[at] ?? 0),
    bias,
  );
  return 1 / (1 + Math.exp(-sum));
}

function strongest(
  signals: readonly Signal[],
  strengths: readonly number[],
  { signals: counts }: FieldWeights,
): Signal | null {
  let best: Signal | null = null;
  let most = 0;
  signals.forEach((signal, at) => {
    const part = (counts[signal.code] ?? 0) * (strengths[at] ?? 0);
    if (signal.reason === null || part <= most) return;
    best = signal;
    most = part;
  });
  return best ?? signals.find(({ reason }, at) => reason !== null && strengths[at] !== 0) ?? null;
}
