import { Worker } from 'node:worker_threads';
import { SiteFiles } from './site-files.ts';
import { PageStore } from './store.ts';

/** A file of the site that would be made as it was. */
export interface ToPlace {
  /** Below the folder of the site. */
  file: string;
  /** What it is known by in the last site. */
  stamp: string;
  /** The name its bytes are kept under. */
  body: string;
}

/** Where files are put, and where they come from. */
export interface Places {
  out: string;
  last: string;
  /** Folder of what is kept. */
  kept: string;
}

/** What is known of a file that was put in its place; null where neither the last site nor what is kept has it. */
export type Placed = string | null;

/** So many files are put in their places side by side: a disk answers several as fast as one. */
const sideBySide = 16;

/** Puts files where they belong, from the site before or else from what is kept. */
export async function placeFiles(
  { out, last, kept }: Places,
  some: readonly ToPlace[],
): Promise<Placed[]> {
  const files = new SiteFiles(out, last);
  const store = new PageStore(kept);
  const placed: Placed[] = [];
  const waiting = some.entries();
  const placeOneAfterAnother = async () => {
    for (const [nth, { file, stamp, body }] of waiting) {
      const isTaken = await files.take(file, stamp);
      const bytes = isTaken ? null : store.body(body);
      placed[nth] = isTaken ? stamp : bytes && files.write(file, bytes);
    }
  };
  await Promise.all(Array.from({ length: sideBySide }, placeOneAfterAnother));
  return placed;
}

/** The same in a thread of its own, so that who works out what is as it was need not wait for the disk. */
export class Placing {
  readonly #places: Places;
  readonly #asked: PromiseWithResolvers<Placed[]>[] = [];
  #worker: Worker | null = null;

  constructor(places: Places) {
    this.#places = places;
  }

  place(some: readonly ToPlace[]): Promise<Placed[]> {
    const asked = Promise.withResolvers<Placed[]>();
    // Who asked may look at it much later.
    asked.promise.catch(() => undefined);
    this.#asked.push(asked);
    this.#worker ??= this.#start();
    this.#worker.postMessage(some);
    return asked.promise;
  }

  async end(): Promise<void> {
    await this.#worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(new URL('./place-worker.ts', import.meta.url), {
      workerData: this.#places,
    });
    worker.on('message', (placed: Placed[]) => this.#asked.shift()?.resolve(placed));
    worker.on('error', (error) => {
      for (const { reject } of this.#asked.splice(0)) reject(error);
    });
    return worker;
  }
}
