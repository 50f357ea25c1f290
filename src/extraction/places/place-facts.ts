import { areaNouns, governments, placeUnits, wayUnits } from '../lexicon/place-words.ts';
import { isOneOf } from '../lexicon/word-set.ts';
import type { Span } from '../reader/types.ts';
import { isWithin } from '../tokens/spans.ts';
import { antecedent, carried } from './carried-places.ts';
import { leadsBack } from './center.ts';
import { alignedChanges, alignedNames } from './coordination.ts';
import { headed } from './headings.ts';
import { likeListed } from './listed-ends.ts';
import type { NamedPlace } from './named-place.ts';
import { ownPlaces } from './own-places.ts';
import { distributed, isOwner } from './ownership.ts';
import {
  focusOf,
  idsOf,
  none,
  type PlaceContext,
  type PlacesFound,
  ranking,
} from './place-context.ts';
import type { PlacedSpan } from './placed-span.ts';
import { isPlaceless } from './placeless.ts';
import type { PlaceRole } from './roles.ts';
import { isInside, isPoint } from './routes.ts';
import { fromCounted, ofImports } from './trade-ends.ts';
import {
  described,
  fromAfar,
  isFetched,
  isReceived,
  ofService,
  ofTraffic,
  withOrigin,
  withReceiver,
} from './traffic-places.ts';

/**
 * The places each of the spans (facts of one sentence, in order) is about: those named before it since the fact before,
 * else those that follow it, else those of the fact before, else those in focus. A name in a weak position counts only
 * where nothing else does.
 */
export function placesOf(spans: readonly PlacedSpan[], context: PlaceContext): PlacesFound[] {
  const taken = new Set<NamedPlace>();
  const aligned = alignedNames(spans, context.alignable, context.text, (at) =>
    ranking.has(spans[at]?.kind ?? 'count'),
  );
  const falling = distributed(spans, context.named, context.text);
  const own = spans.map((_, at) => {
    const name = aligned.get(at) ?? falling.get(at);
    const names = name ? [name] : ownPlaces(spans, at, taken, context);
    return [...names, ...likewise(spans[at] as PlacedSpan, spans[at + 1]?.start, context)];
  });
  const result: PlacesFound[] = [];
  let previous = none;
  spans.forEach((span, at) => {
    const names = own[at] ?? [];
    const next = spans[at + 1];
    const isNested =
      names.length === 0 && next !== undefined && isInsideOf(span, next, context.text);
    const found = completed(isNested ? (own[at + 1] ?? []) : names, span, context, {
      last: spans[at - 1],
      previous: placeUnits.has(span.noun) ? (result[at - 1] ?? none) : previous,
    });
    const whole = placeUnits.has(span.noun)
      ? withoutGoal(found, context)
      : atSection(found, context);
    const set = aligned.has(at) ? 'aligned' : falling.has(at) ? 'distributed' : null;
    const listed = {
      span: spans[at - 1] ?? span,
      name: falling.get(at - 1),
      found: result[at - 1],
    };
    const alike = likeListed(falling.get(at), listed, context.text) ?? whole;
    const told: PlacesFound = set === null ? alike : { ...alike, rule: set };
    result.push(headed(told, span, context.text, context.places));
    // "reached 216 cities in 25 European countries": where they lie is nothing the next fact is about.
    const isCounted = placeUnits.has(span.noun) && !isInSubject(span, context);
    if (isLocating(span, context.text)) return;
    if (!isCounted || found.ids.some((id) => isPoint(context.places, id))) previous = found;
  });
  const changes = alignedChanges(spans, (at) => result[at]?.ids.join(' ') ?? '', context.text);
  for (const [at, amount] of changes) {
    const of = result[amount];
    if (of && own[at]?.length === 0) result[at] = { ...of, rule: 'aligned' };
  }
  return result;
}

/** "Those of Russia lie 1,520 mm apart, as do those of [Kazakhstan] and [Mongolia]": what holds of others no less. */
function likewise(
  span: Span,
  next: number | undefined,
  { named, lists, text }: PlaceContext,
): readonly NamedPlace[] {
  const first = named.find(
    ({ id, start }) =>
      id !== null &&
      start > span.end &&
      start < (next ?? text.length) &&
      sameOf.test(text.slice(span.end, start)),
  );
  return first ? (lists.find((each) => each.includes(first)) ?? [first]) : [];
}

const sameOf =
  /, (?:just )?as (?:do|does|did|has|have|had|is|are|was|were|will|can) (?:(?:those|that|the ones?) (?:of|in|at|from) )?(?:the )?$/;

