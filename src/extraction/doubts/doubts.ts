import { keptOf } from '../../atlas/kept.ts';
import type { Doubt, DoubtField } from '../../schemas/fact.ts';
import { decoySignals, elisionSignals } from './decoy-signals.ts';
import type { FactView } from './fact-view.ts';
import { qualifierSignals, trendSignals, unitSignals, valueSignals } from './number-signals.ts';
import { periodClauseSignals } from './period-clause-signals.ts';
import { periodSignals } from './period-signals.ts';
import { placeRoleSignals } from './place-role-signals.ts';
import { placeSignals } from './place-signals.ts';
import { settingPeriodSignals, settingPlaceSignals } from './setting-signals.ts';
import type { Signal, SignalTable } from './signal.ts';
import { type DoubtModel, type FieldWeights, weights } from './weights.ts';

/** What makes each field more or less certain. */
export const signalTable: SignalTable = {
  value: [...valueSignals, ...decoySignals],
  unit: [...unitSignals, ...elisionSignals],
  qualifier: qualifierSignals,
  trend: trendSignals,
  period: [...periodSignals, ...periodClauseSignals, ...settingPeriodSignals],
  places: [...placeSignals, ...placeRoleSignals, ...settingPlaceSignals],
};

const table = Object.entries(signalTable) as [DoubtField, readonly Signal[]][];

/** How strong each signal of a field is, by its code; those that are not there are left out. */
export type Strengths = Readonly<Record<string, number>>;

/** Strengths of all signals of a fact: `{places: {'carried-paragraph': 1, far: 0.33}, …}`. */
export const strengthsOf = (view: FactView): Partial<Record<DoubtField, Strengths>> =>
  Object.fromEntries(table.map(([field, signals]) => [field, fieldStrengths(view, signals)]));

function fieldStrengths(view: FactView, signals: readonly Signal[]): Strengths {
  const strengths: Record<string, number> = {};
  for (const { code, strength } of signals) {
    const value = Number(strength(view));
    if (value !== 0) strengths[code] = value;
  }
  return strengths;
}

/**
 * What the reader is unsure of in each fact, a doubt a field at most. The signals of each field add up to the probability
 * that it is wrong, those of the fields to the risk that something of the fact is. A fact whose risk passes the
 * threshold is doubted in the fields that carry most of it, each with its strongest reason. Dates and routes have no
 * number to be wrong in and are not doubted.
 *
 * @param views the facts of an article: each signal is looked for in all of them before the next one is
 */
export function doubtsOfEach(
  views: readonly FactView[],
  model: DoubtModel = weights,
): ReadonlyMap<FactView, Doubt[]> {
  const numbers = views.filter(({ fact }) => fact.kind !== 'date' && fact.kind !== 'route');
  const byField = weighedBy(model).map((each) => risksOfField(each, numbers));
  const doubts = new Map<FactView, Doubt[]>();
  for (let at = 0; at < numbers.length; at++) {
    const found = byField.map((risks) => risks[at] as FieldRisk);
    doubts.set(numbers[at] as FactView, doubtsAmong(found, model));
  }
  return doubts;
}

function doubtsAmong(found: readonly FieldRisk[], model: DoubtModel): Doubt[] {
  // Most facts are likely right: what may be wrong in them is not asked.
  if (1 - found.reduce((right, { risk }) => right * (1 - risk), 1) < model.threshold) return [];
  const risks = Object.fromEntries(found.map(({ field, risk }) => [field, risk]));
  return doubtedFields(risks, model).flatMap((field): Doubt[] => {
    const main = found.find((each) => each.field === field)?.main;
    return main?.reason ? [{ field, code: `${field}-${main.code}`, text: main.reason }] : [];
  });
}

/** How likely a field of each fact is wrong, and the strongest reason to think so. */
function risksOfField(
  { field, bias, signals }: WeighedField,
  views: readonly FactView[],
): FieldRisk[] {
  const sums = views.map(() => bias);
  const most = views.map(() => 0);
  const main = views.map((): Signal | null => null);
  for (const { signal, weight } of signals) {
    const { strength: strengthIn, reason } = signal;
    for (let at = 0; at < views.length; at++) {
      const strength = strengthIn(views[at] as FactView);
      if (strength === false || strength === 0) continue;
      const part = strength === true ? weight : weight * strength;
      sums[at] = (sums[at] as number) + part;
      if (reason === null || part <= (most[at] as number)) continue;
      main[at] = signal;
      most[at] = part;
    }
  }
  return sums.map((sum, at) => ({ field, risk: logistic(sum), main: main[at] ?? null }));
}

/** How likely a field is wrong, and the strongest reason to think so. */
interface FieldRisk {
  field: DoubtField;
  risk: number;
  main: Signal | null;
}

/** The signals of a field that a model gives weight; the others are not worth looking for. */
interface WeighedField {
  field: DoubtField;
  bias: number;
  signals: readonly { signal: Signal; weight: number }[];
}

/** The signals with weight of each field, put together once for each model. */
const weighedBy = keptOf((model: DoubtModel): readonly WeighedField[] =>
  table.flatMap(([field, signals]): WeighedField[] => {
    const own = model.fields[field];
    if (!own) return [];
    const weights = signals.flatMap((signal) => {
      const weight = own.signals[signal.code];
      return weight === undefined ? [] : [{ signal, weight }];
    });
    return [{ field, bias: own.bias, signals: weights }];
  }),
);

/** Fields to doubt, by the probability that each is wrong; none where the fact as a whole is likely right. */
export function doubtedFields(
  risks: Partial<Record<DoubtField, number>>,
  { threshold, share }: Pick<DoubtModel, 'threshold' | 'share'>,
): DoubtField[] {
  if (riskOf(risks) < threshold) return [];
  const ranked = (Object.entries(risks) as [DoubtField, number][]).sort(([, a], [, b]) => b - a);
  const whole = ranked.reduce((sum, [, risk]) => sum + risk, 0);
  let before = 0;
  const doubted: DoubtField[] = [];
  for (const [field, risk] of ranked) {
    if (before >= share * whole) break;
    doubted.push(field);
    before += risk;
  }
  return table.flatMap(([field]) => (doubted.includes(field) ? [field] : []));
}

/** Probability that some field is wrong, each being wrong by itself. */
export const riskOf = (risks: Partial<Record<DoubtField, number>>): number =>
  1 - Object.values(risks).reduce((right, risk) => right * (1 - risk), 1);

/** Probability that a field is wrong, by its signals. */
export function probability(strengths: Strengths, { bias, signals }: FieldWeights): number {
  let sum = bias;
  for (const [code, strength] of Object.entries(strengths)) sum += (signals[code] ?? 0) * strength;
  return logistic(sum);
}

const logistic = (sum: number): number => 1 / (1 + Math.exp(-sum));
