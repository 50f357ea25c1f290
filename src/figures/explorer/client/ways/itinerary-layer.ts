import { geoPath } from 'd3';
import { type Itinerary, itineraryGeometry } from '../../../../atlas/network/routing.ts';
import type { NetworkAtlas } from '../../network.ts';
import { type ProjectionData, projectionOf } from '../../projection.ts';
import type { MapView } from '../map/map-view.ts';

/** Draws a way over a sheet: its lines with their casing, and the track that trains run along. */
export function drawItinerary(
  { svg }: MapView,
  atlas: Pick<NetworkAtlas, 'places'>,
  itinerary: Itinerary,
): void {
  const layer = svg.querySelector('.ex-way');
  if (!layer) return;
  svg.classList.add('has-way');
  const projection = projectionOf(JSON.parse(svg.dataset.projection ?? '{}') as ProjectionData);
  const path = geoPath(projection).digits(1);
  const chains = itineraryGeometry(atlas, itinerary).map(({ mode, points }) => ({
    mode,
    d: path({ type: 'LineString', coordinates: points.map((point) => [...point]) }) ?? '',
  }));
  layer.innerHTML = [
    ...chains.map(({ d }) => `<path class="ex-way-casing" d="${d}"/>`),
    ...chains.map(({ mode, d }) => `<path class="ex-way-line is-${mode}" d="${d}"/>`),
    `<path class="map-track" d="${trackOf(chains.map(({ d }) => d))}"/>`,
  ].join('');
}

/** Takes the way off a sheet. */
export function clearItinerary({ svg }: MapView): void {
  svg.classList.remove('has-way');
  svg.querySelector('.ex-way')?.replaceChildren();
}

/** Chains end to end as one path, which a train runs through without a jump. */
const trackOf = (chains: readonly string[]): string =>
  chains.map((d, at) => (at === 0 ? d : d.replace(/^M/, 'L'))).join('');
