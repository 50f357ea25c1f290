import { expect, it } from 'vitest';
import { fixtureAtlas } from '../extraction/reader/fixture-atlas.ts';
import { readFacts } from '../extraction/reader/read-facts.ts';
import { readMarkdown } from '../markdown/parse/markdown.ts';
import { roundsTo, workedOut } from './worked-out.ts';

/** The likeliest way in which a figure of a text was worked out. */
function likeliest(prose: string, words: string) {
  const [slug, file] = ['draft', 'content/articles/draft.md'];
  const { document } = readMarkdown(prose, file);
  const { facts } = readFacts(document, { slug, file, atlas: fixtureAtlas, frontMatter: null });
  const figure = facts.find(({ source }) => source.text === words);
  if (!figure) throw new Error(`${words} is not read: ${facts.map(({ source }) => source.text)}`);
  return workedOut(figure, facts)[0];
}

it.each([
  [
    'a sum is about the places of all that was added',
    'In 2021, Xi’an sent 120 freight trains. In 2021, Lodz sent 35 freight trains. Together 155 freight trains ran.',
    '155 freight trains',
    { place: 'xian, lodz' },
  ],
  [
    'more than two are added up where they stand in a row',
    'In 2021, Xi’an sent 120 freight trains. In 2021, Lodz sent 35 freight trains. In 2021, Duisburg sent 40 freight trains. Together 195 freight trains ran.',
    '195 freight trains',
    { place: 'xian, lodz, duisburg' },
  ],
  [
    'an amount a month is of the time and the place of its total',
    'Xi’an sent 3,660 freight trains in 2021. Later it was said that these were 305 trains a month.',
    '305 trains a month',
    { place: 'xian', period: '2021' },
  ],
  [
    'so many a day come out of a total and its days',
    'It took 40 days until 600 trains had gone to Lodz. Later it was said that these were 15 trains a day.',
    '15 trains a day',
    { place: 'lodz' },
  ],
  [
    'a level worked out by a change counts what the other level counts',
    'In 2022, Xi’an sent 150 freight trains, up 25 per cent. Before there were 120 trains.',
    '120 trains',
    { measure: 'train-trips' },
  ],
])('%s', (_, prose, words, lent) => {
  expect(likeliest(prose, words)?.attributes).toMatchObject(lent);
});

it('so many a day come out of no two counts, whatever one makes by the other', () => {
  const prose =
    'Lodz has 40 wagons. In all 600 trains had gone to Lodz. Later it was said that these were 15 trains a day.';
  expect(likeliest(prose, '15 trains a day')).toBeUndefined();
});

it('a level worked out by how many times as much another is comes from both', () => {
  const prose =
    'In 2022, Xi’an sent 900 freight trains, nearly 59 times as many as in 2021. In 2021 there were about 15 trains.';
  expect(likeliest(prose, 'about 15 trains')?.value).toBe('900 freight trains; nearly 59 times');
});

it('what a level would come to after its change is of no time of theirs, and stays what is not yet so', () => {
  const prose =
    'In 2022, Xi’an sent 150 freight trains, up 20 per cent. In 2030 it will send 180 freight trains.';
  const { value, attributes } = likeliest(prose, '180 freight trains') ?? {};
  expect(value).toBe('150 freight trains; 20 per cent');
  expect(attributes).not.toHaveProperty('modality');
  expect(attributes).not.toHaveProperty('period');
});

it('a percentage that is no share but a fall comes with its kind and its direction', () => {
  const prose =
    'In 2021, Xi’an sent 200 freight trains. In 2022, Xi’an sent 150 freight trains. That is 25 per cent below it.';
  const { value, attributes } = likeliest(prose, '25 per cent') ?? {};
  expect(value).toBe('200 freight trains; 150 freight trains');
  expect([attributes?.['kind'], attributes?.['trend']]).toEqual(['change', 'down']);
});

it('a share of what was counted at another time is nothing to work out', () => {
  const prose =
    'In 2021, Xi’an sent 40 freight trains. In 2022, Xi’an sent 80 freight trains. That is 50 per cent.';
  expect(likeliest(prose, '50 per cent')).toBeUndefined();
});

it.each([
  // A share of ships is no number of wagons.
  ['Xi’an sent 62 per cent more in 2021. It has 20 ships and 12 wagons.', '12 wagons'],
  ['Xi’an sent 200 freight trains in 2021, which took 21 days, and 18 ships.', '21 days'],
  // A sum is not divided by another rate.
  [
    'Xi’an sent 6 million tonnes in 2021. Lodz took 2 million TEU a year in 2021, and Wuhan 3 million tonnes a year.',
    '3 million tonnes a year',
  ],
  // What is carried and what a port elsewhere could take.
  [
    'Xi’an sent 4 million tonnes in 2024. Lodz has a capacity of 6 million tonnes. In 2021, Duisburg took 2 million tonnes.',
    '2 million tonnes',
  ],
])('what comes out by chance is not offered: %s', (prose, words) => {
  expect(likeliest(prose, words)).toBeUndefined();
});

it('two counts far from a percentage did not make it', () => {
  const far = 'Nothing is told of that. '.repeat(40);
  const prose = `In 2021, Xi’an sent 80 freight trains. ${far}In 2021, Xi’an sent 50 wagon trains. ${far}`;
  expect(likeliest(`${prose}Later it was 62 per cent.`, '62 per cent')).toBeUndefined();
});

it('what comes out to the digit goes before what comes near', () => {
  const prose =
    'In 2021, Xi’an sent 200 freight trains. In 2021, Lodz sent 50 freight trains. In 2021, Wuhan sent 208 freight trains. That is about 24 per cent.';
  expect(likeliest(prose, 'about 24 per cent')?.value).toBe(
    '50 freight trains; 208 freight trains',
  );
});

it.each([
  [
    'a share of a figure that is told goes before one of a sum that is not, however near',
    'In 2021, Xi’an sent 100 freight trains. In 2021, Lodz sent 25 freight trains. In 2021, Wuhan sent 75 freight trains. That is 25 per cent.',
    '25 per cent',
    '100 freight trains; 25 freight trains',
  ],
  [
    'figures of one unit go before those of two',
    'In 2021, Xi’an sent 40 freight trains. In 2021, Lodz sent 30 wagons. In 2021, Wuhan sent 10 freight trains. That is a difference of 30 freight trains.',
    '30 freight trains',
    '40 freight trains; 10 freight trains',
  ],
  [
    'figures of one time go before those of two',
    'In 2020, Xi’an sent 30 freight trains. In 2021, Lodz sent 30 freight trains. In 2021, Wuhan sent 10 freight trains. In 2021, the difference was 20 freight trains.',
    '20 freight trains',
    '30 freight trains; 10 freight trains',
  ],
  [
    'near figures go before those far away',
    'In 2021, Xi’an sent 50 freight trains. In 2021, Lodz sent 40 freight trains. In 2021, Wuhan sent 30 freight trains. The difference was 10 freight trains.',
    '10 freight trains',
    '40 freight trains; 30 freight trains',
  ],
])('%s', (_, prose, words, inputs) => {
  expect(likeliest(prose, words)?.value).toBe(inputs);
});

it.each([
  [82, 82.4, true],
  [82, 82.6, false],
  [51_000, 51_301, true],
  [51_000, 51_700, false],
  [8.4, 8.42, true],
  [8.4, 8.46, false],
])('%d is printed of %d: %s', (value, result, isRounded) => {
  expect(roundsTo({ value }, result)).toBe(isRounded);
});
