import { stops } from '../lexicon/marks.ts';
import { type Tag, tagSet, verbForms } from '../lexicon/parts-of-speech.ts';
import { isOneOf, wordSet } from '../lexicon/word-set.ts';
import { isHyphen, type Context as Sentence } from '../quantities/quantity-context.ts';
import type { Token } from '../reader/types.ts';
import { lowerAt, tagAt, tokenAt } from '../tokens/cursor.ts';
import { verbTrend } from '../trends/trends.ts';

const finiteTags = wordSet('verb|past|auxiliary');

/** What of a sentence its subjects are read from. */
export type Context = Pick<Sentence, 'text' | 'tokens' | 'tags' | 'masked'>;

/** Words at a subject's start that do not name what is counted. */
const articles =
  /^(?:the|a|an|its|their|his|her|our|my|your|this|these|those|that|some|any|and|or|but|with|said|says|also|however|meanwhile|overall|all|both)$/;

/** True for the "all" of "all-cargo". */
const isCompound = (tokens: readonly Token[], at: number): boolean =>
  isHyphen(tokens[at + 1]) && tokens[at + 1]?.glued === true;

const verbTags = tagSet('verb', 'past', 'auxiliary', 'modal');
const isVerbTag = (tag: Tag | undefined): boolean => verbTags.has(tag);

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
type Taker = (context: Context, at: number, phrase: PhraseRead) => boolean;

const takeNoun: Taker = (_, at, phrase) => {
  if (phrase.headed && !phrase.complement && phrase.nouns > 0) return false;
  phrase.nouns++;
  phrase.end = at + 1;
  return true;
};

const takeOpener: Taker = ({ tags }, at, { nouns }) => nouns === 0 || isJoined(tags, at);

/** How a phrase takes a word of each part of speech; others are joints or end it. */
const takers: Partial<Record<Tag, Taker>> = {
  noun: takeNoun,
  plural: takeNoun,
  name: takeNoun,
  possessive: () => true,
  determiner: takeOpener,
  past: takeOpener,
  gerund: (context, at, phrase) =>
    takeOpener(context, at, phrase) || isOneOf(context.tags[at + 1] ?? '', 'noun|plural'),
  adjective: () => true,
  adverb: ({ tokens }, at, phrase) => {
    const word = lowerAt(tokens, at);
    if (!everywhere.has(word) && word !== 'globally') return phrase.nouns === 0;
    phrase.end = at + 1;
    return false;
  },
};

const takeJoint: Taker = (context, at, phrase) => {
  const token = tokenAt(context.tokens, at);
  if (isHyphen(token) && token.glued) return true;
  if (phrase.nouns === 0) return false;
  if (context.tags[at] === 'conjunction' || token.text === ',')
    return phrase.complement && continuesList(context, at);
  if (!takesComplement(context, at)) return false;
  phrase.complement = true;
  return true;
};

const takeIntoPhrase: Taker = (context, at, phrase) => {
  if (context.masked[at] || context.tokens[at]?.shape === 'number') return false;
  const tag = context.tags[at];
  const take = (tag && takers[tag]) ?? takeJoint;
  return take(context, at, phrase);
};

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
  const first = next;
  while (isNounLike(tags[next]) || isHyphen(tokens[next])) next++;
  if (next === first || isVerbTag(tags[next]) || opensOther.has(tags[next])) return false;
  if (tokens[at]?.text === ',') return tags[next] === 'conjunction' || tokens[next]?.text === ',';
  return true;
}

/** What opens another phrase than the one listed. */
const opensOther = tagSet('number', 'determiner', 'possessive');

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
  const { tokens, tags } = context;
  const isSaid = words(context, found.start, found.end) !== '';
  const counts = tags[found.start] === 'number' && !isHyphen(tokens[found.start + 1]);
  if (isSaid && !counts) return found;
  const before = lowerAt(tokens, found.start - 1);
  if (!isSaid && isOneOf(before, 'which|that|who')) {
    const comma = lowerAt(tokens, found.start - 2) === ',' ? found.start - 2 : found.start - 1;
    return { start: complementedBefore(context, comma), end: comma };
  }
  const head = isSaid ? null : headOfRelative(context, found.start - 1);
  if (head !== null) return head;
  // "The bridge is 1.6 km long and took six years": the subject stands with an earlier verb of the sentence.
  if (!isSaid && !isOneOf(before, 'and|or|but|,|to')) return found;
  for (let earlier = found.start - 1; earlier > 0 && earlier > verb - 30; earlier--) {
    if (stops.has(lowerAt(tokens, earlier))) break;
    if (!isVerbTag(tags[earlier]) || isParticiple(context, earlier)) continue;
    const other = ownSubject(context, earlier);
    if (words(context, other.start, other.end) !== '') return other;
  }
  return { start: verb, end: verb };
}

