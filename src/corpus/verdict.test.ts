import { expect, it } from 'vitest';
import type { Atlas } from '../atlas/types.ts';
import type { Fact } from '../schemas/fact.ts';
import type { Stated, StoryFact } from './stated.ts';
import { checkedAmong, claimInWords, reviewOf } from './verdict.ts';

const story = { id: 'circle', data: { sources: [{ id: 'atlas', publisher: 'An atlas' }] } };
const entry = (given: Partial<Fact>): StoryFact =>
  ({
    story,
    fact: {
      kind: 'share',
      unit: 'percent',
      noun: 'percent',
      subject: '',
      qualifier: 'exact',
      trend: null,
      period: null,
      places: [],
      citation: 'atlas',
      status: 'extracted',
      ...given,
    },
  }) as unknown as StoryFact;
const found = entry({ id: 'found', value: 52, of: 'the country', qualifier: 'about' });
const claim = entry({
  id: 'claim',
  value: 75,
  of: 'the country',
  verdict: 'refuted',
  finding: { fact: 'found' },
});
const corpus = {
  atlas: { places: new Map() } as unknown as Atlas,
  statedById: new Map<string, Stated>([
    ['found', found],
    ['claim', claim],
  ]),
};

it('sets what was found beside a claim', () => {
  expect(claimInWords(corpus, claim)).toBe(
    '75 per cent of the country. Refuted: about 52 per cent of the country',
  );
});

it('takes a finding in words with the source that states it', () => {
  const other = entry({
    value: 75,
    verdict: 'disputed',
    finding: { text: 'nobody counted', citation: 'atlas' },
  });
  expect(reviewOf(corpus, other)).toMatchObject({
    finding: 'nobody counted',
    source: { publisher: 'An atlas' },
  });
});

it('says nothing of a fact without a verdict', () => {
  expect(reviewOf(corpus, found)).toBeNull();
  expect(claimInWords(corpus, found)).toBe('about 52 per cent of the country');
});

it('counts what an editor confirmed apart from what was corrected and what the program read', () => {
  const facts = [entry({ status: 'confirmed' }), entry({ status: 'corrected' }), entry({})];
  expect(checkedAmong(facts)).toEqual({ all: 3, confirmed: 1, corrected: 1 });
});

it('tells who states what was found, where that is stated at all', () => {
  expect(reviewOf(corpus, claim)).toMatchObject({ found, source: { publisher: 'An atlas' } });
  const unknown = entry({ verdict: 'refuted', finding: { fact: 'gone' } });
  expect(reviewOf(corpus, unknown)).toEqual({
    verdict: 'refuted',
    finding: '',
    found: null,
    source: null,
  });
});
