import { isOneOf, wordSet } from '../lexicon/word-set.ts';
import { type Context, isHyphen } from '../quantities/quantity-context.ts';
import type { Token } from '../reader/types.ts';
import { lowerAt, tagAt, tokenAt } from '../tokens/cursor.ts';
import type { Tag } from '../tokens/tagger.ts';
import { verbTrend } from '../trends/trends.ts';

/** Words at a subject's start that do not name what is counted. */
const articles =
  /^(?:the|a|an|its|their|his|her|our|my|your|this|these|those|that|some|any|and|or|but|with|said|says|also|however|meanwhile|overall|all|both)$/;

/** True for the "all" of "all-cargo". */
const isCompound = (tokens: readonly Token[], at: number): boolean =>
  isHyphen(tokens[at + 1]) && tokens[at + 1]?.glued === true;

const isVerbTag = (tag: Tag | undefined): boolean =>
  tag === 'verb' || tag === 'past' || tag === 'auxiliary' || tag === 'modal';

/** Text of the tokens from `start` to before `end`, stray marks and articles at the ends dropped; "" where nothing is left. */
export function words(context: Context, start: number, end: number): string {
  const { tokens, text } = context;
  let from = start;
  let to = end;
  while (
    from < to &&
    ((articles.test(lowerAt(tokens, from)) && !isCompound(tokens, from)) ||
      (tokens[from]?.shape === 'punctuation' && tokens[from]?.text !== '('))
  )
    from++;
  while (
    to > from &&
    (tokens[to - 1]?.shape === 'punctuation' ||
      isOneOf(
        lowerAt(tokens, to - 1),
        'and|or|of|the|a|in|to|also|had|has|have|was|were|is|are|been|that|which|who|just|only',
      ))
  ) {
    if (
      tokenAt(tokens, to - 1).text === ')' &&
      text.slice(tokenAt(tokens, from).start, tokenAt(tokens, to - 1).end).includes('(')
    )
      break;
    to--;
  }
  if (!tokens.slice(from, to).some(({ shape }) => shape === 'word')) return '';
  return from < to ? text.slice(tokenAt(tokens, from).start, tokenAt(tokens, to - 1).end) : '';
}

/**
 * A noun phrase with its complement that starts at `at`: "containers of televisions, shoes and clothing", "trips via
 * the inland port". Returns the index one past it, or `at` where no phrase starts.
 *
 * @param headed true where the head of the phrase stands at `at`, so that only its complement may follow
 */
export function phraseEnd(context: Context, at: number, headed = false): number {
  const { tokens } = context;
  const phrase: PhraseRead = { end: at, nouns: 0, complement: !headed, headed };
  for (let next = at; next < tokens.length && next < at + 22; next++)
    if (!takeIntoPhrase(context, next, phrase)) break;
  return phrase.end;
}

/** A noun phrase as far as it is read. */
interface PhraseRead {
  end: number;
  nouns: number;
  /** True where more nouns may follow: behind a preposition, or where the phrase has no head yet. */
  complement: boolean;
  readonly headed: boolean;
}

const everywhere = wordSet('abroad|overseas|worldwide|nationwide');

/** Takes a word into a phrase; false where the phrase ends before it, or with it. */
function takeIntoPhrase(context: Context, at: number, phrase: PhraseRead): boolean {
  const { tags } = context;
  const token = tokenAt(context.tokens, at);
  const tag = tags[at];
  if (context.masked[at] || token.shape === 'number') return false;
  switch (tag) {
    case 'noun':
    case 'plural':
    case 'name':
      if (phrase.headed && !phrase.complement && phrase.nouns > 0) return false;
      phrase.nouns++;
      phrase.end = at + 1;
      return true;
    case 'possessive':
      return true;
    case 'determiner':
    case 'past':
      return phrase.nouns === 0 || isJoined(tags, at);
    case 'gerund':
      return (
        phrase.nouns === 0 ||
        isJoined(tags, at) ||
        tags[at + 1] === 'noun' ||
        tags[at + 1] === 'plural'
      );
    case 'adjective':
      if (everywhere.has(token.lower)) phrase.end = at + 1;
      return true;
    case 'adverb':
      if (!everywhere.has(token.lower) && token.lower !== 'globally') return phrase.nouns === 0;
      phrase.end = at + 1;
      return false;
    default:
      if (isHyphen(token) && token.glued) return true;
      if (phrase.nouns === 0) return false;
      if (tag === 'conjunction' || token.text === ',')
        return phrase.complement && continuesList(context, at);
      if (!takesComplement(context, at)) return false;
      phrase.complement = true;
      return true;
  }
}

