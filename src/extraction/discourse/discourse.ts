import type { BlockKind } from '../../markdown/parse/document.ts';
import type { FactMode } from '../../schemas/fact.ts';
import type { Place } from '../../schemas/place.ts';
import { isOneOf } from '../lexicon/word-set.ts';
import { type Center, noCenter } from '../places/center.ts';
import type { CorridorMention } from '../places/corridors.ts';
import { type FlowMention, hasBothEnds, membersOf } from '../places/flows.ts';
import { isNamedFirmly, isOrdered, type NamedPlace } from '../places/named-place.ts';
import { twosIn } from '../places/places.ts';
import { type PlaceRole, weakRoles } from '../places/roles.ts';
import { isInside, isPoint, type PairName } from '../places/routes.ts';
import { type FlowIds, type Origins, originsAfter, type Service } from '../places/services.ts';
import type { FactCandidate } from '../reader/fact-candidate.ts';
import type { Quantity, Token } from '../reader/types.ts';
import { isWithin } from '../tokens/spans.ts';
import { noSubjects, type ToldSubjects } from './carried-subject.ts';
import { type CountedUnits, countedAfter } from './counted-units.ts';
import { type EntityMention, entitiesAfter, type KnownEntities } from './entities.ts';
import {
  corridorEntry,
  type Focus,
  type FocusMention,
  focusAfter,
  ranked,
  withoutHomes,
  withoutSection,
} from './focus.ts';
import type { FocusPosition, FocusWeights } from './focus-weights.ts';
import type { HomeLands } from './home-lands.ts';
import { type Introductions, introductionsAfter } from './introductions.ts';
import { type NamedLately, namedAfter } from './ordered-pairs.ts';
import { noReportingPeriods, type ReportingPeriods } from './reporting-period.ts';

/** A measure and the places it was last stated of. */
export interface MeasuredNoun {
  measure: string;
  places: readonly string[];
  /** Type of the period it was stated for. */
  type: string | undefined;
}

/**
 * What an article has said so far, as far as later sentences lean on it. Each sentence is resolved against the value
 * the one before it left and leaves a new one; none is ever changed.
 */
export interface Discourse {
  /** What was counted last. */
  counted: CountedUnits | null;
  /** The times that have been reported on. */
  reporting: ReportingPeriods;
  /** Places by salience. */
  focus: Focus;
  /** What they were before the list the sentence stands in; null outside lists. */
  beforeList: Focus | null;
  /** What they were before the first of the labelled paragraphs since the last heading; null before any. */
  beforeLabels: Focus | null;
  /** What the last sentence was about by its grammar, and what the first of the paragraph was. */
  center: Center;
  paragraph: Center;
  /** True under a label, which holds for its paragraph alone. */
  isLabelled: boolean;
  /** True right behind a label or a heading, where the paragraph begins that it heads. */
  isHeaded: boolean;
  /** The place of the dateline. */
  dateline: string | null;
  /** Firms by the place each stands for. */
  entities: KnownEntities;
  /** The one named last, which "the company" means. */
  lastFirm: string | null;
  /** What that was before the list or the labelled paragraphs the sentence stands in; null outside them. */
  outerFirm: { name: string | null } | null;
  /** Where whoever was quoted last stands: "he" and "she". */
  lastSpeaker: string | null;
  /** By what nouns places were spoken of: "the park" of Minsk. */
  introductions: Introductions;
  /** The corridor named last. */
  lastCorridor: string | null;
  /** The traffic told of last that has both ends. */
  lastFlow: FlowIds | null;
  /** The traffic told of last whose ends are points on a map. */
  lastWay: FlowIds | null;
  /** By where traffic goes to, where it was last said to begin: China, of Europe, where "China–Europe trains" were named. */
  origins: Origins;
  /** Places of the last fact. */
  lastPlaces: readonly string[];
  /** For each kind of place named exactly twice in one sentence, the two ids: "the two airports". */
  pairAntecedents: ReadonlyMap<Place['kind'], readonly string[]>;
  /** The points that the last sentences named: "the former" and "the latter". */
  namedLately: NamedLately;
  /** For each noun, the measure it last stood for: "752 trips" later in the article. */
  measureByNoun: ReadonlyMap<string, MeasuredNoun>;
  /** Places of the last fact that had a measure of its own. */
  lastMeasuredPlaces: readonly string[];
  /** By the places at its ends, how what was told of a way went: by rail, by air. */
  modesByWay: ReadonlyMap<string, readonly FactMode[]>;
  /** What amounts were told of. */
  subjects: ToldSubjects;
}

