import type { Place } from '../../schemas/place.ts';
import { firmNouns } from '../lexicon/operators.ts';
import { governments } from '../lexicon/place-words.ts';
import { isOneOf, wordSet } from '../lexicon/word-set.ts';
import type { Span } from '../reader/types.ts';
import { isWithin } from '../tokens/spans.ts';
import { type FlowMention, hasBothEnds, membersOf } from './flows.ts';
import type { NamedPlace } from './named-place.ts';
import { isCountedNationally, isNationalBody, isNationalRule } from './national.ts';
import {
  focusOf,
  idsOf,
  isTraffic,
  none,
  type PlaceContext,
  type PlacesFound,
  ranking,
} from './place-context.ts';
import type { PlacedSpan } from './placed-span.ts';
import { isInside, isPoint } from './routes.ts';
import { isOfWay } from './services.ts';
import { ofFlow } from './traffic-places.ts';

/** "the two airports", "both cities"; of airports "the airports" alone says as much. Not "the cities of China". */
const both: readonly [RegExp, Place['kind']][] = [
  [together('airports', '?'), 'airport'],
  [together('cities'), 'city'],
  [together('ports'), 'port'],
  [
    together('(?:crossings|gates|gateways|checkpoints|border (?:posts|points|stations|towns))'),
    'crossing',
  ],
  [together('(?:stations|terminals|yards)'), 'station'],
  [together('countries'), 'country'],
  [together('provinces'), 'province'],
];

function together(plural: string, often = ''): RegExp {
  const two = `(?:the|these|its|their) two (?:[\\p{Ll}-]+ ){0,2}?|both (?:the )?(?:two )?`;
  const open =
    often === '' ? '' : `|\\b(?:the|these|its|their) ${plural}\\b(?! (?:of|in|that|which)\\b)`;
  // "*the ports taken together*"
  const summed = `|\\b(?:the|these|its|their) ${plural} (?:taken |put )?(?:together|combined)\\b`;
  return new RegExp(`\\b(?:${two})${plural}\\b(?! (?:of|that|which)\\b)${open}${summed}`, 'iu');
}

/** The places of a fact that names none of its own. */
export function carried(
  span: PlacedSpan,
  context: PlaceContext,
  { last, previous }: { last: PlacedSpan | undefined; previous: PlacesFound },
): PlacesFound {
  if (isOfType(span, context)) return none;
  const ruled = isNationalRule(context.text) ? context.nation : null;
  if (ruled !== null) return { ids: [ruled], origin: 'carried', rule: 'nation' };
  const firm = nextOperator(span, last, previous, context);
  if (firm !== null) return { ids: [firm], origin: 'stated', rule: 'operator' };
  if (previous.ids.length > 0 && !isOfWhole(context.text, last, span))
    return continued(span, last, previous, context);
  const ahead = flowAhead(span, context);
  if (ahead !== null) return ofFlow(ahead, 'flow-ahead');
  const brand = ranking.has(span.kind) ? brandBefore(span, context) : [];
  if (brand.length > 0) return { ids: brand, origin: 'stated', rule: 'owner' };
  const service = genericService(context, span);
  if (service !== null) return { ids: [service], origin: 'stated', rule: 'generic-service' };
  const operator = operatorOf(span, context);
  if (operator !== null) return { ids: [operator], origin: 'stated', rule: 'operator' };
  const national = nationOf(span, context);
  if (national !== null) return { ids: [national], origin: 'carried', rule: 'nation' };
  const later = laterSubject(span, context);
  if (later !== null) return { ids: [later], origin: 'stated', rule: 'later-subject' };
  const { places, corridor, isOfEnds = false } = focusOf(span, context);
  if (corridor !== null) return { ids: [], origin: 'carried', corridor, rule: 'focus' };
  if (places.length === 0) return weakPlaces(span, context);
  const isWhole =
    isOfEnds ||
    isOfWay(span) ||
    (isTraffic(span) && span.kind !== 'money' && !isOfFirm(span, context));
  const scene = sceneOf(places, isWhole, context);
  if (scene !== null) return { ids: [scene], origin: 'carried', rule: 'focus' };
  const isMany = places.length > 2 && !isOfEnds && context.flowAmong(places) === null;
  if (!isWhole || isMany) {
    // Of both ends of a way, what is on none is where the text is written.
    const { dateline } = context;
    const ids = dateline !== null && places.includes(dateline) ? [dateline] : places.slice(0, 1);
    return { ids, origin: 'carried', rule: 'focus' };
  }
  const flow = context.flowAmong(places);
  return { ids: places, origin: 'carried', ...(flow === null ? {} : { flow }), rule: 'focus' };
}

/**
 * "TRIESTE – The fire broke out on the ferry from [Istanbul]. *Two crewmen* were hurt": where a text is written, where
 * what it names is only what something comes from or goes to. A capital is where correspondents sit.
 */
function sceneOf(
  ids: readonly string[],
  isWhole: boolean,
  { dateline, isOnlyEnd, places }: PlaceContext,
): string | null {
  if (dateline === null || (isWhole && ids.length > 1)) return null;
  const isScene = isPoint(places, dateline) && !governments.has(dateline);
  return isScene && ids.every(isOnlyEnd) ? dateline : null;
}

