import type { FactKind } from '../../schemas/fact.ts';
import type { Place } from '../../schemas/place.ts';
import type { Clause } from '../clauses/clause.ts';
import { verbForms } from '../lexicon/parts-of-speech.ts';
import { placeUnits, trafficNouns, wayUnits } from '../lexicon/place-words.ts';
import { isOneOf } from '../lexicon/word-set.ts';
import type { Span } from '../reader/types.ts';
import { isWithin } from '../tokens/spans.ts';
import { singular } from '../units/nouns.ts';
import { alignedNames } from './coordination.ts';
import { type FlowMention, hasBothEnds, isLedAlong, membersOf } from './flows.ts';
import type { NamedPlace } from './named-place.ts';
import { isCountedNationally, isNationalBody } from './national.ts';
import { distributed, isOwner } from './ownership.ts';
import type { PlacedSpan } from './placed-span.ts';
import { isLeadingLine, type PlaceRole, weakRoles } from './roles.ts';
import { isInside, isPoint, type PairName, type RouteMention } from './routes.ts';
import { type FlowIds, isOfWay, isService, type Service } from './services.ts';

/** What the binding of facts to places needs of one sentence. */
export interface PlaceContext {
  text: string;
  /** Names, and descriptions that stand for a place named before, in order. */
  named: readonly NamedPlace[];
  roles: ReadonlyMap<NamedPlace, PlaceRole>;
  routes: readonly RouteMention[];
  flows: readonly FlowMention[];
  /** Lists of names: "France, Poland and Serbia". */
  lists: readonly (readonly NamedPlace[])[];
  /** The same, read past brackets: "Austria (4,210 TEU) and Italy (2,900 TEU)". */
  alignable: readonly (readonly NamedPlace[])[];
  pairs: readonly PairName[];
  places: ReadonlyMap<string, Place>;
  /** Subject of the clause in which an offset stands, by its words; null where it has none. */
  subjectAt(offset: number): Span | null;
  /** The clause in which an offset stands. */
  clauseAt(offset: number): Clause | null;
  /** True where the verb of the clause of that index stands between two spans. */
  isVerbBetween(clause: number | null, a: Span, b: Span): boolean;
  /** What the article is about where the sentence names nothing. */
  topic: InFocus;
  /** The country of what the article is about. */
  nation: string | null;
  /** The point the article as a whole is about, whatever was named last; null where there is none. */
  theme: string | null;
  /** What was just spoken of, which "it" and "they" mean. */
  spoken: InFocus;
  /** The traffic last told of whose ends are these places. */
  flowAmong(ids: readonly string[]): FlowIds | null;
  /** The traffic that "the line" and "each train" mean; null where none was told of. */
  service: Service | null;
  /** Pairs of places of a kind that the article named together last: "Shuangliu and Tianfu" for airports. */
  twos: ReadonlyMap<Place['kind'], readonly string[]>;
}

/** The most salient places with their group, or the corridor that is more salient than any. */
export interface InFocus {
  places: readonly string[];
  corridor: string | null;
}

/** "the two airports", "both cities"; of airports "the airports" alone says as much. Not "the cities of China". */
const both: readonly [RegExp, Place['kind']][] = [
  [together('airports', '?'), 'airport'],
  [together('cities'), 'city'],
  [together('ports'), 'port'],
  [together('crossings'), 'crossing'],
  [together('countries'), 'country'],
  [together('provinces'), 'province'],
];

function together(plural: string, often = ''): RegExp {
  const two = `(?:the|these|its|their) two (?:[\\p{Ll}-]+ ){0,2}?|both (?:the )?(?:two )?`;
  const open =
    often === '' ? '' : `|\\b(?:the|these|its|their) ${plural}\\b(?! (?:of|in|that|which)\\b)`;
  return new RegExp(`\\b(?:${two})${plural}\\b(?! (?:of|that|which)\\b)${open}`, 'iu');
}

/** Where the places of a fact were found: in its sentence, or in what the article is about. */
export interface PlacesFound {
  ids: readonly string[];
  origin: 'stated' | 'carried' | 'none';
  flow?: FlowIds;
  /** What the next fact of the sentence takes over, where that is less. */
  base?: readonly string[];
  corridor?: string;
}

