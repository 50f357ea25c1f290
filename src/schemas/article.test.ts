import { expect, it } from 'vitest';
import { articleSchema } from './article.ts';

const article = {
  title: 'Trains',
  dek: 'What ran.',
  date: '2026-05-04',
  authors: ['A desk'],
  sources: [{ id: 'paper', title: 'P', publisher: 'P', url: 'https://example.org/', type: 'news' }],
};
const faults = (more: object) =>
  articleSchema.safeParse({ ...article, ...more }).error?.issues.map(({ path }) => path.join('.'));

it('a correction is of the day of the story or later', () => {
  const corrected = (date: string) => ({ corrections: [{ date, text: 'It was three.' }] });
  expect(faults(corrected('2026-05-04'))).toBeUndefined();
  expect(faults(corrected('2026-05-05'))).toBeUndefined();
  expect(faults(corrected('2026-05-03'))).toEqual(['corrections.0.date']);
});

it('a contrast has what is said and what was found, or nothing', () => {
  const side = { label: 'Said', facts: ['three trains'] };
  expect(faults({ contrast: [side, side] })).toBeUndefined();
  expect(faults({ contrast: [side] })).toEqual(['contrast']);
  expect(faults({})).toBeUndefined();
});
