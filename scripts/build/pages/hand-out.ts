import type { ToPlace } from './placing.ts';

/** A page as processes tell each other of it. */
export interface PageRef {
  /** Address below the base as Astro has it: `/stories/a`. */
  pathname: string;
  /** The place of what renders it among the routes of the bundle. */
  route: number;
  /** Digest of what it is handed; null where it does not say. */
  handed: string | null;
}

/** Pages that one process makes after each other. */
export interface Portion {
  pages: readonly PageRef[];
}

/** Ids that addresses of figures are made of; undefined while nobody has listed them. */
type Figures = readonly string[] | undefined;

/** A file of the site and what it is known by. */
export type Written = readonly [file: string, stamp: string];

/** What a process that makes pages says to the one that started it. */
export type Said =
  /** Further pages were listed: `all` of them, of which some have to be made. */
  | {
      what: 'listed';
      all: number;
      count: number;
      portions: readonly Portion[];
      figures?: Figures;
    }
  /** There are no more to be listed; these stay in the site before as they are. */
  | { what: 'end'; stays: readonly ToPlace[] }
  /** So many pages were made, and these files written, each with what it is known by. */
  | { what: 'made'; count: number; files: readonly Written[] }
  /** It has read all that does not depend on what is being read of articles. */
  | { what: 'opened' }
  /** It has time for a portion, and was told before which figures there are, or not. */
  | { what: 'free'; knowsFigures: boolean };

/** A portion for who asked for one, null where there are no more; with the figures there are for who does not know. */
export type Answer = { portion: Portion | null; figures?: Figures };

/** For who has opened all there was: the rest is there now. */
export type Ready = { isReady: true };

/**
 * Portions of pages on their way from the process that lists them to those that make them, in their order; who asks
 * before there is one waits.
 */
export class HandOut {
  readonly #portions: Portion[] = [];
  readonly #waiting: ((portion: Portion | null, figures: Figures) => void)[] = [];
  #figures: Figures;
  #isEnded = false;

  /** How many pages nobody has asked for. */
  get left(): number {
    return this.#portions.reduce((sum, { pages }) => sum + pages.length, 0);
  }

  /** @param figures what is told with these portions and all that follow, where it is known by now */
  add(portions: readonly Portion[], figures?: Figures): void {
    for (const portion of portions) this.#portions.push(portion);
    this.#figures = figures ?? this.#figures;
    this.#serve();
  }

  /** There will be no more. */
  end(): void {
    this.#isEnded = true;
    this.#serve();
  }

  ask(answer: (portion: Portion | null, figures: Figures) => void): void {
    this.#waiting.push(answer);
    this.#serve();
  }

  #serve(): void {
    while (this.#waiting.length > 0 && (this.#portions.length > 0 || this.#isEnded))
      this.#waiting.shift()?.(this.#portions.shift() ?? null, this.#figures);
  }
}
