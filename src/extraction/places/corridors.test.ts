import { describe, expect, it } from 'vitest';
import type { Corridor } from '../../schemas/corridor.ts';
import { CorridorIndex, isAbout } from './corridors.ts';

it('takes the signs in a name for themselves', () => {
  const corridor = { id: 'plus', name: 'A+B Corridor', aliases: ['St. X Corridor'] };
  const index = new CorridorIndex([corridor as Corridor]);
  expect(index.named('Trains of the A+B Corridor run.')?.id).toBe('plus');
  expect(index.named('Trains of the St. X Corridor run.')?.id).toBe('plus');
  expect(index.named('Trains of the AAB Corridor run.')).toBeNull();
  expect(index.named('Trains of the Sta X Corridor run.')).toBeNull();
});

describe('what a corridor named in a sentence is of', () => {
  const mention = { id: 'middle', start: 20, end: 35 };
  const fact = { start: 60, end: 70 };
  const at = (start: number) => ({ start, end: start + 5 });

  it('is a figure behind it, unless a place stands between the two', () => {
    expect(isAbout(mention, fact, [at(5), at(80)])).toBe(true);
    expect(isAbout(mention, fact, [])).toBe(true);
    expect(isAbout(mention, fact, [at(5), at(40)])).toBe(false);
  });

  it('is all of a sentence it opens, and nothing that stands before it', () => {
    expect(isAbout({ ...mention, start: 2, end: 17 }, fact, [at(40)])).toBe(true);
    expect(isAbout({ ...mention, start: 80, end: 95 }, fact, [])).toBe(false);
  });
});
