import { type Derivation, derivationOf } from '../corpus/derivation.ts';
import { flowAsWritten, periodAsWritten, spanOf } from '../extraction/editing/alternatives.ts';
import { isOneOf } from '../extraction/lexicon/word-set.ts';
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
    ...rowsBefore(figure, others),
  ];
  const fall = { ...figure, kind: 'change' as const, trend: 'down' as const };
  const found = sets.flatMap((inputs) => {
    const asRead = derivationOf(figure, inputs);
    // "18 per cent below": nothing need say that it is a change.
    const derivation = asRead ?? (figure.kind === 'share' ? derivationOf(fall, inputs) : null);
    if (!derivation || isOfTwoTimes(inputs, derivation)) return [];
    const value = inputs.map(({ source }) => source.text).join('; ');
    const { trend } = asRead ? figure : fall;
    const attributes = lent({ ...figure, trend }, inputs, derivation);
    const odds = oddsOf(figure, inputs, derivation);
    return [{ value, result: derivation.result, attributes, odds }];
  });
  return found
    .toSorted((a, b) => inTurn(a.odds, b.odds))
    .slice(0, most)
    .map(({ value, result, attributes }) => ({ value, result, attributes }));
}

/** A part of a whole of another time, or a sum over two: what comes out of these came out by chance. */
const isOfTwoTimes = (inputs: readonly Fact[], { operation }: Derivation): boolean =>
  (operation === 'share' || operation === 'sum') &&
  new Set(inputs.flatMap(({ period }) => (period ? [spanOf(period)] : []))).size > 1;

/** So many figures in a row may have been added up. */
const longestRow = 6;

