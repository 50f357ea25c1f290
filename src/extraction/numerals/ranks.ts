import type { Span, Token } from '../reader/types.ts';
import { lowerAt, tokenAt } from '../tokens/cursor.ts';

/** A place in an order: "ranking first", "the second-largest port", "breaking the record", "the first train". */
export interface RankMention extends Span {
  kind: 'rank' | 'ordinal';
  value: number;
  subject: string;
  record?: true;
}

const words = new Map(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'
    .split(' ')
    .map((word, at) => [word, at + 1]),
);
const rankVerbs = new Set(
  'rank ranks ranked ranking place places placed placing came come comes coming finish finished finishing finishes stood stands rated rates'.split(
    ' ',
  ),
);
/** What an ordinal may stand before without saying anything of an order of things. */
const notCounted = new Set(
  (
    'quarter half time times year years month months day days week weeks century decade hand class rate team phase stage part ' +
    'floor edition session plenary congress games place glance of aid name lady person round line reading step thing ever and or ' +
    'to in at on by - – for with from is was party world generation minister base degree sight look lot'
  ).split(' '),
);
const recordVerbs = new Set(
  'break breaks breaking broke broken set sets setting hit hits hitting reach reaches reaching reached beat beats beating smashed smashing shattered shattering surpassed surpassing mark marks marking marked posted posting notched'.split(
    ' ',
  ),
);

/** Ranks, ordinals and claims of a record in a sentence. */
export function readRanks(tokens: readonly Token[], text: string): RankMention[] {
  const found: RankMention[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokenAt(tokens, at);
    const value = ordinalValue(token.lower);
    const mention =
      value !== null
        ? (rankAt(tokens, text, at, value) ?? ordinalAt(tokens, text, at, value))
        : token.lower === 'record' || token.lower === 'high' || token.lower === 'records'
          ? recordAt(tokens, text, at)
          : token.lower === 'no' || token.lower === 'number'
            ? numberOneAt(tokens, text, at)
            : null;
    if (mention && mention.start >= (found.at(-1)?.end ?? 0)) found.push(mention);
  }
  return found;
}

function ordinalValue(lower: string): number | null {
  const word = words.get(lower);
  if (word !== undefined) return word;
  const first = lower.charCodeAt(0);
  if (first < 0x30 || first > 0x39) return null;
  const digits = /^(\d{1,3})(?:st|nd|rd|th)$/.exec(lower)?.[1];
  return digits === undefined ? null : Number(digits);
}

const isDash = (text: string): boolean => text === '-' || text === '–' || text === '‑';

/** "ranking first nationwide", "ranks as the third", "the second-largest", "took first place". */
function rankAt(
  tokens: readonly Token[],
  text: string,
  at: number,
  value: number,
): RankMention | null {
  let back = at - 1;
  while (
    ['the', 'as', 'in', 'a', 'joint', 'among'].includes(lowerAt(tokens, back)) &&
    at - back < 4
  )
    back--;
  const verb = rankVerbs.has(lowerAt(tokens, back));
  const next = isDash(lowerAt(tokens, at + 1)) ? at + 2 : at + 1;
  const superlative =
    /^[a-z]{3,}est$/.test(lowerAt(tokens, next)) ||
    (lowerAt(tokens, next) === 'most' && next < tokens.length - 1);
  const place = ['place', 'spot', 'position'].includes(lowerAt(tokens, at + 1)) && value > 0;
  const honest = ![
    'forest',
    'interest',
    'request',
    'invest',
    'harvest',
    'guest',
    'test',
    'rest',
    'west',
    'latest',
    'honest',
    'contest',
    'protest',
  ].includes(lowerAt(tokens, next));
  if (verb) {
    const start = tokenAt(tokens, back);
    const scope = scopeEnd(tokens, at + 1);
    const end = tokenAt(tokens, scope - 1).end;
    return { start: start.start, end, kind: 'rank', value, subject: before(tokens, text, back) };
  }
  if (superlative && honest) {
    const end = nounEnd(tokens, next + 1);
    const first = tokenAt(tokens, at);
    return {
      start: first.start,
      end: tokenAt(tokens, end - 1).end,
      kind: 'rank',
      value,
      subject: text.slice(tokenAt(tokens, next).start, tokenAt(tokens, end - 1).end),
    };
  }
  if (
    place &&
    !['in', 'the'].includes(lowerAt(tokens, at - 1)) &&
    !/s$/.test(lowerAt(tokens, at + 1))
  ) {
    const first = tokenAt(tokens, at);
    return {
      start: first.start,
      end: tokenAt(tokens, at + 1).end,
      kind: 'rank',
      value,
      subject: before(tokens, text, at),
    };
  }
  return null;
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
  const determined = ['the', 'its', 'their', "'s", '’s', 'his', 'her', 'our', 'very'].includes(
    previous,
  );
  if (!determined || /^\d/.test(token.lower)) return null;
  const next = lowerAt(tokens, at + 1);
  if (notCounted.has(next) || tokens[at + 1]?.shape !== 'word') return null;
  if (
    tokens[at + 1]?.shape === 'word' &&
    (words.has(next) ||
      /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|few|several)$/.test(next))
  )
    return null;
  const end = nounEnd(tokens, at + 1);
  if (end === at + 1) return null;
  if (notCounted.has(lowerAt(tokens, end - 1))) return null;
  // "The second change has fewer alternatives" tells one of a pair from the other, and no order of events.
  const isSaid = /^(?:is|was|be|been|as|becomes?|became)$/.test(lowerAt(tokens, at - 2));
  if (value > 1 && previous === 'the' && !isSaid && !tokens.some(isEvent)) return null;
  const last = tokenAt(tokens, end - 1);
  const whole = tokenAt(tokens, complementEnd(tokens, end) - 1);
  return {
    start: token.start,
    end: last.end,
    kind: 'ordinal',
    value,
    subject: text.slice(tokenAt(tokens, at + 1).start, whole.end),
  };
}

