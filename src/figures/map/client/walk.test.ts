import { expect, test } from 'vitest';
import { type Group, locate, type Position, turned, walk } from './walk.ts';

const groups: Group[] = [
  { way: 'north', places: ['chengdu', 'xian', 'lodz'] },
  { way: 'empty', places: [] },
  { way: 'air', places: ['chengdu', 'frankfurt'] },
  { way: null, places: ['lone', 'lonely'] },
];
const name = ({ group, at }: Position) => (at < 0 ? groups[group]?.way : groups[group]?.places[at]);

test('every way and every place is reached by one key alone, and it comes round again', () => {
  let at: Position = { group: 0, at: -1 };
  const seen: (string | null | undefined)[] = [];
  do {
    seen.push(name(at));
    at = walk(groups, at, 'next');
  } while (!(at.group === 0 && at.at === -1) && seen.length < 50);
  expect(seen).toEqual(
    'north chengdu xian lodz empty air chengdu frankfurt lone lonely'.split(' '),
  );
});

test('back undoes next, wherever one stands', () => {
  let at: Position = { group: 0, at: -1 };
  for (let i = 0; i < 12; i++) {
    const next = walk(groups, at, 'next');
    expect(walk(groups, next, 'back')).toEqual(at);
    at = next;
  }
});

test('up and down change the line; home and end go to its ends', () => {
  const xian = { group: 0, at: 1 };
  expect(name(walk(groups, xian, 'nextWay'))).toBe('empty');
  expect(name(walk(groups, xian, 'backWay'))).toBe('lone');
  expect(name(walk(groups, xian, 'first'))).toBe('north');
  expect(name(walk(groups, xian, 'last'))).toBe('lodz');
});

test('a place of several ways is found on the one a reader follows', () => {
  expect(locate(groups, 'place', 'chengdu')).toEqual({ group: 0, at: 0 });
  expect(locate(groups, 'place', 'chengdu', { group: 2, at: 1 })).toEqual({ group: 2, at: 0 });
  expect(locate(groups, 'way', 'air')).toEqual({ group: 2, at: -1 });
  expect(locate(groups, 'place', 'nowhere')).toBeNull();
});

test('the key to the right leads to the right, whichever way a line is written down', () => {
  const x: Record<string, number> = { chengdu: 800, xian: 820, lodz: 210 };
  const xOf = (place: string) => x[place] ?? 0;
  expect(turned(['chengdu', 'xian', 'lodz'], xOf)).toEqual(['lodz', 'xian', 'chengdu']);
  expect(turned(['lodz', 'xian'], xOf)).toEqual(['lodz', 'xian']);
  expect(turned([], xOf)).toEqual([]);
});

test('a place that a way passes twice is found where it comes first', () => {
  const loop: Group[] = [{ way: 'loop', places: ['xian', 'lodz', 'xian'] }];
  expect(locate(loop, 'place', 'xian')).toEqual({ group: 0, at: 0 });
});
