import { isCountable } from '../lexicon/countable-words.ts';
import { nounFirst, verbForms } from '../lexicon/parts-of-speech.ts';
import { months } from '../lexicon/period-words.ts';
import {
  beforeRecord,
  eventVerbs,
  greatOrdinals,
  notCounted,
  nounsInEst,
  orderedNouns,
  ordinalWords,
  phraseStops,
  rankVerbs,
  recordVerbs,
  scopes,
  superlatives,
  talliedNouns,
} from '../lexicon/rank-words.ts';
import { isOneOf, wordSet } from '../lexicon/word-set.ts';
import { isCapital } from '../quantities/quantity-context.ts';
import type { Span, Token } from '../reader/types.ts';
import { lowerAt, tokenAt } from '../tokens/cursor.ts';
import { isPlural, singular } from '../units/nouns.ts';

/** A place in an order: "ranking first", "the second-largest port", "breaking the record", "the first train". */
export interface RankMention extends Span {
  kind: 'rank' | 'ordinal';
  value: number;
  subject: string;
  record?: true;
}

/** Ranks, ordinals and claims of a record in a sentence. */
export function readRanks(tokens: readonly Token[], text: string): RankMention[] {
  const found: RankMention[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokenAt(tokens, at);
    const value = ordinalValue(token.lower);
    const mention =
      value !== null
        ? (rankAt(tokens, text, at, value) ??
          talliedAt(tokens, text, at, value) ??
          firstOfAt(tokens, at, value) ??
          ordinalAt(tokens, text, at, value))
        : token.lower === 'record' || token.lower === 'high' || token.lower === 'records'
          ? recordAt(tokens, text, at)
          : token.lower === 'no' || token.lower === 'number'
            ? numberOneAt(tokens, text, at)
            : superlativeAt(tokens, text, at);
    if (mention && mention.start >= (found.at(-1)?.end ?? 0) && !isSequence(text, mention))
      found.push(...coordinated(mention, tokens, text));
  }
  return found;
}

/** "The wind comes first, then the dust": one after the other, which ranks nothing. */
const isSequence = (text: string, { end }: RankMention): boolean =>
  /^,? (?:and )?(?:only )?then\b/.test(text.slice(end, end + 16));

/** "Serbia, Greece and Croatia ranked *fifth, sixth and seventh*": each rank with its own subject, as far as they align. */
function coordinated(first: RankMention, tokens: readonly Token[], text: string): RankMention[] {
  if (first.kind !== 'rank') return [first];
  const all = [first];
  let at = tokens.findIndex(({ start }) => start >= first.end);
  while (at >= 0 && at < tokens.length && isOneOf(lowerAt(tokens, at), ',|and')) {
    const next = lowerAt(tokens, at) === ',' && lowerAt(tokens, at + 1) === 'and' ? at + 2 : at + 1;
    const value = ordinalWords.get(lowerAt(tokens, next));
    if (
      value === undefined ||
      (tokens[next + 1]?.shape === 'word' && !phraseStops.has(lowerAt(tokens, next + 1)))
    )
      break;
    const { start, end } = tokenAt(tokens, next);
    all.push({ ...first, start, end, value });
    at = next + 1;
  }
  if (all.length === 1) return all;
  const names = namesBefore(tokens, text, first.start);
  return all.map((rank, k) => ({
    ...rank,
    subject: names.length === all.length ? (names[k] ?? '') : rank.subject,
  }));
}

/** The names that a verb's subject lists: "Serbia, Greece and Croatia". */
function namesBefore(tokens: readonly Token[], text: string, before: number): string[] {
  const verb = tokens.findIndex(({ start }) => start >= before);
  const names: string[] = [];
  for (let at = verb - 1; at >= 0; at--) {
    if (tokens[at]?.text === ')') while (at > 0 && tokens[at]?.text !== '(') at--;
    else if (isCapital(tokens[at])) {
      const end = tokenAt(tokens, at).end;
      while (at > 0 && isCapital(tokens[at - 1])) at--;
      names.unshift(text.slice(tokenAt(tokens, at).start, end));
    } else if (!isOneOf(lowerAt(tokens, at), ',|and')) break;
  }
  return names;
}

