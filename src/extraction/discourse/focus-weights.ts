import type { Place } from '../../schemas/place.ts';
import type { PlaceRole } from '../places/roles.ts';

/** Where a sentence stands, as far as salience depends on it. */
export type FocusPosition = 'title' | 'dek' | 'heading' | 'lead' | 'body';

/**
 * Weights of the ranking, after the centering theory of Grosz, Joshi and Weinstein (1995): subject before object
 * before adjunct; how fast nearness fades; what title, heading and lead add; how much kinds of place weigh.
 */
export interface FocusWeights {
  role: Readonly<Record<PlaceRole, number>>;
  kind: Readonly<Record<Place['kind'], number>>;
  position: Readonly<Record<FocusPosition, number>>;
  /** Nearness left after a sentence, and after a paragraph on top of it. */
  fade: number;
  fadeOfParagraph: number;
  /** How much the topic weighs beside nearness, and what each naming in the body adds to it. */
  topic: number;
  /** How much it counts for a land that the points lie in that the whole article names. */
  home: number;
  /** What the places of a fact gain by it, and the share of that where the fact only took them over. */
  stated: number;
  carried: number;
  /** "roads across [Wallonia]", of an airport in Wallonia: how much of its weight an area around the topic keeps. */
  surroundings: number;
  /** Share of what a fact gives its places that stays with the topic. */
  kept: number;
  /** What a heading adds to the places it names, as long as it stands above. */
  section: number;
  /** Under a heading that names a place: how much of the topic's weight others keep. */
  beyond: number;
  /** Share of the first one's salience from which another of its group is as salient. */
  nearlyAs: number;
  /** Share of the topic's weight that counts for what "it" and "they" mean. */
  spoken: number;
}

/** Set by a search of one weight at a time, which `npm run bench -- fit-focus` repeats; docs/decisions.md has what it showed. */
export const focusWeights: FocusWeights = {
  role: {
    subject: 1,
    fronted: 0.8,
    object: 0.6,
    adjunct: 0.6,
    aside: 0.3,
    source: 0.24,
    goal: 0.3,
    claimant: 0.3,
    operator: 1,
    container: 0.1,
    firm: 0.3,
    dateline: 0.15,
    demonym: 0.1,
    service: 0.05,
    office: 0.15,
    comparison: 0.05,
    example: 0.05,
  },
  kind: {
    city: 1,
    station: 1,
    crossing: 1,
    port: 1,
    airport: 1,
    province: 0.9,
    country: 0.5,
    region: 0.4,
    sea: 0,
    continent: 0.3,
  },
  position: { title: 2, dek: 1, heading: 0.5, lead: 1.5, body: 0.25 },
  fade: 0.5,
  fadeOfParagraph: 0.2,
  topic: 0.75,
  home: 0.6,
  stated: 0.5,
  carried: 0.25,
  surroundings: 0.3,
  kept: 0.1,
  section: 2,
  beyond: 0.3,
  nearlyAs: 0.6,
  spoken: 0.1,
};
