import { expect, it } from 'vitest';
import { narrow } from './narrow.ts';

it.each([
  ['Trains to Łódź'],
  ['Zürich – 640 trains'],
  ['Málaga, 12 m² “each”'],
  ['Duisburg sent 640 trains.'],
  ['西安 trains'],
  [''],
])('keeps every letter: %s', (text) => {
  expect(narrow(text)).toBe(text);
});

it('keeps a text of any length', () => {
  const long = 'Trains ran. '.repeat(5000);
  expect(narrow(long)).toBe(long);
});
