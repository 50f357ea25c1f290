import { make } from '../dom.ts';
import { type MapView, reach } from './map-view.ts';

/** What is nearest to the pointer, lit, and what it is called, beside the pointer. */
export class Tip {
  readonly element: HTMLElement;
  readonly #tell: (feature: SVGElement, mapView: MapView) => string;

  /** @param tell what a feature of a map is called */
  constructor(tell: (feature: SVGElement, mapView: MapView) => string) {
    this.#tell = tell;
    this.element = make('p', 'ex-tip', { 'aria-hidden': 'true' });
    this.hide();
  }

  hide(): void {
    this.element.hidden = true;
  }

  /** Tells of what is near a pointer; of nothing where nothing is. */
  show(mapView: MapView, { clientX, clientY }: PointerEvent): void {
    const feature = mapView.nearest(clientX, clientY, reach.mouse);
    this.#light(mapView, feature);
    if (!feature) return;
    const { element } = this;
    element.textContent = this.#tell(feature, mapView);
    element.style.left = `${Math.min(clientX + 14, innerWidth - element.offsetWidth - 8)}px`;
    element.style.top = `${clientY + 16}px`;
  }

  leave(mapView: MapView): void {
    this.#light(mapView, null);
  }

  #light({ svg }: MapView, feature: SVGElement | null): void {
    for (const old of svg.querySelectorAll('.is-near')) old.classList.remove('is-near');
    feature?.classList.add('is-near');
    this.element.hidden = !feature;
    svg.classList.toggle('has-near', Boolean(feature));
  }
}