function ordinalValue(lower: string): number | null {
  const word = ordinalWords.get(lower) ?? greatOrdinals.get(lower);
  if (word !== undefined) return word;
  const first = lower.charCodeAt(0);
  if (first < 0x30 || first > 0x39) return null;
  const digits = /^(\d{1,3}(?:,\d{3})*|\d+)(?:st|nd|rd|th)$/.exec(lower)?.[1];
  return digits === undefined ? null : Number(digits.replaceAll(',', ''));
}

const isDash = (text: string): boolean => text === '-' || text === '–' || text === '‑';

/** "ranking first nationwide", "ranks as the third", "the second-largest", "took first place". */
const rankAt = (
  tokens: readonly Token[],
  text: string,
  at: number,
  value: number,
): RankMention | null =>
  rankedBy(tokens, text, at, value) ??
  bySize(tokens, text, at, value) ??
  placedAt(tokens, text, at, value);

/** "ranks as the third nationwide", "is second among the ports of the country" */
function rankedBy(
  tokens: readonly Token[],
  text: string,
  at: number,
  value: number,
): RankMention | null {
  let back = at - 1;
  while (at - back < 4 && isOneOf(lowerAt(tokens, back), 'the|as|in|a|joint|among')) back--;
  const scoped = back === at - 1 ? scopedVerb(tokens, at) : null;
  const verb = scoped ?? back;
  if (scoped === null && !rankVerbs.has(lowerAt(tokens, verb))) return null;
  const span = spanOf(tokens, verb, scopeEnd(tokens, at + 1));
  return { ...span, kind: 'rank', value, subject: before(tokens, text, verb) };
}

/** "the second-largest port", "the third most active terminal" */
function bySize(
  tokens: readonly Token[],
  text: string,
  at: number,
  value: number,
): RankMention | null {
  const next = isDash(lowerAt(tokens, at + 1)) ? at + 2 : at + 1;
  const word = lowerAt(tokens, next);
  const isSuperlative =
    /^[a-z]{3,}est$/.test(word) || (word === 'most' && next < tokens.length - 1);
  if (!isSuperlative || nounsInEst.has(word)) return null;
  const end = nounEnd(tokens, next + 1);
  const subject = spanOf(tokens, next, end);
  return {
    ...spanOf(tokens, at, end),
    kind: 'rank',
    value,
    subject: text.slice(subject.start, subject.end),
  };
}

/** "took first place", "put the city in seventh place" */
function placedAt(
  tokens: readonly Token[],
  text: string,
  at: number,
  value: number,
): RankMention | null {
  if (value <= 0 || !isOneOf(lowerAt(tokens, at + 1), 'place|spot|position')) return null;
  const isMade = isPut(tokens, at - 1);
  if (!isMade && isOneOf(lowerAt(tokens, at - 1), 'in|the')) return null;
  const verb = verbForms.has(lowerAt(tokens, at - 1)) ? at - 1 : at;
  const subject = isMade ? '' : before(tokens, text, verb);
  return { ...spanOf(tokens, at, at + 2), kind: 'rank', value, subject };
}

/** "is now *second among* the ports of the country", "was third in Spain": being, where the order is named: its verb, else null. */
function scopedVerb(tokens: readonly Token[], at: number): number | null {
  const passed = isOneOf(lowerAt(tokens, at - 1), 'now|still|currently|already|only');
  const be = passed ? at - 2 : at - 1;
  if (!isOneOf(lowerAt(tokens, be), 'is|was|are|were')) return null;
  const scope = lowerAt(tokens, at + 1);
  const named = scope === 'in' && isCapital(tokens[at + 2]) && !months.has(lowerAt(tokens, at + 2));
  return scope === 'among' || named ? be : null;
}

/** "put the city in seventh place", "stands in third position": a verb of placing before "in". */
function isPut(tokens: readonly Token[], at: number): boolean {
  if (lowerAt(tokens, at) !== 'in') return false;
  for (let back = at - 1; back >= Math.max(0, at - 6); back--) {
    const word = lowerAt(tokens, back);
    if (
      isOneOf(word, 'put|puts|putting|is|was|remain|remains|remained|lies|lay|leave|leaves|left') ||
      rankVerbs.has(word)
    )
      return true;
    if (isOneOf(word, ',|;|:')) return false;
  }
  return false;
}

