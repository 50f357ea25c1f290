import { Worker } from 'node:worker_threads';
import { Failure } from '../../lib/steps.mjs';
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

/** What is known of a file that is as it was; null where neither the last site nor what is kept has it. */
export type Placed = {
  stamp: string;
  /** Whether it stands in the last site, and nothing was written: a large site is the same but for a few files. */
  stays: boolean;
} | null;

/** Looks whether files stand in the site before as they were, and writes what is kept of those that do not. */
export function placeFiles({ out, last, kept }: Places, some: readonly ToPlace[]): Placed[] {
  const files = new SiteFiles(out, last);
  const store = new PageStore(kept);
  return some.map(({ file, stamp, body }) => {
    if (files.stands(file, stamp)) return { stamp, stays: true };
    const bytes = store.body(body);
    return bytes && { stamp: files.write(file, bytes), stays: false };
  });
}

/**
 * Puts all that stays in the site before into the new one as well.
 *
 * @throws where a file is neither there as it was nor among what is kept
 */
export function fillFiles({ out, last, kept }: Places, stays: readonly ToPlace[]): void {
  const files = new SiteFiles(out, last);
  const store = new PageStore(kept);
  for (const { file, stamp, body } of stays) {
    if (files.take(file, stamp)) continue;
    const bytes = store.body(body);
    if (!bytes) throw new Failure(`${file} was taken away while the site was built.`);
    files.write(file, bytes);
  }
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
