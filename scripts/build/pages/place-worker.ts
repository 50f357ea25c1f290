import { parentPort, workerData } from 'node:worker_threads';
import { type Places, placeFiles, type ToPlace } from './placing.ts';

// Answered in the order in which it was asked.
parentPort?.on('message', (some: readonly ToPlace[]) => {
  parentPort?.postMessage(placeFiles(workerData as Places, some));
});
