import { countryOf as countryHolding } from '../../atlas/types.ts';
import type { Mode } from '../../schemas/corridor.ts';
import type { Route } from '../../schemas/fact.ts';
import type { Place } from '../../schemas/place.ts';
import { setAgainst } from '../lexicon/comparison-words.ts';
import { isOneOf } from '../lexicon/word-set.ts';
import type { Span } from '../reader/types.ts';
import { isWithin } from '../tokens/spans.ts';
import type { NamedPlace } from './named-place.ts';

/** A way that trains, aircraft or ships take, as a sentence tells it. */
export interface RouteMention extends Span {
  route: Route;
  /** What runs on it, in the words of the text: "freight train". */
  subject: string;
}

/** Two places joined by a hyphen that name no way of transport: a brand, a class of trains, a railway line. */
export interface PairName extends Span {
  kind: 'brand' | 'class' | 'line' | 'other';
  first: NamedPlace;
  second: NamedPlace;
}

export interface RouteReading {
  routes: RouteMention[];
  pairs: PairName[];
}

/** Longest stretch of words between the two ends of "from … to …". */
const reach = 120;

/**
 * Routes of a sentence: "from X to Y via Z", "X-Y cargo route", "trains linking X and Y", "flights from X to Y, Z and
 * W". Service brands ("China-Europe freight trains (Chengdu-Chongqing)"), classes of trains ("China-Europe freight
 * train") and lines ("Beijing-Guangzhou railway") are told apart and returned as pairs.
 *
 * @param context words around the sentence that tell rail from air where it does not itself
 */
export function readRoutes(
  text: string,
  named: readonly NamedPlace[],
  places: ReadonlyMap<string, Place>,
  context: string,
): RouteReading {
  const routes: RouteMention[] = [];
  const pairs: PairName[] = [];
  const known = named.filter((place) => place.id !== null && !place.demonym);
  const add = (
    span: Span,
    from: NamedPlace,
    to: NamedPlace,
    modeAt: number,
    subject: string,
  ): void => {
    if (from.id === null || to.id === null || from.id === to.id) return;
    if (isInside(places, from.id, to.id) || isInside(places, to.id, from.id)) return;
    if (!isPoint(places, from.id) && !isPoint(places, to.id)) return;
    if (routes.some(({ route }) => route.from === from.id && route.to === to.id)) return;
    const mode = modeNear(withoutEnds(text, from, to), modeAt, context);
    routes.push({ ...span, subject, route: { mode, from: from.id, to: to.id, via: [] } });
  };

  for (let at = 0; at + 1 < known.length; at++) {
    const [first, second] = [known[at] as NamedPlace, known[at + 1] as NamedPlace];
    const between = text.slice(first.end, second.start);
    if (isOneOf(between, '-|–|—|‐|‑')) {
      const span = { start: first.start, end: second.end };
      const read = readPair(text, span, first, second, places);
      if (read.kind === 'route') add(span, first, second, first.start, read.subject);
      else pairs.push({ ...span, kind: read.kind, first, second });
    }
  }
  const inPair = (place: NamedPlace): boolean => pairs.some((pair) => isWithin(place, pair));
  const free = known.filter((place) => !inPair(place));
  free.forEach((first, at) => {
    const head = text.slice(Math.max(0, first.start - 48), first.start);
    const lead = leads.find(({ before }) => before.test(head));
    if (!lead) return;
    const target = findTarget(text, free, at, lead.joint, places);
    if (!target) return;
    const start =
      first.start - (/(?<![\w-])[\w-]+ (?:the )?(?:[\w]+ of )?$/.exec(head)?.[0].length ?? 0);
    const subject = transportWord(text, first.start, target.end);
    if (subject === null && !mode.test(context)) return;
    const ends = destinations(text, free, target);
    if (lead.reversed) add({ start, end: target.end }, target, first, first.start, subject ?? '');
    else {
      for (const end of ends) add({ start, end: end.end }, first, end, first.start, subject ?? '');
    }
  });
  readLists(text, free, places, (origin, target, subject) =>
    add({ start: target.start, end: target.end }, origin, target, target.start, subject),
  );
  addVias(text, free, routes, places);
  return { routes: routes.sort((a, b) => a.start - b.start || a.end - b.end), pairs };
}

const mode =
  /\b(?:trains?|rail(?:way|ways)?|flights?|fly|flew|flown|air|freighters?|cargo|freight|ships?|shipped|containers?|routes?|services?)\b/i;

