import { afterEach, expect, it, vi } from 'vitest';
import { isKeyOn, setKey } from './search-key.ts';

afterEach(() => void vi.unstubAllGlobals());

it('one key opens the search until a reader turns it off, and again once it is turned on', () => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
  expect(isKeyOn()).toBe(true);
  setKey(false);
  expect(isKeyOn()).toBe(false);
  setKey(true);
  expect(isKeyOn()).toBe(true);
  expect([...kept]).toEqual([]);
});

it('it stays on where the browser keeps nothing', () => {
  const refuse = () => {
    throw new DOMException('blocked', 'SecurityError');
  };
  vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, removeItem: refuse });
  setKey(false);
  expect(isKeyOn()).toBe(true);
});
