import type { Clause } from '../clauses/clause.ts';
import { verbForms } from '../lexicon/parts-of-speech.ts';
import { buyingVerbs, placeUnits, pricingVerbs, trafficNouns } from '../lexicon/place-words.ts';
import { isOneOf } from '../lexicon/word-set.ts';
import type { Span } from '../reader/types.ts';
import { isWithin } from '../tokens/spans.ts';
import { singular } from '../units/nouns.ts';
import { hasBothEnds } from './flows.ts';
import { isOrdered, type NamedPlace } from './named-place.ts';
import { isOwner } from './ownership.ts';
import { isTraffic, isWaiting, type PlaceContext, ranking } from './place-context.ts';
import { isDuration, type PlacedSpan } from './placed-span.ts';
import { isArea, isLeadingLine, weakRoles } from './roles.ts';
import { isInside, isPoint, isWide } from './routes.ts';

/** Places a fact's own stretch of the sentence names, as arguments. */
export function ownPlaces(
  spans: readonly PlacedSpan[],
  at: number,
  taken: Set<NamedPlace>,
  context: PlaceContext,
): NamedPlace[] {
  const { text, named, roles } = context;
  const span = spans[at] as PlacedSpan;
  const asked = pairPriced(span, context);
  if (asked) return asked;
  const owner = named.findLast((place) => !place.inName && isOwner(place, span, context));
  if (owner) return [owner];
  const last = spans[at - 1];
  const past = conversion.exec(text.slice(span.end))?.[0].length ?? 0;
  const next = spans.slice(at + 1).find((other) => other.start >= span.end + past);
  const usable = usableFor(span, spans, taken, context);
  // "*The greatest load fell on Yallama*: 61,300 trucks": what ranks first is what the number is of.
  const isRanked = last?.kind === 'rank' && /^[^.;]*: $/.test(text.slice(last.end, span.start));
  const from = isRanked ? last.start : (last?.end ?? 0);
  const left = named.filter(
    (place) =>
      place.end <= span.start &&
      place.start >= from &&
      usable(place) &&
      !isClosedAside(place, span, context, last !== undefined),
  );
  const inside = placeUnits.has(span.noun)
    ? named.filter((place) => place.id !== null && isWithin(place, span))
    : [];
  if (inside.length > 0 && !left.some((place) => roles.get(place) === 'subject')) return inside;
  const rightEnd = clauseEnd(text, span.end + past, next?.start ?? text.length);
  const right = named.filter(
    (place) =>
      place.start >= span.end &&
      place.end <= rightEnd &&
      usable(place) &&
      !isOfNext(place, span, next, text),
  );
  const linked = linkedRight(text, span, right, context);
  // "230 trains connect [Hamburg] with 27 destinations": the other end of a link is of the place too.
  const isShared = (place: NamedPlace): boolean =>
    next !== undefined && text.slice(place.end, next.start) === ' with ';
  const others = spans.filter(({ start }) => start >= span.end);
  return nearer({ left, linked, others, isShared, usable, taken }, span, context);
}

/** "$3,450 per FEU *Altynkol–Poti*": a price with the two ends of its way right behind it. */
function pairPriced(span: PlacedSpan, { pairs, text }: PlaceContext): NamedPlace[] | null {
  if (span.kind !== 'price') return null;
  const pair = pairs.find(
    ({ start }) =>
      start > span.end &&
      isOneOf(text.slice(span.end, start), ' | on | for | for the | on the |, '),
  );
  return pair && pair.first.id !== null && pair.second.id !== null
    ? [pair.first, pair.second]
    : null;
}

/** "31 yuan *($4.27)* per kilogram to [Lyon]": the same in another currency, behind which the phrase goes on. */
const conversion = /^(?: \([^()]{1,24}\)|\))(?= (?:per|a|an) )/;

