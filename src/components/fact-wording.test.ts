import { expect, it } from 'vitest';
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
