/** So many numbers have room in one piece of memory. */
const roomOfPiece = 65_536;

/**
 * Rows of whole numbers, kept side by side: a list of a hundred thousand pages with memory of its own for each takes as much for
 * keeping account as for the numbers.
 */
export class NumberRows {
  #piece = new Uint32Array(0);
  #used = 0;

  /** The same numbers as they are kept. */
  keep(numbers: ArrayLike<number>): Uint32Array {
    const { length } = numbers;
    if (this.#used + length > this.#piece.length) {
      this.#piece = new Uint32Array(Math.max(roomOfPiece, length));
      this.#used = 0;
    }
    this.#piece.set(numbers, this.#used);
    this.#used += length;
    return this.#piece.subarray(this.#used - length, this.#used);
  }
}
