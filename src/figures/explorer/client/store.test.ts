import { describe, expect, it } from 'vitest';
import { type Defaults, initialState, type State } from '../state.ts';
import { type ChangedBy, ExplorerStore, type Offered } from './store.ts';

const defaults: Defaults = { years: [2006, 2026], to: 2024, measure: 'china-europe-train-trips' };
const offered: Offered = new Map([
  ['mode', new Set(['', 'rail', 'air'])],
  ['corridor', new Set(['', 'middle'])],
  ['hub', new Set(['', 'xian'])],
  ['country', new Set(['', 'poland'])],
  ['story', new Set([''])],
  ['measure', new Set([defaults.measure, 'cargo-value'])],
]);

function listened(search = '') {
  const store = new ExplorerStore(defaults, offered, search);
  const told: [Readonly<State>, ChangedBy][] = [];
  store.subscribe((state, by) => told.push([state, by]));
  return { store, told };
}

describe('the store of the explorer', () => {
  it('begins with what the address asks for, and tells nobody', () => {
    const { store, told } = listened('?hub=xian&to=2019');
    expect(store.state).toEqual({ ...initialState(defaults), hub: 'xian', to: 2019 });
    expect(store.isAsked).toBe(false);
    expect(told).toEqual([]);
  });

  it('takes names that nothing on the page offers for none, and says so in its address', () => {
    const { store } = listened('?hub=atlantis&corridor=middle&measure=camels&start=atlantis');
    expect(store.state).toMatchObject({ hub: '', corridor: 'middle', measure: defaults.measure });
    // Ends of a way are typed, and answered in words where they are unknown.
    expect(store.address).toBe('?corridor=middle&start=atlantis');
  });

  it('tells each change with all of the state, and leaves what it told before as it was', () => {
    const { store, told } = listened();
    store.set({ mode: 'rail' }, 'reader');
    store.set({ to: 2020 }, 'reader');
    expect(told.map(([{ mode, to }, by]) => [mode, to, by])).toEqual([
      ['rail', 2024, 'reader'],
      ['rail', 2020, 'reader'],
    ]);
    expect(store.address).toBe('?mode=rail&to=2020');
    expect(store.isAsked).toBe(true);
  });

  it('knows where the map rests without taking that for a wish of the reader', () => {
    const { store, told } = listened('?open=place:xian');
    store.set({ view: [4, 108.94, 34.34] }, 'map');
    expect(store.isAsked).toBe(false);
    expect(store.address).toBe('?open=place:xian&view=4,108.94,34.34');
    expect(told.map(([, by]) => by)).toEqual(['map']);
    store.set({ open: '' }, 'reader');
    store.set({ view: null }, 'map');
    expect(store.isAsked).toBe(true);
    expect(store.address).toBe('');
  });

  it('goes back to an earlier address as if it had been opened', () => {
    const { store, told } = listened();
    store.set({ mode: 'air', compare: true }, 'reader');
    store.open('?mode=rail');
    expect(store.state).toEqual({ ...initialState(defaults), mode: 'rail' });
    expect(store.isAsked).toBe(false);
    expect(told.at(-1)?.[1]).toBe('address');
  });
});

it('tells those who listen in the order in which they began', () => {
  const store = new ExplorerStore(defaults, offered, '');
  const told: string[] = [];
  store.subscribe(() => told.push('first'));
  store.subscribe(() => told.push('second'));
  store.set({ mode: 'rail' }, 'reader');
  expect(told).toEqual(['first', 'second']);
});
