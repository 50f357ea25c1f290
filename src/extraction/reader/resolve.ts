import type { Gazetteer } from '../../atlas/gazetteer/gazetteer.ts';
import type { Atlas } from '../../atlas/types.ts';
import type { Route } from '../../schemas/fact.ts';
import { clauseAt } from '../clauses/clause.ts';
import { placesOfStream } from '../discourse/carried-subject.ts';
import { withCountedUnits } from '../discourse/counted-units.ts';
import { nationOf, readDescriptions, speakerPlace, themeOf } from '../discourse/descriptions.ts';
import {
  atBlock,
  type Discourse,
  discourseAfter,
  flowAmong,
  serviceIn,
} from '../discourse/discourse.ts';
import { type EntityMention, entityOfSubject, readEntities } from '../discourse/entities.ts';
import { inFocus, justSpokenOf, sectionOf, splitCorridor } from '../discourse/focus.ts';
import type { FocusPosition, FocusWeights } from '../discourse/focus-weights.ts';
import type { HomeLands } from '../discourse/home-lands.ts';
import { introducedIn } from '../discourse/introductions.ts';
import { readOrdered } from '../discourse/ordered-pairs.ts';
import { setAgainstLast } from '../discourse/planned-levels.ts';
import { lentPeriod } from '../discourse/reporting-period.ts';
import { applyDirectives, type Corrected } from '../editing/corrections.ts';
import { carriersNamedAsPlaces, findingVerbs, firmNouns } from '../lexicon/operators.ts';
import { foundingVerbs } from '../lexicon/period-words.ts';
import { neighboursIn } from '../places/borders.ts';
import { centerOf } from '../places/center.ts';
import { listsOf, meantTogether, withoutBrackets } from '../places/coordination.ts';
import { type CorridorIndex, isAbout, referredTo } from '../places/corridors.ts';
import { type FlowMention, hasBothEnds, readFlows } from '../places/flows.ts';
import { isNamedFirmly, type NamedPlace } from '../places/named-place.ts';
import { governed } from '../places/national.ts';
import type { PlaceContext, PlacesFound } from '../places/place-context.ts';
import { placesOf } from '../places/place-facts.ts';
import type { PlacedSpan } from '../places/placed-span.ts';
import { isContainer } from '../places/places.ts';
import { datelineIn, type PlaceRole, roleOf } from '../places/roles.ts';
import { isInside, isPoint } from '../places/routes.ts';
import { isSeat } from '../places/seats.ts';
import type { MeasureIndex } from '../subjects/measures.ts';
import { cellFacts } from '../tables/cell-facts.ts';
import { cellRole } from '../tables/grid-cell.ts';
import { isWithin, overlap } from '../tokens/spans.ts';
import { nationalsOf, operatorsOf, speakerIn, speakersOf } from './actors.ts';
import { factCandidates, inOrder } from './candidates.ts';
import { claimantOf } from './claimant.ts';
import type { FactCandidate } from './fact-candidate.ts';
import { Measuring, type ToldMeasures } from './measuring.ts';
import type { SentenceMentions } from './mentions.ts';
import { datelineOf, isVerbBehind, isVerbBetween, openingOf, subjectAt } from './sentence-parts.ts';
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
  /** The lands that the whole article stands in. */
  homes: HomeLands;
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
    center: centerOf(centered(mentions, placing), before.center),
    ...contributionOf(mentions, placing),
  };
  const { atlas, weights, homes } = setting;
  const { places } = atlas;
  const discourse = discourseAfter(known, contribution, { places, weights, homes });
  return { candidates, corrected, roles, discourse };
}

/** What tells what a sentence is about. */
const centered = ({ text, tokens, plan }: SentenceMentions, { named, roles, flows }: Placing) => ({
  text,
  tokens,
  plan,
  named,
  roles,
  flows,
});