/** True behind a preposition or a conjunction, where a noun phrase goes on with another. */
const isJoined = (tags: Context['tags'], at: number): boolean =>
  tagAt(tags, at - 1) === 'preposition' || tagAt(tags, at - 1) === 'conjunction';

/** "exports [of] cars", "trains [from] Chengdu", "services [to] Europe". */
function takesComplement({ tokens, tags, masked }: Context, at: number): boolean {
  const { lower } = tokenAt(tokens, at);
  const isFree = !masked[at + 1];
  if (tags[at] === 'to') return isFree && tags[at + 1] === 'name';
  if (tags[at] !== 'preposition') return false;
  if (isOneOf(lower, 'of|via|between|through|per|against')) return true;
  const isNoun = tags[at + 1] === 'noun' && lower !== 'to';
  return isOneOf(lower, 'from|with|for|to') && isFree && (tags[at + 1] === 'name' || isNoun);
}

/** True for the "and" of "between China and the European Union". */
function isBetween({ tokens, tags }: Context, at: number): boolean {
  let first = at;
  while (tagAt(tags, first - 1) === 'name' || tagAt(tags, first - 1) === 'determiner') first--;
  return first < at && lowerAt(tokens, first - 1) === 'between';
}

/** True where a comma or conjunction at `at` leads on to one more noun of the same phrase, not to a new clause. */
function continuesList(context: Context, at: number): boolean {
  const { tokens, tags } = context;
  let next = at + 1;
  if (tags[next] === 'conjunction') next++;
  if (context.masked[next] || tokens[next]?.shape === 'number') return false;
  if (tags[next] === 'determiner' && tags[next + 1] === 'name' && isBetween(context, at))
    return true;
  if (tags[next] === 'determiner' || tags[next] === 'pronoun') return false;
  let seen = 0;
  while (
    tags[next] === 'adjective' ||
    tags[next] === 'noun' ||
    tags[next] === 'plural' ||
    tags[next] === 'name' ||
    isHyphen(tokens[next])
  ) {
    next++;
    seen++;
  }
  if (seen === 0 || isVerbTag(tags[next])) return false;
  if (tags[next] === 'number' || tags[next] === 'determiner' || tags[next] === 'possessive')
    return false;
  if (tokens[at]?.text === ',') return tags[next] === 'conjunction' || tokens[next]?.text === ',';
  return true;
}

const boundary = wordSet(',|;|:|(|)|—|–|--|.|"|“|”');
const openers = wordSet(
  'that|which|who|whose|while|whereas|as|when|where|because|if|although|though|after|before|since|until|and|but|with|so|than',
);

/**
 * The subject of the clause whose verb stands at `verb`, from the start of the clause: "Jiangxi's import and export volume
 * with Belt and Road countries". "" where none is said.
 */
export function clauseSubject(context: Context, verb: number): string {
  const { start, end } = subjectRange(context, verb);
  return words(context, start, end);
}