/** "*A yard*, which a firm from Hamburg is laying out beside the old one, covers 40 hectares": what a relative clause parts from its verb. */
function headOfRelative(context: Context, comma: number): { start: number; end: number } | null {
  const { tokens } = context;
  if (lowerAt(tokens, comma) !== ',') return null;
  for (let at = comma - 1; at > 1; at--) {
    if (stops.has(lowerAt(tokens, at))) return null;
    if (!isOneOf(lowerAt(tokens, at), 'which|who|whose|where')) continue;
    const before = lowerAt(tokens, at - 1) === ',' ? at - 1 : at - 2;
    if (lowerAt(tokens, before) !== ',') continue;
    const head = ownSubject(context, before);
    return words(context, head.start, head.end) === '' ? null : head;
  }
  return null;
}

function ownSubject(context: Context, verb: number): { start: number; end: number } {
  const end = subjectEnd(context, verb);
  let start = end;
  while (start > 0) {
    const next = stepBack(context, start - 1, end);
    if (next === null) break;
    start = next;
  }
  return trimSubject(context, start, end);
}

/** Where the subject ends before a verb: auxiliaries, adverbs and times between are left out. */
function subjectEnd({ tokens, tags, masked }: Context, verb: number): number {
  const isHelper = (at: number): boolean =>
    helpers.has(tagAt(tags, at)) ||
    isPredicate(at) ||
    (isVerbTag(tagAt(tags, at)) && isAuxiliaryLike(lowerAt(tokens, at)));
  // "an aircraft that is *able* to take 60 tonnes", "was *strong enough* to lift 45"
  const isPredicate = (at: number): boolean =>
    lowerAt(tokens, at) === 'enough'
      ? lowerAt(tokens, at + 1) === 'to'
      : tagAt(tags, at) === 'adjective' &&
        isOneOf(lowerAt(tokens, at + 1), 'to|enough') &&
        isOneOf(tagAt(tags, at - 1) ?? '', 'auxiliary|adverb');
  let end = verb;
  while (end > 0 && isHelper(end - 1)) end--;
  while (end > 0 && masked[end - 1]) end--;
  const isLed = isOneOf(lowerAt(tokens, end - 1), 'in|during|over|for|at|on|by|since|of');
  return end < verb && isLed ? end - 1 : end;
}

const helpers = tagSet('auxiliary', 'modal', 'adverb', 'to');
const finite = tagSet('verb', 'auxiliary', 'modal');

/** Where a subject that reaches back behind `at` starts with it; null where its clause begins behind `at`. */
function stepBack(context: Context, at: number, end: number): number | null {
  const { tokens, tags } = context;
  const token = tokenAt(tokens, at);
  if (token.text === ')') return bracketStart(tokens, at);
  if (token.text === '(') return null;
  if (boundary.has(token.lower) && token.shape === 'punctuation')
    return joinsList(context, at, end) ? at : null;
  if (openers.has(token.lower) && !joinsNouns(context, at, end)) return null;
  if (finite.has(tags[at]) || (tags[at] === 'past' && !isParticiple(context, at))) return null;
  return context.masked[at] ? passMasked(context, at) : at;
}

/** Index of the bracket that opens what one at `at` closes; 0 where none does. */
function bracketStart(tokens: readonly Token[], at: number): number {
  let depth = 0;
  for (let open = at; open >= 0; open--) {
    const { text } = tokenAt(tokens, open);
    if (text === ')') depth++;
    else if (text === '(' && --depth === 0) return open;
  }
  return 0;
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
  while (tagAt(tags, first - 1) === 'name' || lowerAt(tokens, first - 1) === ',') first--;
  return lowerAt(tokens, first - 1) === 'of' && !opensAdverbial(tokens, tags, first - 1);
}

