import { expect, it } from 'vitest';
import { textWidth, wrap } from './measure.ts';

it('words are broken into lines that are no wider than there is room, in their order', () => {
  const words = 'one two three four';
  const [first = '', second = ''] = ['one two', 'three'];
  const width = Math.max(textWidth(first, 10), textWidth(second, 10));
  expect(wrap(words, 10, width)).toEqual(['one two', 'three', 'four']);
  expect(wrap(words, 10, textWidth(first, 10) - 0.01)[0]).toBe('one');
  expect(wrap(words, 10, textWidth(words, 10))).toEqual([words]);
  expect(wrap('unbreakable', 10, 1)).toEqual(['unbreakable']);
});

it('a character of Chinese is as wide as it is high, and space between letters adds to each', () => {
  expect(textWidth('西安', 10)).toBeCloseTo(20.4);
  expect(textWidth('ab', 10, 0.1)).toBeCloseTo(textWidth('ab', 10) + 2);
  expect(textWidth('m', 10)).toBeGreaterThan(textWidth('a', 10));
  expect(textWidth('i', 10)).toBeLessThan(textWidth('a', 10));
});
