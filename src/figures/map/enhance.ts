import type { MapZoom } from './zoom.ts';

/** Words of the controls, from the catalogue, in `data-labels`. */
interface Labels {
  in: string;
  out: string;
  reset: string;
  close: string;
  help: string;
}

/** How near a feature has to be to be meant, in CSS pixels. */
const reach = { mouse: 12, touch: 24 };

/**
 * Wakes the map drawn inside it. Without it the map is whole: every place and way is a link, and the list beside
 * it says the same in words. It takes its details from that list (`.map-list` in the same figure).
 *
 * Fires `silk-map:show` with the fact ids of what is shown; `light(ids)` marks what belongs to the given facts.
 */
export class SilkMap extends HTMLElement {
  #sheet!: SVGSVGElement;
  #card!: HTMLElement;
  #live!: HTMLElement;
  #labels!: Labels;
  #shown: SVGElement | null = null;
  #zoom: Promise<MapZoom> | null = null;

  connectedCallback(): void {
    const sheet = this.querySelector<SVGSVGElement>('.map-sheet');
    if (!sheet || this.#sheet) return;
    this.#sheet = sheet;
    this.#labels = JSON.parse(this.dataset.labels ?? '{}') as Labels;
    this.#card = this.#add('div', 'map-card');
    this.#card.hidden = true;
    this.#live = this.#add('p', 'map-live');
    this.#live.setAttribute('role', 'status');
    this.#addTools();
    // One tab stop for the ways, one for the places; the most important are drawn last.
    for (const group of [this.#ways(), this.#places()]) {
      for (const link of group) link.setAttribute('tabindex', '-1');
      group.at(-1)?.setAttribute('tabindex', '0');
    }

    sheet.addEventListener('pointermove', (event) => {
      if (event.pointerType === 'mouse') this.#point(event);
    });
    sheet.addEventListener('pointerleave', (event) => {
      if (event.pointerType === 'mouse' && !this.#sheet.contains(document.activeElement)) {
        this.#show(null);
      }
    });
    sheet.addEventListener('click', (event) => this.#click(event as PointerEvent));
    // On this element, not the sheet: Chromium takes an SVG that listens for focus for a stop of its own.
    this.addEventListener('focusin', (event) => {
      const feature = featureOf(event.target);
      if (feature) this.#show(feature, true);
    });
    this.addEventListener('keydown', (event) => this.#key(event));
    this.addEventListener('focusout', (event) => {
      if (!this.contains(event.relatedTarget as Node | null)) this.#show(null);
    });
    sheet.addEventListener(
      'wheel',
      (event) => {
        if (!event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        const { clientX, clientY, deltaY } = event;
        this.#withZoom((zoom) => zoom.by(2 ** (-deltaY / 120), [clientX, clientY]));
      },
      { passive: false },
    );
    sheet.addEventListener('touchstart', (event) => {
      if (event.touches.length > 1) this.#withZoom(() => {});
    });
  }

  /** Marks the places and ways that belong to some facts, and nothing else; none where there are none. */
  light(facts: readonly string[]): void {
    for (const feature of this.#features()) {
      const own = feature.dataset.facts?.split(' ') ?? [];
      feature.classList.toggle(
        'is-lit',
        own.some((id) => facts.includes(id)),
      );
    }
  }

  #features(): SVGElement[] {
    return [
      ...this.#sheet.querySelectorAll<SVGElement>('.map-way, .map-place:not(.map-is-context)'),
    ];
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
    const tools = this.#add('div', 'map-tools');
    const act = (label: string, sign: string, run: (zoom: MapZoom) => void) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = sign;
      button.title = label;
      button.setAttribute('aria-label', label);
      button.addEventListener('click', () => this.#withZoom(run));
      tools.append(button);
    };
    act(this.#labels.in, '+', (zoom) => zoom.by(1.6));
    act(this.#labels.out, '−', (zoom) => zoom.by(1 / 1.6));
    act(this.#labels.reset, '⤢', (zoom) => zoom.reset());
  }

  /** Runs once the zoom is there; it is fetched when a reader first means to zoom. */
  #withZoom(run: (zoom: MapZoom) => void): void {
    this.#zoom ??= import('./zoom.ts').then(({ attachZoom }) =>
      attachZoom(this.#sheet, () => this.#place()),
    );
    void this.#zoom.then(run);
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
    if (!isTouch || !feature) return;
    // The first touch shows what is there, the next opens it.
    const isOpen = feature === this.#shown && !this.#card.hidden;
    event.preventDefault();
    if (!isOpen) this.#show(feature, true);
    else if (feature instanceof SVGAElement) follow(feature.href.baseVal);
  }

  #key(event: KeyboardEvent): void {
    const { key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = steps[key];
    if (step && !featureOf(event.target)) return;
    if (step) this.#walk(step);
    else if (key === '+' || key === '=') this.#withZoom((zoom) => zoom.by(1.6, this.#middle()));
    else if (key === '-') this.#withZoom((zoom) => zoom.by(1 / 1.6, this.#middle()));
    else if (key === '0') this.#withZoom((zoom) => zoom.reset());
    else if (key === 'Escape') {
      if (this.#card.hidden) (document.activeElement as HTMLElement | null)?.blur();
      else this.#show(null);
    } else return;
    event.preventDefault();
  }

  /**
   * From a place: to the next along a line that lies in the direction; failing that, to the nearest that does.
   * From a way: to the next or the last way.
   */
  #walk([dx, dy]: readonly [number, number]): void {
    const from = featureOf(document.activeElement);
    if (!from) return;
    if (from.dataset.way) {
      const ways = this.#ways();
      const next = ways.at((ways.indexOf(from) + dx + dy) % ways.length);
      if (next) this.#focus(next);
      return;
    }
    const places = this.#places();
    const [x, y] = centre(from);
    const ahead = places
      .filter((place) => place !== from)
      .map((place) => {
        const [px, py] = centre(place);
        const length = Math.hypot(px - x, py - y) || 1;
        return { place, length, along: ((px - x) * dx + (py - y) * dy) / length };
      })
      .filter(({ along }) => along > 0.35);
    const neighbours = this.#neighbours(from.dataset.place ?? '', places);
    const onLine = ahead.filter(({ place }) => neighbours.has(place));
    const [next] = (onLine.length > 0 ? onLine : ahead).sort(
      (a, b) => a.length / a.along - b.length / b.along,
    );
    if (next) this.#focus(next.place);
  }

  /** The drawn places next to one along any way. */
  #neighbours(id: string, places: readonly SVGElement[]): Set<SVGElement> {
    const drawn = new Map(places.map((place) => [place.dataset.place, place]));
    const found = new Set<SVGElement>();
    for (const way of this.#sheet.querySelectorAll<SVGElement>('.map-way')) {
      const stops = (way.dataset.places ?? '').split(' ').filter((stop) => drawn.has(stop));
      const at = stops.indexOf(id);
      if (at < 0) continue;
      for (const stop of [stops[at - 1], stops[at + 1]]) {
        const place = drawn.get(stop);
        if (place) found.add(place);
      }
    }
    return found;
  }

  #focus(feature: SVGElement): void {
    const group = feature.dataset.way ? this.#ways() : this.#places();
    for (const other of group) other.setAttribute('tabindex', '-1');
    feature.setAttribute('tabindex', '0');
    feature.focus({ preventScroll: true });
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
    const entry = feature && this.#entryOf(feature);
    this.#card.hidden = !entry;
    this.#card.classList.toggle('stays', stays);
    this.#card.replaceChildren(...(entry ? entry.cloneNode(true).childNodes : []));
    this.#place();
    this.#live.textContent =
      feature && this.#sheet.contains(document.activeElement) ? (entry?.innerText ?? '') : '';
    const facts = feature?.dataset.facts?.split(' ') ?? [];
    this.dispatchEvent(new CustomEvent('silk-map:show', { bubbles: true, detail: { facts } }));
  }

  #entryOf({ dataset }: SVGElement): HTMLElement | null {
    const list = this.closest('figure')?.querySelector('.map-list');
    const [kind, id] = dataset.place ? ['place', dataset.place] : ['way', dataset.way ?? ''];
    return list?.querySelector<HTMLElement>(`[data-${kind}="${CSS.escape(id)}"]`) ?? null;
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

const steps: Record<string, readonly [number, number]> = {
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

/** Opens an address as a link of the page would: in a frame of another site that is a new tab. */
function follow(address: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.click();
}

if (!customElements.get('silk-map')) customElements.define('silk-map', SilkMap);
