import { expect, it } from 'vitest';
import type { Fact } from '../../schemas/fact.ts';
import { contrastIn, journeysIn, scalesIn } from './named.ts';

const fact = (text: string, more: Partial<Fact> = {}): Fact =>
  ({
    id: text,
    kind: 'measure',
    unit: 'day',
    value: 5,
    trend: null,
    source: { text },
    ...more,
  }) as Fact;
const facts = [
  fact('50 minutes', { unit: 'minute', value: 50 }),
  fact('9 to 14 days', { value: null, low: 9, high: 14 }),
  fact('15 per cent', { kind: 'share', unit: 'percent', value: 15 }),
  fact('no number', { value: null }),
];

it('journeys are of steps that are facts, or that nobody told', () => {
  const names = (rows: string) =>
    journeysIn(facts, { rows })?.map(({ steps }) => steps.map((step) => step.fact?.id ?? null));
  expect(names('Out: Lift = 50 minutes; Next = ? | Back: Queue = 9 to 14 days')).toEqual([
    ['50 minutes', null],
    ['9 to 14 days'],
  ]);
  expect(names('Out: Lift = 50 minutes; Queue = 3 hours')).toBeUndefined();
  expect(names('')).toBeUndefined();
});

it('scales are of two amounts and a share that each have a size', () => {
  const scales = (amounts: string, share?: string) =>
    scalesIn(facts, { amounts, ...(share !== undefined && { share }) });
  expect(scales('50 minutes; 9 to 14 days', '15 per cent')?.share?.id).toBe('15 per cent');
  expect(scales('50 minutes; 9 to 14 days')?.share).toBeNull();
  expect(scales('50 minutes; no number')).toBeNull();
  expect(scales('50 minutes; 9 to 14 days', 'no number')).toBeNull();
  expect(scales('50 minutes; 9 to 14 days', '16 per cent')).toBeNull();
  expect(scales('50 minutes')).toBeNull();
});

it('sides are of one fact or of two, all of which are there', () => {
  const side = (label: string, ...names: string[]) => ({ label, facts: names });
  const sides = (...given: ReturnType<typeof side>[]) => contrastIn(facts, given, () => null);
  const one = sides(side('Crane', '50 minutes'), side('Queue', '9 to 14 days'));
  expect([one?.said.facts, one?.found.facts].map((some) => some?.length)).toEqual([1, 1]);
  expect(sides(side('Crane', '50 minutes'), side('Queue', '3 weeks'))).toBeNull();
  expect(sides(side('Crane', '50 minutes', '3 weeks'), side('Queue', '9 to 14 days'))).toBeNull();
  expect(sides(side('Crane', '50 minutes'))).toBeNull();
});
