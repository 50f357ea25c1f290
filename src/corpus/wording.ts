import type { Atlas } from '../atlas/types.ts';
import { goodsNouns, trafficNouns } from '../extraction/lexicon/place-words.ts';
import { lastDay } from '../extraction/time/calendar.ts';
import { fill, fillCount } from '../messages/fill.ts';
import { wordsMessages } from '../messages/words.ts';
import type { Fact, Period } from '../schemas/fact.ts';
import {
  bearingsInWords,
  claimantInWords,
  modalityInWords,
  subjectInWords,
  wholeInWords,
} from './scope.ts';

type Amount = Pick<
  Fact,
  'kind' | 'value' | 'low' | 'high' | 'unit' | 'noun' | 'qualifier' | 'trend' | 'record'
>;

/**
 * A fact in words, with its qualifier, its whole, what it is about, whether it happened, its time and who says it:
 * "nearly 30,000 international trains, to 11 June 2024", "up to 80 per cent of freight, expected, according to JOC".
 */
export function factInWords(fact: Fact, atlas: Pick<Atlas, 'places'>): string {
  const value = [valueInWords(fact, atlas), wholeInWords(fact)].filter(Boolean).join(' ');
  const about = [
    namesThing(fact) ? '' : midSentence(subjectInWords(fact)),
    ...bearingsInWords(fact, atlas),
  ];
  const subject = about.filter(Boolean).join(', ');
  const told = subject === '' ? value : fill(wordsMessages.about, { words: value, subject });
  return [
    told,
    fact.basis ? basisInWords(fact) : '',
    modalityInWords(fact),
    fact.kind === 'date' ? '' : periodInWords(fact.period),
    claimantInWords(fact),
  ]
    .filter(Boolean)
    .join(', ');
}

/** A subject that opened its sentence, as it stands within one: "Trips" is "trips", "China’s rails" stay. */
function midSentence(subject: string): string {
  const [first = ''] = subject.split(/[\s–-]/, 1);
  const word = first.toLowerCase();
  const isCommon =
    goodsNouns.has(word) || trafficNouns.has(word) || trafficNouns.has(word.replace(/s$/, ''));
  return isCommon && /^\p{Lu}\p{Ll}+$/u.test(first) ? word + subject.slice(first.length) : subject;
}

/** "than in 2022" stands after "more" or "less"; a change is set against it. */
function basisInWords({ basis = '', trend, kind }: Fact): string {
  const [, base] = /^than (?:in )?(.+)$/.exec(basis) ?? [];
  if (kind === 'change' && base) return fill(wordsMessages.against, { base });
  return basis.startsWith('than ')
    ? fill(wordsMessages.compared[trend === 'down' ? 'less' : 'more'], { basis })
    : basis;
}

/** What a fact states, with its qualifier and without its time: "nearly 30,000 international trains". */
export function valueInWords(
  fact: Amount & Partial<Pick<Fact, 'subject' | 'period' | 'route'>>,
  atlas?: Pick<Atlas, 'places'>,
): string {
  if (fact.kind === 'route' && fact.route) return routeInWords(fact.route, atlas);
  if (fact.kind === 'date') return periodInWords(fact.period ?? null);
  if (fact.kind === 'rank' || fact.kind === 'ordinal') return placeInOrder(fact);
  const amount = amountInWords(fact);
  const words =
    fact.kind === 'count' && fact.unit !== ''
      ? `${amount} ${fact.value === 1 ? fact.unit : plural(fact.unit)}`
      : amount;
  return fact.record ? fill(wordsMessages.record, { words }) : words;
}

