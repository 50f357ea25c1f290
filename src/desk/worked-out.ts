import { type Derivation, derivationOf } from '../corpus/derivation.ts';
import { periodAsWritten } from '../extraction/editing/alternatives.ts';
import { factNamed } from '../extraction/reader/fact-named.ts';
import type { Fact } from '../schemas/fact.ts';

/** Figures that a figure may have been worked out from. */
export interface WorkedOut {
  /** As `inputs` of `:fact` takes them. */
  value: string;
  /** What comes out of them, before it is rounded. */
  result: number;
  /** What the figure is of, as far as those it comes out of say so: other attributes of `:fact`. */
  attributes: Record<string, string>;
}

/** So many ways of working a figure out are offered. */
const most = 3;

/**
 * Figures of the story that one operation of arithmetic makes a figure from, the likeliest first. Chance makes some of it come out, so it is for an editor to choose.
 *
 * @example workedOut(eightPercent, facts) // [{ value: '47,500 TEU; 561,400 TEU', result: 8.46, … }]
 */
export function workedOut(figure: Fact, facts: readonly Fact[]): WorkedOut[] {
  if (!isNumber(figure)) return [];
  const named = facts.filter((fact) => fact !== figure);
  // Words that stand in the story twice would name the first of the two.
  const others = named.filter(
    (fact) => isNumber(fact) && factNamed(named, fact.source.text) === fact,
  );
  const sets = [
    ...others.map((fact) => [fact]),
    ...others.flatMap((fact, index) =>
      others
        .slice(index + 1)
        .flatMap((other) => (goTogether(figure, fact, other) ? [[fact, other]] : [])),
    ),
  ];
  const found = sets.flatMap((inputs) => {
    const derivation = derivationOf(figure, inputs);
    if (!derivation) return [];
    const value = inputs.map(({ source }) => source.text).join('; ');
    const attributes = lent(figure, inputs, derivation);
    const odds = oddsOf(figure, inputs, derivation);
    return [{ value, result: derivation.result, attributes, odds }];
  });
  return found
    .toSorted((a, b) => inTurn(a.odds, b.odds))
    .slice(0, most)
    .map(({ value, result, attributes }) => ({ value, result, attributes }));
}

/**
 * What speaks against figures having been the inputs, the weightiest first: that their result is rounded otherwise, that
 * they are of unlike things, that more than the two was needed, that they are of another time, and how far away they stand.
 */
function oddsOf(
  figure: Fact,
  inputs: readonly Fact[],
  { result, order }: Derivation,
): readonly number[] {
  const isOneUnit = inputs.every(({ unit }) => unit === inputs[0]?.unit);
  const isOneTime = inputs.every(({ period }) => spanOf(period) === spanOf(figure.period));
  const away = inputs.map(({ source }) => Math.abs(source.start - figure.source.start));
  return [
    roundsTo(figure, result) ? 0 : 1,
    isOneUnit || figure.unit.includes('-per-') ? 0 : 1,
    order.length > inputs.length ? 1 : 0,
    isOneTime ? 0 : 1,
    Math.max(...away),
  ];
}

/** Whether a result is what is printed, once it is rounded to the digits that are printed. */
export function roundsTo({ value }: Pick<Fact, 'value'>, result: number): boolean {
  if (value === null) return false;
  const [, decimals = ''] = String(value).split('.');
  const zeros = /0*$/.exec(String(Math.trunc(value)))?.[0].length ?? 0;
  const step = decimals === '' ? 10 ** zeros : 10 ** -decimals.length;
  return Math.abs(result - value) <= step / 2;
}

function inTurn(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((each, nth) => each !== b[nth]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

const isNumber = ({ kind, value, low }: Fact): boolean =>
  kind !== 'rank' && kind !== 'ordinal' && (value !== null || low !== undefined);

/**
 * Amounts of one unit; for a percentage else two counts, of which one may be a share of the other, as trains of trips;
 * for an amount a percentage and what it is taken of, or a sum and what there are so many of each.
 */
const goTogether = (figure: Fact, one: Fact, other: Fact): boolean =>
  one.unit === other.unit ||
  (isPercent(figure)
    ? one.kind === 'count' && other.kind === 'count'
    : isPercent(one) !== isPercent(other) ||
      [one, other].some(({ unit }) => figure.unit.startsWith(`${unit}-per-`)));

const isPercent = ({ unit }: Fact): boolean => unit.startsWith('percent');

/**
 * What the figures that a figure comes out of say of it, where its own words do not: a part and its whole what a share
 * is of, the later of two values where and when a change was, two of one place and time all of that.
 */
function lent(figure: Fact, inputs: readonly Fact[], { operation, order }: Derivation) {
  const [first, second] = order.flatMap((at) => inputs[at] ?? []);
  if (!first || !second || order.length > 2) return {};
  const isShare = operation === 'share' && figure.kind === 'share';
  // Of a change the later value stands second; a part is where and what its whole is not.
  const model = operation === 'change' ? second : first;
  const isOneTime = operation === 'change' || spanOf(first.period) === spanOf(second.period);
  const place = placesAsWritten(model);
  const [period] = (isOneTime && model.period && periodAsWritten(model.period)) || [];
  return {
    ...(isShare && { subject: first.subject, of: second.subject }),
    ...(operation === 'change' &&
      figure.origin?.subject !== 'stated' && { subject: model.subject }),
    ...(place !== '' && figure.origin?.places !== 'stated' && { place }),
    ...(period !== undefined && figure.origin?.period !== 'stated' && { period }),
  };
}

const placesAsWritten = ({ places, flow }: Fact): string =>
  flow
    ? `${flow.from.join(', ')} ${flow.both ? '<>' : '>'} ${flow.to.join(', ')}`
    : places.join(', ');

const spanOf = (period: Fact['period']): string => `${period?.start} ${period?.end}`;
