import { type Box, overlaps } from './box.ts';

/** A straight piece of a line, with the box around it: most lie far from a label, which the box shows at once. */
export interface Segment extends Box {
  from: readonly [number, number];
  to: readonly [number, number];
  weight: number;
}

export function segmentOf(from: Segment['from'], to: Segment['to'], weight: number): Segment {
  const [x0, x1] = [Math.min(from[0], to[0]), Math.max(from[0], to[0])];
  const [y0, y1] = [Math.min(from[1], to[1]), Math.max(from[1], to[1])];
  return { from, to, weight, x0, y0, x1, y1 };
}

/** Side of the squares that segments are found by, in units: about as long as a label. */
const side = 64;

/** The segments of a sheet by the squares they touch: thousands are asked thousands of times what lies under a label. */
export class Segments {
  readonly #columns: number;
  readonly #rows: number;
  readonly #all: Segment[] = [];
  readonly #squares: number[][];
  /** For which question each segment was looked at last. */
  readonly #asked: number[] = [];
  #question = 0;

  /** @param sheet what lies beyond its edges counts to the squares there */
  constructor({ width, height }: { width: number; height: number }) {
    this.#columns = Math.ceil(width / side);
    this.#rows = Math.ceil(height / side);
    this.#squares = Array.from({ length: this.#columns * this.#rows }, () => []);
  }

  add(segment: Segment): void {
    const at = this.#all.push(segment) - 1;
    this.#asked.push(0);
    const { left, right, top, bottom } = this.#under(segment);
    for (let y = top; y <= bottom; y += 1)
      for (let x = left; x <= right; x += 1) this.#squares[y * this.#columns + x]?.push(at);
  }

  /** Those whose boxes overlap one, in the order in which they were added. */
  touching(box: Box): Segment[] {
    this.#question += 1;
    const found: number[] = [];
    const { left, right, top, bottom } = this.#under(box);
    for (let y = top; y <= bottom; y += 1)
      for (let x = left; x <= right; x += 1)
        this.#findIn(this.#squares[y * this.#columns + x] as number[], box, found);
    // Under most names lie none or one.
    if (found.length > 1) found.sort((a, b) => a - b);
    return found.map((at) => this.#all[at] as Segment);
  }

  #findIn(square: readonly number[], box: Box, found: number[]): void {
    for (const at of square) {
      if (this.#asked[at] === this.#question) continue;
      this.#asked[at] = this.#question;
      if (overlaps(box, this.#all[at] as Segment)) found.push(at);
    }
  }

  #under({ x0, y0, x1, y1 }: Box) {
    return {
      left: squareAt(x0, this.#columns),
      right: squareAt(x1, this.#columns),
      top: squareAt(y0, this.#rows),
      bottom: squareAt(y1, this.#rows),
    };
  }
}

/** In which of so many squares in a row something lies; beyond them, in the last on its side. */
const squareAt = (value: number, count: number): number =>
  Math.max(0, Math.min(count - 1, Math.floor(value / side)));
