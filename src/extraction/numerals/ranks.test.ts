import { describe, expect, it } from 'vitest';
import { rankCases } from '../cases/ranks.ts';
import { tokenise } from '../tokens/tokens.ts';
import { readRanks } from './ranks.ts';

describe.each(Object.entries(rankCases))('%s', (_, cases) => {
  it.each(cases)('$says', ({ says, ranks }) => {
    const found = readRanks(tokenise(says), says).map(({ kind, value, subject, record }) =>
      record ? [kind, value, subject, record] : [kind, value, subject],
    );
    expect(found).toEqual(ranks);
  });
});
