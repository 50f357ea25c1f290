import { expect, it } from 'vitest';
import { fixtureAtlas } from '../extraction/reader/fixture-atlas.ts';
import { devMessages } from '../messages/dev.ts';
import type { Fact } from '../schemas/fact.ts';
import { listFact } from './listed.ts';

const fact = {
  id: 'f',
  kind: 'count',
  value: 900,
  unit: 'train',
  noun: 'train',
  subject: '',
  qualifier: 'exact',
  trend: null,
  period: null,
  places: ['wuhan', 'nowhere'],
  status: 'extracted',
  evidence: 'secondary',
  citation: 'office',
  doubts: [{ field: 'places', code: 'place-carried', text: 'carried from before' }],
  source: { line: 7, column: 3, text: '900 trains' },
} as unknown as Fact;
const listed = (given: Partial<Fact> = {}) => listFact({ ...fact, ...given }, 'a.md', fixtureAtlas);

it('a fact is listed by where it stands, in words and with the names of its places', () => {
  expect(listed()).toMatchObject({
    ...{ file: 'a.md', line: 7, column: 3, id: 'f', status: 'extracted' },
    places: ['Wuhan', 'nowhere'],
  });
  expect(listed().words).toContain('900 trains');
});

it('what is doubted of it is told until somebody has looked at it', () => {
  expect(listed().doubts).toEqual(['carried from before']);
  expect(listed({ doubts: undefined }).doubts).toEqual([]);
  for (const status of ['confirmed', 'corrected', 'rejected'] as const)
    expect(listed({ status }).doubts).toEqual([]);
});

it('that nobody is named for a figure is told as well, but not of a route, a date or what was worked out', () => {
  const open = { citation: null, doubts: undefined };
  expect(listed(open).doubts).toEqual([devMessages.unsourced]);
  expect(listed({ ...open, inputs: ['a'] }).doubts).toEqual([]);
  for (const kind of ['route', 'date'] as const)
    expect(listed({ ...open, kind }).doubts).toEqual([]);
});
