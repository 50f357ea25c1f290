import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { StoryReading, StoryToRead } from './story-reading.ts';

/** More threads than these wait for the one that puts together what they read. */
const mostThreads = 8;

/** A thread and how much it has still to read. */
interface Thread {
  worker: Worker;
  waiting: number;
}

/** What a thread answers: which of its stories, and what it came to or why it could not be read. */
export interface Answer {
  nth: number;
  reading?: StoryReading;
  error?: unknown;
}

/** Threads that read articles, each with an atlas of its own. */
export class StoryPool {
  readonly #threads: Thread[];
  readonly #asked = new Map<number, PromiseWithResolvers<StoryReading>>();
  #count = 0;

  /** @param today ISO day, written where something is gone from now on */
  constructor(root: string, today: string) {
    const count = Math.min(availableParallelism(), mostThreads);
    this.#threads = Array.from({ length: count }, () => {
      const worker = new Worker(new URL('./story-worker.ts', import.meta.url), {
        workerData: { root, today },
      });
      worker.on('message', (answer: Answer) => this.#take(answer));
      worker.on('error', (error) => this.#fail(error));
      return { worker, waiting: 0 };
    });
  }

  /** So many stories keep all threads at work. */
  get depth(): number {
    return this.#threads.length * 4;
  }

  /** Has a story read by the thread that has least to do. */
  read(story: StoryToRead): Promise<StoryReading> {
    const [least] = this.#threads.toSorted((a, b) => a.waiting - b.waiting);
    const nth = this.#count++;
    const asked = Promise.withResolvers<StoryReading>();
    this.#asked.set(nth, asked);
    if (least) {
      least.waiting += 1;
      const done = () => {
        least.waiting -= 1;
      };
      asked.promise.then(done, done);
      least.worker.postMessage({ nth, story });
    }
    return asked.promise;
  }

  async end(): Promise<void> {
    await Promise.all(
      this.#threads.map(async ({ worker }) => {
        const ended = once(worker, 'exit');
        await worker.terminate();
        await ended;
      }),
    );
  }

  #take({ nth, reading, error }: Answer): void {
    const asked = this.#asked.get(nth);
    this.#asked.delete(nth);
    if (reading) asked?.resolve(reading);
    else asked?.reject(error);
  }

  #fail(error: unknown): void {
    for (const asked of this.#asked.values()) asked.reject(error);
    this.#asked.clear();
  }
}