/** Token range of the subject of the clause whose verb stands at `verb`; empty where none is said. */
export function subjectRange(context: Context, verb: number): { start: number; end: number } {
  const found = ownSubject(context, verb);
  const said = words(context, found.start, found.end);
  const counts =
    context.tags[found.start] === 'number' && !isHyphen(context.tokens[found.start + 1]);
  if (said !== '' && !counts) return found;
  if (said === '' && isOneOf(lowerAt(context.tokens, found.start - 1), 'which|that|who')) {
    const comma =
      tokenAt(context.tokens, found.start - 2).text === ',' ? found.start - 2 : found.start - 1;
    return { start: complementedBefore(context, comma), end: comma };
  }
  // "The bridge is 1.6 km long and took six years": the subject stands with an earlier verb of the sentence.
  if (
    !isOneOf(lowerAt(context.tokens, found.start - 1), 'and|or|but|,|to|which|that|who') &&
    said === ''
  )
    return found;
  for (let earlier = found.start - 1; earlier > 0 && earlier > verb - 30; earlier--) {
    if (isOneOf(lowerAt(context.tokens, earlier), ';|:')) break;
    if (!isVerbTag(context.tags[earlier]) || isParticiple(context, earlier)) continue;
    const before = ownSubject(context, earlier);
    if (words(context, before.start, before.end) !== '') return before;
  }
  return { start: verb, end: verb };
}

function ownSubject(context: Context, verb: number): { start: number; end: number } {
  const { tokens, tags } = context;
  let end = verb;
  while (
    end > 0 &&
    (tagAt(tags, end - 1) === 'auxiliary' ||
      tagAt(tags, end - 1) === 'modal' ||
      tagAt(tags, end - 1) === 'adverb' ||
      tagAt(tags, end - 1) === 'to' ||
      (isVerbTag(tagAt(tags, end - 1)) && isAuxiliaryLike(lowerAt(tokens, end - 1))))
  )
    end--;
  while (end > 0 && context.masked[end - 1]) end--;
  if (end < verb && isOneOf(lowerAt(tokens, end - 1), 'in|during|over|for|at|on|by|since|of'))
    end--;
  let start = end;
  let parenthesis = 0;
  while (start > 0) {
    const at = start - 1;
    const token = tokenAt(tokens, at);
    if (token.text === ')') parenthesis++;
    if (token.text === '(') {
      parenthesis--;
      if (parenthesis < 0) break;
      start--;
      continue;
    }
    if (parenthesis > 0) {
      start--;
      continue;
    }
    if (token.text !== ')' && boundary.has(token.lower) && token.shape === 'punctuation') {
      if (!joinsList(context, at, end)) break;
      start--;
      continue;
    }
    if (openers.has(token.lower) && !joinsNouns(context, at, end)) break;
    if (tags[at] === 'verb' || tags[at] === 'auxiliary' || tags[at] === 'modal') break;
    if (tags[at] === 'past' && !isParticiple(context, at)) break;
    if (context.masked[at]) {
      const inside = passMasked(context, at);
      if (inside < 0) break;
      start = inside;
      continue;
    }
    start--;
  }
  return trimSubject(context, start, end);
}

/** True for the comma of "the ports of Aktau, Baku and Poti": a list of names behind "of", not the end of an opening phrase. */
function joinsList({ tokens, tags }: Context, at: number, end: number): boolean {
  if (tokens[at]?.text !== ',' || tagAt(tags, at - 1) !== 'name') return false;
  let conjunctions = 0;
  for (let next = at + 1; next < end; next++) {
    if (tags[next] === 'conjunction') conjunctions++;
    else if (tags[next] !== 'name' && tokens[next]?.text !== ',') return false;
  }
  if (conjunctions !== 1) return false;
  let first = at - 1;
  while (
    first > 0 &&
    (tagAt(tags, first - 1) === 'name' || tokenAt(tokens, first - 1).text === ',')
  )
    first--;
  if (lowerAt(tokens, first - 1) !== 'of') return false;
  let open = first - 1;
  while (open > 0 && !boundary.has(lowerAt(tokens, open - 1))) open--;
  return tags[open] !== 'preposition' && tags[open] !== 'gerund';
}