const none: PlacesFound = { ids: [], origin: 'none' };

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
    return name ? [name] : ownPlaces(spans, at, taken, context);
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
    result.push(placeUnits.has(span.noun) ? withoutGoal(found, context) : found);
    // "reached 216 cities in 25 European countries": where they lie is nothing the next fact is about.
    const isCounted = placeUnits.has(span.noun) && !isInSubject(span, context);
    if (!isCounted || found.ids.some((id) => isPoint(context.places, id))) previous = found;
  });
  return result;
}

/** "Only four Chinese airports reported …": what is counted is what the clause speaks of. */
function isInSubject(span: Span, { subjectAt }: PlaceContext): boolean {
  const subject = subjectAt(span.start);
  return subject !== null && isWithin(span, subject);
}

/** "Trains from Hefei to Almaty have reached 126 cities": places that are counted are of where the way begins. */
function withoutGoal(found: PlacesFound, { places }: PlaceContext): PlacesFound {
  const begins = found.flow && !found.flow.isBoth ? found.flow.from : found.base;
  if (!begins?.some((id) => isPoint(places, id))) return found;
  return { ids: begins, origin: found.origin };
}

/** "227 cities in 25 European countries", "300 trains, equivalent to 30,000 TEU, leave": the second says where the first are. */
function isInsideOf(span: Span, next: PlacedSpan, text: string): boolean {
  const between = text.slice(span.end, next.start);
  if (placeUnits.has(next.noun) && isOneOf(between, ' in | across | throughout | of ')) return true;
  return /^[^.;:()]{0,40}?,? (?:or|equivalent to|equal to|equalling|amounting to|that is) $/.test(
    between,
  );
}

/** Places a fact's own stretch of the sentence names, as arguments. */
function ownPlaces(
  spans: readonly PlacedSpan[],
  at: number,
  taken: Set<NamedPlace>,
  context: PlaceContext,
): NamedPlace[] {
  const { text, named, roles } = context;
  const span = spans[at] as PlacedSpan;
  const owner = named.findLast((place) => isOwner(place, span, context));
  if (owner) return [owner];
  const last = spans[at - 1];
  const next = spans.slice(at + 1).find((other) => other.start >= span.end);
  const usable = usableFor(span, spans, taken, context);
  const left = named.filter(
    (place) =>
      place.end <= span.start &&
      place.start >= (last?.end ?? 0) &&
      usable(place) &&
      !isClosedAside(place, span, context, last !== undefined),
  );
  const inside = placeUnits.has(span.noun)
    ? named.filter((place) => place.id !== null && isWithin(place, span))
    : [];
  if (inside.length > 0 && !left.some((place) => roles.get(place) === 'subject')) return inside;
  const rightEnd = clauseEnd(text, span.end, next?.start ?? text.length);
  const right = named.filter(
    (place) => place.start >= span.end && place.end <= rightEnd && usable(place),
  );
  const linked = linkedRight(text, span, right, context);
  // "230 trains connect [Hamburg] with 27 destinations": the other end of a link is of the place too.
  const isShared = (place: NamedPlace): boolean =>
    next !== undefined && text.slice(place.end, next.start) === ' with ';
  return nearer({ left, linked, isShared, usable, taken }, span, context);
}

/** Names in reach of a fact: before it, and behind it by a preposition. */
interface Reach {
  left: readonly NamedPlace[];
  linked: readonly NamedPlace[];
  /** True for one that the next fact is of as well. */
  isShared(place: NamedPlace): boolean;
  usable(place: NamedPlace): boolean;
  taken: Set<NamedPlace>;
}

/** Those before a fact, unless only those behind it are points; then what its clause names later. */
function nearer(
  { left, linked, isShared, usable, taken }: Reach,
  span: PlacedSpan,
  context: PlaceContext,
): NamedPlace[] {
  const { places } = context;
  const take = (): void => {
    for (const place of linked) if (!isShared(place)) taken.add(place);
  };
  const before = select(left, span, context);
  const isPlaced = before.some(({ id }) => isPoint(places, id ?? ''));
  if (before.length > 0 && (isPlaced || !linked.some(({ id }) => isPoint(places, id ?? '')))) {
    take();
    return before;
  }
  const after = select(
    linked.length > 0 ? linked : laterInClause(span, usable, context),
    span,
    context,
  );
  if (after.length === 0) return before;
  take();
  return after;
}

/** Tells names that may be arguments of a fact: in a strong position, of no other fact, in none. */
const usableFor =
  (
    span: PlacedSpan,
    spans: readonly PlacedSpan[],
    taken: ReadonlySet<NamedPlace>,
    context: PlaceContext,
  ) =>
  (place: NamedPlace): boolean =>
    place.id !== null &&
    !taken.has(place) &&
    !weakRoles.has(context.roles.get(place) ?? 'object') &&
    !isOfComparison(place, context) &&
    !spans.some((each) => isWithin(place, each) && each !== span);

