import { keptByText } from '../atlas/kept.ts';
import type { Fact, Period } from '../schemas/fact.ts';
import {
  type About,
  aboutOf,
  amountKinds,
  type ComparisonAtlas,
  isStanding,
} from './comparable.ts';

/** What makes a fact a point of a series: equal keys, one series. */
export interface SeriesKey {
  /** Without what moves, which is often left unsaid. */
  base: string;
  /** The whole of it, made of the fact alone: ASCII words joined by hyphens, fit for an address. */
  whole: string;
  /** What it was before airports were their city's and before traffic with an area had a direction; null where the same. */
  former: string | null;
  /** What it is about: corridors, or places, of a measure's whole all of them. */
  about: About;
  /** Whether its values stand at a time rather than add up over it. */
  isLevel: boolean;
}

/** What a value is in: the noun of a count, else the unit, so that trains a day and a week are two things. */
const amountUnitOf = ({ kind, noun, unit }: Fact): string =>
  kind === 'rate' || kind === 'price' ? unit : noun;

const largeKinds: ReadonlySet<string> = new Set(['country', 'region', 'continent']);

/**
 * The series a fact is a point of, by its own identity alone, so that no other fact changes its name: measure or
 * subject, places or corridors, period type, kind, noun or currency, basis, part of the year, whole of a share,
 * direction, definition and mode.
 *
 * @example 'china-europe-train-trips-zhengzhou-year-trip-rail'
 * @returns null where it says too little to be compared
 */
export function seriesKeyOf(fact: Fact, known: ComparisonAtlas): SeriesKey | null {
  const about = aboutOf(fact, known);
  const base = baseOf(fact, about, known);
  if (base === null) return null;
  const unplaced = { measures: known.measures };
  const before = isOfPlaces(fact) ? baseOf(fact, aboutOf(fact, unplaced), unplaced) : base;
  const withMode = (key: string) => [key, fact.mode ?? ''].filter(Boolean).join('-');
  return {
    base,
    whole: withMode(base),
    former: before === null || before === base ? null : withMode(before),
    about,
    isLevel: isStanding(fact, known),
  };
}

/** Whether what places are may decide the key: whose airports they are, where what is counted goes, what a price is of. */
const isOfPlaces = (fact: Fact): boolean =>
  fact.places.length > 1 || fact.flow !== undefined || amountUnitOf(fact) !== fact.noun;

/** The key without what moves. */
function baseOf(fact: Fact, { corridors, places }: About, known: ComparisonAtlas): string | null {
  const what = fact.measure ?? asSlug(fact.subject);
  const { period } = fact;
  if (what === '' || period === null || [...corridors, ...places].length === 0) return null;
  const [type, stretch] = isStanding(fact, known)
    ? ['instant', '']
    : [period.type, stretchOf(period)];
  const whole = known.measures?.get(fact.measure ?? '')?.whole;
  // The whole that a measure counts goes by its first place.
  const named = [...corridors, ...(places === whole ? places.slice(0, 1) : [...places].sort())];
  return [
    what,
    ...named,
    type,
    // An amount is told by its noun or its unit.
    amountKinds.has(fact.kind) ? '' : fact.kind,
    known.places ? amountUnitOf(fact) : fact.noun,
    fact.basis ?? '',
    stretch,
    fact.of ? `of ${fact.of}` : '',
    directionOf(fact, whole ?? [], known.places),
    fact.definition ?? '',
  ]
    .map(asSlug)
    .filter(Boolean)
    .join('-');
}

/** Spans compare only where they cover the same part of a year: January to November with January to November. */
const stretchOf = ({ type, start, end }: Period): string =>
  type === 'span' ? `${start?.slice(5)} ${end?.slice(5)}` : '';

/**
 * The direction of what a fact counts; none where it goes between a town or province and the whole that its measure
 * counts, which such a measure takes both ways together: "between Zhengzhou and Europe". A country or a larger area is
 * an end of its own: "from China to the European Union".
 */
function directionOf(
  { flow }: Fact,
  whole: readonly string[],
  places: ComparisonAtlas['places'],
): string {
  if (!flow) return '';
  const isWithWhole = (ids: readonly string[]) => ids.some((id) => whole.includes(id));
  const beyond = [...flow.from, ...flow.to].filter((id) => !whole.includes(id));
  const isOfTown = !beyond.some((id) => largeKinds.has(places?.get(id)?.kind ?? ''));
  if (isWithWhole(flow.from) !== isWithWhole(flow.to) && isOfTown) return '';
  if (flow.both && places) return `between ${[...flow.from, ...flow.to].sort().join(' ')}`;
  const ends = [
    ['from', flow.from],
    ['to', flow.to],
    ['via', flow.via],
  ] as const;
  return ends
    .filter(([, ids]) => ids.length > 0)
    .map(([word, ids]) => `${word} ${[...ids].sort().join(' ')}`)
    .join(' ');
}

/** ASCII words joined by hyphens, articles and possessives left out; worked out once for each of the few thousand that facts are said in. */
export const asSlug = keptByText((words: string): string =>
  words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replace(/\b(?:the|a|an|of|its|their)\b/g, ' ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, ''),
);
