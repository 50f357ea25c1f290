import { fill } from '../../../messages/fill.ts';
import { mapControlMessages as t } from '../../../messages/map.ts';
import { openLink } from './open-link.ts';
import { toolsOf } from './tools.ts';
import { type Group, locate, type Position, steps, turned, walk } from './walk.ts';
import type { MapZoom } from './zoom.ts';

/** How near a feature has to be to be meant, in CSS pixels. */
const reach = { mouse: 12, touch: 24 };

/**
 * Wakes the map drawn inside it. Without it the map is whole: every place and way is a link, and the list beside
 * it says the same in words. It takes its details from that list (`.map-list` in the same figure).
 *
 * Fires `silk-map:show` with the fact ids of what is shown and the place it is, and `silk-map:hand` when a reader moves it; `light(ids)`
 * marks what belongs to the given facts.
 */
export class SilkMap extends HTMLElement {
  #sheet!: SVGSVGElement;
  #card!: HTMLElement;
  #live!: HTMLElement;
  #shown: SVGElement | null = null;
  #zoom: Promise<MapZoom> | null = null;
  #at: Position | null = null;
  #isMoved = false;

  /** Whether a reader has moved it: what is fetched later asks, for it heard no `silk-map:hand`. */
  get isMoved(): boolean {
    return this.#isMoved;
  }

  connectedCallback(): void {
    const sheet = this.querySelector<SVGSVGElement>('.map-sheet');
    if (!sheet || this.#sheet) return;
    this.#sheet = sheet;
    this.#card = this.#add('div', 'map-card');
    this.#card.hidden = true;
    this.#live = this.#add('p', 'map-live');
    this.#live.setAttribute('role', 'status');
    this.#addTools();
    for (const feature of this.#features()) feature.setAttribute('tabindex', '-1');
    (this.#ways().at(-1) ?? this.#places().at(-1))?.setAttribute('tabindex', '0');
    sheet.setAttribute('aria-description', t.help);
    this.#listenToPointer(sheet);
    this.#listenToGestures(sheet);
    this.#listenToFocus();
  }

  #listenToFocus(): void {
    // On this element, not the sheet: Chromium takes an SVG that listens for focus for a stop of its own.
    this.addEventListener('focusin', (event) => {
      const feature = featureOf(event.target);
      // What a finger focuses on its way to a click is not shown before the click.
      if (!feature?.matches(':focus-visible')) return;
      this.#makeStop(feature);
      this.#show(feature, true);
    });
    this.addEventListener('keydown', (event) => this.#key(event));
    this.addEventListener('focusout', (event) => {
      if (!this.contains(event.relatedTarget as Node | null)) this.#show(null);
    });
  }

  #listenToPointer(sheet: SVGSVGElement): void {
    sheet.addEventListener('pointermove', (event) => {
      if (event.pointerType === 'mouse') this.#point(event);
    });
    sheet.addEventListener('pointerleave', (event) => {
      if (event.pointerType === 'mouse' && !this.#sheet.contains(document.activeElement)) {
        this.#show(null);
      }
    });
    sheet.addEventListener('click', (event) => this.#click(event as PointerEvent));
  }

  /** What moves or scales the map; the first of it fetches the zoom. */
  #listenToGestures(sheet: SVGSVGElement): void {
    sheet.addEventListener(
      'wheel',
      (event) => {
        if (!event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        this.#byHand((zoom) => zoom.wheel(event));
      },
      { passive: false },
    );
    sheet.addEventListener('dblclick', (event) => {
      const { clientX, clientY } = event;
      if (this.#nearest(clientX, clientY, reach.mouse)) return;
      event.preventDefault();
      this.#byHand((zoom) => zoom.by(2, [clientX, clientY]));
    });
    for (const type of ['touchstart', 'touchmove'] as const) {
      sheet.addEventListener(
        type,
        (event) => {
          if (event.touches.length > 1) this.#byHand(() => {});
        },
        { passive: true },
      );
    }
    sheet.addEventListener('pointermove', ({ buttons, pointerType }) => {
      const isDragged = buttons === 1 && pointerType === 'mouse';
      if (isDragged && sheet.classList.contains('is-zoomed')) this.#byHand(() => {});
    });
  }

  /** The drawing; null before it is awake. */
  get sheet(): SVGSVGElement | null {
    return this.#sheet ?? null;
  }

  /**
   * Marks what belongs to some facts, and nothing else; none where there are none.
   *
   * @returns what is marked, ways and areas before places
   */
  light(facts: readonly string[]): SVGElement[] {
    const lit = [...(this.#sheet?.querySelectorAll<SVGElement>('[data-facts]') ?? [])].filter(
      (feature) => {
        const isLit = (feature.dataset.facts ?? '').split(' ').some((id) => facts.includes(id));
        feature.classList.toggle('is-told', isLit);
        return isLit;
      },
    );
    this.#sheet?.classList.toggle('has-told', lit.length > 0);
    return lit;
  }

  /** The zoom, fetched when it is first asked for. */
  zoom(): Promise<MapZoom> {
    this.#zoom ??= import('./zoom.ts').then(({ attachZoom }) =>
      attachZoom(this.#sheet, () => this.#place()),
    );
    return this.#zoom;
  }

  /** What the list beside the map says of a place, a way or an area of it. */
  entryOf({ dataset }: SVGElement): HTMLElement | null {
    const list = this.closest('figure')?.querySelector('.map-list');
    const kind = (['place', 'way', 'area'] as const).find((one) => dataset[one] !== undefined);
    if (!kind) return null;
    return list?.querySelector(`[data-${kind}="${CSS.escape(dataset[kind] ?? '')}"]`) ?? null;
  }

  #features(): SVGElement[] {
    return [
      ...this.#sheet.querySelectorAll<SVGElement>('.map-way, .map-place:not(.map-is-context)'),
    ];
  }

  #feature(kind: 'place' | 'way', id: string): SVGElement | undefined {
    return this.#features().find(({ dataset }) => dataset[kind] === id);
  }

  /** The network as keys walk it: the most important way first, which is drawn last. */
  #groups(): Group[] {
    const drawn = new Map(this.#places().map((place) => [place.dataset.place ?? '', place]));
    const xOf = (id: string) => centre(drawn.get(id) as SVGElement)[0];
    const ways = this.#ways()
      .reverse()
      .map(({ dataset }) => ({
        way: dataset.way ?? '',
        places: turned(
          (dataset.places ?? '').split(' ').filter((id) => drawn.has(id)),
          xOf,
        ),
      }));
    const onWays = new Set(ways.flatMap(({ places }) => places));
    const apart = [...drawn.keys()].filter((id) => !onWays.has(id)).sort((a, b) => xOf(a) - xOf(b));
    return apart.length > 0 ? [...ways, { way: null, places: apart }] : ways;
  }

  #featureAt({ group, at }: Position, groups = this.#groups()): SVGElement | undefined {
    const { way, places } = groups[group] ?? { way: null, places: [] };
    if (at < 0 && way !== null) return this.#feature('way', way);
    return this.#feature('place', places[Math.max(0, at)] ?? '');
  }

  #places(): SVGElement[] {
    return this.#features().filter((feature) => feature.dataset.place);
  }

  #ways(): SVGElement[] {
    return this.#features().filter((feature) => feature.dataset.way);
  }