/** "less than by sea from Shanghai to [Hamburg]": the other end of a flow that is compared with. */
const isOfComparison = (place: NamedPlace, { flows, roles }: PlaceContext): boolean =>
  flows.some(
    ({ from, to }) => to.includes(place) && from.some((end) => roles.get(end) === 'comparison'),
  );

const asides: ReadonlySet<Clause['role']> = new Set([
  'participle',
  'relative',
  'including',
  'parenthesis',
  'absolute',
]);

/** Asides that say something of a noun in passing, also before the first fact. */
const parenthetic: ReadonlySet<Clause['role']> = new Set(['relative', 'parenthesis']);

/** "…, covering all provinces of [China], and 9 airlines call": an aside that has ended before the fact. */
function isClosedAside(
  place: NamedPlace,
  span: Span,
  { clauseAt, text, places }: PlaceContext,
  isLater: boolean,
): boolean {
  const clause = clauseAt(place.start);
  if (clause?.role === 'participle' && /^[^,]{0,30}, and $/.test(text.slice(place.end, span.start)))
    return true;
  // "before Russia closed its skies, the figure had been 218,000": a circumstance told of in passing.
  if (
    clause?.role === 'subordinate' &&
    !isPoint(places, place.id ?? '') &&
    clause.end <= span.start
  )
    return true;
  if (
    !clause ||
    !(isLater ? asides : parenthetic).has(clause.role) ||
    clauseAt(span.start)?.index === clause.index
  )
    return false;
  return /,\s*$/.test(text.slice(0, clause.start)) && clause.end <= span.start;
}

/** "420,000 tons, import included, had come from China": what the clause of a fact names of places past an aside. */
function laterInClause(
  span: PlacedSpan,
  usable: (place: NamedPlace) => boolean,
  { named, clauseAt, text, isVerbBetween }: PlaceContext,
): NamedPlace[] {
  const clause = clauseAt(span.start);
  // "Turkish Cargo, the fifth largest in the world, flies to Xi'an": a rank is of whom it is said.
  if (!clause || ranking.has(span.kind)) return [];
  const isAside = clause.role === 'apposition' || clause.role === 'parenthesis';
  const index = isAside ? clause.parent : clause.index;
  const isHere = (place: NamedPlace): boolean =>
    clauseAt(place.start)?.index === index && isVerbBetween(index, span, place);
  return named.filter(
    (place) =>
      place.start >= span.end &&
      isHere(place) &&
      !/[;:]/.test(text.slice(span.end, place.start)) &&
      usable(place),
  );
}

/** The places of a fact, with what its own words leave to the sentence and the article. */
function completed(
  own: readonly NamedPlace[],
  span: PlacedSpan,
  context: PlaceContext,
  { last, previous }: { last: Span | undefined; previous: PlacesFound },
): PlacesFound {
  const { places, roles, text } = context;
  const [first] = own;
  if (first && own.length === 1 && isOwner(first, span, context))
    return { ids: idsOf(own), origin: 'stated' };
  const moving = ofTraffic(own, span, previous, context);
  if (moving !== null) return moving;
  const served = previous.ids.length === 0 || own.length > 0 ? ofService(own, span, context) : null;
  if (served !== null) return served;
  const ids = idsOf(own);
  const meant = ids.some((id) => isPoint(places, id)) ? null : antecedent(text, context);
  if (meant !== null) return { ids: meant, origin: 'stated' };
  const roleOf = (place: NamedPlace): PlaceRole => roles.get(place) ?? 'object';
  if (own.length > 0 && own.every((place) => roleOf(place) === 'goal'))
    return withOrigin(ids, span, previous, context);
  const received = isReceived(own, span, context) ? withReceiver(ids, span, context) : null;
  if (received !== null) return received;
  if (isPartner(own, span, context)) return besideTopic(ids, span, context);
  if (ids.some((id) => isPoint(places, id))) return { ids, origin: 'stated' };
  if (own.some((place) => ['subject', 'fronted'].includes(roleOf(place))))
    return { ids, origin: 'stated' };
  if (ids.length === 0) return carried(span, context, { last, previous });
  if (own.every((place) => isScope(place, roleOf(place), span, context)))
    return unlessAround(ids, span, context);
  // "followed by the EU with 95 billion", of a city's trade: the partner stands beside the city.
  return own.every((place) => roleOf(place) === 'object') && !placeUnits.has(span.noun)
    ? besideTopic(ids, span, context)
    : { ids, origin: 'stated' };
}

