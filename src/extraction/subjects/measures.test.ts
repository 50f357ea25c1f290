import { describe, expect, it } from 'vitest';
import type { FactMode } from '../../schemas/fact.ts';
import { measureSchema } from '../../schemas/measure.ts';
import { MeasureIndex } from './measures.ts';

const index = new MeasureIndex(
  [
    {
      id: 'boxes-by-rail',
      name: 'Boxes by rail',
      unit: 'TEU',
      nouns: ['TEU'],
      modes: ['rail'],
      subjects: ['TEU'],
      summary: 'Boxes that trains carry.',
    },
    {
      id: 'routes-by-air',
      name: 'Routes by air',
      unit: 'route',
      nouns: ['route'],
      modes: ['air'],
      subjects: ['freight route', 'cargo route'],
      summary: 'Routes of aircraft.',
    },
    {
      id: 'trips',
      name: 'Trips',
      unit: 'trip',
      nouns: ['trip', 'train'],
      subjects: ['freight train'],
      summary: 'Trips of freight trains.',
    },
    {
      id: 'trips-out',
      name: 'Trips outbound',
      unit: 'trip',
      nouns: ['trip', 'train'],
      subjects: ['outbound trip'],
      summary: 'Trips of freight trains that leave.',
    },
    {
      id: 'border-trains',
      name: 'Trains at a border',
      unit: 'train',
      nouns: ['train'],
      at: ['crossing'],
      subjects: [],
      summary: 'Trains that a crossing hands over.',
    },
    {
      id: 'time-between',
      name: 'Time in transit',
      unit: 'day',
      nouns: ['day'],
      modes: ['rail'],
      between: true,
      subjects: ['transit time'],
      summary: 'Days from departure to arrival.',
    },
    {
      id: 'price',
      name: 'Price of a box',
      unit: 'USD-per-FEU',
      nouns: ['USD-per-FEU'],
      subjects: [],
      summary: 'What a box costs.',
    },
  ].map((measure) => measureSchema.parse(measure)),
);

const boxes = { kind: 'count', noun: 'TEU', unit: 'TEU', subject: 'TEU' } as const;
const routes = { kind: 'count', noun: 'route', unit: 'freight route' } as const;

const atPort = { kinds: ['port'], isBetween: false };

