import type { Clause } from '../clauses/clause.ts';
import { firmNouns } from '../lexicon/operators.ts';
import { callNouns, runningVerbs, trafficNouns, wayUnits } from '../lexicon/place-words.ts';
import type { Span } from '../reader/types.ts';
import { isWithin } from '../tokens/spans.ts';
import { leadsBack } from './center.ts';
import { type FlowMention, hasBothEnds, isLedAlong, membersOf } from './flows.ts';
import type { NamedPlace } from './named-place.ts';
import { isPastVerb } from './own-places.ts';
import {
  focusOf,
  idsOf,
  isTraffic,
  isWaiting,
  type PlaceContext,
  type PlaceRule,
  type PlacesFound,
} from './place-context.ts';
import { isDuration, type PlacedSpan } from './placed-span.ts';
import type { PlaceRole } from './roles.ts';
import { apartFrom, countryOf, isInside, isPoint, isWide } from './routes.ts';
import {
  type FlowIds,
  isGoods,
  isJourney,
  isOfWay,
  isOnService,
  isPronoun,
  isRoute,
  isService,
} from './services.ts';
import { isTraded, toldReceiver } from './trade-ends.ts';

/** What a fact's names say of traffic: both ends, one end and what it passes, a subject that sends or receives. */
export function ofTraffic(
  own: readonly NamedPlace[],
  span: PlacedSpan,
  previous: PlacesFound,
  context: PlaceContext,
): PlacesFound | null {
  const flow = context.flows.find((each) => own.some((place) => membersOf(each).includes(place)));
  if (flow && hasBothEnds(flow)) return stopOn(flow, context) ?? ofFlow(flow, 'flow');
  if (flow && flow.to.length > 0)
    return withOrigin(idsOf(flow.to), span, previous, context, idsOf(flow.via));
  return (
    toGoal(own, span, context) ??
    ofWay(own, span, previous, context) ??
    withPartner(own, span, context)
  );
}

/** "Six freighters a day *landed to refuel* between China and Europe", of an airport: where they stop on the way is there. */
function stopOn(flow: FlowMention, { text, theme, places }: PlaceContext): PlacesFound | null {
  const isPassed = theme !== null && apartFrom(places, [theme], idsOf(membersOf(flow))).length > 1;
  return isPassed && stopping.test(text.slice(0, flow.start))
    ? { ids: [theme], origin: 'carried', rule: 'focus' }
    : null;
}

const stopping =
  /\b(?:stop|stops|stopped|stopping|stopover|stopovers|refuel|refuels|refuelled|refueling|refuelling)\b[^,.;:]{0,30}$/;

/** "A train from [Xi’an] needs 14 to 16 days *to [the port]*": how long it is from the one to the other. */
function toGoal(
  own: readonly NamedPlace[],
  span: PlacedSpan,
  { named, roles, places, text }: PlaceContext,
): PlacesFound | null {
  if (!wayUnits.has(span.noun) || own.length === 0) return null;
  if (!own.every((place) => roles.get(place) === 'source')) return null;
  const goal = named.find((place) => place.start >= span.end && roles.get(place) === 'goal');
  if (!goal || !/^(?: on average)? to (?:the )?$/.test(text.slice(span.end, goal.start)))
    return null;
  const from = idsOf(own);
  const to = apartFrom(places, from, idsOf([goal]));
  return to.length === 0 ? null : alongFlow({ from, via: [], to }, 'stated', 'flow');
}

