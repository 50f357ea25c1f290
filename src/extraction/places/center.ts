import { type Clause, type ClausePlan, subjectSpan } from '../clauses/clause.ts';
import type { Token } from '../reader/types.ts';
import { isWithin } from '../tokens/spans.ts';
import { type FlowMention, hasBothEnds, membersOf } from './flows.ts';
import type { NamedPlace } from './named-place.ts';
import type { PlaceRole } from './roles.ts';

/**
 * What a sentence is about by its grammar, after the centering theory of Grosz, Joshi and Weinstein (1995): the places of
 * its subject, or that for which a firm stands that is the subject. `isThing` tells that the subject is something else, of
 * which the sentence says nothing of where it is; `isStranger` that it is somebody the atlas has no place for, by name.
 */
export interface Center {
  ids: readonly string[];
  isFirm: boolean;
  isThing: boolean;
  isStranger?: true;
  /** True for a line by its ends: "the line from Almaty to Aktau", which is of neither alone. */
  isLine?: true;
}

/** What a center is read from. */
export interface CenterContext {
  text: string;
  tokens: readonly Token[];
  plan: ClausePlan;
  named: readonly NamedPlace[];
  roles: ReadonlyMap<NamedPlace, PlaceRole>;
  flows: readonly FlowMention[];
}

/** Nothing is known of what a sentence is about. */
export const noCenter: Center = { ids: [], isFirm: false, isThing: false };

const stranger: Center = { ids: [], isFirm: false, isThing: true, isStranger: true };

/**
 * The center a sentence leaves; that of the sentence before where its subject is a pronoun.
 *
 * @example "Old Aktau needs relief." → aktau
 * @example "The state railway has not lost faith." → a thing
 */
export function centerOf(context: CenterContext, before: Center): Center {
  const { text, plan, tokens, named, roles, flows } = context;
  const clause = told(plan);
  const subject = clause && subjectSpan(clause, tokens);
  // "On 11 May Nordwind Pharma and Bexley, a subsidiary, agreed": names behind a day, which read as one with it.
  if (!subject) return clause && isStranger(clause, context) ? stranger : noCenter;
  const isLeading = (place: NamedPlace, ...wanted: PlaceRole[]): boolean =>
    place.id !== null && wanted.includes(roles.get(place) ?? 'object');
  const ofPlaces = (places: readonly NamedPlace[]): Center => ({
    ids: [...new Set(places.flatMap(({ id }) => id ?? []))],
    isFirm: places.length > 0 && places.every((place) => isLeading(place, 'operator')),
    isThing: false,
  });
  // "The first China–Europe train passed Khorgos": a service is named by ends that the sentence is not of.
  const isCalled = (place: NamedPlace): boolean => roles.get(place) === 'service';
  const flow = flows.find(
    (each) => hasBothEnds(each) && isWithin(each, subject) && !membersOf(each).every(isCalled),
  );
  if (flow) {
    const isLine = lineNouns.test(text.slice(subject.start, subject.end));
    return { ...ofPlaces(membersOf(flow)), ...(isLine && { isLine: true as const }) };
  }
  const own = named.filter(
    (place) => isWithin(place, subject) && isLeading(place, 'subject', 'operator', 'fronted'),
  );
  if (own.length > 0) return ofPlaces(own);
  const complement = clause && complementOf(clause, context);
  if (complement) return ofPlaces([complement]);
  const words = text.slice(subject.start, subject.end);
  if (personal.test(words)) return noCenter;
  if (leadsBack(words)) return before;
  const fronted = named.filter(
    (place) => place.end <= subject.start && isLeading(place, 'fronted'),
  );
  if (fronted.length > 0) return ofPlaces(fronted);
  if (clause && isStranger(clause, context)) return stranger;
  const way = named.filter(
    (place) => clause && isWithin(place, clause) && isLeading(place, 'source', 'goal'),
  );
  return way.length > 0 ? noCenter : { ...noCenter, isThing: true };
}

const lineNouns = /\b(?:line|railway|railroad|road|track|branch|tunnel|motorway|pipeline)\b/;

/** "Nordwind Pharma and Bexley": names before the verb of which the atlas knows no place. */
function isStranger(clause: Clause, { text, tokens, named, roles }: CenterContext): boolean {
  const verb = tokens[clause.predicate?.from ?? 0];
  const words = text.slice(clause.start, verb?.start ?? clause.start);
  const isPlaced = named.some(
    (place) =>
      isWithin(place, { start: clause.start, end: verb?.start ?? 0 }) &&
      roles.get(place) !== 'firm',
  );
  return !isPlaced && names.test(words);
}

const names = /(?:^|[ \d])\p{Lu}\p{Ll}[\p{L}&]+ (?:and )?\p{Lu}\p{Ll}[\p{L}&]+/u;

/** "The bottleneck is [Zamyn-Uud]": the place that a subject is said to be. */
function complementOf(
  { predicate }: Clause,
  { text, tokens, named, roles }: CenterContext,
): NamedPlace | undefined {
  const verb = predicate?.verb === 'be' ? tokens[predicate.to - 1] : undefined;
  return (
    verb &&
    named.find(
      (place) =>
        place.start > verb.end &&
        roles.get(place) === 'object' &&
        place.id !== null &&
        /^(?: (?:now|still|again|perhaps))?(?: (?:the|that of))?(?: (?:port|city|town|yard|terminal|airport) (?:of|at))? $/.test(
          text.slice(verb.end, place.start),
        ),
    )
  );
}

/** True for a subject that is a pronoun or belongs to one: "it", "their trains", "In spring last year they". */
export const leadsBack = (subject: string): boolean =>
  /^(?:it|its|they|their|his|her|these|those|this|that)\b/i.test(subject) ||
  / (?:it|they)$/.test(subject);

/** Who speaks or is spoken of is no place that "it" could mean. */
const personal = /^(?:he|she|his|her|we|our|I|my|you)\b/i;

/** The clause that tells what the sentence is there for: what is said rather than that somebody says it. */
const told = ({ clauses }: ClausePlan): Clause | null =>
  clauses.find(
    ({ role, type, predicate }) =>
      predicate !== null && type !== 'statement' && (role === 'main' || role === 'content'),
  ) ?? null;
