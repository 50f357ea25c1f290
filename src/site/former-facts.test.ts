import { expect, it } from 'vitest';
import type { History } from '../corpus/history/history.ts';
import { emptyRegister } from '../corpus/register/register.ts';
import { formerFacts } from './former-facts.ts';

type Corpus = Parameters<typeof formerFacts>[0];

const site = {
  facts: [],
  factById: new Map([['stands-1', {}]]),
  stories: [],
  series: [],
  register: emptyRegister,
} as unknown as Corpus;
const was = { date: '2024-06-11', article: 'one' };
const history = {
  changes: new Map(),
  successors: new Map([
    ['old-1', 'stands-1'],
    ['lost-1', 'nowhere-1'],
  ]),
  gone: new Map(['gone-1', 'old-1', 'stands-1'].map((id) => [id, was])),
} as unknown as History;
const pins = [
  {
    hash: 'aaaaaaaaaaaa',
    date: '2024-06-11',
    facts: { 'stands-1': '9 trips', 'gone-1': '8 trips', 'pinned-1': '7 trips' },
  },
];

it('tells of each fact that is stated no longer what is known best, and nothing of one that stands', () => {
  expect(Object.fromEntries(formerFacts(site, history, pins))).toEqual({
    'old-1': { successor: 'stands-1' },
    'gone-1': { gone: was },
    'pinned-1': { pinned: { words: '7 trips', hash: 'aaaaaaaaaaaa', date: '2024-06-11' } },
  });
});
