import type { Gazetteer } from '../../atlas/gazetteer/gazetteer.ts';
import { type Atlas, within } from '../../atlas/types.ts';
import type { Sentence } from '../../markdown/parse/document.ts';
import type { Route } from '../../schemas/fact.ts';
import type { Place } from '../../schemas/place.ts';
import { clauseAt, subjectSpan } from '../clauses/clause.ts';
import {
  carriedSubject,
  subjectsAfter,
  type ToldSubject,
  unsaidWeight,
} from '../discourse/carried-subject.ts';
import { withCountedUnits } from '../discourse/counted-units.ts';
import { nationOf, readDescriptions, speakerPlace, themeOf } from '../discourse/descriptions.ts';
import { atBlock, type Discourse, discourseAfter } from '../discourse/discourse.ts';
import { type EntityMention, entityOfSubject, readEntities } from '../discourse/entities.ts';
import { inFocus, justSpokenOf, ranked, splitCorridor } from '../discourse/focus.ts';
import type { FocusPosition, FocusWeights } from '../discourse/focus-weights.ts';
import { introducedIn } from '../discourse/introductions.ts';
import { setAgainstLast } from '../discourse/planned-levels.ts';
import { lentPeriod } from '../discourse/reporting-period.ts';
import { applyDirectives, type Corrected } from '../editing/corrections.ts';
import { carriersNamedAsPlaces, findingVerbs } from '../lexicon/operators.ts';
import { isOneOf } from '../lexicon/word-set.ts';
import { centerOf } from '../places/center.ts';
import { listsOf, withoutBrackets } from '../places/coordination.ts';
import { type CorridorIndex, isAbout, referredTo } from '../places/corridors.ts';
import { type FlowMention, hasBothEnds, readFlows } from '../places/flows.ts';
import { isNamedFirmly, type NamedPlace, synthetic } from '../places/named-place.ts';
import { governed, isNationalBody } from '../places/national.ts';
import type { PlaceContext, PlacesFound } from '../places/place-context.ts';
import { placesOf } from '../places/place-facts.ts';
import type { PlacedSpan } from '../places/placed-span.ts';
import { isContainer } from '../places/places.ts';
import { datelineIn, type PlaceRole, roleOf } from '../places/roles.ts';
import { isPoint } from '../places/routes.ts';
import { isSeat } from '../places/seats.ts';
import type { Service } from '../places/services.ts';
import { isPart, type MeasureIndex } from '../subjects/measures.ts';
import { cellFacts } from '../tables/cell-facts.ts';
import { cellRole } from '../tables/grid-cell.ts';
import { isWithin, overlap } from '../tokens/spans.ts';
import { singular } from '../units/nouns.ts';
import { factCandidates, inOrder } from './candidates.ts';
import { claimantOf } from './claimant.ts';
import type { FactCandidate } from './fact-candidate.ts';
import type { SentenceMentions } from './mentions.ts';
import { Timing } from './timing.ts';
import type { Span } from './types.ts';

/** What sentences are resolved with. */
export interface ResolutionSetting {
  atlas: Atlas;
  gazetteer: Gazetteer;
  measures: MeasureIndex;
  corridors: CorridorIndex;
  /** How places are weighed against each other. */
  weights: FocusWeights;
  /** Ids of the article's sources. */
  sources: readonly string[];
}

/** What a sentence states, and the discourse it leaves. */
export interface Resolved {
  candidates: readonly FactCandidate[];
  /** What an editor's directives make of them; null where there are none. */
  corrected: Corrected | null;
  /** What each name of the sentence, and each description that stands for one, does in it. */
  roles: ReadonlyMap<NamedPlace, PlaceRole>;
  discourse: Discourse;
}

