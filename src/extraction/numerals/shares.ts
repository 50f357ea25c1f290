import { partAdjectives } from '../lexicon/designations.ts';
import { denominators } from '../lexicon/number-words.ts';
import { verbForms } from '../lexicon/parts-of-speech.ts';
import { isOneOf } from '../lexicon/word-set.ts';
import { type Context, isHyphen } from '../quantities/quantity-context.ts';
import { lowerAt, tokenAt } from '../tokens/cursor.ts';
import { readUnit } from '../units/units.ts';
import { exact, readNumber } from './numbers.ts';

/** A part of a whole in words, as percent of it. */
export interface ShareReading {
  /** Percent: "three-quarters" is 75. */
  value: number;
  start: number;
  end: number;
}

/**
 * Reads a share stated as a fraction or a ratio at token `at`: "three-quarters of", "a third of", "half of", "two out of
 * five", "one in ten". Null where the words mean something else: "the third time", "a quarter earlier", "half an hour".
 */
export function readShare(context: Context, at: number): ShareReading | null {
  return readRatio(context, at) ?? readFraction(context, at);
}

function readRatio(context: Context, at: number): ShareReading | null {
  const { tokens } = context;
  const first = tokens[at];
  if (first?.shape === 'number' && !isOneOf(lowerAt(tokens, at + 1), 'in|out|of')) return null;
  const part = readNumber(tokens, at);
  if (part === null || part.fraction || !Number.isInteger(part.value) || part.value < 1)
    return null;
  let next = part.end;
  // "one *tonne* in six"
  const named =
    tokens[next]?.shape === 'word' && lowerAt(tokens, next + 1) === 'in' && part.value < 10;
  if (named && isOneIn(context, next)) next++;
  const word = lowerAt(tokens, next);
  if (word === 'in') next++;
  else if (word === 'out' && lowerAt(tokens, next + 1) === 'of') next += 2;
  else if (word === 'of' && lowerAt(tokens, next + 1) === 'every') next++;
  else return null;
  if (lowerAt(tokens, next) === 'every') next++;
  if (context.masked[next]) return null;
  const whole = readNumber(tokens, next);
  if (
    whole === null ||
    whole.fraction ||
    !Number.isInteger(whole.value) ||
    whole.value <= part.value
  )
    return null;
  if (part.value > 100 && word === 'in') return null;
  const digits = tokens[next]?.text ?? '';
  if (word === 'in' && /^(?:19|20)\d\d$/.test(digits)) return null;
  if (readUnit(tokens, whole.end) !== null || isOneOf(tokens[whole.end]?.text ?? '', '-|%|$'))
    return null;
  if (
    word === 'in' &&
    tokenAt(tokens, next - 1).lower !== 'every' &&
    !isRoundWhole(whole.value, part.value)
  )
    return null;
  return { value: exact((100 * part.value) / whole.value), start: at, end: whole.end };
}

/** "one box *in ten*", "three wagons in four", but not "one depot in 2020" or "two trains in three days". */
function isOneIn({ tokens, tags }: Context, at: number): boolean {
  const whole = readNumber(tokens, at + 2);
  if (whole === null || whole.form !== 'words' || !Number.isInteger(whole.value)) return false;
  const after = tags[whole.end];
  return after === undefined || !isOneOf(after, 'noun|plural|adjective|name|number');
}

/** One in 5, 3 in 10, 1 in 20,000: small or round wholes, as people state odds. */
const isRoundWhole = (whole: number, part: number): boolean =>
  whole <= 20 || part === 1 || whole % 10 === 0;

function readFraction(context: Context, at: number): ShareReading | null {
  const { tokens } = context;
  if (tokens[at]?.shape !== 'word') return null;
  const first = lowerAt(tokens, at);
  if (first === 'half') return readHalf(context, at, at);
  let over = 1;
  let next = at;
  if (first === 'a' || first === 'an' || first === 'one') next++;
  else {
    const number = readNumber(tokens, at);
    if (number === null || number.form !== 'words' || number.value < 2 || number.value > 99)
      return null;
    over = number.value;
    next = number.end;
  }
  if (isHyphen(tokens[next])) next++;
  if (lowerAt(tokens, next) === 'half' && next > at)
    return over === 1 ? readHalf(context, next, at) : null;
  const under = denominators.get(lowerAt(tokens, next));
  if (under === undefined || over >= under * 2) return null;
  const plural = lowerAt(tokens, next).endsWith('s');
  if (plural !== over > 1) return null;
  if (
    under === 4 &&
    over > 1 &&
    !isHyphen(tokens[next - 1]) &&
    !isOneOf(lowerAt(tokens, next + 1), 'of|the')
  ) {
    return over === 3 && endsHere(context, next + 1) && over < under ? null : null;
  }
  if (over === 1 && !standsAlone(context, at, next + 1)) return null;
  if (over > 1 && isHyphen(tokens[next + 1]) && tokens[next + 1]?.glued) return null;
  return { value: exact((100 * over) / under), start: at, end: next + 1 };
}

