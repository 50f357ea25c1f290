import { expect, it } from 'vitest';
import { alphabetOf } from './alphabet.ts';
import type { Findable } from './findable.ts';

const place = (name: string): Findable => ({
  kind: 'place',
  id: name.toLowerCase(),
  name,
  note: '',
  also: [],
});

it('names stand under their first letter without its marks, in order, what begins with none last', () => {
  const letters = alphabetOf(
    ['Xi’an', '西安', 'Lodz', 'Łódź Fabryczna', 'Astana', 'Liège', '90° East'].map(place),
  );
  expect(
    letters.map(({ letter, entries }) => [letter, ...entries.map(({ name }) => name)]),
  ).toEqual([
    ['A', 'Astana'],
    ['L', 'Liège', 'Lodz', 'Łódź Fabryczna'],
    ['X', 'Xi’an'],
    ['', '90° East', '西安'],
  ]);
  expect(letters[0]?.entries[0]).toMatchObject({ kind: 'place', path: '/places/astana/' });
});