/** Start of the noun phrase before `at` with its complements: "cargo through the ports of Aktau and Kuryk". */
function complementedBefore(context: Context, at: number): number {
  const { tokens, tags } = context;
  let start = nounsBefore(context, at);
  while (start > 2) {
    let joint = start - 1;
    while (tags[joint] === 'determiner') joint--;
    if (!isOneOf(lowerAt(tokens, joint), 'of|through|via|and')) break;
    const earlier = nounsBefore(context, joint);
    if (earlier === joint) break;
    start = earlier;
  }
  return start;
}

/** Start of a date inside a noun phrase ("futures for December delivery"), or -1 where it opens the clause. */
function passMasked({ masked, tags, tokens }: Context, at: number): number {
  let start = at;
  while (start > 0 && masked[start - 1]) start--;
  const before = tagAt(tags, start - 1) === 'preposition' ? start - 2 : start - 1;
  return before < 0 || boundary.has(lowerAt(tokens, before)) ? -1 : start;
}

const isAuxiliaryLike = (lower: string): boolean =>
  isOneOf(
    lower,
    'expected|set|likely|poised|projected|forecast|estimated|due|continued|continues|began|begun|reported|reportedly',
  );

/** "and", "with" and "as" inside a noun phrase do not open the clause. */
function joinsNouns(context: Context, at: number, end: number): boolean {
  const { tags, tokens } = context;
  const word = lowerAt(tokens, at);
  if (word === 'and') {
    let left = at - 1;
    while (
      left >= 0 &&
      !isVerbTag(tags[left]) &&
      !(boundary.has(lowerAt(tokens, left)) && tokens[left]?.shape === 'punctuation') &&
      left > at - 12
    )
      left--;
    return left < 0 || !isVerbTag(tags[left]) || isParticiple(context, left)
      ? isNounLike(tagAt(tags, at - 1))
      : false;
  }
  if (word === 'with') return tags[end] !== 'gerund' && isNounLike(tagAt(tags, at - 1));
  return false;
}

const isNounLike = (tag: Tag | undefined): boolean =>
  tag === 'noun' || tag === 'plural' || tag === 'name' || tag === 'adjective';

/** A past form that stands before a noun or behind one with "by". */
const isParticiple = (context: Context, at: number): boolean => {
  const { tags, tokens } = context;
  return (
    isOneOf(lowerAt(tokens, at + 1), 'by|in|from|through|via|at') ||
    ((tagAt(tags, at - 1) === 'determiner' ||
      tagAt(tags, at - 1) === 'preposition' ||
      tagAt(tags, at - 1) === 'adverb') &&
      isNounLike(tags[at + 1]))
  );
};

/** Drops what opens the clause before its subject: conjunctions, "in 2020", "to date", "the number of". */
function trimSubject(
  context: Context,
  start: number,
  until: number,
): { start: number; end: number } {
  const end = beforeClause(context, start, until);
  const { tokens, tags } = context;
  let from = start;
  while (
    from < end &&
    (articles.test(lowerAt(tokens, from)) ||
      tags[from] === 'adverb' ||
      tags[from] === 'conjunction')
  )
    from++;
  if (lowerAt(tokens, from) === 'number' && lowerAt(tokens, from + 1) === 'of') from += 2;
  else if (
    tags[from] === 'adjective' &&
    lowerAt(tokens, from + 1) === 'number' &&
    lowerAt(tokens, from + 2) === 'of'
  )
    from += 3;
  // "In less than half a year the network grew": a length of time stands before the subject without a comma.
  for (let next = from + 1; next < end; next++) {
    const opens =
      tags[next] === 'determiner' || isOneOf(lowerAt(tokens, next), 'its|their|his|her|our');
    if (
      opens &&
      isOneOf(
        lowerAt(tokens, next - 1),
        'year|years|month|months|week|weeks|day|days|decade|decades|time',
      )
    )
      return { start: next, end };
  }
  if (tags[from] === 'preposition' || tags[from] === 'pronoun') {
    let inner = from + 1;
    while (inner < end && !(tags[inner] === 'determiner' || tags[inner] === 'possessive')) inner++;
    if (tags[from] === 'pronoun') return { start: end, end };
    const opening = inner + 1 < end && inner > from + 1 ? inner : end;
    return { start: opening, end };
  }
  return { start: from, end };
}

