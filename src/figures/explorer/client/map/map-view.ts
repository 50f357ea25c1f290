import { type Camera, whole } from '../../../map/client/camera.ts';
import type { Shown } from '../../filters.ts';
import { drawValues, type Positions } from '../../values.ts';
import { isInUse, type YearState } from '../../years.ts';

/** How near a feature has to be to be meant, in CSS pixels. */
export const reach = { mouse: 12, touch: 24 };

/** A place drawn on a sheet and where its point stands, in units of the sheet. */
interface Mark {
  element: SVGElement;
  x: number;
  y: number;
}

/** Size names are set in once scripts run, in CSS pixels. */
const namePixels = 14.5;
/** No name is smaller where there is room, in CSS pixels. */
const smallestPixels = 11.5;

/** A picture that has shrunk to less than this leaves much of its frame empty, */
const leastCarried = 0.5;
/** which is not worth a drawing where the movement is soon over, in milliseconds. */
const patience = 600;

/** One drawn map in the page: what is on it, where, and how it answers to year and filters. */
export class MapView {
  readonly svg: SVGSVGElement;
  readonly view: SVGGElement;
  /** What carries the drawing while it moves. A transform of the SVG itself would have all that is in it laid out again. */
  readonly #carrier: HTMLElement;
  readonly places = new Map<string, Mark>();
  readonly ways = new Map<string, SVGElement>();
  readonly positions: Positions;
  /** What it was last drawn for. */
  camera: Camera = whole;

  constructor(svg: SVGSVGElement) {
    this.svg = svg;
    this.view = svg.querySelector('.map-view') as SVGGElement;
    this.#carrier = svg.parentElement as HTMLElement;
    this.positions = JSON.parse(svg.dataset.at ?? '{}') as Positions;
    for (const element of svg.querySelectorAll<SVGElement>('.map-way')) {
      this.ways.set(element.dataset.way ?? '', element);
    }
    for (const name of svg.querySelectorAll<SVGTextElement>('.map-names text')) {
      name.style.transformOrigin = `${name.getAttribute('x')}px ${name.getAttribute('y')}px`;
    }
    this.takePlaces(svg);
  }

  /** Makes places under an element part of the sheet. */
  takePlaces(under: Element): void {
    for (const element of under.querySelectorAll<SVGElement>('.map-place')) {
      const { x, y } = pointOf(element);
      element.style.transformOrigin = `${x}px ${y}px`;
      const id = element.dataset.place;
      if (id && !this.places.has(id) && element instanceof SVGAElement) {
        this.places.set(id, { element, x, y });
      }
    }
  }

  /** Whether the Tab key leads to something that is in view. */
  get hasStop(): boolean {
    return this.svg.querySelector('[tabindex="0"]')?.checkVisibility() ?? false;
  }

  /** Makes one feature the stop for the Tab key. */
  setStop(feature: SVGElement): void {
    for (const old of this.svg.querySelectorAll('[tabindex="0"]'))
      old.setAttribute('tabindex', '-1');
    feature.setAttribute('tabindex', '0');
  }

  /** Where on the screen its frame lies; what is seen in it may be on the move. */
  get place(): DOMRect {
    return this.#held ?? this.#carrier.getBoundingClientRect();
  }

  /** The frame as it was measured before a movement. */
  #held: DOMRect | null = null;

  get isMoving(): boolean {
    return this.#carrier.classList.contains('is-moving');
  }

  /** Makes it a layer of its own before the first movement, whose first frame would else be spent on that. */
  lift(): void {
    this.#carrier.classList.add('is-lifted');
  }

  get isShown(): boolean {
    return this.place.width > 0;
  }

  /** CSS pixels to a unit of the sheet before any zoom. */
  get pixels(): number {
    const { width, height } = this.svg.viewBox.baseVal;
    const box = this.place;
    return Math.min(box.width / width, box.height / height) || 1;
  }

