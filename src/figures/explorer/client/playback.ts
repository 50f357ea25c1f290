import type { Words } from '../words.ts';

/** How long a year is shown, in milliseconds. */
const playMs = 900;

/** What is played: years that have figures, and which of them are shown. */
export interface Played {
  /** Years with figures of what is counted; null until they have been fetched, which begins when this is asked. */
  years(): readonly number[] | null;
  /** Resolves when they are there. */
  fetched(): Promise<unknown>;
  shown(): { from: number; to: number };
  show(years: { from?: number; to: number }): void;
  /** Told when it stops. */
  stopped(): void;
}

/** The button that plays the years that have figures, from the first or on from the year shown. */
export class Playback {
  readonly #button: HTMLButtonElement;
  readonly #words: Words['year'];
  readonly #played: Played;
  #timer = 0;

  constructor(button: HTMLButtonElement, words: Words['year'], played: Played) {
    this.#button = button;
    this.#words = words;
    this.#played = played;
    button.addEventListener('click', () => (this.#timer ? this.stop() : this.#start()));
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) button.hidden = true;
  }

  stop(): void {
    if (this.#timer) this.#played.stopped();
    clearInterval(this.#timer);
    this.#timer = 0;
    this.#button.textContent = this.#words.play;
  }

  #start(): void {
    const years = this.#played.years();
    if (!years) {
      this.#played.fetched().then(
        () => this.#start(),
        () => {},
      );
      return;
    }
    const next = () => years.find((year) => year > this.#played.shown().to);
    const [first] = years;
    if (next() === undefined && first !== undefined)
      this.#played.show({ to: first, from: Math.min(this.#played.shown().from, first) });
    this.#button.textContent = this.#words.pause;
    this.#timer = window.setInterval(() => {
      const to = next();
      if (to === undefined) this.stop();
      else this.#played.show({ to });
    }, playMs);
  }
}
