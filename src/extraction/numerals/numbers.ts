import {
  scaleAbbreviations,
  scaleLetters,
  scaleWords,
  smallCardinals,
} from '../lexicon/number-words.ts';
import { isOneOf, wordSet } from '../lexicon/word-set.ts';
import type { Token } from '../reader/types.ts';
import { lowerAt, tokenAt } from '../tokens/cursor.ts';
import { isModel } from './designations.ts';

/** A cardinal read from the tokens, without sign, currency or unit. */
export interface NumberReading {
  value: number;
  /** Index one past the last token of the number. */
  end: number;
  /** `digits` where the text writes at least one digit. */
  form: 'digits' | 'words';
  /** True where digits are grouped, have decimals, or a scale word stands with them. */
  hasQuantityForm: boolean;
  /** Factor of the scale word that closes the number ("million"), else 1: "20 to 30 million" shares it. */
  scale: number;
  /** Ten to the power of the decimals written, for telling 3.50 from 3.5 is nobody's need: true for a fraction `1/16`. */
  fraction: boolean;
}

const hyphen = wordSet('-|‐|‑');
const slash = wordSet('/|⁄|∕');

/** Reads the longest cardinal that starts at `at`: `1,126`, `4 hundred million`, `two and a half`, `half a million`. */
export function readNumber(tokens: readonly Token[], at: number): NumberReading | null {
  const first = tokens[at];
  if (first === undefined) return null;
  return first.shape === 'number' ? readDigits(tokens, at) : readWords(tokens, at);
}

/**
 * A scale letter glued to the digits that end at `at`: the `m` of `4.3m`. Whether it is one is for money and nouns to
 * say, for `45m` may be metres.
 */
export function readScaleLetter(
  tokens: readonly Token[],
  at: number,
): { scale: number; end: number } | null {
  const token = tokens[at];
  if (token?.shape !== 'word' || !token.glued) return null;
  const scale = scaleLetters.get(token.text);
  return scale === undefined ? null : { scale, end: at + 1 };
}

const vulgar: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['⅕', 1 / 5],
  ['⅖', 2 / 5],
  ['⅗', 3 / 5],
  ['⅘', 4 / 5],
  ['⅙', 1 / 6],
  ['⅚', 5 / 6],
  ['⅛', 1 / 8],
  ['⅜', 3 / 8],
  ['⅝', 5 / 8],
  ['⅞', 7 / 8],
  ['⅐', 1 / 7],
  ['⅑', 1 / 9],
  ['⅒', 1 / 10],
]);

/** Value of one number token: grouping dropped, full-width digits read, a decimal comma taken for a point. */
export function digitsValue(text: string): number {
  const decimal = /^\d{1,3},\d{1,2}$/.test(text) ? text.replace(',', '.') : text;
  const grouped = /^\d{1,3}(?:\.\d{3}){2,}$/.test(decimal) ? decimal.replaceAll('.', '') : decimal;
  let plain = '';
  for (const sign of grouped) {
    const code = sign.charCodeAt(0);
    if (code >= 0xff10 && code <= 0xff19) plain += String(code - 0xff10);
    else if ((code >= 0x30 && code <= 0x39) || sign === '.') plain += sign;
  }
  return Number(plain);
}

/** Product or sum without the noise of binary fractions: 8.4 × 1e9 is 8400000000. */
export const exact = (value: number): number =>
  Number.isSafeInteger(value) ? value : Number(value.toPrecision(14));

function readDigits(tokens: readonly Token[], at: number): NumberReading {
  const plain = readPlain(tokens, at);
  const { value, end, hasQuantityForm, fraction } = plain;
  const power = readPower(tokens, end);
  if (power !== null)
    return {
      value: exact(value * power.factor),
      end: power.end,
      form: 'digits',
      hasQuantityForm: true,
      scale: 1,
      fraction,
    };
  const scaled = readScales(tokens, end);
  return {
    value: scaled.factor === 1 ? value : exact(value * scaled.factor),
    end: scaled.end,
    form: 'digits',
    hasQuantityForm: hasQuantityForm || scaled.end > end,
    scale: scaled.factor,
    fraction: fraction && scaled.end === end,
  };
}

