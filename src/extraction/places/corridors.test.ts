import { expect, it } from 'vitest';
import type { Corridor } from '../../schemas/corridor.ts';
import { CorridorIndex } from './corridors.ts';

it('takes the signs in a name for themselves', () => {
  const corridor = { id: 'plus', name: 'A+B Corridor', aliases: ['St. X Corridor'] };
  const index = new CorridorIndex([corridor as Corridor]);
  expect(index.named('Trains of the A+B Corridor run.')?.id).toBe('plus');
  expect(index.named('Trains of the St. X Corridor run.')?.id).toBe('plus');
  expect(index.named('Trains of the AAB Corridor run.')).toBeNull();
  expect(index.named('Trains of the Sta X Corridor run.')).toBeNull();
});
