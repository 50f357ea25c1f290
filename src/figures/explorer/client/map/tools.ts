import { fill } from '../../../../messages/fill.ts';
import { roundLength } from '../../../round-length.ts';
import { grouped, type Words } from '../../words.ts';
import { make } from '../dom.ts';
import type { LinkedViews, Rested, View } from './linked-views.ts';
import type { MapView } from './map-view.ts';

/** Parts of the world that a button leads to. */
const europe: View = [4.2, 14, 51];
const china: View = [2.4, 110, 33];

/** Adds the buttons that move the map, and what tells by which keys it is moved. */
export function addTools(explorer: HTMLElement, words: Words, view: () => LinkedViews): void {
  const { zoomIn, zoomOut, reset, views } = words;
  const sign = (label: string, text: string, run: () => void) => {
    const made = make('button', '', { type: 'button', title: label, 'aria-label': label }, text);
    made.addEventListener('click', run);
    return made;
  };
  const part = (label: string, at: View | null) => {
    const made = make('button', '', { type: 'button' }, label);
    made.addEventListener('click', () => view().to(at));
    return made;
  };
  const tools = make('div', 'map-tools');
  tools.append(
    sign(zoomIn, '+', () => view().by(1.7)),
    sign(zoomOut, '−', () => view().by(1 / 1.7)),
    sign(reset, '⤢', () => view().to(null)),
  );
  const parts = make('div', 'ex-views', { role: 'group', 'aria-label': views.label });
  parts.append(part(views.whole, null), part(views.europe, europe), part(views.china, china));
  explorer.querySelector('.ex-map')?.append(tools);
  explorer.querySelector('.ex-strip [data-year-now]')?.after(parts);
  explorer.append(make('p', 'visually-hidden', { id: 'ex-help' }, words.mapHelp));
  for (const svg of explorer.querySelectorAll('.ex-map .ex-sheet'))
    svg.setAttribute('aria-describedby', 'ex-help');
}

/** CSS pixels of the reader's own size of type. */
const rem = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

/** Makes the bar of the scale as long as a round number of kilometres is on the map in view. */
export function tellScale(bar: HTMLElement, mapView: MapView, words: Words): void {
  const perKm = (mapView.pixels * mapView.camera.k) / Number(mapView.svg.dataset.km);
  const longest = Math.min(7 * rem(), mapView.place.width * 0.26) / perKm;
  const km = roundLength(longest);
  bar.textContent = fill(words.scale, { km: grouped(km) });
  bar.style.inlineSize = `${km * perKm}px`;
  bar.hidden = false;
}

/** Frames the part of the world in view on the small map that shows where it lies. */
export function frameLocator(locator: HTMLElement, { x0, y0, x1, y1 }: Rested['window']): void {
  const frame = locator.querySelector('.ex-locator-frame');
  for (const [key, value] of Object.entries({ x: x0, y: y0, width: x1 - x0, height: y1 - y0 }))
    frame?.setAttribute(key, value.toFixed(1));
}

/** Says how a wheel zooms where it turned without doing so, for a moment and a few times. */
export class WheelHint {
  readonly #maps: HTMLElement;
  readonly #words: Words['wheel'];
  #times = 0;

  constructor(maps: HTMLElement, words: Words['wheel']) {
    this.#maps = maps;
    this.#words = words;
  }

  show(): void {
    if (this.#maps.querySelector('.ex-hint') || this.#times >= 3) return;
    this.#times += 1;
    const { mac, other } = this.#words;
    const hint = make('p', 'ex-hint', {}, /Mac/.test(navigator.platform) ? mac : other);
    this.#maps.append(hint);
    setTimeout(() => hint.remove(), 1800);
  }
}