/** Digits before any scale. */
type PlainDigits = Pick<NumberReading, 'value' | 'end' | 'hasQuantityForm' | 'fraction'>;

/** "1,126", "12 500", "½", "2½", "3/4", "2 3/4" */
function readPlain(tokens: readonly Token[], at: number): PlainDigits {
  const { text } = tokenAt(tokens, at);
  const grouped = /^[1-9]\d{0,2}$/.test(text) ? spacedGroups(tokens, at + 1) : null;
  const plain: PlainDigits = {
    value: vulgar.get(text) ?? digitsValue(text + (grouped?.digits ?? '')),
    end: grouped?.end ?? at + 1,
    hasQuantityForm: grouped !== null || /\D/.test(text),
    fraction: vulgar.has(text),
  };
  const next = tokenAt(tokens, plain.end);
  const part = next.glued && !plain.fraction ? vulgar.get(next.text) : undefined;
  if (part !== undefined)
    return { ...plain, value: plain.value + part, end: plain.end + 1, hasQuantityForm: true };
  return plain.hasQuantityForm ? plain : withSlash(tokens, at, plain);
}

function withSlash(tokens: readonly Token[], at: number, plain: PlainDigits): PlainDigits {
  const part = readSlash(tokens, at);
  if (part !== null) return { ...plain, ...part, fraction: true };
  const mixed = tokens[plain.end]?.glued === false ? readSlash(tokens, plain.end) : null;
  return mixed === null ? plain : { ...plain, value: plain.value + mixed.value, end: mixed.end };
}

/** Groups of three digits parted by one space each: "12 500 tonnes". */
function spacedGroups(
  tokens: readonly Token[],
  at: number,
): { digits: string; end: number } | null {
  let digits = '';
  let end = at;
  for (;;) {
    const token = tokens[end];
    const before = tokenAt(tokens, end - 1);
    if (token?.shape !== 'number' || token.start !== before.end + 1) break;
    if (!/^\d{3}(?:\.\d+)?$/.test(token.text) || isModel(tokens, end)) break;
    digits += token.text;
    end++;
    if (token.text.length > 3) break;
  }
  const glued = tokens[end]?.glued === true && tokens[end]?.shape === 'number';
  return end === at || glued ? null : { digits, end };
}

/** `1/16` as one value; never a date or an all-day 24/7. */
function readSlash(tokens: readonly Token[], at: number): { value: number; end: number } | null {
  const [over, sign, under, after] = [tokens[at], tokens[at + 1], tokens[at + 2], tokens[at + 3]];
  if (over?.shape !== 'number' || under?.shape !== 'number' || !sign || !slash.has(sign.text))
    return null;
  if (!sign.glued || !under.glued || (after?.glued && slash.has(after.text))) return null;
  if (/\D/.test(over.text) || /\D/.test(under.text)) return null;
  const [a, b] = [Number(over.text), Number(under.text)];
  return a > 0 && a < b && b <= 1000 ? { value: a / b, end: at + 3 } : null;
}

/** `×10−30`, `x 10^6`. */
function readPower(tokens: readonly Token[], at: number): { factor: number; end: number } | null {
  const [times, ten, next] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (!times || ten?.text !== '10' || !next || !/^[×x*]$/i.test(times.text)) return null;
  if (next.shape === 'number' && next.glued) return null;
  let end = at + 2;
  let sign = 1;
  const mark = tokens[end]?.text ?? '';
  if (mark === '^') end++;
  if (isOneOf(tokens[end]?.text ?? '', '-|−|–')) {
    sign = -1;
    end++;
  }
  const exponent = tokens[end];
  if (exponent?.shape !== 'number' || end === at + 2 || /\D/.test(exponent.text)) return null;
  return { factor: 10 ** (sign * Number(exponent.text)), end: end + 1 };
}