/** The number of a fact with its qualifier and its unit, but not the noun it counts: "nearly 30,000", "up to US$8.4 billion". */
export function amountInWords(fact: Amount): string {
  if (fact.kind === 'rank' || fact.kind === 'ordinal') return placeInOrder(fact);
  const { low, high, value } = fact;
  const amount =
    low !== undefined && high !== undefined
      ? withUnit(numberRange(low, high, fact.unit), fact, 2)
      : value === null
        ? ''
        : withUnit(numberInWords(value), fact, value);
  const qualified = `${wordsMessages.qualifiers[fact.qualifier]}${amount}`;
  return fact.kind === 'change' && fact.trend !== null
    ? fill(wordsMessages.change[fact.trend], { amount: qualified }).trim()
    : qualified;
}

/** A stretch of time in words; empty where the text names none: "first quarter of 2024", "to 11 June 2024", "since 2013". */
export function periodInWords(period: Period | null): string {
  if (!period) return '';
  const { start, end, type, text } = period;
  if (start === null && end === null) return fill(wordsMessages.undated, { text });
  if (start === null) return fill(wordsMessages.until, { end: dayInWords(end as string) });
  if (end === null) return fill(wordsMessages.since, { start: startInWords(start) });
  if (type === 'instant') return fill(wordsMessages.asOf, { day: dayInWords(end) });
  if (start === end) return dayInWords(start);
  if (isLoose(period)) return text.replace(leadsIn, '');
  const isWholeMonths = start.endsWith('-01') && isMonthEnd(end);
  return isWholeMonths ? monthsInWords(start, end, type) : daysInWords(start, end);
}

/** A time that is no row of whole days or months, and says its year: "from late 2020 to the middle of 2022". */
const isLoose = ({ text, type }: Period): boolean =>
  type === 'span' && loose.test(text) && /\d{4}/.test(text);

const loose = new RegExp(`\\b(?:${wordsMessages.loose.join('|')})\\b`, 'i');

/** What leads to a time in a sentence. */
const leadsIn = /^(?:(?:in|from|by|during|over|for|between) )?(?:the )?/i;

/** "3 to 11 June 2024", "30 May to 11 June 2024", "30 December 2023 to 11 June 2024". */
function daysInWords(start: string, end: string): string {
  const to = dayInWords(end);
  if (start.slice(0, 4) !== end.slice(0, 4))
    return fill(wordsMessages.range, { from: dayInWords(start), to });
  const isOneMonth = monthOf(start) === monthOf(end);
  const from = isOneMonth ? String(Number(start.slice(8))) : dayInWords(start).slice(0, -5);
  return fill(wordsMessages.range, { from, to });
}

/** "2024", "June 2024", "first quarter of 2024", "2013 to 2020", "May to July 2024", "May 2023 to July 2024". */
function monthsInWords(start: string, end: string, type: Period['type']): string {
  const [first, last] = [monthOf(start), monthOf(end)];
  const year = start.slice(0, 4);
  const isYears = first === 1 && last === 12;
  if (year !== end.slice(0, 4)) {
    return isYears
      ? fill(wordsMessages.range, { from: year, to: end.slice(0, 4) })
      : fill(wordsMessages.range, { from: monthInWords(start), to: monthInWords(end) });
  }
  if (isYears) return year;
  if (first === last) return monthInWords(start);
  const { quarters, halves, months } = wordsMessages;
  if (type === 'quarter')
    return fill(wordsMessages.of, { part: quarters[last / 3 - 1] ?? '', year });
  if (type === 'half') return fill(wordsMessages.of, { part: halves[last / 6 - 1] ?? '', year });
  return fill(wordsMessages.range, { from: months[first - 1] ?? '', to: monthInWords(end) });
}

/** "11 June 2024" for an ISO date. */
export function dayInWords(iso: string): string {
  const [year, month, day] = iso.split('-');
  return `${Number(day)} ${wordsMessages.months[Number(month) - 1] ?? ''} ${year}`;
}

/** A date at the precision it is given in: "2024", "June 2024", "11 June 2024". */
export function coarseDateInWords(date: string): string {
  if (date.length <= 4) return date;
  return date.length <= 7 ? monthInWords(date) : dayInWords(date);
}