/** "nationwide", "in China", "among the cities of China" right after a rank. */
function scopeEnd(tokens: readonly Token[], at: number): number {
  const word = lowerAt(tokens, at);
  if (['nationwide', 'nationally', 'worldwide', 'globally', 'overall'].includes(word))
    return at + 1;
  if (word !== 'in' && word !== 'among') return at;
  const end = lowerAt(tokens, at + 1) === 'the' ? at + 3 : at + 2;
  if (word === 'among' && lowerAt(tokens, end) === 'of')
    return Math.max(end, nounEnd(tokens, lowerAt(tokens, end + 1) === 'the' ? end + 2 : end + 1));
  return Math.min(end, tokens.length);
}

/** The clause before a verb, as the subject of its claim. */
function before(tokens: readonly Token[], text: string, verbAt: number): string {
  let from = verbAt;
  while (
    from > 0 &&
    !['with', ',', ';', ':', 'and', 'while', 'which', '.', '--'].includes(lowerAt(tokens, from - 1))
  )
    from--;
  if (from === verbAt || ['to', 'it', 'they', 'that'].includes(lowerAt(tokens, verbAt - 1)))
    return '';
  const start = tokenAt(tokens, from).start;
  return text.slice(start, tokenAt(tokens, verbAt - 1).end).replace(/^(?:the|its|their|a) /i, '');
}

/** "the first China-Europe freight train", "its third direct cargo route": an order of things of one kind. */
function ordinalAt(
  tokens: readonly Token[],
  text: string,
  at: number,
  value: number,
): RankMention | null {
  const token = tokenAt(tokens, at);
  const previous = lowerAt(tokens, at - 1);
  const determined = isOneOf(previous, "the|its|their|'s|’s|his|her|our|very");
  if (!determined || /^\d/.test(token.lower)) return null;
  const noun =
    isDash(lowerAt(tokens, at + 1)) && lowerAt(tokens, at + 2) === 'ever' ? at + 3 : at + 1;
  if (!mayOrder(tokenAt(tokens, noun))) return null;
  // "in its first full year": a time, as "in its first year" is.
  const isWhole = isOneOf(lowerAt(tokens, noun), 'full|whole|complete|calendar|entire');
  if (isWhole && notCounted.has(lowerAt(tokens, noun + 1))) return null;
  const end = nounEnd(tokens, noun);
  if (end === noun) return null;
  const head = lowerAt(tokens, end - 1);
  // "the first line" of a text, but "the third rail line".
  if (notCounted.has(head) && !(head === 'line' && end - noun > 1)) return null;
  // "the company is on its third chairman", "its first instinct": an order of what news of traffic does not count.
  if (!tokens.slice(noun, end).some(isOrdered)) return null;
  // "The second change has fewer alternatives" tells one of a pair from the other, and no order of events.
  const isSaid = isOneOf(lowerAt(tokens, at - 2), 'is|was|be|been|as|become|becomes|became');
  if (value > 1 && previous === 'the' && !isSaid && head !== 'phase' && !tokens.some(isEvent))
    return null;
  const last = tokenAt(tokens, end - 1);
  const whole = tokenAt(tokens, complementEnd(tokens, end) - 1);
  return {
    start: token.start,
    end: last.end,
    kind: 'ordinal',
    value,
    subject: text.slice(tokenAt(tokens, noun).start, whole.end),
  };
}

const isOrdered = ({ lower }: Token): boolean => {
  const noun = singular(lower);
  return talliedNouns.has(noun) || orderedNouns.has(noun) || isCountable(noun);
};

/** True for a word that can stand behind an ordinal: "the first *train*", not "the first *two*". */
const mayOrder = ({ shape, lower }: Token): boolean =>
  shape === 'word' && !notCounted.has(lower) && !ordinalWords.has(lower) && !quantifiers.has(lower);

const quantifiers = wordSet(
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|few|several',
);

/** End of what says which of its kind is meant: "of a new Chengdu–Russia service", "from China". */
function complementEnd(tokens: readonly Token[], at: number): number {
  const word = lowerAt(tokens, at);
  if (word !== 'of' && !(isOneOf(word, 'from|to') && isCapital(tokens[at + 1]))) return at;
  const from = isOneOf(lowerAt(tokens, at + 1), 'a|an|the|its|this|their') ? at + 2 : at + 1;
  const end = nounEnd(tokens, from);
  return end === from ? at : end;
}

