import { type Atlas, within } from '../../atlas/types.ts';
import type { Corridor } from '../../schemas/corridor.ts';
import type { FactMode } from '../../schemas/fact.ts';
import type { Measure } from '../../schemas/measure.ts';
import { clauseAt, subjectSpan } from '../clauses/clause.ts';
import { carriedMeasure } from '../discourse/carried-measure.ts';
import {
  carriedSubject,
  pricedWhere,
  subjectsAfter,
  type ToldSubject,
  unlessName,
  unsaidWeight,
} from '../discourse/carried-subject.ts';
import type { Discourse } from '../discourse/discourse.ts';
import {
  type Introductions,
  introducedIn,
  introductionsAfter,
  seaportOf,
} from '../discourse/introductions.ts';
import { isOneOf } from '../lexicon/word-set.ts';
import { isPoint } from '../places/routes.ts';
import { isPart, type MeasureIndex } from '../subjects/measures.ts';
import { modeOf, modesIn } from '../subjects/mode.ts';
import { singular } from '../units/nouns.ts';
import type { FactCandidate, Statement } from './fact-candidate.ts';
import type { SentenceMentions } from './mentions.ts';

/** What later sentences must know of what was measured. */
export type ToldMeasures = Pick<
  Discourse,
  'measureByNoun' | 'lastMeasuredPlaces' | 'subjects' | 'modesByWay'
>;

type KnownMeasures = ToldMeasures & Pick<Discourse, 'introductions'>;

/** Subjects and measures of the facts of one sentence, and the places that those without one take with them. */
export class Measuring {
  readonly #mentions: SentenceMentions;
  readonly #atlas: Atlas;
  readonly #measures: MeasureIndex;
  readonly #introductions: Introductions;
  /** Those with the sentence's own; put together where a measure asks. */
  #introducedOnce: Introductions | null = null;
  #told: ToldMeasures;

  constructor(
    mentions: SentenceMentions,
    { atlas, measures }: { atlas: Atlas; measures: MeasureIndex },
    { introductions, ...told }: KnownMeasures,
  ) {
    this.#introductions = introductions;
    this.#mentions = mentions;
    this.#atlas = atlas;
    this.#measures = measures;
    const { measureByNoun, lastMeasuredPlaces, subjects, modesByWay } = told;
    this.#told = { measureByNoun, lastMeasuredPlaces, subjects, modesByWay };
  }

  get told(): ToldMeasures {
    return this.#told;
  }

