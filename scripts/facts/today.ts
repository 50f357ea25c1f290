/**
 * The day it is, UTC: of `SOURCE_DATE_EPOCH` where that is set (reproducible-builds.org), so that a run can be repeated.
 *
 * @returns YYYY-MM-DD
 */
export function dayOf({ SOURCE_DATE_EPOCH }: NodeJS.ProcessEnv): string {
  const now = SOURCE_DATE_EPOCH ? new Date(Number(SOURCE_DATE_EPOCH) * 1000) : new Date();
  return now.toISOString().slice(0, 10);
}

/** Whether a text is a day that there is, as YYYY-MM-DD. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
