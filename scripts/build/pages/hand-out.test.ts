import { expect, it } from 'vitest';
import { HandOut, type Portion } from './hand-out.ts';

const portion = (pathname: string): Portion => ({
  pages: [{ pathname, route: 0, handed: '' }],
});

it('hands each portion to one who asks, in their order, and tells those who ask later that there are no more', () => {
  const out = new HandOut();
  const got: (string | null)[] = [];
  const ask = () => out.ask((given) => got.push(given?.pages[0]?.pathname ?? null));
  ask();
  expect(got).toEqual([]);
  out.add([portion('/a'), portion('/b'), portion('/c')]);
  expect(got).toEqual(['/a']);
  expect(out.left).toBe(2);
  ask();
  ask();
  ask();
  expect(got).toEqual(['/a', '/b', '/c']);
  out.end();
  expect(got).toEqual(['/a', '/b', '/c', null]);
  ask();
  expect(got.at(-1)).toBeNull();
});

it('tells which figures there are with every portion once they are listed, also who asked before that', () => {
  const out = new HandOut();
  const got: (readonly string[] | undefined)[] = [];
  const ask = () => out.ask((_, figures) => got.push(figures));
  out.add([portion('/a')]);
  ask();
  ask();
  out.add([portion('/embed/a')], ['a']);
  out.add([portion('/embed/b')]);
  ask();
  expect(got).toEqual([undefined, ['a'], ['a']]);
});