/** An article of which nothing has been read. */
export const emptyDiscourse: Discourse = {
  counted: null,
  reporting: noReportingPeriods,
  focus: [],
  beforeList: null,
  beforeLabels: null,
  center: noCenter,
  paragraph: noCenter,
  isLabelled: false,
  isHeaded: false,
  dateline: null,
  entities: new Map(),
  lastFirm: null,
  outerFirm: null,
  lastSpeaker: null,
  introductions: new Map(),
  lastCorridor: null,
  lastFlow: null,
  lastWay: null,
  origins: new Map(),
  lastPlaces: [],
  pairAntecedents: new Map(),
  namedLately: [],
  measureByNoun: new Map(),
  lastMeasuredPlaces: [],
  modesByWay: new Map(),
  subjects: noSubjects,
};

/** What a sentence adds to the discourse. */
export interface Contribution {
  /** The times that have been reported on, those of the sentence among them. */
  reporting: ReportingPeriods;
  /** Names, and descriptions that stand for one. */
  named: readonly NamedPlace[];
  roles: ReadonlyMap<NamedPlace, PlaceRole>;
  flows: readonly FlowMention[];
  pairs: readonly PairName[];
  entities: readonly EntityMention[];
  lastSpeaker: string | null;
  /** Nouns by which it speaks of places. */
  introduced: readonly (readonly [string, string])[];
  corridor: CorridorMention | null;
  center: Center;
  candidates: readonly FactCandidate[];
  /** Those of them whose places the sentence leaves to what stands before it. */
  carried: ReadonlySet<FactCandidate>;
  quantities: readonly Quantity[];
  tokens: readonly Token[];
  text: string;
  position: FocusPosition;
  /** True where it opens a paragraph. */
  opens: boolean;
}

/**
 * The discourse at the start of a block: a label ends with its paragraph, and the items of a list stand side by side,
 * so that each begins where the list did and what they name is gone behind it. So do paragraphs that have labels.
 */
export function atBlock(before: Discourse, kind: BlockKind, isLabelled: boolean): Discourse {
  const isItem = kind === 'item';
  const own = before.isLabelled ? withoutSection(before.focus) : before.focus;
  const behind = before.beforeList ?? own;
  const focus = isLabelled && !isItem ? (before.beforeLabels ?? behind) : behind;
  const outerFirm = isItem || isLabelled ? (before.outerFirm ?? { name: before.lastFirm }) : null;
  const labels = isLabelled && !isItem ? focus : before.beforeLabels;
  return {
    ...before,
    focus,
    beforeList: isItem ? focus : null,
    beforeLabels: kind === 'heading' ? null : labels,
    isLabelled: false,
    // Who was quoted under another label says nothing here.
    lastSpeaker: isLabelled && !isItem ? null : before.lastSpeaker,
    outerFirm,
    lastFirm: outerFirm === null ? before.lastFirm : outerFirm.name,
  };
}

