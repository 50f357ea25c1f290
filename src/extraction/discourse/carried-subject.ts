import { handlers } from '../lexicon/subject-words.ts';
import { wordSet } from '../lexicon/word-set.ts';
import type { Statement } from '../reader/fact-candidate.ts';
import { singular } from '../units/nouns.ts';

/** What an amount was told of. */
export interface ToldSubject {
  subject: string;
  measure: string | undefined;
  /** Places and corridors it was told of. */
  about: string;
}

/** Places, with the way between them where a fact is of one. */
type Where = Pick<Statement, 'places' | 'flow'>;

/** What amounts were told of, as far as later facts that do not say it lean on it. */
export interface ToldSubjects {
  /** By the noun of the unit and the places, what was last counted or measured in it there: "cargo" for tonnes. */
  byNoun: ReadonlyMap<string, ToldSubject>;
  /** What the last amount was of; null before the first. */
  last: ToldSubject | null;
  /** The word by which the article speaks of what is carried: "freight"; null before the first. */
  load: string | null;
  /** By what it is per, where a price was last told of: "USD-per-FEU" from Xi’an to Hamburg. */
  priced: ReadonlyMap<string, Where>;
  /** By a noun that means a stream of goods, the places it was last told of: those of "Containers in *transit* by …". */
  ofStream: ReadonlyMap<string, readonly string[]>;
}

export const noSubjects: ToldSubjects = {
  byNoun: new Map(),
  last: null,
  load: null,
  priced: new Map(),
  ofStream: new Map(),
};

/** Nouns for goods on a way, which with "the" lead back to those told of before. */
const streams = wordSet('transit|traffic|trade|imports|exports');
const tradeStreams = wordSet('imports|exports');

/** The places of the stream of goods that a subject leads back to; none for any other. */
export function placesOfStream(subject: string, { ofStream }: ToldSubjects): readonly string[] {
  const noun = /(?:^|\d | )(?:the|that|this) (\p{Ll}+)$/iu.exec(subject)?.[1] ?? '';
  // "*Imports* were four times the exports": of the land they were said to come from.
  const bare = subject.toLowerCase();
  return ofStream.get(tradeStreams.has(bare) ? bare : noun) ?? [];
}

/** What who or where does it is no subject of: what is counted, carried or paid is another thing. */
const counted = wordSet('count|rate');
const ofDoing = wordSet('change|multiple|money|price');

/**
 * The subject of a fact that is more than who did it or where: "*Budapest* had 305 in the year before" counts trains, as was
 * said, and "*the port* moved 3 million" what it moved. Lengths and shares may be of what has a name.
 *
 * @param around the sentence but for the fact's own words
 * @param names what the sentence calls places
 */
export function unlessName(fact: Statement, around: string, names: readonly string[]): string {
  const { subject, kind, noun, entity, modality } = fact;
  // "a Boeing 767 that can lift 52 tonnes": what one can take is of it.
  if (modality === 'capacity') return subject;
  const isCounted = counted.has(kind) || (kind === 'measure' && isLoad(noun));
  if (!(isCounted || ofDoing.has(kind)) || singular(subject) === noun) return subject;
  if (isCounted && handlers.has(subject.toLowerCase())) return '';
  if (subject === '' || namesThing.test(subject)) return subject;
  const isKnown = subject === entity || names.includes(subject);
  // A capital that does not open the sentence, or a second one, is that of a name.
  const isNamed = around.indexOf(subject) > 0 || / /.test(subject);
  return isKnown || (isCounted && isNamed) ? '' : subject;
}

const isLoad = (noun: string): boolean => weights.has(noun) || noun === 'TEU';

/** Nouns that stand for an amount or its change without saying of what. */
const standIns = wordSet(
  'rise|growth|increase|gain|drop|decline|fall|decrease|jump|surge|climb|reduction|plunge|base|level|quotient|slowdown|slump|dip|rebound|recovery|upturn|downturn|expansion|contraction|acceleration|multiple|factor|ratio|change|difference|slide|setback|loss',
);

