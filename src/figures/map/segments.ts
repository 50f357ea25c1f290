import { type BoxRow, meetsRow } from './box.ts';

/** Numbers of a segment: its box, where it begins and ends, and what a unit of it weighs. */
const stride = 9;

/** Side of the squares that segments are found by, in units: about as long as a label. */
const side = 64;

/**
 * The straight pieces of the lines of a sheet, by the squares they touch: thousands are asked thousands of times what lies
 * under a label. They stand in one row of numbers, each with the box around it: most lie far from a label, which the box
 * shows at once.
 */
export class Segments {
  readonly #columns: number;
  readonly #rows: number;
  readonly #all: number[] = [];
  readonly #squares: number[][];
  /** For which question each segment was looked at last. */
  readonly #asked: number[] = [];
  #question = 0;
  readonly #found: number[] = [];

  /** @param sheet what lies beyond its edges counts to the squares there */
  constructor({ width, height }: { width: number; height: number }) {
    this.#columns = Math.ceil(width / side);
    this.#rows = Math.ceil(height / side);
    this.#squares = Array.from({ length: this.#columns * this.#rows }, () => []);
  }

  add(
    [ax, ay]: readonly [number, number],
    [bx, by]: readonly [number, number],
    weight: number,
  ): void {
    const [x0, y0, x1, y1] = [
      Math.min(ax, bx),
      Math.min(ay, by),
      Math.max(ax, bx),
      Math.max(ay, by),
    ];
    this.#all.push(x0, y0, x1, y1, ax, ay, bx, by, weight);
    const nth = this.#asked.push(0) - 1;
    const [left, right] = [squareAt(x0, this.#columns), squareAt(x1, this.#columns)];
    const [top, bottom] = [squareAt(y0, this.#rows), squareAt(y1, this.#rows)];
    for (let y = top; y <= bottom; y += 1)
      for (let x = left; x <= right; x += 1) this.#squares[y * this.#columns + x]?.push(nth);
  }

  /** Those whose boxes overlap one, in the order in which they were added; the list is the same for the next question. */
  touching(box: BoxRow): readonly number[] {
    this.#question += 1;
    this.#found.length = 0;
    const columns = this.#columns;
    const left = squareAt(box[0] as number, columns);
    const right = squareAt(box[2] as number, columns);
    const top = squareAt(box[1] as number, this.#rows);
    const bottom = squareAt(box[3] as number, this.#rows);
    for (let y = top; y <= bottom; y += 1)
      for (let x = left; x <= right; x += 1)
        this.#findIn(this.#squares[y * columns + x] as number[], box);
    return this.#found;
  }

  #findIn(square: readonly number[], box: BoxRow): void {
    const all = this.#all;
    for (const nth of square) {
      if (this.#asked[nth] === this.#question) continue;
      this.#asked[nth] = this.#question;
      if (meetsRow(box, all, nth * stride)) this.#keep(nth);
    }
  }

  /** Puts a segment where it belongs among those found, which are few. */
  #keep(nth: number): void {
    const found = this.#found;
    let at = found.length;
    while (at > 0 && (found[at - 1] as number) > nth) {
      found[at] = found[at - 1] as number;
      at -= 1;
    }
    found[at] = nth;
  }

  /** What a unit of a segment weighs. */
  weightOf(nth: number): number {
    return this.#all[nth * stride + 8] ?? 0;
  }

  /** Length of a segment inside a box (Liang and Barsky): where it enters and leaves, from its left, right, upper and lower edge. */
  lengthInside(nth: number, box: BoxRow): number {
    const at = nth * stride;
    const ax = this.#all[at + 4] as number;
    const ay = this.#all[at + 5] as number;
    const dx = (this.#all[at + 6] as number) - ax;
    const dy = (this.#all[at + 7] as number) - ay;
    let enter = 0;
    let leave = 1;
    for (let edge = 0; edge < 4; edge += 1) {
      const along = edge < 2 ? dx : dy;
      const from = edge < 2 ? ax : ay;
      const isFirst = edge % 2 === 0;
      const p = isFirst ? -along : along;
      const limit = box[edge < 2 ? edge * 2 : (edge - 2) * 2 + 1] as number;
      const q = isFirst ? from - limit : limit - from;
      if (p === 0) {
        if (q < 0) return 0;
        continue;
      }
      const t = q / p;
      if (p < 0) enter = Math.max(enter, t);
      else leave = Math.min(leave, t);
      if (enter >= leave) return 0;
    }
    return (leave - enter) * Math.hypot(dx, dy);
  }
}

/** In which of so many squares in a row something lies; beyond them, in the last on its side. */
function squareAt(value: number, count: number): number {
  // A whole number: others take room of their own each time.
  const nth = (value / side) | 0;
  return nth < 0 ? 0 : nth >= count ? count - 1 : nth;
}