/** True for places a way can begin or end at on a map: not countries, continents, regions. */
export function isPoint(places: ReadonlyMap<string, Place>, id: string): boolean {
  const kind = places.get(id)?.kind;
  return kind !== undefined && kind !== 'continent' && kind !== 'region' && kind !== 'country';
}

/** How many areas may lie around each other; past it, they lie in a circle. */
const deepest = 32;

/** True where `id` lies in `area`, at any remove. */
export function isInside(places: ReadonlyMap<string, Place>, id: string, area: string): boolean {
  let next = places.get(id)?.within;
  for (let depth = 0; next !== undefined && depth < deepest; depth++) {
    if (next === area) return true;
    next = places.get(next)?.within;
  }
  return false;
}

/** Those of some places that are none of the others, lie in none of them and hold none. */
export const apartFrom = (
  places: ReadonlyMap<string, Place>,
  others: readonly string[],
  ids: readonly string[],
): string[] =>
  ids.filter(
    (id) =>
      !others.some(
        (other) => other === id || isInside(places, other, id) || isInside(places, id, other),
      ),
  );

/** True for a part of the world that holds whole countries. */
export const isWide = (places: ReadonlyMap<string, Place>, id: string): boolean =>
  isOneOf(places.get(id)?.kind ?? '', 'continent|region');

/** The country a place lies in, the place itself where none holds it. */
export const countryOf = (places: ReadonlyMap<string, Place>, id: string): string =>
  countryHolding({ places }, id) ?? id;

const transport =
  /^(?:trains?|services?|routes?|flights?|connections?|links?|trips?|shuttles?|freighters?|corridors?|journeys?|block trains?|air routes?|air bridges?|air link)$/i;
const lineWords =
  /^(?:railways?|railroads?|lines?|rail line|high-speed|expressways?|highways?|motorways?|pipelines?|canals?)$/i;
const modifiers =
  /^(?:freight|cargo|passenger|container|containerised|containerized|international|direct|regular|scheduled|rail|rapid|express|block|return|new|first|weekly|daily|charter|air|sea|intermodal|multimodal|through|fast|cold-chain|cross-border|all-cargo|and|rail-sea|round-trip|bound)$/i;

