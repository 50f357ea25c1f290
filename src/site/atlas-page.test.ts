import { expect, test } from 'vitest';
import type { Story, StoryFact } from '../corpus/stated.ts';
import type { Fact } from '../schemas/fact.ts';
import { atlasSlice } from './atlas-page.ts';

const factsOf = (count: number, perStory = 10): StoryFact[] => {
  const stories = Array.from({ length: Math.ceil(count / perStory) }, (_, nth) => ({
    id: `s${nth}`,
  })) as Story[];
  return Array.from({ length: count }, (_, nth) => {
    const year = 1900 + ((nth * 37) % 120);
    const period = nth % 50 === 0 ? null : { start: null, end: `${year}-12-31` };
    return {
      story: stories[Math.floor(nth / perStory)] as Story,
      fact: { id: `f${nth}`, period } as Fact,
    };
  });
};
const endOf = ({ fact }: StoryFact): string => fact.period?.end ?? '';

test('what fits on one page stands there as it was given', () => {
  const facts = factsOf(120);
  expect(atlasSlice(facts, 1)).toMatchObject({ facts, pages: 1 });
});

test('every fact and every story stands on one page, the latest on the first', () => {
  const facts = factsOf(600);
  const { pages } = atlasSlice(facts, 1);
  const slices = Array.from({ length: pages }, (_, nth) => atlasSlice(facts, nth + 1));
  expect(new Set(slices.flatMap((slice) => slice.facts)).size).toBe(600);
  expect(slices.flatMap((slice) => slice.stories)).toHaveLength(60);
  for (const [at, { facts: shown }] of slices.entries()) {
    expect(shown.length).toBeLessThanOrEqual(125);
    const later = slices[at + 1]?.facts ?? [];
    const earliest = shown.map(endOf).sort()[0] ?? '';
    expect(later.map(endOf).filter((end) => end > earliest)).toEqual([]);
  }
  expect(slices.at(-1)?.facts.some(({ fact }) => fact.period === null)).toBe(true);
});

test('many stories of few facts go over several pages all the same', () => {
  const { pages } = atlasSlice(factsOf(100, 1), 1);
  expect(pages).toBe(4);
  expect(atlasSlice(factsOf(100, 1), 2).facts).toEqual([]);
  expect(atlasSlice(factsOf(100, 1), 4).stories).toHaveLength(10);
});
