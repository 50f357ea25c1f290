import { expect, it } from 'vitest';
import { contract, migrate } from './contract.ts';
import { factsFileSchema } from './fact.ts';

const file = { article: 'a', bodyStart: 0, hash: '', facts: [] };

it('takes a file of the first contract, which bears no number, to that of today', () => {
  expect(factsFileSchema.parse(migrate(file))).toEqual({ ...file, contract });
});

it('goes through every step in order', () => {
  const steps = {
    1: (old: object) => ({ ...old, path: ['one'] }),
    2: (old: object) => ({ ...old, path: [...(old as { path: string[] }).path, 'two'] }),
  };
  expect(migrate({}, 3, steps)).toEqual({ path: ['one', 'two'], contract: 3 });
  expect(migrate({ contract: 2, path: [] }, 3, steps)).toEqual({ path: ['two'], contract: 3 });
});

it('leaves a file of a later contract for the schema to refuse, by name', () => {
  const later = migrate({ ...file, contract: contract + 1 });
  const { error } = factsFileSchema.safeParse(later);
  expect(error?.issues[0]?.path).toEqual(['contract']);
  expect(error?.issues[0]?.message).toContain('later');
});

it.each([null, 5, 'text', [file]])('leaves %j as it is', (value) => {
  expect(migrate(value)).toBe(value);
});
