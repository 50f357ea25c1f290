import {
  type Group,
  locate,
  type Position,
  steps,
  turned,
  walk,
} from '../../../map/client/walk.ts';
import type { ExplorerWay } from '../../content.ts';
import type { MapView } from './map-view.ts';

let position: Position = { group: 0, at: -1 };

/**
 * Follows a key from one feature of a sheet to the next in the order of the network.
 *
 * @returns the way followed, which stop of how many on it this is; null where the key leads nowhere
 */
export function follow(
  mapView: MapView,
  ways: readonly ExplorerWay[],
  target: Element,
  key: string,
): { way: string | null; at: number; all: number } | null {
  const step = steps[key];
  const feature = target.closest<SVGElement>('.map-way, a.map-place');
  if (!step || !feature) return null;
  const groups = groupsOf(mapView, ways);
  const { place, way } = feature.dataset;
  const from = place ? locate(groups, 'place', place, position) : locate(groups, 'way', way ?? '');
  position = walk(groups, from ?? { group: 0, at: -1 }, step);
  const group = groups[position.group];
  const next =
    position.at < 0
      ? mapView.ways.get(group?.way ?? '')
      : mapView.places.get(group?.places[position.at] ?? '')?.element;
  if (!group || !next) return null;
  mapView.setStop(next);
  next.focus({ preventScroll: true });
  return { way: group.way, at: position.at + 1, all: group.places.length };
}

/** The ways in view with their stops in view, and what is on no way. */
function groupsOf(mapView: MapView, ways: readonly ExplorerWay[]): Group[] {
  const isThere = (element: SVGElement | undefined) => element?.checkVisibility() ?? false;
  const xOf = (place: string) => mapView.places.get(place)?.x ?? 0;
  const onWays = new Set<string>();
  const groups: Group[] = [];
  for (const { id, places } of ways) {
    if (!isThere(mapView.ways.get(id))) continue;
    const drawn = places.filter((place) => isThere(mapView.places.get(place)?.element));
    for (const place of drawn) onWays.add(place);
    groups.push({ way: id, places: turned(drawn, xOf) });
  }
  const rest = [...mapView.places]
    .filter(([id, { element }]) => !onWays.has(id) && isThere(element))
    .sort(([, a], [, b]) => a.x - b.x);
  if (rest.length > 0) groups.push({ way: null, places: rest.map(([id]) => id) });
  return groups;
}
