/** An amount as a reader takes it from a page: "more than US$3.2 billion". */
export interface Printed {
  qualifier: string;
  value: number | null;
  low?: number;
  high?: number;
  /** What stands with the number: "US$", "tonnes", "freight train trips"; '' where nothing does. */
  unit: string;
}

const qualifiers: Record<string, string> = {
  about: 'about',
  nearly: 'nearly',
  'more than': 'more_than',
  'at least': 'at_least',
  'less than': 'less_than',
  'at most': 'at_most',
  'up to': 'up_to',
};
const scales: Record<string, number> = { million: 1e6, billion: 1e9, trillion: 1e12 };

const amount = String.raw`(−?[\d,]+(?:\.\d+)?)(?: (million|billion|trillion))?`;
const form = new RegExp(
  `^(?:(${Object.keys(qualifiers).join('|')}) )?(?:([A-Z]{0,3}[$¥€£]|[A-Z]{3}) ?)?${amount}(?: to (?:[A-Z]{0,3}[$¥€£])?${amount})?(?: (.+?))?$`,
  'i',
);

/** Reads an amount as it is printed; null where it is none. */
export function readPrinted(words: string): Printed | null {
  const match = form.exec(words.trim().replace(/, a record$/, ''));
  if (!match) return null;
  const [, qualifier = '', currency = '', first = '', scale, second, otherScale, noun = ''] = match;
  const number = (digits: string, name: string | undefined) =>
    round(Number(digits.replaceAll(',', '').replace('−', '-')) * (scales[name ?? ''] ?? 1));
  const common = {
    qualifier: qualifiers[qualifier.toLowerCase()] ?? 'exact',
    unit: currency || noun,
  };
  if (second === undefined) return { ...common, value: number(first, scale) };
  return {
    ...common,
    value: null,
    low: number(first, scale ?? otherScale),
    high: number(second, otherScale),
  };
}

const round = (value: number): number => Number(value.toPrecision(12));

const currencies: Record<string, string> = { USD: 'US$', CNY: 'CN¥', EUR: '€', GBP: '£' };

/** Whether the unit that stands with a number is that of a stored figure. */
export function isUnit(printed: string, unit: string): boolean {
  const wanted = currencies[unit] ?? unit;
  const singular = (words: string) =>
    words
      .toLowerCase()
      .replace(/s$/, '')
      .replace(/ie$/, 'y')
      .replace(/metre$/, 'meter');
  return (
    singular(printed) === singular(wanted) || singular(printed).endsWith(` ${singular(wanted)}`)
  );
}