  #add<K extends keyof HTMLElementTagNameMap>(
    name: K,
    className: string,
  ): HTMLElementTagNameMap[K] {
    const added = document.createElement(name);
    added.className = className;
    this.append(added);
    return added;
  }

  #addTools(): void {
    const acts: ((zoom: MapZoom) => void)[] = [
      (zoom) => zoom.by(1.6),
      (zoom) => zoom.by(1 / 1.6),
      (zoom) => zoom.reset(),
    ];
    for (const [at, button] of toolsOf(this).entries()) {
      button.addEventListener('click', () => this.#byHand(acts[at] ?? (() => {})));
    }
  }

  /** Runs once the zoom is there; what moves the map without a reader does not go this way. */
  #byHand(run: (zoom: MapZoom) => void): void {
    this.#isMoved = true;
    this.dispatchEvent(new CustomEvent('silk-map:hand', { bubbles: true }));
    void this.zoom().then(run);
  }

  /** What is shown is what a key zooms on. */
  #middle(): [number, number] | undefined {
    return this.#shown ? centre(this.#shown) : undefined;
  }

  #point(event: PointerEvent): void {
    const feature = this.#nearest(event.clientX, event.clientY, reach.mouse);
    if (feature !== this.#shown) this.#show(feature);
  }

  #click(event: PointerEvent): void {
    const isTouch = event.pointerType !== 'mouse' && event.detail > 0;
    const feature = this.#nearest(
      event.clientX,
      event.clientY,
      isTouch ? reach.touch : reach.mouse,
    );
    if (!isTouch) return;
    if (!feature) {
      this.#show(null);
      return;
    }
    // The first touch shows what is there, the next opens it.
    const isOpen = feature === this.#shown && !this.#card.hidden;
    event.preventDefault();
    if (!isOpen) this.#show(feature, true);
    else if (feature instanceof SVGAElement) openLink(feature.href.baseVal);
  }

  #key(event: KeyboardEvent): void {
    const { key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = steps[key];
    const isOnFeature = featureOf(event.target) !== null;
    if (step && !isOnFeature) return;
    const pan = event.shiftKey ? pans[key] : undefined;
    if (pan) this.#pan(pan);
    else if (step) this.#walk(step);
    else if (key === 'Escape' && !this.#card.hidden) this.#close();
    else if (!this.#zoomBy(key)) return;
    event.preventDefault();
  }

  /** Zooms by `+`, `-` and `0`; false for other keys. */
  #zoomBy(key: string): boolean {
    if (key === '+' || key === '=') this.#byHand((zoom) => zoom.by(1.6, this.#middle()));
    else if (key === '-') this.#byHand((zoom) => zoom.by(1 / 1.6, this.#middle()));
    else if (key === '0') this.#byHand((zoom) => zoom.reset());
    else return false;
    return true;
  }

  /** Puts away what is shown; a reader who was reading in it stands again on what it is about. */
  #close(): void {
    const shown = this.#shown;
    if (this.#card.contains(document.activeElement)) shown?.focus({ preventScroll: true });
    this.#show(null);
  }

  #pan([x, y]: readonly [number, number]): void {
    const { width, height } = this.getBoundingClientRect();
    this.#byHand((zoom) => zoom.pan((x * width) / 3, (y * height) / 3));
  }

  #walk(step: Parameters<typeof walk>[2]): void {
    const groups = this.#groups();
    const next = walk(groups, this.#at ?? { group: 0, at: -1 }, step);
    const feature = this.#featureAt(next, groups);
    if (!feature) return;
    this.#at = next;
    feature.focus({ preventScroll: true });
  }

  /** The one feature that Tab leads to is the last that had the focus. */
  #makeStop(feature: SVGElement): void {
    for (const other of this.#features()) other.setAttribute('tabindex', '-1');
    feature.setAttribute('tabindex', '0');
    const groups = this.#groups();
    if (this.#at && this.#featureAt(this.#at, groups) === feature) return;
    const { way, place = '' } = feature.dataset;
    this.#at = way
      ? locate(groups, 'way', way)
      : locate(groups, 'place', place, this.#at ?? undefined);
  }

  /** The place within reach that is nearest, else the way. */
  #nearest(x: number, y: number, within: number): SVGElement | null {
    let best: SVGElement | null = null;
    let distance = within;
    for (const place of this.#places()) {
      const [px, py] = centre(place);
      const away = Math.hypot(px - x, py - y);
      if (away < distance) [best, distance] = [place, away];
    }
    if (best) return best;
    // Rings of probes find a way beside the pointer without measuring every line.
    for (const radius of [0, within / 3, within / 1.5]) {
      for (let turn = 0; turn < (radius ? 8 : 1); turn++) {
        const angle = (turn * Math.PI) / 4;
        const hit = document.elementFromPoint(
          x + Math.cos(angle) * radius,
          y + Math.sin(angle) * radius,
        );
        const feature = featureOf(hit);
        if (feature && this.#sheet.contains(feature)) return feature;
      }
    }
    return null;
  }

  /** @param stays whether the card may be entered; one that follows the mouse lets it through */
  #show(feature: SVGElement | null, stays = false): void {
    this.#shown?.classList.remove('is-lit');
    this.#shown = feature;
    feature?.classList.add('is-lit');
    const entry = feature && this.entryOf(feature);
    this.#card.hidden = !entry;
    this.#card.classList.toggle('stays', stays);
    this.#card.replaceChildren(...(entry ? entry.cloneNode(true).childNodes : []));
    this.#place();
    const isByKeys = this.#sheet.contains(document.activeElement);
    this.#live.textContent = feature && entry && isByKeys ? this.#inWords(entry) : '';
    const facts = feature?.dataset.facts?.split(' ') ?? [];
    const detail = { facts, place: feature?.dataset.place };
    this.dispatchEvent(new CustomEvent('silk-map:show', { bubbles: true, detail }));
  }

  /** An entry of the list as sentences, and where along its way a walk stands. */
  #inWords(entry: HTMLElement): string {
    const { group, at } = this.#at ?? { group: 0, at: -1 };
    const { way = null, places = [] } = this.#groups()[group] ?? {};
    const name = way === null ? '' : this.#feature('way', way)?.getAttribute('aria-label');
    const stop =
      at >= 0 && name ? [fill(t.stop, { way: name, nth: at + 1, all: places.length })] : [];
    const told = [...entry.querySelectorAll('p, li')].map(({ textContent }) => textContent ?? '');
    return [...stop, ...told].map((words) => words.trim().replace(/[^.?!]$/, '$&.')).join(' ');
  }

  /** Puts the card beside what it is about, inside the map. */
  #place(): void {
    if (!this.#shown || this.#card.hidden) return;
    const frame = this.getBoundingClientRect();
    const [x, y] = centre(this.#shown);
    const { offsetWidth: width, offsetHeight: height } = this.#card;
    const left = x - frame.left + (x - frame.left > frame.width / 2 ? -width - 14 : 14);
    const top = y - frame.top - height / 2;
    this.#card.style.left = `${Math.max(0, Math.min(left, frame.width - width))}px`;
    this.#card.style.top = `${Math.max(0, Math.min(top, frame.height - height))}px`;
  }
}

/** Keys that move the frame while Shift is held, and where to. */
const pans: Record<string, readonly [number, number]> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

function featureOf(target: EventTarget | null): SVGElement | null {
  return target instanceof Element
    ? target.closest<SVGElement>('.map-way, .map-place:not(.map-is-context)')
    : null;
}

function centre(feature: SVGElement): [number, number] {
  const { left, top, width, height } = (
    feature.querySelector('.map-sign') ?? feature
  ).getBoundingClientRect();
  return [left + width / 2, top + height / 2];
}

if (!customElements.get('silk-map')) customElements.define('silk-map', SilkMap);
