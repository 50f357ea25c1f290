import type { LinkedViews } from './linked-views.ts';
import type { MapView } from './map-view.ts';

/** Parts of the frame that an arrow key moves the map by. */
const shiftSteps: Record<string, [number, number]> = {
  ArrowRight: [1 / 3, 0],
  ArrowLeft: [-1 / 3, 0],
  ArrowUp: [0, -1 / 3],
  ArrowDown: [0, 1 / 3],
};

function centreOf(target: EventTarget | null): [number, number] | undefined {
  const sign = (target as Element | null)?.querySelector('.map-sign');
  if (!sign) return undefined;
  const { left, top, width, height } = sign.getBoundingClientRect();
  return [left + width / 2, top + height / 2];
}

/** Moves the map by Shift and an arrow, zooms it by `+`, `-` and `0`; false for other keys. */
export function moveByKey(view: LinkedViews, { key, shiftKey, target }: KeyboardEvent): boolean {
  const step = shiftKey ? shiftSteps[key] : undefined;
  if (step) view.pan(...step);
  else if (key === '+' || key === '=') view.by(1.7, centreOf(target));
  else if (key === '-') view.by(1 / 1.7, centreOf(target));
  else if (key === '0') view.to(null);
  else return false;
  return true;
}

/** Makes one feature of each map in view the stop for the Tab key. */
export function setStops(mapViews: readonly MapView[]): void {
  for (const mapView of mapViews) {
    if (mapView.isInset || !mapView.isShown || mapView.hasStop) continue;
    // The most important ways are drawn last.
    const first = [...mapView.ways.values()].reverse().find((way) => way.checkVisibility());
    if (first) mapView.setStop(first);
  }
}