/** The second pass: a sentence read in the light of those before it. */
export function resolveSentence(
  stated: SentenceMentions,
  told: Discourse,
  setting: ResolutionSetting,
): Resolved {
  const before = stated.isFirst ? atBlock(told, stated.block.kind, stated.isLabel) : told;
  const quantities = withCountedUnits(stated.quantities, before.counted, stated.sentence.text);
  const mentions = quantities === stated.quantities ? stated : { ...stated, quantities };
  const { directives } = mentions;
  const timing = new Timing(mentions, before.reporting);
  const isStated = mentions.role === 'body' || mentions.role === 'heading';
  const placing = new Placing(mentions, before, setting);
  const role = cellRole(mentions.block);
  const isFigure = role !== null && typeof role === 'object';
  const candidates = isFigure
    ? cellFacts(mentions.sentence.text, role, before, {
        ...setting,
        ...mentions,
        inherited: lentPeriod(before.reporting, 'reporting', mentions).period,
      })
    : isStated && role !== 'label'
      ? factCandidates(mentions, timing)
      : [];
  if (!isFigure) setAgainstLast(candidates, before.counted, mentions.sentence.text);
  const tellings = isFigure ? {} : placing.place(candidates);
  if (candidates.length > 0 && !isFigure) addClaimant(candidates, mentions);
  const corrected =
    directives.length > 0 ? correct(candidates, mentions, placing, { timing, setting }) : null;
  // A table stands beside the text: what it names moves no topic.
  const { roles } = placing;
  if (role !== null && role !== 'text') return { candidates, corrected, roles, discourse: before };
  const known = { ...before, ...tellings, isLabelled: mentions.isLabel || before.isLabelled };
  const contribution = {
    reporting: timing.after(),
    candidates: candidates.filter((candidate) => !corrected?.rejected.has(candidate)),
    center: centerOf({ ...mentions, ...placing, text: mentions.sentence.text }, before.center),
    ...contributionOf(mentions, placing),
  };
  const { atlas, weights } = setting;
  const discourse = discourseAfter(known, contribution, { places: atlas.places, weights });
  return { candidates, corrected, roles, discourse };
}

/** What the names of a sentence leave to those after it. */
const contributionOf = (mentions: SentenceMentions, placing: Placing) => ({
  quantities: mentions.quantities,
  tokens: mentions.tokens,
  carried: placing.carried,
  named: placing.named,
  roles: placing.roles,
  flows: placing.flows,
  pairs: mentions.routing.pairs,
  entities: placing.entities,
  lastSpeaker: placing.lastSpeaker,
  introduced: introducedIn(mentions.sentence.text, mentions.named),
  corridor: mentions.corridor,
  position: positionOf(mentions),
  opens: mentions.isFirst && mentions.block.kind !== 'item',
});

function positionOf({ role, isLabel, isLead }: SentenceMentions): FocusPosition {
  if (isLabel) return 'heading';
  return role === 'body' && isLead ? 'lead' : role;
}

/** Who says it, which need not be whom it is of. */
function addClaimant(candidates: readonly FactCandidate[], mentions: SentenceMentions): void {
  const claimant = claimantOf(mentions);
  if (claimant === null) return;
  for (const { fact } of candidates) {
    fact.claimant ??= claimant;
    if (fact.entity !== undefined && claimant.includes(fact.entity)) delete fact.entity;
  }
}

type Told = Pick<Discourse, 'lastCorridor' | 'measureByNoun' | 'lastMeasuredPlaces' | 'subjects'>;

/** Places, corridors and measures of the facts of one sentence. */
class Placing {
  readonly #mentions: SentenceMentions;
  readonly #before: Discourse;
  readonly #setting: ResolutionSetting;
  /** Names of places and descriptions that stand for one, without those that speak or run something. */
  readonly #names: readonly NamedPlace[];
  readonly #lists: readonly (readonly NamedPlace[])[];
  readonly #isContained: (place: NamedPlace) => boolean;
  readonly #nation: string | null;
  /** Put together where a fact asks for it: most sentences state none. */
  #contextOnce: PlaceContext | null = null;
  /** Names of the sentence, and descriptions that stand for a place named before. */
  readonly named: readonly NamedPlace[];
  readonly roles: ReadonlyMap<NamedPlace, PlaceRole>;
  readonly flows: readonly FlowMention[];
  readonly entities: readonly EntityMention[];
  /** Facts whose places their sentence leaves to those before it. */
  readonly carried = new Set<FactCandidate>();
  /** Where the one stands whom the sentence quotes. */
  readonly #quoted: string | null;
  #told: Told;