/** True where the phrase around `at` begins with a preposition or a gerund: "In the ports of". */
function opensAdverbial(tokens: readonly Token[], tags: readonly Tag[], at: number): boolean {
  let open = at;
  while (open > 0 && !boundary.has(lowerAt(tokens, open - 1))) open--;
  return tags[open] === 'preposition' || tags[open] === 'gerund';
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

/** Start of a date inside a noun phrase ("futures for December delivery"); null where it opens the clause. */
function passMasked({ masked, tags, tokens }: Context, at: number): number | null {
  let start = at;
  while (start > 0 && masked[start - 1]) start--;
  const before = tagAt(tags, start - 1) === 'preposition' ? start - 2 : start - 1;
  return before < 0 || boundary.has(lowerAt(tokens, before)) ? null : start;
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
    // "boxes *to and from* the port"
    if (
      isOneOf(tags[at + 1] ?? '', 'preposition|to') &&
      isOneOf(tags[at - 1] ?? '', 'preposition|to')
    )
      return true;
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

const nounLike = tagSet('noun', 'plural', 'name', 'adjective');
const isNounLike = (tag: Tag | undefined): boolean => nounLike.has(tag);

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
  const from = afterOpening(context, start, end);
  const own = afterLength(context, from, end);
  if (own !== null) return { start: own, end };
  const { tags } = context;
  if (tags[from] === 'pronoun') return { start: end, end };
  if (tags[from] !== 'preposition') return { start: from, end };
  let inner = from + 1;
  while (inner < end && tags[inner] !== 'determiner' && tags[inner] !== 'possessive') inner++;
  return { start: inner + 1 < end && inner > from + 1 ? inner : end, end };
}

/** Index behind articles, conjunctions and "the (total) number of". */
function afterOpening({ tokens, tags }: Context, start: number, end: number): number {
  let from = start;
  while (
    from < end &&
    (articles.test(lowerAt(tokens, from)) || isOneOf(tags[from] ?? '', 'adverb|conjunction'))
  )
    from++;
  const isNumber = (at: number): boolean =>
    lowerAt(tokens, at) === 'number' && lowerAt(tokens, at + 1) === 'of';
  if (isNumber(from)) return from + 2;
  return tags[from] === 'adjective' && isNumber(from + 1) ? from + 3 : from;
}

/** "In less than half a year the network grew": where the subject starts behind a length of time without a comma. */
function afterLength({ tokens, tags }: Context, from: number, end: number): number | null {
  for (let next = from + 1; next < end; next++) {
    const opens =
      tags[next] === 'determiner' || isOneOf(lowerAt(tokens, next), 'its|their|his|her|our');
    if (opens && lengthNouns.has(lowerAt(tokens, next - 1))) return next;
  }
  return null;
}

const lengthNouns = wordSet('year|years|month|months|week|weeks|day|days|decade|decades|time');

/** A subject's own clause with a number in it is left out: "the train carrying 40 wagons took". */
function beforeClause({ tokens, tags }: Context, start: number, end: number): number {
  let clause = -1;
  for (let at = start + 1; at < end; at++) {
    const nominal = isOneOf(tagAt(tags, at - 1) ?? '', 'noun|plural|name');
    if (clause < 0 && tags[at] === 'gerund' && nominal) clause = at;
    if (clause >= 0 && tokens[at]?.shape === 'number') return clause;
  }
  return end;
}

/** "exports" of "increased its exports by 20 percent": the object between a verb of change and `by`. */
export function objectBetween(context: Context, verb: number, at: number): string {
  const { tags } = context;
  let from = verb + 1;
  const isManner = (index: number): boolean =>
    isOneOf(tags[index] ?? '', 'adverb|determiner') || manners.has(lowerAt(context.tokens, index));
  while (from < at && isManner(from)) from++;
  if (from >= at || isOneOf(tags[from] ?? '', 'preposition|to|number')) return '';
  let hasNoun = false;
  let end = from;
  while (end < at && !endsObject.has(tags[end])) {
    hasNoun ||= isOneOf(tags[end] ?? '', 'noun|plural|name');
    if (hasNoun && isOneOf(lowerAt(context.tokens, end), ',|by|from|at')) break;
    end++;
  }
  return hasNoun ? words(context, from, end) : '';
}

/** Comparatives that say how something changed: "rose *faster*, to 31,400". */
const manners = wordSet('faster|slower|quicker|sooner|further|farther|harder|higher|lower');

const endsObject = tagSet('to', 'number', 'symbol', 'verb', 'past', 'auxiliary', 'modal');

/** Index of the first token of the noun phrase that ends before `at`, its complements left aside; `at` where none does. */
export function nounsBefore(context: Context, at: number): number {
  const { tokens, tags } = context;
  let start = at;
  const isGlued = (index: number): boolean =>
    isHyphen(tokens[index]) && tokens[index]?.glued === true;
  while (start > 0 && !context.masked[start - 1]) {
    const tag = tagAt(tags, start - 1);
    const inside =
      isNounLike(tag) ||
      (tag === 'gerund' && start < at) ||
      (tag === 'number' && (isGlued(start) || isModelOf(context, start - 1, at))) ||
      isGlued(start - 1);
    if (!inside) break;
    start--;
  }
  while (start < at - 1 && tags[start] === 'gerund') start++;
  return start;
}

/** "a Boeing *767* that can lift 52 tonnes": a number that ends a name. */
const isModelOf = ({ tokens, tags }: Context, number: number, end: number): boolean =>
  number === end - 1 &&
  /^\d{3}\p{Ll}*$/u.test(lowerAt(tokens, number)) &&
  tagAt(tags, number - 1) === 'name';

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
    if (stops.has(token.text)) return -1;
    const isNear = tags[verb] === 'gerund' && at - verb <= 2;
    if (isNear || isVerbal(context, verb)) return verb;
  }
  return -1;
}

/** A verb, or a word of change that is tagged as something else and stands where no noun does. */
function isVerbal({ tokens, tags }: Context, at: number): boolean {
  const tag = tags[at];
  if (finiteTags.has(tag ?? '')) return true;
  // "A hub, which a firm is building there, *covers* 19 hectares": no noun stands between a comma and a number.
  if (tag === 'plural' && lowerAt(tokens, at - 1) === ',' && tokens[at + 1]?.shape === 'number')
    return verbForms.has(lowerAt(tokens, at));
  if (tag === 'adjective' || verbTrend(lowerAt(tokens, at)) === undefined) return false;
  if (tag === 'gerund') return true;
  return (
    !isOneOf(tagAt(tags, at - 1) ?? '', 'determiner|adjective') &&
    !isOneOf(lowerAt(tokens, at + 1), 'of|in')
  );
}