/** "to Riga a kilo costs $5.10 *and to [Lyon] $4.80*": what opens a clause without a verb is of the amount behind it. */
const isOfNext = (place: Span, span: Span, next: Span | undefined, text: string): boolean =>
  next !== undefined &&
  next.start > place.end &&
  opensGapped.test(text.slice(span.end, place.start)) &&
  /^,? (?:(?:only|just|about|some|nearly|almost|even|still|already) )?$/.test(
    text.slice(place.end, next.start),
  );

const opensGapped =
  /(?:^|[ ,;])(?:and|while|whereas|but)(?: (?:at|in|to|from|on|via|through|for|by|of))?(?: the)? $/;

/** Names in reach of a fact: before it, and behind it by a preposition. */
interface Reach {
  left: readonly NamedPlace[];
  linked: readonly NamedPlace[];
  /** Facts behind it. */
  others: readonly Span[];
  /** True for one that the next fact is of as well. */
  isShared(place: NamedPlace): boolean;
  usable(place: NamedPlace): boolean;
  taken: Set<NamedPlace>;
}

/** Those before a fact, unless only those behind it are points; then what its clause names later. */
function nearer(
  { left, linked, others, isShared, usable, taken }: Reach,
  span: PlacedSpan,
  context: PlaceContext,
): NamedPlace[] {
  const { places } = context;
  const take = (): void => {
    for (const place of linked) if (!isShared(place)) taken.add(place);
  };
  const before = select(left, span, context);
  // "Lang Son targets a million tonnes via [Dong Dang]": of the narrower of two that hold one another.
  const inner = linked.filter((place) =>
    before.some(({ id }) => isInside(places, place.id ?? '', id ?? '')),
  );
  const isPlaced = inner.length === 0 && before.some(({ id }) => isPoint(places, id ?? ''));
  const [goal] = linked;
  // "Exporters in [Ghent] pay 31 yuan per kilogram *to [Lyon]*": what carriage costs is of the way.
  if (goal && isPlaced && span.kind === 'price' && context.roles.get(goal) === 'goal') {
    take();
    return [...before, ...select(linked, span, context)];
  }
  if (goal && isGapped(span, goal, before, context)) {
    take();
    return select(linked, span, context);
  }
  if (before.length > 0 && (isPlaced || !linked.some(({ id }) => isPoint(places, id ?? '')))) {
    take();
    return before;
  }
  const after = select(
    linked.length > 0 ? linked : laterInClause(span, usable, context, others),
    span,
    context,
  );
  if (after.length === 0) return before;
  take();
  return after;
}

/** "Nine leave for Pendik, near Istanbul, *and four for [Mersin]*": a number and its preposition say again what the clause before does. */
const isGapped = (
  span: Span,
  goal: Span,
  before: readonly Span[],
  { text }: PlaceContext,
): boolean =>
  /^ (?:for|to|from|via) (?:the )?$/.test(text.slice(span.end, goal.start)) &&
  /(?:^|[,;] |,? (?:and|but|while) )(?:only |just |another |a further )?$/.test(
    text.slice(0, span.start),
  ) &&
  /\p{L}$/u.test(text.slice(span.start, span.end)) &&
  !/ /.test(text.slice(span.start, span.end)) &&
  before.every(({ end }) => end < span.start);

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
    !isWaitedFor(place, span, context) &&
    !isSeller(place, span, context) &&
    !isPayer(place, span, context.text) &&
    !isAsker(place, span, context) &&
    !spans.some((each) => each.kind !== 'rank' && isWithin(place, each) && each !== span);

/** "less than by sea from Shanghai to [Hamburg]": the other end of a flow that is compared with. */
const isOfComparison = (place: NamedPlace, { flows, roles }: PlaceContext): boolean =>
  flows.some(
    ({ from, to }) => to.includes(place) && from.some((end) => roles.get(end) === 'comparison'),
  );