  constructor(mentions: SentenceMentions, before: Discourse, setting: ResolutionSetting) {
    this.#mentions = mentions;
    this.#before = before;
    this.#setting = setting;
    this.#told = before;
    const { named, quantities, routing, sentence, tokens, plan } = mentions;
    const { text } = sentence;
    const { places } = setting.atlas;
    const antecedents = {
      focus: before.focus,
      dateline: before.dateline,
      introductions: before.introductions,
      places,
      weights: setting.weights,
    };
    const meant = named.map((place) =>
      isSeat(place, text, named) ? { ...place, inName: true } : governed(place, text, places),
    );
    const solid = meant.filter(
      (place) =>
        !(carriersNamedAsPlaces.has(place.name) && isVerbBehind(mentions, place)) &&
        !quantities.some((each) => each.kind === 'money' && overlap(each, place)),
    );
    this.entities = readEntities({
      ...{ text, tokens, named: solid, places, known: before.entities },
      lastFirm: before.lastFirm,
      dateline: mentions.isLead ? (before.dateline ?? datelineOf(sentence, solid)) : null,
      theme: themeOf(before.focus, places, setting.weights),
    });
    const names = [...solid, ...readDescriptions(text, solid, antecedents)].sort(inOrder);
    const isContained = (place: NamedPlace): boolean => isContainer(place, names, text, places);
    const lists = listsOf(names, text, isContained);
    const context = {
      text,
      places,
      tokens,
      plan,
      lists,
      pairs: routing.pairs,
      isContainer: isContained,
      dateline: datelineIn(sentence),
    };
    const rolesOfNames = names.map((place) => [place, roleOf(place, context)] as const);
    this.#quoted = speakerIn(mentions, rolesOfNames, places);
    const nation = nationOf(before.focus, places, setting.weights);
    const nationals = this.#nationals(nation);
    // "State railway TCDD" is of its country, wherever the article is.
    const firms = this.#operators().filter(
      (firm) => !nationals.some((body) => overlap(firm, body)),
    );
    const operating = [...firms, ...this.#speakers(), ...nationals];
    this.roles = new Map([
      ...rolesOfNames,
      ...operating.map((place) => [place, 'operator'] as const),
    ]);
    this.named = [...names, ...operating].sort(inOrder);
    // A brand of two cities says nothing of where its trains go.
    this.flows = readFlows(text, names, isContained).filter(
      (flow) => !routing.pairs.some((pair) => pair.kind === 'brand' && isWithin(flow, pair)),
    );
    this.#names = names;
    this.#lists = lists;
    this.#isContained = isContained;
    this.#nation = nation;
  }

