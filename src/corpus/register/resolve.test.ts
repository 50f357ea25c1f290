import { expect, it } from 'vitest';
import type { FigureLine } from '../../schemas/register.ts';
import type { Series } from '../series.ts';
import { emptyFile } from './lines.ts';
import { registerOf } from './register.ts';
import { seriesNamed, seriesNames } from './resolve.ts';

const series = ['trips-wuhan-year', 'cargo-wuhan-year'].map(
  (id) => ({ id, keys: [`${id}-rail`, id] }) as unknown as Series,
);
const lines: FigureLine[] = [
  { figure: 'series-trips-as-it-was', type: 'series', title: 'Trips', key: 'trips-wuhan-year' },
  {
    figure: 'series-old',
    type: 'series',
    title: 'Cargo',
    key: 'x',
    now: 'series-cargo-wuhan-year',
  },
  { figure: 'series-gone', type: 'series', title: 'Gone', key: 'nothing-drawn' },
];
const register = registerOf(new Map(), [
  { ...emptyFile, figures: new Map(lines.map((line) => [line.figure, line])) },
]);
const named = (name: string) => {
  const found = seriesNamed({ series, register }, name);
  return found ? found.id : found;
};

it('finds a series by its name, by one of its keys, and by what it was called', () => {
  expect(named('cargo-wuhan-year')).toBe('cargo-wuhan-year');
  expect(named('trips-as-it-was')).toBe('trips-wuhan-year');
  expect(named('old')).toBe('cargo-wuhan-year');
});

it('tells what was published and is gone from what never was', () => {
  expect(named('gone')).toBeNull();
  expect(named('never')).toBeUndefined();
});

it('follows a name that leads to itself no further', () => {
  const round: FigureLine[] = [
    { figure: 'series-a', type: 'series', title: 'A', key: 'x', now: 'series-b' },
    { figure: 'series-b', type: 'series', title: 'B', key: 'y', now: 'series-a' },
    { figure: 'series-c', type: 'series', title: 'C', key: 'z', now: 'series-never' },
  ];
  const turning = registerOf(new Map(), [
    { ...emptyFile, figures: new Map(round.map((line) => [line.figure, line])) },
  ]);
  expect(seriesNamed({ series, register: turning }, 'a')).toBeNull();
  expect(seriesNamed({ series, register: turning }, 'c')).toBeNull();
});

it('has the names of series there are, and what each name leads to', () => {
  const { ids, presentOf } = seriesNames({ series, register });
  expect(ids).toEqual(['trips-wuhan-year', 'cargo-wuhan-year']);
  expect(['old', 'gone', 'never'].map(presentOf)).toEqual(['cargo-wuhan-year', null, undefined]);
});