/** The discourse after a sentence has been resolved. */
export function discourseAfter(
  before: Discourse,
  contribution: Contribution,
  setting: { places: ReadonlyMap<string, Place>; weights: FocusWeights; homes: HomeLands },
): Discourse {
  const { places } = setting;
  const { named, roles, candidates, position, opens } = contribution;
  const { flows, corridor } = contribution;
  const last = candidates.findLast(
    ({ fact: { places: about, corridors = [], kind } }) =>
      (about.length > 0 || corridors.length > 0) && kind !== 'route' && kind !== 'date',
  );
  const { places: about = [], corridors = [] } = last?.fact ?? {};
  const stated = {
    ids: [...corridors.map(corridorEntry), ...about],
    isCarried: last !== undefined && contribution.carried.has(last),
    isWay: last?.fact.flow !== undefined && last.placeRule !== 'receiver',
  };
  const firm = named.filter((place) => !weakRoles.has(roles.get(place) ?? 'object'));
  const dateline = named.find((place) => roles.get(place) === 'dateline')?.id;
  const mentions = [...mentionsOf(contribution), ...ofCorridor(corridor)];
  const flow = flowOf(flows, candidates, places) ?? narrowed(before.lastFlow, contribution, places);
  return {
    ...before,
    center: contribution.center,
    paragraph: opens || before.isHeaded ? contribution.center : before.paragraph,
    isHeaded: position === 'heading',
    counted: countedAfter(before.counted, contribution.quantities, contribution.tokens),
    reporting: contribution.reporting,
    focus: focusAfter(before.focus, mentions, stated, { position, opens }, setting),
    dateline: dateline ?? before.dateline,
    entities: entitiesAfter(before.entities, contribution.entities),
    lastFirm: contribution.entities.at(-1)?.name ?? before.lastFirm,
    lastSpeaker: contribution.lastSpeaker,
    introductions: introductionsAfter(
      withoutSuperseded(before.introductions, contribution, places),
      contribution.introduced,
    ),
    lastPlaces: last ? about : before.lastPlaces,
    lastFlow: flow ?? before.lastFlow,
    lastWay: flow !== null && isWay(flow, places) ? flow : before.lastWay,
    origins: originsAfter(before.origins, contribution.pairs, flow),
    pairAntecedents: withPairs(before.pairAntecedents, firm, places),
    namedLately: namedAfter(
      before.namedLately,
      withoutSpeakers(contribution),
      contribution.text,
      places,
    ),
  };
}

/**
 * "At [Torugart], which closes when snow is heavy, …", after "the Irkeshtam port": once a paragraph opens with another
 * place of the same kind, the nouns by which the first was spoken of are of it no longer.
 */
function withoutSuperseded(
  known: Introductions,
  { named, roles, opens }: Contribution,
  places: ReadonlyMap<string, Place>,
): Introductions {
  const first = opens ? named.find(isNamedFirmly) : undefined;
  if (!first || roles.get(first) !== 'fronted') return known;
  const kind = places.get(first.id ?? '')?.kind;
  const kept = [...known].filter(
    ([, id]) => id === first.id || places.get(id)?.kind !== kind || !isPoint(places, id),
  );
  return kept.length === known.size ? known : new Map(kept);
}

/** Names with a role, each with those of the sentence it makes a flow with. */
function mentionsOf({ named, roles, flows, pairs, text }: Contribution): FocusMention[] {
  const lines = pairs.filter(({ kind }) => kind === 'line');
  return named.flatMap((place): FocusMention[] => {
    const role = roles.get(place);
    if (place.id === null || role === undefined || isNamedHere(place, named)) return [];
    const flow = flows.find((each) => hasBothEnds(each) && membersOf(each).includes(place));
    if (isOfChain(place, text)) return [{ id: place.id, role: 'service', group: [place.id] }];
    // What a way passes is no more than that, however it is named.
    if (flow?.via.includes(place)) return [{ id: place.id, role: 'goal', group: [place.id] }];
    const ends = [...(flow?.from ?? []), ...(flow?.to ?? [])];
    const group = ends.flatMap(({ id }) => (id === null ? [] : [id]));
    // Both ends of a flow are as salient as its first.
    const first = flow?.from[0];
    const rank = first && role === 'goal' ? (roles.get(first) ?? role) : role;
    const isOfLine = role === 'subject' && lines.some((line) => isWithin(place, line));
    return [{ id: place.id, role: rank, group: group.length > 0 ? group : [place.id], isOfLine }];
  });
}

