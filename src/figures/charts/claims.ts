import type { SeriesPoint } from '../../corpus/series.ts';
import { numberInWords, periodInWords } from '../../corpus/wording.ts';
import { chartMessages } from '../../messages/chart.ts';
import { fill } from '../../messages/fill.ts';
import { wordsMessages } from '../../messages/words.ts';
import type { Fact, Period } from '../../schemas/fact.ts';
import type { ChartContext, TimeUnit } from './model.ts';

/**
 * What a series says in one sentence: how it went from the first figure to the last, and the higher value in between
 * that these two pass over. Growth rates have no such course; theirs are the two ends.
 */
export function seriesClaim(
  points: readonly SeriesPoint[],
  label: string,
  unit: TimeUnit,
  context: ChartContext,
): string {
  const facts = points.map(({ fact }) => fact);
  const [first, last] = [facts[0] as Fact, facts.at(-1) as Fact];
  const [from, to] = [stated(first, unit, context), stated(last, unit, context)];
  const [a, b] = [sizeOf(first), sizeOf(last)];
  const name = capitalise(label);
  if (first.period?.type === 'cumulative' && unit === 'day' && first.period.start === null)
    return fill(chartMessages.reached, {
      what: name,
      amount: context.amount(last),
      time: timeOf(last.period, unit),
    });
  if (first.kind === 'change') {
    const isGrowth = facts.every(({ trend }) => trend !== 'down');
    return fill(isGrowth ? chartMessages.growth : chartMessages.changes, {
      what: withinSentence(name),
      from,
      to,
    });
  }
  if (isNearly(a, b)) return fill(chartMessages.stayed, { what: name, from, to });
  if (first.kind === 'share' || first.kind === 'multiple')
    return fill(chartMessages.between, { what: name, from, to });
  const firm = facts.filter(isFirm);
  const highest = firm.reduce((x, y) => (sizeOf(y) > sizeOf(x) ? y : x), last);
  const lowest = firm.reduce((x, y) => (sizeOf(y) < sizeOf(x) ? y : x), last);
  const claim =
    b > a
      ? fill(chartMessages.rose, { what: name, from, to })
      : fill(chartMessages.fell, { what: name, from, to });
  if (b > a && isFarAbove(sizeOf(highest), b))
    return fill(chartMessages.below, { claim, high: of(highest, unit, context) });
  if (b < a && isFarAbove(b, sizeOf(lowest)))
    return fill(chartMessages.above, { claim, low: of(lowest, unit, context) });
  return claim;
}

/** What a title must say beside how it went. */
export interface TitleScope {
  /** What it is about, in words; '' where its label says so. */
  where?: string;
  /** Which way traffic goes; '' where it has no direction. */
  direction?: string;
}

/**
 * The title of a series: subject, scope, direction, any stretch that is not a year, and how it went.
 *
 * @example "Zhengzhou: value of goods carried rose from US$50 million in 2013 to US$4.3 billion in 2020"
 */
export function seriesTitle(
  points: readonly SeriesPoint[],
  label: string,
  unit: TimeUnit,
  scope: TitleScope & { context: ChartContext },
): string {
  const whole = scopedTitle(points, label, unit, scope);
  if (whole.length <= longestTitle) return whole;
  const shorter = scopedTitle(points, label, unit, { ...scope, isShort: true });
  return shorter.length < whole.length ? shorter : whole;
}

/** Longest title that two lines of a page hold; of a longer one the value at the beginning is left to the drawing. */
const longestTitle = 90;

function scopedTitle(
  points: readonly SeriesPoint[],
  label: string,
  unit: TimeUnit,
  {
    where = '',
    direction = '',
    isShort = false,
    context,
  }: TitleScope & { context: ChartContext; isShort?: boolean },
): string {
  const claimOf = (what: string) =>
    (isShort ? endClaim(points, what, unit, context) : null) ??
    seriesClaim(points, what, unit, context);
  const periods = points.map(({ fact }) => fact.period as Period);
  const going =
    direction === '' || label.includes(direction)
      ? label
      : fill(chartMessages.going, { what: label, direction });
  const part = stretchOf(periods, unit).replace(chartMessages.eachYear, '');
  const what = part === '' ? going : fill(chartMessages.within, { what: going, part });
  // A direction names both ends.
  const place = direction === '' && !label.includes(where) ? where : '';
  if (place === '') return claimOf(what);
  // "between China and Europe" follows what it is said of; the name of a place leads.
  if (/^\p{Ll}/u.test(place)) return claimOf(fill(chartMessages.going, { what, direction: place }));
  return fill(chartMessages.scoped, { where: place, claim: withinSentence(claimOf(what)) });
}

/** How a series ended, without where it began; null of one that has no rise or fall to tell. */
function endClaim(
  points: readonly SeriesPoint[],
  label: string,
  unit: TimeUnit,
  context: ChartContext,
): string | null {
  const [first, last] = [points[0]?.fact, points.at(-1)?.fact];
  if (!first || !last || first.period?.type === 'cumulative') return null;
  if (['change', 'share', 'multiple'].includes(first.kind)) return null;
  const [a, b] = [sizeOf(first), sizeOf(last)];
  // A height in between that the two ends pass over needs the whole sentence.
  const between = points
    .map(({ fact }) => fact)
    .filter(isFirm)
    .map(sizeOf);
  const isPassedOver = between.some((size) => (b > a ? isFarAbove(size, b) : isFarAbove(b, size)));
  if (isNearly(a, b) || isPassedOver) return null;
  return fill(b > a ? chartMessages.roseTo : chartMessages.fellTo, {
    what: capitalise(label),
    to: stated(last, unit, context),
  });
}