  /** CSS pixels between the frame's upper edge and the sheet's, where the sheet stands in the middle of a higher frame. */
  get above(): number {
    const { baseVal } = this.svg.preserveAspectRatio;
    const isMiddle = baseVal.align === SVGPreserveAspectRatio.SVG_PRESERVEASPECTRATIO_XMIDYMID;
    const { height } = this.svg.viewBox.baseVal;
    return isMiddle ? (this.place.height - height * this.pixels) / 2 : 0;
  }

  /**
   * Shows a part of the sheet. Under way the drawing is moved as one picture; at rest it is drawn anew, names keep the
   * size they are read at, and further ones appear as there is room.
   */
  show(camera: Camera, isSettled: boolean): void {
    // What is asked of the page is asked before anything is changed: it is laid out once a movement, at its end.
    this.#held ??= this.place;
    if (isSettled) this.#settle(camera);
    else this.#carry(camera);
  }

  #carry(camera: Camera): void {
    const { style, classList } = this.#carrier;
    const { pixels } = this;
    if (!this.isMoving) {
      const { width } = this.svg.viewBox.baseVal;
      style.transformOrigin = `${(this.place.width - width * pixels) / 2}px ${this.above}px`;
      classList.add('is-lifted', 'is-moving');
      this.#drawnAt = performance.now();
    }
    const isLong = performance.now() - this.#drawnAt > patience;
    if (isLong && camera.k / this.camera.k < leastCarried) this.#draw(camera);
    const ratio = camera.k / this.camera.k;
    const along = (at: number, from: number) => (at - ratio * from) * pixels;
    const [x, y] = [along(camera.x, this.camera.x), along(camera.y, this.camera.y)];
    style.transform = `translate(${x}px,${y}px) scale(${ratio})`;
    classList.toggle('is-shrinking', ratio < 1);
  }

  #settle(camera: Camera): void {
    this.#draw(camera);
    this.fitNames();
    this.#held = null;
    this.#carrier.style.transform = '';
    this.#carrier.classList.remove('is-moving', 'is-shrinking');
    this.svg.classList.toggle('is-larger', camera.k > 1);
  }

  /** When what is carried was drawn, or began to move. */
  #drawnAt = 0;

  /** Draws it anew for a camera; names grow and shrink along until it rests. */
  #draw(camera: Camera): void {
    const { k, x, y } = camera;
    this.camera = camera;
    this.#drawnAt = performance.now();
    this.view.setAttribute('transform', `translate(${x} ${y}) scale(${k})`);
  }

  /** How much more room there is for names than on the sheet as it was laid out. */
  get room(): number {
    const type = Number(this.svg.getAttribute('font-size'));
    const { k } = this.camera;
    // Closer in there is room for names that can be read, however small the frame makes the sheet.
    const drawn = type * this.pixels * k;
    const least = k < 2 ? k : Math.min(k, drawn / smallestPixels);
    return Math.max(least, drawn / namePixels);
  }

  /** Sets names in their size for the scale; never larger than they were laid out, so that none collide. */
  fitNames(): void {
    const { room } = this;
    this.svg.style.setProperty('--s', String(1 / room));
    for (const tier of this.svg.querySelectorAll<SVGElement>('.ex-tier')) {
      tier.classList.toggle('has-room', room >= Number(tier.dataset.from));
    }
  }

  /** Draws the sheet as it was in a year, less what the filters leave out. */
  showYear(
    state: YearState,
    shown: Pick<Shown, 'ways' | 'places' | 'isFiltered'>,
    full: number,
  ): void {
    for (const [id, { classList }] of this.ways) {
      classList.toggle('is-absent', state.absentWays.has(id));
      classList.toggle('is-out', !shown.ways.has(id));
    }
    const names = this.svg.querySelectorAll<SVGElement>('.map-label-way');
    for (const name of names) {
      const id = name.dataset.of ?? '';
      name.classList.toggle('is-out', !shown.ways.has(id) || state.absentWays.has(id));
    }
    for (const [id, { element }] of this.places) {
      element.classList.toggle('is-out', !shown.places.has(id) || state.absentPlaces.has(id));
    }
    for (const bar of this.svg.querySelectorAll<SVGElement>('.map-bar')) {
      const isOut = shown.isFiltered && !shown.places.has(bar.dataset.place ?? '');
      bar.classList.toggle('is-out', isOut);
    }
    for (const late of this.svg.querySelectorAll<SVGElement>('.ex-late')) {
      const { opened, closed } = late.dataset;
      const years = {
        opened: opened ? Number(opened) : null,
        closed: closed ? Number(closed) : null,
      };
      late.classList.toggle('is-open', isInUse(years, state.year));
    }
    const layer = this.svg.querySelector('.ex-values');
    if (!layer) return;
    const visible = {
      values: state.values.filter(({ place }) => shown.places.has(place)),
      missing: state.missing.filter((place) => shown.places.has(place)),
    };
    layer.innerHTML = drawValues(visible, this.positions, full);
  }

  /** Whether it stands in a corner of another map. */
  get isInset(): boolean {
    return this.svg.closest('.ex-insets') !== null;
  }

  /** Takes its places and ways out of the order of the Tab key, until one is made its stop. */
  takeStops(): void {
    for (const { element } of this.places.values()) element.setAttribute('tabindex', '-1');
    for (const element of this.ways.values()) element.setAttribute('tabindex', '-1');
  }

  /** Lights one place or way, and no other. */
  light(kind: string | undefined, id: string): void {
    for (const [own, { element }] of this.places)
      element.classList.toggle('is-lit', kind === 'place' && own === id);
    for (const [own, element] of this.ways)
      element.classList.toggle('is-lit', kind === 'way' && own === id);
  }

  /** The place or way nearest to a point of the screen, within a reach in CSS pixels; places come first. */
  nearest(clientX: number, clientY: number, reach: number): SVGElement | null {
    const matrix = this.view.getScreenCTM();
    if (!matrix) return null;
    const at = new DOMPoint(clientX, clientY).matrixTransform(matrix.inverse());
    let best: SVGElement | null = null;
    let distance = reach / matrix.a;
    for (const { element, x, y } of this.places.values()) {
      const away = Math.hypot(x - at.x, y - at.y);
      if (away >= distance || !element.checkVisibility()) continue;
      [best, distance] = [element, away];
    }
    if (best) return best;
    // Rings of probes find a line beside the pointer without measuring every line.
    for (const radius of [0, reach / 3, reach / 1.5]) {
      for (let turn = 0; turn < (radius ? 8 : 1); turn++) {
        const angle = (turn * Math.PI) / 4;
        const hit = document.elementFromPoint(
          clientX + Math.cos(angle) * radius,
          clientY + Math.sin(angle) * radius,
        );
        const feature = hit?.closest<SVGElement>('.map-way, a.map-place');
        if (feature && this.svg.contains(feature)) return feature;
      }
    }
    return null;
  }
}

function pointOf(place: SVGElement): { x: number; y: number } {
  const { x, y } = place.dataset;
  if (x !== undefined && y !== undefined) return { x: Number(x), y: Number(y) };
  // Attributes rather than boxes: a sheet that is not shown has none.
  const sign = place.querySelector('.map-sign');
  const number = (name: string) => Number(sign?.getAttribute(name) ?? 0);
  if (sign?.hasAttribute('cx')) return { x: number('cx'), y: number('cy') };
  if (sign?.hasAttribute('width')) {
    return { x: number('x') + number('width') / 2, y: number('y') + number('height') / 2 };
  }
  // A lozenge begins at its upper corner.
  const path = /^M([\d.-]+) ([\d.-]+)l([\d.]+)/.exec(sign?.getAttribute('d') ?? '');
  const [left = 0, top = 0, radius = 0] = path?.slice(1).map(Number) ?? [];
  return { x: left, y: top + radius };
}
