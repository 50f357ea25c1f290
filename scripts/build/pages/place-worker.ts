import { parentPort, workerData } from 'node:worker_threads';
import { type Places, placeFiles, type ToPlace } from './placing.ts';

let last: Promise<unknown> = Promise.resolve();

// Answered in the order in which it was asked.
parentPort?.on('message', (some: readonly ToPlace[]) => {
  last = last.then(async () => {
    parentPort?.postMessage(await placeFiles(workerData as Places, some));
  });
});
