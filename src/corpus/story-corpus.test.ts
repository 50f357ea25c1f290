import { expect, it } from 'vitest';
import { fixtureAtlas } from '../extraction/reader/fixture-atlas.ts';
import type { Fact, FactsFile } from '../schemas/fact.ts';
import { corpusOf } from './corpus.ts';
import { numberIn, wordsOfQuestion } from './questions.ts';
import type { Story } from './stated.ts';
import { factsOf, withStories } from './story-corpus.ts';
import { answerTo, questionsOf } from './trace.ts';
import { tracedCorpus } from './traced-corpus.ts';

const story = (id: string, date: string, body = '') =>
  ({ id, data: { date, topics: [], sources: [] }, body }) as unknown as Story;
const text = 'Wuhan ran 900 trains in 2021.';
const fact = (id: string, status: Fact['status'] = 'extracted') =>
  ({
    id,
    status,
    kind: 'count',
    unit: 'train',
    noun: 'train',
    subject: '',
    places: ['wuhan'],
    period: null,
    source: { start: 10, end: 20, text: '900 trains', sentence: { start: 0, end: text.length } },
  }) as unknown as Fact;
const file = (article: string, ...facts: Fact[]): FactsFile =>
  ({ article, bodyStart: 0, hash: '', facts }) as unknown as FactsFile;

const corpus = withStories(
  corpusOf(
    [
      file('b', fact('b1'), fact('b2', 'rejected'), fact('b3', 'corrected')),
      file('new', fact('n1')),
      file('draft', fact('d1')),
    ],
    fixtureAtlas,
  ),
  [
    story('b', '2024-05-01', text),
    story('old', '2023-01-01'),
    story('new', '2024-06-01'),
    story('a', '2024-05-01'),
  ],
);

it('stories stand the newest first, those of one day by their names', () => {
  expect(corpus.stories.map(({ id }) => id)).toEqual(['new', 'a', 'b', 'old']);
});

it('facts stand in the order of stories, without what an editor rejected or no story states', () => {
  expect(corpus.facts.map(({ fact: { id } }) => id)).toEqual(['n1', 'b1', 'b3']);
  expect([...corpus.factById.keys()]).toEqual(['n1', 'b1', 'b3']);
  expect(factsOf(corpus, story('b', '')).map(({ fact: { id } }) => id)).toEqual(['b1', 'b3']);
});

it('what pages ask of it is answered the same while it is written down', async () => {
  const traced = tracedCorpus(corpus);
  expect(traced.series).toBe(traced.series);
  const { value, questions } = await questionsOf(async () => [
    traced.series.length,
    traced.factById.get('b1')?.fact.id,
    traced.factById.has('b 2'),
  ]);
  expect(value).toEqual([0, 'b1', false]);
  expect(questions.map(wordsOfQuestion)).toEqual(['series *', 'fact b1', 'fact b 2']);
  expect(answerTo(numberIn('quote-of b1'))).toMatchObject({
    before: 'Wuhan ran ',
    marked: '900 trains',
  });
  expect(answerTo(numberIn('quote-of gone'))).toBeUndefined();
  expect(answerTo(numberIn('prose b'))).toBe(text);
});
