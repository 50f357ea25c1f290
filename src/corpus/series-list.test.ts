import { expect, it } from 'vitest';
import { fixtureAtlas } from '../extraction/reader/fixture-atlas.ts';
import { readFacts } from '../extraction/reader/read-facts.ts';
import { readPlain } from '../markdown/parse/plain.ts';
import { corpusOf } from './corpus.ts';
import { listSeries } from './series-list.ts';

const read = (article: string, text: string) => {
  const setting = { slug: article, file: `${article}.txt`, atlas: fixtureAtlas, frontMatter: null };
  const { facts } = readFacts(readPlain(text), { ...setting, date: '2024-06-11' });
  return { article, bodyStart: 0, hash: '', facts };
};
const corpus = corpusOf(
  [
    read('one', 'Freight trains of Wuhan made 700 trips in 2020. They made 800 trips in 2021.'),
    read(
      'two',
      'Freight trains of Wuhan made 900 trips in 2022.\n\nChengdu counted 90 lorries in 2020 and 100 lorries in 2021.',
    ),
  ],
  fixtureAtlas,
);

it('series are listed with what they are of and the line that draws them, the longest first', () => {
  const own = listSeries(corpus).filter(({ stories }) => stories.length > 0);
  expect(own[0]).toMatchObject({ points: 3, span: '2020 to 2022', stories: ['one', 'two'] });
  expect(own[0]?.label).toContain('Wuhan');
  expect(own[0]?.directive).toBe(`::chart{series=${own[0]?.id}}`);
});

it('words choose among them, by place, by what is counted and by story', () => {
  expect(listSeries(corpus, ['wuhan', 'trips']).map(({ points }) => points)).toEqual([3]);
  expect(listSeries(corpus, ['one', 'lorries'])).toEqual([]);
  expect(listSeries(corpus, ['Lorries', 'two'])).toHaveLength(1);
});

it('series of as many points stand in the order of their names', () => {
  const own = listSeries(corpus).map(({ points, id }) => [points, id] as const);
  expect(own).toEqual([...own].sort(([m, a], [n, b]) => n - m || (a < b ? -1 : 1)));
  const two = corpusOf(
    ['Yiwu', 'Chengdu', 'Wuhan'].map((place) =>
      read(
        place,
        `Freight trains of ${place} made 700 trips in 2020. They made 800 trips in 2021.`,
      ),
    ),
    { ...fixtureAtlas, figures: [] },
  );
  const names = listSeries(two).map(({ id }) => id);
  expect(names.length).toBeGreaterThan(1);
  expect(names).toEqual([...names].sort());
});
