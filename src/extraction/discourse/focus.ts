import type { Place } from '../../schemas/place.ts';
import type { PlaceRole } from '../places/roles.ts';
import { isInside, isPoint } from '../places/routes.ts';
import type { FocusPosition, FocusWeights } from './focus-weights.ts';
import type { HomeLands } from './home-lands.ts';

/** How salient a place is, and with which others it was named. */
export interface FocusEntry {
  id: string;
  /** What the last sentences gave it; fades from sentence to sentence. */
  near: number;
  /** What title, lead and the text so far gave it; does not fade. */
  topic: number;
  /** What the heading above gave it; ends at the next. */
  section: number;
  /** Share of what the whole article names that lies in it, where it is a land; neither fades nor grows. */
  home?: number;
  /** Places named together with it last, itself among them: both ends of a flow, a list. */
  group: readonly string[];
  /** True while it has only been what something comes from or goes to: the ferry from [Istanbul]. */
  isEnd?: boolean;
}

/** Places of an article by salience; handed on from sentence to sentence. */
export type Focus = readonly FocusEntry[];

/** One naming of a place. */
export interface FocusMention {
  id: string;
  role: PlaceRole;
  group: readonly string[];
  /** True for the ends by which a line is called that is the subject: they weigh as what they name, not as lands. */
  isOfLine?: boolean;
}

/** Roles in which even the area around what the text is about becomes what it is about. */
const leading: ReadonlySet<PlaceRole> = new Set(['subject', 'fronted', 'operator']);

/** Score of an entry: nearness, topic with what makes it a home, and section together. */
export const salience = (entry: FocusEntry, weights: FocusWeights, isSectioned = false): number =>
  entry.near +
  (weights.topic * entry.topic + weights.home * (entry.home ?? 0)) *
    (isSectioned && entry.section === 0 ? weights.beyond : 1) +
  entry.section;

/** The places of the last fact of a sentence; `isCarried` where they were taken over from what stands before it. */
export interface StatedPlaces {
  ids: readonly string[];
  isCarried: boolean;
  /** True for the ends of a way that the fact itself names. */
  isWay: boolean;
}

/** The focus after a sentence; `opens` tells whether it opens a paragraph. */
export function focusAfter(
  before: Focus,
  mentions: readonly FocusMention[],
  stated: StatedPlaces,
  at: { position: FocusPosition; opens: boolean },
  setting: { places: ReadonlyMap<string, Place>; weights: FocusWeights; homes: HomeLands },
): Focus {
  const { places, weights, homes } = setting;
  const entries = new Map(before.map((entry) => [entry.id, faded(entry, at, weights)]));
  const entryOf = (id: string): FocusEntry =>
    entries.get(id) ?? {
      ...{ id, near: 0, topic: 0, section: 0, group: [id] },
      ...(homes.has(id) && { home: homes.get(id) ?? 0 }),
    };
  const kindOf = (id: string): number =>
    id.startsWith(corridorMark) ? 1 : weights.kind[places.get(id)?.kind ?? 'region'];
  const leader = inFocus(before, weights)[0];
  const isAround = (id: string, role: PlaceRole): boolean =>
    leader !== undefined && !leading.has(role) && isInside(places, leader, id);
  // Of two as salient the one named first in the later sentence counts, so it is entered last.
  for (const { id, role, group, isOfLine } of mentions.toReversed()) {
    const entry = entryOf(id);
    const weight =
      weights.role[role] *
      (role === 'operator' || isOfLine ? 1 : kindOf(id)) *
      (isAround(id, role) ? weights.surroundings : 1);
    const isSection = at.position === 'heading';
    const isEnd = endsOnly(entries.get(id), role);
    entries.delete(id);
    entries.set(id, {
      ...entry,
      near: entry.near + weight,
      topic: entry.topic + weight * weights.position[at.position],
      section: entry.section + (isSection ? weight * weights.section : 0),
      group: weight >= 0.15 ? group : entry.group,
      isEnd,
    });
  }
  const { ids, isCarried, isWay } = stated;
  for (const id of ids) {
    const entry = entryOf(id);
    // Of a way neither end is what it is about as much as a place is that a fact has for itself.
    const gain = (weights.stated * kindOf(id)) / (isWay ? 2 : 1);
    entries.set(id, {
      ...entry,
      near: entry.near + gain * (isCarried ? weights.carried : 1),
      // A place named in passing must not feed on the facts that inherit it.
      topic: entry.topic + (isCarried ? 0 : gain * weights.kept),
      isEnd: entry.isEnd === true && (isCarried || isWay),
      group: ids.length > 1 && ids.length < 4 ? ids : entry.group,
    });
  }
  return [...entries.values()].filter((entry) => salience(entry, weights) > 0.01);
}

