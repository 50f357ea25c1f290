import type { FactKind } from '../../schemas/fact.ts';
import type { Place } from '../../schemas/place.ts';
import type { Clause } from '../clauses/clause.ts';
import { cue } from '../cues/cue.ts';
import { carrierNouns } from '../lexicon/comparison-words.ts';
import { movedNouns, runningNouns } from '../lexicon/frequency-words.ts';
import { findingVerbs } from '../lexicon/operators.ts';
import { pricingVerbs, trafficNouns, waitingVerbs } from '../lexicon/place-words.ts';
import { isOneOf } from '../lexicon/word-set.ts';
import type { Span } from '../reader/types.ts';
import { isWithin } from '../tokens/spans.ts';
import { singular } from '../units/nouns.ts';
import { type Center, leadsBack } from './center.ts';
import type { FlowMention } from './flows.ts';
import type { NamedPlace } from './named-place.ts';
import { isDuration, type PlacedSpan } from './placed-span.ts';
import type { PlaceRole } from './roles.ts';
import type { PairName, RouteMention } from './routes.ts';
import { isInside, isPoint } from './routes.ts';
import { type FlowIds, isOfWay, isService, type Origins, type Service } from './services.ts';

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
  /** The place of the dateline. */
  dateline: string | null;
  /** True for a place that the article has only had things come from or go to. */
  isOnlyEnd(id: string): boolean;
  /** The country of what the article is about. */
  nation: string | null;
  /** The point the article as a whole is about, whatever was named last; null where there is none. */
  theme: string | null;
  /** The point that the heading above names; null under none. */
  section: string | null;
  /** What was just spoken of, which "it" and "they" mean. */
  spoken: InFocus;
  /** What the sentence before was about by its grammar. */
  center: Center;
  /** What the first sentence of the paragraph was about by its grammar; null in that sentence itself. */
  paragraph: Center | null;
  /** Places of the last fact of the sentences before, which "that is" leads back to. */
  lastPlaces: readonly string[];
  /** The places of the stream of goods that a subject leads back to: "the transit". */
  streamOf(subject: string): readonly string[];
  /** The traffic told of last whose ends are points on a map. */
  lastWay: FlowIds | null;
  /** The traffic told of last that has both ends. */
  lastFlow: FlowIds | null;
  /** By where traffic goes to, where it was last said to begin. */
  origins: Origins;
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
  /** True for both ends of what a pronoun leads back to, neither of which it could mean alone. */
  isOfEnds?: boolean;
}

/** The rules that give a fact its places. */
export type PlaceRule =
  | 'none'
  | 'owner'
  | 'aligned'
  | 'distributed'
  | 'counted-places'
  | 'two-together'
  | 'point'
  | 'subject-area'
  | 'area'
  | 'flow'
  | 'flow-ahead'
  | 'service'
  | 'scope'
  | 'way'
  | 'partner'
  | 'beside-topic'
  | 'goal'
  | 'receiver'
  | 'previous'
  | 'generic-service'
  | 'operator'
  | 'nation'
  | 'later-subject'
  | 'focus'
  | 'weak'
  | 'corridor'
  | 'measured';

/** Where the places of a fact were found: in its sentence, or in what the article is about. */
export interface PlacesFound {
  ids: readonly string[];
  origin: 'stated' | 'carried' | 'none';
  /** The rule that decided. */
  rule: PlaceRule;
  flow?: FlowIds;
  /** What the next fact of the sentence takes over, where that is less. */
  base?: readonly string[];
  corridor?: string;
}

export const none: PlacesFound = { ids: [], origin: 'none', rule: 'none' };

/** True for what may come and go; people who come from a country were not sent. */
export const isTraffic = ({ kind, noun }: PlacedSpan): boolean =>
  kind !== 'date' && (kind !== 'count' || trafficNouns.has(noun.toLowerCase()));

export const ranking: ReadonlySet<FactKind> = new Set(['rank', 'ordinal']);

