import { holdsInvisible } from '../../markdown/parse/visible.ts';
import { narrow } from '../../markdown/segment/narrow.ts';
import { opensGluedSum } from '../lexicon/currencies.ts';
import type { Token, TokenShape } from '../reader/types.ts';
import { END } from './cursor.ts';

/**
 * Splits text into tokens, in order and without gaps other than white space, in linear time.
 *
 * - A number keeps its grouping and decimals: `1,126`, `170.62`, `½`; what is glued to it is a token of its own
 *   (`8.4` `bn`, `35` `-` `year`), save ordinals and decades, which are words: `31st`, `1960s`.
 * - A word is letters with marks, later digits and inner apostrophes: `don't`, `X8044`, `m²`; the possessive `'s` is a
 *   token of its own. Initials keep their stops: `U.S.`, `p.m.`. Addresses (`https://…`, `www.…`), dotted versions and
 *   clock times written with a colon are one word, for no quantity is to be read inside them.
 * - A decimal comma is one where a scale or a unit follows: `4,35 million`. Soft hyphens and zero-width characters belong
 *   to no token and part none.
 * - Hyphens and dashes are punctuation of their own, so `China-Europe` is three tokens; `glued` tells them from dashes
 *   between spaces. An en dash between letters joins them as a hyphen does, and has one for its lower case:
 *   `China–Europe`. A repeated sign is one token: `--`, `...`.
 */
export function tokenise(text: string): Token[] {
  return holdsInvisible(text) ? scanVisible(text) : scan(text);
}

/** The tokens of what shows of a text, with offsets into the text: "Zheng\u00adzhou" is one word. */
function scanVisible(text: string): Token[] {
  let visible = '';
  const offsets: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (holdsInvisible(text.charAt(at))) continue;
    visible += text.charAt(at);
    offsets.push(at);
  }
  return scan(visible).map((token) => ({
    ...token,
    start: offsets[token.start] ?? 0,
    end: (offsets[token.end - 1] ?? 0) + 1,
  }));
}

const wide = /[^\0-\xff]/;

function scan(text: string): Token[] {
  const isWide = wide.test(text);
  const tokens: Token[] = [];
  let end = 0;
  for (let at = 0; at < text.length; at = end) {
    if (isSpace(text.charCodeAt(at))) {
      end = at + 1;
      continue;
    }
    const before = tokens.at(-1);
    const isGlued = at === (before?.end ?? 0);
    let shape: TokenShape;
    [end, shape] = scanToken(text, at, isGlued ? (before ?? END) : undefined);
    const piece = isWide ? narrow(text.slice(at, end)) : text.slice(at, end);
    tokens.push({
      text: piece,
      lower: piece === '–' && joinsLetters(text, at, end) ? '-' : piece.toLowerCase(),
      shape,
      glued: isGlued && before !== undefined,
      start: at,
      end,
    });
  }
  return tokens;
}

/**
 * End and shape of the token that starts at `at`.
 *
 * @param before what it is glued to: a token, or {@link END} at the start of the text
 */
function scanToken(text: string, at: number, before: Token | undefined): [number, TokenShape] {
  const code = text.charCodeAt(at);
  if (isDigit(code) || opensDecimal(text, at)) return scanNumber(text, at);
  if (isVulgarFraction(code)) return [at + 1, 'number'];
  if (isLetter(text, at)) return [scanWord(text, at, before), 'word'];
  if (before && isPossessive(text, at)) return [at + 2, 'word'];
  if (!isPunctuation(code)) return [at + (isHighSurrogate(code) ? 2 : 1), 'symbol'];
  let end = at + 1;
  if (!isBracket(code)) while (text.charCodeAt(end) === code) end++;
  return [end, 'punctuation'];
}

const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;

const stop = 0x2e;
const apostrophe = 0x27;
const quote = 0x2019;
const comma = 0x2c;
const colon = 0x3a;

const isSpace = (code: number): boolean =>
  code === 0x20 ||
  (code >= 0x09 && code <= 0x0d) ||
  code === 0xa0 ||
  (code >= 0x2000 && code <= 0x200b) ||
  code === 0x202f ||
  code === 0x205f ||
  code === 0x3000 ||
  code === 0xfeff;

const isDigit = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);

const isVulgarFraction = (code: number): boolean =>
  (code >= 0xbc && code <= 0xbe) || (code >= 0x2150 && code <= 0x215e);

const isAsciiLetter = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);

const letterOrMark = /^[\p{L}\p{M}]/u;

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return isAsciiLetter(code);
  if (Number.isNaN(code)) return false;
  return letterOrMark.test(String.fromCodePoint(text.codePointAt(at) as number));
}

const isHan = (code: number): boolean => code >= 0x3400 && code <= 0x9fff;