/** What the names of a sentence leave to those after it. */
const contributionOf = (mentions: SentenceMentions, placing: Placing) => ({
  quantities: mentions.quantities,
  tokens: mentions.tokens,
  text: mentions.sentence.text,
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

type Told = ToldMeasures & Pick<Discourse, 'lastCorridor'>;

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
  /** The point that the article as a whole is about. */
  readonly #theme: string | null;
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
  readonly measuring: Measuring;

  constructor(mentions: SentenceMentions, before: Discourse, setting: ResolutionSetting) {
    this.#mentions = mentions;
    this.#before = before;
    this.#setting = setting;
    this.measuring = new Measuring(mentions, setting, before);
    const { named, quantities, routing, sentence, tokens, plan } = mentions;
    const { text } = sentence;
    const { places } = setting.atlas;
    this.#theme = themeOf(before.focus, places, setting.weights);
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
      text,
      tokens,
      named: solid,
      places,
      known: before.entities,
      lastFirm: before.lastFirm,
      dateline: mentions.isLead ? (before.dateline ?? datelineOf(sentence, solid)) : null,
      theme: this.#theme,
      opensAt: openingOf(mentions),
    });
    const told = [...solid, ...readDescriptions(text, solid, antecedents)].sort(inOrder);
    const ordered = readOrdered(text, told, before.namedLately, places);
    const names = [...told, ...ordered].sort(inOrder);
    const isContained = (place: NamedPlace): boolean => isContainer(place, names, text, places);
    const plain = listsOf(names, text, isContained);
    const lists = [...neighboursIn(names, text, plain), ...meantTogether(names), ...plain];
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
    this.#quoted = this.#narrowed(speakerIn(mentions, rolesOfNames, places));
    const nation = nationOf(before.focus, places, setting.weights);
    // "The railway brought 29 trains to the quays", of a port in another land than the one named last.
    const isHome = this.#theme === null || isInside(places, this.#theme, nation ?? '');
    const nationals = nationalsOf(mentions, isHome ? nation : null);
    // "State railway TCDD" is of its country, wherever the article is.
    const firms = operatorsOf(mentions, this.entities).filter(
      (firm) => !nationals.some((body) => overlap(firm, body)),
    );
    const speakers = speakersOf(mentions, {
      quoted: this.#quoted,
      last: before.lastSpeaker,
      ours: () => speakerPlace(before.focus, places, setting.weights),
    });
    const operating = [...firms, ...speakers, ...nationals];
    this.roles = new Map([
      ...rolesOfNames,
      ...operating.map((place) => [place, 'operator'] as const),
    ]);
    this.named = [...names, ...operating].sort(inOrder);
    // A brand of two cities says nothing of where its trains go.
    const isCalled = (flow: Span): boolean => routing.pairs.some((pair) => isWithin(pair, flow));
    this.flows = readFlows(text, names, isContained, isCalled).filter(
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
      routes: routing.routes,
      pairs: routing.pairs,
      places,
      flows: this.flows,
      subjectAt: (offset) => subjectAt(mentions, offset),
      clauseAt: (offset) => clauseAt(plan, tokens, offset),
      isVerbBetween: (clause, a, b) => isVerbBetween(mentions, clause, a, b),
      topic: splitCorridor(inFocus(before.focus, weights)),
      dateline: datelineOf(sentence, this.named) ?? before.dateline,
      isOnlyEnd: (id) => before.focus.some((entry) => entry.id === id && entry.isEnd === true),
      nation: this.#nation,
      theme: this.#theme,
      section: sectionOf(before.focus, places),
      spoken: splitCorridor(justSpokenOf(before.focus, weights)),
      center: before.center,
      paragraph: mentions.isFirst ? null : before.paragraph,
      lastPlaces: before.lastPlaces,
      streamOf: (subject) => placesOfStream(subject, before.subjects),
      lastFlow: before.lastFlow,
      lastWay: before.lastWay,
      origins: before.origins,
      flowAmong: (ids) => flowAmong(ids, before.lastFlow),
      service: serviceIn(before, weights),
      twos: before.pairAntecedents,
    };
  }

  /** "said a manager of *Henan* Airport Group", of an airport there: the province says no more than where that is. */
  #narrowed(speaker: string | null): string | null {
    const { places } = this.#setting.atlas;
    const theme = this.#theme;
    return speaker !== null && theme !== null && isInside(places, theme, speaker) ? theme : speaker;
  }

  /** Where whoever was quoted last stands. */
  get lastSpeaker(): string | null {
    return this.#quoted ?? this.#before.lastSpeaker;
  }

  /** Gives each fact its places, corridor and measure; what later sentences must know of them is returned. */
  place(candidates: readonly FactCandidate[]): Told {
    const { sentence, named } = this.#mentions;
    const corridor =
      this.#mentions.corridor ?? referredTo(sentence.text, this.#before.lastCorridor);
    const lastCorridor = corridor?.id ?? this.#before.lastCorridor;
    if (candidates.length === 0) return { ...this.measuring.told, lastCorridor };
    const placed = candidates.filter(({ fact }) => fact.kind !== 'route');
    const about = placesOf(placed.map(spanOf), this.#context);
    const firm = named.filter(isNamedFirmly);
    for (const candidate of candidates) {
      const { fact } = candidate;
      if (fact.kind === 'route') {
        const route = fact.route && this.#withStops(fact.route);
        if (route) fact.route = route;
        fact.places = route ? [route.from, ...route.via, route.to] : [];
        this.measuring.tellMode(fact);
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
      this.measuring.tellSubject(candidate);
    }
    return { ...this.measuring.told, lastCorridor };
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

  #take(candidate: FactCandidate, found: PlacesFound | undefined): void {
    const { fact } = candidate;
    if (found?.origin === 'carried') this.carried.add(candidate);
    // A date is that of an event, which the topic of the article need not be.
    const isOf =
      found !== undefined &&
      (fact.kind !== 'date' || found.origin === 'stated' || this.#isBegun(candidate));
    fact.places = isOf ? [...found.ids] : [];
    candidate.placeRule = isOf ? found.rule : 'none';
    // "set out from the same city and pulled into [Duisburg]": nothing goes from where it comes to.
    const flow = isOf ? found.flow : undefined;
    if (flow && !flow.from.some((id) => flow.to.includes(id)))
      fact.flow = {
        from: [...flow.from],
        to: [...flow.to],
        via: [...flow.via],
        ...(flow.isBoth && { both: true as const }),
      };
  }

  /** "The line was opened in 1979", "work on an apron began in July": a thing without a name that begins is of the topic. */
  #isBegun({ start }: FactCandidate): boolean {
    const clause = this.#context.clauseAt(start);
    const subject = subjectAt(this.#mentions, start);
    if (clause === null || subject === null) return false;
    const words = this.#mentions.sentence.text.slice(subject.start + 1, subject.end);
    const head = words.slice(words.lastIndexOf(' ') + 1);
    return (
      foundingVerbs.has(clause.predicate?.verb ?? '') &&
      !/\p{Lu}/u.test(words) &&
      !firmNouns.includes(head)
    );
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
    this.measuring.measure(candidate);
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
    measureOf: (candidate) => placing.measuring.measureOf(candidate),
  });
}

const spanOf = ({ start, end, fact }: FactCandidate): PlacedSpan => ({
  start,
  end,
  kind: fact.kind,
  noun: fact.noun,
});