/** "waited 14 hours on the way to [Bulgaria]": what stands somewhere for so long is not where it is bound. */
const isWaitedFor = (
  place: NamedPlace,
  span: PlacedSpan,
  { text, clauseAt }: PlaceContext,
): boolean =>
  isDuration(span) &&
  /\bway to (?:the )?$/.test(text.slice(0, place.start)) &&
  [span, place].some(({ start }) => isWaiting(clauseAt(start)));

/** "ordered 25 locomotives from CRRC in [Zhuzhou]": where something is bought is not where it goes. */
function isSeller(place: NamedPlace, span: PlacedSpan, context: PlaceContext): boolean {
  const { text, clauseAt } = context;
  const clause = clauseAt(span.start);
  if (!buyingVerbs.has(clause?.predicate?.verb ?? '')) return false;
  if (place.start >= span.end)
    return /^[^,;]* from [^,;]*$/.test(text.slice(span.end, place.start));
  // "has ordered two dredgers from [Rotterdam] for 54 million euros"
  return (
    span.kind === 'money' &&
    clauseAt(place.start)?.index === clause?.index &&
    /\bfrom (?:the |\p{Lu}[\p{L}&.-]* (?:in |of )?){0,3}$/u.test(text.slice(0, place.start))
  );
}

/** "A forwarder in [Lyon] asked $7,450 for the train from A to B", "For a box from A to B one in [Lyon] quoted": a price is of the way it is asked for. */
function isAsker(place: NamedPlace, span: PlacedSpan, context: PlaceContext): boolean {
  if (!isOneOf(span.kind, 'price|money') || place.end > span.start) return false;
  const { subjectAt, clauseAt, flows } = context;
  const subject = subjectAt(span.start);
  return (
    subject !== null &&
    isWithin(place, subject) &&
    pricingVerbs.has(clauseAt(span.start)?.predicate?.verb ?? '') &&
    flows.some((flow) => (flow.start >= span.end || flow.end <= place.start) && hasBothEnds(flow))
  );
}

/** "20% of it comes from [Brussels]", "[Berlin] contributes one fifth": who pays is not what the money is for. */
const isPayer = (place: NamedPlace, { kind, start, end }: PlacedSpan, text: string): boolean => {
  if (kind !== 'money' && kind !== 'share') return false;
  return place.start >= end
    ? /\b(?:com(?:es?|ing)|came|paid|contributed|provided|funded|financed|covered|borne|granted|subsidi[sz]ed|supplied) (?:in grants |in loans )?(?:from|by) (?:the )?$/.test(
        text.slice(end, place.start),
      )
    : /^(?: (?:has|have|had|will|is|are|was|were|to))* (?:contribut|pay|paid|fund|financ|subsidi|grant|chip|stump|foot)\p{Ll}*(?: (?:in|up|for))? (?:some |about )?$/u.test(
        text.slice(place.end, start),
      );
};

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
  context: PlaceContext,
  isLater: boolean,
): boolean {
  const { clauseAt, text, places } = context;
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
    !(isLater || isSubjectPlaced(span, context) ? asides : parenthetic).has(clause.role) ||
    clauseAt(span.start)?.index === clause.index
  )
    return false;
  return /,\s*$/.test(text.slice(0, clause.start)) && clause.end <= span.start;
}

/** "The route via [Kaliningrad], with a ferry leg to Mukran, carried …": the subject has a place of its own. */
function isSubjectPlaced(span: Span, { subjectAt, named, roles, places }: PlaceContext): boolean {
  const subject = subjectAt(span.start);
  return (
    subject !== null &&
    named.some(
      (place) =>
        isWithin(place, subject) &&
        isPoint(places, place.id ?? '') &&
        !weakRoles.has(roles.get(place) ?? 'object'),
    )
  );
}