/** "In ten months *the carrier* moved 46,800 tonnes": on all its ways, whichever was told of last. */
function isOfFirm(span: PlacedSpan, { subjectAt, text }: PlaceContext): boolean {
  const subject = subjectAt(span.start);
  return (
    span.kind !== 'rate' &&
    subject !== null &&
    firmBehind.test(text.slice(subject.start, subject.end))
  );
}

const firmBehind = new RegExp(
  `^(?:the|this|its|our) (?:\\p{Ll}+ ){0,2}(?:${firmNouns.join('|')})$`,
  'iu',
);

/** "*The type* carries 52 tonnes": what is true of all that are built alike is of no place. */
function isOfType(span: Span, { subjectAt, text }: PlaceContext): boolean {
  const subject = subjectAt(span.start);
  return (
    subject !== null &&
    /^(?:the|this|that) (?:\p{Ll}+ )?(?:type|model|variant|version)$/iu.test(
      text.slice(subject.start, subject.end),
    )
  );
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
function flowAhead(span: PlacedSpan, context: PlaceContext): FlowMention | null {
  const { flows, text, roles, clauseAt } = context;
  const isMoved = isTraffic(span) || span.kind === 'price';
  if (!isMoved || flows.length !== 1) return null;
  const [flow] = flows;
  // "filled 88 per cent of the places on westbound wagons, *from [Wuhan] to [Lyon]*": the way of the whole, set off by a comma.
  const isOfWhole = /^ of [^,;:.]+, from (?:the )?$/.test(text.slice(span.end, flow?.start));
  if (span.kind === 'share' && !isOfWhole) return null;
  if (!flow || !hasBothEnds(flow) || flow.start < span.end || flow.isName || flow.isBoth)
    return null;
  // "and ministers from Astana to Tbilisi have spoken of more": where those are who speak.
  const isCompared = membersOf(flow).some((place) =>
    isOneOf(roles.get(place) ?? '', 'comparison|claimant'),
  );
  const isOther = /[;:]|\b(?:while|whereas|but|than|which|who)\b|[”"]/.test(
    text.slice(span.end, flow.start),
  );
  // "The line will take 15 million tons, and *the way from China to Europe* will be shorter": told of something else.
  const [here, there] = [clauseAt(span.start), clauseAt(flow.start)];
  const isApart = here?.index !== there?.index && isOneOf(there?.role ?? '', 'main|coordinate');
  return isCompared || isOther || isApart ? null : flow;
}

/** "Georgian Railway is buying 40 wagons; *[Azerbaijan] Railways* has received 60": of a clause with a firm of its own. */
function nextOperator(
  span: PlacedSpan,
  last: Span | undefined,
  previous: PlacesFound,
  context: PlaceContext,
): string | null {
  const { named, roles, clauseAt } = context;
  const own = clauseAt(span.start);
  const isNext =
    last !== undefined &&
    isOneOf(own?.role ?? '', 'main|coordinate') &&
    own?.sharesSubject === false;
  const before = named.find(
    (place) => roles.get(place) === 'operator' && previous.ids.includes(place.id ?? ''),
  );
  if (!isNext || !before || before.end > last.start || clauseAt(last.start)?.index === own?.index)
    return null;
  return operatorOf(span, context);
}

/** "The group's revenue fell to 158 million euros": where the firm stands that the clause is about. */
function operatorOf(span: PlacedSpan, context: PlaceContext): string | null {
  const { named, roles, subjectAt, theme, places, text } = context;
  const subject = subjectAt(span.start);
  if (subject === null) return null;
  // "The railway *sends us* nine trains a day": what comes to whoever speaks is theirs.
  if (theme !== null && givenToUs.test(text.slice(Math.max(0, span.start - 20), span.start)))
    return theme;
  const firm =
    named.find((place) => roles.get(place) === 'operator' && isWithin(place, subject)) ??
    operatorBefore(span, context);
  // "Qatar Airways follows with six flights", of an airport: they call where the article is about.
  const isGuest =
    firm !== undefined &&
    theme !== null &&
    calls.has(span.noun.split('-per-')[0] ?? '') &&
    firm.id !== theme &&
    !isInside(places, theme, firm.id ?? '');
  // Under the name of a port, what the railway of its land brings is told of the port.
  const { section } = context;
  const isHost = section !== null && isInside(places, section, firm?.id ?? '');
  return isGuest ? theme : isHost ? section : (firm?.id ?? null);
}

/** "[Georgian] Railway, *which carried 13 million tonnes*, has a plan": the firm that a relative clause is of. */
function operatorBefore(
  span: PlacedSpan,
  { named, roles, clauseAt, text }: PlaceContext,
): NamedPlace | undefined {
  const clause = clauseAt(span.start);
  if (clause?.role !== 'relative') return undefined;
  return named.find(
    (place) =>
      roles.get(place) === 'operator' &&
      place.end <= clause.start &&
      /^(?: \p{Lu}[\p{L}&]*)*, $/u.test(text.slice(place.end, clause.start)) &&
      /^(?:which|who)\b/.test(text.slice(clause.start)),
  );
}

const givenToUs =
  /\b(?:sends?|sent|brings?|brought|gives?|gave|delivers?|delivered) us (?:some )?$/;

const calls = wordSet('flight|frequency|rotation|departure|landing|movement|freighter');

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

/** What a fact takes over from the one before it; of a flow only where it begins, once another clause or a rank speaks. */
function continued(
  span: PlacedSpan,
  last: PlacedSpan | undefined,
  previous: PlacesFound,
  { clauseAt, text }: PlaceContext,
): PlacesFound {
  if (ranking.has(span.kind) && previous.flow)
    return { ids: previous.flow.from, origin: 'stated', rule: 'previous' };
  const [own, before] = [clauseAt(span.start), last ? clauseAt(last.start) : null];
  // "14,254 trips led to Central Asia, *nearly a fifth more* than the year before": of the way, as the amount is.
  const isOfAmount =
    span.kind === 'change' &&
    isOneOf(own?.role ?? '', 'participle|apposition') &&
    own?.parent === before?.index;
  // "62 freighters took off for China, *up from 48*", "63 per cent of it came by air, and *a quarter* by rail"
  const isOfSame =
    last !== undefined &&
    (formerly.test(text.slice(last.end, span.start)) ||
      (span.kind === 'share' && last.kind === 'share'));
  const isSameClause = before !== null && (before.index === own?.index || isOfAmount || isOfSame);
  if (previous.base && !isSameClause)
    return { ids: previous.base, origin: previous.origin, rule: 'previous' };
  const { flow } = previous;
  const isBack = flow !== undefined && backwards.test(text.slice(span.end, span.end + 60));
  return isBack
    ? { ...previous, flow: { ...flow, from: flow.to, to: flow.from }, rule: 'previous' }
    : { ...previous, rule: 'previous' };
}

/** "$1.25 for freight *in the other direction*" */
const backwards =
  /^(?: for [^,.;:]{1,30})? (?:in the (?:other|opposite|reverse) direction|(?:on )?the (?:way back|other way))\b/;

/** Between an amount and what it was before. */
const formerly = /^[^.;:]{0,60}, (?:up|down) from $/;

/** "Trains under the name Xi'an–Lanzhou rank first in the country": towns whose brand has the rank. */
const brandBefore = (span: Span, { pairs }: PlaceContext): string[] =>
  idsOf(
    pairs
      .filter(({ kind, end }) => kind === 'brand' && end <= span.start)
      .flatMap(({ first, second }) => [first, second]),
  );

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
  return { ids, origin: ids.length > 0 ? 'stated' : 'none', rule: 'weak' };
}

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

