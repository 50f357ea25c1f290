import { expect, it } from 'vitest';
import { fixtureAtlas } from '../extraction/reader/fixture-atlas.ts';
import { readFacts } from '../extraction/reader/read-facts.ts';
import { readPlain } from '../markdown/parse/plain.ts';
import type { FactsFile } from '../schemas/fact.ts';
import { corpusOf } from './corpus.ts';
import { outliersIn } from './outliers.ts';

const read = (article: string, text: string): FactsFile => {
  const setting = { slug: article, file: `${article}.txt`, atlas: fixtureAtlas, frontMatter: null };
  const { facts } = readFacts(readPlain(text), { ...setting, date: '2024-06-11' });
  return { article, bodyStart: 0, hash: '', facts };
};
const others = read(
  'others',
  'Freight trains of Wuhan made 700 trips in 2020. They made 800 trips in 2021. They made 950 trips in 2023.\n\nChengdu counted 90 lorries in 2020, 100 lorries in 2021, 120 lorries in 2022 and 130 lorries in 2023.\n\nThe trip from Wuhan to Duisburg took 16 days. The trip from Chengdu to Lodz took 12 days. The journey from Xi’an to Hamburg took 18 days. The trip from Yiwu to Madrid took 21 days.',
);
const told = (text: string) =>
  outliersIn(corpusOf([others, read('own', text)], fixtureAtlas), 'own').map(
    ({ message }) => message,
  );

it('a figure that leaps out of its series is told with what stands beside it', () => {
  const [message, ...more] = told('Freight trains of Wuhan made 90,000 trips in 2022.');
  expect(more).toEqual([]);
  expect(message).toContain('“90,000 trips” leaps out of the series');
  expect(message).toContain('800');
});

it('a figure of many times what anybody else states of the unit is told', () => {
  expect(told('Duisburg counted 70,000,000 lorries in 2022.')[0]).toContain('times the greatest');
});

it('a time on the way is held against those in other units', () => {
  expect(told('The trip from Chengdu to Duisburg took 12 years.')[0]).toContain(
    'times the greatest such figure elsewhere, 21 days',
  );
});

it.each([
  'The trip from Chengdu to Duisburg took 400 hours.',
  'Freight trains of Wuhan made 900 trips in 2022.',
  'Duisburg counted 5,000 lorries in 2022.',
  'Duisburg counted 70,000,000 parcels in 2022.',
])('nothing is told of %s', (text) => {
  expect(told(text)).toEqual([]);
});
