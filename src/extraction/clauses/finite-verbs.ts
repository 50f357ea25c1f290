import {
  clauseOpeners,
  intransitiveVerbs,
  relativePronouns,
  sayingVerbs,
} from '../lexicon/clause-words.ts';
import {
  pureParticiples,
  simplePasts,
  tagSet,
  unchangedPasts,
  verbBase,
} from '../lexicon/parts-of-speech.ts';
import { isOneOf, wordSet } from '../lexicon/word-set.ts';
import type { Token } from '../reader/types.ts';
import { lowerAt, tagAt, tokenAt } from '../tokens/cursor.ts';
import type { Tag } from '../tokens/tagger.ts';

const asideMarks = wordSet(',|(|)|–|—');

const nonFiniteAuxiliaries = wordSet('be|been|being|having');

/** Verbs whose past form before a preposition describes the noun in front of it: "goods valued at", "a city located in". */
const passiveOnly =
  /^(?:valu|locat|bas|bound|destin|nam|call|head|situat|own|worth|affiliat|relat|link|connect)/;

/** Tags with those of "the line, *put* into use in 2006, starts at": a past form that looks like a base. */
export function withUnchangedPasts(tokens: readonly Token[], tags: readonly Tag[]): readonly Tag[] {
  if (!tokens.some(({ lower }) => unchangedPasts.has(lower))) return tags;
  return tags.map((tag, at) => {
    const opensAside =
      unchangedPasts.has(lowerAt(tokens, at)) &&
      tokenAt(tokens, at - 1).text === ',' &&
      isOneOf(tagAt(tags, at - 2) ?? '', 'noun|plural|name') &&
      isOneOf(tagAt(tags, at + 1) ?? '', 'preposition|adverb|to');
    return opensAside ? 'past' : tag;
  });
}

/**
 * The first token of each finite verb group of a sentence: "trips [rose] and goods valued at 3m [were] carried". A past
 * form is finite where it has no auxiliary and is no participle that describes the noun before it.
 */
export function finiteVerbs(tokens: readonly Token[], tags: readonly Tag[]): boolean[] {
  const finite: boolean[] = [];
  let met = false;
  // "Its two hubs, *opened* in 2020, process parcels": where no aside stands before the comma, the word opens one.
  let marks = 0;
  const lastVerb = tags.findLastIndex((tag) => verbal.has(tag));
  tokens.forEach((token, at) => {
    if (token.text === ';' || token.text === ':') met = false;
    const isLate =
      !met &&
      marks > 1 &&
      (isLateVerb(tokens, tags, at) || (at === lastVerb && isOnlyVerb(tokens, tags, at)));
    finite.push(isFiniteAt(tokens, tags, at) || isLate);
    met ||= finite[at] === true;
    if (token.shape === 'punctuation' && asideMarks.has(token.text)) marks++;
  });
  settleReduced(tokens, tags, finite);
  settleApposed(tokens, tags, finite);
  return finite;
}

function isFiniteAt(tokens: readonly Token[], tags: readonly Tag[], at: number): boolean {
  const before = groupBefore(tags, at);
  switch (tags[at]) {
    case 'modal':
      return true;
    case 'auxiliary':
      return !nonFiniteAuxiliaries.has(lowerAt(tokens, at)) && before === null;
    case 'verb':
      return before === null && tokenAt(tokens, at - 1).lower !== '-';
    case 'past':
      return before === null && !isParticiple(tokens, tags, at);
    default:
      return false;
  }
}

/** The tag that makes a verb part of the group before it; null where it opens one. */
function groupBefore(tags: readonly Tag[], at: number): Tag | null {
  let back = at - 1;
  while (tags[back] === 'adverb') back--;
  const tag = tags[back];
  return tag === 'modal' || tag === 'auxiliary' || tag === 'to' ? tag : null;
}

/** True for "valued at", "operated by" behind a noun, and for a past form that opens the words behind a comma. */
function isParticiple(tokens: readonly Token[], tags: readonly Tag[], at: number): boolean {
  const form = lowerAt(tokens, at);
  if (simplePasts.has(form)) return false;
  if (pureParticiples.has(form)) return true;
  const before = tokenAt(tokens, at - 1);
  if (isRelative(before)) return false;
  if (before.lower === '-' || opensNoun(tokens, tags, at)) return true;
  const after = lowerAt(tokens, at + 1);
  if (before.text === ',') return after === 'by' || !isReport(tokens, at);
  if (after === 'by' && !isAmount(tags, at + 2)) return true;
  return tags[at + 1] === 'preposition' && passiveOnly.test(form);
}

