import { expect, it } from 'vitest';
import type { Fact } from '../schemas/fact.ts';
import type { Source } from '../schemas/source.ts';
import type { PublishedFact } from './corpus.ts';
import { placesOf, type Story, type StoryFact, sourcesOf, statedIn, storiesOf } from './stated.ts';

const source = (id: string, url = `https://example.org/${id}`) => ({ id, url }) as Source;
const sources = [source('paper'), source('office'), source('office', 'https://example.net/')];
const story = { id: 'a', data: { sources } } as unknown as Story;
const entry = (given: Partial<Fact>): StoryFact => ({ story, fact: given as Fact });

it('a fact is stated in the source its sentence cites, the first of that name', () => {
  expect(statedIn(entry({ citation: 'office' }))).toBe(sources[1]);
  expect(statedIn(entry({ citation: null }))).toBeNull();
  expect(statedIn(entry({ citation: 'gone' }))).toBeNull();
  expect(statedIn(entry({ citation: 'office', evidence: 'derived' }))).toBeNull();
});

it('a published figure is stated on the page it was read on', () => {
  const published = { fact: {}, figure: { citation: sources[0] } } as unknown as PublishedFact;
  expect(statedIn(published)).toBe(sources[0]);
  expect(statedIn({ fact: {}, figure: {} } as unknown as PublishedFact)).toBeNull();
});

it('sources are listed once a page, however its address is written', () => {
  const listed = ['http://www.example.org/x/', 'https://example.org/x', 'https://example.org/y'];
  const facts = listed.map((url, nth) => ({
    fact: { citation: `s${nth}` } as Fact,
    story: { id: `${nth}`, data: { sources: [source(`s${nth}`, url)] } } as unknown as Story,
  }));
  expect(sourcesOf([...facts, entry({ citation: null })]).map(({ id }) => id)).toEqual([
    's1',
    's2',
  ]);
});

it('a fact names its places and all of its route, each once', () => {
  const route = { from: 'xian', via: ['khorgos'], to: 'lodz', mode: 'rail' } as Fact['route'];
  expect(placesOf({ places: ['lodz', 'xian'], route })).toEqual(['lodz', 'xian', 'khorgos']);
});

it('stories of facts stand once each', () => {
  expect(storiesOf([entry({}), entry({})])).toEqual([story]);
});