/** What a fact's names say of traffic: both ends, one end and what it passes, a subject that sends or receives. */
function ofTraffic(
  own: readonly NamedPlace[],
  span: PlacedSpan,
  previous: PlacesFound,
  context: PlaceContext,
): PlacesFound | null {
  const flow = context.flows.find((each) => own.some((place) => membersOf(each).includes(place)));
  if (flow && hasBothEnds(flow)) return ofFlow(flow);
  if (flow && flow.to.length > 0)
    return withOrigin(idsOf(flow.to), span, previous, context, idsOf(flow.via));
  return ofWay(own, span, previous, context) ?? withPartner(own, span, context);
}

/** "The two-year-old route is 9,800 kilometers long and leaves China at [Manzhouli]": of the way told of before. */
function ofService(
  own: readonly NamedPlace[],
  span: PlacedSpan,
  { service, subjectAt, text, named }: PlaceContext,
): PlacesFound | null {
  const subject = subjectAt(span.start);
  if (service === null || subject === null) return null;
  if (own.length > 0 && !isOfWay(span)) return null;
  const isNamed = named.some((place) => isWithin(place, subject));
  if (isNamed || !isService(text.slice(subject.start, subject.end))) return null;
  const { lead, ...flow } = service;
  return isOfWay(span)
    ? alongFlow({ ...flow, via: [] }, 'carried')
    : { ids: [lead], origin: 'carried' };
}

/** True where all that a fact names is an area that its traffic comes from. */
const isReceived = (own: readonly NamedPlace[], span: PlacedSpan, context: PlaceContext): boolean =>
  own.length > 0 &&
  isTraffic(span) &&
  own.every((place) => context.roles.get(place) === 'source' && !described.test(place.name)) &&
  (!isScoped(own, context) || own.every((place) => isArrived(place, context.text)));

/** "nine trains rolled in from [Xi'an]": what has arrived is of where it arrived. */
const isArrived = ({ start }: Span, text: string): boolean =>
  /\b(?:arriv\p{Ll}+|rolled in|rolling in|rolls in|came in|come in|pulled in|pulls in|landed|received|unloaded|flew in|flies in|flown in)(?: \p{Ll}+){0,3}? from (?:the )?$/u.test(
    text.slice(Math.max(0, start - 60), start),
  );

/** True for what may come and go; people who come from a country were not sent. */
const isTraffic = ({ kind, noun }: PlacedSpan): boolean =>
  kind !== 'date' && (kind !== 'count' || trafficNouns.has(noun.toLowerCase()));

/** "from [Wuhan]": a point that traffic leaves is what a count of it is of; an area it leaves says only whence. */
const isScoped = (own: readonly NamedPlace[], { places }: PlaceContext): boolean =>
  own.some(({ id }) => isPoint(places, id ?? ''));