/** "The two-year-old route is 9,800 kilometers long and leaves China at [Manzhouli]": of the way told of before. */
export function ofService(
  own: readonly NamedPlace[],
  span: PlacedSpan,
  context: PlaceContext,
): PlacesFound | null {
  const { service, lastWay, subjectAt, clauseAt, text, named, flows, places } = context;
  const subject = subjectAt(span.start);
  const isOn = isOnService(text);
  // "*On that line* there were three flights a week" has no subject of its own.
  if (service === null || (subject === null && !isOn)) return null;
  // "On this route *the railway of [Poland]* expects 30 trains": an area says who, and not where.
  const isWho = isOn && own.every(({ id }) => !isPoint(places, id ?? ''));
  if (own.length > 0 && !isOfWay(span) && !isWho) return null;
  const { from, to } = lastWay !== null && isPartOf(lastWay, service, places) ? lastWay : service;
  const whole = alongFlow(
    { from, via: [], to: narrowedTo(own, to, context) },
    'carried',
    'service',
  );
  const words = subject === null ? '' : text.slice(subject.start, subject.end);
  // "a declaration that took 14 hours": a pronoun of a relative clause leads back to the words before it.
  const isBack = isPronoun(words) && clauseAt(span.start)?.role !== 'relative';
  const isRun = isBack || leadsBack(words) || firms.has(words.toLowerCase().replace(/^.* /, ''));
  const isAll =
    (isOfWay(span) && (isGoods(words) || isBack)) ||
    isOn ||
    (isRun && isRunning(span, clauseAt(span.start)));
  if ((own.length === 0 || isWho) && isAll) return whole;
  if (subject === null || named.some((place) => isWithin(place, subject)) || !isService(words))
    return null;
  // "Linking Kunming with Vientiane, the 1,035-km line is …"
  const here = flows.find((flow) => hasBothEnds(flow) && flow.end <= subject.start);
  if (here) return ofFlow(here, 'flow');
  return isOfWay(span) || isRoute(words)
    ? whole
    : { ids: [service.lead], origin: 'carried', rule: 'service' };
}

/** "The trip takes 17 days *to [Hefei]*", of trains to China: the town within the area that they were said to go to. */
function narrowedTo(
  own: readonly NamedPlace[],
  to: readonly string[],
  { roles, places }: PlaceContext,
): readonly string[] {
  const goals = idsOf(own.filter((place) => roles.get(place) === 'goal'));
  const isNarrower =
    goals.length > 0 && goals.every((id) => to.some((area) => isInside(places, id, area)));
  return isNarrower ? goals : to;
}

/** "The airline began with *2 flights a week*": how often whoever runs them serves the way told of before. */
const isRunning = ({ noun, kind }: PlacedSpan, clause: Clause | null): boolean =>
  kind === 'rate' &&
  callNouns.has(noun.split('-per-')[0] ?? '') &&
  runningVerbs.has(clause?.predicate?.verb ?? '');

const firms: ReadonlySet<string> = new Set(firmNouns);

/** From London to Yiwu is the same way as between London and China. */
const isPartOf = (way: FlowIds, flow: FlowIds, places: PlaceContext['places']): boolean =>
  [...way.from, ...way.to].every((id) =>
    [...flow.from, ...flow.to].some((end) => end === id || isInside(places, id, end)),
  );

/** True where all that a fact names is an area that its traffic comes from. */
export const isReceived = (
  own: readonly NamedPlace[],
  span: PlacedSpan,
  context: PlaceContext,
): boolean =>
  own.length > 0 &&
  isTraffic(span) &&
  own.every((place) => context.roles.get(place) === 'source' && !described.test(place.name)) &&
  (!isScoped(own, context) || own.every((place) => isArrived(place, context.text)));

/** "Their trains bring 17 million tonnes from [Hamburg]": whoever has been spoken of fetches it. */
export function isFetched(
  own: readonly NamedPlace[],
  span: PlacedSpan,
  { roles, subjectAt, text }: PlaceContext,
): boolean {
  const subject = subjectAt(span.start);
  return (
    subject !== null &&
    own.length > 0 &&
    isTraffic(span) &&
    own.every((place) => place.start >= span.end && roles.get(place) === 'source') &&
    /^(?:it|its|they|their|we|our)\b/i.test(text.slice(subject.start, subject.end)) &&
    !isWithin(span, subject)
  );
}

/** "nine trains rolled in from [Xi'an]": what has arrived is of where it arrived. */
const isArrived = ({ start, end }: Span, text: string): boolean =>
  arriving.test(text.slice(end, end + 40)) ||
  /\b(?:br(?:ing|ings|ought|inging) [^.;:]{2,60}?|arriv\p{Ll}+|rolled in|rolling in|rolls in|came in|come in|pulled in|pulls in|landed|received|unloaded|flew in|flies in|flown in)(?: \p{Ll}+){0,3}? from (?:the )?$/u.test(
    text.slice(Math.max(0, start - 80), start),
  );

