import { expect, it } from 'vitest';
import { readPlain } from '../../markdown/parse/plain.ts';
import { fixtureAtlas } from '../reader/fixture-atlas.ts';
import { readFacts } from '../reader/read-facts.ts';
import { checkPassages } from './check-passages.ts';

const url = 'https://example.org/report';
const told = (text: string, passage: string | null) => {
  const setting = { slug: 'a', file: 'a.txt', atlas: fixtureAtlas, frontMatter: null };
  const { facts } = readFacts(readPlain(text), setting);
  const cited = facts.map((fact) => ({ ...fact, citation: 'one' }));
  return checkPassages(cited, [{ id: 'one', url }], 'a.md', () => passage).map(
    ({ message, mend }) => `${message}: ${mend}`,
  );
};

it('a figure that the passage has otherwise is told with what stands there', () => {
  expect(told('Chengdu handled 7,672 trains in 2023.', 'In 2023 it was 7,762 trains.')).toEqual([
    '“7,672” does not occur in what is kept of “one”: there stands 7,762; check both',
  ]);
});

it.each([
  ['the same figure', 'Chengdu handled 7,762 trains.', 'In all, 7762 trains.'],
  ['another scale', 'Chengdu handled 7.8 million tonnes.', 'In all, 7,800,000 tonnes.'],
  ['words', 'Chengdu handled three trains.', 'In all, 5 trains.'],
  ['no passage', 'Chengdu handled 7,762 trains.', null],
])('nothing is told of %s', (_, text, passage) => {
  expect(told(text, passage)).toEqual([]);
});
