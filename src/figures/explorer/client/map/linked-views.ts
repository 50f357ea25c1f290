import type { GeoProjection } from 'd3';
import {
  type Camera,
  centred,
  fitting,
  type Limits,
  type Rect,
  seen,
  whole,
} from '../../../map/client/camera.ts';
import { Gestures, type ScreenViewport } from '../../../map/client/gestures.ts';
import type { ProjectionData } from '../../projection.ts';
import type { MapView } from './map-view.ts';

/** Scale, longitude and latitude of the middle. */
export type View = [number, number, number];

/** Where a map came to rest. */
export interface Rested {
  /** The view as an address holds it; null for the whole map. */
  view: Promise<View | null>;
  isWhole: boolean;
  /** The part of the sheet in the frame, in units of the sheet. */
  window: Rect;
}

/** As close as the atlas is exact: at this many kilometres to a CSS pixel its points stand where they are. */
const closestKm = 0.45;
/** A way is shown whole, but no closer than its towns can be told from others. */
const closestFit = 8;

/** Moves and scales the sheets in view together; tells of each move, and of where they come to rest. */
export class LinkedViews {
  readonly #gestures = new Map<MapView, Gestures>();
  readonly #onMove: () => void;
  readonly #onRest: (rested: Rested) => void;
  /** Whether one sheet is being led by another, which tells for both. */
  #isFollowing = false;

  constructor(onMove: () => void, onRest: (rested: Rested) => void) {
    this.#onMove = onMove;
    this.#onRest = onRest;
  }

  /** Takes in a sheet; one that comes later begins where the first stands. */
  add(mapView: MapView): void {
    const gestures = new Gestures({
      sheet: mapView.svg,
      frame: () => viewportOf(mapView),
      show: (camera, isSettled) => this.#show(mapView, camera, isSettled),
    });
    const first = mapView.isShown && this.#main?.[1];
    this.#gestures.set(mapView, gestures);
    if (first) this.#lead(() => gestures.follow(first.camera, true));
  }

  by(factor: number, about?: readonly [number, number]): void {
    this.#main?.[1].by(factor, about);
  }

  wheel(event: WheelEvent): void {
    this.#main?.[1].wheel(event);
  }

  /** Moves what is seen over the map by parts of its size. */
  pan(right: number, down: number): void {
    const [mapView, gestures] = this.#main ?? [];
    const box = mapView?.svg.getBoundingClientRect();
    if (box) gestures?.pan(right * box.width, down * box.height);
  }

  /** Shows a view, or the whole map; at once where nothing is to be seen moving. */
  async to(view: View | null, isEased?: boolean): Promise<void> {
    const [mapView, gestures] = this.#main ?? [];
    if (!mapView || !gestures) return;
    const at = view && (await projectionFor(mapView))([view[1], view[2]]);
    if (!view || !at) gestures.go(whole, isEased);
    else {
      const viewport = viewportOf(mapView);
      gestures.go(centred(Math.min(view[0], viewport.most), at, viewport), isEased);
    }
  }

  /** Shows all of some points, given as longitude and latitude. */
  async fit(points: readonly (readonly [number, number])[]): Promise<void> {
    const [mapView, gestures] = this.#main ?? [];
    if (!mapView || points.length === 0) return;
    const projection = await projectionFor(mapView);
    const placed = points
      .map(([lon, lat]) => projection([lon, lat]))
      .filter((point) => point !== null);
    const [xs, ys] = [placed.map(([x]) => x), placed.map(([, y]) => y)];
    const box = {
      x0: Math.min(...xs),
      y0: Math.min(...ys),
      x1: Math.max(...xs),
      y1: Math.max(...ys),
    };
    gestures?.go(fitting(box, { ...viewportOf(mapView), most: closestFit }));
  }

  /** The first sheet in view, with what moves it. */
  get #main(): [MapView, Gestures] | undefined {
    return [...this.#gestures].find(([mapView]) => mapView.isShown);
  }

  #show(mapView: MapView, camera: Camera, isSettled: boolean): void {
    // Measured before the drawing changes, after which the page would have to be laid out for it.
    const limits = isSettled && !this.#isFollowing ? viewportOf(mapView) : null;
    mapView.show(camera, isSettled);
    if (this.#isFollowing) return;
    this.#lead(() => {
      for (const [other, gestures] of this.#gestures) {
        if (other !== mapView && other.isShown) gestures.follow(camera, isSettled);
      }
    });
    if (limits) this.#onRest(restedAt(mapView, camera, limits));
    else this.#onMove();
  }

  #lead(follow: () => void): void {
    this.#isFollowing = true;
    follow();
    this.#isFollowing = false;
  }
}

function restedAt(mapView: MapView, camera: Camera, limits: Limits): Rested {
  const window = seen(camera, limits);
  const isWhole = camera.k === 1;
  const view = async (): Promise<View | null> => {
    const middle: [number, number] = [(window.x0 + window.x1) / 2, (window.y0 + window.y1) / 2];
    const at = (await projectionFor(mapView)).invert?.(middle);
    return at ? [camera.k, at[0], at[1]] : null;
  };
  return { view: isWhole ? Promise.resolve(null) : view(), isWhole, window };
}

/** What the element shows at scale 1: its own shape rather than the sheet's. */
function viewportOf(mapView: MapView): ScreenViewport {
  const { svg, pixels } = mapView;
  const { width, height } = svg.viewBox.baseVal;
  const box = mapView.place;
  const [w, h] = [box.width / pixels, box.height / pixels];
  const above = -mapView.above / pixels;
  const limits: Limits = {
    frame: { x0: (width - w) / 2, y0: above, x1: (width + w) / 2, y1: above + h },
    // Land is drawn beyond the sheet, and no further.
    world: { x0: -width * 0.18, y0: Math.min(0, above), x1: width * 1.18, y1: height * 1.35 },
    most: Math.max(16, Number(svg.dataset.km) / pixels / closestKm),
  };
  return {
    ...limits,
    left: box.left + (box.width - width * pixels) / 2,
    top: box.top + mapView.above,
    pixels,
  };
}

const projections = new WeakMap<MapView, Promise<GeoProjection>>();

/** Most readers never ask where on the globe they are: the arithmetic for it is fetched for those who do. */
function projectionFor(mapView: MapView): Promise<GeoProjection> {
  const known =
    projections.get(mapView) ??
    import('../../projection.ts').then(({ projectionOf }) =>
      projectionOf(JSON.parse(mapView.svg.dataset.projection ?? '{}') as ProjectionData),
    );
  projections.set(mapView, known);
  return known;
}