  /** Gives a fact its measure; one whose words do not say what it is of takes that from what was told before. */
  tellSubject(candidate: FactCandidate): void {
    const { fact } = candidate;
    const where = candidate.placeRule === 'focus' ? pricedWhere(fact, this.#told.subjects) : null;
    if (where) {
      Object.assign(fact, structuredClone(where));
      candidate.placeRule = 'measured';
    }
    const { text } = this.#mentions.sentence;
    const names = this.#mentions.named.map(({ name }) => name);
    const around = `${text.slice(0, candidate.start)}\n${text.slice(candidate.end)}`;
    const subject = unlessName(fact, around, names);
    // "The airline flew 31,400 tonnes": who did it still tells how it went.
    const [mode] = subject === fact.subject ? [] : modesIn(fact.subject);
    if (mode) fact.mode ??= mode;
    fact.subject = subject;
    const carried = carriedSubject(fact, this.#told.subjects);
    const weight = unsaidWeight(fact, text, this.#told.subjects);
    fact.subject = carried?.subject ?? weight ?? fact.subject;
    this.measure(candidate, carried);
    this.#told = { ...this.#told, subjects: subjectsAfter(this.#told.subjects, fact) };
    this.tellMode(fact);
  }

  /** Keeps in mind how things go between two places: "Nine *ferries* a week leave for Pendik". */
  tellMode(fact: Statement): void {
    const mode = fact.places.length > 1 ? modeOf(fact, noCorridors) : null;
    if (mode === null) return;
    const way = wayOf(fact.places);
    const known = this.#told.modesByWay.get(way) ?? [];
    if (known.includes(mode)) return;
    const modesByWay = new Map(this.#told.modesByWay).set(way, [...known, mode]);
    this.#told = { ...this.#told, modesByWay };
  }

  /** The measure of the atlas a fact is a value of. */
  measureOf({ fact, start, end }: FactCandidate): string | undefined {
    const { text } = this.#mentions.sentence;
    const before = text.slice(Math.max(0, start - 120), start);
    const after = text.slice(end, Math.min(end + 80, this.#ownWordsEnd(end)));
    const { from = [], to = [] } = fact.flow ?? {};
    const kinds = fact.places.flatMap((id) => this.#kindOf(id) ?? []);
    const whereabouts = {
      kinds: this.#isOfPort(end) ? [...kinds, 'port'] : kinds,
      isBetween: from.length > 0 && to.length > 0,
      modes: this.#told.modesByWay.get(wayOf(fact.places)) ?? this.#modesOfTold(fact),
    };
    const said = this.#measures.of(fact, before, after, whereabouts);
    if (said !== undefined || fact.kind !== 'count' || fact.places.length < 2) return said;
    if (!isOneOf(fact.noun, 'train|trip')) return undefined;
    // "Xi’an: 3,917 trains to or from Europe": the ends of a way say what its trains are counted as.
    const subject = `${fact.subject} ${this.#areasOf(fact.places).join(' ')}`;
    return this.#measures.of({ ...fact, subject }, '', after, whereabouts);
  }

  /** "The airport handled 214,000 tonnes. *International cargo* came to 61,000": how the tonnes of a place went that were told last. */
  #modesOfTold({ noun, places }: Statement): readonly FactMode[] {
    const told = this.#told.measureByNoun.get(noun);
    if (told === undefined || wayOf(told.places) !== wayOf(places)) return [];
    return this.#atlas.measures.get(told.measure)?.modes ?? [];
  }

  /** "*The port* handled 1.98 million TEU", of an inland port: all its boxes, whatever brought them. */
  #isOfPort(offset: number): boolean {
    const { plan, tokens, sentence } = this.#mentions;
    const clause = clauseAt(plan, tokens, offset - 1);
    const subject = clause && subjectSpan(clause, tokens);
    return subject !== null && aPort.test(sentence.text.slice(subject.start, subject.end));
  }

  /** The kind of a place: of a city whose port the article speaks of, a port. */
  #kindOf(id: string): string | undefined {
    const { kind, role } = this.#atlas.places.get(id) ?? {};
    if (kind !== 'city' || role === 'port') return role === 'port' ? 'port' : kind;
    const { sentence, named } = this.#mentions;
    this.#introducedOnce ??= introductionsAfter(
      this.#introductions,
      introducedIn(sentence.text, named),
    );
    return this.#introducedOnce.has(seaportOf(id)) ? 'port' : kind;
  }

  /** Names of the countries and parts of the world that places are or lie in. */
  #areasOf(ids: readonly string[]): string[] {
    const { places } = this.#atlas;
    const around = ids.flatMap((id) => within({ places }, id));
    return around.flatMap((id) => (isPoint(places, id) ? [] : (places.get(id)?.name ?? [])));
  }

  /** "20,022 trips in 2025 | and China–Central Asia trains 14,254": where the words for the next number begin. */
  #ownWordsEnd(end: number): number {
    const { quantities, sentence } = this.#mentions;
    const next = quantities.find((each) => each.start >= end);
    if (next === undefined) return sentence.text.length;
    const between = sentence.text.slice(end, next.start);
    // "$3,150 per FEU by feeder in May*, and* $6,400 per FEU by train"
    const joint = between.search(
      /(?:,|;)? (?:and|while|but|whereas) (?:(?=\p{Lu})|(?:about |nearly |only )?$)/u,
    );
    return joint < 0 ? sentence.text.length : end + joint;
  }

  /** "4.1 million tonnes" of what was told before: its measure, if it can be one. */
  #measureOfTold(candidate: FactCandidate, told: ToldSubject): string | undefined {
    return this.measureOf(candidate) === undefined ? undefined : told.measure;
  }