/** Scale words after a number: `million`, `hundred million`, `-million` before a noun, `bn` or `万` glued to digits. */
function readScales(tokens: readonly Token[], at: number): { factor: number; end: number } {
  let factor = 1;
  let end = at;
  for (;;) {
    const dash = tokens[end];
    const hyphened = dash?.glued && hyphen.has(dash.text) && tokens[end + 1]?.glued;
    const token = tokens[hyphened ? end + 1 : end];
    if (token === undefined || token.shape !== 'word') return { factor, end };
    const scale = scaleWords.get(token.lower);
    if (scale === undefined || token.lower === 'score' || (hyphened && scale < 1e3))
      return { factor, end };
    factor *= scale;
    end += hyphened ? 2 : 1;
    if (scaleAbbreviations.has(token.lower) && isStopWithin(tokens, end)) end++;
  }
}

/** "22.5 thous. TEU": a stop that belongs to the word before it, as the sentence goes on behind it. */
const isStopWithin = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === '.' && tokens[at]?.glued === true && tokens[at + 1]?.shape === 'word';

const isArticle = (token: Token | undefined): boolean =>
  token?.lower === 'a' || token?.lower === 'an';

/** A number in words as far as it is read. */
interface WordsRead {
  end: number;
  /** What larger scales have closed, and what is still to be scaled. */
  total: number;
  current: number;
  scale: number;
  words: number;
  /** Sum of the small cardinals since the last scale. */
  small: number;
}

/** "two hundred and ten", "a million", "half a million", "three point five". */
function readWords(tokens: readonly Token[], at: number): NumberReading | null {
  const first = tokenAt(tokens, at);
  if (first.lower === 'half' || first.lower === 'quarter') return readHalfScale(tokens, at);
  const read: WordsRead = { end: at, total: 0, current: 0, scale: 1, words: 0, small: 0 };
  if (isArticle(first)) {
    const next = lowerAt(tokens, at + 1);
    if (next === 'half' || next === 'quarter') return readHalfScale(tokens, at + 1);
    if (!opensWithArticle(tokens, at + 1)) return null;
    read.current = 1;
    read.end = at + 1;
  } else if (!smallCardinals.has(first.lower)) return null;
  while (takeWord(tokens, read));
  if (read.words === 0 && !(isArticle(first) && read.end > at + 1))
    return smallCardinals.get(first.lower) === 0
      ? {
          value: 0,
          end: read.end,
          form: 'words',
          hasQuantityForm: false,
          scale: 1,
          fraction: false,
        }
      : null;
  return withParts(tokens, read);
}

/** "a million", "a score of": an article counts as one before a scale that is a word of its own. */
function opensWithArticle(tokens: readonly Token[], at: number): boolean {
  const word = lowerAt(tokens, at);
  if (!scaleWords.has(word) || !/^[a-z]{4,}$/.test(word)) return false;
  return word !== 'score' || lowerAt(tokens, at + 1) === 'of';
}

/** Takes the next word of a number, past a hyphen or an "and" that joins; false where the number ends. */
function takeWord(tokens: readonly Token[], read: WordsRead): boolean {
  const next = read.words > 0 && isJoint(tokens, read) ? read.end + 1 : read.end;
  const word = lowerAt(tokens, next);
  const cardinal = smallCardinals.get(word);
  if (cardinal !== undefined) return takeCardinal(tokens, read, next, cardinal);
  const factor = scaleWords.get(word);
  if (factor === undefined || word === 'score' || !(read.words > 0 || read.current === 1))
    return false;
  if (next > read.end && lowerAt(tokens, read.end) === 'and') return false;
  if (factor === 100) read.current *= 100;
  else {
    read.total += (read.current || 1) * factor;
    read.current = 0;
  }
  read.scale = factor;
  read.small = 0;
  read.words++;
  read.end = next + 1;
  return true;
}

/** "twenty-five", "a hundred and ten" */
function isJoint(tokens: readonly Token[], { end, scale, total, current }: WordsRead): boolean {
  const joint = tokenAt(tokens, end);
  if (joint.glued && hyphen.has(joint.text)) return tokens[end + 1]?.glued === true;
  return joint.lower === 'and' && scale > 1 && total + current >= 100;
}

