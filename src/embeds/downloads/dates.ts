import type { Period } from '../../schemas/fact.ts';

/**
 * The day the newest figure speaks of, ISO; a period that ends after the story was written is a plan, and counts as
 * of the day of writing. Null where there are none.
 */
export function dateOfFigure(
  facts: readonly { period: Period | null; written: string }[],
): string | null {
  const days = facts.map(({ period, written }) =>
    period?.end && period.end <= written ? period.end : period ? written : '',
  );
  const newest = days.sort().at(-1);
  return (
    newest ||
    (facts
      .map(({ written }) => written)
      .sort()
      .at(-1) ??
      null)
  );
}