/** "The first train from [Xi’an] *had rolled in* on 24 March" */
const arriving =
  /^(?: \p{Ll}+){0,2} (?:arrive[sd]?|arriving|rolled in|rolls in|came in|pulled in|landed|flew in)\b(?! (?:in|at) \p{Lu})/u;

/** "from [Wuhan]": a point that traffic leaves is what a count of it is of; an area it leaves says only whence. */
const isScoped = (own: readonly NamedPlace[], { places }: PlaceContext): boolean =>
  own.some(({ id }) => isPoint(places, id ?? ''));

/** "702 trains left [the country]". */
export const described = /^(?:the|this|that|its) /i;

/**
 * "*From [Altynkol]* a train takes five days", of a port abroad: how long the way takes is of both its ends, the other
 * of them what the article is about.
 */
export function fromAfar(
  own: readonly NamedPlace[],
  span: PlacedSpan,
  { roles, theme, places, clauseAt, text, named }: PlaceContext,
): PlacesFound | null {
  const [first] = own;
  // How many leave in an hour is of one place, and so is a price asked "from [Hong Kong]".
  if (theme === null || first === undefined || !isDuration(span)) return null;
  const isFrom = own.every(
    (place) => roles.get(place) === 'source' && isPoint(places, place.id ?? ''),
  );
  if (!isFrom || !leadsFrom.test(text.slice(0, first.start))) return null;
  if (isWaiting(clauseAt(span.start))) return null;
  // "from Foo, by way of …, to somewhere": the sentence names where it goes.
  const isBound = named.some((place) => roles.get(place) === 'goal');
  if (isBound || /\bto (?:the )?\p{Lu}/u.test(text.slice(first.end))) return null;
  const from = idsOf(own);
  // "By ship from [Kotka] it takes seven weeks", of another Finnish town: that is a way to somewhere else.
  const isAbroad = from.every((id) => countryOf(places, id) !== countryOf(places, theme));
  const to = isAbroad ? apartFrom(places, from, [theme]) : [];
  return to.length === 0 ? null : alongFlow({ from, via: [], to }, 'stated', 'receiver');
}

/** "from ", "From the border at ". */
const leadsFrom = /\b[Ff]rom (?:the (?:(?:\p{Ll}+ ){1,2}(?:at|of|in) )?)?$/u;

/** Both ends of a flow. */
export function ofFlow({ from, via, to, isBoth }: FlowMention, rule: PlaceRule): PlacesFound {
  const ids = { from: idsOf(from), via: idsOf(via), to: idsOf(to) };
  return alongFlow(isBoth ? { ...ids, isBoth } : ids, 'stated', rule);
}

function alongFlow(flow: FlowIds, origin: PlacesFound['origin'], rule: PlaceRule): PlacesFound {
  return { ids: [...new Set([...flow.from, ...flow.via, ...flow.to])], origin, flow, rule };
}

/** "The journey by way of [Manzhouli] and [Brest] lasts 14 days": of the way that was spoken of, past these. */
export function ofWay(
  own: readonly NamedPlace[],
  span: PlacedSpan,
  previous: PlacesFound,
  context: PlaceContext,
): PlacesFound | null {
  const [named] = own;
  const list = context.lists.find((each) => named !== undefined && each.includes(named));
  const first = list?.[0] ?? named;
  if (!first || !isLedAlong(context.text, first)) return null;
  // "trains *through Brest* took 17 days", "from Lanzhou by way of Almaty": of where that is, or of a way told of here.
  if (/\b(?:through|around|round|across) (?:the )?$/.test(context.text.slice(0, first.start)))
    return null;
  const lead = context.text.slice(Math.max(0, first.start - 14), first.start);
  const isList = own.length > 1 && /\b(?:by way of|via) (?:the )?$/i.test(lead);
  if (!isList && !wayUnits.has(span.noun)) return null;
  const via = idsOf(list ?? own);
  const begun = context.named.find(
    (place) => place.id !== null && context.roles.get(place) === 'source',
  );
  // "For delivery *from Lanzhou* by way of [Almaty]": of a way told of here, not of the one before.
  if (begun && !previous.flow)
    return { ids: idsOf([begun, ...(list ?? own)]), origin: 'stated', rule: 'way' };
  // "20 days over Zabaikalsk, 17 days over [Dostyk]"
  const told = previous.flow ?? wayOf(span, context);
  if (told)
    return {
      ...alongFlow({ ...told, via }, 'stated', 'way'),
      base: [...new Set([...told.from, ...told.to])],
    };
  const { places } = focusOf(span, context);
  const ends = places.filter((id) => !via.includes(id));
  if (ends.length === 0) return null;
  const flow = context.flowAmong(ends);
  const found: PlacesFound = { ids: [...ends, ...via], origin: 'carried', base: ends, rule: 'way' };
  return flow === null ? found : { ...found, flow: { ...flow, via } };
}

