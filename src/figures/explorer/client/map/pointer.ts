import type { LinkedViews } from './linked-views.ts';
import { type MapView, reach } from './map-view.ts';
import type { Tip } from './tip.ts';
import type { WheelHint } from './tools.ts';

/** What a pointer over a map moves and shows. */
interface Answering {
  view: LinkedViews;
  tip: Tip;
  hint: WheelHint;
}

/** Tells what is under a mouse, and zooms by a double click and by the wheel with Ctrl. */
export function listenToPointer(mapView: MapView, { view, tip, hint }: Answering): void {
  const { svg } = mapView;
  svg.addEventListener('pointerenter', () => mapView.lift(), { once: true });
  svg.addEventListener('pointermove', (event) => {
    if (event.pointerType === 'mouse' && !mapView.isMoving) tip.show(mapView, event);
  });
  svg.addEventListener('pointerleave', () => tip.leave(mapView));
  svg.addEventListener('dblclick', ({ clientX, clientY }) => {
    if (!mapView.nearest(clientX, clientY, reach.mouse)) view.by(2, [clientX, clientY]);
  });
  svg.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return hint.show();
      event.preventDefault();
      view.wheel(event);
    },
    { passive: false },
  );
}

/** The feature a click means: the nearest within reach, or the one that Enter was pressed on. */
export function meantBy(event: MouseEvent, mapView: MapView): SVGElement | null {
  // Enter on a link clicks it at no point of the screen.
  if (event.detail === 0)
    return (event.target as Element).closest<SVGElement>('.map-way, a.map-place');
  const isTouch = (event as PointerEvent).pointerType === 'touch';
  return mapView.nearest(event.clientX, event.clientY, isTouch ? reach.touch : reach.mouse);
}
