import { select, zoom, zoomIdentity } from 'd3';

/** What the rest of the map asks of its zoom. */
export interface MapZoom {
  /** Scales about a point of the screen, else about the middle. */
  by(factor: number, about?: [number, number]): void;
  /** Shows the whole map again. */
  reset(): void;
}

/**
 * Lets a sheet be zoomed and moved. One finger and a bare wheel stay the page's; a mouse moves the map only once
 * it is larger than its frame. Names and signs keep their size.
 */
export function attachZoom(sheet: SVGSVGElement, onMove: () => void): MapZoom {
  const view = sheet.querySelector<SVGGElement>('.map-view');
  const { width, height } = sheet.querySelector<SVGSVGElement>('.map-window')?.viewBox.baseVal ?? {
    width: 0,
    height: 0,
  };
  for (const mark of sheet.querySelectorAll<SVGGraphicsElement>('.map-place, .map-names text')) {
    const { x, y } = anchorOf(mark);
    mark.style.transformOrigin = `${x}px ${y}px`;
  }
  const scale = sheet.querySelector<SVGTextElement>('.map-scale-km');
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const behaviour = zoom<SVGSVGElement, unknown>()
    .scaleExtent([1, 8])
    .extent([
      [0, 0],
      [width, height],
    ])
    .translateExtent([
      [0, 0],
      [width, height],
    ])
    .filter((event: Event) => {
      if (event.type === 'wheel' || event.type === 'dblclick') return false;
      if (event.type.startsWith('touch')) return (event as TouchEvent).touches.length > 1;
      return !(event as MouseEvent).button && isZoomed();
    })
    .on('zoom', ({ transform }) => {
      view?.setAttribute('transform', transform.toString());
      sheet.classList.toggle('is-zoomed', transform.k > 1);
      sheet.style.setProperty('--k', String(transform.k));
      if (scale) scale.textContent = shorten(scale, transform.k);
      onMove();
    });
  const selection = select(sheet).call(behaviour);
  const isZoomed = () => sheet.classList.contains('is-zoomed');
  return {
    by(factor, about) {
      const point = about && toSheet(sheet, about);
      // A wheel turns in many small steps, each of which has to be seen at once.
      const isStep = Math.abs(Math.log2(factor)) < 0.5;
      if (isStep || isCalm) behaviour.scaleBy(selection, factor, point);
      else ease(250, (part) => behaviour.scaleBy(selection, factor ** part, point));
    },
    reset() {
      behaviour.transform(selection, zoomIdentity);
    },
  };
}

/** What the bar of the scale stands for once the map is larger. */
function shorten({ dataset, textContent }: SVGTextElement, k: number): string {
  const km = Number((Number(dataset.km) / k).toPrecision(2));
  return (textContent ?? '').replace(/^[\d.,]+/, km.toLocaleString('en'));
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

function toSheet(sheet: SVGSVGElement, [x, y]: [number, number]): [number, number] {
  const point = new DOMPoint(x, y).matrixTransform(sheet.getScreenCTM()?.inverse());
  return [point.x, point.y];
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
