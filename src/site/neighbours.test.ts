import { expect, it } from 'vitest';
import type { Atlas } from '../atlas/types.ts';
import type { Corridor } from '../schemas/corridor.ts';
import { corridorsBeside, countriesAlong, nearestWith, nextAlong } from './neighbours.ts';

const lines = ['a-b', 'b-c', 'c-d', 'e-b', 'd-f'].map((line) => {
  const [from, to] = line.split('-');
  return { from, to };
});
const atlas = {
  lines,
  places: new Map(
    Object.entries({ a: 'x', b: 'x', c: 'y', d: 'y', x: null, y: null }).map(([id, within]) => [
      id,
      { id, within, kind: within ? 'city' : 'country' },
    ]),
  ),
} as unknown as Atlas;

it('the places next to one stand at the other ends of its lines', () => {
  expect(nextAlong(atlas, 'b')).toEqual(['a', 'c', 'e']);
  expect(nextAlong(atlas, 'nowhere')).toEqual([]);
});

it('the nearest places with something to show are those with the fewest stops between, no more than asked for', () => {
  const has = (id: string) => id !== 'b' && id !== 'c';
  expect(nearestWith(atlas, 'b', has)).toEqual([
    { id: 'a', stops: 1 },
    { id: 'e', stops: 1 },
    { id: 'd', stops: 2 },
  ]);
  expect(nearestWith(atlas, 'b', has, 2)).toHaveLength(2);
  expect(nearestWith(atlas, 'b', has, 9).map(({ id }) => id)).toEqual(['a', 'e', 'd', 'f']);
});

const corridor = (id: string, ...paths: string[]): Corridor =>
  ({ id, paths: paths.map((path) => ({ places: [...path] })) }) as unknown as Corridor;
const own = corridor('own', 'abc');
const corridors = new Map(
  [
    own,
    corridor('backwards', 'fcb'),
    corridor('meets', 'ebd', 'gc'),
    // What begins with the names of two others is no track of theirs.
    corridor('apart', 'fgh'),
  ].map((one) => [one.id, one]),
);

it('corridors that share track are told from those that only meet, and where those meet', () => {
  const { sharing, meeting } = corridorsBeside({ corridors }, own);
  expect(sharing.map(({ id }) => id)).toEqual(['backwards']);
  expect(meeting.map(({ corridor, places }) => [corridor.id, places])).toEqual([
    ['meets', ['b', 'c']],
  ]);
});

it('no track is shared where only the names of places read alike beside each other', () => {
  const alike = (id: string, ...places: string[]) =>
    ({ id, paths: [{ places }] }) as unknown as Corridor;
  const one = alike('one', 'ab', 'c', 'z');
  const other = alike('other', 'a', 'bc', 'z');
  const both = new Map([one, other].map((each) => [each.id, each]));
  expect(corridorsBeside({ corridors: both }, one)).toEqual({
    sharing: [],
    meeting: [{ corridor: other, places: ['z'] }],
  });
});

it('the countries of a corridor stand in the order in which it leads through them, each once', () => {
  expect(countriesAlong(atlas, corridor('long', 'dcba'))).toEqual(['y', 'x']);
});
