import type { FactKind } from '../../schemas/fact.ts';
import { cue } from '../cues/cue.ts';
import { buyingVerbs, placeUnits, tradingVerbs } from '../lexicon/place-words.ts';
import { isWithin } from '../tokens/spans.ts';
import type { NamedPlace } from './named-place.ts';
import { idsOf, type PlaceContext, type PlacesFound } from './place-context.ts';
import type { PlacedSpan } from './placed-span.ts';
import { apartFrom, isPoint } from './routes.ts';

/** "imports [from China]", "exports [to China]": what a name behind it is to the goods. */
const comeFrom = cue(
  /\b(?:[Ii]mports?|[Dd]eliveries|[Aa]rrivals)\b(?: (?:of|by) (?:\p{Ll}+ ){0,3}\p{Ll}+)? from (?:the )?$/u,
);
const goTo = cue(
  /\b(?:[Ee]xports?|[Dd]eliveries|[Dd]epartures)\b(?: (?:of|by) (?:\p{Ll}+ ){0,3}\p{Ll}+)? (?:to|for) (?:the )?$/u,
);

/**
 * "*Imports from [Vietnam]* came to 31,400 tonnes at Liège Airport", "*boxes from [Vietnam]* were a third of the boxes at
 * Hamburg": the subject says whence, the clause says where.
 */
export function ofImports(
  own: readonly NamedPlace[],
  span: PlacedSpan,
  context: PlaceContext,
): PlacesFound | null {
  const { named, roles, text, places, subjectAt } = context;
  const subject = subjectAt(span.start);
  if (subject === null || own.length === 0) return null;
  const isFar = (place: NamedPlace): boolean =>
    comeFrom.before(text, place.start, 72) ||
    goTo.before(text, place.start, 72) ||
    (span.kind === 'share' && place.end <= span.start && roles.get(place) === 'source');
  const far = named.find((place) => isWithin(place, subject) && place.id !== null && isFar(place));
  const beside = own.filter((place) => !isWithin(place, subject));
  const near = beside.length > 0 ? beside : placeOfWhole(span, context);
  if (!far || (beside.length > 0 && beside.length < own.length)) return null;
  const here = idsOf(near);
  const there = apartFrom(places, here, idsOf([far]));
  if (here.length === 0 || there.length === 0) return null;
  return goTo.before(text, far.start, 72) ? between(here, there, here) : between(there, here, here);
}

/** "a third of all boxes *at [Hamburg]*": where the whole is that a share is of. */
const placeOfWhole = (
  { kind, end }: PlacedSpan,
  { named, text, places }: PlaceContext,
): NamedPlace[] =>
  kind === 'share'
    ? named
        .filter(
          (place) =>
            place.start >= end &&
            isPoint(places, place.id ?? '') &&
            /^ of [^,;:.]* (?:at|in) (?:the )?(?:port of )?$/.test(text.slice(end, place.start)),
        )
        .slice(0, 1)
    : [];

/** "83 per cent of the medicine *imports from [China]*": they go where the goods from there went that were told of last. */
export function toldReceiver(
  from: readonly string[],
  { named, text, lastFlow }: PlaceContext,
): readonly string[] {
  const isImport = named.some(
    (place) => from.includes(place.id ?? '') && comeFrom.before(text, place.start, 72),
  );
  if (!isImport || lastFlow?.from.length !== from.length) return [];
  return from.every((id) => lastFlow.from.includes(id)) ? lastFlow.to : [];
}

/** "Trains reached Duisburg *from 14 [Chinese] cities*": what is counted is where the way begins. */
export function fromCounted(
  own: readonly NamedPlace[],
  span: PlacedSpan,
  { named, roles, text, places, theme, clauseAt }: PlaceContext,
): PlacesFound | null {
  if (!placeUnits.has(span.noun) || own.length === 0) return null;
  if (!own.every((place) => isWithin(place, span))) return null;
  if (!/\bfrom (?:the )?$/.test(text.slice(0, span.start))) return null;
  const goal = named.find(
    (place) =>
      roles.get(place) === 'goal' &&
      clauseAt(place.start)?.index === clauseAt(span.start)?.index &&
      place.id !== null,
  );
  const from = idsOf(own);
  const to = apartFrom(places, from, goal ? idsOf([goal]) : theme === null ? [] : [theme]);
  return to.length === 0 ? null : between(from, to, to);
}

const ofPart: ReadonlySet<FactKind> = new Set(['money', 'share']);

/** "Peru imported shoes *worth 12 million euros* from Italy", "took *a third* of the shoes from Italy": goods that are traded. */
export const isTraded = (span: PlacedSpan, partner: NamedPlace, context: PlaceContext): boolean => {
  const verb = context.clauseAt(span.start)?.predicate?.verb ?? '';
  if (!ofPart.has(span.kind)) return false;
  // "bought a crane for 2 million euros from [Hamburg]": where somebody sells a thing is not where it is from.
  if (buyingVerbs.has(verb))
    return !isPoint(context.places, partner.id ?? '') && isWorth(span, context);
  return tradingVerbs.has(verb) && (span.kind === 'share' || isWorth(span, context));
};

const isWorth = ({ start }: PlacedSpan, { text }: PlaceContext): boolean =>
  /\bworth (?:(?:about|nearly|almost|around|over|some|more than|up to) )?$/.test(
    text.slice(Math.max(0, start - 24), start),
  );

function between(
  from: readonly string[],
  to: readonly string[],
  base: readonly string[],
): PlacesFound {
  const ids = [...new Set([...from, ...to])];
  return { ids, origin: 'stated', flow: { from, via: [], to }, base, rule: 'partner' };
}
