import { expect, it } from 'vitest';
import type { Atlas } from '../../atlas/types.ts';
import { whereOf } from './plain-context.ts';

const atlas = {
  places: new Map(Object.entries({ xian: { name: "Xi'an" }, lodz: { name: 'Łódź' } })),
  corridors: new Map([['middle', { name: 'Middle Corridor' }]]),
} as unknown as Pick<Atlas, 'places' | 'corridors'>;

it('a fact is about its corridors where it names any, else about its places', () => {
  expect(whereOf({ places: ['xian'], corridors: ['middle', 'lost'] }, atlas)).toBe(
    'Middle Corridor, lost',
  );
  expect(whereOf({ places: ['xian'], corridors: ['middle'] }, atlas)).toBe('Middle Corridor');
  expect(whereOf({ places: ['xian', 'lodz'], corridors: [] }, atlas)).toBe("Xi'an, Łódź");
  expect(whereOf({ places: [] }, atlas)).toBe('');
});