const endsHere = (context: Context, at: number): boolean => context.tags[at] !== 'noun';

/** "a third of", "by a third", "nearly one-tenth": a whole or a change stands beside; "a third man" does not pass. */
function standsAlone(context: Context, start: number, end: number): boolean {
  const { tokens } = context;
  if (lowerAt(tokens, end) === 'of') return !isOfTime(context, end + 1);
  const before = lowerAt(tokens, start - 1);
  const after = context.tags[end];
  if (isPlainPart(context, start, end)) return true;
  // "*a fifth had* been loaded in Ningbo", "a quarter came by road"
  const said = isOneOf(lowerAt(tokens, start), 'a|one') && !isOneOf(before, 'for|in|the|this|that');
  if (
    said &&
    isOneOf(after ?? '', 'auxiliary|modal|verb|past') &&
    !isOneOf(lowerAt(tokens, end - 1), 'second|third')
  )
    return true;
  const open =
    after === undefined ||
    after === 'punctuation' ||
    after === 'preposition' ||
    after === 'conjunction' ||
    after === 'to' ||
    after === 'adverb';
  return (
    open &&
    isOneOf(
      before,
      'by|about|around|nearly|almost|over|under|than|roughly|up|down|some|least|only|just',
    )
  );
}

/** "Brussels contributes *one fifth*", "and ships one sixth": one part, with nothing behind it that it could be one of. */
const isPlainPart = ({ tokens, tags }: Context, start: number, end: number): boolean =>
  lowerAt(tokens, start) === 'one' &&
  !isOneOf(lowerAt(tokens, end - 1), 'quarter|second') &&
  !isOneOf(lowerAt(tokens, start - 1), 'for|in|the|this|that|over|within|to|from') &&
  isOneOf(tags[end] ?? 'punctuation', 'punctuation|conjunction|preposition|to|adverb');

/** "a quarter of a century" is a time. */
const isOfTime = (context: Context, at: number): boolean =>
  isOneOf(lowerAt(context.tokens, at), 'a|an') &&
  isOneOf(
    lowerAt(context.tokens, at + 1),
    'century|mile|million|billion|thousand|second|hour|kilometre|kilometer|pound|inch|percent|percentage|day|year|mark|dozen',
  );

function readHalf(context: Context, at: number, start: number): ShareReading | null {
  const { tokens, tags } = context;
  if (isHyphen(tokens[at + 1]) && tokens[at + 1]?.glued) return null;
  const next = lowerAt(tokens, at + 1);
  const before = lowerAt(tokens, start - 1);
  const share: ShareReading = { value: 50, start, end: at + 1 };
  if (partAdjectives.has(before) || isOneOf(before, 'and|the|a')) {
    const whole =
      before === 'the' || before === 'other' || before === 'and'
        ? false
        : next === 'of' && before === 'a';
    if (!whole) return null;
  }
  if (next === 'of') return isOfTime(context, at + 2) ? null : share;
  if (isOneOf(next, 'the|its|their|his|her|our|all|those|these|my|your')) {
    return tags[at + 2] === 'noun' ||
      tags[at + 2] === 'plural' ||
      tags[at + 2] === 'adjective' ||
      tags[at + 2] === 'name'
      ? share
      : null;
  }
  if (next === 'a' || next === 'an' || next === 'past') return null;
  const qualified = isOneOf(
    before,
    'by|in|about|nearly|almost|over|roughly|around|than|under|only|just',
  );
  const after = tags[at + 1];
  return qualified &&
    (after === undefined ||
      after === 'punctuation' ||
      after === 'preposition' ||
      after === 'conjunction' ||
      after === 'to' ||
      after === 'subordinator' ||
      after === 'verb' ||
      after === 'past' ||
      after === 'auxiliary' ||
      after === 'modal' ||
      verbForms.get(next) === 'third')
    ? share
    : null;
}