/** "[China] remained the most important partner, with 2.2 million TEU". */
function isPartner(
  own: readonly NamedPlace[],
  span: Span,
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
  { text }: PlaceContext,
): boolean {
  if (placeUnits.has(noun) && place.start >= start) return false;
  if (/^['’]s?\b/.test(text.slice(place.end, place.end + 2)) || described.test(place.name))
    return true;
  if (role !== 'adjunct' && role !== 'aside') return false;
  return ranking.has(kind) || /\b(?:within|across|inside) $/.test(text.slice(0, place.start));
}

const ranking: ReadonlySet<FactKind> = new Set(['rank', 'ordinal']);

/** "702 trains left [the country]". */
const described = /^(?:the|this|that|its) /i;

/** "stayed within China", of an airport in China, is still of the airport. */
function unlessAround(ids: readonly string[], span: Span, context: PlaceContext): PlacesFound {
  const { places } = context;
  const inner = focusOf(span, context).places.filter((id) =>
    ids.every((area) => isInside(places, id, area)),
  );
  return inner.length > 0 ? { ids: inner, origin: 'carried' } : { ids, origin: 'stated' };
}

/** Both ends of a flow. */
function ofFlow({ from, via, to, isBoth }: FlowMention): PlacesFound {
  const ids = { from: idsOf(from), via: idsOf(via), to: idsOf(to) };
  return alongFlow(isBoth ? { ...ids, isBoth } : ids, 'stated');
}

function alongFlow(flow: FlowIds, origin: PlacesFound['origin']): PlacesFound {
  return { ids: [...new Set([...flow.from, ...flow.via, ...flow.to])], origin, flow };
}

/** "The journey by way of [Manzhouli] and [Brest] lasts 14 days": of the way that was spoken of, past these. */
function ofWay(
  own: readonly NamedPlace[],
  span: PlacedSpan,
  previous: PlacesFound,
  context: PlaceContext,
): PlacesFound | null {
  const [first] = own;
  if (!first || !isLedAlong(context.text, first)) return null;
  const lead = context.text.slice(Math.max(0, first.start - 14), first.start);
  const isList = own.length > 1 && /\b(?:by way of|via) (?:the )?$/i.test(lead);
  if (!isList && !wayUnits.has(span.noun)) return null;
  const via = idsOf(own);
  // "20 days over Zabaikalsk, 17 days over [Dostyk]"
  if (previous.flow) return alongFlow({ ...previous.flow, via }, 'stated');
  const { places } = focusOf(span, context);
  const ends = places.filter((id) => !via.includes(id));
  if (ends.length === 0) return null;
  const flow = context.flowAmong(ends);
  const found: PlacesFound = { ids: [...ends, ...via], origin: 'carried', base: ends };
  return flow === null ? found : { ...found, flow: { ...flow, via } };
}

/** "Chongqing sent 90 trains to [Lyon]", "Hamburg received 90 trains from [Wuhan]": the subject is the other end. */
function withPartner(
  own: readonly NamedPlace[],
  span: PlacedSpan,
  context: PlaceContext,
): PlacesFound | null {
  const { roles, places, named, clauseAt, lists } = context;
  if (own.length === 0 || !trafficNouns.has(span.noun.toLowerCase())) return null;
  if (!own.every((place) => subjects.has(roles.get(place) ?? 'object'))) return null;
  const clause = clauseAt(span.start)?.index;
  const first = named.find(
    (place) =>
      place.start >= span.end &&
      place.id !== null &&
      clauseAt(place.start)?.index === clause &&
      partnerRoles.has(roles.get(place) ?? 'object') &&
      !/[,;:\d]/.test(context.text.slice(span.end, place.start)),
  );
  if (!first) return null;
  const ids = idsOf(own);
  const far = idsOf(lists.find((each) => each.includes(first)) ?? [first]).filter(
    (id) =>
      !ids.some((each) => each === id || isInside(places, each, id) || isInside(places, id, each)),
  );
  if (far.length === 0) return null;
  const isSource = roles.get(first) === 'source';
  const flow = isSource ? { from: far, via: [], to: ids } : { from: ids, via: [], to: far };
  return { ...alongFlow(flow, 'stated'), ids: [...ids, ...far], base: ids };
}

const subjects: ReadonlySet<PlaceRole> = new Set(['subject', 'fronted']);
const partnerRoles: ReadonlySet<PlaceRole> = new Set(['source', 'goal']);

/** A partner with the point the article is about, where neither holds the other. */
function besideTopic(ids: readonly string[], span: Span, context: PlaceContext): PlacesFound {
  const { places, theme } = context;
  const topic = theme === null ? focusOf(span, context).places.slice(0, 1) : [theme];
  const isApart = (id: string): boolean =>
    isPoint(places, id) && !ids.some((area) => area === id || isInside(places, id, area));
  return {
    ids: [...topic.filter(isApart), ...ids],
    origin: topic.some(isApart) ? 'carried' : 'stated',
  };
}

/** "from Foo to [Hamburg]", where the atlas does not know Foo. */
const unknownOrigin =
  /\b(?:from|between) (?:the )?\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)*(?:,[^,]{1,30},)? (?:to|for|towards?|and) (?:the )?$/u;

/** "16 days to Europe": where it goes from is named before, or is what the article is about. */
function withOrigin(
  to: readonly string[],
  span: Span,
  previous: PlacesFound,
  context: PlaceContext,
  via: readonly string[] = [],
): PlacesFound {
  const { named, roles, places, text } = context;
  const source = named.findLast(
    (place) =>
      place.end <= span.start && ['source', 'subject', 'fronted'].includes(roles.get(place) ?? ''),
  );
  const first = named.find((place) => to.includes(place.id ?? '') && place.start >= span.start);
  if (first && unknownOrigin.test(text.slice(Math.max(0, first.start - 80), first.start)))
    return { ids: to, origin: 'stated' };
  const begins = source?.id
    ? [source.id]
    : (previous.flow?.from ?? focusOf(span, context).places.slice(0, 1));
  const from = begins.filter(
    (id) => !to.some((end) => end === id || isInside(places, end, id) || isInside(places, id, end)),
  );
  // "Vostochny did better: boxes bound for Europe doubled": the wider area is where they go, not what they are of.
  if (from.length === 0 && begins.length > 0 && to.every((id) => isWide(places, id)))
    return {
      ids: [...begins.filter((id) => !to.includes(id)), ...to],
      origin: 'stated',
      base: begins,
    };
  const origin = source || from.length === 0 ? 'stated' : 'carried';
  const flow = from.length > 0 ? { flow: { from, via, to }, base: from } : {};
  return { ids: [...from, ...via, ...to], origin, ...flow };
}

const isWide = (places: PlaceContext['places'], id: string): boolean =>
  ['continent', 'region'].includes(places.get(id)?.kind ?? '');

/** "Containers from [China]" of a railway in Lithuania, and no less of Lithuania. */
function withReceiver(
  from: readonly string[],
  span: PlacedSpan,
  context: PlaceContext,
): PlacesFound | null {
  const { named, roles, places } = context;
  const host = named.findLast(
    ({ end, id }, at) =>
      end <= span.start && id !== null && hosts.has(roles.get(named[at] as NamedPlace) ?? 'object'),
  );
  const to = (host?.id ? [host.id] : focusOf(span, context).places.slice(0, 1)).filter(
    (id) =>
      !from.some((far) => far === id || isInside(places, far, id) || isInside(places, id, far)),
  );
  if (to.length === 0) return null;
  const origin = host ? 'stated' : 'carried';
  return { ids: [...to, ...from], origin, flow: { from, via: [], to }, base: to };
}

const hosts: ReadonlySet<PlaceRole> = new Set(['subject', 'fronted', 'operator', 'claimant']);

/** The places of a fact that names none of its own. */
function carried(
  span: PlacedSpan,
  context: PlaceContext,
  { last, previous }: { last: Span | undefined; previous: PlacesFound },
): PlacesFound {
  if (previous.ids.length > 0 && !isOfWhole(context.text, last, span))
    return continued(span, last, previous, context);
  const ahead = flowAhead(span, context);
  if (ahead !== null) return ofFlow(ahead);
  const service = genericService(context, span);
  if (service !== null) return { ids: [service], origin: 'stated' };
  const operator = operatorOf(span, context);
  if (operator !== null) return { ids: [operator], origin: 'stated' };
  const national = nationOf(span, context);
  if (national !== null) return { ids: [national], origin: 'carried' };
  const later = laterSubject(span, context);
  if (later !== null) return { ids: [later], origin: 'stated' };
  const { places, corridor } = focusOf(span, context);
  if (corridor !== null) return { ids: [], origin: 'carried', corridor };
  if (places.length === 0) return weakPlaces(span, context);
  const isWhole = isOfWay(span) || (isTraffic(span) && span.kind !== 'money');
  if (!isWhole) return { ids: places.slice(0, 1), origin: 'carried' };
  const flow = context.flowAmong(places);
  return { ids: places, origin: 'carried', ...(flow === null ? {} : { flow }) };
}

/** The country that a ministry or a national railway speaks of, where its sentence names no place. */
function nationOf(span: Span, { text, pairs, subjectAt, nation }: PlaceContext): string | null {
  const subject = subjectAt(span.start);
  const isSubject = subject !== null && isNationalBody(text.slice(subject.start, subject.end));
  if (isSubject || isNationalBody(text)) return nation;
  const isWhole = pairs.some(({ kind, end }) => kind === 'class' && end <= span.start);
  return isWhole && isCountedNationally(text) ? nation : null;
}

/** "A train with 41 containers of parts, seats and glass left [Wuhan], heading for [Lyon]": the one way its sentence names. */
function flowAhead(span: PlacedSpan, { flows, text, roles }: PlaceContext): FlowMention | null {
  if (!isTraffic(span) || flows.length !== 1) return null;
  const [flow] = flows;
  if (!flow || !hasBothEnds(flow) || flow.start < span.end || flow.isName || flow.isBoth)
    return null;
  const isCompared = membersOf(flow).some((place) => roles.get(place) === 'comparison');
  const isOther = /[;:]|\b(?:while|whereas|but|than|which|who)\b|[”"]/.test(
    text.slice(span.end, flow.start),
  );
  return isCompared || isOther ? null : flow;
}

/** "The group's revenue fell to 158 million euros": where the firm stands that the clause is about. */
function operatorOf(span: Span, { named, roles, subjectAt }: PlaceContext): string | null {
  const subject = subjectAt(span.start);
  if (subject === null) return null;
  const firm = named.find((place) => roles.get(place) === 'operator' && isWithin(place, subject));
  return firm?.id ?? null;
}

/** "With 402 trains in May, Lanzhou did well": the subject behind an opening phrase is what that is about. */
function laterSubject(span: Span, { named, roles, subjectAt, text }: PlaceContext): string | null {
  const subject = subjectAt(span.start);
  if (
    !/^(?:With|At|By|After|Despite|Serving|Handling|Having|Carrying|Running|Operating|Offering)\b/.test(
      text,
    )
  )
    return null;
  const place = named.find((each) => each.start >= span.end && roles.get(each) === 'subject');
  return place && (subject === null || subject.start > span.end || subject.start <= place.start)
    ? place.id
    : null;
}

/** What a fact leaves to the article: "it handled 900" is of what was just spoken of, "900 passed" of what is most salient. */
function focusOf(span: Span, context: PlaceContext): InFocus {
  const { text, subjectAt, topic, spoken, theme, service } = context;
  const subject = subjectAt(span.start);
  const words = subject && text.slice(subject.start, subject.end);
  if (words && service === null && theme !== null && isService(words))
    return { places: [theme], corridor: null };
  const isSaid = spoken.places.length > 0 || spoken.corridor !== null;
  return words && isSaid && pronominal.test(words) ? spoken : topic;
}

/** A subject that is a pronoun or belongs to one: "it", "their trains". */
const pronominal = /^(?:it|its|they|their|his|her|these|those|this|that)\b/i;

/** What a fact takes over from the one before it; of a flow only where it begins, once another clause or a rank speaks. */
function continued(
  span: PlacedSpan,
  last: Span | undefined,
  previous: PlacesFound,
  { clauseAt }: PlaceContext,
): PlacesFound {
  if (ranking.has(span.kind) && previous.flow) return { ids: previous.flow.from, origin: 'stated' };
  const isSameClause =
    last !== undefined && clauseAt(last.start)?.index === clauseAt(span.start)?.index;
  return previous.base && !isSameClause
    ? { ids: previous.base, origin: previous.origin }
    : previous;
}

/** "All China–Europe freight trains together": the whole service, of the country it is named by first. */
function genericService({ text, pairs }: PlaceContext, span: Span): string | null {
  const pair = pairs.find(({ kind, start, end }) => {
    if (kind !== 'class' || end > span.start) return false;
    return (
      /^(?:.*[.;,] )?(?:All )?$/.test(text.slice(0, start)) &&
      /^(?: \p{Ll}+){0,2} (?:trains|services|routes|trips)\b(?! (?:from|to|at|in|of|through)\b)/u.test(
        text.slice(end, end + 50),
      )
    );
  });
  return pair?.first.id ?? null;
}

/** Names in weak positions, where neither the sentence nor the article has a better one. */
function weakPlaces(span: Span, { named, pairs, roles }: PlaceContext): PlacesFound {
  const before = named.filter((place) => place.id !== null && place.end <= span.start);
  const brand = pairs.find((pair) => pair.kind === 'brand' && before.includes(pair.first));
  const weak = brand
    ? [brand.first, brand.second]
    : [
        before.find((place) => place.inName) ??
          before.find((place) => !place.demonym) ??
          named.find((place) => roles.get(place) === 'claimant'),
      ];
  const ids = idsOf(weak.flatMap((place) => (place ? [place] : [])));
  return { ids, origin: ids.length > 0 ? 'stated' : 'none' };
}

const idsOf = (named: readonly NamedPlace[]): string[] => [
  ...new Set(named.flatMap(({ id }) => (id === null ? [] : [id]))),
];

/** True where the fact before was a part of a whole that this one is only joined to: "half of Peru's land, and 40 firms". */
function isOfWhole(text: string, last: Span | undefined, span: Span): boolean {
  const between = last === undefined ? '' : text.slice(last.end, span.start);
  return /^ of\b.*, and $/.test(between);
}

const pointKinds: ReadonlySet<Place['kind']> = new Set([
  'city',
  'airport',
  'port',
  'crossing',
  'station',
]);

/** "the two airports", "between them": the last two named together. */
function antecedent(text: string, { twos }: PlaceContext): string[] | null {
  if (twos.size > 0 && /\bbetween (?:them|the two|both)\b/i.test(text)) {
    const ids = [...twos].findLast(([kind]) => pointKinds.has(kind))?.[1];
    if (ids) return [...ids];
  }
  for (const [words, kind] of twos.size > 0 ? both : []) {
    const ids = twos.get(kind) ?? (kind === 'port' ? twos.get('crossing') : undefined);
    if (ids && words.test(text)) return [...ids];
  }
  return null;
}

/** End of the clause that begins at `from`. */
function clauseEnd(text: string, from: number, limit: number): number {
  const stop = /[,;:()]|\s[-–—]\s|\bwhile\b|\bwhereas\b/.exec(text.slice(from, limit));
  return stop ? from + stop.index : limit;
}

/** Names after a fact that belong to it by a preposition: "6,000 employees in Malaysia". */
function linkedRight(
  text: string,
  span: Span,
  right: readonly NamedPlace[],
  { pairs }: PlaceContext,
): NamedPlace[] {
  return right.filter((place, at) => {
    const previous = right[at - 1];
    if (pairs.some((pair) => isWithin(place, pair))) return false;
    if (isPastVerb(text.slice(span.end, place.start))) return false;
    if (previous && isOneOf(text.slice(previous.end, place.start), ' and |, |, and ')) return true;
    const before = text.slice(Math.max(span.start, place.start - 24), place.start);
    return /\b(?:in|at|to|from|via|through|of|for|between|across|into|near|over|out of|by way of|along|past|left|leaves|leaving|reached|reaching|entered|entering|crossed|crossing|passed|passing|linking|connecting|serving|links|link|connects|connect|serves|serve|joins|join)\s+(?:the |a |central |eastern |western |northern |southern |northwest |southwest )*$/i.test(
      before,
    );
  });
}

/** "carry 15 million tonnes [and shorten the way to] Europe": past the next verb another thing is told. */
function isPastVerb(between: string): boolean {
  const verb =
    /\band (?:then |also |\p{Ll}+ly )?(\p{Ll}+) (?:the|a|an|its|their|it|them|\p{Lu})/u.exec(
      between,
    )?.[1];
  return verb !== undefined && verbForms.has(verb) && !trafficNouns.has(singular(verb));
}

/** Which of the names in reach a fact is about: the ends of its route, else the narrowest and nearest. */
function select(
  candidates: readonly NamedPlace[],
  span: Span,
  { text, routes, pairs, places, named: all, lists }: PlaceContext,
): NamedPlace[] {
  const strong = candidates.filter(
    (place) =>
      !pairs.some(
        (pair) =>
          (pair.kind === 'brand' || (pair.kind === 'line' && !isLeadingLine(pair, text))) &&
          isWithin(place, pair),
      ),
  );
  const specific = strong.filter((place) => isPoint(places, place.id as string));
  const named = specific.length > 0 ? specific : strong;
  const nearest = named.reduce<NamedPlace | null>(
    (best, place) =>
      best === null || distance(place, span) <= distance(best, span) ? place : best,
    null,
  );
  if (!nearest) return [];
  const route = routes.find(
    (each) =>
      each.end <= span.start &&
      [each.route.from, each.route.to, ...each.route.via].includes(nearest.id as string),
  );
  if (!route || specific.length === 0) return coordinated(nearest, named, lists);
  const ends = [route.route.from, route.route.to, ...route.route.via];
  const isWide = ends.some((id) => ['continent', 'region'].includes(places.get(id)?.kind ?? ''));
  const wanted = isWide ? ends.filter((id) => isPoint(places, id)) : ends;
  return wanted.flatMap((id) => all.find((place) => place.id === id) ?? []);
}

const distance = (place: Span, span: Span): number =>
  place.end <= span.start ? span.start - place.end : place.start - span.end;

/** A place with those it is joined to, as far as they are in reach. */
function coordinated(
  nearest: NamedPlace,
  reach: readonly NamedPlace[],
  lists: PlaceContext['lists'],
): NamedPlace[] {
  const list = lists.find((each) => each.includes(nearest))?.filter((each) => reach.includes(each));
  return [...new Map((list ?? [nearest]).map((place) => [place.id, place])).values()];
}