/** "60 kilometers south of [Aktau]": how far off something lies is nothing that what follows is about. */
const isLocating = ({ noun, end }: PlacedSpan, text: string): boolean =>
  wayUnits.has(noun) &&
  locating.test(text.slice(end, end + 40)) &&
  !/^ from [^,.;]{2,40}? to /.test(text.slice(end, end + 60));

const locating =
  /^ (?:(?:by (?:road|rail|lorry|truck|car|train) )?(?:(?:to the )?(?:due )?(?:north|south|east|west)\p{Ll}* (?:of|from)|away from|outside|inland from|short of|upstream|downstream)|by (?:road|lorry|truck|car) from) /u;

/** "Only four Chinese airports reported …": what is counted is what the clause speaks of. */
function isInSubject(span: Span, { subjectAt }: PlaceContext): boolean {
  const subject = subjectAt(span.start);
  return subject !== null && isWithin(span, subject);
}

/** "Trains from Hefei to Almaty have reached 126 cities": places that are counted are of where the way begins. */
function withoutGoal(found: PlacesFound, { places }: PlaceContext): PlacesFound {
  const begins = found.flow && !found.flow.isBoth ? found.flow.from : found.base;
  if (!begins?.some((id) => isPoint(places, id))) return found;
  return { ids: begins, origin: found.origin, rule: 'counted-places' };
}

/** "227 cities in 25 European countries", "300 trains, equivalent to 30,000 TEU, leave": the second says where the first are. */
function isInsideOf(span: Span, next: PlacedSpan, text: string): boolean {
  const between = text.slice(span.end, next.start);
  if (placeUnits.has(next.noun) && isOneOf(between, ' in | across | throughout | of ')) return true;
  return /^[^.;:()]{0,40}?,? (?:or|equivalent to|equal to|equalling|amounting to|that is) $/.test(
    between,
  );
}

/** Under the heading of a crossing, what goes "between Turkey and Bulgaria" is told of the crossing, in one of them. */
function atSection(found: PlacesFound, { section, places }: PlaceContext): PlacesFound {
  const { flow, ids } = found;
  if (section === null || !flow || ids.includes(section)) return found;
  const isOver =
    ids.every((id) => !isPoint(places, id)) && ids.some((id) => isInside(places, section, id));
  return isOver ? { ...found, ids: [section, ...ids], base: found.base ?? [section] } : found;
}

/** What a fact is completed with: the fact before it in its sentence, and the places of that. */
interface Before {
  last: PlacedSpan | undefined;
  previous: PlacesFound;
}

/** The places of a fact, with what its own words leave to the sentence and the article. */
function completed(
  own: readonly NamedPlace[],
  span: PlacedSpan,
  context: PlaceContext,
  before: Before,
): PlacesFound {
  if (isPlaceless(span, own, before.last, context)) return none;
  const told = ofTold(own, span, context, before.previous);
  if (told !== null) return told;
  if (own.length === 0) return carried(span, context, before);
  return (
    ofPartners(own, span, context, before.previous) ??
    (own.some(({ id }) => isPoint(context.places, id ?? ''))
      ? ofPoints(own, context)
      : ofAreas(own, span, context, before.previous))
  );
}

/** Places by what a fact's words say of a whole: whose it is, its way, traffic told of before, two named together. */
function ofTold(
  own: readonly NamedPlace[],
  span: PlacedSpan,
  context: PlaceContext,
  previous: PlacesFound,
): PlacesFound | null {
  const [first] = own;
  if (first && own.length === 1 && isOwner(first, span, context))
    return { ids: idsOf(own), origin: 'stated', rule: 'owner' };
  const moving = ofTraffic(own, span, previous, context);
  if (moving !== null) return moving;
  const traded = ofImports(own, span, context) ?? fromCounted(own, span, context);
  if (traded !== null) return traded;
  // "handed over 1,206 trains *at the two stations*": where they are counted, whatever way they are on.
  const both = own.length === 0 && atBoth.test(context.text) ? antecedent(span, context) : null;
  if (both !== null) return { ids: both, origin: 'stated', rule: 'two-together' };
  const served =
    previous.origin !== 'stated' || own.length > 0 ? ofService(own, span, context) : null;
  if (served !== null) return served;
  // A sea that is crossed does not say between what.
  const isOnLand = ({ id }: NamedPlace): boolean => context.places.get(id ?? '')?.kind !== 'sea';
  if (own.some((place) => isPoint(context.places, place.id ?? '') && isOnLand(place))) return null;
  const meant = antecedent(span, context);
  return meant === null ? null : { ids: meant, origin: 'stated', rule: 'two-together' };
}

