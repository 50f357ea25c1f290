import { fill } from '../../messages/fill.ts';
import { keptMessages as t } from '../../messages/kept.ts';
import { filesOf, handlingOf, withNote } from '../kept.ts';
import { cacheOf, removeCaches } from './own-caches.ts';

// Set as it is bundled: the base path, and the version of what this worker does.
declare const BASE: string;
declare const VERSION: string;

/** What of a service worker's world is used here; its whole types go ill with those of pages. */
interface Worker {
  location: Location;
  clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener<Name extends keyof Events>(name: Name, run: (event: Events[Name]) => void): void;
}

interface Waiting {
  waitUntil(work: Promise<unknown>): void;
}

interface Events {
  install: Waiting;
  activate: Waiting;
  message: { data: unknown };
  fetch: { request: Request; respondWith(answer: Promise<Response>): void };
}

const worker = self as unknown as Worker;

const cacheName = cacheOf(VERSION);
/** Bears the time a page was kept, in milliseconds. */
const keptAt = 'x-kept-at';
/** So many pages are kept; the oldest go first. */
const mostPages = 60;

worker.addEventListener('install', (event) => {
  event.waitUntil(
    keep(`${BASE}kept/`)
      .catch(() => {})
      .then(() => worker.skipWaiting()),
  );
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(removeCaches(cacheName).then(() => worker.clients.claim()));
});

// The page that a reader was on before this worker came asks to be kept as well.
worker.addEventListener('message', ({ data }) => {
  const { keep: address } = data as { keep?: string };
  if (address && handlingOf(new URL(address).pathname, BASE) === 'fresh')
    void keep(new URL(address).pathname).catch(() => {});
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== worker.location.origin) return;
  const handling = handlingOf(url.pathname, BASE);
  if (handling === 'kept') event.respondWith(fromKept(request));
  else if (handling === 'fresh') event.respondWith(fresh(request, url.pathname));
  else if (request.mode === 'navigate' && !/\/(?:embed|pin|data)\//.test(url.pathname))
    event.respondWith(fetch(request).catch(() => listOfKept()));
});

async function fromKept(request: Request): Promise<Response> {
  const cache = await caches.open(cacheName);
  const known = await cache.match(request.url);
  if (known) return known;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request.url, answer.clone());
  return answer;
}

/** The page as it is now, kept for later; without a connection as it was kept, with a line that says so. */
async function fresh(request: Request, path: string): Promise<Response> {
  try {
    const answer = await fetch(request);
    if (answer.ok) void store(path, answer.clone());
    return answer;
  } catch {
    const known = await (await caches.open(cacheName)).match(path);
    if (!known) return request.mode === 'navigate' ? listOfKept() : Response.error();
    return noted(known);
  }
}

async function noted(known: Response): Promise<Response> {
  const day = new Date(Number(known.headers.get(keptAt))).toLocaleString('en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
  });
  const headers = new Headers(known.headers);
  return new Response(withNote(await known.text(), fill(t.note, { day })), { headers });
}

/** What stands where a page is not kept: the page that lists those that are. */
async function listOfKept(): Promise<Response> {
  const known = await (await caches.open(cacheName)).match(`${BASE}kept/`);
  return known ?? Response.error();
}

async function keep(path: string): Promise<void> {
  const answer = await fetch(path);
  if (answer.ok) await store(path, answer);
}

async function store(path: string, answer: Response): Promise<void> {
  const cache = await caches.open(cacheName);
  const html = await answer.text();
  const headers = new Headers({
    'content-type': answer.headers.get('content-type') ?? 'text/html; charset=utf-8',
    [keptAt]: String(Date.now()),
  });
  await cache.put(path, new Response(html, { headers }));
  const missing = await Promise.all(
    filesOf(html, BASE).map(async (file) => ((await cache.match(file)) ? [] : [file])),
  );
  await Promise.all(missing.flat().map((file) => cache.add(file).catch(() => {})));
  const pages = (await cache.keys()).filter(({ url }) =>
    /\/stories\/[^/]+\/$/.test(new URL(url).pathname),
  );
  for (const old of pages.toReversed().slice(mostPages)) await cache.delete(old);
}