/** "[The trip], by way of Brest, lasts 14 days": the way told of before, where the subject leads back to it. */
function wayOf(
  span: PlacedSpan,
  { service, lastWay, subjectAt, text }: PlaceContext,
): FlowIds | null {
  const subject = subjectAt(span.start);
  const words = subject ? text.slice(subject.start, subject.end) : '';
  return isOfWay(span) && isJourney(words) ? (lastWay ?? service) : null;
}

/** "Chongqing sent 90 trains to [Lyon]", "Hamburg received 90 trains from [Wuhan]": the subject is the other end. */
function withPartner(
  own: readonly NamedPlace[],
  span: PlacedSpan,
  context: PlaceContext,
): PlacesFound | null {
  const { roles, places, named, clauseAt, lists } = context;
  if (own.length === 0) return null;
  if (!own.every((place) => subjects.has(roles.get(place) ?? 'object'))) return null;
  const clause = clauseAt(span.start)?.index;
  const first = named.find(
    (place) =>
      place.start >= span.end &&
      place.id !== null &&
      clauseAt(place.start)?.index === clause &&
      partnerRoles.has(roles.get(place) ?? 'object') &&
      !/[,;:\d]/.test(context.text.slice(span.end, place.start)) &&
      !isPastVerb(context.text.slice(span.end, place.start)),
  );
  if (!first) return null;
  if (!trafficNouns.has(span.noun.toLowerCase()) && !isTraded(span, first, context)) return null;
  const ids = idsOf(own);
  const partners = lists.find((each) => each.includes(first)) ?? [first];
  const far = apartFrom(places, ids, idsOf(partners));
  if (far.length === 0) return null;
  const isSource = roles.get(first) === 'source';
  const flow = isSource ? { from: far, via: [], to: ids } : { from: ids, via: [], to: far };
  return { ...alongFlow(flow, 'stated', 'partner'), ids: [...ids, ...far], base: ids };
}

const subjects: ReadonlySet<PlaceRole> = new Set(['subject', 'fronted']);

const partnerRoles: ReadonlySet<PlaceRole> = new Set(['source', 'goal']);

/** "from Foo to [Hamburg]", where the atlas does not know Foo. */
const unknownOrigin =
  /\b(?:from|between) (?:the )?\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)*(?:,[^,]{1,30},)? (?:to|for|towards?|and) (?:the )?$/u;

/** "16 days to Europe": where it goes from is named before, or is what the article is about. */
export function withOrigin(
  to: readonly string[],
  span: PlacedSpan,
  previous: PlacesFound,
  context: PlaceContext,
  via: readonly string[] = [],
): PlacesFound {
  const { named, roles, places, text, lastPlaces } = context;
  const isOfThem = ofThem.test(text.slice(span.end, span.end + 16)) && lastPlaces.length > 0;
  const source = named.findLast(
    (place) =>
      place.end <= span.start &&
      ['source', 'subject', 'fronted'].includes(roles.get(place) ?? '') &&
      // "Imports from Japan rose by 3 per cent and exports to [Japan] by 5": where it goes is not where it begins.
      !to.includes(place.id ?? '') &&
      // "16 days *to [Duisburg]*, 13 to Malaszewicze": without a verb, what a clause opens with may be where it leads.
      !/\bto (?:the )?$/.test(text.slice(0, place.start)),
  );
  const first = named.find((place) => to.includes(place.id ?? '') && place.start >= span.start);
  if (first && unknownOrigin.test(text.slice(Math.max(0, first.start - 80), first.start)))
    return { ids: to, origin: 'stated', rule: 'goal' };
  const begins = source?.id
    ? [source.id]
    : (startOf(previous.flow, to) ?? (isOfThem ? lastPlaces : originOf(to, span, context)));
  // "Timber went to China via [Zabaikalsk]", of a story of Zabaikalsk: what it passes is not where it begins.
  const from = apartFrom(places, to, begins).filter((id) => !via.includes(id));
  // "Vostochny did better: boxes bound for Europe doubled": the wider area is where they go, not what they are of.
  if (from.length === 0 && begins.length > 0 && to.every((id) => isWide(places, id)))
    return {
      ids: [...begins.filter((id) => !to.includes(id)), ...to],
      origin: 'stated',
      base: begins,
      rule: 'goal',
    };
  const origin = source || from.length === 0 ? 'stated' : 'carried';
  const flow = from.length > 0 ? { flow: { from, via, to }, base: from } : {};
  return { ids: [...from, ...via, ...to], origin, ...flow, rule: 'goal' };
}