/** "the *declared* investment", "; *declared* investment stands at": an attribute of the noun behind. */
function opensNoun(tokens: readonly Token[], tags: readonly Tag[], at: number): boolean {
  if (isOneOf(tagAt(tags, at - 1) ?? '', 'preposition|determiner|possessive')) return true;
  const opens = at === 0 || isOneOf(tokenAt(tokens, at - 1).text, ';|:|.');
  return opens && isOneOf(tags[at + 1] ?? '', 'noun|plural');
}

const isRelative = (token: Token | undefined): boolean =>
  token !== undefined && (relativePronouns.has(token.lower) || token.lower === 'that');

/** "Gdansk, the largest port of Poland, [handled] 2 million boxes": no verb stood before the comma. */
const isLateVerb = (tokens: readonly Token[], tags: readonly Tag[], at: number): boolean =>
  at > 1 &&
  tags[at] === 'past' &&
  tokenAt(tokens, at - 1).text === ',' &&
  (opensObject(tags[at + 1]) ||
    opensAmount(tokens, tags, at + 1) ||
    intransitiveVerbs.has(verbBase(lowerAt(tokens, at))));

/** "The firm, a company managing tracks, [registered] from January to May 5,870 trains": no verb comes behind it either. */
const isOnlyVerb = (tokens: readonly Token[], tags: readonly Tag[], at: number): boolean =>
  tags[at] === 'past' &&
  tokenAt(tokens, at - 1).text === ',' &&
  lowerAt(tokens, at + 1) !== 'by' &&
  !pureParticiples.has(lowerAt(tokens, at));

const verbal = tagSet('verb', 'modal', 'auxiliary', 'past');

const objects: ReadonlySet<Tag | undefined> = new Set<Tag | undefined>([
  'determiner',
  'possessive',
  'number',
  'symbol',
  'adjective',
  'adverb',
  'noun',
  'plural',
  'name',
  'pronoun',
  'to',
]);

/** "handled *over 90 million*": a preposition that says how firm the number behind it is. */
const opensAmount = (
  tokens: readonly Token[],
  tags: readonly (Tag | undefined)[],
  at: number,
): boolean =>
  isOneOf(lowerAt(tokens, at), 'over|under|above|around|about') &&
  (tags[at + 1] === 'number' || tags[at + 1] === 'symbol') &&
  !lyingVerbs.has(verbBase(lowerAt(tokens, at - 1)));

/** Verbs, in their base, by which a thing lies over so many hectares. */
const lyingVerbs = wordSet('spread|stretch|extend|lay|lie');

const opensObject = (tag: Tag | undefined): boolean => objects.has(tag);

/** "…, said the operator": a verb of saying behind a comma has its subject after it. */
const isReport = (tokens: readonly Token[], at: number): boolean =>
  sayingVerbs.has(verbBase(lowerAt(tokens, at)));

/** True for the start of an amount: "by 5 percent", "by more than 5 percent", "by about a third". */
function isAmount(tags: readonly Tag[], at: number): boolean {
  for (let next = at; next < at + 4; next++) {
    if (tags[next] === 'number' || tags[next] === 'symbol') return true;
    const tag = tags[next];
    if (tag !== 'adverb' && tag !== 'preposition' && tag !== 'determiner' && tag !== 'adjective')
      return false;
  }
  return false;
}

/**
 * Where two past forms share a stretch without a mark or a conjunction, the first describes its noun: "goods
 * transported by rail rose", "the train dispatched on Monday carried 50 boxes".
 */
function settleReduced(tokens: readonly Token[], tags: readonly Tag[], finite: boolean[]): void {
  let first = -1;
  let opener = -1;
  tokens.forEach((token, at) => {
    if (parts(token, tags[at])) {
      first = -1;
      opener = at;
      return;
    }
    if (!finite[at]) return;
    const isOwn = first >= 0 && isVerbOfOpened(tokens, opener, first);
    if (first >= 0 && !isOwn && !isBehindPronoun(tokens, tags, at)) {
      if (mayBeReduced(tokens, tags, first)) finite[first] = false;
    }
    first = at;
  });
}