/** A number as the site prints it: commas in groups, millions and more in words where that loses nothing, a true minus. */
export function numberInWords(value: number): string {
  const size = Math.abs(value);
  const sign = value < 0 ? '−' : '';
  for (const [scale, name] of wordsMessages.scales) {
    if (size < scale) continue;
    const scaled = Number((size / scale).toPrecision(12));
    if (hasDecimals(scaled, 3)) return `${sign}${digits(scaled)} ${name}`;
    break;
  }
  return `${sign}${digits(size)}`;
}

const hasDecimals = (value: number, most: number): boolean =>
  Math.abs(value * 10 ** most - Math.round(value * 10 ** most)) < 1e-6;

/** Digits with commas; a long row of decimals, as of a third, is cut at one. */
function digits(value: number): string {
  const decimals = Number.isInteger(value)
    ? 0
    : ([0, 1, 2, 3, 4].find((most) => hasDecimals(value, most)) ?? (value < 1 ? 3 : 1));
  const [whole = '', part] = value.toFixed(decimals).split('.');
  const grouped = whole.length < 4 ? whole : whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return part === undefined ? grouped : `${grouped}.${part}`;
}

function numberRange(low: number, high: number, unit: string): string {
  const [from, to] = [numberInWords(low), numberInWords(high)];
  const currency = symbols[unit] ?? '';
  return fill(wordsMessages.range, { from, to: currency + to });
}

/** Signs the site sets before amounts; other currencies stand by their code. */
const symbols: Record<string, string> = {
  USD: 'US$',
  CNY: 'CN¥',
  EUR: '€',
  GBP: '£',
  JPY: 'JP¥',
  HKD: 'HK$',
  AUD: 'A$',
  CAD: 'CA$',
  NZD: 'NZ$',
  SGD: 'S$',
  KRW: '₩',
  INR: '₹',
  ILS: '₪',
  VND: '₫',
  PHP: '₱',
  TWD: 'NT$',
  BRL: 'R$',
  MXN: 'MX$',
};

const isCurrency = (unit: string): boolean =>
  /^[A-Z]{3}$/.test(unit) && unit !== 'TEU' && unit !== 'FEU';

function money(amount: string, code: string): string {
  const symbol = symbols[code];
  return symbol === undefined ? `${code} ${amount}` : `${symbol}${amount}`;
}

/** An amount with its unit, where the unit is no noun that is counted. */
function withUnit(amount: string, fact: Amount, value: number): string {
  const { unit, kind } = fact;
  if (unit === '' || kind === 'count') return amount;
  if (unit === 'times' || kind === 'multiple')
    return value === 0.5 ? wordsMessages.halved : fill(wordsMessages.multiple, { amount });
  if (unit === 'percent') return `${amount} ${wordsMessages.percent}`;
  if (unit === 'percentage-point')
    return `${amount} ${fillCount(wordsMessages.percentagePoint, value)}`;
  if (isCurrency(unit)) return money(amount, unit);
  const per = unit.indexOf('-per-');
  if (per > 0 && !symbolic[unit]) {
    const [above, below] = [unit.slice(0, per), unit.slice(per + 5)];
    const top = isCurrency(above) ? money(amount, above) : `${amount} ${unitInWords(above, value)}`;
    return fill(wordsMessages.per, { amount: top, unit: unitInWords(below, 1) });
  }
  if (unit.endsWith('-person'))
    return fill(wordsMessages.age, { amount, unit: unitInWords(unit.slice(0, -7), value) });
  return `${amount} ${unitInWords(unit, value)}`;
}

/** Units whose names CLDR spells otherwise than the site, or whose plural is no "s". */
const symbolic: Record<string, string> = {
  teu: 'TEU',
  TEU: 'TEU',
  feu: 'FEU',
  FEU: 'FEU',
  'kilometer-per-hour': 'km/h',
  'mile-per-hour': 'mph',
  'meter-per-second': 'm/s',
  celsius: '°C',
  fahrenheit: '°F',
  hertz: 'hertz',
  kilohertz: 'kilohertz',
  megahertz: 'megahertz',
  gigahertz: 'gigahertz',
  horsepower: 'horsepower',
  'mile-per-gallon': 'miles per gallon',
  'revolution-per-minute': 'revolutions per minute',
};

