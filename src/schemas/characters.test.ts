import { expect, it } from 'vitest';
import { oddSigns, shownSigns, unfitIn } from './characters.ts';

it('tells signs that no text can hold from those that are only unseen', () => {
  expect(oddSigns('Lo\u202edz \u0007')).toEqual([
    { at: 2, length: 1, name: 'U+202E', unfit: false },
    { at: 6, length: 1, name: 'U+0007', unfit: true },
  ]);
  expect(oddSigns('half \ud83d letter')).toMatchObject([{ at: 5, unfit: true }]);
});

it('takes whole letters, tabs and ends of line for what they are', () => {
  expect(oddSigns('西安 → Łódź\t🚆\r\n१ 👩‍🚀')).toEqual([]);
});

it('finds the field whose text cannot be written into a feed', () => {
  const value = { title: 'Trains', sources: [{ title: 'A' }, { publisher: 'P\ufffe' }] };
  expect(unfitIn(value)?.path).toEqual(['sources', 1, 'publisher']);
  expect(unfitIn({ title: 'Trains', draft: false })).toBeNull();
});

it('gives a terminal nothing to act upon', () => {
  expect(shownSigns('a \u001b[2J b')).toBe('a \ufffd[2J b');
});