  get #context(): PlaceContext {
    this.#contextOnce ??= this.#contextOf();
    return this.#contextOnce;
  }

  #contextOf(): PlaceContext {
    const mentions = this.#mentions;
    const before = this.#before;
    const { plan, tokens, routing, sentence } = mentions;
    const { text } = sentence;
    const { atlas, weights } = this.#setting;
    const { places } = atlas;
    return {
      text,
      roles: this.roles,
      named: this.named,
      lists: this.#lists,
      alignable: listsOf(this.#names, text, this.#isContained, withoutBrackets),
      ...routing,
      places,
      flows: this.flows,
      subjectAt: (offset) => subjectAt(mentions, offset),
      clauseAt: (offset) => clauseAt(plan, tokens, offset),
      isVerbBetween: (clause, a, b) => isVerbBetween(mentions, clause, a, b),
      topic: splitCorridor(inFocus(before.focus, weights)),
      nation: this.#nation,
      theme: themeOf(before.focus, places, weights),
      spoken: splitCorridor(justSpokenOf(before.focus, weights)),
      center: before.center,
      paragraph: mentions.isFirst ? null : before.paragraph,
      lastPlaces: before.lastPlaces,
      lastWay: before.lastWay,
      flowAmong: (ids) => flowAmong(ids, before.lastFlow),
      service: serviceIn(before, weights),
      twos: before.pairAntecedents,
    };
  }

  /** "we handled": whoever speaks, as the place that stands for. */
  #speakers(): NamedPlace[] {
    const { sentence, plan, tokens } = this.#mentions;
    const { focus, lastSpeaker } = this.#before;
    const { weights, atlas } = this.#setting;
    const { places } = atlas;
    const ours = (): string | null => this.#quoted ?? speakerPlace(focus, places, weights);
    return plan.clauses.flatMap(({ subject }) => {
      const token = subject ? tokens[subject.from] : undefined;
      if (token === undefined || token.text === 'i') return [];
      const isSpeaker = isOneOf(token.lower, 'we|our|i');
      const isOther = isOneOf(token.lower, 'he|she|his|her');
      const id = isSpeaker ? ours() : isOther ? lastSpeaker : null;
      if (id === null) return [];
      const { start, end } = token;
      return [synthetic(id, start, end, sentence.text.slice(start, end))];
    });
  }

  /** Where whoever was quoted last stands. */
  get lastSpeaker(): string | null {
    return this.#quoted ?? this.#before.lastSpeaker;
  }

  /** Firms that are the subject of a clause, as the places they stand for. */
  #operators(): NamedPlace[] {
    return this.entities.flatMap(({ start, end, name, place }) => {
      const subject = subjectAt(this.#mentions, start);
      const isSubject = subject !== null && subject.start <= start && end <= subject.end + 1;
      const before = this.#mentions.sentence.text.slice(0, start);
      const isAgent = /\b(?:by|with) (?:the )?$/.test(before);
      const isFronted = /^(?:On|At|For|With) (?:the )?$/.test(before);
      if (place === null || !(isSubject || isFronted) || isAgent) return [];
      return [synthetic(place, start, end, name)];
    });
  }

  /** "State railway TCDD carried 30 million tonnes": bodies that act for their country. */
  #nationals(nation: string | null): NamedPlace[] {
    const { sentence, plan, tokens } = this.#mentions;
    if (nation === null) return [];
    return plan.clauses.flatMap((clause) => {
      const subject = clause.type === 'statement' ? null : subjectSpan(clause, tokens);
      if (!subject) return [];
      const words = sentence.text.slice(subject.start, subject.end);
      return isNationalBody(words) ? [synthetic(nation, subject.start, subject.end, words)] : [];
    });
  }

  /** Gives each fact its places, corridor and measure; what later sentences must know of them is returned. */
  place(candidates: readonly FactCandidate[]): Told {
    const { sentence, named } = this.#mentions;
    const corridor =
      this.#mentions.corridor ?? referredTo(sentence.text, this.#before.lastCorridor);
    this.#told = { ...this.#told, lastCorridor: corridor?.id ?? this.#before.lastCorridor };
    if (candidates.length === 0) return this.#told;
    const placed = candidates.filter(({ fact }) => fact.kind !== 'route');
    const about = placesOf(placed.map(spanOf), this.#context);
    const firm = named.filter(isNamedFirmly);
    for (const candidate of candidates) {
      const { fact } = candidate;
      if (fact.kind === 'route') {
        const route = fact.route && this.#withStops(fact.route);
        if (route) fact.route = route;
        fact.places = route ? [route.from, ...route.via, route.to] : [];
        continue;
      }
      this.#take(candidate, about[placed.indexOf(candidate)]);
      const entity = entityOfSubject(this.entities, subjectAt(this.#mentions, candidate.start));
      const clause = this.#context.clauseAt(candidate.start);
      const isSaid =
        clause?.type === 'statement' || findingVerbs.has(clause?.predicate?.verb ?? '');
      if (entity !== null && fact.kind !== 'date' && !isSaid) fact.entity = entity.name;
      const isOwn = corridor !== null && isAbout(corridor, candidate, firm);
      if (isOwn && this.#describes(corridor, candidate)) {
        delete fact.flow;
        fact.places = [];
        candidate.placeRule = 'corridor';
      }
      const inherited = about[placed.indexOf(candidate)]?.corridor ?? null;
      this.#setCorridor(candidate, isOwn ? corridor.id : inherited);
      this.#tellSubject(candidate);
    }
    return this.#told;
  }

  /** "The Middle Corridor, from China through Kazakhstan to Europe, carried …": the flow is the corridor's own. */
  #describes(corridor: Span, fact: Span): boolean {
    return this.flows.some(
      (flow) => hasBothEnds(flow) && flow.start >= corridor.end && flow.end <= fact.start,
    );
  }

  /** A route with all that its sentence says it passes, in order: "through Khorgos, Aktau, Baku to Poti". */
  #withStops(route: Route): Route {
    const { places } = this.#setting.atlas;
    const isOf = (list: readonly NamedPlace[], id: string): boolean =>
      list.some((place) => place.id === id);
    const flow = this.flows.find(({ from, to }) => isOf(from, route.from) && isOf(to, route.to));
    const stops = (flow?.via ?? []).flatMap(({ id }) =>
      id !== null && isPoint(places, id) ? [id] : [],
    );
    return stops.length > route.via.length ? { ...route, via: [...new Set(stops)] } : route;
  }

  /** Gives a fact its measure; one whose words do not say what it is of takes that from what was told before. */
  #tellSubject(candidate: FactCandidate): void {
    const { fact } = candidate;
    const carried = carriedSubject(fact, this.#told.subjects);
    fact.subject = carried?.subject ?? unsaidWeight(fact) ?? fact.subject;
    this.#measure(candidate, carried);
    this.#told = { ...this.#told, subjects: subjectsAfter(this.#told.subjects, fact) };
  }

  #take(candidate: FactCandidate, found: PlacesFound | undefined): void {
    const { fact } = candidate;
    if (found?.origin === 'carried') this.carried.add(candidate);
    // A date is that of an event, which the topic of the article need not be.
    const isOf = found !== undefined && (fact.kind !== 'date' || found.origin === 'stated');
    fact.places = isOf ? [...found.ids] : [];
    candidate.placeRule = isOf ? found.rule : 'none';
    if (isOf && found.flow)
      fact.flow = {
        from: [...found.flow.from],
        to: [...found.flow.to],
        via: [...found.flow.via],
        ...(found.flow.isBoth && { both: true as const }),
      };
  }

  /** A corridor a fact is about; ends of a flow stay its places, its own or those the article is about. */
  #setCorridor(candidate: FactCandidate, id: string | null): void {
    const { fact } = candidate;
    if (fact.kind === 'date' || id === null) return;
    fact.corridors = [id];
    candidate.placeRule = 'corridor';
    if (fact.flow) return;
    const ends = this.#context.topic.places;
    const { places } = this.#setting.atlas;
    const isFlow = ends.length > 1 && ends.every((each) => !isPoint(places, each));
    fact.places = isFlow ? [...ends] : [];
  }

  /** Gives a fact that an editor added the places and measure it would have been read with. */
  complete(candidate: FactCandidate): void {
    this.#take(candidate, placesOf([spanOf(candidate)], this.#context)[0]);
    this.#measure(candidate);
  }

  /** The measure of the atlas a fact is a value of. */
  measureOf({ fact, start, end }: FactCandidate): string | undefined {
    const { text } = this.#mentions.sentence;
    const before = text.slice(Math.max(0, start - 120), start);
    const after = text.slice(end, Math.min(end + 80, this.#ownWordsEnd(end)));
    const { places } = this.#setting.atlas;
    const { from = [], to = [] } = fact.flow ?? {};
    const whereabouts = {
      kinds: fact.places.flatMap((id) => places.get(id)?.kind ?? []),
      isBetween: from.length > 0 && to.length > 0,
    };
    const { measures } = this.#setting;
    const said = measures.of(fact, before, after, whereabouts);
    if (said !== undefined || fact.kind !== 'count' || fact.places.length < 2) return said;
    if (!isOneOf(fact.noun, 'train|trip')) return undefined;
    // "Xi’an: 3,917 trains to or from Europe": the ends of a way say what its trains are counted as.
    const subject = `${fact.subject} ${this.#areasOf(fact.places).join(' ')}`;
    return measures.of({ ...fact, subject }, '', after, whereabouts);
  }

  /** Names of the countries and parts of the world that places are or lie in. */
  #areasOf(ids: readonly string[]): string[] {
    const { places } = this.#setting.atlas;
    const around = ids.flatMap((id) => within({ places }, id));
    return around.flatMap((id) => (isPoint(places, id) ? [] : (places.get(id)?.name ?? [])));
  }

  /** "20,022 trips in 2025 | and China–Central Asia trains 14,254": where the words for the next number begin. */
  #ownWordsEnd(end: number): number {
    const { quantities, sentence } = this.#mentions;
    const next = quantities.find((each) => each.start >= end);
    if (next === undefined) return sentence.text.length;
    const between = sentence.text.slice(end, next.start);
    const joint = between.search(/(?:,|;)? (?:and|while|but|whereas) (?=\p{Lu})/u);
    return joint < 0 ? sentence.text.length : end + joint;
  }

  /** "4.1 million tonnes" of what was told before: its measure, if it can be one. */
  #measureOfTold(candidate: FactCandidate, told: ToldSubject): string | undefined {
    return this.measureOf(candidate) === undefined ? undefined : told.measure;
  }

  /** Places and measure that a sentence leaves to those before it. */
  #measure(candidate: FactCandidate, carried: ToldSubject | null = null): void {
    const { fact } = candidate;
    const { measures, places } = this.#setting.atlas;
    const own = carried ? this.#measureOfTold(candidate, carried) : this.measureOf(candidate);
    if (own !== undefined) fact.measure = own;
    if (fact.corridors) return;
    if (own === undefined) this.#carryMeasure(candidate);
    // "Trips rose by 10 percent": the change is of what was counted before.
    const isPlaced = fact.places.length > 0;
    if (!isPlaced && fact.kind === 'change')
      fact.places = this.#placesOfNoun(singular(lastWord(fact.subject).toLowerCase()));
    if (fact.places.length === 0 && fact.measure !== undefined)
      fact.places = [...this.#told.lastMeasuredPlaces];
    if (!isPlaced && fact.places.length > 0) candidate.placeRule = 'measured';
    const measure = own === undefined ? undefined : measures.get(own);
    const unit = measure?.unit.toLowerCase();
    // "5,063 freight trains … 4,639 trips": trains that ran are counted as trips are.
    const isCounted =
      unit === fact.noun.toLowerCase() ||
      (fact.kind === 'count' && measure?.nouns.includes(fact.noun));
    if (measure === undefined || unit === undefined || !isCounted) return;
    if (fact.places.length === 0) return;
    // "1,146 trains to or from Central Asia": those of one way are not what is counted where nothing is said.
    const isNarrow = fact.places.some((id) => !isPoint(places, id) && !measure.whole.includes(id));
    if (isNarrow && fact.places.length > 1 && this.#told.measureByNoun.has(fact.noun)) return;
    // Trips outbound are told apart where they stand: those counted later are not of them.
    if (isPart(fact.subject, this.#mentions.sentence.text.slice(candidate.end))) return;
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
    const told = this.#told.measureByNoun.get(fact.noun);
    if (!told || fact.kind !== 'count' || fact.unit !== fact.noun || fact.modality) return;
    const type = fact.period?.type;
    const known = this.#setting.atlas.measures.get(told.measure);
    const isLevel = known?.level === true || isRunning(told.type) || isRunning(type);
    if (told.type !== type && isLevel) return;
    if (narrowed.test(text.slice(end, end + 80))) return;
    const { places } = this.#setting.atlas;
    const isOf = (id: string): boolean =>
      told.places.includes(id) || known?.whole.includes(id) === true;
    if (!fact.places.every((id) => isOf(id) || isPoint(places, id))) return;
    fact.measure = told.measure;
    if (fact.places.length === 0) fact.places = [...told.places];
  }

  #placesOfNoun(noun: string): string[] {
    return [...(this.#told.measureByNoun.get(noun)?.places ?? [])];
  }
}

function correct(
  candidates: readonly FactCandidate[],
  { sentence, reference, directives }: SentenceMentions,
  placing: Placing,
  around: { timing: Timing; setting: ResolutionSetting },
): Corrected {
  const { timing, setting } = around;
  const complete = (candidate: FactCandidate): void => {
    const { kind, unit, trend } = candidate.fact;
    const { start, end } = candidate;
    const [dating] = timing.date([{ start, end, kind, unit, trend }], new Map());
    candidate.fact.period = dating?.period ?? null;
    placing.complete(candidate);
  };
  const { atlas, gazetteer, sources } = setting;
  return applyDirectives(candidates, directives, {
    text: sentence.text,
    shift: sentence.start,
    known: { atlas, gazetteer, sources, reference },
    complete,
    measureOf: (candidate) => placing.measureOf(candidate),
  });
}

const spanOf = ({ start, end, fact }: FactCandidate): PlacedSpan => ({
  start,
  end,
  kind: fact.kind,
  noun: fact.noun,
});

/** The place a text is dated from: "[BAKU], 22 June –". */
const datelineOf = (sentence: Sentence, named: readonly NamedPlace[]): string | null => {
  const end = datelineIn(sentence);
  return named.find((place) => place.end <= end)?.id ?? null;
};

/** Subject of the clause in which an offset stands, in the words of its sentence. */
function subjectAt({ plan, tokens }: SentenceMentions, offset: number): Span | null {
  const clause = clauseAt(plan, tokens, offset);
  return clause && subjectSpan(clause, tokens);
}

/** "said a manager at an operator in [Zhengzhou]": where the one stands who is quoted. */
function speakerIn(
  { plan, tokens }: SentenceMentions,
  roles: readonly (readonly [NamedPlace, PlaceRole])[],
  places: ReadonlyMap<string, Place>,
): string | null {
  const speaker = roles.find(
    ([{ id, start }, role]) =>
      role === 'claimant' &&
      id !== null &&
      isPoint(places, id) &&
      clauseAt(plan, tokens, start)?.role === 'attribution',
  );
  return speaker?.[0].id ?? null;
}

/** The traffic told of last, unless the article has long gone on to other places. */
function serviceIn({ lastFlow, focus }: Discourse, weights: FocusWeights): Service | null {
  if (lastFlow === null) return null;
  const ends = [...lastFlow.from, ...lastFlow.to];
  const all = ranked(focus, () => 1, weights);
  const lead = all.find(({ entry }) => ends.includes(entry.id));
  const most = all[0]?.score ?? 0;
  const isFresh =
    lead !== undefined && (lead.score >= most * staleFrom || lead.entry.near >= freshFrom);
  return isFresh ? { ...lastFlow, lead: lead.entry.id } : null;
}

/** Share of the highest salience below which traffic is no longer spoken of. */
const staleFrom = 0.3;

/** Nearness of an end that was named in the sentence before, however large the topic of the article is. */
const freshFrom = 0.4;

/** The traffic told of last, where its ends are these. */
function flowAmong(ids: readonly string[], last: Discourse['lastFlow']): Discourse['lastFlow'] {
  const ends = last === null ? [] : [...last.from, ...last.to];
  const isOf = ids.length === ends.length && ends.every((id) => ids.includes(id));
  return isOf ? last : null;
}

function isVerbBetween(
  { plan, tokens }: SentenceMentions,
  clause: number | null,
  a: Span,
  b: Span,
): boolean {
  const predicate = clause === null ? null : plan.clauses[clause]?.predicate;
  const verb = predicate ? tokens[predicate.from] : undefined;
  return verb !== undefined && verb.start >= a.end && verb.end <= b.start;
}

/** "[Emirates] comes ten times a week": no article stands before it, and what it does is in the singular. */
function isVerbBehind({ sentence }: SentenceMentions, { start, end }: Span): boolean {
  const { text } = sentence;
  return (
    !/\b(?:[Tt]he|[Ii]n|[Tt]o|[Ff]rom|of|[Aa]rab) $/.test(
      text.slice(Math.max(0, start - 6), start),
    ) &&
    /^(?:['’]s? |,? (?:[\p{Ll}]+s|has|is|was|will|came|flew|flies|began|added)\b)/u.test(
      text.slice(end, end + 14),
    )
  );
}

/** Words after a noun that make it another thing: "trips outbound to Europe", but not "trips from January to May". */
const narrowed =
  /^ (?:outbound|inbound|westbound|eastbound|to|from|between|by|bound|of|via|with)\b(?! (?:\d{1,4}\b|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{Ll}*\b))/u;

/** A count that runs on from an early day, or that of no time, beside those of a year, a month, a quarter. */
const isRunning = (type: string | undefined): boolean =>
  type === undefined || type === 'cumulative' || type === 'instant';

const lastWord = (text: string): string => text.slice(text.lastIndexOf(' ') + 1);