/** Three figures of one unit or more that stand one after the other before a figure, such as may have been added up. */
function rowsBefore({ unit, source }: Fact, others: readonly Fact[]): Fact[][] {
  const before = others
    .filter((other) => other.unit === unit && other.source.start < source.start)
    .slice(-longestRow);
  return before.slice(0, -2).map((_, at) => before.slice(at));
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

/** A number in digits: "half" and "two" come out of too much. */
const isNumber = ({ kind, value, low, source }: Fact): boolean =>
  kind !== 'rank' &&
  kind !== 'ordinal' &&
  (value !== null || low !== undefined) &&
  /\d/.test(source.text);

/**
 * Whether two figures may make a third: amounts of its unit, or of any one for a percentage or a multiple; two counts near
 * by, of which one may be a share of the other, as trains of trips; a percentage or a multiple and an amount of its unit that
 * it is taken of; a sum and what there are so many of each. All else comes out by chance in a story of thirty figures.
 */
function goTogether(figure: Fact, one: Fact, other: Fact): boolean {
  const pair = [one, other];
  const isRatio = isPercent(figure) || figure.kind === 'multiple';
  if (one.unit === other.unit)
    return isRatio || (figure.unit === one.unit && areOfOneSort(one, other));
  if (isPercent(figure)) return pair.every((each) => each.kind === 'count' && isNear(figure, each));
  if (isFactor(one) !== isFactor(other))
    return pair.some(({ unit }) => isOneThing(unit, figure.unit));
  return (
    figure.unit.startsWith(`${one.unit}-per-`) !== figure.unit.startsWith(`${other.unit}-per-`) &&
    pair.some((each) => isOfEach(figure.unit, each))
  );
}

/** What happened is not added to what is planned or would hold, but for one place. */
const areOfOneSort = (one: Fact, other: Fact): boolean =>
  isPlanned(one) === isPlanned(other) || aboutWhat(one) === aboutWhat(other);

const aboutWhat = ({ places, corridors = [] }: Fact): string =>
  [...places, ...corridors].toSorted().join();

/** Whether two units name one thing, the one more closely: trains and freight trains. */
const isOneThing = (one: string, other: string): boolean =>
  one !== '' && other !== '' && (one.endsWith(other) || other.endsWith(one));

/** Whether a rate may be for each of what a figure tells: TEU a train for each of so many trips. */
function isOfEach(rate: string, { unit, kind }: Fact): boolean {
  const per = rate.slice(rate.lastIndexOf('-per-') + '-per-'.length);
  const isOfTime = /^(?:hour|day|week|month|quarter|year)$/.test(per);
  return isOfTime ? unit === per : kind === 'count' || unit.endsWith(per);
}

/** So far away, in signs, stand the figures of a paragraph. */
const paragraph = 600;

const isNear = (figure: Fact, other: Fact): boolean =>
  Math.abs(other.source.start - figure.source.start) < paragraph;

const isPercent = ({ unit }: Fact): boolean => unit.startsWith('percent');

/** What says how much more one amount is than another: "59 times as much", "5 per cent". */
const isFactor = (fact: Fact): boolean => isPercent(fact) || fact.kind === 'multiple';

/**
 * What the figures that a figure comes out of say of it, where its own words do not: what a share is of, what kind of
 * number a change is, and the place, the time and the measure they have in common.
 */
function lent(
  figure: Fact,
  inputs: readonly Fact[],
  { operation, order }: Derivation,
): Record<string, string> {
  if (order.length > inputs.length) return {};
  const ordered = order.flatMap((at) => inputs[at] ?? []);
  const [first, second] = ordered;
  const levels = ordered.filter((each) => !isFactor(each));
  // Of a change the later value stands second; of a part and its whole, it is about the part.
  const model = operation === 'change' ? second : (levels[0] ?? first);
  if (!model) return {};
  const timed = operation === 'change' ? [model] : isOfOtherTime(operation) ? [] : levels;
  const said: Said = {
    ...thingLent(figure, operation, { model, whole: second }),
    ...placesLent(figure, operation === 'sum' ? levels : [model]),
    period: figure.origin?.period !== 'stated' && sharedBy(timed, writtenTime),
    modality: isPlanned(figure) && !inputs.some(isPlanned) && !isAhead(figure, inputs) && 'actual',
    ...(keepsMeasure.has(operation) && {
      measure: sharedBy(levels, ({ measure = '' }) => measure),
      definition: sharedBy(levels, ({ definition = '' }) => definition),
    }),
  };
  return Object.fromEntries(
    Object.entries(said).filter((each): each is [string, string] => Boolean(each[1])),
  );
}

/** Attributes of `:fact`, of which those are left out that have no value. */
type Said = Readonly<Record<string, string | false | undefined>>;

/** What kind of number a figure is, what it counts and of what it is a part. */
function thingLent(
  { kind, trend, origin }: Fact,
  operation: Derivation['operation'],
  { model, whole }: { model: Fact; whole: Fact | undefined },
): Said {
  const isShare = kind === 'share';
  if (operation === 'share') return { subject: model.subject, of: isShare && whole?.subject };
  if (operation !== 'change' && kind !== 'change') return {};
  return {
    ...(isShare && { kind: 'change', trend: trend ?? 'up' }),
    subject: origin?.subject !== 'stated' && model.subject,
  };
}

/** The corridors of what a figure is about, else its direction or, where none of it has one, all its places. */
function placesLent({ origin }: Fact, about: readonly Fact[]): Said {
  if (origin?.places === 'stated') return {};
  const corridor = [...new Set(about.flatMap(({ corridors = [] }) => corridors))].join(', ');
  if (corridor !== '') return { corridor };
  const [first] = about;
  if (first && about.some(({ flow }) => flow)) return { place: placesAsWritten(first) };
  return { place: [...new Set(about.flatMap(({ places }) => places))].join(', ') };
}

/** What comes out of these counts what went in. */
const keepsMeasure: ReadonlySet<string> = new Set([
  'sum',
  'difference',
  'mean',
  'level before',
  'level after',
  'carried on',
]);

/** What a level was before a change or is after one, and what a part of a year would come to in all of it, is of another time. */
const isOfOtherTime = (operation: Derivation['operation']): boolean =>
  isOneOf(operation, 'level before|level after|carried on');

/** True for a figure of a time behind that of all it comes from: last year's, carried on to this. */
const isAhead = ({ period }: Fact, inputs: readonly Fact[]): boolean =>
  period?.end != null && inputs.every((each) => (each.period?.end ?? '') < (period.end ?? ''));

const isPlanned = ({ modality = 'actual' }: Fact): boolean => modality !== 'actual';

/** What facts have in common; nothing where they differ. */
function sharedBy(facts: readonly Fact[], of: (fact: Fact) => string): string | undefined {
  const [value, ...others] = new Set(facts.map(of));
  return others.length === 0 ? value : undefined;
}

const writtenTime = ({ period }: Fact): string => (period && periodAsWritten(period)[0]) ?? '';

const placesAsWritten = ({ places, flow }: Fact): string =>
  flow ? flowAsWritten(flow) : places.join(', ');
