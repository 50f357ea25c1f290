import type { Box } from './box.ts';

/** What names keep off on a sheet. */
interface Taken {
  width: number;
  height: number;
  boxes: readonly Box[];
  /** x, y, radius. */
  points: readonly (readonly [number, number, number])[];
}

/** How far names keep from the edge of the sheet. */
const edge = 3;

/**
 * Where on a sheet there is room for a name. Asked of hundreds of boxes for each sheet, two thirds of which are not free,
 * so boxes and points stand in rows of numbers, and what was in the way last is looked at first: it often still is.
 */
export class Room {
  readonly #right: number;
  readonly #bottom: number;
  /** Four numbers a box: left, top, right, bottom. */
  readonly #boxes: number[] = [];
  /** Three a point: x, y, radius. */
  readonly #points: number[];
  #lastBox = 0;
  #lastPoint = 0;

  constructor({ width, height, boxes, points }: Taken) {
    this.#right = width - edge;
    this.#bottom = height - edge;
    this.#points = points.flat();
    for (const box of boxes) this.take(box);
  }

  /** From now on something stands there. */
  take({ x0, y0, x1, y1 }: Box): void {
    this.#boxes.push(x0, y0, x1, y1);
  }

  /** Whether a box lies within the edges, touches no other and covers no point. */
  isFree(x0: number, y0: number, x1: number, y1: number): boolean {
    if (x0 < edge || y0 < edge || x1 > this.#right || y1 > this.#bottom) return false;
    return !this.#touchesBox(x0, y0, x1, y1) && !this.#coversPoint(x0, y0, x1, y1);
  }

  #touchesBox(x0: number, y0: number, x1: number, y1: number): boolean {
    const all = this.#boxes;
    const count = all.length;
    for (let tried = 0, at = this.#lastBox; tried < count; tried += 4) {
      const meets =
        x0 < (all[at + 2] as number) &&
        (all[at] as number) < x1 &&
        y0 < (all[at + 3] as number) &&
        (all[at + 1] as number) < y1;
      if (meets) {
        this.#lastBox = at;
        return true;
      }
      at += 4;
      if (at === count) at = 0;
    }
    return false;
  }

  #coversPoint(x0: number, y0: number, x1: number, y1: number): boolean {
    const all = this.#points;
    const count = all.length;
    for (let tried = 0, at = this.#lastPoint; tried < count; tried += 3) {
      const [x, y, radius] = [all[at] as number, all[at + 1] as number, all[at + 2] as number];
      if (x > x0 - radius && x < x1 + radius && y > y0 - radius && y < y1 + radius) {
        this.#lastPoint = at;
        return true;
      }
      at += 3;
      if (at === count) at = 0;
    }
    return false;
  }
}
