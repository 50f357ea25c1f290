import type { GeoProjection } from 'd3';
import {
  type Camera,
  centred,
  fitting,
  type Limits,
  type Rect,
  seen,
  whole,
} from '../../map/client/camera.ts';
import { type Frame, Gestures } from '../../map/client/gestures.ts';
import type { ProjectionData } from '../projection.ts';
import type { DrawnSheet } from './map-view.ts';

/** Scale, longitude and latitude of the middle. */
export type View = [number, number, number];

/** Moves and scales the sheets in view together. */
export interface MapView {
  by(factor: number, about?: readonly [number, number]): void;
  wheel(event: WheelEvent): void;
  /** Moves the frame over the map by parts of its size. */
  pan(right: number, down: number): void;
  /** Shows a view, or the whole map; at once where nothing is to be seen moving. */
  to(view: View | null, isEased?: boolean): Promise<void>;
  /** Shows all of some points, given as longitude and latitude. */
  fit(points: readonly (readonly [number, number])[]): Promise<void>;
  /** Takes in a sheet that came later. */
  add(sheet: DrawnSheet): void;
}

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

/** Lets the sheets added to it be zoomed and moved, all alike; `onRest` is told where they came to rest. */
export function makeView(onMove: () => void, onRest: (rested: Rested) => void): MapView {
  const all = new Map<DrawnSheet, Gestures>();
  let isFollowing = false;
  const main = () => [...all].find(([sheet]) => sheet.isShown);

  const add = (sheet: DrawnSheet) => {
    const gestures = new Gestures({
      sheet: sheet.svg,
      frame: () => frameOf(sheet),
      show(camera, isSettled) {
        sheet.show(camera, isSettled);
        if (isFollowing) return;
        isFollowing = true;
        for (const [other, its] of all) {
          if (other !== sheet && other.isShown) its.follow(camera, isSettled);
        }
        isFollowing = false;
        if (isSettled) onRest(restedAt(sheet, camera));
        else onMove();
      },
    });
    // A second map begins where the first stands.
    const first = sheet.isShown && main()?.[1];
    all.set(sheet, gestures);
    if (!first) return;
    isFollowing = true;
    gestures.follow(first.camera, true);
    isFollowing = false;
  };

  return {
    add,
    by: (factor, about) => main()?.[1].by(factor, about),
    wheel: (event) => main()?.[1].wheel(event),
    pan(right, down) {
      const [sheet, gestures] = main() ?? [];
      const box = sheet?.svg.getBoundingClientRect();
      if (box) gestures?.pan(right * box.width, down * box.height);
    },
    async to(view, isEased) {
      const [sheet, gestures] = main() ?? [];
      if (!sheet || !gestures) return;
      const at = view && (await projectionFor(sheet))([view[1], view[2]]);
      if (!view || !at) gestures.go(whole, isEased);
      else {
        const frame = frameOf(sheet);
        gestures.go(centred(Math.min(view[0], frame.most), at, frame), isEased);
      }
    },
    async fit(points) {
      const [sheet, gestures] = main() ?? [];
      if (!sheet || points.length === 0) return;
      const projection = await projectionFor(sheet);
      const placed = points.flatMap(([lon, lat]) => {
        const at = projection([lon, lat]);
        return at ? [at] : [];
      });
      const [xs, ys] = [placed.map(([x]) => x), placed.map(([, y]) => y)];
      const box = {
        x0: Math.min(...xs),
        y0: Math.min(...ys),
        x1: Math.max(...xs),
        y1: Math.max(...ys),
      };
      gestures?.go(fitting(box, { ...frameOf(sheet), most: closestFit }));
    },
  };
}

function restedAt(sheet: DrawnSheet, camera: Camera): Rested {
  const window = seen(camera, frameOf(sheet));
  const isWhole = camera.k === 1;
  const view = async (): Promise<View | null> => {
    const middle: [number, number] = [(window.x0 + window.x1) / 2, (window.y0 + window.y1) / 2];
    const at = (await projectionFor(sheet)).invert?.(middle);
    return at ? [camera.k, at[0], at[1]] : null;
  };
  return { view: isWhole ? Promise.resolve(null) : view(), isWhole, window };
}

/** What the element shows at scale 1: its own shape rather than the sheet's. */
function frameOf(sheet: DrawnSheet): Frame {
  const { svg, pixels } = sheet;
  const { width, height } = svg.viewBox.baseVal;
  const box = sheet.place;
  const [w, h] = [box.width / pixels, box.height / pixels];
  const limits: Limits = {
    frame: { x0: (width - w) / 2, y0: 0, x1: (width + w) / 2, y1: h },
    // Land is drawn beyond the sheet, and no further.
    world: { x0: -width * 0.18, y0: 0, x1: width * 1.18, y1: height * 1.35 },
    most: Math.max(16, Number(svg.dataset.km) / pixels / closestKm),
  };
  return { ...limits, left: box.left + (box.width - width * pixels) / 2, top: box.top, pixels };
}

const projections = new WeakMap<DrawnSheet, Promise<GeoProjection>>();

/** Most readers never ask where on the globe they are: the arithmetic for it is fetched for those who do. */
function projectionFor(sheet: DrawnSheet): Promise<GeoProjection> {
  const known =
    projections.get(sheet) ??
    import('../projection.ts').then(({ projectionOf }) =>
      projectionOf(JSON.parse(sheet.svg.dataset.projection ?? '{}') as ProjectionData),
    );
  projections.set(sheet, known);
  return known;
}