/** "420,000 tons, import included, had come from China": what the clause of a fact names of places past an aside. */
function laterInClause(
  span: PlacedSpan,
  usable: (place: NamedPlace) => boolean,
  { named, roles, clauseAt, text, isVerbBetween }: PlaceContext,
  others: readonly Span[],
): NamedPlace[] {
  const clause = clauseAt(span.start);
  // "Turkish Cargo, the fifth largest in the world, flies to Xi'an": a rank is of whom it is said.
  if (!clause || ranking.has(span.kind)) return [];
  // "the latest, with 82 TEU of furniture, rolled in": an aside without a verb is told of what its clause tells of.
  const isAside =
    clause.role === 'apposition' ||
    clause.role === 'parenthesis' ||
    (clause.role === 'absolute' && clause.predicate === null);
  const index = isAside ? clause.parent : clause.index;
  const isHere = (place: NamedPlace): boolean =>
    clauseAt(place.start)?.index === index && isVerbBetween(index, span, place);
  return named.filter(
    (place) =>
      place.start >= span.end &&
      isHere(place) &&
      roles.get(place) !== 'aside' &&
      !otherMatter.test(text.slice(span.end, place.start)) &&
      !others.some((other) =>
        /^(?: of (?:them|these|those))? (?:from|to|at|in|via|through|for) (?:the )?$/.test(
          text.slice(other.end, place.start),
        ),
      ) &&
      usable(place),
  );
}

/** Where a sentence goes on to something else, a reason among them: "down from 41%, *as* more turned towards Iran". */
const otherMatter =
  /[;:]|, (?:as|because|since|so|when|after|before|(?:most|much|half|part|some|all) of (?:it|them)) /;

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
  context: PlaceContext,
): NamedPlace[] {
  const { pairs } = context;
  return right.filter((place, at) => {
    const previous = right[at - 1];
    if (isInCircumstance(place, span, context)) return false;
    if (pairs.some((pair) => isWithin(place, pair))) return false;
    if (isPastVerb(text.slice(span.end, place.start))) return false;
    if (isAdverb(place)) return true;
    if (previous && isOneOf(text.slice(previous.end, place.start), ' and |, |, and ')) return true;
    if (farEnd.test(text.slice(Math.max(span.end, place.start - 48), place.start))) return true;
    const before = text.slice(Math.max(span.start, place.start - 24), place.start);
    // "305 of them on [Kyrgyz] soil"
    if (place.demonym && / on (?:the )?$/.test(before) && isArea(place, text)) return true;
    return /\b(?:in|at|to|from|via|through|of|for|between|across|into|near|around|over|out of|by way of|along|past|left|leaves|leaving|reach|reached|reaching|entered|entering|crossed|crossing|passed|passing|linking|connecting|serving|links|link|connects|connect|serves|serve|joins|join)\s+(?:the |a |central |eastern |western |northern |southern |northwest |southwest )*$/i.test(
      before,
    );
  });
}

/** "stays at 3 million tonnes until a yard is built *at [Poti]*": a clause of its own behind the fact tells when or why. */
function isInCircumstance(place: Span, span: Span, { clauseAt, text }: PlaceContext): boolean {
  const clause = clauseAt(place.start);
  return (
    clause?.role === 'subordinate' &&
    clause.predicate !== null &&
    clause.start >= span.end &&
    circumstantial.test(text.slice(clause.start, place.start))
  );
}

/** What opens such a clause; "where" and "as" go on to tell of the fact itself. */
const circumstantial =
  /^(?:until|till|unless|once|because|before|after|if|when|although|though|since|provided) /i;

/** "between Rajka and [Xi'an]", of which the atlas knows the second alone. */
const farEnd = /\bbetween (?:the )?\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)* and $/u;

/** "there", "here", which no preposition leads to; "on the former", which any may. */
const isAdverb = ({ name }: NamedPlace): boolean =>
  isOneOf(name.toLowerCase(), 'here|there') || isOrdered(name);