/** A claim behind a colon begins small, unless with a name: "China–Europe", "UTLC". */
export const withinSentence = (claim: string): string =>
  /^\p{Lu}\p{Ll}+(?:[ ,:;]|$)/u.test(claim)
    ? claim.charAt(0).toLowerCase() + claim.slice(1)
    : claim;

/** Ceilings, ranges and what was found at no source are no heights to measure others by. */
const isFirm = ({ qualifier, evidence, value }: Fact): boolean =>
  value !== null &&
  evidence !== 'unconfirmed' &&
  !['less_than', 'at_most', 'up_to'].includes(qualifier);

/** "US$74.9 billion in 2021". */
const stated = (fact: Fact, unit: TimeUnit, context: ChartContext): string =>
  `${context.amount(fact)}${inTime(fact.period, unit)}`;

const of = (fact: Fact, unit: TimeUnit, context: ChartContext): string =>
  fill(chartMessages.ofTime, { amount: context.amount(fact), time: timeOf(fact.period, unit) });

/** Values closer than this, as a part of the greater, are one height on a chart. */
const nearly = 0.015;
const isNearly = (a: number, b: number): boolean =>
  Math.abs(a - b) <= Math.max(Math.abs(a), Math.abs(b)) * nearly;
const isFarAbove = (high: number, low: number): boolean => high > low * 1.05;

export const sizeOf = ({ value, low = 0, high = 0 }: Fact): number => value ?? (low + high) / 2;

/** A time as short as its place on the chart allows: of slots that are years, the year alone. */
export function timeOf(period: Period | null, unit: TimeUnit): string {
  if (!period?.end) return '';
  if (unit === 'year') return period.end.slice(0, 4);
  if (unit === 'day')
    return `${wordsMessages.months[Number(period.end.slice(5, 7)) - 1]} ${period.end.slice(0, 4)}`;
  return periodInWords(period);
}

const inTime = (period: Period | null, unit: TimeUnit): string => {
  const time = timeOf(period, unit);
  if (time === '') return '';
  return unit === 'half' || unit === 'quarter'
    ? fill(chartMessages.inPart, { time })
    : fill(chartMessages.inTime, { time });
};

/** What part of each year is counted, where it is not the whole: "January to November of each year". */
export function stretchOf(periods: readonly Period[], unit: TimeUnit): string {
  const [first] = periods;
  if (!first || unit !== 'year' || first.type === 'year') return '';
  return fill(chartMessages.ofEachYear, {
    part: periodInWords(first).replace(/ (?:of )?\d{4}$/, ''),
  });
}

/** Where, in what unit and over what time: "Zhengzhou, trips by year, 2013–2024". */
export function seriesSubtitle(
  facts: readonly Fact[],
  where: string,
  unit: TimeUnit,
  isLevel: boolean,
): string {
  const [first, last] = [facts[0] as Fact, facts.at(-1) as Fact];
  const periods = facts.map(({ period }) => period as Period);
  const noun = unitInWords(first);
  const stretch = stretchOf(periods, unit);
  const what = isLevel
    ? noun
    : first.period?.type === 'cumulative'
      ? fill(chartMessages.runningTotal, { noun })
      : stretch === ''
        ? unit === 'day'
          ? noun
          : fill(chartMessages.byTime, { noun, unit: chartMessages.units[unit] })
        : `${noun}, ${stretch}`;
  return capitalise(
    [where, what, spanOf(timeOf(first.period, unit), timeOf(last.period, unit))]
      .filter(Boolean)
      .join(', '),
  );
}

/** The unit of a fact as the line under a title names it: "trips", "US$", "tonnes". */
export function unitInWords({ unit, noun, kind }: Fact): string {
  if (kind === 'change' || kind === 'share') return chartMessages.percent;
  const [above = ''] = unit.split('-per-');
  if (kind === 'money' || kind === 'price')
    return chartMessages.currencies[above as keyof typeof chartMessages.currencies] ?? above;
  if (/^[A-Z]{3}$/.test(unit)) return unit;
  return plural(
    (unit.includes('-per-') ? unit.replace(/-per-.*/, '') : noun).replace(/meter$/, 'metre'),
  );
}

/** "fifth of 12": a place among others. */
export const placeInWords = (place: number): string =>
  wordsMessages.ordinals[place - 1] ?? `${numberInWords(place)}th`;

export const capitalise = (words: string): string =>
  words.trim().replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

export function plural(noun: string): string {
  if (/^[A-Z]+$/.test(noun) || / per /.test(noun)) return noun;
  if (/[^aeiou]y$/.test(noun)) return noun.replace(/y$/, 'ies');
  return /(s|x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

/** Runs of neighbouring years, each as it is printed: 2012, 2014 and 2015 are "2012", "2014–2015". */
export function runsOfYears(years: readonly number[]): string[] {
  const runs: [number, number][] = [];
  for (const year of years) {
    const last = runs.at(-1);
    if (last && last[1] === year - 1) last[1] = year;
    else runs.push([year, year]);
  }
  return runs.map(([from, to]) => spanOf(String(from), String(to)));
}

/** "2013–2020", "June 2013 to May 2020", "2013" where both are one. */
export function spanOf(from: string, to: string): string {
  if (from === to) return from;
  return fill(/^\d{4}$/.test(from) ? chartMessages.years : chartMessages.span, { from, to });
}
