import { expect, it } from 'vitest';
import { modeOf } from './mode.ts';

const of = (subject: string, given = {}) =>
  modeOf({ unit: '', subject, ...given }, new Map([['middle', { mode: 'rail' }]]));

it.each([
  ['cargo handled by the airport and its trains', 'air'],
  ['trains to the seaport', 'rail'],
  ['vessels at the quay', 'sea'],
  ['lorries that wait at the pass', 'road'],
  ['goods carried by road', 'road'],
  ['trade with countries of the Belt and Road', null],
  ['people', null],
])('%s: %s', (subject, mode) => {
  expect(of(subject)).toBe(mode);
});

it('takes the mode of a route before words, and that of a corridor after them', () => {
  const route = { mode: 'sea', from: 'a', to: 'b', via: [] };
  expect(of('freight trains', { route })).toBe('sea');
  expect(of('growth', { corridors: ['middle'] })).toBe('rail');
});