/** "Cargo *on [Baku]-Tbilisi-Kars* grows": one of three names or more by which a line is called, on which something goes. */
function isOfChain({ start, end }: NamedPlace, text: string): boolean {
  const before = chainBefore.exec(text.slice(Math.max(0, start - 60), start));
  const after = /^(?:[-–]\p{Lu}[\p{L}'’]+)*/u.exec(text.slice(end, end + 60))?.[0] ?? '';
  return before !== null && `${before[1]}${after}`.split(/[-–]/).length > 2;
}

const chainBefore = /\b(?:on|over|along|by|via) (?:the )?((?:\p{Lu}[\p{L}'’]+[-–])*)$/u;

/** "Riga and Tallinn lost; *the latter* …": of two set side by side in one sentence neither is spoken of more for it. */
const isNamedHere = (place: NamedPlace, named: readonly NamedPlace[]): boolean =>
  isOrdered(place.name) &&
  named.some(({ id, name, end }) => id === place.id && end <= place.start && !isOrdered(name));

/** The last flow that a sentence names or that one of its facts has. */
function flowOf(
  flows: readonly FlowMention[],
  candidates: readonly FactCandidate[],
  places: ReadonlyMap<string, Place>,
): FlowIds | null {
  const named = flows.findLast((flow) => hasBothEnds(flow) && !isBrand(flow, places));
  const idsOf = (list: readonly NamedPlace[]): string[] => list.flatMap(({ id }) => id ?? []);
  if (named)
    return {
      ...{ from: idsOf(named.from), via: idsOf(named.via), to: idsOf(named.to) },
      ...(named.isBoth && { isBoth: true }),
    };
  // Traffic that comes in from somewhere is told of by where it comes from, not as a way.
  const own = candidates.findLast(
    ({ fact, placeRule }) => fact.flow !== undefined && placeRule !== 'receiver',
  );
  const flow = own?.fact.flow;
  return flow ? { ...flow, ...(flow.both && { isBoth: true }) } : null;
}

/** The traffic told of last, unless the article has long gone on to other places. */
export function serviceIn({ lastFlow, focus }: Discourse, weights: FocusWeights): Service | null {
  if (lastFlow === null) return null;
  const ends = [...lastFlow.from, ...lastFlow.to];
  const all = ranked(withoutHomes(focus), () => 1, weights);
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
export function flowAmong(
  ids: readonly string[],
  last: Discourse['lastFlow'],
): Discourse['lastFlow'] {
  const ends = last === null ? [] : [...last.from, ...last.to];
  const isOf = ids.length === ends.length && ends.every((id) => ids.includes(id));
  return isOf ? last : null;
}

/** "The first train from [Xi'an] arrived in May", of traffic between China and Hamburg: the end that is meant from here on. */
function narrowed(
  flow: FlowIds | null,
  { named, roles, center }: Contribution,
  places: ReadonlyMap<string, Place>,
): FlowIds | null {
  if (flow === null || center.ids.length > 0) return null;
  const source = named.find((place) => roles.get(place) === 'source' && place.id !== null)?.id;
  const end = flow.from.find((id) => source != null && isInside(places, source, id));
  if (source == null || end === undefined || !isPoint(places, source)) return null;
  return { ...flow, from: flow.from.map((id) => (id === end ? source : id)) };
}

const isWay = ({ from, to }: FlowIds, places: ReadonlyMap<string, Place>): boolean =>
  [...from, ...to].every((id) => isPoint(places, id));

/** "the Chongqing-Xinjiang-Europe service": a name of a service rather than the way of a train. */
const isBrand = ({ from, to, isName }: FlowMention, places: ReadonlyMap<string, Place>): boolean =>
  isName === true &&
  [...from, ...to].some(({ id }) => places.get(id ?? '')?.kind === 'continent') &&
  [...from, ...to].some(({ id }) => isPoint(places, id ?? ''));

function ofCorridor(corridor: CorridorMention | null): FocusMention[] {
  if (corridor === null) return [];
  const id = corridorEntry(corridor.id);
  return [{ id, role: corridor.start < 5 ? 'subject' : 'adjunct', group: [id] }];
}

/** Names of a sentence without what stands for whoever runs or says something. */
const withoutSpeakers = ({ named, roles }: Contribution): NamedPlace[] =>
  named.filter((place) => !isOneOf(roles.get(place) ?? '', 'operator|dateline|office|container'));

function withPairs(
  before: Discourse['pairAntecedents'],
  named: readonly NamedPlace[],
  places: ReadonlyMap<string, Place>,
): Discourse['pairAntecedents'] {
  if (named.length < 2) return before;
  const pairs = twosIn(named, places);
  return pairs.length > 0 ? new Map([...before, ...pairs]) : before;
}
