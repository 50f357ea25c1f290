import { expect, it } from 'vitest';
import type { Fact } from '../schemas/fact.ts';
import { relatedTo } from './related.ts';
import type { Story } from './stated.ts';

const story = (id: string, topics: string[] = []) => ({ id, data: { topics } }) as unknown as Story;
const fact = (of: Story, part: Partial<Fact>) => ({
  story: of,
  fact: { places: [], ...part } as Fact,
});

const [gauge, posts, air, count] = ['gauge', 'posts', 'air', 'count'].map((id) =>
  story(id, ['freight']),
) as [Story, Story, Story, Story];
const facts = [
  fact(gauge, { places: ['china', 'khorgos'] }),
  fact(gauge, { places: ['china'], measure: 'border-trains' }),
  fact(posts, { places: ['khorgos', 'china'], measure: 'border-trains' }),
  fact(count, { places: ['khorgos', 'china'] }),
  fact(air, { places: ['china'] }),
];
const corpus = { stories: [gauge, posts, air, count], facts, files: [] } as never;

it('puts first what measures the same, and says so', () => {
  const [first, second] = relatedTo(corpus, gauge, 3);
  expect(first).toMatchObject({ story: posts, kind: 'measures', shared: ['border-trains'] });
  expect(second).toMatchObject({ story: count, kind: 'places', shared: ['khorgos'] });
});

it('joins no stories by what all of them speak of', () => {
  expect(relatedTo(corpus, air, 3)).toEqual([]);
});

it('gives as many as are asked for, the nearest', () => {
  expect(relatedTo(corpus, gauge, 1).map((one) => one.story)).toEqual([posts]);
});
