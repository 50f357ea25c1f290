import type { Token } from '../reader/types.ts';
import { halfOf, type Interval, quarterOf } from '../time/calendar.ts';
import { setFrom, wordSet } from './word-set.ts';

/** What `Q1` or `2H24` stands for: in which year, where it says so. */
export interface CodedPart {
  of: (year: number) => Interval;
  kind: 'quarter' | 'half';
  year?: number;
}

export const months = new Map<string, number>();
for (const [at, names] of [
  'january jan',
  'february feb',
  'march mar',
  'april apr',
  'may',
  'june jun',
  'july jul',
  'august aug',
  'september sept sep',
  'october oct',
  'november nov',
  'december dec',
].entries()) {
  for (const name of names.split(' ')) months.set(name, at + 1);
}
/** Words behind "March" and "May" that make months of them. */
export const monthActs = wordSet(
  "alone|itself|saw|brought|was|figure|figures|volume|volumes|traffic|marked|recorded|'s|’s",
);

/** Words before a month without a day or a year that show it is one. */
export const monthLeads = wordSet(
  'in|of|by|since|until|till|from|to|last|this|next|early|late|mid|through|between|and|during|for|-|–|before|after',
);

/** Nouns that "current" dates: "the current capacity". */
export const currentNouns = wordSet(
  'capacity|potential|level|levels|fleet|number|total|volume|volumes|figure|rate|rates|annual|daily|weekly|monthly|throughput|workforce|network',
);

export const weekdays = new Map<string, number>();
for (const [at, names] of [
  'sunday sun',
  'monday mon',
  'tuesday tue tues',
  'wednesday wed',
  'thursday thu thur thurs',
  'friday fri',
  'saturday sat',
].entries()) {
  for (const name of names.split(' ')) weekdays.set(name, at);
}
/** How 1st, 2nd and 3rd end in digits. */
const endings = ['st', 'nd', 'rd'];

/** Which of a row, in words and in digits: "first", "1st". */
export const ordinals = new Map(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth'
    .split(' ')
    .flatMap((word, at): [string, number][] => [
      [word, at + 1],
      [`${at + 1}${endings[at] ?? 'th'}`, at + 1],
    ]),
);
export const cardinals = new Map(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, at) => [word, at + 1]),
);
export const unitMonths = new Map([
  ['month', 1],
  ['months', 1],
  ['quarter', 3],
  ['quarters', 3],
  ['year', 12],
  ['years', 12],
  ['decade', 120],
  ['decades', 120],
]);
export const unitDays = new Map([
  ['day', 1],
  ['days', 1],
  ['week', 7],
  ['weeks', 7],
  ['fortnight', 14],
]);

/** Nouns of times that have a name and no dates of their own: "during the Spring Festival holiday". */
export const namedTimes = new Set(
  (
    'holiday holidays festival pandemic epidemic lockdown lockdowns outbreak crisis season rush war blockade strike ' +
    'olympics expo weekend ramadan christmas easter'
  ).split(' '),
);

/** Nouns that stand for a time spoken of before: "in the period", "over the same stretch". */
export const anaphoricNouns = new Set(
  'period stretch span timespan timeframe frame interval window time duration'.split(' '),
);

/** Adjectives that lead back to a time spoken of: "the *analogous* period of 2020". */
export const sameAdjectives = wordSet(
  'same|similar|corresponding|comparable|equivalent|like|identical|analogous|respective',
);

/** What a text calls its own numbers, where it says which time they are of: "all figures are for March". */
export const scopeNouns = wordSet(
  'figure|figures|number|numbers|data|statistics|count|counts|total|totals|volume|volumes|value|values|percentage|percentages|result|results|table|tables',
);

/** Verbs that say it: "the data cover 2022". */
export const scopeVerbs = wordSet('cover|concern|refer|relate|apply|describe|span|show');

/** Verbs of beginning, whose time is that of the thing itself. */
export const foundingVerbs = wordSet(
  'found|form|build|open|launch|establish|sign|create|start|begin|inaugurate|introduce|set|complete|commission|design|adopt|approve|issue|publish|release',
);

/** Participles of moving to a level, which is so now whenever the way to it began: "has since *fallen* to 6 percent". */
export const levelParticiples = wordSet(
  'fallen|risen|grown|dropped|climbed|increased|decreased|declined|doubled|tripled|shrunk|slipped|recovered|jumped|surged|become|been',
);

