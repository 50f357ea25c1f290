import { expect, it } from 'vitest';
import { shownSigns, unfitIn, unfitSigns, unseenSigns } from './characters.ts';

it('tells signs that no text can hold from those that are only unseen', () => {
  const text = 'Lo\u202edz \u0007';
  expect(unfitSigns(text)).toEqual([{ at: 6, name: 'U+0007' }]);
  expect(unseenSigns(text)).toEqual([{ at: 2, name: 'U+202E' }]);
  expect(unfitSigns('half \ud83d letter')).toMatchObject([{ at: 5 }]);
});

it('finds a sign that no text can hold behind any number of unseen ones', () => {
  expect(unfitSigns(`${'\u200b'.repeat(5000)}\u0001`)).toMatchObject([{ at: 5000 }]);
});

it('takes whole letters, tabs and ends of line for what they are', () => {
  const text = '西安 → Łódź\t🚆\r\n१ 👩‍🚀';
  expect([...unfitSigns(text), ...unseenSigns(text)]).toEqual([]);
});

it('finds the field whose text cannot be written into a feed', () => {
  const value = { title: 'Trains', sources: [{ title: 'A' }, { publisher: 'P\ufffe' }] };
  expect(unfitIn(value)?.path).toEqual(['sources', 1, 'publisher']);
  expect(unfitIn({ title: 'Trains', draft: false })).toBeNull();
});

it('gives a terminal nothing to act upon', () => {
  expect(shownSigns('a \u001b[2J b')).toBe('a \ufffd[2J b');
});

it('finds none in what is no text', () => {
  expect(unfitIn({ updated: null, order: 2, title: 'Trains', sources: [null] })).toBeNull();
});
