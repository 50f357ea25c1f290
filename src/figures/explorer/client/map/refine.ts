import type { MapView } from './map-view.ts';

/** Lays the second level of detail into maps that do not have it yet. */
export function refineAll(mapViews: readonly MapView[], detail: Record<string, string>): void {
  for (const mapView of mapViews)
    if (!mapView.svg.classList.contains('is-fine')) refine(mapView, detail);
}

/** Lays the second level of detail in place of the first: finer ground, and the places there was no room for. */
function refine(mapView: MapView, detail: Record<string, string>): void {
  const { svg } = mapView;
  svg.classList.add('is-fine');
  // The first level is written small and drawn large; only its graticule stays.
  const ground = svg.querySelector('.ex-ground');
  const scale = ground?.getAttribute('transform') ?? '';
  ground?.removeAttribute('transform');
  svg.querySelector('.map-graticule')?.setAttribute('transform', scale);
  for (const [layer, name] of [
    ['land', 'land'],
    ['border', 'borders'],
    ['disputed', 'disputed'],
  ] as const) {
    svg.querySelector(`.map-ground .map-${layer}`)?.setAttribute('d', detail[name] ?? '');
  }
  if (svg.querySelector('#ex-land')) {
    document.querySelector('.ex-locator use')?.removeAttribute('transform');
  }
  const ns = 'http://www.w3.org/2000/svg';
  const provinces = document.createElementNS(ns, 'path');
  provinces.setAttribute('class', 'map-province');
  provinces.setAttribute('d', detail.provinces ?? '');
  svg.querySelector('.map-ground .map-border')?.before(provinces);
  const local = document.createElementNS(ns, 'g');
  local.setAttribute('class', 'ex-locals');
  local.innerHTML = detail.places ?? '';
  svg.querySelector('.map-points')?.before(local);
  mapView.takePlaces(local);
  mapView.fitNames();
}