/** A subject's own clause with a number in it is left out: "the train carrying 40 wagons took". */
function beforeClause({ tokens, tags }: Context, start: number, end: number): number {
  let clause = -1;
  for (let at = start + 1; at < end; at++) {
    const nominal =
      tagAt(tags, at - 1) === 'noun' ||
      tagAt(tags, at - 1) === 'plural' ||
      tagAt(tags, at - 1) === 'name';
    if (clause < 0 && tags[at] === 'gerund' && nominal) clause = at;
    if (clause >= 0 && tokens[at]?.shape === 'number') return clause;
  }
  return end;
}

/** "exports" of "increased its exports by 20 percent": the object between a verb of change and `by`. */
export function objectBetween(context: Context, verb: number, at: number): string {
  const { tags } = context;
  let from = verb + 1;
  while (from < at && (tags[from] === 'adverb' || tags[from] === 'determiner')) from++;
  const opener = tags[from];
  if (from >= at || opener === 'preposition' || opener === 'to' || opener === 'number') return '';
  let end = from;
  let nouns = 0;
  while (end < at && tags[end] !== 'to' && tags[end] !== 'number' && tags[end] !== 'symbol') {
    if (isOneOf(tags[end] ?? '', 'noun|plural|name')) nouns++;
    if (isVerbTag(tags[end]) || (context.tokens[end]?.text === ',' && nouns > 0)) break;
    if (nouns > 0 && isOneOf(lowerAt(context.tokens, end), 'by|from|at')) break;
    end++;
  }
  return nouns === 0 ? '' : words(context, from, end);
}

/** Index of the first token of the noun phrase that ends before `at`, its complements left aside; `at` where none does. */
export function nounsBefore(context: Context, at: number): number {
  const { tokens, tags } = context;
  let start = at;
  while (start > 0) {
    const tag = tagAt(tags, start - 1);
    const inside =
      tag === 'noun' ||
      tag === 'plural' ||
      tag === 'adjective' ||
      tag === 'name' ||
      (tag === 'gerund' && start < at) ||
      (isHyphen(tokens[start - 1]) && tokenAt(tokens, start - 1).glued === true) ||
      (tag === 'number' && isHyphen(tokens[start]) && tokens[start]?.glued === true);
    if (!inside || context.masked[start - 1]) break;
    start--;
  }
  while (start < at - 1 && tags[start] === 'gerund') start++;
  return start;
}

/** Index of the verb that governs token `at`, within its clause, or -1. */
export function governingVerb(context: Context, at: number): number {
  const { tokens, tags } = context;
  let depth = 0;
  for (let verb = at - 1; verb >= 0 && verb > at - 24; verb--) {
    const token = tokenAt(tokens, verb);
    if (token.text === ')') depth++;
    if (token.text === '(') {
      if (depth === 0) return -1;
      depth--;
      continue;
    }
    if (depth > 0) continue;
    if (isOneOf(token.text, ';|:')) return -1;
    const tag = tags[verb];
    if (
      tag === 'verb' ||
      tag === 'past' ||
      tag === 'auxiliary' ||
      (tag === 'gerund' && (verbTrend(token.lower) !== undefined || at - verb <= 2))
    )
      return verb;
    if (
      verbTrend(token.lower) !== undefined &&
      tag !== 'adjective' &&
      tagAt(tags, verb - 1) !== 'determiner' &&
      tagAt(tags, verb - 1) !== 'adjective' &&
      lowerAt(tokens, verb + 1) !== 'of' &&
      lowerAt(tokens, verb + 1) !== 'in'
    )
      return verb;
  }
  return -1;
}
