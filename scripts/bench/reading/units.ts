/** Units of gold and of a fact, compared by what they count and not by how they are written. */

const spelt: Readonly<Record<string, string>> = {
  ton: 'tonne',
  km: 'kilometer',
  kilometre: 'kilometer',
  m: 'meter',
  metre: 'meter',
  mm: 'millimeter',
  millimetre: 'millimeter',
  km2: 'square kilometer',
  m2: 'square meter',
  m3: 'cubic meter',
};

/** Units whose last word alone would say something else. */
const indivisible: ReadonlySet<string> = new Set([
  'round trip',
  'percentage point',
  'square kilometer',
  'square meter',
  'cubic meter',
  'tonne kilometer',
]);

/** Lower case without diacritics, apostrophes and full stops: "Xi'an" → "xian". */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’.]/g, '')
    .replace(/[łŁ]/g, 'l')
    .toLowerCase();

const singular = (word: string): string =>
  word
    .replace(/ies$/, 'y')
    .replace(/(ch|sh|x|ss)es$/, '$1')
    .replace(/([^su])s$/, '$1');

/** "types of products" → "type", "return trips" → "round trip", "twenty-foot equivalent units" → "teu". */
export function headOf(unit: string): string {
  const words = plain(unit)
    .replace(/-/g, ' ')
    .replace(/ of .*/, '')
    .trim();
  if (/twenty foot equivalent units?$/.test(words)) return 'teu';
  const last = words
    .split(/ +/)
    .map((word) => spelt[word] ?? spelt[singular(word)] ?? singular(word));
  const two = last.slice(-2).join(' ').replace('return trip', 'round trip');
  return indivisible.has(two) ? two : (last.at(-1) ?? '');
}

const partsOf = (unit: string): string[] =>
  plain(unit)
    .replace(/ per |-per-/g, '/')
    .split('/');

const dayLengths: Readonly<Record<string, number>> = {
  second: 1 / 86_400,
  minute: 1 / 1440,
  hour: 1 / 24,
  day: 1,
  week: 7,
};
const monthLengths: Readonly<Record<string, number>> = { month: 1, quarter: 3, year: 12 };

/** How long the second part of a rate is, in days or in months. */
function spanOf(unit: string): { in: 'days' | 'months'; length: number } | null {
  const found = /^(?:(\d+) )?([a-z]+?)s?$/.exec(partsOf(unit)[1] ?? '');
  const times = Number(found?.[1] ?? 1);
  const word = found?.[2] ?? '';
  const days = dayLengths[word];
  if (days !== undefined) return { in: 'days', length: times * days };
  const months = monthLengths[word];
  return months === undefined ? null : { in: 'months', length: times * months };
}

/** What a value per `read` is to be multiplied with to be one per `gold`: 7 from a day to a week; null where 1 or unknown. */
export function rescaling(gold: string, read: string): number | null {
  const [a, b] = [spanOf(gold), spanOf(read)];
  return a && b && a.in === b.in && a.length !== b.length ? a.length / b.length : null;
}

/** Whether two units count the same; `noun` is the head of `read`. `rescaled` says that the values agree once rescaled. */
export function sameUnit(
  gold: string,
  read: string,
  noun: string,
  rescaled: (factor: number) => boolean,
): boolean {
  const [a, b] = [partsOf(gold), partsOf(read)];
  if (a.length !== b.length) return false;
  const [first = '', per = ''] = a;
  const [other = '', otherPer = ''] = b;
  const byNoun =
    noun !== '' && plain(read).includes(plain(noun)) && !indivisible.has(headOf(other))
      ? headOf(noun)
      : null;
  if (headOf(first) !== headOf(other) && headOf(first) !== byNoun) return false;
  if (a.length < 2 || per.replace(/s$/, '') === otherPer.replace(/s$/, '')) return true;
  const factor = rescaling(gold, read);
  return factor !== null && rescaled(factor);
}