const isEvent = ({ lower }: Token): boolean => eventVerbs.has(lower);

/** End of the words from `at` on that can belong to one noun phrase, hyphens included; at most eight. */
function nounEnd(tokens: readonly Token[], at: number): number {
  let end = at;
  while (end < tokens.length && end - at < 8) {
    const token = tokenAt(tokens, end);
    const joins = isDash(token.text) && token.glued && tokens[end + 1]?.glued;
    if (!joins && (stopsPhrase(tokens, end) || (end > at && isVerbal(tokens, end)))) break;
    end += joins ? 2 : 1;
  }
  return end;
}

function stopsPhrase(tokens: readonly Token[], at: number): boolean {
  const { shape, lower } = tokenAt(tokens, at);
  // "the first phase cost 3 billion": a phase is the whole of its phrase.
  const isClosed = lowerAt(tokens, at - 1) === 'phase';
  return shape !== 'word' || phraseStops.has(lower) || isClosed || isOneOf(lower, "'s|’s");
}

/** A verb or a participle behind a noun, but not that of "container handling line". */
function isVerbal(tokens: readonly Token[], at: number): boolean {
  const { lower } = tokenAt(tokens, at);
  const isParticiple = lower.length > 5 && /(?:ed|ing)$/.test(lower);
  return (
    isVerbOnly(lower) ||
    (isParticiple && !/^(?:train|route|line|service)/.test(lowerAt(tokens, at + 1)))
  );
}

/** "goes" of "the second phase goes on": a verb that is hardly ever a noun. */
const isVerbOnly = (lower: string): boolean =>
  verbForms.get(lower) === 'third' && !nounFirst.has(lower);

/** "breaking the record", "hit a record high", "an all-time high"; not "track record", "on record", "a record 5,000". */
function recordAt(tokens: readonly Token[], text: string, at: number): RankMention | null {
  if (isOneOf(lowerAt(tokens, at - 1), 'track|on|off|for|criminal|no')) return null;
  if (lowerAt(tokens, at) === 'high') return highAt(tokens, text, at);
  const next = lowerAt(tokens, at + 1);
  if (next === 'high' || isDash(next) || tokens[at + 1]?.shape === 'number') return null;
  const verb = verbBefore(tokens, at);
  return verb === null || verb === at - 1 ? null : claim(tokens, text, verb, at + 1);
}

/** "a record high", "an all-time high" */
function highAt(tokens: readonly Token[], text: string, at: number): RankMention | null {
  const joined = isDash(lowerAt(tokens, at - 1)) ? at - 2 : at - 1;
  const allTime = lowerAt(tokens, at - 1) === 'time' && lowerAt(tokens, at - 3) === 'all';
  if (!allTime && lowerAt(tokens, joined) !== 'record') return null;
  const from = allTime ? at - 3 : joined;
  const verb = verbBefore(tokens, from);
  return verb === null && isAside(tokens, from) ? null : claim(tokens, text, verb ?? from, at + 1);
}

/** "an increase of 16 percent and a record high": said of the figure before, which it belongs to. */
function isAside(tokens: readonly Token[], at: number): boolean {
  const article = isOneOf(lowerAt(tokens, at - 1), 'a|an|another') ? at - 1 : at;
  if (!isOneOf(lowerAt(tokens, article - 1), ',|and|–|—|-|(')) return false;
  return tokens.slice(0, article).some(({ shape }) => shape === 'number');
}

/** Index of the verb that a record is the object of: "broke the old record". */
function verbBefore(tokens: readonly Token[], at: number): number | null {
  let back = at - 1;
  while (back >= 0 && at - back <= 5 && beforeRecord.has(lowerAt(tokens, back))) back--;
  return recordVerbs.has(lowerAt(tokens, back)) ? back : null;
}

function claim(tokens: readonly Token[], text: string, from: number, to: number): RankMention {
  let end = to;
  if (lowerAt(tokens, to) === 'for') {
    const noun = nounEnd(tokens, to + 1);
    if (noun > to + 1) end = noun;
  }
  const first = tokenAt(tokens, from);
  const last = tokenAt(tokens, end - 1);
  const subject =
    end > to ? text.slice(tokenAt(tokens, to + 1).start, last.end) : before(tokens, text, from);
  return { start: first.start, end: last.end, kind: 'rank', value: 1, subject, record: true };
}

