import { expect, it } from 'vitest';
import type { Corridor } from '../schemas/corridor.ts';
import type { Fact } from '../schemas/fact.ts';
import type { Place } from '../schemas/place.ts';
import { nounOf } from './fact-wording.ts';

const atlas = {
  places: new Map(
    ['Chengdu', 'Zhengzhou', 'Luxembourg', 'Kazakhstan'].map((name) => [
      name.toLowerCase(),
      { name } as Place,
    ]),
  ),
  corridors: new Map([['middle', { name: 'Middle Corridor' } as Corridor]]),
};
const said = (subject: string, ...places: string[]) =>
  nounOf({ subject, places } as unknown as Fact, atlas);

it('says what is counted and where', () => {
  expect(said('international trains', 'chengdu')).toBe('International trains, Chengdu');
});

it('does not say a place twice', () => {
  expect(said('trips between Zhengzhou and Europe', 'zhengzhou')).toBe(
    'Trips between Zhengzhou and Europe',
  );
});

it('leaves a long list of places to the fact itself', () => {
  expect(said('cargo', 'chengdu', 'zhengzhou', 'kazakhstan')).toBe('Cargo');
});

it('names the corridor that a figure is about', () => {
  const fact = { subject: 'cargo', places: [], corridors: ['middle'] } as unknown as Fact;
  expect(nounOf(fact, atlas)).toBe('Cargo, Middle Corridor');
});