/** What a hyphenated pair of places names, by the noun it stands before or the bracket it stands in. */
function readPair(
  text: string,
  span: Span,
  first: NamedPlace,
  second: NamedPlace,
  places: ReadonlyMap<string, Place>,
): { kind: 'route'; subject: string } | { kind: PairName['kind'] } {
  const [from, to] = [first.id as string, second.id as string];
  const points = [isPoint(places, from), isPoint(places, to)];
  const abroad = countryOf(places, from) !== countryOf(places, to);
  const bracketed =
    /[([（]\s*$/.test(text.slice(0, span.start)) && /^\s*[)\]）]/.test(text.slice(span.end));
  if (bracketed) {
    const head = /(?<![\p{L}-])([\p{L}-]+) \s*[([（]\s*$/u.exec(
      text.slice(Math.max(0, span.start - 40), span.start),
    )?.[1];
    if (head === undefined || !transport.test(head)) return { kind: 'other' };
    if (!abroad) return { kind: 'brand' };
    return points[0] || points[1] ? { kind: 'route', subject: head } : { kind: 'class' };
  }
  if (naming.test(text.slice(Math.max(0, span.start - 40), span.start))) return { kind: 'brand' };
  const head = headAfter(text, span.end);
  // No rails are laid from a country to a continent: such a line is a service.
  const isService = !points[0] && !points[1] && (isWide(places, from) || isWide(places, to));
  if (head !== null && lineWords.test(head) && !isService) return { kind: 'line' };
  if (!points[0] && !points[1]) return { kind: 'class' };
  if (head === null || !transport.test(head)) return { kind: 'other' };
  if (isWide(places, from) || isWide(places, to)) return { kind: 'class' };
  return { kind: 'route', subject: head };
}

/** "trains under the name [Chengdu-Chongqing]": what leads to a brand. */
const naming =
  /\b(?:under the (?:brand|name|label|banner)|branded|named|called|known as)(?: of)? [“"']?$/i;

/** The noun a pair stands before: "freight trains", or "railways" after "and Lianyungang-Lanzhou". */
function headAfter(text: string, end: number): string | null {
  let rest = text.slice(end, end + reach);
  for (let step = 0; step < 8; step++) {
    const joined =
      /^(?:,| and| or|,? as well as(?: the)?) ?(?:the )?\p{Lu}[\p{L}'’]+(?: \p{Lu}[\p{L}'’]+)?[-–]\p{Lu}[\p{L}'’]+(?: \p{Lu}[\p{L}'’]+)?/u.exec(
        rest,
      );
    if (!joined) break;
    rest = rest.slice(joined[0].length);
  }
  for (let step = 0; step < 5; step++) {
    const word = /^ ([\p{L}][\p{L}-]*)/u.exec(rest);
    if (!word?.[1]) return null;
    if (lineWords.test(word[1]) || transport.test(word[1])) {
      // "railway service" runs on a line; "freight train line" is one.
      const next = /^ ([\p{L}][\p{L}-]*)/u.exec(rest.slice(word[0].length))?.[1];
      if (next !== undefined && (transport.test(next) || lineWords.test(next))) {
        rest = rest.slice(word[0].length);
        continue;
      }
      return word[1];
    }
    if (!modifiers.test(word[1])) return null;
    rest = rest.slice(word[0].length);
  }
  return null;
}

interface Lead {
  before: RegExp;
  /** What must stand right before the other end. */
  joint: RegExp;
  reversed?: boolean;
}

const article = '(?:the )?(?:(?:city|port|province|town|municipality|hub) of )?';
const leads: Lead[] = [
  {
    before: new RegExp(`\\bfrom ${article}$`, 'i'),
    joint: new RegExp(`\\b(?:to|for|towards?|into) ${article}$`),
  },
  { before: new RegExp(`\\bbetween ${article}$`, 'i'), joint: new RegExp(`\\band ${article}$`) },
  {
    before: new RegExp(
      `\\b(?:link|links|linking|linked|connect|connects|connecting|connected|joins|joining) ${article}$`,
      'i',
    ),
    joint: new RegExp(`\\b(?:and|with|to) ${article}$`),
  },
  {
    before: new RegExp(
      `\\b(?:left|leaves?|leaving|departs?|departed|departing)(?: from)? ${article}$`,
      'i',
    ),
    joint: new RegExp(`\\b(?:for|to|towards?) ${article}$`),
  },
  {
    before: /\b(?:bound|headed|heading) for (?:the )?$/i,
    joint: new RegExp(`\\bfrom ${article}$`),
    reversed: true,
  },
];

/** The other end: the next place with the right word before it, past the areas the first lies in. */
function findTarget(
  text: string,
  named: readonly NamedPlace[],
  at: number,
  joint: RegExp,
  places: ReadonlyMap<string, Place>,
): NamedPlace | null {
  const first = named[at] as NamedPlace;
  for (const other of named.slice(at + 1)) {
    if (other.start - first.end > reach) return null;
    const between = text.slice(first.end, other.start);
    if (/[;:]/.test(between) || otherAmount.test(between)) return null;
    if (joint.test(between)) return other;
    // "from Xi'an in northwest China's Shaanxi Province to …", "from Chengdu via Khorgos to …"
    const passed =
      /\b(?:via|through|over|across|past|by way of) (?:the )?$/.test(between) ||
      isInside(places, first.id as string, other.id as string);
    if (!passed && !/(?:, | and )$/.test(text.slice(other.start - 5, other.start))) return null;
  }
  return null;
}

/** "were shipped from Hamburg, *and 18,400* crossed into Poland": behind the comma another thing is told. */
const otherAmount = /, (?:and|but|while|whereas) [^,]*\d/;

/** The target and those listed after it: "Frankfurt, Paris and Amsterdam"; not the country a city lies in. */
function destinations(
  text: string,
  named: readonly NamedPlace[],
  target: NamedPlace,
): NamedPlace[] {
  const list = [target];
  let last = target;
  for (const other of named.slice(named.indexOf(target) + 1)) {
    const between = text.slice(last.end, other.start);
    if (!isOneOf(between, ', | and |, and | or |, then | as well as ')) break;
    list.push(other);
    last = other;
  }
  // "Lodz, Poland, via" and "Lodz, Poland" name one end; a list of more has an "and".
  if (list.length === 2 && text.slice(target.end, (list[1] as NamedPlace).start) === ', ')
    return [target];
  return list;
}

const listHead =
  /\b(trains?|services?|routes?|flights?|freighters?|connections?)(?: (?:that|which)? ?(?:run|runs|running|go|goes|going|lead|leads|leading|operating|bound))? (?:to|for|towards) (?:the )?$/i;

/** "routes to Europe, America and Africa" of a sentence that is about a city. */
function readLists(
  text: string,
  named: readonly NamedPlace[],
  places: ReadonlyMap<string, Place>,
  add: (origin: NamedPlace, target: NamedPlace, subject: string) => void,
): void {
  for (const target of named) {
    const head = listHead.exec(text.slice(Math.max(0, target.start - 60), target.start));
    if (!head) continue;
    const origin = named.find(
      (place) => place.end <= target.start && isPoint(places, place.id as string),
    );
    if (!origin || /\b(?:to|via|through) $/.test(text.slice(0, origin.start))) continue;
    for (const end of destinations(text, named, target)) add(origin, end, head[1] ?? '');
  }
}

/** "via Khorgos", "passed through Alashankou": the places a sentence's one route passes. */
function addVias(
  text: string,
  named: readonly NamedPlace[],
  routes: RouteMention[],
  places: ReadonlyMap<string, Place>,
): void {
  const only = routes.length === 1 ? routes[0] : undefined;
  for (const place of named) {
    const before = text.slice(Math.max(0, place.start - 48), place.start);
    const lead =
      /\b(?:via|through|though|over|across|by way of|passing|crossing at) (?:the )?$/i.test(before);
    const listed =
      isOneOf(before.slice(-6).replace(/^.*?(?=, | and )/, ''), ' and |, |, and ') &&
      routes.some(({ route }) => route.via.length > 0);
    if (!lead && !listed) continue;
    const id = place.id as string;
    const route = only ?? routes.findLast((each) => each.start < place.start);
    if (!route || !isPoint(places, id)) continue;
    const { from, to, via } = route.route;
    if (id !== from && id !== to && !via.includes(id)) via.push(id);
    if (lead && place.start >= route.end && place.start - route.end <= 24) route.end = place.end;
  }
}

const subjects =
  /\b((?:(?:freight|cargo|passenger|container|block|direct|high-speed) )*(?:trains?|flights?|routes?|services?|freighters?|corridors?|shipments?|containers?|rail|railway|trips?|journeys?|airlines?|ships?|trucks?|goods|cargo|freight))\b/gi;

/** The word for what runs nearest to the route, or null where the sentence has none. */
function transportWord(text: string, start: number, end: number): string | null {
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const match of text.matchAll(subjects)) {
    const distance = match.index < start ? start - match.index : Math.max(0, match.index - end);
    if (distance < least) {
      least = distance;
      best = match[0];
    }
  }
  return best;
}

