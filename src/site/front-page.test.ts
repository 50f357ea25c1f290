import { expect, it } from 'vitest';
import type { Story } from '../corpus/stated.ts';
import { frontPage, newsOf } from './front-page.ts';

const story = (id: string, data: object) =>
  ({ id, data: { date: '2026-01-01', ...data } }) as unknown as Story;

it('leads with the stories that have a place of their own, and keeps the order of the others', () => {
  const stories = [
    story('a', {}),
    story('b', { order: 2 }),
    story('c', {}),
    story('d', { order: 1 }),
  ];
  expect(frontPage(stories).map(({ id }) => id)).toEqual(['d', 'b', 'a', 'c']);
});

it('tells stories and corrections by day, those of one day and story as one', () => {
  const stories = [
    story('new', { date: '2026-03-01' }),
    story('old', {
      corrections: [{ date: '2026-03-01' }, { date: '2026-03-01' }, { date: '2026-02-01' }],
    }),
  ];
  expect(
    newsOf(stories, 3).map(({ day, kind, story, count }) => [day, kind, story.id, count]),
  ).toEqual([
    ['2026-03-01', 'story', 'new', 1],
    ['2026-03-01', 'correction', 'old', 2],
    ['2026-02-01', 'correction', 'old', 1],
  ]);
});

it('tells the five newest of many', () => {
  const stories = ['1', '2', '3', '4', '5', '6', '7'].map((day) =>
    story(day, { date: `2026-01-0${day}` }),
  );
  expect(newsOf(stories).map(({ story: { id } }) => id)).toEqual(['7', '6', '5', '4', '3']);
});
