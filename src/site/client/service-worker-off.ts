import { removeCaches } from './own-caches.ts';

/** What of a service worker's world is used here. */
interface Worker {
  registration: { unregister(): Promise<boolean> };
  skipWaiting(): Promise<void>;
  addEventListener(
    name: 'install' | 'activate',
    run: (event: { waitUntil(work: Promise<unknown>): void }) => void,
  ): void;
}

const worker = self as unknown as Worker;

// Stands in the place of the worker where the site keeps nothing: takes what one before it kept, and itself, away.
worker.addEventListener('install', () => void worker.skipWaiting());
worker.addEventListener('activate', (event) => {
  event.waitUntil(removeCaches().then(() => worker.registration.unregister()));
});
