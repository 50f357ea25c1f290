import { make } from './dom.ts';
import type { Words } from './words.ts';

/** A year on the slider, with the height of its bar. */
export interface Column {
  year: number;
  /** Share of the highest bar; null where there is no figure. */
  share: number | null;
  isHollow: boolean;
}

export interface SliderOptions {
  columns: readonly Column[];
  words: Words['year'];
  /** What a screen reader says of a year. */
  say: (year: number) => string;
  /** Called while handles move. */
  change: (from: number, to: number) => void;
}

/** A track of years with a handle at each end of a period; the track is itself the chart of a count by year. */
export class YearSlider {
  readonly element: HTMLElement;
  readonly #track: HTMLElement;
  readonly #handles: [HTMLElement, HTMLElement];
  readonly #span: HTMLElement;
  readonly #options: SliderOptions;
  readonly #years: [number, number];
  #values: [number, number];

  constructor(options: SliderOptions, values: [number, number]) {
    const { columns, words } = options;
    this.#options = options;
    this.#values = values;
    this.#years = [columns[0]?.year ?? 0, columns.at(-1)?.year ?? 0];
    this.#span = make('div', 'ex-slider-span');
    this.#handles = [this.#makeHandle(0, words.first), this.#makeHandle(1, words.last)];
    const bars = columns.map(({ year, share, isHollow }) => {
      const bar = make('i', isHollow ? 'is-hollow' : '');
      if (share === null) bar.className = 'is-none';
      else bar.style.blockSize = `${Math.max(3, share * 100)}%`;
      const isLabelled = year % 5 === 0;
      const column = make('div', 'ex-slider-year', {}, make('div', 'ex-slider-bar', {}, bar));
      if (isLabelled) column.append(make('b', '', {}, String(year)));
      return column;
    });
    this.#track = make('div', 'ex-slider-track', { 'aria-hidden': 'true' }, ...bars);
    this.element = make('div', 'ex-slider', {}, this.#track, this.#span, ...this.#handles);
    this.element.addEventListener('pointerdown', (event) => this.#grab(event));
    this.set(...values);
  }

  /** Moves the handles without telling anyone. */
  set(from: number, to: number): void {
    this.#values = [from, to];
    const [first, last] = this.#years;
    const at = (year: number) => ((year - first + 0.5) / (last - first + 1)) * 100;
    for (const [nth, handle] of this.#handles.entries()) {
      const year = this.#values[nth] as number;
      handle.style.insetInlineStart = `${at(year)}%`;
      handle.setAttribute('aria-valuenow', String(year));
      handle.setAttribute('aria-valuetext', this.#options.say(year));
      handle.setAttribute('aria-valuemin', String(nth === 0 ? first : from));
      handle.setAttribute('aria-valuemax', String(nth === 0 ? to : last));
      (handle.firstChild as Text).data = String(year);
    }
    this.#span.style.insetInlineStart = `${at(from)}%`;
    this.#span.style.inlineSize = `${at(to) - at(from)}%`;
  }

  #makeHandle(nth: 0 | 1, label: string): HTMLElement {
    const handle = make(
      'div',
      `ex-slider-handle is-${nth === 0 ? 'first' : 'last'}`,
      { role: 'slider', tabindex: '0', 'aria-label': label, 'aria-orientation': 'horizontal' },
      '',
    );
    handle.append('\u00a0');
    handle.addEventListener('keydown', (event) => {
      const step = steps[event.key];
      if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      this.#move(nth, (this.#values[nth] as number) + step);
    });
    return handle;
  }

  #move(nth: 0 | 1, year: number): void {
    const [first, last] = this.#years;
    const [from, to] = this.#values;
    const kept = Math.round(
      nth === 0 ? Math.min(to, Math.max(first, year)) : Math.max(from, Math.min(last, year)),
    );
    const next: [number, number] = nth === 0 ? [kept, to] : [from, kept];
    if (next.join() === this.#values.join()) return;
    this.set(...next);
    this.#options.change(...next);
  }

  #grab(event: PointerEvent): void {
    if (event.button !== 0) return;
    const [first, last] = this.#years;
    const yearAt = (x: number): number => {
      const { left, width } = this.#track.getBoundingClientRect();
      return Math.floor(first + ((x - left) / width) * (last - first + 1));
    };
    const [from, to] = this.#values;
    const on = this.#handles.findIndex((handle) => handle.contains(event.target as Node));
    const year = yearAt(event.clientX);
    // Two handles on one year part the way they are pulled.
    let nth = (on >= 0 ? on : Math.abs(year - from) < Math.abs(year - to) ? 0 : 1) as 0 | 1;
    const isTied = from === to;
    event.preventDefault();
    this.element.setPointerCapture(event.pointerId);
    this.#handles[nth].focus({ preventScroll: true });
    if (on < 0) this.#move(nth, year);
    const drag = (moved: PointerEvent) => {
      const target = yearAt(moved.clientX);
      if (isTied && target !== from) nth = target < from ? 0 : 1;
      this.#move(nth, target);
    };
    const drop = () => {
      this.element.removeEventListener('pointermove', drag);
      this.element.removeEventListener('pointerup', drop);
      this.element.removeEventListener('pointercancel', drop);
    };
    this.element.addEventListener('pointermove', drag);
    this.element.addEventListener('pointerup', drop);
    this.element.addEventListener('pointercancel', drop);
  }
}

const steps: Record<string, number> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -5,
  PageUp: 5,
  Home: -10_000,
  End: 10_000,
};
