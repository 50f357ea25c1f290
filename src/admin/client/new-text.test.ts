import { expect, it } from 'vitest';
import { offsetIn } from './new-text.ts';

it('a cursor stays among its words where a text changes before, behind or around it', () => {
  const before = 'It ran 900 trains.';
  expect(offsetIn('It ran 900 trains.[^a]\n\n[^a]: A.', before, 6)).toBe(6);
  expect(offsetIn('It ran :fact[900 trains].', before, 17)).toBe(24);
  expect(offsetIn('', before, 6)).toBe(0);
});
