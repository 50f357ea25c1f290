import type { Fact } from '../schemas/fact.ts';

/** How a figure follows from others, with the figures in the order they are used. */
export interface Derivation {
  operation:
    | 'sum'
    | 'difference'
    | 'product'
    | 'quotient'
    | 'share'
    | 'change'
    | 'mean'
    | 'level before'
    | 'level after'
    | 'part'
    | 'difference quotient'
    | 'rate over its period'
    | 'carried on';
  /** Indices of the inputs, in the order of the operation: of a quotient the dividend first, of a change the earlier. */
  order: readonly number[];
  /** What comes out, before it is rounded, in the unit of the figure. */
  result: number;
}

type Figure = Pick<Fact, 'value' | 'low' | 'high' | 'unit' | 'kind' | 'qualifier' | 'trend'> &
  Partial<Pick<Fact, 'period'>>;

/**
 * How a figure comes out of its inputs by one operation of arithmetic; null where it does not by any.
 *
 * @example derivationOf(percent(4.7), [trips(1058), trips(1126)]) // { operation: 'change', order: [0, 1], … }
 * @param figure the derived figure, as it is printed: rounded to its own digits, and as firm as its qualifier
 * @param inputs the figures it was worked out from, in any order; a range counts by its middle
 */
export function derivationOf(figure: Figure, inputs: readonly Figure[]): Derivation | null {
  const values = inputs.map(middleOf);
  const [only, ...more] = inputs;
  if (only && more.length === 0) {
    const made = overPeriod(figure, only) ?? carriedOn(figure, only);
    return made && comesOut(figure, made.result) ? made : null;
  }
  if (inputs.length < 2 || values.some((value) => !Number.isFinite(value))) return null;
  const isOfPercent = inputs.every(({ unit }) => unit.startsWith('percent'));
  const found = [
    ...candidates(figure, values, isOfPercent),
    ...byPercent(figure, inputs),
    ...differenceQuotients(figure, values),
  ];
  return found.find(({ result }) => comesOut(figure, result)) ?? null;
}

/** Every operation that may make a figure of this kind, the likeliest first. */
function candidates(figure: Figure, values: readonly number[], isOfPercent: boolean): Derivation[] {
  const all = values.map((_, at) => at);
  const pairs = all.flatMap((a) => all.filter((b) => b !== a).map((b) => [a, b] as const));
  const at = (index: number): number => values[index] ?? Number.NaN;
  const of = (operation: Derivation['operation'], order: readonly number[], result: number) => ({
    operation,
    order,
    result,
  });
  const sum = values.reduce((total, value) => total + value, 0);
  const apart = pairs.map(([a, b]) => of('difference', [a, b], at(a) - at(b)));
  if (figure.unit.startsWith('percent')) {
    const changes = pairs.map(([a, b]) => of('change', [a, b], signed(figure, at(a), at(b))));
    const shares = pairs.map(([a, b]) => of('share', [a, b], (at(a) / at(b)) * 100));
    const ofSum = all.map((a) => of('share', [a, ...all], (at(a) / sum) * 100));
    const either = figure.kind === 'change' ? [...changes, ...shares] : [...shares, ...changes];
    return [...either, ...ofSum, ...(isOfPercent ? [...apart, of('sum', all, sum)] : [])];
  }
  const quotients = pairs.map(([a, b]) => of('quotient', [a, b], at(a) / at(b)));
  if (figure.kind === 'multiple') return quotients;
  const product = values.reduce((total, value) => total * value, 1);
  return [
    of('sum', all, sum),
    ...apart,
    ...quotients,
    of('product', all, product),
    of('mean', all, sum / values.length),
  ];
}

/** A level and a percentage: the level before or after that change, or that part of it. */
function byPercent(figure: Figure, inputs: readonly Figure[]): Derivation[] {
  const [first, second] = inputs;
  if (!first || !second || inputs.length !== 2 || figure.unit.startsWith('percent')) return [];
  const isFirst = first.unit.startsWith('percent');
  if (isFirst === second.unit.startsWith('percent')) return [];
  const [percent, level] = isFirst ? [first, second] : [second, first];
  const part = middleOf(percent) / 100;
  const growth = 1 + (percent.trend === 'down' ? -part : part);
  const order = isFirst ? [1, 0] : [0, 1];
  return [
    { operation: 'level before', order, result: middleOf(level) / growth },
    { operation: 'level after', order, result: middleOf(level) * growth },
    { operation: 'part', order, result: middleOf(level) * part },
  ];
}

