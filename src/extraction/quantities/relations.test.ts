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
  const rates = new Map([
    ['CNY', { id: 'CNY', source: 'A table', dollars: { 2019: 0.1447, 2020: 0.145 } }],
    ['USD', { id: 'USD', source: 'A table', dollars: { 2019: 1, 2020: 1 } }],
  ]);
  const yuan = { value: 170.62e9, unit: 'CNY' };
  it('is passed over within a tenth of the average of its year', () => {
    expect(oddRate([yuan, { value: 26.05e9, unit: 'USD' }], 2020, rates)).toBeNull();
  });
  it('is reported when a digit has slipped', () => {
    expect(oddRate([yuan, { value: 2.605e9, unit: 'USD' }], 2020, rates)).toMatchObject({
      year: 2020,
    });
    expect(oddRate([yuan, { value: 20e9, unit: 'USD' }], 2020, rates)?.implied).toBeCloseTo(
      8.53,
      2,
    );
  });
  it('is judged by the last year of the table beyond it', () => {
    expect(oddRate([yuan, { value: 2.605e9, unit: 'USD' }], 2031, rates)).toMatchObject({
      year: 2020,
    });
  });
  it('is not judged without a year or for currencies it has no table of', () => {
    expect(oddRate([yuan, { value: 1e9, unit: 'USD' }], null, rates)).toBeNull();
    expect(oddRate([yuan, { value: 1e9, unit: 'KZT' }], 2020, rates)).toBeNull();
  });
});
