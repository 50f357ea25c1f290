import { describe, expect, it } from 'vitest';
import { relationCases } from '../cases/relations.ts';
import { readPeriods } from '../time/periods.ts';
import { tokenise } from '../tokens/tokens.ts';
import { readQuantities } from './quantities.ts';
import { oddRate, readRelations } from './relations.ts';

describe.each(Object.entries(relationCases))('%s', (_, cases) => {
  it.each(cases)('$says', ({ says, pairs }) => {
    const tokens = tokenise(says);
    const quantities = readQuantities(tokens, says, readPeriods(tokens, says, null));
    const words = quantities.map(({ start, end }) => says.slice(start, end));
    const found = readRelations(quantities, says).map(({ a, b, relation }) => [
      words[a],
      words[b],
      relation,
    ]);
    expect(found).toEqual(pairs);
  });
});

describe('the rate two amounts imply', () => {
  const yuan = { value: 170.62e9, unit: 'CNY' };
  it('is passed over within a tenth of the average of its year', () => {
    expect(oddRate(yuan, { value: 26.05e9, unit: 'USD' }, 2020)).toBeNull();
  });
  it('is reported when a digit has slipped', () => {
    expect(oddRate(yuan, { value: 2.605e9, unit: 'USD' }, 2020)).toMatchObject({ year: 2020 });
    expect(oddRate(yuan, { value: 20e9, unit: 'USD' }, 2020)?.implied).toBeCloseTo(8.53, 2);
  });
  it('is not judged without a year or for currencies it has no table of', () => {
    expect(oddRate(yuan, { value: 1e9, unit: 'USD' }, null)).toBeNull();
    expect(oddRate(yuan, { value: 1e9, unit: 'KZT' }, 2020)).toBeNull();
  });
});
