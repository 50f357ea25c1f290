import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Defaults, initialState, readState, type State, writeState } from './state.ts';

const defaults: Defaults = { years: [2006, 2026], to: 2024, measure: 'china-europe-train-trips' };

describe('the address of the explorer', () => {
  test('is empty where nothing was set', () => {
    expect(writeState(initialState(defaults), defaults)).toBe('');
    expect(readState('', defaults)).toEqual(initialState(defaults));
  });

  test('names only what a reader set', () => {
    const state: State = { ...initialState(defaults), mode: 'rail', to: 2019, compare: true };
    expect(writeState(state, defaults)).toBe('?mode=rail&to=2019&compare=1');
  });

  test('brings back any state it was written from', () => {
    const id = fc.constantFrom('', 'xian', 'west-north', 'a1');
    const state = fc.record({
      mode: fc.constantFrom('', 'rail', 'air'),
      corridor: id,
      hub: id,
      country: id,
      story: id,
      measure: fc.constantFrom('cargo-value', defaults.measure),
      from: fc.integer({ min: 2006, max: 2015 }),
      to: fc.integer({ min: 2015, max: 2026 }),
      open: fc.constantFrom('', 'place:xian', 'way:middle'),
      start: id,
      end: id,
      by: fc.constantFrom('', 'air', 'middle'),
      compare: fc.boolean(),
      view: fc.constantFrom<State['view']>(null, [2.5, 104.07, 30.66], [40, -9.5, -33.25]),
    });
    fc.assert(
      fc.property(state, (given) => {
        expect(readState(writeState(given, defaults), defaults)).toEqual(given);
      }),
    );
  });

  test.each([
    ['?to=1850&from=99999', { from: 2006, to: 2006 }],
    ['?from=2020&to=2010', { from: 2010, to: 2010 }],
    ['?to=twenty', { to: 2024 }],
    ['?mode=teleport', { mode: '' }],
    ['?open=place:<script>', { open: '' }],
    ['?hub=..%2Fetc', { hub: '' }],
    ['?view=1e9,0,0', { view: null }],
    ['?view=2,400,0', { view: null }],
    ['?view=2,NaN,3', { view: null }],
    ['?compare=yes', { compare: false }],
  ])('%s is read as what it can mean', (address, expected) => {
    expect(readState(address, defaults)).toMatchObject(expected);
  });
});
