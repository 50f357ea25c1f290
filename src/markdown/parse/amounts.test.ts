import { expect, it } from 'vitest';
import { parseAmounts } from './amounts.ts';

it('reads two amounts', () => {
  expect(parseAmounts('900 billion tenge; $2 billion')).toEqual([
    '900 billion tenge',
    '$2 billion',
  ]);
});

it('refuses one alone, and three', () => {
  for (const written of ['', '$2 billion', '$2 billion;', 'a; b; c'])
    expect(parseAmounts(written), written).toBeNull();
});