const isHanScale = (code: number): boolean =>
  code === 0x4e07 || code === 0x4ebf || code === 0x842c || code === 0x5104 || code === 0x5343;

const isBracket = (code: number): boolean =>
  code === 0x28 || code === 0x29 || code === 0x5b || code === 0x5d;

const asciiPunctuation = new Set([...'!"\'(),-./:;?[]{}'].map((sign) => sign.charCodeAt(0)));

const isPunctuation = (code: number): boolean =>
  code < 0x80
    ? asciiPunctuation.has(code)
    : (code >= 0x2010 && code <= 0x2027) ||
      (code >= 0x3001 && code <= 0x3011) ||
      code === 0x2212 ||
      code === 0xab ||
      code === 0xbb ||
      code === 0xff0c ||
      code === 0xff1a ||
      code === 0xff1b;

const joinsLetters = (text: string, start: number, end: number): boolean =>
  start > 0 && end - start === 1 && isLetter(text, start - 1) && isLetter(text, end);

/** True for a stop that opens ".5": not one that follows a digit or a letter. */
function opensDecimal(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== stop || !isDigit(text.charCodeAt(at + 1))) return false;
  const before = text.charCodeAt(at - 1);
  return at === 0 || (!isDigit(before) && !isLetter(text, at - 1) && before !== stop);
}

function digitsFrom(text: string, at: number): number {
  let next = at;
  while (isDigit(text.charCodeAt(next))) next++;
  return next;
}

const isGroupSign = (code: number): boolean =>
  code === comma ||
  code === apostrophe ||
  code === quote ||
  code === 0xa0 ||
  code === 0x2009 ||
  code === 0x202f;

/** End of the groups that follow a first group of one to three digits; Indian groups of two must end in one of three. */
function scanGroups(text: string, first: number): number {
  const sign = text.charCodeAt(first);
  if (!isGroupSign(sign)) return first;
  let good = first;
  let at = first;
  while (text.charCodeAt(at) === sign) {
    const next = digitsFrom(text, at + 1);
    const size = next - at - 1;
    if (size === 3) good = next;
    else if (size !== 2 || sign !== comma) break;
    at = next;
  }
  return good;
}

/** What shows that the comma before it is a decimal one: a scale or a unit. */
const scaled =
  /^\s?(?:%|per\s?cent\b|per (?:day|week|month|year|hour)\b|a (?:day|week|month|year)\b|percent\b|thousand\b|million\b|billion\b|trillion\b|bn\b|bln\b|mln\b|mn\b|mio\b|mrd\b|km\b|kilomet|tonnes?\b|tons?\b|TEUs?\b|teu\b|hectares?\b|ha\b|kg\b|euros?\b|EUR\b|yuan\b|times\b|hours?\b|minutes?\b|days?\b|weeks?\b|months?\b|years?\b|trains?\b|wagons?\b|zlotys?\b|roubles?\b|rubles?\b|dollars?\b|tenge\b|met(?:er|re)s?\b|m²|m2\b)/;

/** End of a decimal comma's digits, "4,35 million": one or two of them, with a unit or a scale behind; else `at`. */
function scanDecimalComma(text: string, at: number): number {
  if (text.charCodeAt(at) !== comma) return at;
  const end = digitsFrom(text, at + 1);
  const digits = end - at - 1;
  return digits > 0 && digits < 3 && scaled.test(text.slice(end, end + 12)) ? end : at;
}

/** End of `1.234.567`, groups of three digits after two stops or more; else `start`. */
function scanDottedGroups(text: string, start: number): number {
  let at = digitsFrom(text, start);
  if (at - start > 3) return start;
  let groups = 0;
  while (text.charCodeAt(at) === stop && digitsFrom(text, at + 1) === at + 4) {
    at += 4;
    groups++;
  }
  return groups > 1 && text.charCodeAt(at) !== stop ? at : start;
}

function scanNumber(text: string, start: number): [number, TokenShape] {
  const dotted = scanDottedGroups(text, start);
  if (dotted > start) return [dotted, 'number'];
  const first = digitsFrom(text, start);
  const whole = first > start && first - start <= 3 ? scanGroups(text, first) : first;
  const decimalComma = scanDecimalComma(text, whole);
  if (decimalComma > whole) return [decimalComma, 'number'];
  const decimals = scanDecimals(text, whole);
  if (decimals > whole) {
    const version = scanVersion(text, decimals);
    return version > decimals ? [version, 'word'] : [decimals, 'number'];
  }
  const clock = whole - start <= 2 ? scanClock(text, whole) : whole;
  const end = clock > whole ? clock : scanSuffix(text, whole, whole - start);
  return [end, end > whole ? 'word' : 'number'];
}