/** Where what goes on from a flow begins: with it, or where it ends, for what goes back. */
const startOf = (
  flow: FlowIds | undefined,
  to: readonly string[],
): readonly string[] | undefined =>
  flow?.from.every((id) => to.includes(id)) ? flow.to : flow?.from;

/**
 * Where traffic begins of which no origin is named: what the article is about, unless it has said that what goes there
 * begins in another country, as "China–Europe trains" do in an article on Laos.
 */
function originOf(
  to: readonly string[],
  span: PlacedSpan,
  context: PlaceContext,
): readonly string[] {
  const { places, origins } = context;
  const [topic] = focusOf(span, context).places;
  // "Kazakhstan took 88,000 and Russia 36,000. *Exports to Kyrgyzstan* fell": of the town the article is on, not of who took others.
  const focus = isReceiver(topic, to, context) ? (context.theme ?? topic) : topic;
  const told = to.flatMap((id) => origins.get(id) ?? []).slice(0, 1);
  if (focus === undefined) return told;
  const isElsewhere = told.some(
    (id) => places.get(id)?.kind === 'country' && id !== focus && !isInside(places, focus, id),
  );
  return isElsewhere && places.get(focus)?.kind === 'country' ? told : [focus];
}

/** True for a land told of beside the lands that the traffic of the article goes to. */
const isReceiver = (
  topic: string | undefined,
  to: readonly string[],
  { theme, places }: PlaceContext,
): boolean =>
  theme !== null &&
  topic !== undefined &&
  [topic, ...to].every((id) => places.get(id)?.kind === 'country' && !isInside(places, theme, id));

/** "Containers from [China]" of a railway in Lithuania, and no less of Lithuania. */
export function withReceiver(
  from: readonly string[],
  span: PlacedSpan,
  previous: PlacesFound,
  context: PlaceContext,
): PlacesFound | null {
  const { named, roles, places, text } = context;
  // "entered the EU, 90 percent of them from [China]": they went where those before did.
  const isOfThem = ofThem.test(text.slice(span.end, span.end + 16)) && previous.ids.length > 0;
  const host = named.findLast(
    ({ end, id }, at) =>
      end <= span.start && id !== null && hosts.has(roles.get(named[at] as NamedPlace) ?? 'object'),
  );
  // "duties collected *by Kazakhstan* on imports from China"
  const agent = named.find(
    (place) =>
      place.end <= span.start &&
      place.id !== null &&
      !from.includes(place.id) &&
      /\bby (?:the )?$/.test(text.slice(Math.max(0, place.start - 7), place.start)),
  );
  const receiver = host?.id ?? agent?.id;
  const told = receiver ? [receiver] : toldReceiver(from, context);
  const receivers = told.length > 0 ? told : focusOf(span, context).places.slice(0, 1);
  const to = apartFrom(places, from, isOfThem ? previous.ids : receivers);
  if (to.length === 0) return null;
  const origin = host || isOfThem ? 'stated' : 'carried';
  return { ids: [...to, ...from], origin, flow: { from, via: [], to }, base: to, rule: 'receiver' };
}

const ofThem = /^ of (?:them|these|those|which)\b/;

const hosts: ReadonlySet<PlaceRole> = new Set(['subject', 'fronted', 'operator', 'claimant']);
