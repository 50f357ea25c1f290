import { expect, it } from 'vitest';
import type { Atlas } from '../../atlas/types.ts';
import type { Fact } from '../../schemas/fact.ts';
import { namedFigures, namedLines } from './inventory.ts';

const fact = (id: string, words: string, part: Partial<Fact> = {}): Fact =>
  ({
    id,
    kind: 'measure',
    unit: 'day',
    value: 5,
    trend: null,
    source: { text: words },
    ...part,
  }) as Fact;

const atlas = { places: new Map([['wuhan', { id: 'wuhan', name: 'Wuhan' }]]) } as unknown as Atlas;
const chart = (options: Record<string, string>) => ({ name: 'chart', options });
const facts = [
  fact('a-1', '50 minutes', { unit: 'minute', value: 50 }),
  fact('b-1', '9 to 14 days', { value: null, low: 9, high: 14 }),
  fact('c-1', '150 billion yuan', { unit: 'CNY', value: 150e9 }),
  fact('c-2', '$23 billion', { unit: 'USD', value: 23e9 }),
];
const story = { story: 'one', facts, slots: [], contrast: [], atlas };

it('names what an editor makes of facts by the story’s first name and the first of them', () => {
  const slots = [
    chart({ type: 'journeys', rows: 'Out: Lift = 50 minutes; Queue = 9 to 14 days; Next = ?' }),
    chart({ type: 'scales', amounts: '150 billion yuan; $23 billion', title: 'Trade' }),
    { name: 'map', options: { place: 'wuhan', show: 'air' } },
  ];
  const contrast = [
    { label: 'Crane', facts: ['50 minutes'] },
    { label: 'Queue', facts: ['9 to 14 days'] },
  ];
  expect(namedLines({ ...story, slots, contrast })).toEqual([
    {
      figure: 'contrast-one',
      type: 'contrast',
      title: 'Crane, against Queue',
      of: ['a-1', 'b-1'],
    },
    {
      figure: 'journeys-one-a-1',
      type: 'journeys',
      title: 'Journeys on one axis of time',
      of: ['a-1', 'b-1'],
    },
    { figure: 'scales-one-c-1', type: 'scales', title: 'Trade', of: ['c-1', 'c-2'] },
    { figure: 'view-one-wuhan-air', type: 'view', title: 'Wuhan by air' },
  ]);
});

it('gives no address to what names no fact, no place or no view, nor a second to the same', () => {
  const scales = chart({ type: 'scales', amounts: '150 billion yuan; $23 billion' });
  const slots = [
    chart({ type: 'journeys', rows: 'Out: Next = ?' }),
    chart({ type: 'journeys', rows: 'Out: Lift = 3 hours' }),
    chart({ type: 'scales', amounts: '150 billion yuan; $40' }),
    { name: 'map', options: { place: 'yiwu', show: 'air' } },
    { name: 'map', options: { place: 'wuhan' } },
    scales,
    scales,
  ];
  expect(namedFigures({ ...story, slots }).map(({ id }) => id)).toEqual(['scales-one-c-1']);
});

it('sets a claim that a fact of the story refutes against that fact', () => {
  const claim = fact('d-1', 'two days', { value: 2, verdict: 'refuted', finding: { fact: 'b-1' } });
  const [drawn] = namedFigures({ ...story, facts: [...facts, claim] });
  expect(drawn).toMatchObject({ id: 'contrast-one', of: ['d-1', 'b-1'] });
  const elsewhere = { ...claim, finding: { fact: 'z-9' } };
  expect(namedFigures({ ...story, facts: [elsewhere] })).toEqual([]);
});

it('a view of a place is of no facts, and its line names none', () => {
  const slots = [{ name: 'map', options: { place: 'wuhan', show: 'air' } }];
  const [line] = namedLines({ ...story, slots });
  expect(line).not.toHaveProperty('of');
  const scales = [chart({ type: 'scales', amounts: '150 billion yuan; $23 billion' })];
  expect(namedLines({ ...story, slots: scales })[0]?.of).toHaveLength(2);
});
