import type { Place } from '../../schemas/place.ts';
import type { Clause } from '../clauses/clause.ts';
import { cue } from '../cues/cue.ts';
import { wayUnits } from '../lexicon/place-words.ts';
import { isOneOf } from '../lexicon/word-set.ts';
import type { Span } from '../reader/types.ts';
import { isWithin } from '../tokens/spans.ts';
import { type FlowMention, hasBothEnds, isLedAlong } from './flows.ts';
import type { NamedPlace } from './named-place.ts';
import type { PlaceRole } from './roles.ts';
import { isPoint } from './routes.ts';

/** What ownership is told by. */
export interface OwnershipContext {
  text: string;
  roles: ReadonlyMap<NamedPlace, PlaceRole>;
  lists: readonly (readonly NamedPlace[])[];
  flows: readonly FlowMention[];
  places: ReadonlyMap<string, Place>;
  clauseAt(offset: number): Clause | null;
}

/** True where a name has a fact by the words right around it, whatever else its sentence names. */
export const isOwner = (place: NamedPlace, span: Span, context: OwnershipContext): boolean =>
  place.id !== null &&
  !place.demonym &&
  place.end < span.start &&
  (isPossessor(place, span, context.text) ||
    isSharer(place, span, context.text) ||
    isOfThose(place, span, context.text) ||
    isAntecedent(place, span, context));

/** "more than [Hamburg]'s 7.7 million TEU": whose figure it is stands right before it, whatever it is set against. */
const isPossessor = (place: NamedPlace, span: Span, text: string): boolean =>
  span.start - place.end < 32 &&
  isApostrophe(text, place.end) &&
  /\b(?:than|against|with|to|of|behind|exceeding|topping|beating|surpassing|below|above) (?:the )?$/.test(
    text.slice(Math.max(0, place.start - 14), place.start),
  ) &&
  /^['’]s? (?:[\p{Ll}-]+ ){0,2}$/u.test(text.slice(place.end, span.start));

const isApostrophe = (text: string, at: number): boolean => isOneOf(text.charAt(at), "'|’");

/** "[Rotterdam]'s share of the Hamburg-Le Havre range fell to 29.7 percent". */
const isSharer = (place: NamedPlace, span: Span, text: string): boolean =>
  isApostrophe(text, place.end) && shareOf.within(text, place.end, span.start);

const shareOf = cue(
  /^['’]s? (?:[\p{Ll}]+ )?(?:share|portion|slice|proportion) (?:of|in) [^,;:]{0,60}$/u,
);

/** "a third went to Europe and *those for [Uzbekistan]* a fifth": a pronoun with its name, right before the fact it has without a verb. */
const isOfThose = (place: NamedPlace, span: Span, text: string): boolean =>
  /^,? (?:(?:only|just|about|some|nearly|almost|even|still|at|to) )?$/.test(
    text.slice(place.end, span.start),
  ) &&
  /(?:\b(?:and|while|whereas|but)|[,;]) (?:that|those|the ones?) (?:of|for|from|in|at|to|through|via) (?:the )?$/.test(
    text.slice(Math.max(0, place.start - 40), place.start),
  );

/** "third behind [Madrid-Barajas], which took 381,000 tonnes": what a relative clause tells is of the name before it. */
function isAntecedent(
  place: NamedPlace,
  span: Span,
  { text, roles, lists, flows, places, clauseAt }: OwnershipContext,
): boolean {
  const clause = clauseAt(span.start);
  // "the ports of Aktau and Kuryk, which …" are both, or what goes through them.
  if (roles.get(place) === 'operator' || lists.some((list) => list.includes(place))) return false;
  // "Kuryk lies on the bay of [Aktau], where storms blow": of what lies there.
  if (roles.get(place) === 'container' && isPoint(places, place.id ?? '')) return false;
  if (clause?.role !== 'relative' || clause.start < place.end) return false;
  // "[Kazakhstan], where a firm runs a train a day from Almaty to Aktau": of the way that the clause names.
  if (flows.some((flow) => hasBothEnds(flow) && isWithin(flow, clause))) return false;
  // "the second track from Lyon to [Ghent], which stretches 836 km": of both its ends.
  if (flows.some((flow) => hasBothEnds(flow) && flow.to.includes(place) && flow.end < clause.start))
    return false;
  // "…, where the broad gauge ends, took 8 days": past a comma the main clause may go on.
  if (text.slice(clause.start, span.start).includes(',')) return false;
  const between = text.slice(place.end, clause.start);
  const isNext = /^(?:[ -](?:\p{Lu}[\p{L}'’]*|airport|port|station|terminal|city))*,? ?$/u.test(
    between,
  );
  const [word = ''] = text
    .slice(clause.start)
    .toLowerCase()
    .split(/[^\p{L}]/u, 1);
  return isNext && isOneOf(word, 'which|who|whose|where|that');
}

/**
 * Names that stand behind the fact each has, by the index of the fact: "311 km fall on [Kyrgyzstan], 158 km on [China]
 * and 63 km on [Uzbekistan]". A run is two facts or more, each with a preposition and a name before the next.
 */
export function distributed(
  spans: readonly (Span & { noun: string })[],
  named: readonly NamedPlace[],
  text: string,
): Map<number, NamedPlace> {
  const pairs = spans.map((span, at) => {
    const end = spans[at + 1]?.start ?? text.length;
    return named.find(
      (place, nth) =>
        place.id !== null &&
        place.start > span.end &&
        place.end <= end &&
        // "on *the former*": a way, both ends of which it stands for.
        named[nth + 1]?.start !== place.start &&
        named[nth - 1]?.start !== place.start &&
        led.test(text.slice(span.end, place.start)) &&
        !(wayUnits.has(span.noun) && isLedAlong(text, place)),
    );
  });
  const isJoined = (at: number): boolean => {
    const [last, own, span] = [pairs[at - 1], pairs[at], spans[at]];
    return !!last && !!own && !!span && joint.test(text.slice(last.end, span.start));
  };
  return new Map(
    pairs.flatMap((place, at) => {
      const own = place && (isJoined(at) || isJoined(at + 1)) ? place : null;
      const name = own ?? namedBefore(spans[at] as Span, named, text);
      return name ? [[at, name] as const] : [];
    }),
  );
}

/** "most of them to [Xi’an] *(11)* and [Hefei] *(5)*": a number alone in brackets is of the name before it. */
const namedBefore = (
  { start, end }: Span,
  named: readonly NamedPlace[],
  text: string,
): NamedPlace | null =>
  text.slice(start - 2, start) === ' (' && text.charAt(end) === ')'
    ? (named.find((place) => place.id !== null && place.end === start - 2) ?? null)
    : null;

/** From a fact to the name it falls to: " fall on ", " trains in ", " of them at the port of ". */
const led =
  /^(?: (?!(?:and|or|but|while|than|from|with|to|per)\b)[\p{Ll}-]+){0,4} (?:in|on|at|through|via|by|over|for|of|across)(?: the)?(?: (?:port|city|crossing|province|hub) of)? $/u;

/** From a name to the next fact of the run. */
const joint =
  /^(?: (?:(?:and|or) (?=\p{Lu}))?(?:\p{Lu}[\p{L}'’]*|port|airport|station|section|side))*(?:,|;|,? and|,? while)(?: another| a further| some| about| the (?:remaining|other))? $/u;
