import { expect, it } from 'vitest';
import { correctionNames, enterCorrections } from './corrections.ts';

const date = '2026-11-25';
const first = { date, text: 'The number of trains in 2020 was 1,126, not 1,226.' };
const second = { date, text: 'The value was in dollars.' };

it('keeps the name of a correction when another of its day comes to stand before it', () => {
  const known = enterCorrections(new Map(), [first]);
  expect(correctionNames(known, [second, first])).toEqual([
    'correction-2026-11-25-2',
    'correction-2026-11-25',
  ]);
});

it('keeps it when its words change, and gives none that was taken out to another', () => {
  const known = enterCorrections(new Map(), [first, second]);
  const reworded = { date, text: 'The number of trains in 2020 was 1,126 rather than 1,226.' };
  expect(correctionNames(known, [reworded])).toEqual(['correction-2026-11-25']);
  const other = { date, text: 'Chengdu was misspelt.' };
  expect(correctionNames(known, [other])).toEqual(['correction-2026-11-25-3']);
});
