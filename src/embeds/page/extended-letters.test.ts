import { expect, it } from 'vitest';
import { hasExtendedLetters } from './extended-letters.ts';

it('letters beyond Latin-1 are set in the face of the site where they stand and the page is not heavy', () => {
  expect(['Łódź', 'Xi’an', 'Köln', ''].map(hasExtendedLetters)).toEqual([
    true,
    false,
    false,
    false,
  ]);
  expect(hasExtendedLetters('Ł'.padEnd(77_999))).toBe(true);
  expect(hasExtendedLetters('Ł'.padEnd(78_000))).toBe(false);
  expect(hasExtendedLetters('x'.padEnd(77_999))).toBe(false);
});