/** What a fact leaves to the article: "it handled 900" is of what was just spoken of, "900 passed" of what is most salient. */
export function focusOf(span: PlacedSpan, context: PlaceContext): InFocus {
  const { text, subjectAt, topic, theme, lastPlaces } = context;
  const subject = subjectAt(span.start);
  // What stands somewhere for so long is on no way.
  const isWay = isOfWay(span) && !isWaiting(context.clauseAt(span.start));
  const words = subject && text.slice(subject.start, subject.end);
  // "Wuhan had its best month in March. *Its trains* reach 17 cities", of an article on another city.
  const { center, places } = context;
  if (words && /^(?:its|their) /i.test(words) && isTown(center, places))
    return onlyPlaces(center.ids);
  // "The line from Lodz to Warsaw was opened. *Its length* is 130 km", in a story on another town: of both its ends.
  if (words && isWay && /^(?:its|their) /i.test(words) && center.ids.length > 1)
    return { ...onlyPlaces(center.ids), isOfEnds: true };
  const gate = gateIn(span, context);
  if (gate !== null) return onlyPlaces([gate]);
  if (theme !== null && isOfTheme(words, isWay, context)) return onlyPlaces([theme]);
  if (words && leadsToFact(words, lastPlaces)) return onlyPlaces(lastPlaces);
  if (isOfFigure(span, words, context)) return onlyPlaces(lastPlaces);
  if (isPricedAgain(span, context)) return { ...onlyPlaces(lastPlaces), isOfEnds: true };
  const stream = words === null ? [] : context.streamOf(words);
  if (stream.length > 0) return { ...onlyPlaces(stream), isOfEnds: true };
  if (isWay) return topic;
  const leads = words !== null && leadsBack(words);
  // "18 trains left over its tracks": what is counted is the subject, and whose tracks they are was just said.
  const isOwned = subject !== null && isWithin(span, subject) && possessive.test(text);
  const clause = context.clauseAt(span.start);
  if (leads || isOwned) return justSpokenOf(leads, clause, context);
  // "Nordwind Pharma and Bexley agreed on a licence. … It could be worth 8 million euros": money of whoever the paragraph is about.
  const isTheirs = span.kind === 'money' && context.paragraph?.isStranger === true;
  return isTheirs ? onlyPlaces([]) : ofParagraph(context);
}

/** "Lorries left by the port of Horgos. *Drivers pass the gate in three minutes*", of a province: of where it was just told of. */
function gateIn(
  span: PlacedSpan,
  { topic, lastPlaces, spoken, places }: PlaceContext,
): string | null {
  const [area] = topic.places;
  if (
    area === undefined ||
    (isPoint(places, area) && places.get(area)?.kind !== 'province') ||
    !isDuration(span)
  )
    return null;
  const near = [...spoken.places, ...lastPlaces].find(
    (id) => isPoint(places, id) && isInside(places, id, area),
  );
  return near ?? null;
}

const onlyPlaces = (places: readonly string[]): InFocus => ({ places, corridor: null });

/** True for what is of the point the article as a whole is about. */
function isOfTheme(
  words: string | null,
  isWay: boolean,
  { text, topic, service }: PlaceContext,
): boolean {
  if (words && service === null && isService(words)) return true;
  // How long a way is or takes is of no one stop of it, but of what the article is about.
  return (isWay && topic.places.length === 1) || ours.in(text);
}

/** What a pronoun, which the subject is or "its" of it, leads back to. */
function justSpokenOf(
  isSubject: boolean,
  clause: Clause | null,
  { topic, spoken, center, places }: PlaceContext,
): InFocus {
  // "The railway between China and Laos grew. … it carried": both ends, which no other place is nearer than.
  if (isSubject && center.ids.length > 1) {
    // "It puts the value at 50 million": who reckons is no way that has two ends.
    const isOfEnds = !findingVerbs.has(clause?.predicate?.verb ?? '');
    return { ...onlyPlaces(center.ids), isOfEnds };
  }
  if (isTown(center, places)) return onlyPlaces(center.ids);
  const isSaid = spoken.places.length > 0 || spoken.corridor !== null;
  return isSaid && !center.isThing ? spoken : topic;
}