/** What makes a second or a third of its kind worth telling. */
const events = new Set(
  `opened opens open launched launches launch inaugurated left leaves departed departs arrived arrives began begins started
   starts landed lands ran runs completed completes finished delivered delivers entered enters built builds set sets put
   became becomes added adds signed signs held holds operates operated operating carried carrying reached reaches crossed
   since`.split(/\s+/),
);

/** End of what says which of its kind is meant: "of a new Chengdu–Russia service", "from China". */
function complementEnd(tokens: readonly Token[], at: number): number {
  const word = lowerAt(tokens, at);
  if (word !== 'of' && !(/^(?:from|to)$/.test(word) && isName(tokens[at + 1]))) return at;
  const from = /^(?:a|an|the|its|this|their)$/.test(lowerAt(tokens, at + 1)) ? at + 2 : at + 1;
  const end = nounEnd(tokens, from);
  return end === from ? at : end;
}

const isEvent = ({ lower }: Token): boolean => events.has(lower);

const isName = (token: Token | undefined): boolean => /^\p{Lu}/u.test(token?.text ?? '');

const stops = new Set(
  'in of to on at by for from with as and or but that which who is was are were be been has have had will would can could may to passed ran left arrived departed went came opened made took carried set since during after before while when where than also now into through via under over per'.split(
    ' ',
  ),
);

/** End of the words from `at` on that can belong to one noun phrase, hyphens included; at most eight. */
function nounEnd(tokens: readonly Token[], at: number): number {
  let end = at;
  while (end < tokens.length && end - at < 8) {
    const token = tokenAt(tokens, end);
    const joins = isDash(token.text) && token.glued && tokens[end + 1]?.glued;
    if (joins) {
      end += 2;
      continue;
    }
    if (
      token.shape !== 'word' ||
      stops.has(token.lower) ||
      token.lower === "'s" ||
      token.lower === '’s'
    )
      break;
    if (
      end > at &&
      /(?:ed|ing)$/.test(token.lower) &&
      token.lower.length > 5 &&
      !tokens[end + 1]?.lower.match(/^(?:train|route|line|service)/)
    )
      break;
    end++;
  }
  return end;
}

/** "breaking the record", "hit a record high", "an all-time high"; not "track record", "on record", "a record 5,000". */
function recordAt(tokens: readonly Token[], text: string, at: number): RankMention | null {
  const word = lowerAt(tokens, at);
  if (['track', 'on', 'off', 'for', 'criminal', 'no'].includes(lowerAt(tokens, at - 1)))
    return null;
  if (word === 'high') {
    const joined = isDash(lowerAt(tokens, at - 1)) ? at - 2 : at - 1;
    const allTime = lowerAt(tokens, at - 1) === 'time' && lowerAt(tokens, at - 3) === 'all';
    if (!allTime && lowerAt(tokens, joined) !== 'record') return null;
    const from = allTime ? at - 3 : joined;
    const verb = verbBefore(tokens, from);
    return claim(tokens, text, verb ?? from, at + 1);
  }
  const next = lowerAt(tokens, at + 1);
  if (next === 'high' || isDash(next) || tokens[at + 1]?.shape === 'number') return null;
  const verb = verbBefore(tokens, at);
  return verb === null || verb === at - 1 ? null : claim(tokens, text, verb, at + 1);
}

const beforeRecord = new Set(
  'the a an new another its all time - previous own fresh yearly annual historical monthly'.split(
    ' ',
  ),
);

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