/** "No. 1 in China", "number one". */
function numberOneAt(tokens: readonly Token[], text: string, at: number): RankMention | null {
  const next = lowerAt(tokens, at + 1) === '.' ? at + 2 : at + 1;
  const one = lowerAt(tokens, next);
  if (one !== '1' && one !== 'one') return null;
  let back = at - 1;
  while (['the', 'as', 'at', 'a'].includes(lowerAt(tokens, back))) back--;
  if (!rankVerbs.has(lowerAt(tokens, back))) return null;
  return {
    start: tokenAt(tokens, back).start,
    end: tokenAt(tokens, next).end,
    kind: 'rank',
    value: 1,
    subject: before(tokens, text, back),
  };
}

/** "the 100,000th China-Europe freight train", "its 10th anniversary", "the 5,000th this year": a tally that reached a number. */
function talliedAt(
  tokens: readonly Token[],
  text: string,
  at: number,
  value: number,
): RankMention | null {
  const token = tokenAt(tokens, at);
  const isGreat = greatOrdinals.has(token.lower);
  if (!/^\d/.test(token.lower) && !isGreat && lowerAt(tokens, at + 1) !== 'anniversary')
    return null;
  const end = nounEnd(tokens, at + 1);
  let head = end;
  while (head > at + 1 && !talliedNouns.has(singular(lowerAt(tokens, head - 1)))) head--;
  if (head === at + 1) {
    // The noun is left out: "the 5,000th in total".
    if (value < 1000) return null;
    return { start: token.start, end: token.end, kind: 'ordinal', value, subject: '' };
  }
  return {
    start: token.start,
    end: tokenAt(tokens, head - 1).end,
    kind: 'ordinal',
    value,
    subject: text.slice(tokenAt(tokens, at + 1).start, tokenAt(tokens, head - 1).end),
  };
}

/** "makes it the first in China", "the first of its kind": the noun is the subject's own. */
function firstOfAt(tokens: readonly Token[], at: number, value: number): RankMention | null {
  const end = endOfFirst(tokens, at, value);
  return end === null ? null : { ...spanOf(tokens, at, end), kind: 'ordinal', value, subject: '' };
}

function endOfFirst(tokens: readonly Token[], at: number, value: number): number | null {
  const before = lowerAt(tokens, at - 1);
  const isOwnFirst = value === 1 && isOneOf(before, "'s|’s") && lowerAt(tokens, at + 1) === 'to';
  if (isOwnFirst || isFirstTo(tokens, at)) return at + 1;
  if (value > 1 || before !== 'the' || /^\d/.test(lowerAt(tokens, at))) return null;
  if (isOfItsKind(tokens, at + 1)) return at + 4;
  if (isFirstOfThem(tokens, at)) return at + 1;
  if (lowerAt(tokens, at + 1) !== 'in') return null;
  const hasThe = lowerAt(tokens, at + 2) === 'the';
  const scope = hasThe ? at + 3 : at + 2;
  const word = lowerAt(tokens, scope);
  const isPlace = hasThe ? scopes.has(word) : isCapital(tokens[scope]) && !months.has(word);
  return isPlace ? scope + 1 : null;
}

const isOfItsKind = (tokens: readonly Token[], at: number): boolean =>
  lowerAt(tokens, at) === 'of' &&
  isOneOf(lowerAt(tokens, at + 1), 'its|their') &&
  lowerAt(tokens, at + 2) === 'kind';

/** "dispatched *the first* of them in May", "the first of the aircraft is due in 2027", but not "for the first of these": of several just told of. */
const isFirstOfThem = (tokens: readonly Token[], at: number): boolean =>
  lowerAt(tokens, at + 1) === 'of' &&
  (isOneOf(lowerAt(tokens, at + 2), 'them|these|those') ||
    (isOneOf(lowerAt(tokens, at + 2), 'the|its|their') &&
      talliedNouns.has(singular(lowerAt(tokens, at + 3))))) &&
  !isOneOf(lowerAt(tokens, at - 2), 'of|among|for|in|with|at|by|on|behind|beside');