/** "at the two stations", "through both ports" */
const atBoth =
  /\b(?:at|in|through|via) (?:the two|both(?: the)?) (?:\p{Ll}+ ){0,2}?(?:stations|terminals|yards|crossings|ports|gates|checkpoints)\b/u;

const hasRole = (
  own: readonly NamedPlace[],
  { roles }: PlaceContext,
  ...wanted: readonly PlaceRole[]
): boolean => own.every((place) => wanted.includes(roles.get(place) ?? 'object'));

/** Places that are one end of something: where it goes, where it comes from, with whom it is done. */
function ofPartners(
  own: readonly NamedPlace[],
  span: PlacedSpan,
  context: PlaceContext,
  previous: PlacesFound,
): PlacesFound | null {
  const ids = idsOf(own);
  if (hasRole(own, context, 'goal')) return withOrigin(ids, span, previous, context);
  const isReceiving = isReceived(own, span, context) || isFetched(own, span, context);
  const received = isReceiving ? withReceiver(ids, span, previous, context) : null;
  if (received !== null) return received;
  const reached = fromAfar(own, span, context);
  if (reached !== null) return reached;
  return isPartner(own, span, context) ? besideTopic(ids, span, context) : null;
}

/** Points that a fact's words name, unless they say no more than where the one point lies that the article is about. */
const ofPoints = (own: readonly NamedPlace[], context: PlaceContext): PlacesFound =>
  context.theme !== null && own.every((place) => isSurroundings(place, context))
    ? { ids: [context.theme], origin: 'carried', rule: 'scope' }
    : { ids: idsOf(own), origin: 'stated', rule: 'point' };

/** Areas alone: what a fact is of, what it lies within, or a partner of what the article is about. */
function ofAreas(
  own: readonly NamedPlace[],
  span: PlacedSpan,
  context: PlaceContext,
  previous: PlacesFound,
): PlacesFound {
  const { roles } = context;
  const ids = idsOf(own);
  const counted = ofCounted(own, span, context);
  if (counted !== null) return counted;
  const gate = gateOf(own, previous, context);
  if (gate !== null) return { ids: [gate], origin: 'carried', rule: 'scope' };
  // "On the Kazakh side, six tracks were added", of a port on it.
  if (hasRole(own, context, 'fronted') && own.every(({ demonym }) => demonym))
    return ofSide(ids, context);
  if (own.every((place) => isHostOf(place, context))) return unlessAround(ids, span, context);
  if (own.some((place) => hasRole([place], context, 'subject', 'fronted')))
    return { ids, origin: 'stated', rule: 'subject-area' };
  if (own.every((place) => isScope(place, roles.get(place) ?? 'object', span, context)))
    return unlessAround(ids, span, context);
  // "Belarus earned 240 million, [Poland] 90 million": a verb that is left out has its subject right before the fact.
  const isGapped =
    previous.ids.length > 0 && own.some(({ end }) => end < span.start && span.start - end < 3);
  // "followed by the EU with 95 billion", of a city's trade: the partner stands beside the city.
  return hasRole(own, context, 'object') && !placeUnits.has(span.noun) && !isGapped
    ? besideTopic(ids, span, context)
    : { ids, origin: 'stated', rule: 'area' };
}

/** "It serves five *[Chinese] cities*", of an airport abroad: what is counted is there, and told of the airport. */
function ofCounted(
  own: readonly NamedPlace[],
  span: PlacedSpan,
  { theme, places, named, roles, subjectAt }: PlaceContext,
): PlacesFound | null {
  const subject = subjectAt(span.start);
  const isCounted = own.every(({ id, demonym, start, end }) => {
    const isIn = isWithin({ start, end }, span);
    return demonym && isIn && places.get(id ?? '')?.kind === 'country';
  });
  const isOfOther = named.some(
    (place) =>
      subject !== null &&
      isWithin(place, subject) &&
      !own.includes(place) &&
      roles.get(place) !== 'firm',
  );
  const ids = idsOf(own);
  if (theme === null || !isCounted || isOfOther || ids.some((id) => isInside(places, theme, id)))
    return null;
  return { ids: [theme, ...ids], origin: 'carried', base: [theme], rule: 'beside-topic' };
}

/** "The queue on [the Chinese side] reached 600 lorries", of a border crossing: still of the crossing. */
function gateOf(
  own: readonly NamedPlace[],
  previous: PlacesFound,
  { text, topic, places }: PlaceContext,
): string | null {
  const [gate] = previous.ids.length > 0 ? previous.ids : topic.places;
  const isSide = own.every(
    ({ demonym, end }) => demonym && /^ side\b/.test(text.slice(end, end + 5)),
  );
  return isSide && places.get(gate ?? '')?.kind === 'crossing' ? (gate ?? null) : null;
}

