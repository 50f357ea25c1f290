import { expect, it } from 'vitest';
import { asSubject } from './fact-candidate.ts';

const words = (many: number) => Array.from({ length: many }, () => 'freight').join(' ');

it('a long sentence is cut between two words to be the subject of its date', () => {
  expect(asSubject(words(12))).toBe(words(12));
  expect(asSubject(words(20))).toBe(`${words(12)}…`);
});

it('words that are all one are cut at a hundred signs', () => {
  expect(asSubject('x'.repeat(120))).toBe(`${'x'.repeat(100)}…`);
});
