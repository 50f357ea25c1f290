import { expect, it } from 'vitest';
import { indexTerms } from './postings.ts';

it('each term tells the texts it stands in by their distances, once each', () => {
  expect(indexTerms([['rail', 'air', 'rail'], [], ['air'], ['air', 'rail']])).toEqual([
    { air: [0, 2, 1], rail: [0, 3] },
  ]);
});

it('an index of many terms is cut into files by the alphabet, none much beyond the size a reader waits for', () => {
  const words = Array.from({ length: 900 }, (_, nth) => `word${String(nth).padStart(4, '0')}`);
  const files = indexTerms([[...words].reverse()]);
  expect(files.flatMap((file) => Object.keys(file))).toEqual(words);
  expect(files.length).toBe(3);
  for (const file of files) expect(JSON.stringify(file).length).toBeLessThan(5100);
});

it('no texts make no files', () => {
  expect(indexTerms([])).toEqual([]);
});