  /** Places and measure that a sentence leaves to those before it. */
  measure(candidate: FactCandidate, carried: ToldSubject | null = null): void {
    const { fact } = candidate;
    const own = carried ? this.#measureOfTold(candidate, carried) : this.measureOf(candidate);
    if (own !== undefined) fact.measure = own;
    if (fact.corridors) return;
    if (own === undefined) this.#carryMeasure(candidate);
    this.#placeAsTold(candidate);
    const measure = own === undefined ? undefined : this.#atlas.measures.get(own);
    if (measure) this.#note(candidate, measure);
  }

  /** Gives a fact without a place that of what was measured before. */
  #placeAsTold(candidate: FactCandidate): void {
    const { fact } = candidate;
    if (fact.places.length > 0) return;
    // "Trips rose by 10 percent": the change is of what was counted before.
    if (fact.kind === 'change')
      fact.places = this.#placesOfNoun(singular(lastWord(fact.subject).toLowerCase()));
    if (fact.places.length === 0 && fact.measure !== undefined)
      fact.places = [...this.#told.lastMeasuredPlaces];
    if (fact.places.length > 0) candidate.placeRule = 'measured';
  }

  /** Keeps in mind of what measure a noun was told last, and of where. */
  #note({ fact, end }: FactCandidate, measure: Measure): void {
    const { places } = this.#atlas;
    const unit = measure.unit.toLowerCase();
    // "5,063 freight trains … 4,639 trips": trains that ran are counted as trips are.
    const isCounted =
      unit === fact.noun.toLowerCase() ||
      (fact.kind === 'count' && measure.nouns.includes(fact.noun));
    if (!isCounted || fact.places.length === 0) return;
    // "1,146 trains to or from Central Asia": those of one way are not what is counted where nothing is said.
    const isNarrow = fact.places.some((id) => !isPoint(places, id) && !measure.whole.includes(id));
    if (isNarrow && fact.places.length > 1 && this.#told.measureByNoun.has(fact.noun)) return;
    // Trips outbound are told apart where they stand: those counted later are not of them.
    if (isPart(fact.subject, this.#mentions.sentence.text.slice(end))) return;
    const told = { measure: measure.id, places: fact.places, type: fact.period?.type };
    this.#told = {
      ...this.#told,
      lastMeasuredPlaces: fact.places,
      measureByNoun: new Map(this.#told.measureByNoun).set(fact.noun, told).set(unit, told),
    };
  }

  /** "752 trips" later in the article: the measure last stated for the noun, where nothing narrows it. */
  #carryMeasure({ fact, end }: FactCandidate): void {
    const { text } = this.#mentions.sentence;
    if (narrowed.test(text.slice(end, end + 80))) return;
    const told = carriedMeasure(fact, this.#told.measureByNoun.get(fact.noun), this.#atlas);
    if (told === null) return;
    fact.measure = told.measure;
    if (fact.places.length === 0) fact.places = [...told.places];
  }

  #placesOfNoun(noun: string): string[] {
    return [...(this.#told.measureByNoun.get(noun)?.places ?? [])];
  }
}

/** A port where ships call; what a dry one counts came by train. */
const aPort =
  /^(?:the|its|their|this) (?:(?!dry|land|rail|railway|air|border)\p{Ll}+ )?(?:port|harbour|harbor|seaport|docks)$/iu;

/** Words after a noun that make it another thing: "trips outbound to Europe", but not "trips from January to May". */
const narrowed =
  /^ (?:outbound|inbound|westbound|eastbound|to|from|between|by|bound|of|via|with)\b(?! (?:\d{1,4}\b|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{Ll}*\b))/u;

/** Two or more places, whichever comes first. */
const wayOf = (ids: readonly string[]): string => [...ids].sort().join(' ');

/** What goes along a corridor is told by its own name, not by the places. */
const noCorridors: ReadonlyMap<string, Corridor> = new Map();

const lastWord = (text: string): string => text.slice(text.lastIndexOf(' ') + 1);