/** True for a subject that says nothing of what is counted: "rise" of 86 percent, "tonnes" of 5.2 million tonnes. */
function saysNothing({ subject, kind, noun, modality }: Statement): boolean {
  const word = singular(subject.toLowerCase());
  // "Over the half-year *the average* had been $4.71", of what was told of in dollars per kilogram.
  if (kind === 'price') return word === '' || averages.has(word);
  if (word === '') return kind === 'measure';
  // "carried 3.1 million tonnes, *7.4 per cent more*": a unit is not what grew.
  if (kind === 'change' && weights.has(word)) return true;
  // "For 2022 the *Astana Times* has 1.5 million tonnes": who tells or carries a weight is not what weighs.
  if (kind === 'measure' && weights.has(noun) && / /.test(subject) && !namesThing.test(subject))
    return modality !== 'capacity';
  // "*Liège Airport* came to 872,000 tonnes, an increase of 9.6 per cent": who grew is not what grew.
  if (kind === 'change' && / /.test(subject) && !namesThing.test(subject)) return true;
  return standIns.has(word) || (kind === 'measure' && word === noun);
}

const averages = wordSet('average|median|mean|figure|level');

const weights = wordSet('tonne|ton|kiloton|megaton');

/**
 * What a weight is of where nothing says it, by the article's own word: "For 2022 a newspaper has 1.5 million tonnes".
 *
 * @param text the sentence
 */
export function unsaidWeight(fact: Statement, text: string, { load }: ToldSubjects): string | null {
  if (fact.kind !== 'measure' || !weights.has(fact.noun)) return null;
  const isUnsaid = fact.subject === 'cargo' && !/\bcargo\b/i.test(text);
  return isUnsaid || saysNothing(fact) ? (load ?? 'cargo') : null;
}

/** What a column of weights or of their changes is of, whose head is the unit: "Tonnes" of an airport's freight. */
export const subjectOfColumn = (subject: string, { load }: ToldSubjects): string =>
  weights.has(singular(subject.toLowerCase())) ? (load ?? 'cargo') : subject;

const loads = /\b(?:freight|cargo|goods)\b/;

/**
 * What a fact is of, where its own words do not say it: a change is of the amount told last, an amount of what was last
 * measured in its unit, both of the same places and corridors. Null where nothing is told of those before, or the fact
 * says it itself.
 */
export function carriedSubject(fact: Statement, told: ToldSubjects): ToldSubject | null {
  if (!saysNothing(fact)) return null;
  if (fact.kind === 'change')
    return told.last && told.last.about === aboutOf(fact) ? told.last : null;
  return told.byNoun.get(keyOf(fact)) ?? null;
}

/**
 * Where a price is of that says no more than how high it was: "in January *it had still been $6,100*" is of the way whose
 * price was told before. Null for what says of what it is.
 */
export function pricedWhere(fact: Statement, { priced }: ToldSubjects): Where | null {
  const isAgain = fact.kind === 'price' && saysNothing(fact);
  return isAgain ? (priced.get(fact.unit) ?? null) : null;
}

/** Places and corridors of a fact, as one word: what goes from A to B is told of the same two as what comes back. */
const aboutOf = ({ places, corridors = [] }: Statement): string =>
  [...places, ...corridors].sort().join(' ');

const keyOf = (fact: Statement): string => `${fact.noun} ${aboutOf(fact)}`;

/** A name alone is who counted, not what: "Xinhua". */
const namesThing = /(?:^|\s)\p{Ll}|^TEU$/u;

const amounts = wordSet('count|measure|money|price');

/** The subjects told after a fact. */
export function subjectsAfter(before: ToldSubjects, fact: Statement): ToldSubjects {
  const priced = pricedAfter(before.priced, fact);
  const told = priced === before.priced ? before : { ...before, priced };
  const isAmount = amounts.has(fact.kind);
  if (!isAmount || !namesThing.test(fact.subject) || saysNothing(fact)) return told;
  const entry = { subject: fact.subject, measure: fact.measure, about: aboutOf(fact) };
  const byNoun = new Map(told.byNoun).set(keyOf(fact), entry);
  const load = weights.has(fact.noun) ? (loads.exec(fact.subject)?.[0] ?? told.load) : told.load;
  return { ...told, byNoun, last: entry, load, ofStream: streamsAfter(told.ofStream, fact) };
}

function pricedAfter(priced: ToldSubjects['priced'], fact: Statement): ToldSubjects['priced'] {
  const { kind, unit, places, flow } = fact;
  if (kind !== 'price' || places.length === 0) return priced;
  return new Map(priced).set(unit, flow ? { places, flow } : { places });
}

function streamsAfter(
  told: ToldSubjects['ofStream'],
  { subject, places }: Statement,
): ToldSubjects['ofStream'] {
  const noun = subject
    .toLowerCase()
    .split(' ')
    .find((word) => streams.has(word));
  return noun === undefined || places.length < 2 ? told : new Map(told).set(noun, places);
}
