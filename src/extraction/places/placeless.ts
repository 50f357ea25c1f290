import { buyingVerbs } from '../lexicon/place-words.ts';
import { kindNouns, loadingVerbs, ownedNouns } from '../lexicon/placeless-words.ts';
import { isOneOf } from '../lexicon/word-set.ts';
import type { Span } from '../reader/types.ts';
import { isWithin } from '../tokens/spans.ts';
import { singular } from '../units/nouns.ts';
import type { NamedPlace } from './named-place.ts';
import type { PlaceContext } from './place-context.ts';
import { isDuration, type PlacedSpan } from './placed-span.ts';
import { isOfWay } from './services.ts';

/**
 * True for a fact of no place, whatever was told of before: what is true of all things of a kind, and what a firm of
 * which the text says no place has bought.
 *
 * @example "*A wagon of this sort* can carry up to 12 cars" → true
 * @example "*A train from Wuhan* carried 41 containers" → false
 */
export function isPlaceless(
  span: PlacedSpan,
  own: readonly NamedPlace[],
  last: PlacedSpan | undefined,
  context: PlaceContext,
): boolean {
  if (isOfKind(span, own, context) || isOfStranger(span, own, context)) return true;
  // "A container takes three cars, *or four* on a rack"
  const isJoined =
    last !== undefined &&
    own.length === 0 &&
    /^,? (?:or|and|against|but)(?: (?:about|some|up to|only))? $/.test(
      context.text.slice(last.end, span.start),
    );
  if (isJoined && isOfKind(last, own, context)) return true;
  // "Nordline took over its first ferry in January *and had six* in June"
  const isHad =
    last !== undefined &&
    context.clauseAt(span.start)?.sharesSubject === true &&
    context.clauseAt(span.start)?.predicate?.verb === 'have';
  return isHad && isOfStranger(last, own, context);
}

/** "*A container* takes three cars", "a Boeing 777 *that can lift* 102 tonnes": how much any one of a kind holds. */
function isOfKind(
  span: PlacedSpan,
  own: readonly NamedPlace[],
  { text, subjectAt, clauseAt }: PlaceContext,
): boolean {
  if (!isOneOf(span.kind, 'count|measure') || isDuration(span) || isOfWay(span)) return false;
  const clause = clauseAt(span.start);
  // "flies there with a Boeing 767 *that can lift* 52 tonnes"
  if (ofAny.test(text.slice(Math.max(0, span.start - 70), span.start))) return true;
  if (clause === null || !loadingVerbs.has(clause.predicate?.verb ?? '')) return false;
  if (clause.tense === 'past' || clause.tense === 'perfect') return false;
  if (own.some((place) => clauseAt(place.start)?.index === clause.index)) return false;
  const subject = subjectAt(span.start);
  const words = subject === null ? '' : text.slice(subject.start, subject.end);
  const [, head = ''] = anyOne.exec(words) ?? [];
  return kindNouns.has(head);
}

/** "A wagon", "one double-deck lorry", "each train of flat wagons": any one, by its head, and nothing that has a name. */
const anyOne =
  /^(?:an?|one|each|every|a single) (?:[\p{Ll}\d-]+ )*?([\p{Ll}-]+)(?: (?:of|with) [\p{Ll}\d -]+)?$/iu;

/** What any one of a kind is said to be able to bear, right before how much. */
const ofAny =
  /\b(?:an?|one|each|every) (?:[\p{L}\d.-]+ ){1,4}(?:that|which) (?:can|could|may|is able to) (?:take|carry|hold|lift|haul|load|fit|pull|tow) (?:(?:up to|about|some|at most|nearly|almost|over|more than) )?$/iu;

/** "COSCO *has ordered 14 ships*": what a firm buys or has on order is where it is not told to be. */
function isOfStranger(
  span: PlacedSpan,
  own: readonly NamedPlace[],
  { text, subjectAt, clauseAt, named }: PlaceContext,
): boolean {
  if (own.length > 0 || !isOneOf(span.kind, 'count|ordinal')) return false;
  const counted = span.noun === '' ? text.slice(span.start, span.end) : span.noun;
  if (!ownedNouns.has(singular(counted.toLowerCase().replace(/^.* /, '')))) return false;
  const subject = subjectAt(span.start);
  const verb = clauseAt(span.start)?.predicate;
  if (subject === null || !verb) return false;
  const isBought = buyingVerbs.has(verb.verb) || isTaken(text, span);
  return isBought && isName(text, subject) && !named.some((place) => isWithin(place, subject));
}

/** "took over its first carrier", "will take delivery of ten", "has an order for six" */
const isTaken = (text: string, { start }: Span): boolean =>
  /\b(?:t[ao]kes?|taken|taking|took) (?:over|delivery of)(?: (?:its|their|the|an?|at least|another|about|some))* $/u.test(
    text.slice(Math.max(0, start - 50), start),
  );

/** "COSCO", "Cosco Shipping": a name by its capitals; one word that opens the sentence may be any. */
function isName(text: string, { start, end }: Span): boolean {
  const words = text.slice(start, end);
  if (/^\p{Lu}[\p{Lu}&]+$/u.test(words)) return true;
  return /^\p{Lu}[\p{L}&.-]*(?: \p{Lu}[\p{L}&.-]*)+$/u.test(words);
}
