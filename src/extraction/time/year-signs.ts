import { functionWords, isYear, measures, timely } from '../lexicon/period-words.ts';
import { isOneOf, wordSet } from '../lexicon/word-set.ts';
import type { Token } from '../reader/types.ts';
import { lowerAt, tokenAt } from '../tokens/cursor.ts';
import { isDash } from './time-reader.ts';

/** A number that looks like a year, and what stands around it. */
interface YearLike {
  tokens: readonly Token[];
  at: number;
  token: Token;
  before: Token;
  after: Token;
}

/** True where the number counts something, false where it is a year, null where the sign says nothing of it. */
type Sign = (number: YearLike) => boolean | null;

const counting = wordSet(
  'no|number|nos|flight|model|about|around|nearly|over|some|almost|least|most|than|only|roughly|approximately',
);

const isContentWord = ({ text, lower }: Token): boolean =>
  /^[a-z]/.test(text) && !functionWords.has(lower);

/** The signs in the order in which they decide. */
const signs: readonly Sign[] = [
  // "$2020", "T2020"
  ({ token, before }) =>
    token.glued && /[$€£¥#.,:/]$|^[A-Za-z]+$/.test(before.text) ? true : null,
  // "the years from 2013 to 2023": the second of two years counts nothing.
  ({ tokens, at, before }) =>
    isOneOf(before.lower, 'to|until|through|and') && isYear(tokens[at - 2]) ? false : null,
  // "2013-2020" and "mid-2020", but "Atlas-2020"
  ({ tokens, at, token, before }) =>
    token.glued && before.glued && isDash(before)
      ? !isYear(tokens[at - 2]) && !isOneOf(lowerAt(tokens, at - 2), 'mid|end|post|pre')
      : null,
  // "about 2000", "more than 2000 workers", but "more than in 2020" and "over 2020 as a whole"
  ({ before, after }) => {
    if (!counting.has(before.lower)) return null;
    const mayCompare = isOneOf(before.lower, 'than|over|around') && after.shape !== 'end';
    return !mayCompare || isContentWord(after);
  },
  // "No. 2013"
  ({ tokens, at, before }) =>
    before.text === '.' && isOneOf(lowerAt(tokens, at - 2), 'no|nos') ? true : null,
  // "guideline 2013/C 343/01", "rule 2019/1020"
  ({ tokens, at, after }) => {
    const part = tokenAt(tokens, at + 2);
    if (after.text !== '/' || !after.glued || !part.glued || isYear(part)) return null;
    return /^(?:\p{Lu}{1,3}|\d{3,})$/u.test(part.text) ? true : null;
  },
  ({ after }) => (after.shape === 'symbol' ? isOneOf(after.text, '%|°') : null),
  ({ after }) => (after.shape !== 'word' || isOneOf(after.lower, "'s|’s") ? false : null),
  // "2013 km"
  ({ after }) => (measures.has(after.lower) ? true : null),
  // "in 2013 trains ran"
  ({ before }) => (timely.has(before.lower) && !isOneOf(before.lower, 'by|from') ? false : null),
  // "2000 workers", but "the 2013 rules"
  ({ before, after }) =>
    isContentWord(after) &&
    isPluralNoun(after) &&
    !isDash(before) &&
    !isOneOf(before.lower, 'the|its|their|a|this'),
];

const isPluralNoun = ({ text, lower }: Token): boolean =>
  /^[a-z]{3,}s$/.test(text) &&
  !/(?:ss|us|is)$/.test(lower) &&
  !isOneOf(lower, 'was|has|does|sales|results|figures|prices');

/** True where a number that looks like a year counts something: "2000 workers", "$2020", "2013 km", "No 2013". */
export function countsLikeYear(tokens: readonly Token[], at: number): boolean {
  const number: YearLike = {
    tokens,
    at,
    token: tokenAt(tokens, at),
    before: tokenAt(tokens, at - 1),
    after: tokenAt(tokens, at + 1),
  };
  for (const sign of signs) {
    const counts = sign(number);
    if (counts !== null) return counts;
  }
  return false;
}
