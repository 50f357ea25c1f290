import { ascending } from 'd3';
import type { Fact, FactMode } from '../schemas/fact.ts';
import type { Measure } from '../schemas/measure.ts';
import { agree, byEvidence, type ComparisonAtlas } from './comparable.ts';
import { lookup } from './lookup.ts';
import { type SeriesKey, seriesKeyOf } from './series-key.ts';
import { askedEach } from './trace.ts';

/** What is stated of one period of a series. */
export interface SeriesPoint {
  /** What stands for it: the best sourced, of those the first. */
  fact: Fact;
  /** Others that state as much, within rounding and their qualifiers. */
  agreeing: Fact[];
  /** Others that state another value, each value once. */
  differing: Fact[];
}

/** All that is stated of one period. */
export const statedAt = ({ fact, agreeing, differing }: SeriesPoint): Fact[] => [
  fact,
  ...agreeing,
  ...differing,
];

/** Facts of one thing over different periods, in the order of time. */
export interface Series {
  /** The name it was first published under, else its key: see `seriesKeyOf`. */
  id: string;
  /** Its identity; where what moves is left unsaid in some of its facts, that of those which say it. */
  key: string;
  /** The keys of all its facts. */
  keys: readonly string[];
  /** What is counted, as a chart prints it. */
  label: string;
  measure: string | null;
  /** What it is about: corridors where its figures are about those, else places. */
  places: readonly string[];
  corridors: readonly string[];
  /** Whether its values add up over a period or stand at its end. */
  isLevel: boolean;
  points: SeriesPoint[];
  /** What stands for each period. */
  facts: Fact[];
}

/**
 * The series in some facts: those of equal key over at least two periods. The second amount of a conversion is left
 * out, as is what an editor rejected and what has not happened. Published figures count as facts.
 *
 * @param nameOf the name a series was published under, by its keys; null where it never was
 */
export const seriesOf = (
  facts: readonly Fact[],
  known: ComparisonAtlas = {},
  nameOf: (keys: readonly string[]) => string | null = () => null,
): Series[] => seriesAmong(runsOf(facts, known), nameOf);

/** The same of what is stated of each thing. */
export function seriesAmong(
  runs: readonly Run[],
  nameOf: (keys: readonly string[]) => string | null,
): Series[] {
  const found = runs
    .filter(({ points }) => points.length > 1)
    .map((run): Series => {
      const { keys } = run;
      return { id: nameOf(keys) ?? run.key, ...run, facts: run.points.map(({ fact }) => fact) };
    })
    .sort((a, b) => ascending(a.id, b.id));
  return eachOnce(found);
}

/** Whether a story tells more than one point of a series, by the ids of its facts. */
export const isToldBy = (own: ReadonlySet<string>, { points }: Pick<Series, 'points'>): boolean =>
  points.filter((point) => statedAt(point).some(({ id }) => own.has(id))).length > 1;

/** The series that any of some facts are points of. */
export const seriesWith = askedEach(
  'series-with',
  ({ series }: { readonly series: readonly Series[] }, facts): Series[] =>
    byPoint(series, series, facts),
);

const byPoint = lookup<Series, object>(
  () =>
    ({ points }) =>
      points.flatMap(statedAt).map(({ id }) => id),
);

/** The facts of one identity, over one period or more. */
export type Run = Omit<Series, 'id' | 'facts'>;

/** What is stated of each thing, by its identity: series, and what is of one period alone. */
export function runsOf(facts: readonly Fact[], known: ComparisonAtlas): Run[] {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const members = facts.flatMap((fact) =>
    belongs(fact, byId) ? (memberOf(fact, known) ?? []) : [],
  );
  return [...Map.groupBy(members, ({ key }) => key.base).values()]
    .flatMap(byMode)
    .map((some): Run => {
      const first = some[0] as Member;
      const { about, isLevel } = first.key;
      const keys = keysOf(some);
      return {
        key: keys[0] as string,
        keys,
        label: labelOf(first.fact, known.measures),
        measure: first.fact.measure ?? null,
        ...about,
        isLevel,
        points: pointsOf(some),
      };
    });
}

/** Of two series of one name, as where what moves comes to be told apart, the longer keeps it. */
function eachOnce(found: readonly Series[]): Series[] {
  const holders = new Map<string, Series>();
  for (const one of found) {
    const other = holders.get(one.id);
    if (!other || one.points.length > other.points.length) holders.set(one.id, one);
  }
  return found
    .map((one) => (holders.get(one.id) === one ? one : { ...one, id: one.key }))
    .sort((a, b) => ascending(a.id, b.id));
}