/** Adds a small cardinal: "twenty" and then "five", but not "five" and then "six". */
function takeCardinal(
  tokens: readonly Token[],
  read: WordsRead,
  at: number,
  cardinal: number,
): boolean {
  const { small, end } = read;
  const isAnd = lowerAt(tokens, end) === 'and';
  const fits = small === 0 || (small >= 20 && small % 10 === 0 && cardinal < 10 && cardinal > 0);
  if (!fits || (small > 0 && at > end && isAnd)) return false;
  if (read.words > 0 && isAnd && followsAnotherNoun(tokens, at)) return false;
  read.current += cardinal;
  read.small = small > 0 ? small + cardinal : cardinal;
  read.end = at + 1;
  // Nothing goes on behind a nought, which is not counted as a word.
  if (cardinal === 0) return false;
  read.words++;
  return true;
}

/** The number with "and a half" or the digits behind "point", and the scales behind these. */
function withParts(tokens: readonly Token[], read: WordsRead): NumberReading {
  let { end, scale } = read;
  let value = read.total + read.current;
  const half = readAndHalf(tokens, end);
  if (half !== null) {
    const scaled = readScales(tokens, half.end);
    value = (value + half.value) * scaled.factor;
    if (scaled.end > half.end) scale = scaled.factor;
    end = scaled.end;
  } else if (lowerAt(tokens, end) === 'point' && smallCardinals.has(lowerAt(tokens, end + 1))) {
    [value, end] = readPointDigits(tokens, end + 1, value);
    const scaled = readScales(tokens, end);
    value *= scaled.factor;
    end = scaled.end;
  }
  return {
    value: exact(value),
    end,
    form: 'words',
    hasQuantityForm: scale > 1,
    scale,
    fraction: false,
  };
}

/** In "a hundred and ten trains" `and` joins; in "two hundred buses and ten trains" it never gets here. */
const followsAnotherNoun = (tokens: readonly Token[], at: number): boolean =>
  tokenAt(tokens, at - 1).lower === 'and' &&
  tokens[at]?.lower === 'one' &&
  tokens[at + 1]?.lower === 'of';

/** "two and a half", "three and three quarters". */
function readAndHalf(tokens: readonly Token[], at: number): { value: number; end: number } | null {
  let next = at;
  const hyphened = tokens[next] !== undefined && hyphen.has(tokenAt(tokens, next).text);
  if (hyphened) next++;
  if (tokens[next]?.lower !== 'and') return null;
  next++;
  if (hyphened && hyphen.has(tokens[next]?.text ?? '')) next++;
  const parts: Record<string, number> = { half: 0.5, quarter: 0.25 };
  if (isArticle(tokens[next]) || tokens[next]?.lower === 'one') {
    next++;
    if (hyphened && hyphen.has(tokens[next]?.text ?? '')) next++;
    const part = parts[lowerAt(tokens, next)];
    return part === undefined ? null : { value: part, end: next + 1 };
  }
  if (tokens[next]?.lower === 'three' && tokens[next + 1]?.lower === 'quarters') {
    return { value: 0.75, end: next + 2 };
  }
  return null;
}

function readPointDigits(tokens: readonly Token[], at: number, whole: number): [number, number] {
  let digits = '';
  let end = at;
  for (;;) {
    const digit = smallCardinals.get(lowerAt(tokens, end));
    if (digit === undefined || digit > 9) break;
    digits += String(digit);
    end++;
  }
  return [Number(`${whole}.${digits}`), end];
}

/** "half a million", "half-million", "quarter of a million". */
function readHalfScale(tokens: readonly Token[], at: number): NumberReading | null {
  const share = tokens[at]?.lower === 'half' ? 0.5 : 0.25;
  let next = at + 1;
  if (tokens[next]?.glued && hyphen.has(tokenAt(tokens, next).text)) next++;
  else if (isArticle(tokens[next])) next++;
  else if (tokens[next]?.lower === 'of' && isArticle(tokens[next + 1])) next += 2;
  const scale = scaleWords.get(lowerAt(tokens, next));
  if (scale === undefined || next === at + 1 || !/^[a-z]{5,}$/.test(lowerAt(tokens, next)))
    return null;
  const more = readScales(tokens, next + 1);
  return {
    value: share * scale * more.factor,
    end: more.end,
    form: 'words',
    hasQuantityForm: true,
    scale: scale * more.factor,
    fraction: false,
  };
}
