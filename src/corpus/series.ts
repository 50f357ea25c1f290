import type { Fact, FactMode, Period } from '../schemas/fact.ts';
import type { Measure } from '../schemas/measure.ts';
import { aboutOf, agree, byEvidence, isStanding, type Known } from './comparable.ts';

/** What is stated of one period of a series. */
export interface SeriesPoint {
  /** What stands for it: the best sourced, of those the first. */
  fact: Fact;
  /** Others that state as much, within rounding and their qualifiers. */
  agreeing: Fact[];
  /** Others that state another value, each value once. */
  differing: Fact[];
}

/** Facts of one thing over different periods, in the order of time. */
export interface Series {
  /** `<measure or subject>-<places>-<period type>`, with what tells it from another series of that name. */
  id: string;
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
 * The series in some facts: equal measure (else subject), noun or currency, places or corridors, mode, period type
 * and basis, over at least two periods. The second amount of a conversion is left out, as is what an editor rejected.
 * Published figures count as facts.
 */
export function seriesOf(facts: readonly Fact[], known: Known = {}): Series[] {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const groups = new Map<string, Member[]>();
  for (const fact of facts) {
    if (!belongs(fact, byId)) continue;
    const member = memberOf(fact, known);
    if (member === null) continue;
    const group = groups.get(member.key);
    if (group) group.push(member);
    else groups.set(member.key, [member]);
  }
  const found = [...groups.values()]
    .flatMap(byMode)
    .map((members) => ({ first: members[0] as Member, points: pointsOf(members) }))
    .filter(({ points }) => points.length > 1);
  const shared = new Map<string, number>();
  for (const { first } of found) shared.set(first.base, (shared.get(first.base) ?? 0) + 1);
  return found
    .map(({ first, points }) => ({
      id: shared.get(first.base) === 1 ? first.base : `${first.base}-${detailOf(first)}`,
      label: labelOf(first.fact, known.measures),
      measure: first.fact.measure ?? null,
      places: first.places,
      corridors: first.corridors,
      isLevel: first.isLevel,
      points,
      facts: points.map(({ fact }) => fact),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

interface Member {
  fact: Fact;
  base: string;
  key: string;
  /** What else tells two series of one base apart. */
  detail: readonly string[];
  /** Equal for what is stated of one and the same time. */
  time: string;
  places: readonly string[];
  corridors: readonly string[];
  isLevel: boolean;
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
  if (!fact.period || fact.period.end === null) return false;
  if (fact.pair?.relation !== 'conversion') return true;
  const other = byId.get(fact.pair.fact);
  return !other || fact.source.start < other.source.start;
}

const members = new WeakMap<Fact, { by: Known['measures']; member: Member | null }>();

/** Worked out once for a fact: while a story is written, those of all others stay as they are. */
function memberOf(fact: Fact, known: Known): Member | null {
  const kept = members.get(fact);
  if (kept && kept.by === known.measures) return kept.member;
  const member = toMember(fact, known);
  members.set(fact, { by: known.measures, member });
  return member;
}

function toMember(fact: Fact, known: Known): Member | null {
  const what = fact.measure ?? slug(fact.subject);
  const { period } = fact;
  const { corridors, places } = aboutOf(fact, known);
  if (what === '' || period === null || corridors.length + places.length === 0) return null;
  const isLevel = isStanding(fact, known);
  const type = isLevel ? 'instant' : period.type;
  const detail = [fact.noun, fact.kind === 'change' ? 'change' : '', fact.basis ?? ''];
  const stretch = isLevel ? '' : stretchOf(period);
  const whole = known.measures?.get(fact.measure ?? '')?.whole;
  // The whole that a measure counts goes by its first place.
  const about = [...corridors, ...(places === whole ? places.slice(0, 1) : places)];
  return {
    fact,
    base: [what, about.join('-'), type].join('-'),
    key: [what, [...about].sort().join('+'), type, ...detail, stretch].join('|'),
    detail: [...detail, stretch],
    time: isLevel ? (period.end ?? '').slice(0, 7) : `${period.start}/${period.end}`,
    places,
    corridors,
    isLevel,
    mode: fact.mode ?? null,
  };
}

/** Spans compare only where they cover the same part of a year: January to November with January to November. */
const stretchOf = ({ type, start, end }: Period): string =>
  type === 'span' ? `${start?.slice(5)} ${end?.slice(5)}` : '';

/** What moves is often left unsaid: such facts go with the others unless those differ among themselves. */
function byMode(members: Member[]): Member[][] {
  const modes = new Set(members.map(({ mode }) => mode).filter((mode) => mode !== null));
  if (modes.size < 2) return [members];
  return [...modes, null]
    .map((mode) => members.filter((member) => member.mode === mode))
    .filter((some) => some.length > 0);
}

const detailOf = ({ detail, mode }: Member): string =>
  slug([...detail, mode ?? ''].filter(Boolean).join(' '));

/** ASCII words joined by hyphens, articles and possessives left out. */
function slug(words: string): string {
  return words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replace(/\b(?:the|a|an|of|its|their)\b/g, ' ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

function pointsOf(members: readonly Member[]): SeriesPoint[] {
  const times = new Map<string, Fact[]>();
  for (const { time, fact } of members) times.set(time, [...(times.get(time) ?? []), fact]);
  return [...times.values()]
    .map(pointOf)
    .sort((a, b) => ((a.fact.period?.end ?? '') < (b.fact.period?.end ?? '') ? -1 : 1));
}

function pointOf(facts: readonly Fact[]): SeriesPoint {
  const [fact, ...others] = facts.toSorted(byEvidence) as [Fact, ...Fact[]];
  const point: SeriesPoint = { fact, agreeing: [], differing: [] };
  for (const other of others) {
    if (agree(fact, other)) point.agreeing.push(other);
    // What was found at no source contradicts nothing.
    else if (other.evidence === 'unconfirmed') continue;
    else if (point.differing.every((known) => !agree(known, other))) point.differing.push(other);
  }
  return point;
}

function labelOf(fact: Fact, measures?: ReadonlyMap<string, Measure>): string {
  return (fact.measure && measures?.get(fact.measure)?.name) || fact.subject || fact.unit;
}
