import type { Place } from '../../schemas/place.ts';
import { isPoint } from '../places/routes.ts';
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
}

export const emptyTrace: ArticleTrace = { at: 0, named: new Map(), topic: [], timed: null };

/** The trace after a sentence. */
export function traceAfter(
  trace: ArticleTrace,
  { block, section, role, named, times }: SentenceMentions,
  places: ReadonlyMap<string, Place>,
): ArticleTrace {
  const naming = { at: trace.at, block, section, role };
  const firm = named.flatMap(({ id, demonym, inName }) =>
    id === null || demonym || inName ? [] : [id],
  );
  const latest = firm.map((id) => [id, naming] as const);
  const points = firm.filter((id) => isPoint(places, id));
  const isTimed = times.some(({ period }) => period.start !== null || period.end !== null);
  return {
    at: trace.at + 1,
    named: latest.length > 0 ? new Map([...trace.named, ...latest]) : trace.named,
    topic: trace.topic.length > 0 ? trace.topic : [...new Set(points)],
    timed: isTimed ? naming : trace.timed,
  };
}
