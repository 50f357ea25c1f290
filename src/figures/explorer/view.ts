import { select, type ZoomTransform, zoom, zoomIdentity } from 'd3';
import { type ProjectionData, projectionOf } from './projection.ts';
import type { DrawnSheet } from './sheet.ts';

/** Scale, longitude and latitude of the middle. */
export type View = [number, number, number];

/** Moves and scales the sheets in view together. */
export interface MapView {
  by(factor: number, about?: [number, number]): void;
  pan(dx: number, dy: number): void;
  /** Shows a view, or the whole map. */
  to(view: View | null): void;
  /** Shows all of some points, given as longitude and latitude. */
  fit(points: readonly (readonly [number, number])[]): void;
  /** Takes in a sheet that came later. */
  add(sheet: DrawnSheet): void;
}

/** The part of a sheet its frame shows, in units of the sheet. */
export type Window = [x: number, y: number, width: number, height: number];

/**
 * Lets sheets be zoomed and moved, all alike. One finger and a bare wheel stay the page's; a mouse moves the map
 * only once it is larger than its frame.
 */
export function attachView(
  sheets: readonly DrawnSheet[],
  onMove: (view: View | null, window: Window, pixels: number) => void,
): MapView {
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const all: DrawnSheet[] = [];
  let isFollowing = false;
  const projections = new WeakMap<DrawnSheet, ReturnType<typeof projectionOf>>();
  const projectionFor = (sheet: DrawnSheet) => {
    const known =
      projections.get(sheet) ??
      projectionOf(JSON.parse(sheet.svg.dataset.projection ?? '{}') as ProjectionData);
    projections.set(sheet, known);
    return known;
  };
  /** What the element shows at scale 1: its own shape rather than the sheet's. */
  const extentOf = ({ svg, pixels }: DrawnSheet): [[number, number], [number, number]] => {
    const { width } = svg.viewBox.baseVal;
    const box = svg.getBoundingClientRect();
    const [w, h] = [box.width / pixels, box.height / pixels];
    return [
      [(width - w) / 2, 0],
      [(width + w) / 2, h],
    ];
  };
  const isZoomed = ({ k }: DrawnSheet) => k > 1.001;
  const behaviour = zoom<SVGSVGElement, DrawnSheet>()
    .scaleExtent([1, 16])
    .filter((event: Event, sheet) => {
      if (event.type === 'wheel' || event.type === 'dblclick') return false;
      if (event.type.startsWith('touch')) return (event as TouchEvent).touches.length > 1;
      return !(event as MouseEvent).button && isZoomed(sheet);
    })
    .extent(function extent() {
      return extentOf(all.find(({ svg }) => svg === this) as DrawnSheet);
    })
    .clickDistance(5)
    .on('zoom', function onZoom({ transform }: { transform: ZoomTransform }, sheet) {
      sheet.show(transform.k, transform.x, transform.y);
      sheet.svg.classList.toggle('is-larger', isZoomed(sheet));
      if (isFollowing) return;
      isFollowing = true;
      for (const other of all) {
        if (other !== sheet && other.isShown)
          behaviour.transform(select(other.svg).datum(other), transform);
      }
      isFollowing = false;
      const [[x0, y0], [x1, y1]] = extentOf(sheet);
      const [left, top] = transform.invert([x0, y0]);
      const [right, bottom] = transform.invert([x1, y1]);
      const middle = projectionFor(sheet).invert?.([(left + right) / 2, (top + bottom) / 2]);
      const view: View | null =
        isZoomed(sheet) && middle ? [transform.k, middle[0], middle[1]] : null;
      onMove(view, [left, top, right - left, bottom - top], sheet.pixels * transform.k);
    });
  const add = (sheet: DrawnSheet) => {
    all.push(sheet);
    const { width, height } = sheet.svg.viewBox.baseVal;
    select<SVGSVGElement, DrawnSheet>(sheet.svg).datum(sheet).call(behaviour);
    behaviour.translateExtent([
      [-width * 0.18, 0],
      [width * 1.18, height * 1.35],
    ]);
  };
  for (const sheet of sheets) add(sheet);
  const main = () => all.find((sheet) => sheet.isShown);
  const selectionOf = (sheet: DrawnSheet) => select<SVGSVGElement, DrawnSheet>(sheet.svg);
  const jump = (sheet: DrawnSheet, k: number, x: number, y: number) => {
    const [[x0, y0], [x1, y1]] = extentOf(sheet);
    behaviour.transform(
      selectionOf(sheet),
      zoomIdentity.translate((x0 + x1) / 2 - k * x, (y0 + y1) / 2 - k * y).scale(k),
    );
  };
  return {
    add,
    by(factor, about) {
      const sheet = main();
      if (!sheet) return;
      const point = about && toSheet(sheet.svg, about);
      // A wheel turns in many small steps, each of which has to be seen at once.
      const isStep = Math.abs(Math.log2(factor)) < 0.5;
      const scale = (part: number) => behaviour.scaleBy(selectionOf(sheet), factor ** part, point);
      if (isStep || isCalm) scale(1);
      else ease(220, scale);
    },
    pan(dx, dy) {
      const sheet = main();
      if (sheet) behaviour.translateBy(selectionOf(sheet), dx / sheet.k, dy / sheet.k);
    },
    to(view) {
      const sheet = main();
      const at = view && sheet && projectionFor(sheet)([view[1], view[2]]);
      if (!sheet) return;
      if (view && at) jump(sheet, view[0], at[0], at[1]);
      else behaviour.transform(selectionOf(sheet), zoomIdentity);
    },
    fit(points) {
      const sheet = main();
      if (!sheet) return;
      const placed = points.flatMap((point) => {
        const at = projectionFor(sheet)([...point]);
        return at ? [at] : [];
      });
      if (placed.length === 0) return;
      const xs = placed.map(([x]) => x);
      const ys = placed.map(([, y]) => y);
      const [[x0, y0], [x1, y1]] = extentOf(sheet);
      const [left, right] = [Math.min(...xs), Math.max(...xs)];
      const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
      const k = Math.min(
        8,
        (0.8 * (x1 - x0)) / (right - left || 1),
        (0.7 * (y1 - y0)) / (bottom - top || 1),
      );
      if (k <= 1.05) behaviour.transform(selectionOf(sheet), zoomIdentity);
      else jump(sheet, k, (left + right) / 2, (top + bottom) / 2);
    },
  };
}

/** Runs in steps whose shares add up to one. */
function ease(duration: number, step: (part: number) => void): void {
  const start = performance.now();
  let done = 0;
  const frame = (now: number) => {
    const share = Math.min(1, Math.max(0, (now - start) / duration));
    step(share - done);
    done = share;
    if (share < 1) requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

function toSheet(svg: SVGSVGElement, [x, y]: [number, number]): [number, number] {
  const point = new DOMPoint(x, y).matrixTransform(svg.getScreenCTM()?.inverse());
  return [point.x, point.y];
}