/** The keys of a series, that of the facts which say what moves first. */
const keysOf = (members: readonly Member[]): string[] => [
  ...new Set([
    ...members
      .toSorted((a, b) => ascending(a.mode === null, b.mode === null))
      .map(({ key }) => key.whole),
    // A series published before anything said what moves.
    ...members.slice(0, 1).map(({ key }) => key.base),
    ...members.flatMap(({ key }) => key.former ?? []),
  ]),
];

/** The whole keys of the series that facts are points of, by the ids of the facts, drawn or not. */
export function pointsIn(facts: readonly Fact[], known: ComparisonAtlas): Map<string, string> {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  return new Map(
    facts.flatMap((fact): [string, string][] => {
      const member = belongs(fact, byId) ? memberOf(fact, known) : null;
      return member ? [[fact.id, member.key.whole]] : [];
    }),
  );
}

interface Member {
  fact: Fact;
  key: SeriesKey;
  /** Equal for what is stated of one and the same time. */
  time: string;
  mode: FactMode | null;
}

const countable = new Set([
  'count',
  'money',
  'share',
  'change',
  'measure',
  'rate',
  'price',
  'multiple',
]);

function belongs(fact: Fact, byId: ReadonlyMap<string, Fact>): boolean {
  const isStated = fact.value !== null || (fact.low !== undefined && fact.high !== undefined);
  if (!isStated || fact.status === 'rejected' || !countable.has(fact.kind)) return false;
  if ((fact.modality ?? 'actual') !== 'actual') return false;
  if (!fact.period || fact.period.end === null) return false;
  if (fact.pair?.relation !== 'conversion') return true;
  const other = byId.get(fact.pair.fact);
  return !other || fact.source.start < other.source.start;
}

const members = new WeakMap<Fact, { by: ComparisonAtlas; member: Member | null }>();

/** Worked out once for a fact: while a story is written, those of all others stay as they are. */
function memberOf(fact: Fact, known: ComparisonAtlas): Member | null {
  const kept = members.get(fact);
  if (kept && kept.by.measures === known.measures && kept.by.places === known.places)
    return kept.member;
  const member = toMember(fact, known);
  members.set(fact, { by: known, member });
  return member;
}

function toMember(fact: Fact, known: ComparisonAtlas): Member | null {
  const key = seriesKeyOf(fact, known);
  const { period } = fact;
  if (key === null || period === null) return null;
  const time = key.isLevel ? (period.end ?? '').slice(0, 7) : `${period.start}/${period.end}`;
  return { fact, key, time, mode: fact.mode ?? null };
}

/** What moves is often left unsaid: such facts go with the others unless those differ among themselves. */
function byMode(members: Member[]): Member[][] {
  if (members.length < 2) return [members];
  const modes = new Set(members.map(({ mode }) => mode).filter((mode) => mode !== null));
  if (modes.size < 2) return [members];
  return [...modes, null]
    .map((mode) => members.filter((member) => member.mode === mode))
    .filter((some) => some.length > 0);
}

function pointsOf(members: readonly Member[]): SeriesPoint[] {
  const times = new Map<string, Fact[]>();
  for (const { time, fact } of members) times.set(time, [...(times.get(time) ?? []), fact]);
  return [...times.values()]
    .map(pointOf)
    .sort((a, b) => ascending(a.fact.period?.end ?? '', b.fact.period?.end ?? ''));
}

function pointOf(facts: readonly Fact[]): SeriesPoint {
  const [fact, ...others] = facts.toSorted(byEvidence) as [Fact, ...Fact[]];
  const point: SeriesPoint = { fact, agreeing: [], differing: [] };
  for (const other of others) {
    if (agree(fact, other)) point.agreeing.push(other);
    // What was found at no source, or worked out by the desk, is no source that differs.
    else if (['unconfirmed', 'derived'].includes(other.evidence)) continue;
    else if (point.differing.every((known) => !agree(known, other))) point.differing.push(other);
  }
  return point;
}

function labelOf(fact: Fact, measures?: ReadonlyMap<string, Measure>): string {
  return (fact.measure && measures?.get(fact.measure)?.name) || fact.subject || fact.unit;
}
