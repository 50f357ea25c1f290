import type { Words } from '../words.ts';
import { make } from './dom.ts';

/** How much of the screen the panel takes on a phone, from least to most. */
const heights = ['peek', 'half', 'full'] as const;
type Height = (typeof heights)[number];

/** So far a finger has to pull before it is a pull, in CSS pixels. */
const pull = 24;

/**
 * The panel as a sheet at the foot of a phone's screen: a grip makes it higher and lower, by a press or a pull. Where the
 * panel stands beside the map, style sheets leave its height alone.
 */
export class Sheet {
  readonly #stage: HTMLElement;
  readonly #panel: HTMLElement;
  readonly #grip: HTMLButtonElement;
  readonly #words: Words['sheet'];

  constructor(stage: HTMLElement, panel: HTMLElement, words: Words['sheet']) {
    this.#stage = stage;
    this.#panel = panel;
    this.#words = words;
    this.#grip = make('button', 'ex-grip', {
      type: 'button',
      'aria-controls': panel.id,
    }) as HTMLButtonElement;
    panel.prepend(this.#grip);
    this.#grip.addEventListener('pointerdown', (event) => this.#pull(event));
    this.#grip.addEventListener('click', () => {
      if (this.#wasPulled) this.#wasPulled = false;
      else this.#show(this.height === 'peek' ? 'half' : this.height === 'half' ? 'full' : 'peek');
    });
    panel.addEventListener('focusin', ({ target }) => {
      // A field needs room for what it offers, above the keyboard of the screen.
      if (target instanceof HTMLInputElement) this.#show('full');
      else if (target !== this.#grip && this.height === 'peek') this.#show('half');
    });
    this.#show('peek');
  }

  #wasPulled = false;

  get height(): Height {
    return heights.find((height) => height === this.#stage.dataset.sheet) ?? 'peek';
  }

  /** Makes room for what was chosen and shows where it is told, with the map still in view. */
  showChosen(told: HTMLElement): void {
    this.#show('half');
    if (this.#grip.offsetHeight === 0) return;
    const { activeElement } = document;
    // The keyboard of the screen goes.
    const isTouched = matchMedia('(pointer: coarse)').matches;
    if (isTouched && activeElement instanceof HTMLInputElement) activeElement.blur();
    this.#panel.scrollTo({ top: told.offsetTop - this.#grip.offsetHeight });
  }

  #show(height: Height): void {
    this.#stage.dataset.sheet = height;
    // A page that had been scrolled a little comes back to the whole stage.
    if (height !== 'peek' && this.#grip.offsetHeight > 0)
      this.#stage.scrollIntoView({ block: 'nearest' });
    this.#grip.setAttribute('aria-expanded', String(height !== 'peek'));
    this.#grip.setAttribute('aria-label', height === 'full' ? this.#words.less : this.#words.more);
  }

  #pull({ clientY: start, pointerId }: PointerEvent): void {
    this.#grip.setPointerCapture(pointerId);
    this.#grip.addEventListener(
      'pointerup',
      ({ clientY }) => {
        const far = start - clientY;
        this.#wasPulled = Math.abs(far) > pull;
        if (!this.#wasPulled) return;
        const at = heights.indexOf(this.height) + Math.sign(far);
        this.#show(heights[Math.max(0, Math.min(heights.length - 1, at))] ?? 'peek');
      },
      { once: true },
    );
  }
}