/** A past form behind a noun and before a preposition: "goods *transported* by". */
function mayBeReduced(tokens: readonly Token[], tags: readonly Tag[], at: number): boolean {
  const form = lowerAt(tokens, at);
  return (
    tags[at] === 'past' &&
    behindNoun(tags, at) &&
    !simplePasts.has(form) &&
    tags[at + 1] === 'preposition' &&
    !sayingVerbs.has(verbBase(form))
  );
}

/** "Since the line *opened* in 2011 trains have carried": the clause that "since" opens has a verb, too. */
const isVerbOfOpened = (tokens: readonly Token[], opener: number, verb: number): boolean =>
  clauseOpeners.has(lowerAt(tokens, opener)) &&
  intransitiveVerbs.has(verbBase(lowerAt(tokens, verb)));

/** "When the yard was built *they moved*": a verb with a subject of its own right before it. */
function isBehindPronoun(tokens: readonly Token[], tags: readonly Tag[], at: number): boolean {
  let before = at - 1;
  while (tags[before] === 'adverb') before--;
  return isOneOf(lowerAt(tokens, before), 'i|you|he|she|it|we|they');
}

/**
 * "X, the first airport built chiefly for freight, moved 458,000 tonnes", "the depot, which opened in 2013, sent off 400
 * wagons": where the only verb between two commas describes a noun, the one behind the second comma is finite.
 */
function settleApposed(tokens: readonly Token[], tags: readonly Tag[], finite: boolean[]): void {
  let opens = -1;
  let only = -1;
  let hasMain = false;
  tokens.forEach((token, at) => {
    if (token.text !== ',') {
      if (finite[at]) only = only === -1 ? at : -2;
      return;
    }
    // "the trains, under which brand all have run since 2018, completed"
    const opener = tags[opens + 1] === 'preposition' ? opens + 2 : opens + 1;
    // "the airport, a field *that was built* for parcels, counted"
    // "the airline, a carrier *he runs* out of Riga, cleared"
    const isBefore = opens >= 0 && !hasMain && only > opens + 2 && tags[at + 1] === 'past';
    const contact = isBefore && isContact(tokens, tags, only);
    if (contact) finite[only] = false;
    const relative =
      contact ||
      (opens >= 0 &&
        (isRelative(tokens[opener]) || (only > opener && isRelative(tokens[only - 1]))));
    if (!hasMain && only >= 0 && tags[at + 1] === 'past') {
      if (relative) finite[at + 1] = tokens[at + 2]?.lower !== 'by';
      else if (
        opens >= 0 &&
        (opensObject(tags[at + 2]) || opensAmount(tokens, tags, at + 2)) &&
        mayDescribe(tokens, tags, only)
      ) {
        finite[only] = false;
        finite[at + 1] = true;
      }
    }
    hasMain ||= only !== -1 && !relative && finite[only] === true;
    opens = at;
    only = -1;
  });
}

/** "the carrier *he runs*": a pronoun right behind a noun opens a clause about it. */
const isContact = (tokens: readonly Token[], tags: readonly Tag[], at: number): boolean =>
  isOneOf(lowerAt(tokens, at - 1), 'i|you|he|she|it|we|they') && behindNoun(tags, at - 1);

/** True for "built chiefly for" behind a noun. */
function mayDescribe(tokens: readonly Token[], tags: readonly Tag[], at: number): boolean {
  if (tags[at] !== 'past' || !behindNoun(tags, at)) return false;
  const form = lowerAt(tokens, at);
  if (simplePasts.has(form) || intransitiveVerbs.has(verbBase(form))) return false;
  let next = at + 1;
  while (tags[next] === 'adverb') next++;
  return tags[next] === 'preposition' || tags[next] === 'to';
}

const behindNoun = (tags: readonly Tag[], at: number): boolean =>
  tagAt(tags, at - 1) === 'noun' ||
  tagAt(tags, at - 1) === 'plural' ||
  tagAt(tags, at - 1) === 'name';

const parts = (token: Token, tag: Tag | undefined): boolean =>
  tag === 'conjunction' ||
  tag === 'subordinator' ||
  (tag === 'punctuation' && token.lower !== '-') ||
  clauseOpeners.has(token.lower) ||
  isRelative(token);
