/** What a build in another process says of how far it is, among the other lines it prints. */
const mark = '§pages ';
/** Milliseconds between two of these lines. */
const pause = 500;

/**
 * Counts pages as they are made and says so now and then, where whoever runs the build asks for it.
 *
 * @param count pages to be made
 * @param all pages of the site, those that are as they were included
 */
export function progress(count: number, all: number): () => void {
  let done = 0;
  let said = 0;
  if (process.env['BUILD_PROGRESS'] !== 'on') return () => undefined;
  const say = () => console.log(`${mark}${done} ${count} ${all}`);
  say();
  return () => {
    done += 1;
    const now = performance.now();
    if (now - said < pause && done < count) return;
    said = now;
    say();
  };
}

/** How far a build is, as one of its lines says it; null for other lines. Astro leaves the line of a page open until it is made. */
export function readProgress(line: string): Far | null {
  const at = line.indexOf(mark);
  if (at < 0) return null;
  const [done = 0, count = 0, all = 0] = line
    .slice(at + mark.length)
    .split(' ')
    .map(Number);
  return { done, count, all };
}

export interface Far {
  done: number;
  count: number;
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
