import type { Qualifier } from '../../schemas/fact.ts';
import { rateWords } from '../lexicon/frequency-words.ts';
import {
  denialEnds,
  denyingWords,
  emptyDenials,
  extendingVerbs,
  takingOverVerbs,
  timeWords,
  turningVerbs,
} from '../lexicon/qualifier-words.ts';
import { isOneOf } from '../lexicon/word-set.ts';
import type { Token } from '../reader/types.ts';
import { lowerAt } from '../tokens/cursor.ts';
import { isPlural } from '../units/nouns.ts';

/** A qualifier and the tokens from it on that belong to the quantity. */
export interface QualifierReading {
  qualifier: Qualifier;
  /** Index of the first token of the qualifier before the number, or one past the last of one behind it. */
  at: number;
}

/** What stands before a number, as its words read from left to right; the longest match wins. */
const before: ReadonlyArray<readonly [Qualifier, string]> = [
  [
    'about',
    `about|around|roughly|approximately|approx|approx .|circa|c .|some|an estimated|estimated|an estimated total of|
     somewhere around|plus or minus|±|somewhere near|something like|in the region of|in the order of|on the order of|in the vicinity of|
     more or less|or so|~|≈|∼|≃|broadly|loosely|an approximate|ballpark|around about|give or take|barely`,
  ],
  [
    'nearly',
    `nearly|almost|close to|just shy of|just short of|shy of|approaching|nearing|not quite|virtually|practically|
     nigh on|hardly|scarcely|very nearly|pretty close to|close on|a little short of`,
  ],
  [
    'more_than',
    `more than|over|above|exceeding|in excess of|upwards of|upward of|north of|well over|well above|just over|
     slightly over|slightly more than|just above|far more than|much more than|a little over|a little more than|
     a bit more than|a bit over|beyond|greater than|higher than|larger than|bigger than|longer than|exceeds|exceeded|exceed|surpassed|
     surpassing|surpass|surpasses|topped|topping|tops|top|over than|past|crossed|crossing|better than|overtaking|>|
     exceeded the mark of|exceeds the mark of|exceed the mark of|surpassed the mark of|topped the mark of|passed the mark of|crossed the mark of|
     a good|exceeded the|surpassed the|topped the|exceeds the|surpasses the|tops the|surpassing the|exceeding the|topping the|comfortably over|slightly higher than|marginally higher at|little more than|slightly above|even more than|no longer under|outnumbering|older than|heavier than|taller than|faster than`,
  ],
  [
    'at_least',
    `at least|no less than|no fewer than|not less than|not fewer than|a minimum of|minimum of|a minimum|starting at|start at|starts at|started at|start at|starts at|started at|
     starting from|from at least|as low as|as few as|as little as|≥|⩾`,
  ],
  [
    'less_than',
    `less than|fewer than|under|below|just under|just below|slightly less than|slightly under|slightly below|
     well under|well below|a little under|a little less than|lower than|smaller than|shorter than|sub|sub -|south of|<|
     far less than|far fewer than|beneath|much less than|little less than|inside|younger than|lighter than|slower than|even less than|not even`,
  ],
  [
    'at_most',
    `at most|no more than|not more than|at the most|no greater than|not exceeding|a maximum of|maximum of|capped at|
     limited to|not exceed|never exceed|never exceeded|not exceeded|no better than|no faster than|no heavier than|no higher than|no longer than|no larger than|within|≤|⩽|a ceiling of|does not exceed|did not exceed|
     not to exceed|nothing more than|no later than`,
  ],
  [
    'up_to',
    `up to|as many as|as much as|as high as|as long as|as far as|upto|to as much as|to as many as|a potential|as large as|as tall as|as big as|
     anything up to|until up to|as heavy as|as fast as|as great as|up to about|up to around|up to some|up to an estimated|up to a maximum of|up to nearly|as old as`,
  ],
  ['exact', 'exactly|precisely|just|only|merely|a total of|a combined|a mere|total of|all of'],
];

/** What stands behind a number or its unit. */
const behind: ReadonlyArray<readonly [Qualifier, string]> = [
  [
    'at_least',
    'or more|or above|or over|or higher|or longer|at least|or greater|or older|or better|and above|and over|and up|and more|upwards|upward|minimum',
  ],
  [
    'at_most',
    'or less|or fewer|or under|or below|or lower|at most|at the most|or younger|or shorter|maximum',
  ],
  [
    'about',
    'or so|or thereabouts|- odd|- ish|odd|plus or minus|give or take|approximately|- or - so',
  ],
  ['more_than', '+|plus|- plus|and counting'],
];

interface Pattern {
  words: readonly string[];
  qualifier: Qualifier;
}

const parse = (table: ReadonlyArray<readonly [Qualifier, string]>): Pattern[] =>
  table.flatMap(([qualifier, phrases]) =>
    phrases
      .split('|')
      .map((phrase) => phrase.trim().split(/\s+/))
      .map((words) => ({ qualifier, words })),
  );

function index(
  patterns: readonly Pattern[],
  key: (pattern: Pattern) => string,
): Map<string, Pattern[]> {
  const byWord = new Map<string, Pattern[]>();
  for (const pattern of patterns) {
    const word = key(pattern);
    byWord.set(word, [...(byWord.get(word) ?? []), pattern]);
  }
  for (const entries of byWord.values()) entries.sort((a, b) => b.words.length - a.words.length);
  return byWord;
}

const byLast = index(parse(before), (pattern) => pattern.words.at(-1) as string);
const byFirst = index(parse(behind), (pattern) => pattern.words[0] as string);

