import { isNumeric } from '../reading/gold.ts';
import type { Change } from './change.ts';

/** After 28 years the weekdays fall on the same days again. */
const shift = 28;
const year =
  /(?<![\d.,$€£¥/–]|\d-|[^\p{L}]-|\[\^[\w-]*)\b(?:18|19|20)\d\d\b(?![.,]\d|[\d%]|\/\d)/gu;
const datedField = /^(\s*(?:- )?(?:date|asOf|published): *["']?)(\d{4})/gm;

/** Every year 28 years earlier, that of the article and of its sources too. */
export const earlierYears: Change = (sample, { document, facts }) => {
  const { text, date } = sample;
  const body = text.slice(document.bodyStart);
  // "2012–14" holds a year that does not look like one, and "2,020 trains" written without a comma is none.
  // Decades, plans and centuries begin and end at other years.
  const isUnclear = /\b\d{4}\s?[–/-]\s?\d{2}\b(?!\d|-\d)|\b\d{3}0s\b|Five-Year|centur/.test(body);
  const holdsYear = facts.some(
    (fact) => isNumeric(fact) && (fact.source.text.match(year) ?? []).length > 0,
  );
  if (isUnclear || holdsYear || !(body.match(year) || facts.some(({ period }) => period)))
    return null;
  const reword = (words: string): string =>
    words.replace(year, (each) => String(Number(each) - shift));
  const front = text
    .slice(0, document.bodyStart)
    .replace(datedField, (_, field: string, each: string) => `${field}${Number(each) - shift}`)
    .replace(/^(?:title|dek): .*$/gm, reword);
  const early = (day: string | null): string | null =>
    day === null ? null : `${Number(day.slice(0, 4)) - shift}${day.slice(4)}`;
  return {
    sample: { ...sample, text: front + reword(body), date: early(date) },
    reword,
    expected: (fact) => ({
      ...fact,
      period: fact.period && {
        ...fact.period,
        start: early(fact.period.start),
        end: early(fact.period.end),
      },
    }),
  };
};
