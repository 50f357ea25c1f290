import { expect, it } from 'vitest';
import { ReplacedTexts } from './replaced-texts.ts';

it('a text that an act has replaced is told from one that was typed, for a while and until it is brought back', () => {
  let now = 0;
  const replaced = new ReplacedTexts(() => now);
  replaced.add('A', 'B');
  replaced.add('B', 'C');
  expect(['A', 'B', 'C', 'typed'].map((text) => replaced.has(text))).toEqual([
    true,
    true,
    false,
    false,
  ]);
  // Undone.
  replaced.add('C', 'B');
  expect([replaced.has('B'), replaced.has('C')]).toEqual([false, true]);
  now = 6000;
  expect(replaced.has('C')).toBe(false);
  replaced.add('B', 'D');
  replaced.clear();
  expect(replaced.has('B')).toBe(false);
});
