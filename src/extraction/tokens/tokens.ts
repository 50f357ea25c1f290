import { opensGluedSum } from '../lexicon/currencies.ts';
import type { Token, TokenShape } from '../reader/types.ts';

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
  return text.search(invisible) < 0 ? scan(text) : scanVisible(text);
}

/** Soft hyphens, zero-width spaces and joiners: they show nothing and part nothing. */
const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/;

/** The tokens of what shows of a text, with offsets into the text: "Zheng\u00adzhou" is one word. */
function scanVisible(text: string): Token[] {
  let visible = '';
  const offsets: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (invisible.test(text.charAt(at))) continue;
    visible += text.charAt(at);
    offsets.push(at);
  }
  return scan(visible).map((token) => ({
    ...token,
    start: offsets[token.start] ?? 0,
    end: (offsets[token.end - 1] ?? 0) + 1,
  }));
}

function scan(text: string): Token[] {
  const tokens: Token[] = [];
  const length = text.length;
  let end = 0;
  let at = 0;
  while (at < length) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      at++;
      continue;
    }
    const start = at;
    const afterNumber = tokens.at(-1)?.shape === 'number' && end === start;
    let shape: TokenShape;
    if (
      isDigit(code) ||
      (code === stop && isDigit(text.charCodeAt(at + 1)) && opensDecimal(text, at))
    ) {
      [at, shape] = scanNumber(text, at);
    } else if (isVulgarFraction(code)) {
      at++;
      shape = 'number';
    } else if (isLetter(text, at)) {
      at = scanWord(text, at, afterNumber, end === start && tokens.at(-1)?.text === '$');
      shape = 'word';
    } else if ((code === apostrophe || code === quote) && isPossessive(text, at) && end === start) {
      at += 2;
      shape = 'word';
    } else {
      shape = isPunctuation(code) ? 'punctuation' : 'symbol';
      at += code >= 0xd800 && code <= 0xdbff ? 2 : 1;
      if (shape === 'punctuation' && !isBracket(code)) {
        while (at < length && text.charCodeAt(at) === code) at++;
      }
    }
    const piece = text.slice(start, at);
    tokens.push({
      text: piece,
      lower: code === enDash && joinsLetters(text, start, at) ? '-' : piece.toLowerCase(),
      shape,
      glued: end === start && tokens.length > 0,
      start,
      end: at,
    });
    end = at;
  }
  return tokens;
}

const stop = 0x2e;
const apostrophe = 0x27;
const quote = 0x2019;
const comma = 0x2c;
const enDash = 0x2013;
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
  if (at === 0) return true;
  const before = text.charCodeAt(at - 1);
  return !isDigit(before) && !isLetter(text, at - 1) && before !== stop;
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
  /^\s?(?:%|per\s?cent\b|percent\b|thousand\b|million\b|billion\b|trillion\b|bn\b|bln\b|mln\b|mn\b|mio\b|mrd\b|km\b|kilomet|tonnes?\b|tons?\b|TEUs?\b|teu\b|hectares?\b|ha\b|kg\b|euros?\b|EUR\b|yuan\b|times\b|hours?\b|days?\b|met(?:er|re)s?\b|m²|m2\b)/;

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
  let at = digitsFrom(text, start);
  const dotted = scanDottedGroups(text, start);
  if (dotted > start) return [dotted, 'number'];
  if (at > start && at - start <= 3) at = scanGroups(text, at);
  const decimalComma = scanDecimalComma(text, at);
  if (decimalComma > at) return [decimalComma, 'number'];
  const decimals = (from: number): number =>
    text.charCodeAt(from) === stop && isDigit(text.charCodeAt(from + 1))
      ? digitsFrom(text, from + 1)
      : from;
  const whole = at;
  at = decimals(at);
  if (at > whole) {
    let version = decimals(at);
    if (version > at) {
      while (decimals(version) > version) version = decimals(version);
      return [version, 'word'];
    }
    return [at, 'number'];
  }
  if (text.charCodeAt(at) === colon && at - start <= 2) {
    let clock = at;
    while (text.charCodeAt(clock) === colon && digitsFrom(text, clock + 1) === clock + 3)
      clock += 3;
    if (clock > at) return [clock, 'word'];
  }
  const suffix = scanSuffix(text, at, at - start);
  return suffix > at ? [suffix, 'word'] : [at, 'number'];
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

function scanWord(text: string, start: number, afterNumber: boolean, afterDollar: boolean): number {
  const first = text.charCodeAt(start);
  if (isHan(first)) {
    if (afterNumber && isHanScale(first)) return start + 1;
    let at = start + 1;
    while (isHan(text.charCodeAt(at))) at++;
    return at;
  }
  const address = scanAddress(text, start);
  if (address > start) return address;
  const initials = scanInitials(text, start);
  if (initials > start) return initials;
  let at = start;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isHan(code)) break;
    if (isDigit(code) && opensSum(text, start, at, afterDollar)) break;
    if (isAsciiLetter(code) || isDigit(code) || code === 0x5f || code === 0xb2 || code === 0xb3)
      at++;
    else if (code >= 0x80 && isLetter(text, at)) at += code >= 0xd800 && code <= 0xdbff ? 2 : 1;
    else if ((code === apostrophe || code === quote) && at > start) {
      if (isPossessive(text, at) || !isLetter(text, at + 1)) break;
      at++;
    } else break;
  }
  return at;
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
