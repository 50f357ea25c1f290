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

/**
 * The last day that figures are of: the end of the newest period that was over when its figure was written down. Null
 * where none of them has such a period, as of a map without figures.
 */
export function figuresTo(
  facts: readonly { period: Period | null; written: string }[],
): string | null {
  const ends = facts.flatMap(({ period, written }) =>
    period?.end && period.end <= written ? [period.end] : [],
  );
  return ends.sort().at(-1) ?? null;
}