/**
 * "Karaganda has done well. … In all 1,140 freighters landed": a paragraph is of what its first sentence is of; of a whole
 * land as long as each sentence is.
 */
function ofParagraph({ topic, paragraph, places, center }: PlaceContext): InFocus {
  if (!paragraph) return topic;
  // "The line from Almaty to Aktau is to be 900 km long. … In 2005 the price was put at 2 billion": of the line.
  if (paragraph.isLine) return { ...onlyPlaces(paragraph.ids), isOfEnds: true };
  const isOf =
    paragraph.isFirm ||
    isTown(paragraph, places) ||
    (isLand(paragraph, places) && center.ids.includes(paragraph.ids[0] ?? ''));
  return isOf ? onlyPlaces(paragraph.ids) : topic;
}

/** True for a center that is one country or one part of the world. */
const isLand = ({ ids: [id = '', ...more] }: Center, places: PlaceContext['places']): boolean =>
  more.length === 0 && isOneOf(places.get(id)?.kind ?? '', 'country|region|continent');

/** True where what a clause is of stands still: “a lorry *waited* 14 hours”. */
export const isWaiting = (clause: Clause | null): boolean =>
  waitingVerbs.has(clause?.predicate?.verb ?? '');

/** True for a center that is one town, port or station. */
const isTown = ({ ids: [id = '', ...more] }: Center, places: PlaceContext['places']): boolean =>
  more.length === 0 && isPoint(places, id) && !isOneOf(places.get(id)?.kind ?? '', 'province|sea');

/** "15 million tonnes *of it*", "*Of these*, 66,300 TEU", "in 2019 *it had been* 561,400 TEU": of what the figure before is. */
function isOfFigure(
  span: PlacedSpan,
  words: string | null,
  { text, clauseAt, lastPlaces, center, places }: PlaceContext,
): boolean {
  if (lastPlaces.length === 0) return false;
  if (
    /^ of (?:it|them|these|those|this|that)\b(?! \p{L})/u.test(text.slice(span.end, span.end + 10))
  )
    return true;
  if (ofTotal.test(text.slice(span.end, span.end + 20))) return true;
  if (/^Of (?:these|those|them|that|this),? /.test(text)) return true;
  if (isByThese(text) || withThem.in(text)) return true;
  if (isOfThose(span, text)) return true;
  // Of another item of a list that the sentence before was about, it is of that.
  const [near] = isTown(center, places) ? center.ids : [];
  if (isOnlyNumber(span, text) || isOnlyRate(span, text))
    return near === undefined || lastPlaces.includes(near);
  const isFigure = span.kind === 'count' || span.kind === 'measure' || span.kind === 'money';
  const verb = clauseAt(span.start)?.predicate?.verb;
  const isBack = words !== null && /(?:^| )(?:it|It)$/.test(words) && verb === 'be';
  return isFigure && isBack && lastPlaces.length > 1;
}

/** "In 2021 there were *fewer than 900*": a number alone counts what the figure before does, and of the same. */
const isOnlyNumber = ({ kind, start, end }: PlacedSpan, text: string): boolean =>
  (kind === 'count' || kind === 'measure') &&
  /\b[Tt]here (?:were|had been|have been|are|was)(?: still| then| only)? $/.test(
    text.slice(Math.max(0, start - 32), start),
  ) &&
  /\d$/.test(text.slice(start, end)) &&
  /^(?:[.,;:]|$| (?:in|a|the|and|but) )/.test(text.slice(end, end + 5));

/** "In October it dispatched *11 a day*": how often alone, of what the figure before counts, and on the same way. */
const isOnlyRate = ({ kind, start, end }: PlacedSpan, text: string): boolean =>
  kind === 'rate' &&
  /^(?:(?:about|some|nearly|almost|over|only|just|around|up to|at least|more than|less than) )?[\p{L}\d.,-]+ (?:a|per|each|every) \p{L}+$/u.test(
    text.slice(start, end),
  );

