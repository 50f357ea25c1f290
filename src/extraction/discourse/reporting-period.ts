import type { DatedMention } from '../time/periods.ts';

/** The time an article is reporting on, with how far back it was named. */
export interface ReportingPeriod {
  mention: DatedMention | null;
  /** Sentences since the one that named it. */
  age: number;
  /** The source that named it. */
  citation: string | null;
}

/** Nothing has named a time yet. */
export const noReportingPeriod: ReportingPeriod = { mention: null, age: 0, citation: null };

/** The reporting period after a sentence that named `times`. */
export function reportingAfter(
  before: ReportingPeriod,
  times: readonly DatedMention[],
  citation: string | null,
): ReportingPeriod {
  const dated = times.find(
    ({ period, role }) => role === 'when' && (period.start !== null || period.end !== null),
  );
  return dated ? { mention: dated, age: 0, citation } : { ...before, age: before.age + 1 };
}

/** The time a fact without one takes over: a day reaches one sentence on, and none reaches across sources. */
export function inheritedPeriod(
  { mention, age, citation }: ReportingPeriod,
  own: string | null,
): DatedMention | null {
  if (!mention || citation !== own) return null;
  return mention.period.type === 'day' && age > 0 ? null : mention;
}