/** Both ends of a way, by their kind. */
const theseEnds =
  /\b(?:between|in|at) (?:these(?: two)?|both|the two) (?:ports|cities|towns|stations|terminals|airports|crossings|ends|regions|continents|markets)\b(?! of\b)/i;

/** A subject that counts more than two. */
const many = /^(?:(?:the|its|their|all) )?(?:three|four|five|six|seven|eight|nine|ten|\d+) /i;

/** "*The two stations*", "both ports" of two crossings on a border, which are called either, or of two towns. */
const asOf = (kind: Place['kind'], twos: PlaceContext['twos']): readonly string[] | undefined =>
  kind === 'port' || kind === 'station' ? (twos.get('crossing') ?? twos.get('city')) : undefined;

/** "the two airports", "between them", "these ports": the last two named together, where a fact's own clause says so. */
export function antecedent(span: Span, context: PlaceContext): string[] | null {
  const { text, twos, lastWay, subjectAt } = context;
  const isTold = (words: RegExp): boolean => {
    const at = text.search(words);
    return at >= 0 && isInReach(at, span, context);
  };
  const between = twos.size > 0 ? text.search(/\bbetween (?:them|the two|both)\b/i) : -1;
  const subject = between < 0 ? null : subjectAt(between);
  // "*The six ports* load 184 trains between them": more than two, and who they are is said here.
  const isMany = subject !== null && many.test(text.slice(subject.start, subject.end));
  if (between >= 0 && !isMany && isInReach(between, span, context)) {
    const ids = [...twos].findLast(([kind]) => pointKinds.has(kind))?.[1];
    if (ids) return [...ids];
  }
  // "crossed the sea between *these ports*": the ends of the way told of.
  if (lastWay && isTold(theseEnds)) {
    const ends = [...lastWay.from, ...lastWay.to];
    if (ends.length === 2) return ends;
  }
  for (const [words, kind] of twos.size > 0 ? both : []) {
    const ids = twos.get(kind) ?? asOf(kind, twos);
    if (ids && isTold(words)) return [...ids];
  }
  return null;
}

/** "Today *the two cities* exchange 22 trains; from Xiamen come another four": said before a clause of its own. */
function isInReach(at: number, span: Span, { clauseAt, text }: PlaceContext): boolean {
  const isHere = clauseAt(at)?.index === clauseAt(span.start)?.index;
  return isHere || at > span.start || !text.slice(at, span.start).includes(';');
}