/** End of `.62` behind `170`; else `at`. */
const scanDecimals = (text: string, at: number): number =>
  text.charCodeAt(at) === stop && isDigit(text.charCodeAt(at + 1)) ? digitsFrom(text, at + 1) : at;

/** End of what follows `1.2` in `1.2.13`; else `at`. */
function scanVersion(text: string, at: number): number {
  let end = at;
  while (scanDecimals(text, end) > end) end = scanDecimals(text, end);
  return end;
}

/** End of `:30:00` behind `14`; else `at`. */
function scanClock(text: string, at: number): number {
  let end = at;
  while (text.charCodeAt(end) === colon && digitsFrom(text, end + 1) === end + 3) end += 3;
  return end;
}

/** End of an ordinal's or a decade's ending after the digits, else `at`. */
function scanSuffix(text: string, at: number, digits: number): number {
  const closed = (end: number): boolean => !isLetter(text, end) && !isDigit(text.charCodeAt(end));
  const two = text.slice(at, at + 2).toLowerCase();
  if ((two === 'st' || two === 'nd' || two === 'rd' || two === 'th') && closed(at + 2))
    return at + 2;
  if ((digits !== 2 && digits !== 4) || text.charCodeAt(at - 1) !== 0x30) return at;
  if (text.charAt(at) === 's' && closed(at + 1)) return at + 1;
  return digits === 4 && isPossessive(text, at) ? at + 2 : at;
}

function isPossessive(text: string, at: number): boolean {
  const mark = text.charCodeAt(at);
  if (mark !== apostrophe && mark !== quote) return false;
  const letter = text.charCodeAt(at + 1);
  if (letter !== 0x73 && letter !== 0x53) return false;
  return !isLetter(text, at + 2) && !isDigit(text.charCodeAt(at + 2));
}

function scanWord(text: string, start: number, before: Token | undefined): number {
  const first = text.charCodeAt(start);
  if (isHan(first))
    return before?.shape === 'number' && isHanScale(first) ? start + 1 : scanHan(text, start);
  const address = scanAddress(text, start);
  if (address > start) return address;
  const initials = scanInitials(text, start);
  if (initials > start) return initials;
  const afterDollar = before?.text === '$';
  let at = start;
  for (;;) {
    const next = scanLetter(text, start, at, afterDollar);
    if (next === at) return at;
    at = next;
  }
}

function scanHan(text: string, start: number): number {
  let at = start + 1;
  while (isHan(text.charCodeAt(at))) at++;
  return at;
}

/** End of a letter, a digit or an inner apostrophe of the word that started at `start`; `at` where the word ends. */
function scanLetter(text: string, start: number, at: number, afterDollar: boolean): number {
  const code = text.charCodeAt(at);
  if (isAsciiLetter(code)) return at + 1;
  if (isDigit(code)) return opensSum(text, start, at, afterDollar) ? at : at + 1;
  if (code === 0x5f || code === 0xb2 || code === 0xb3) return at + 1;
  if (isHan(code)) return at;
  if (code >= 0x80 && isLetter(text, at)) return at + (isHighSurrogate(code) ? 2 : 1);
  const isInner = (code === apostrophe || code === quote) && at > start;
  return isInner && !isPossessive(text, at) && isLetter(text, at + 1) ? at + 1 : at;
}

/** True where the digits at `at` are a sum of money and the letters before them its currency. */
function opensSum(text: string, start: number, at: number, afterDollar: boolean): boolean {
  if (at - start > 3 || isDigit(text.charCodeAt(at - 1))) return false;
  return afterDollar || opensGluedSum(text.slice(start, at), text.slice(at, at + 18));
}

/** End of `U.S.`, `p.m.`, `J.K.`: letters each with a stop, at least two of them; else `start`. */
function scanInitials(text: string, start: number): number {
  let at = start;
  while (isAsciiLetter(text.charCodeAt(at)) && text.charCodeAt(at + 1) === stop) at += 2;
  if (at === start) return start;
  const last = isAsciiLetter(text.charCodeAt(at)) && !isLetter(text, at + 1);
  if (at - start >= 4) return last ? at + 1 : at;
  return last && !isDigit(text.charCodeAt(at + 1)) ? at + 1 : start;
}

/** End of an address in the prose, up to the white space after it; else `start`. */
function scanAddress(text: string, start: number): number {
  const letter = text.charCodeAt(start) | 0x20;
  if (letter !== 0x68 && letter !== 0x77) return start;
  if (!/^(?:https?:\/\/|www\.)/i.test(text.slice(start, start + 8))) return start;
  let at = start;
  while (at < text.length && !isSpace(text.charCodeAt(at))) at++;
  while (at > start + 4 && isPunctuation(text.charCodeAt(at - 1)) && text.charAt(at - 1) !== '/')
    at--;
  return at;
}