/** "carry 15 million tonnes [and shorten the way to] Europe": past the next verb another thing is told. */
export function isPastVerb(between: string): boolean {
  const verb =
    /\band (?:then |also |\p{Ll}+ly )?(\p{Ll}+) (?:the|a|an|its|their|it|them|\p{Lu})/u.exec(
      between,
    )?.[1];
  if (verb !== undefined && verbForms.has(verb) && !trafficNouns.has(singular(verb))) return true;
  // "handle 2 million TEU by rail [and to add two lines to] Central Asia"
  return verbForms.has(/\band to (?:also )?(\p{Ll}+) \p{Ll}/u.exec(between)?.[1] ?? '');
}

/** Which of the names in reach a fact is about: the ends of its route, else the narrowest and nearest. */
function select(
  candidates: readonly NamedPlace[],
  span: PlacedSpan,
  { text, routes, pairs, places, named: all, lists, roles, subjectAt }: PlaceContext,
): NamedPlace[] {
  const argued = candidates.filter(
    (place) =>
      !pairs.some(
        (pair) =>
          (pair.kind === 'brand' || (pair.kind === 'line' && !isLeadingLine(pair, text))) &&
          isWithin(place, pair),
      ),
  );
  const strong = ofThing(argued, span, roles);
  const points = strong.filter((place) => isPoint(places, place.id as string));
  // "The port of Poti, on the coast of the *Black Sea*, handled": a sea says where a place lies.
  const onLand = points.filter((place) => places.get(place.id as string)?.kind !== 'sea');
  const specific = onLand.length > 0 ? onLand : points;
  const named = specific.length > 0 ? specific : strong;
  const nearest = named.reduce<NamedPlace | null>(
    (best, place) =>
      best === null || distance(place, span) <= distance(best, span) ? place : best,
    null,
  );
  if (!nearest) return [];
  const fronted = frontedPoint(named, nearest, roles);
  if (fronted !== null) return coordinated(fronted, named, lists);
  const subject = subjectAt(span.start);
  // "on the way from Aktau to Alat, and the wait at [Aktau] is four days": named again, for itself.
  const isForItself = (way: Span): boolean =>
    subject !== null && isWithin(nearest, subject) && way.end <= subject.start;
  const route = routes.find(
    (each) =>
      each.end <= span.start &&
      !isForItself(each) &&
      !(nearest.end <= each.start && each.route.via.includes(nearest.id ?? '')) &&
      [each.route.from, each.route.to, ...each.route.via].includes(nearest.id as string),
  );
  // "Goods from [China and Hong Kong]": a land may be named beside a town.
  const beside = strong.filter(
    (each) => named.includes(each) || text.slice(each.end, nearest.start) === ' and ',
  );
  if (!route || specific.length === 0) return coordinated(nearest, beside, lists);
  const ends = [route.route.from, route.route.to, ...route.route.via];
  const wanted = ends.some((id) => isWide(places, id))
    ? ends.filter((id) => isPoint(places, id))
    : ends;
  return wanted.flatMap((id) => all.find((place) => place.id === id) ?? []);
}

/** "At [Ghent] a charter with parts from Lyon brought 4,800 tonnes": where that is told of, rather than where it is from. */
const frontedPoint = (
  named: readonly NamedPlace[],
  nearest: NamedPlace,
  roles: PlaceContext['roles'],
): NamedPlace | null =>
  roles.get(nearest) === 'source'
    ? (named.find((place) => roles.get(place) === 'fronted' && place.end <= nearest.start) ?? null)
    : null;

/** "I came here from [Wuhan], when there were two tracks": what does not move is not of where somebody came from. */
function ofThing(
  named: readonly NamedPlace[],
  span: PlacedSpan,
  roles: PlaceContext['roles'],
): readonly NamedPlace[] {
  if (isTraffic(span)) return named;
  const settled = named.filter((place) => !isOneOf(roles.get(place) ?? 'object', 'source|goal'));
  return settled.length > 0 ? settled : named;
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