describe('a measure', () => {
  it.each(['plan', 'forecast', 'capacity'] as const)('is not of what is a %s', (modality) => {
    expect(index.of({ ...boxes, modality }, 'Trains carry ', '')).toBeUndefined();
    expect(index.of({ ...boxes, modality: 'actual' }, 'Trains carry ', '')).toBe('boxes-by-rail');
  });

  it('is not of what moves by other means', () => {
    expect(index.of({ ...routes, subject: 'freight train route' }, '', '')).toBeUndefined();
    expect(index.of({ ...routes, subject: 'freight route by air' }, '', '')).toBe('routes-by-air');
    expect(index.of(boxes, 'The quays handled ', ', most of it by sea')).toBeUndefined();
    expect(index.of(boxes, 'The port sent ', ' by rail rather than by sea')).toBe('boxes-by-rail');
  });

  it('is not of all that a seaport handles', () => {
    expect(index.of(boxes, 'It handled ', ' in 2023', atPort)).toBeUndefined();
    expect(index.of(boxes, 'Trains brought ', ' in 2023', atPort)).toBe('boxes-by-rail');
  });

  it('is of what goes as an editor or the row of a table says', () => {
    expect(index.of({ ...boxes, mode: 'sea' }, 'Trains carry ', '')).toBeUndefined();
    expect(index.of({ ...boxes, mode: 'rail' }, 'The quays handled ', '', atPort)).toBe(
      'boxes-by-rail',
    );
    expect(index.of({ ...boxes, mode: 'combined' }, 'Trains carry ', '')).toBe('boxes-by-rail');
  });

  it('is not of a part of what was told before', () => {
    expect(index.of(boxes, 'From Wuhan trains brought ', ' of it')).toBeUndefined();
    expect(index.of(boxes, 'Trains brought ', ' of them by rail')).toBe('boxes-by-rail');
  });

  it('is not of one kind of goods', () => {
    const of = (subject: string) => index.of({ ...boxes, subject }, 'Trains carry ', '');
    expect(of('frozen goods')).toBeUndefined();
    expect(of('goods of frozen mud')).toBe('boxes-by-rail');
  });

  it('is of what it was a year before, and not of what there is of each', () => {
    expect(index.of(boxes, 'Trains carried ', ' a year before')).toBe('boxes-by-rail');
    expect(index.of(boxes, 'Trains carried ', ' a car')).toBeUndefined();
  });

  it('is of the kind of place it is taken at, and of no other', () => {
    const trains = { kind: 'count', noun: 'train', unit: 'freight train', subject: '' } as const;
    const at = (...kinds: string[]) => ({ kinds, isBetween: false });
    expect(index.of(trains, 'It handled ', '', at('crossing'))).toBe('border-trains');
    expect(index.of(trains, 'It handled ', '', at('city'))).toBe('trips');
    expect(index.of(trains, 'It handled ', '', at('city', 'crossing'))).toBe('trips');
    expect(index.of(trains, 'It handled ', '')).toBe('trips');
  });

  it('of one direction is of what counts that direction alone', () => {
    const trips = { kind: 'count', noun: 'trip', unit: 'trip', subject: 'freight train' } as const;
    expect(index.of(trips, 'They made ', ' outbound to Europe')).toBe('trips-out');
    expect(index.of(trips, 'Outbound trips aside, they made ', ' in 2024')).toBe('trips');
    expect(index.of(trips, 'They made ', ' inbound to China')).toBeUndefined();
  });

  it('of a way between two places needs no other word, and a price no more than its unit', () => {
    const days = { kind: 'measure', noun: 'day', unit: 'day', subject: '' } as const;
    const between = { kinds: ['city'], isBetween: true };
    expect(index.of(days, 'It was given ', '', between)).toBe('time-between');
    expect(index.of(days, 'It was given ', '')).toBeUndefined();
    const price = { kind: 'price', noun: 'USD', unit: 'USD-per-FEU', subject: '' } as const;
    expect(index.of(price, 'It cost ', '')).toBe('price');
  });

  it('is not taken for one by sea for the name of a water', () => {
    expect(index.of(boxes, 'The way over the Caspian Sea carried ', '')).toBe('boxes-by-rail');
    expect(index.of(boxes, 'The way by sea carried ', '')).toBeUndefined();
  });

  const days = { kind: 'measure', noun: 'day', unit: 'day', subject: 'trip' } as const;
  const way = { kinds: ['city', 'port'], isBetween: true };

  it.each([
    ['a lorry', '', way],
    ['', ' by ship', way],
    ['', '', { kinds: ['port', 'port'], isBetween: true }],
    ['', '', { ...way, modes: ['air'] as const }],
  ])('of trains is not of what goes otherwise: “%s”, “%s”', (before, after, where) => {
    expect(index.of(days, before, after, where)).toBeUndefined();
  });

  it.each([
    ['', ', against 45 by ship', way],
    ['By ship it is 45 days, while the whole trip takes ', '', way],
    ['', '', way],
    ['', '', { ...way, modes: ['air', 'rail'] as const }],
  ])('of trains may be of what is set against another way: “%s”, “%s”', (before, after, where) => {
    expect(index.of(days, before, after, where)).toBe('time-between');
  });
});

describe('the measure of goods at a place whose goods were told of before', () => {
  const goods = new MeasureIndex(
    [
      {
        ...{ id: 'goods', name: 'Goods', unit: 'tonne', nouns: ['tonne'] },
        ...{ subjects: ['tonne cargo'], excludes: ['airport'], summary: 'Weight of goods.' },
      },
      {
        ...{ id: 'goods-by-air', name: 'Goods by air', unit: 'tonne', nouns: ['tonne'] },
        ...{ subjects: ['airport cargo'], modes: ['air'], summary: 'Weight of goods by air.' },
      },
    ].map((measure) => measureSchema.parse(measure)),
  );
  const measureOf = (after: string, modes: readonly FactMode[]) =>
    goods.of(
      { kind: 'measure', noun: 'tonne', unit: 'tonne', subject: 'transit cargo' },
      'Transit cargo came to ',
      after,
      { kinds: ['city'], isBetween: false, modes },
    );

  it('is that by air where those went by air', () => {
    expect(measureOf(' in May.', ['air'])).toBe('goods-by-air');
  });

  it.each([
    ['nothing was told before', ' in May.', []],
    ['those went in two ways', ' in May.', ['air', 'rail']],
    ['its own words tell of another way', ' of freight on trains in May.', ['air']],
  ] as const)('is that of all goods where %s', (_, after, modes) => {
    expect(measureOf(after, modes)).toBe('goods');
  });
});
