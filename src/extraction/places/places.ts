import type { Gazetteer, NameMatch } from '../../atlas/gazetteer/gazetteer.ts';
import type { Place } from '../../schemas/place.ts';
import type { Span } from '../reader/types.ts';
import type { NamedPlace } from './named-place.ts';
import { isInside, isPoint, type PairName, type RouteMention } from './routes.ts';

/** The place each name means, by what the sentence, the paragraph and the article name beside it. */
export function resolveNames(
  matches: readonly NameMatch[],
  text: string,
  gazetteer: Gazetteer,
  paragraph: ReadonlySet<string>,
  article: ReadonlySet<string>,
): NamedPlace[] {
  const sentence = certain(matches);
  return matches.map((match) => {
    const { start, end, name, ids, demonym } = match;
    const id =
      ids.length === 1
        ? (ids[0] ?? null)
        : gazetteer.resolve(match, text.slice(end, end + 40), [sentence, paragraph, article]);
    return { start, end, name, id, demonym, inName: isInName(text, start, end), among: ids };
  });
}

/** Capitalised words that follow a place's name without making another name of it. */
const kinds =
  /^(?:City|Province|Port|Airport|International|Railway|Dry|Station|Pass|County|Municipality|District|Region|Autonomous|Uygur|Zhuang|Hui|Bay|In|On|The|To|And|It|By|For|At|But)$/;