/**
 * How firmly the number that starts at `at` is stated, read from the words before it: `nearly 30,000`, `up to $8.4bn`.
 * Of two in a row the bound wins over the approximation: "up to about 50", "just over".
 */
export function qualifierBefore(tokens: readonly Token[], at: number): QualifierReading | null {
  const found = match(tokens, at);
  const first = found && isDenied(tokens, found.at) ? turned(found) : found;
  if (first === null) return null;
  const second = match(tokens, first.at);
  if (second === null) return first;
  if (first.qualifier === 'exact')
    return second.qualifier === 'exact' ? { ...first, at: second.at } : second;
  if (second.qualifier === 'exact' || !isBound(second.qualifier))
    return { ...first, at: second.at };
  return second;
}

/** What it means that something is not more, or not less, than so much. */
const turned = (reading: QualifierReading): QualifierReading => {
  const { qualifier } = reading;
  if (qualifier === 'more_than') return { ...reading, qualifier: 'at_most' };
  return qualifier === 'less_than' ? { ...reading, qualifier: 'at_least' } : reading;
};

/**
 * "take *nothing* longer than 600 metres", "*none* of the wagons weighs more than 80 tonnes": a comparison that a word
 * before it in the clause denies.
 */
function isDenied(tokens: readonly Token[], from: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - 7); at--) {
    const word = lowerAt(tokens, at);
    const next = lowerAt(tokens, at + 1);
    if (denyingWords.has(word)) return !isOneOf(next, 'only|just|merely|least');
    if (word === 'no' && tokens[at + 1]?.shape === 'word') return !emptyDenials.has(next);
    if (tokens[at]?.shape === 'punctuation' || denialEnds.has(word)) return false;
  }
  return false;
}

const isBound = (qualifier: Qualifier): boolean => qualifier !== 'about' && qualifier !== 'nearly';

function match(tokens: readonly Token[], at: number): QualifierReading | null {
  const last = tokens[at - 1];
  if (last === undefined) return null;
  for (const { words, qualifier } of byLast.get(last.lower) ?? []) {
    const start = at - words.length;
    if (start < 0) continue;
    if (!words.every((word, k) => tokens[start + k]?.lower === word)) continue;
    if (qualifies(tokens, start, words)) return { qualifier, at: start };
  }
  return null;
}

/** Words of a qualifier that may also be something else: "put some 50 on top", "the top 10", "the past 5 years", "over 3 years". */
function qualifies(tokens: readonly Token[], start: number, words: readonly string[]): boolean {
  if (words.length > 1) return true;
  const previous = lowerAt(tokens, start - 1);
  const word = words[0] as string;
  if (word === 'top' || word === 'past')
    return !isOneOf(previous, "the|its|their|his|her|a|our|for|these|of|'s|’s|in");
  if (word === 'over' && isPlacedOver(tokens, start)) return false;
  // "turned around two trains", "crossed two continents": what was done, not how many.
  if (word === 'around' && turningVerbs.has(previous)) return false;
  if (isOneOf(word, 'crossed|crossing') && !/\d{3}/.test(lowerAt(tokens, start + 1))) return false;
  // "through *this crossing* 12,400 trains passed": a place.
  if (word === 'crossing' && isOneOf(previous, 'this|the|that|its|their|border|each')) return false;
  if (word === 'top' && previous === 'on') return false;
  // "the above three figures"
  if (word === 'above' && isOneOf(previous, 'the|these|all')) return false;
  if (word === 'inside' || word === 'beneath' || word === 'above' || word === 'below') return true;
  return true;
}

/** "stretches *over* 22 hectares", "wait *over* six tracks", "took *over* 14 trains": where or what, not how many. */
function isPlacedOver(tokens: readonly Token[], over: number): boolean {
  const verb = lowerAt(tokens, over - 1);
  if (extendingVerbs.has(verb)) return true;
  if (!takingOverVerbs.has(verb)) return false;
  for (let at = over + 1; at < over + 5; at++) {
    const word = lowerAt(tokens, at);
    // "hand over 184 trains *a day*": what is counted stands before it.
    if (verb.startsWith('hand') && rateWords.has(word)) return true;
    if (timeWords.has(word)) return false;
  }
  return true;
}

/** How firmly it is stated by what stands behind the number or its unit: "50 or more", "300-odd", "1,000+". */
export function qualifierBehind(tokens: readonly Token[], at: number): QualifierReading | null {
  const first = tokens[at];
  if (first === undefined) return null;
  for (const { words, qualifier } of byFirst.get(first.lower) ?? []) {
    if (!words.every((word, k) => tokens[at + k]?.lower === word)) continue;
    // "25 countries and more than 100 cities", "14 days and up to 43 containers": the next amount's own.
    const next = tokens[at + words.length];
    if (words[0] === 'and' && (isOneOf(next?.lower ?? '', 'than|to') || next?.shape === 'number'))
      continue;
    // "85 cents per kg *at most airlines*"
    if (words.at(-1) === 'most' && isPlural(lowerAt(tokens, at + words.length))) continue;
    if ((words[0] === '+' || words[0] === '-') && !first.glued) continue;
    if (words[0] === '+' && tokens[at + 1]?.shape === 'number' && tokens[at + 1]?.glued) continue;
    if (words[0] === 'plus' && words.length === 1 && tokens[at + 1]?.shape !== 'punctuation')
      continue;
    if (words[0] === 'odd' && tokens[at + 1]?.shape !== 'word') continue;
    return { qualifier, at: at + words.length };
  }
  return null;
}
