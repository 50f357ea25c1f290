import { expect, it } from 'vitest';
import { readPlain } from '../../markdown/parse/plain.ts';
import { fixtureAtlas } from '../reader/fixture-atlas.ts';
import { readFacts } from '../reader/read-facts.ts';

const subjectOf = (sentence: string): string | undefined =>
  readFacts(readPlain(sentence), {
    ...{ slug: 'a', file: 'a.txt', atlas: fixtureAtlas, frontMatter: null, date: '2024-06-11' },
  }).facts.at(-1)?.subject;

it.each([
  'For the first half of 2022 a report has 307,200 TEU.',
  'A trade journal gives 40,200 TEU for the half-year.',
  'The port’s statistics show 51,000 TEU.',
])('who tells a figure is not what it counts: %s', (sentence) => {
  expect(subjectOf(sentence)).not.toMatch(/report|journal|statistics/);
});

it.each([
  ['In 2021 the airline handled 87,700 tonnes.', 'cargo'],
  ['The carrier moved some 130 tonnes from the hub.', 'cargo'],
])('a weight that is moved is of cargo: %s', (sentence, subject) => {
  expect(subjectOf(sentence)).toBe(subject);
});
