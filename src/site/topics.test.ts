import { expect, it } from 'vitest';
import type { Story } from '../corpus/stated.ts';
import { topicSlug, topicsOf } from './topics.ts';

const story = (id: string, ...topics: string[]) => ({ id, data: { topics } }) as unknown as Story;

it.each([
  ['Middle Corridor', 'middle-corridor'],
  ['  Łódź, & air!', 'łodz-air'],
  ['铁路', '铁路'],
  ['…', ''],
])('“%s” is the part “%s” of an address', (name, slug) => {
  expect(topicSlug(name)).toBe(slug);
});

it('topics stand in the order of the alphabet, each once however it is written, as the newest story writes it', () => {
  const stories = [
    story('newest', 'Rail', '…', 'Borders'),
    story('older', 'rail', 'RAIL', 'air'),
    story('oldest', 'air'),
  ];
  expect(
    topicsOf(stories).map(({ slug, name, stories }) => [
      slug,
      name,
      ...stories.map(({ id }) => id),
    ]),
  ).toEqual([
    ['air', 'air', 'older', 'oldest'],
    ['borders', 'Borders', 'newest'],
    ['rail', 'Rail', 'newest', 'older'],
  ]);
});