/** "[China] remained the most important partner, with 2.2 million TEU". */
function isPartner(
  own: readonly NamedPlace[],
  span: PlacedSpan,
  { text, places }: PlaceContext,
): boolean {
  const [first] = own;
  if (!first || first.end > span.start || own.some(({ id }) => isPoint(places, id ?? '')))
    return false;
  return partnering.test(text.slice(first.end, span.start));
}

const partnering =
  /\b(?:partner|market|destination|origin|source|supplier|customer|buyer|recipient|importer|exporter)s?\b[^.;]*$/i;

/** True for an area that may only say within what a fact holds: "the largest in [China]", "half of [China]'s total". */
function isScope(
  place: NamedPlace,
  role: PlaceRole,
  { noun, kind, start }: PlacedSpan,
  { text, subjectAt }: PlaceContext,
): boolean {
  // "It now links 22 [Chinese] cities": of what "it" stands for.
  const subject = subjectAt(start);
  const words = subject === null ? '' : text.slice(subject.start, subject.end);
  // "routes, *which* connect 25 Chinese regions with 21 countries"
  const isBack = leadsBack(words) || /^which$/i.test(words);
  if (placeUnits.has(noun) && place.start >= start) return place.demonym && isBack;
  // "three-quarters of [China]'s land area": a part of the land itself.
  if (ofLand.test(text.slice(place.end, place.end + 30))) return false;
  if (/^['’]s?\b/.test(text.slice(place.end, place.end + 2)) || described.test(place.name))
    return true;
  if (role !== 'adjunct' && role !== 'aside') return false;
  return ranking.has(kind) || /\b(?:within|across|inside) $/.test(text.slice(0, place.start));
}

const ofLand = /^['’]s? (?:land |total |whole |entire )*(?:area|territory|surface|population)\b/;

/** "[Poland]'s border terminals", under the name of one of them; "[Poland]'s airports handled" counts them all. */
const isHostOf = ({ end }: NamedPlace, { text }: PlaceContext): boolean =>
  hosted.test(text.slice(end, end + 50)) &&
  !/^['’]s (?:airports|ports|seaports|railways|stations|crossings)\b/.test(
    text.slice(end, end + 16),
  );

const hosted = new RegExp(
  String.raw`^['’]s? (?:[\p{Ll}-]+ ){0,2}(?:${areaNouns.join('|')})(?![\p{L}-])`,
  'u',
);

/** "built in the east of [Hubei]", of an airport there: the province says no more than where that is. */
const isSurroundings = (place: NamedPlace, context: PlaceContext): boolean =>
  context.theme !== null &&
  hasRole([place], context, 'adjunct', 'aside') &&
  context.places.get(place.id ?? '')?.kind === 'province' &&
  isInside(context.places, context.theme, place.id ?? '');

/** "on the Kazakh side", of a port there: still of the port. */
function ofSide(ids: readonly string[], { theme, places }: PlaceContext): PlacesFound {
  return theme !== null && ids.every((area) => isInside(places, theme, area))
    ? { ids: [theme], origin: 'carried', rule: 'scope' }
    : { ids, origin: 'stated', rule: 'subject-area' };
}

/** "stayed within China", of an airport in China, is still of the airport. */
function unlessAround(
  ids: readonly string[],
  span: PlacedSpan,
  context: PlaceContext,
): PlacesFound {
  const { places } = context;
  // "31 million parcels across [Europe]", of a hub there: what a continent holds is more than one place has a part in.
  const isAcross = ids.every((id) => places.get(id)?.kind === 'continent');
  if (isAcross && !ranking.has(span.kind)) return { ids, origin: 'stated', rule: 'scope' };
  // What a country does is not of its capital.
  const inner = focusOf(span, context).places.filter(
    (id) => !governments.has(id) && ids.every((area) => isInside(places, id, area)),
  );
  return inner.length > 0
    ? { ids: inner, origin: 'carried', rule: 'scope' }
    : { ids, origin: 'stated', rule: 'scope' };
}

/** A partner with the point the article is about, where neither holds the other. */
function besideTopic(ids: readonly string[], span: PlacedSpan, context: PlaceContext): PlacesFound {
  const { places, theme } = context;
  const topic = theme === null ? focusOf(span, context).places.slice(0, 1) : [theme];
  const isApart = (id: string): boolean =>
    isPoint(places, id) && !ids.some((area) => area === id || isInside(places, id, area));
  return {
    ids: [...topic.filter(isApart), ...ids],
    origin: topic.some(isApart) ? 'carried' : 'stated',
    rule: 'beside-topic',
  };
}
