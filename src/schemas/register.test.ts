import { expect, it } from 'vitest';
import { goneStorySchema } from './register.ts';

const gone = { story: 'old', date: '2026-05-04', reason: 'It was of another day.' };

it('a story that is gone has its day as text, however YAML read it', () => {
  expect(goneStorySchema.parse(gone).date).toBe('2026-05-04');
  expect(goneStorySchema.parse({ ...gone, date: new Date('2026-05-04') }).date).toBe('2026-05-04');
});

it.each([
  { date: 'May' },
  { date: 2026 },
  { story: '' },
  { reason: '' },
  { reason: 'x'.repeat(301) },
])('%o is no such entry', (wrong) => {
  expect(goneStorySchema.safeParse({ ...gone, ...wrong }).success).toBe(false);
});

it('a name or a reason of one sign says something, and a reason may be as long as a paragraph', () => {
  for (const right of [{ story: 'x' }, { reason: 'x' }, { reason: 'x'.repeat(300) }])
    expect(goneStorySchema.safeParse({ ...gone, ...right }).success).toBe(true);
});