/** "*the first to come* all the way", "the third to arrive", but not "one of the first to come" or "the first to the east". */
function isFirstTo(tokens: readonly Token[], at: number): boolean {
  if (lowerAt(tokens, at - 1) !== 'the' || isOneOf(lowerAt(tokens, at - 2), 'of|among'))
    return false;
  if (lowerAt(tokens, at + 1) !== 'to' || /^\d/.test(lowerAt(tokens, at))) return false;
  return verbForms.get(lowerAt(tokens, at + 2)) === 'base';
}

/** "the world's largest market", "the largest land port on the border", "the country's largest": first of its kind by size. */
function superlativeAt(tokens: readonly Token[], text: string, at: number): RankMention | null {
  if (!superlatives.has(lowerAt(tokens, at))) return null;
  const before = lowerAt(tokens, at - 1);
  const owned = isOwner(tokenAt(tokens, at - 1));
  const relates = isOneOf(before, 'its|their');
  if (!owned && !relates && before !== 'the') return null;
  const start = superlativeStart(tokens, at, owned);
  if (isOneOfThem(tokens, at - 1) || isOneOfThem(tokens, start)) return null;
  const end = nounEnd(tokens, at + 1);
  const scope = before === 'the' ? superlativeScope(tokens, end) : end;
  if (end === at + 1) {
    // "make it the largest in the northwest", "the country's largest."
    const closes = owned && /^(?:|[.,;:)])$/.test(lowerAt(tokens, end));
    const last = closes || before === 'the' ? scope : null;
    return last === null
      ? null
      : { ...spanOf(tokens, start, last), kind: 'rank', value: 1, subject: '' };
  }
  const head = lowerAt(tokens, end - 1);
  const isOther = relates && !isOneOf(head, 'partner|market|customer|source');
  if (isOther || isPlural(head) || tokens[at + 1]?.shape !== 'word' || scope === null) return null;
  const subject = text.slice(tokenAt(tokens, at).start, tokenAt(tokens, end - 1).end);
  return { ...spanOf(tokens, owned ? start : at, scope), kind: 'rank', value: 1, subject };
}

const isOwner = ({ lower, glued }: Token): boolean =>
  isOneOf(lower, "'s|’s") || (glued && isOneOf(lower, "'|’|s'|s’"));

/** "one of [the largest]" */
const isOneOfThem = (tokens: readonly Token[], at: number): boolean =>
  lowerAt(tokens, at - 1) === 'of' && lowerAt(tokens, at - 2) === 'one';

const spanOf = (tokens: readonly Token[], start: number, end: number): Span => ({
  start: tokenAt(tokens, start).start,
  end: tokenAt(tokens, end - 1).end,
});

/** Index where "the world's" or "Central Asia's" before a superlative starts. */
function superlativeStart(tokens: readonly Token[], at: number, owned: boolean): number {
  if (!owned) return at;
  let start = at - 2;
  while (start > 0 && isCapital(tokens[start]) && isCapital(tokens[start - 1])) start--;
  return lowerAt(tokens, start - 1) === 'the' ? start - 1 : start;
}

/** End of "in the world", "on the China-Russia border" behind a superlative; null where its scope is not said. */
function superlativeScope(tokens: readonly Token[], at: number): number | null {
  let next = at;
  if (lowerAt(tokens, next) === 'of') {
    const region = lowerAt(tokens, next + 1) === 'the' ? next + 2 : next + 1;
    const last = nounEnd(tokens, region);
    if (last > region && isCapital(tokens[region]) && scopes.has(lowerAt(tokens, last - 1)))
      return last;
    next = nounEnd(tokens, next + 1);
  }
  const word = lowerAt(tokens, next);
  if (isOneOf(word, 'nationwide|worldwide|globally')) return next + 1;
  if (!isOneOf(word, 'in|on|along|between|across|among|for')) return null;
  const article = lowerAt(tokens, next + 1) === 'the' ? next + 2 : next + 1;
  const end = nounEnd(tokens, article);
  const named = isCapital(tokens[article]) || scopes.has(lowerAt(tokens, end - 1));
  return end > article && named && !months.has(lowerAt(tokens, article)) ? end : null;
}
