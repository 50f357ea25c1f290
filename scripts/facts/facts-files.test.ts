import { expect, it } from 'vitest';
import { fact } from '../../src/figures/charts/fixture.ts';
import { formatFacts } from './facts-files.ts';

it('equal facts give equal bytes, whatever order their parts were set in', () => {
  const one = fact({ value: 5, origin: { period: 'editor', places: 'carried' } });
  const other = Object.fromEntries(Object.entries(one).reverse()) as typeof one;
  const file = { article: 'a', bodyStart: 0, hash: '' };
  expect(formatFacts({ ...file, facts: [one] })).toBe(
    formatFacts({
      ...file,
      facts: [{ ...other, origin: { places: 'carried', period: 'editor' } }],
    }),
  );
});
