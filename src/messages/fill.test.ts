import { expect, it } from 'vitest';
import { fill, fillCount } from './fill.ts';

it('fills each gap by its name, as often as it stands', () => {
  expect(fill('{a} to {b}, {a}', { a: 'x', b: 2 })).toBe('x to 2, x');
});

it('fills a gap with what looks like a gap or a replacement pattern as it is', () => {
  expect(fill('{a} and {b}', { a: '{b}', b: '$&' })).toBe('{b} and $&');
});

it('takes the form of the number', () => {
  const facts = { one: '1 fact in {file}', other: '{count} facts in {file}' } as const;
  expect([0, 1, 2].map((count) => fillCount(facts, count, { file: 'a' }))).toEqual([
    '0 facts in a',
    '1 fact in a',
    '2 facts in a',
  ]);
});
