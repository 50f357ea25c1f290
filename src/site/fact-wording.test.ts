import { expect, it } from 'vitest';
import type { Corridor } from '../schemas/corridor.ts';
import type { Fact } from '../schemas/fact.ts';
import type { Measure } from '../schemas/measure.ts';
import type { Place } from '../schemas/place.ts';
import { captionInWords, captionOf } from './fact-wording.ts';

const atlas = {
  places: new Map(
    ['Chengdu', 'Zhengzhou', 'Luxembourg', 'Kazakhstan'].map((name) => [
      name.toLowerCase(),
      { name } as Place,
    ]),
  ),
  corridors: new Map([['middle', { name: 'Middle Corridor' } as Corridor]]),
  measures: new Map([['transit-time', { name: 'Time in transit' } as Measure]]),
};
const said = (subject: string, ...places: string[]) =>
  captionInWords(captionOf({ subject, places, unit: '', kind: 'count' } as unknown as Fact, atlas));

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
  const fact = {
    subject: 'cargo',
    places: [],
    corridors: ['middle'],
    unit: '',
    kind: 'count',
  } as unknown as Fact;
  expect(captionInWords(captionOf(fact, atlas))).toBe('Cargo, Middle Corridor');
});

it('always says of what a figure is, by its measure, its unit or its kind where the text gives no subject', () => {
  const caption = (fact: object) =>
    captionInWords(
      captionOf({ subject: '', places: ['chengdu'], ...fact } as unknown as Fact, atlas),
    );
  expect(caption({ kind: 'measure', unit: 'day', measure: 'transit-time' })).toBe(
    'Time in transit, Chengdu',
  );
  expect(caption({ kind: 'count', unit: 'freight train' })).toBe('Freight trains, Chengdu');
  expect(caption({ kind: 'share', unit: 'percent' })).toBe('Share, Chengdu');
});

it('says of what it is a share, which way it goes, whose it is and whether it happened', () => {
  const fact = {
    subject: 'rail freight',
    of: 'their trade',
    kind: 'share',
    unit: 'percent',
    places: ['chengdu', 'luxembourg'],
    flow: { from: ['chengdu'], to: ['luxembourg'], via: [] },
    entity: 'Cargolux',
    modality: 'forecast',
  } as unknown as Fact;
  expect(captionInWords(captionOf(fact, atlas))).toBe(
    'Of their trade, rail freight, from Chengdu to Luxembourg, Cargolux, expected',
  );
});