/** True where capitalised words follow at once, as in "Chengdu Bureau of Commerce" and "Sichuan Biokin". */
function isInName(text: string, start: number, end: number): boolean {
  const next = /^ (?:& |of )?(\p{Lu}[\p{L}'’]*)/u.exec(text.slice(end, end + 32))?.[1];
  if (next !== undefined && !kinds.test(next) && !/^ of /.test(text.slice(end, end + 4)))
    return true;
  return /(?:Air|Bank of|University of|Bureau of|Chamber of|Republic of) $/.test(
    text.slice(Math.max(0, start - 14), start),
  );
}

/** Ids of the names that only one place bears. */
export function certain(matches: readonly NameMatch[]): Set<string> {
  const ids = new Set<string>();
  for (const match of matches) if (match.ids.length === 1) ids.add(match.ids[0] as string);
  return ids;
}

/** What the binding of facts to places needs of one sentence. */
export interface PlaceContext {
  text: string;
  named: readonly NamedPlace[];
  routes: readonly RouteMention[];
  pairs: readonly PairName[];
  places: ReadonlyMap<string, Place>;
  /** Places of the sentences before, in this paragraph, last first. */
  before: readonly string[];
  /** Pairs of places of a kind that the article named together last: "Shuangliu and Tianfu" for airports. */
  twos: ReadonlyMap<Place['kind'], readonly string[]>;
}

/** The places of each kind of which these are exactly two. */
export function twosIn(
  named: readonly NamedPlace[],
  places: ReadonlyMap<string, Place>,
): [Place['kind'], string[]][] {
  const kinds = new Map<Place['kind'], Set<string>>();
  for (const { id, demonym, inName } of named) {
    const kind = places.get(id ?? '')?.kind;
    if (id === null || kind === undefined || demonym || inName) continue;
    kinds.set(kind, (kinds.get(kind) ?? new Set()).add(id));
  }
  return [...kinds].filter(([, ids]) => ids.size === 2).map(([kind, ids]) => [kind, [...ids]]);
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
  const two = `(?:(?:the|these|its|their) (?:two )${often}|both (?:the )?)`;
  return new RegExp(`\\b${two}${plural}\\b(?! (?:of|in|that|which)\\b)`, 'i');
}

const anaphors: [RegExp, Place['kind'][]][] = [
  [/\b(?:the|this) city\b/i, ['city']],
  [/\b(?:the|this) province\b/i, ['province']],
  [
    /\b(?:the|this) (?:inland )?(?:port|crossing|terminal|yard|pass|station|airport|hub|town|dry port)\b/i,
    ['city', 'station', 'crossing', 'port', 'airport'],
  ],
  [/\b(?:the|this) country\b/i, ['country']],
];

/**
 * The places each of the spans (facts of one sentence, in order) is about: those named before it since the fact before,
 * else those that follow it, else those of the fact before, else those the paragraph is about.
 */
export function placesOf(spans: readonly Span[], context: PlaceContext): string[][] {
  const { text, named, places } = context;
  const taken = new Set<NamedPlace>();
  const result: string[][] = [];
  spans.forEach((span, at) => {
    const last = spans[at - 1];
    const next = spans.slice(at + 1).find((other) => other.start >= span.end);
    const usable = (place: NamedPlace): boolean =>
      place.id !== null &&
      !taken.has(place) &&
      !spans.some((each) => each.start <= place.start && place.end <= each.end && each !== span);
    const left = named.filter(
      (place) => usable(place) && place.end <= span.start && place.start >= (last?.end ?? 0),
    );
    const rightEnd = clauseEnd(text, span.end, next?.start ?? text.length);
    const right = named.filter(
      (place) => usable(place) && place.start >= span.end && place.end <= rightEnd,
    );
    let ids = select(left, span, context);
    const linked = linkedRight(text, span, right, context);
    const hasPoint = ids.some((id) => isPoint(places, id));
    if (
      ids.length === 0 ||
      (!hasPoint && linked.some((place) => isPoint(places, place.id as string)))
    ) {
      const after = select(linked, span, context);
      if (after.length > 0) {
        ids = after;
        for (const place of linked) taken.add(place);
      }
    } else if (linked.length > 0) for (const place of linked) taken.add(place);
    const previous = result[at - 1] ?? [];
    if (!ids.some((id) => isPoint(places, id))) {
      const isWeak = ids.length === 0 || left.every((place) => isWeakName(place, context));
      const meant = antecedent(text, context);
      if (isWeak && previous.some((id) => isPoint(places, id))) ids = previous;
      else if (meant !== null) ids = meant;
      else if (ids.length === 0) ids = isOfWhole(text, last, span) ? [] : previous;
    }
    result.push(ids);
  });
  return result;
}

/** True where the fact before was a part of a whole that this one is only joined to: "half of Peru's land, and 40 firms". */
function isOfWhole(text: string, last: Span | undefined, span: Span): boolean {
  const between = last === undefined ? '' : text.slice(last.end, span.start);
  return /^ of\b.*, and $/.test(between);
}

/** True for names that tell little of what a fact is about: demonyms, firms, classes of trains. */
function isWeakName(place: NamedPlace, { pairs }: PlaceContext): boolean {
  return (
    place.demonym ||
    place.inName ||
    pairs.some(
      (pair) => pair.kind === 'class' && pair.start <= place.start && place.end <= pair.end,
    )
  );
}

/** "the two airports": the last two named together; "the city", "the port": the last such place of the paragraph. */
function antecedent(text: string, { places, before, twos }: PlaceContext): string[] | null {
  for (const [words, kind] of twos.size > 0 ? both : []) {
    const ids = twos.get(kind);
    if (ids && words.test(text)) return [...ids];
  }
  for (const [words, kinds] of anaphors) {
    if (!words.test(text)) continue;
    const id = before.find((each) => kinds.includes(places.get(each)?.kind ?? 'region'));
    if (id !== undefined) return [id];
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
    if (pairs.some((pair) => pair.start <= place.start && place.end <= pair.end)) return false;
    if (previous && /^(?: and |, |, and )$/.test(text.slice(previous.end, place.start)))
      return true;
    const before = text.slice(Math.max(span.end, place.start - 24), place.start);
    return /\b(?:in|at|to|from|via|through|of|for|between|across|into|near|left|leaves|leaving|reached|reaching|entered|entering|crossed|crossing|passed|passing)\s+(?:the |a |central |eastern |western |northern |southern |northwest |southwest )*$/i.test(
      before,
    );
  });
}

/** Which of the names in reach a fact is about: the ends of its route, else the narrowest and nearest. */
function select(
  candidates: readonly NamedPlace[],
  span: Span,
  { text, named: all, routes, pairs, places }: PlaceContext,
): string[] {
  const inPair = (place: NamedPlace, kinds: readonly PairName['kind'][]): boolean =>
    pairs.some(
      (pair) => kinds.includes(pair.kind) && pair.start <= place.start && place.end <= pair.end,
    );
  const strong = candidates.filter(
    (place) => !place.demonym && !place.inName && !inPair(place, ['class', 'line', 'brand']),
  );
  const specific = strong.filter((place) => isPoint(places, place.id as string));
  const within = (place: NamedPlace): boolean =>
    all.some(
      (other) =>
        other !== place &&
        other.id !== null &&
        (strong.includes(other) || other.end <= place.start) &&
        isInside(places, other.id, place.id as string) &&
        locates(text, other, place),
    );
  const named = (specific.length > 0 ? specific : strong).filter((place) => !within(place));
  const nearest = named.reduce<NamedPlace | null>(
    (best, place) =>
      best === null || distance(place, span) <= distance(best, span) ? place : best,
    null,
  );
  if (nearest) {
    const route = routes.find(
      (each) =>
        each.end <= span.start &&
        [each.route.from, each.route.to, ...each.route.via].includes(nearest.id as string),
    );
    if (route && specific.length > 0) {
      const ends = [route.route.from, route.route.to, ...route.route.via];
      const points = ends.filter((id) => isPoint(places, id));
      const wide = ends.some((id) => ['continent', 'region'].includes(places.get(id)?.kind ?? ''));
      return wide ? points : ends;
    }
    return coordinated(nearest, named, text).map((place) => place.id as string);
  }
  const first = candidates.find(
    (place) => !place.demonym && inPair(place, ['class']) && place.id !== null,
  );
  if (first && pairs.some((pair) => pair.first === first)) return [first.id as string];
  const brand = pairs.find((pair) => pair.kind === 'brand' && candidates.includes(pair.first));
  if (brand) return [brand.first.id as string, brand.second.id as string];
  const weak =
    candidates.find((place) => place.inName) ?? candidates.findLast((place) => place.demonym);
  return weak ? [weak.id as string] : [];
}

/** True where an area only says where a place lies: "Pingxiang in Jiangxi", "Zhengzhou, capital of Henan", "Poland's Łódź". */
function locates(text: string, inner: Span, area: Span): boolean {
  if (area.start >= inner.end) {
    const between = text.slice(inner.end, area.start);
    return (
      between.length <= 48 &&
      /^(?: (?:City|Town|County|Port|Pass))?(?:,| in\b| of\b)[^.;:()]*$/u.test(between) &&
      !/ and /.test(between)
    );
  }
  return /^(?:['’]s)?(?: [\p{L}]+){0,4} $/u.test(text.slice(area.end, inner.start));
}

const distance = (place: Span, span: Span): number =>
  place.end <= span.start ? span.start - place.end : place.start - span.end;

/** A place with those it is joined to by "and" or a comma, in the order of the text. */
function coordinated(
  nearest: NamedPlace,
  named: readonly NamedPlace[],
  text: string,
): NamedPlace[] {
  const list = [nearest];
  const joined = (a: Span, b: Span): boolean =>
    /^(?:(?:,? and|,| &) (?:the )?|[-–])$/.test(text.slice(a.end, b.start));
  const at = named.indexOf(nearest);
  for (let back = at - 1; back >= 0 && joined(named[back] as Span, list[0] as Span); back--)
    list.unshift(named[back] as NamedPlace);
  for (let on = at + 1; on < named.length && joined(list.at(-1) as Span, named[on] as Span); on++)
    list.push(named[on] as NamedPlace);
  return [...new Map(list.map((place) => [place.id, place])).values()];
}
