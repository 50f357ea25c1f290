import { expect, it } from 'vitest';
import { wordsOfQuestion } from './questions.ts';
import { directivesOf, quoteOf } from './quotes.ts';
import type { StoryFact } from './stated.ts';
import { questionsOf } from './trace.ts';

const body = 'Much *ran*. Wuhan ran **900 trains** in 2021.\n\n::map{place=wuhan}\n';
const at = (words: string) => body.indexOf(words);
const entry = {
  story: { id: 'a', data: {}, body },
  fact: {
    id: 'f',
    source: {
      start: 100 + at('900'),
      end: 100 + at('**') + 12,
      text: '900 trains',
      sentence: { start: 100 + at('Wuhan'), end: 100 + at('2021.') + 5 },
    },
  },
} as unknown as StoryFact;

it('a fact is quoted as its sentence is read, and the page that quotes it hangs on that alone', async () => {
  const bodyStart = new Map([['a', 100]]);
  const { value, questions } = await questionsOf(async () =>
    quoteOf({ bodyStart, facts: [entry] }, entry),
  );
  expect(value.text).toBe('Wuhan ran 900 trains in 2021.');
  expect(value.marked).toBe('900 trains');
  expect(questions.map(wordsOfQuestion)).toEqual(['quote-of f']);
});

it('the figures an editor placed stand in the order of the text', () => {
  expect(directivesOf(entry.story).map(({ name }) => name)).toEqual(['map']);
});