/** "11,000 tonnes a month", of 87,700 tonnes from January to August: a total by the length of its own period. */
function overPeriod(figure: Figure, total: Figure): Derivation | null {
  const per = unitsOfTime.find(([name]) => figure.unit.endsWith(`-per-${name}`));
  const days = daysOf(total);
  if (!per || days === null) return null;
  const result = middleOf(total) / (days / per[1]);
  return { operation: 'rate over its period', order: [0], result };
}

/** "No more than 19,000 TEU in the year", of 9,393 TEU in its first half: a total, were the rest of a time as good. */
function carriedOn(figure: Figure, part: Figure): Derivation | null {
  const [whole, own] = [monthsOf(figure), monthsOf(part)];
  const isPart =
    (figure.period?.start ?? '') <= (part.period?.start ?? '') &&
    (figure.period?.end ?? '') >= (part.period?.end ?? '');
  const isAmount = figure.unit === part.unit && !/^(?:percent|times)|-per-/.test(figure.unit);
  if (!isAmount || !isPart || !whole || !own || whole <= own) return null;
  return { operation: 'carried on', order: [0], result: (middleOf(part) / own) * whole };
}

/** The length of the time a figure is of, in days; null where that is open. */
function daysOf({ period }: Figure): number | null {
  if (!period?.start || !period.end) return null;
  return (Date.parse(period.end) - Date.parse(period.start)) / 86_400_000 + 1;
}

/** The same in whole months. */
function monthsOf(figure: Figure): number | null {
  const days = daysOf(figure);
  return days === null ? null : Math.round(days / daysAMonth);
}

/** A month as long as it is on average. */
const daysAMonth = 30.4375;

/** Units of time with their days, a month and a year as long as they are on average. */
const unitsOfTime = [
  ['day', 1],
  ['week', 7],
  ['month', daysAMonth],
  ['year', 365.25],
] as const;

/** What came between two totals, by a third figure: the tonnes from one mark to the next, a month. */
function differenceQuotients(figure: Figure, values: readonly number[]): Derivation[] {
  const [a = 0, b = 0, c = 0] = values;
  if (values.length !== 3 || figure.unit.startsWith('percent')) return [];
  return (
    [
      [[0, 1, 2], (a - b) / c],
      [[1, 0, 2], (b - a) / c],
    ] as const
  ).map(([order, result]) => ({ operation: 'difference quotient', order, result }));
}

/** The change from one value to another in percent, positive where it goes the way the figure says. */
function signed({ trend }: Figure, from: number, to: number): number {
  const change = ((to - from) / from) * 100;
  return trend === 'down' ? -change : change;
}

const middleOf = ({ value, low, high }: Figure): number =>
  value ?? ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2;

/** How far from its number a figure may be that is said to be about it, as a part of it. */
const looseness = 0.05;

/** Whether a result printed with the figure's digits and qualifier may read as it does. */
function comesOut(figure: Figure, result: number): boolean {
  const stated = middleOf(figure);
  const gap = result - stated;
  const near = Math.abs(stated) * looseness;
  switch (figure.qualifier) {
    case 'about':
      return Math.abs(gap) <= Math.max(near, rounding(stated));
    case 'nearly':
      return gap <= 0 && -gap <= near;
    case 'more_than':
    case 'at_least':
      return gap >= 0 && gap <= 2 * near;
    case 'less_than':
    case 'at_most':
    case 'up_to':
      return gap <= 0 && -gap <= 2 * near;
    default:
      return Math.abs(gap) <= rounding(stated);
  }
}

/**
 * Half a unit of the last digit a number is printed with, and a hair for the arithmetic of the machine: 0.05 of 4.7,
 * 500 of 17,000. Noughts at the end of a number under a thousand are digits like others: 0.5 of 10.
 */
function rounding(value: number): number {
  const [digits = '', exponent = '0'] = Math.abs(value).toExponential().split('e');
  const decimals = digits.split('.')[1]?.length ?? 0;
  const unit = 10 ** (Number(exponent) - decimals);
  return ((Math.abs(value) < 1000 ? Math.min(unit, 1) : unit) / 2) * (1 + 1e-9);
}
