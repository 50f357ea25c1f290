import type { Place } from '../../schemas/place.ts';
import { isNamedFirmly } from '../places/named-place.ts';
import { isPoint } from '../places/routes.ts';
import type { FactCandidate, Statement } from '../reader/fact-candidate.ts';
import type { SentenceMentions } from '../reader/mentions.ts';

/** Where a place was named last. */
export interface Naming {
  /** Number of the sentence in the article. */
  at: number;
  block: SentenceMentions['block'];
  section: string;
  role: SentenceMentions['role'];
}

/** What an article has named up to a sentence, as far as doubts ask for it. */
export interface ArticleTrace {
  /** Number of the sentence that is being read. */
  at: number;
  /** Where each place was named last before this sentence. */
  named: ReadonlyMap<string, Naming>;
  /** Points that the title, or else the first sentence that names any, is about. */
  topic: readonly string[];
  /** Number of the sentence that last named a time, and its block; null where none has. */
  timed: Naming | null;
  /** Places of the last fact with a number, and its block; null where there was none. */
  stated: { places: readonly string[]; block: SentenceMentions['block'] } | null;
  /** How many facts before held for each period, by its ends. */
  periods: ReadonlyMap<string, number>;
  /** The period of the last fact that had one, by its ends. */
  lastPeriod: string | null;
  /** The point named last, whatever its role. */
  lastPoint: string | null;
}

export const emptyTrace: ArticleTrace = {
  at: 0,
  named: new Map(),
  topic: [],
  timed: null,
  stated: null,
  periods: new Map(),
  lastPeriod: null,
  lastPoint: null,
};

/** A period by its ends: "2023-01-01..2023-12-31"; null where it is not dated. */
export const periodKey = ({ period }: Pick<Statement, 'period'>): string | null =>
  period === null || (period.start === null && period.end === null)
    ? null
    : `${period.start}..${period.end}`;

/** The trace after a sentence. */
export function traceAfter(
  trace: ArticleTrace,
  { block, section, role, named, times }: SentenceMentions,
  places: ReadonlyMap<string, Place>,
  candidates: readonly FactCandidate[],
): ArticleTrace {
  const naming = { at: trace.at, block, section, role };
  const firm = named.filter(isNamedFirmly).map(({ id }) => id);
  const latest = firm.map((id) => [id, naming] as const);
  const points = firm.filter((id) => isPoint(places, id));
  const last = candidates.findLast(({ fact }) => fact.kind !== 'date' && fact.kind !== 'route');
  const keys = candidates.flatMap(({ fact }) => periodKey(fact) ?? []);
  const isTimed = times.some((time) => periodKey(time) !== null);
  return {
    at: trace.at + 1,
    named: latest.length > 0 ? new Map([...trace.named, ...latest]) : trace.named,
    topic: trace.topic.length > 0 ? trace.topic : [...new Set(points)],
    timed: isTimed ? naming : trace.timed,
    stated: last ? { places: last.fact.places, block } : trace.stated,
    periods: keys.length > 0 ? counted(trace.periods, keys) : trace.periods,
    lastPeriod: keys.at(-1) ?? trace.lastPeriod,
    lastPoint: points.at(-1) ?? trace.lastPoint,
  };
}

function counted(
  before: ReadonlyMap<string, number>,
  keys: readonly string[],
): Map<string, number> {
  const counts = new Map(before);
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