/** Nouns of the beginning of what an article tells of: "since its *launch*". */
export const beginningNouns = wordSet(
  'opening|launch|start|inception|inauguration|foundation|founding|establishment|debut|introduction|beginning|outset|commissioning|completion|reopening|entry|creation',
);

/** Words before "the period" and its kin that make them a time. */
export const anaphoricPrepositions = new Set(
  'in during over for within through throughout across at'.split(' '),
);

/** Words before a bare year that make it one, whatever follows. */
export const timely = new Set(
  'in since during until till before after by through throughout year early late mid fiscal fy spring summer autumn winter from'.split(
    ' ',
  ),
);
export const functionWords = new Set(
  'the a an and or but to of in on at by for from with as than when while where who which that it its they their was were is are had has have will would could to until till up down over under against compared versus'.split(
    ' ',
  ),
);
export const comparing = new Set(
  'than versus vs against over compare compared compares comparing comparison relation up down from'.split(
    ' ',
  ),
);
export const futureCues = new Set(
  'will shall scheduled due upcoming plans plan planned expects expected aims next'.split(' '),
);

/** Words of intention, behind which "to" opens what is to come, however much stands between it and its time. */
export const intendingWords = new Set(
  'plan plans planned planning resolved resolves intend intends intending want wants hope hopes aim aims propose proposes due'.split(
    ' ',
  ),
);

export const measures = new Set(
  'km kilometers kilometres kilometer kilometre miles m metres meters tonnes tons kg teu feu percent mm mph rpm euros dollars yuan'.split(
    ' ',
  ),
);

/** Words a time may begin with, other than months and days of the week. */
export const openings = new Set(
  (
    'since from between as by until till through up before after at to the this last next past previous prior current ' +
    'coming same recent first second third fourth final full fy fiscal today yesterday tomorrow now nowadays currently ' +
    'ultimately eventually presently so year earlier later early late mid middle spring summer autumn fall winter ' +
    'during a an one two three four five six seven eight nine ten eleven twelve week that these those corresponding comparable yearend ' +
    'opening closing latter former half overnight its their then christmas new'
  ).split(' '),
);

const allOpenings = setFrom([...openings, ...months.keys(), ...weekdays.keys()]);

/** False for tokens no time begins with, which are most. */
export function mayBegin({ shape, lower, text }: Token): boolean {
  if (shape === 'number') return true;
  if (shape !== 'word') return false;
  if (allOpenings.has(lower)) return true;
  const first = text.charCodeAt(0);
  if (first >= 0x30 && first <= 0x39) return true;
  // Q, H and F
  return (first === 0x51 || first === 0x48 || first === 0x46) && /^(?:[QH][1-4]|FY\d)/.test(text);
}

/** What `Q1`, `H2`, `1H`, `2Q24` stand for; lower-case letters are no such codes. */
export function quarterCode(text: string): CodedPart | null {
  if (text.length > 6 || !/\d/.test(text)) return null;
  const match = /^(?:([QH])([1-4])|([1-4])([QH]))(\d{2}|\d{4})?$/.exec(text);
  if (!match) return null;
  const isQuarter = (match[1] ?? match[4]) === 'Q';
  const number = Number(match[2] ?? match[3]);
  if (!isQuarter && number > 2) return null;
  const year = match[5] && (match[5].length === 4 ? Number(match[5]) : 2000 + Number(match[5]));
  const of = (y: number): Interval => (isQuarter ? quarterOf(y, number) : halfOf(y, number));
  return { of, kind: isQuarter ? 'quarter' : 'half', ...(year ? { year } : {}) };
}

const calendarYear = /^(?:1[6-9]|20)\d\d$/;

/** True for four digits in a row that a calendar may hold, without a grouping sign. */
export function isYear(token: Token | undefined): boolean {
  return token?.shape === 'number' && token.text.length === 4 && calendarYear.test(token.text);
}

/** 1 to 31 for "25" and "25th", else null. */
export function dayNumber(token: Token): number | null {
  const digits = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(token.lower)?.[1];
  const day = Number(digits);
  return digits !== undefined && day >= 1 && day <= 31 ? day : null;
}