function unitInWords(unit: string, value: number): string {
  if (isCurrency(unit)) return symbols[unit] ?? unit;
  const fixed = symbolic[unit];
  if (fixed !== undefined) return fixed;
  if (unit === 'foot') return value === 1 ? 'foot' : 'feet';
  if (unit === 'inch') return value === 1 ? 'inch' : 'inches';
  const british = unit
    .replaceAll('-', ' ')
    .replace(/meter\b/g, 'metre')
    .replace(/liter\b/g, 'litre');
  return value === 1 ? british : plural(british);
}

/** The noun phrase of a count in the plural: "freight train trips". */
export const unitsInWords = (unit: string): string => (unit === '' ? '' : plural(unit));

/** The plural of a noun phrase, by its last word. */
function plural(phrase: string): string {
  const head = /[\p{L}]+$/u.exec(phrase)?.[0] ?? '';
  const lower = head.toLowerCase();
  const irregular = irregulars[lower];
  if (irregular !== undefined) return phrase.slice(0, phrase.length - head.length) + irregular;
  if (/^[A-Z]{2,}$/.test(head) || unchanged.has(lower)) return phrase;
  if (/[^aeiou]y$/.test(lower)) return `${phrase.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(lower) ? `${phrase}es` : `${phrase}s`;
}

const irregulars: Record<string, string> = {
  person: 'people',
  man: 'men',
  woman: 'women',
  child: 'children',
  foot: 'feet',
  half: 'halves',
  country: 'countries',
  aircraft: 'aircraft',
  freightman: 'freightmen',
};
const unchanged = new Set([
  'aircraft',
  'people',
  'series',
  'species',
  'cargo',
  'staff',
  'freight',
  'spacecraft',
  'sheep',
  'times',
]);

function placeInOrder(fact: Amount & Partial<Pick<Fact, 'subject'>>): string {
  if (fact.record && fact.kind === 'rank') return wordsMessages.recordClaim;
  const place = wordsMessages.ordinals[(fact.value ?? 1) - 1] ?? `${fact.value}th`;
  return fact.kind === 'ordinal' && fact.subject
    ? fill(wordsMessages.ordinal, { place, thing: fact.subject })
    : fill(wordsMessages.ranked, { place });
}

function routeInWords(route: NonNullable<Fact['route']>, atlas?: Pick<Atlas, 'places'>): string {
  const name = (id: string): string => atlas?.places.get(id)?.name ?? id;
  const ends = fill(wordsMessages.route, { from: name(route.from), to: name(route.to) });
  const way =
    route.via.length > 0
      ? fill(wordsMessages.via, { route: ends, places: route.via.map(name).join(', ') })
      : ends;
  return `${way} ${wordsMessages.modes[route.mode]}`;
}

/** True where the words of the value already say what is counted. */
function namesThing(fact: Fact): boolean {
  if (['date', 'route', 'ordinal'].includes(fact.kind)) return true;
  return fact.kind === 'count' && fact.unit !== '';
}

const monthOf = (iso: string): number => Number(iso.slice(5, 7));
const monthInWords = (iso: string): string =>
  `${wordsMessages.months[monthOf(iso) - 1] ?? ''} ${iso.slice(0, 4)}`;
const isMonthEnd = (iso: string): boolean =>
  Number(iso.slice(8)) === lastDay(Number(iso.slice(0, 4)), monthOf(iso));

function startInWords(iso: string): string {
  if (iso.endsWith('-01-01')) return iso.slice(0, 4);
  return iso.endsWith('-01') ? monthInWords(iso) : dayInWords(iso);
}