const cues: [Mode, RegExp][] = [
  [
    'air',
    /\b(?:flights?|flew|fly|flying|air|airport|airports|airline|airlines|aircraft|airborne|planes?|freighters?|cargo routes?|passenger routes?|aviation|by air)\b/gi,
  ],
  ['rail', /\b(?:trains?|rail|railway|railways|wagons?|locomotives?|gauge)\b/gi],
  ['sea', /\b(?:ships?|vessels?|ferry|ferries|sea|maritime|shipping line|ocean|by sea)\b/gi],
];

/** A sentence with blanks for the ends of a way: who goes on "from Baku to the Black *Sea*" is not at sea for that. */
const withoutEnds = (text: string, ...ends: readonly Span[]): string =>
  ends.reduce(
    (rest, { start, end }) => `${rest.slice(0, start)}${' '.repeat(end - start)}${rest.slice(end)}`,
    text,
  );

/** Rail, air or sea, by the nearest word of the clauses that belong together, else of the context; rail where nothing tells. */
function modeNear(text: string, at: number, context: string): Mode {
  const { part, start } = partAround(text, at);
  return (
    nearestCue(part, at - start) ??
    nearestCue(context, context.length) ??
    nearestCue(text, at) ??
    'rail'
  );
}

/** The part of a sentence around an offset that nothing is set against: of "from A to B 17 days, while a ship needs 40" the first. */
function partAround(text: string, at: number): { part: string; start: number } {
  let start = 0;
  for (const { index, 0: mark } of text.matchAll(setAgainst)) {
    if (index >= at) return { part: text.slice(start, index), start };
    start = index + mark.length;
  }
  return { part: text.slice(start), start };
}

function nearestCue(text: string, at: number): Mode | null {
  let best: Mode | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const [name, cue] of cues) {
    for (const match of text.matchAll(cue)) {
      const distance = Math.abs(match.index - at);
      if (distance < least && !compared.test(text.slice(0, match.index))) {
        least = distance;
        best = name;
      }
    }
  }
  return best;
}

/** "quicker *than the* ship": another way to go. */
const compared = /\b(?:than|unlike|instead of|rather than|against)(?: (?:by|the|a|an|any))* $/i;
