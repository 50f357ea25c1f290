import { element } from '../../svg.ts';
import type { ExplorerContent } from '../content.ts';
import type { Words } from '../words.ts';
import { wholeByYear } from '../years.ts';
import { make } from './dom.ts';

/** A year on the slider, with the height of its bar. */
export interface Column {
  year: number;
  /** Share of the highest bar; null where there is no figure. */
  share: number | null;
  isUnconfirmed: boolean;
}

export interface SliderOptions {
  years: readonly [number, number];
  words: Words['year'];
  /** What a screen reader says of a year. */
  say: (year: number) => string;
  /** Called while handles move. */
  change: (from: number, to: number) => void;
}

/** The columns of a measure: its figure of each year for China and Europe together. */
export function columnsOf(
  content: ExplorerContent,
  measure: string,
  years: readonly [number, number],
): Column[] {
  const figures = wholeByYear(content, measure, years);
  const most = Math.max(1, ...figures.map(({ fact }) => fact?.value ?? 0));
  return figures.map(({ year, fact }) => ({
    year,
    share: fact ? (fact.value ?? 0) / most : null,
    isUnconfirmed: fact?.isUnconfirmed ?? false,
  }));
}

/** The track of years as HTML: a chart of its own, drawn at build and anew for each measure. */
export function drawTrack(columns: readonly Column[]): string {
  const bars = columns.flatMap(({ share, isUnconfirmed }, at) => {
    if (share === null) return [];
    const height = Math.max(3, share * 100);
    return element('rect', {
      class: isUnconfirmed ? 'is-hollow' : undefined,
      x: at * 10 + 2,
      y: 100 - height,
      width: 6,
      height,
    });
  });
  const chart = element(
    'svg',
    { viewBox: `0 0 ${columns.length * 10} 100`, preserveAspectRatio: 'none' },
    bars,
  );
  const names = columns.map(({ year }) => `<span>${year % 5 === 0 ? `<b>${year}</b>` : ''}</span>`);
  return `${chart}<div class="ex-slider-years">${names.join('')}</div>`;
}

/** Puts a handle at each end of a period on the track drawn at build. */
export class YearSlider {
  readonly #element: HTMLElement;
  readonly #track: HTMLElement;
  readonly #handles: [HTMLElement, HTMLElement];
  readonly #span: HTMLElement;
  readonly #options: SliderOptions;
  #values: [number, number];

  constructor(element: HTMLElement, options: SliderOptions, values: [number, number]) {
    const { words } = options;
    this.#element = element;
    this.#track = element.querySelector('.ex-slider-track') as HTMLElement;
    this.#options = options;
    this.#values = values;
    this.#span = make('div', 'ex-slider-span');
    this.#handles = [this.#makeHandle(0, words.first), this.#makeHandle(1, words.last)];
    element.append(this.#span, ...this.#handles);
    element.addEventListener('pointerdown', (event) => this.#grab(event));
    this.set(...values);
  }

  /** Draws the track of another measure. */
  draw(columns: readonly Column[]): void {
    this.#track.innerHTML = drawTrack(columns);
  }

  /** Moves the handles without telling anyone. */
  set(from: number, to: number): void {
    this.#values = [from, to];
    const [first, last] = this.#options.years;
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
    const [first, last] = this.#options.years;
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
    const [first, last] = this.#options.years;
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
    this.#element.setPointerCapture(event.pointerId);
    this.#handles[nth].focus({ preventScroll: true });
    if (on < 0) this.#move(nth, year);
    const drag = (moved: PointerEvent) => {
      const target = yearAt(moved.clientX);
      if (isTied && target !== from) nth = target < from ? 0 : 1;
      this.#move(nth, target);
    };
    const drop = () => {
      this.#element.removeEventListener('pointermove', drag);
      this.#element.removeEventListener('pointerup', drop);
      this.#element.removeEventListener('pointercancel', drop);
    };
    this.#element.addEventListener('pointermove', drag);
    this.#element.addEventListener('pointerup', drop);
    this.#element.addEventListener('pointercancel', drop);
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