/** "11,974 TEU were delivered *by these trains*" */
const isByThese = (text: string): boolean =>
  [...byThese.matchAll(text)].some(([, noun = '']) => isOfTransport(singular(noun)));

/** "Rolling out *with them* were 27,300 cars", "*On board them* came 90 boxes" */
const withThem = cue(
  /(?:\bwith|\b[Aa]board|\b[Oo]n board) (?:them|it),? (?:were|was|are|came|went|travelled|rolled)\b/,
);

const byThese = cue(/\b(?:by|on|in|aboard|with) (?:these|those) (\p{Ll}+)\b/iu);

const isOfTransport = (noun: string): boolean => runningNouns.has(noun) || movedNouns.has(noun);

/** "*This figure* is 42 percent more", "*these trains* carried 9,000 TEU": what was just counted, come back to. */
function isThisFigure(words: string): boolean {
  const [, number = '', noun = ''] =
    /^(this|these|those) (?:\p{Ll}+ )?(\p{Ll}+)$/iu.exec(words) ?? [];
  return (
    carrierNouns.has(noun) || (number.toLowerCase() !== 'this' && isOfTransport(singular(noun)))
  );
}

/** "71 per cent *of the total*" */
const ofTotal = /^ of (?:the|this|that) (?:total|sum|whole)\b(?! (?:of|in|for|\p{L}+s)\b)/u;

/** "[Five of them] ran in May", "[Four more] have come since": some of what the figure before counts. */
const isOfThose = ({ start, end }: Span, text: string): boolean =>
  / (?:of (?:them|these|those)\b|(?:more|others)$)/.test(text.slice(start, end)) ||
  /^ (?:more|others)\b(?! (?:than|\p{Ll}+s)\b)/u.test(text.slice(end, end + 24));

/** "That makes 8,693 km" is of the fact told last, "they" of its places where these are several. */
const leadsToFact = (words: string, last: readonly string[]): boolean =>
  (last.length > 0 &&
    (/^(?:that|this)$/i.test(words) || isThisFigure(words) || ofSeries.test(words))) ||
  (last.length > 1 && /^(?:they|these|those|both)$/i.test(words));

/** "*The drop against 2022* is 47 percent", "*the peak of October* was $7,340": of the amounts told before, with a time at the most. */
const ofSeries =
  /^(?:for comparison, )?(?:the|this|that) (?:\p{Ll}+ )?(?:drop|fall|decline|decrease|rise|increase|jump|gain|growth|difference|gap|peak|trough|low|high|record|tally|remainder|rest)(?: (?:of|in|on|from|against|over|since|compared (?:with|to)|versus|for) (?:the )?(?:(?:previous|same|like|last) )?(?:\p{Lu}\p{Ll}+|\d{4}|year|month|quarter|period)(?: (?:of )?\d{4}| before| earlier)?)?$/iu;

/** "A trip from Kashgar to Osh cost $2,800. In January *$3,900 was asked*": the price of the same way at another time. */
function isPricedAgain(span: PlacedSpan, { clauseAt, lastWay, lastPlaces }: PlaceContext): boolean {
  if (span.kind !== 'money' && span.kind !== 'price') return false;
  const ends = lastWay === null ? [] : [...lastWay.from, ...lastWay.to];
  return (
    ends.length > 1 &&
    ends.every((id) => lastPlaces.includes(id)) &&
    pricingVerbs.has(clauseAt(span.start)?.predicate?.verb ?? '')
  );
}

const possessive = /\bits\b/;

/** "the war cost us a tenth", of whoever is quoted. */
const ours = cue(/[“"][^“”"]*\b(?:us|our|ours)\b/);

export const idsOf = (named: readonly NamedPlace[]): string[] => [
  ...new Set(named.flatMap(({ id }) => (id === null ? [] : [id]))),
];
