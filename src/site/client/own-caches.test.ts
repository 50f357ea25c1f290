import { afterEach, expect, it, vi } from 'vitest';
import { cacheOf, ownCaches, removeCaches } from './own-caches.ts';

/** What a browser keeps of this origin, by the names of its caches. */
function keeping(...names: string[]): Set<string> {
  const kept = new Set(names);
  vi.stubGlobal('caches', {
    keys: async () => [...kept],
    delete: async (name: string) => kept.delete(name),
  });
  return kept;
}
afterEach(() => void vi.unstubAllGlobals());

const others = ['another-site-silklines-', 'fonts'];

it('what a version keeps bears its name', async () => {
  keeping(...others, cacheOf('1a'), cacheOf('2b'));
  expect(cacheOf('1a')).toBe('silklines-1a');
  expect(await ownCaches()).toEqual([cacheOf('1a'), cacheOf('2b')]);
});

it('a new version takes away what others of this site kept, and nothing else', async () => {
  const kept = keeping(...others, cacheOf('1a'), cacheOf('2b'));
  await removeCaches(cacheOf('2b'));
  expect([...kept]).toEqual([...others, cacheOf('2b')]);
});

it('all that this site kept is taken away on request', async () => {
  const kept = keeping(...others, cacheOf('1a'), cacheOf('2b'));
  await removeCaches();
  expect([...kept]).toEqual(others);
});

it('a browser without caches keeps nothing', async () => {
  vi.stubGlobal('caches', undefined);
  Reflect.deleteProperty(globalThis, 'caches');
  expect(await ownCaches()).toEqual([]);
});
