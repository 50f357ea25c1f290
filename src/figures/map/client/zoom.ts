import type { Camera, Rect } from './camera.ts';
import { Gestures } from './gestures.ts';
import { giveWay } from './give-way.ts';
import { refineGround } from './refine.ts';

/** What the rest of the map asks of its zoom. */
export interface MapZoom {
  readonly camera: Camera;
  /** Takes a camera in a short movement, which a reader may have asked to be spared. */
  go(camera: Camera): void;
  /** Scales about a point of the screen, else about the middle. */
  by(factor: number, about?: readonly [number, number]): void;
  wheel(event: WheelEvent): void;
  /** Moves the frame over the map by CSS pixels. */
  pan(dx: number, dy: number): void;
  /** Shows a box of the sheet, in its units, whole in the middle. */
  fit(box: Rect): void;
  /** Shows the whole map again. */
  reset(): void;
}

/** How close a map may be looked at: its lines run straight between stations. */
const closest = 16;

/**
 * Lets a sheet be zoomed and moved; names and signs keep their size. `onMove` is called after every step, so that
 * what is pinned to a place can follow it.
 */
export function attachZoom(sheet: SVGSVGElement, onMove: () => void): MapZoom {
  const view = sheet.querySelector('.map-view') as SVGGElement;
  const mapWindow = sheet.querySelector<SVGSVGElement>('.map-window');
  const { width, height } = mapWindow?.viewBox.baseVal ?? { width: 0, height: 0 };
  for (const mark of sheet.querySelectorAll<SVGGraphicsElement>('.map-place, .map-names text')) {
    const { x, y } = anchorOf(mark);
    mark.style.transformOrigin = `${x}px ${y}px`;
  }
  const scale = sheet.querySelector<SVGTextElement>('.map-scale-km');
  const frame = { x0: 0, y0: 0, x1: width, y1: height };
  return new Gestures({
    sheet,
    frame() {
      const { a: pixels = 1, e: left = 0, f: top = 0 } = mapWindow?.getScreenCTM() ?? {};
      return { frame, world: frame, most: closest, pixels, left, top };
    },
    show({ k, x, y }, isSettled) {
      // Under way all of it moves as one picture; names and lines take their size at rest.
      view.style.willChange = isSettled ? '' : 'transform';
      view.setAttribute('transform', `translate(${x} ${y}) scale(${k})`);
      if (isSettled) {
        sheet.classList.toggle('is-zoomed', k > 1);
        // An empty one is taken away.
        sheet.style.setProperty('--k', k > 1 ? String(k) : '');
        if (scale) scale.textContent = shorten(scale, k);
        giveWay(sheet, k > 1);
        void refineGround(sheet, k);
      }
      onMove();
    },
  });
}

/** What the bar of the scale stands for once the map is larger. */
function shorten({ dataset, textContent }: SVGTextElement, k: number): string {
  const km = Number((Number(dataset.km) / k).toPrecision(2));
  return (textContent ?? '').replace(/^[\d.,]+/, km.toLocaleString('en'));
}

/** The point that stays where it is when a mark keeps its size. */
function anchorOf(mark: SVGGraphicsElement): { x: number; y: number } {
  const sign = mark.querySelector<SVGGraphicsElement>('.map-sign');
  if (mark instanceof SVGTextElement) {
    return { x: Number(mark.getAttribute('x')), y: Number(mark.getAttribute('y')) };
  }
  const { x, y, width, height } = (sign ?? mark).getBBox();
  return { x: x + width / 2, y: y + height / 2 };
}
