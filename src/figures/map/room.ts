import { type Box, type BoxRow, meetsRow } from './box.ts';

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
    this.#points = [];
    for (const [x, y, radius] of points) this.#points.push(x, y, radius);
    for (const box of boxes) this.take(box);
  }

  /** From now on something stands there. */
  take({ x0, y0, x1, y1 }: Box): void {
    this.#boxes.push(x0, y0, x1, y1);
  }

  /** Whether a box lies within the edges, touches no other and covers no point. */
  isFree(box: BoxRow): boolean {
    const isWithin =
      (box[0] as number) >= edge &&
      (box[1] as number) >= edge &&
      (box[2] as number) <= this.#right &&
      (box[3] as number) <= this.#bottom;
    return isWithin && !this.#touchesBox(box) && !this.#coversPoint(box);
  }

  #touchesBox(box: BoxRow): boolean {
    const all = this.#boxes;
    const count = all.length;
    for (let tried = 0, at = this.#lastBox; tried < count; tried += 4) {
      if (meetsRow(box, all, at)) {
        this.#lastBox = at;
        return true;
      }
      at += 4;
      if (at === count) at = 0;
    }
    return false;
  }

  #coversPoint(box: BoxRow): boolean {
    const all = this.#points;
    const count = all.length;
    for (let tried = 0, at = this.#lastPoint; tried < count; tried += 3) {
      const x = all[at] as number;
      const y = all[at + 1] as number;
      const radius = all[at + 2] as number;
      const covers =
        x > (box[0] as number) - radius &&
        x < (box[2] as number) + radius &&
        y > (box[1] as number) - radius &&
        y < (box[3] as number) + radius;
      if (covers) {
        this.#lastPoint = at;
        return true;
      }
      at += 3;
      if (at === count) at = 0;
    }
    return false;
  }
}
