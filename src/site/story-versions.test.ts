import { expect, it } from 'vitest';
import type { Change } from '../corpus/history/history.ts';
import type { StoryFact } from '../corpus/stated.ts';
import { versionsOf } from './story-versions.ts';

it('tells what facts of a story were, by day, the newest first', () => {
  const facts = ['a', 'b', 'c'].map((id) => ({ fact: { id } }) as StoryFact);
  const change = (date: string) => ({ date }) as Change;
  const changes = new Map([
    ['a', [change('2026-01-02'), change('2026-03-01')]],
    ['b', [change('2026-03-01')]],
    ['of another story', [change('2026-04-01')]],
  ]);
  expect(versionsOf(facts, { changes }).map(({ date, changes }) => [date, changes.length])).toEqual(
    [
      ['2026-03-01', 2],
      ['2026-01-02', 1],
    ],
  );
});