/** Roles of what something comes from or goes to, and those of what is only named beside it. */
const ending: ReadonlySet<PlaceRole> = new Set(['source', 'goal']);
const beside: ReadonlySet<PlaceRole> = new Set(['demonym', 'comparison', 'claimant', 'container']);

const endsOnly = (entry: FocusEntry | undefined, role: PlaceRole): boolean =>
  ending.has(role)
    ? entry === undefined || entry.isEnd === true
    : beside.has(role) && entry?.isEnd === true;

/** The focus by what has been told alone, whatever land the whole article stands in. */
export const withoutHomes = (focus: Focus): Focus =>
  focus.map((entry) => (entry.home === undefined ? entry : { ...entry, home: 0 }));

/** The focus where a heading no longer stands above. */
export const withoutSection = (focus: Focus): Focus =>
  focus.map((entry) => (entry.section === 0 ? entry : { ...entry, section: 0 }));

function faded(
  entry: FocusEntry,
  { position, opens }: { position: FocusPosition; opens: boolean },
  weights: FocusWeights,
): FocusEntry {
  // What comes under a heading is of what it names or of what the article is about, not of the paragraph above it.
  const kept = position === 'heading' ? 0 : weights.fade * (opens ? weights.fadeOfParagraph : 1);
  const near = entry.near * kept;
  return { ...entry, near, section: position === 'heading' ? 0 : entry.section };
}

/** How well a place of a focus fits what is asked for; 0 where it does not. */
function scorer(
  focus: Focus,
  fits: (id: string) => number,
  weights: FocusWeights,
): (entry: FocusEntry) => number {
  const isSectioned = focus.some(({ section }) => section > 0);
  return (entry) => {
    const fit = fits(entry.id);
    return fit === 0 ? 0 : salience(entry, weights, isSectioned) * fit;
  };
}

/** Places of the kinds asked for, the most salient first; earlier kinds fit better than later ones. */
export function ranked(
  focus: Focus,
  fits: (id: string) => number,
  weights: FocusWeights,
): { entry: FocusEntry; score: number }[] {
  const scoreOf = scorer(focus, fits, weights);
  // Of two as salient, the one named later stands further on in the list and goes first.
  return focus
    .map((entry, at) => ({ entry, at, score: scoreOf(entry) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || b.at - a.at);
}

/** The first of those `ranked`, which need no order for it; null where none is salient. */
export function mostSalient(
  focus: Focus,
  fits: (id: string) => number,
  weights: FocusWeights,
): string | null {
  const scoreOf = scorer(focus, fits, weights);
  let best: string | null = null;
  let most = 0;
  for (const entry of focus) {
    const score = scoreOf(entry);
    if (score > 0 && score >= most) [best, most] = [entry.id, score];
  }
  return best;
}

/** The most salient places: the first, and of its group those that are nearly as salient. */
export function inFocus(focus: Focus, weights: FocusWeights): readonly string[] {
  const [first, ...others] = ranked(focus, () => 1, weights);
  if (!first || first.score < leastSalience) return [];
  const near = others.filter(
    ({ entry, score }) =>
      first.entry.group.includes(entry.id) && score >= first.score * weights.nearlyAs,
  );
  return [first.entry.id, ...near.map(({ entry }) => entry.id)];
}

/** The places the last sentence was about, which "it" and "they" mean, whatever the topic. */
export function justSpokenOf(focus: Focus, weights: FocusWeights): readonly string[] {
  const near = focus.map((entry) => ({
    ...entry,
    topic: entry.topic * weights.spoken,
    home: (entry.home ?? 0) * weights.spoken,
    section: entry.section / 2,
  }));
  return inFocus(near, weights);
}

/** The one point that the heading above names; null where it names none or several. */
export function sectionOf(focus: Focus, places: ReadonlyMap<string, Place>): string | null {
  const named = focus.filter(({ id, section }) => section > 0 && isPoint(places, id));
  return named.length === 1 ? (named[0]?.id ?? null) : null;
}

/** What has only been named as a nationality or in the name of a service is no topic. */
const leastSalience = 0.12;

const corridorMark = 'corridor/';

/** A corridor as an entry of the focus, beside places. */
export const corridorEntry = (id: string): string => `${corridorMark}${id}`;

/** The places of a list of entries, or the corridor where one heads it. */
export function splitCorridor(ids: readonly string[]): {
  places: string[];
  corridor: string | null;
} {
  const isCorridor = (id: string): boolean => id.startsWith(corridorMark);
  const [first] = ids;
  const corridor =
    first !== undefined && isCorridor(first) ? first.slice(corridorMark.length) : null;
  return { places: corridor === null ? ids.filter((id) => !isCorridor(id)) : [], corridor };
}
