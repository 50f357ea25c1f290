import { descending } from 'd3';
import type { Change, History } from '../corpus/history/history.ts';
import type { StoryFact } from '../corpus/stated.ts';

/** A day on which facts of a story became others, as the history of the project has it. */
export interface StoryVersion {
  /** ISO day. */
  date: string;
  changes: readonly Change[];
}

/**
 * What facts of a story were before they were what they are, by day, the newest first.
 *
 * @example versionsOf(facts, history)[0] // { date: '2026-11-26', changes: [{ was, is, … }] }
 */
export function versionsOf(
  facts: readonly StoryFact[],
  { changes }: Pick<History, 'changes'>,
): StoryVersion[] {
  const all = facts.flatMap(({ fact }) => changes.get(fact.id) ?? []);
  return [...Map.groupBy(all, ({ date }) => date)]
    .map(([date, some]) => ({ date, changes: some }))
    .sort((a, b) => descending(a.date, b.date));
}
