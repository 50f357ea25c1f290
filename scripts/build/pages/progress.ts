/** How far a build is. */
export interface Far {
  /** Pages that were made. */
  done: number;
  /** Pages to be made, as far as it is known. */
  count: number;
  /** Pages of the site, those that are as they were included. */
  all: number;
}

/** Milliseconds between two lines of a log. */
const logPause = 10_000;

/** Says how far a build is: in one line of a terminal that is written over, in a log by a line now and then. */
export class Teller {
  readonly #stream: Pick<NodeJS.WriteStream, 'write' | 'isTTY'>;
  readonly #clock: () => number;
  #began: number;
  #said = 0;

  /** @param clock milliseconds that have passed since any moment */
  constructor(
    stream: Pick<NodeJS.WriteStream, 'write' | 'isTTY'>,
    clock: () => number = () => performance.now(),
  ) {
    this.#stream = stream;
    this.#clock = clock;
    this.#began = clock();
  }

  tell({ done, count, all }: Far): void {
    const now = this.#clock();
    // What is over in two seconds needs no word.
    const isShort = now - this.#began < 2_000;
    if (isShort || (!this.#stream.isTTY && now - this.#said < logPause && done < count)) return;
    this.#said = now;
    const kept = all - count;
    const words = `  ${done} of ${count} pages and files made${kept > 0 ? `, ${kept} as they were` : ''}`;
    this.#stream.write(this.#stream.isTTY ? `\r\u001b[2K${words}` : `${words}\n`);
  }

  /** Clears the line of a terminal. */
  end(): void {
    if (this.#stream.isTTY && this.#said > 0) this.#stream.write('\r\u001b[2K');
  }
}
