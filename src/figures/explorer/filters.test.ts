import { describe, expect, test } from 'vitest';
import { applyFilters, isWithin } from './filters.ts';
import { content, fact } from './fixture.ts';

const none = { mode: '', corridor: '', hub: '', country: '', story: '' };
const ids = (set: ReadonlySet<string>) => [...set].sort();

describe('filters', () => {
  test('show everything where none is set', () => {
    const shown = applyFilters(content, none);
    expect(shown.isFiltered).toBe(false);
    expect(shown.facts.size).toBe(content.facts.length);
    expect(shown.places.size).toBe(content.places.length);
  });

  test('by air keep the air route, its ends and what is said of flights', () => {
    const shown = applyFilters(content, { ...none, mode: 'air' });
    expect(ids(shown.ways)).toEqual(['air']);
    expect(ids(shown.places)).toEqual(['chengdu', 'frankfurt']);
    expect(ids(shown.facts)).toEqual(['flight']);
  });

  test('by hub keep every way through it and only its own figures', () => {
    const shown = applyFilters(content, { ...none, hub: 'xian' });
    expect(ids(shown.ways)).toEqual(['north']);
    expect(ids(shown.facts)).toEqual(['xian-2020', 'xian-2024']);
  });

  test('by country keep the ways that pass it and the places in it', () => {
    const shown = applyFilters(content, { ...none, country: 'poland' });
    expect(ids(shown.ways)).toEqual(['north']);
    expect(ids(shown.places)).toEqual(['lodz']);
  });

  test('by story keep what it names, not every stop of a corridor it speaks of', () => {
    const shown = applyFilters(content, { ...none, story: 'flights' });
    expect(ids(shown.ways)).toEqual(['air']);
    expect(ids(shown.places)).toEqual(['chengdu', 'frankfurt']);
  });

  test('that contradict each other leave nothing', () => {
    const shown = applyFilters(content, { ...none, mode: 'air', corridor: 'north' });
    expect(shown.ways.size + shown.facts.size).toBe(0);
  });
});

describe('a figure belongs to a period', () => {
  test.each([
    [2013, 2020, true],
    [2010, 2013, true],
    [2014, 2016, true],
    [2016, 2020, false],
  ])('%i to %i', (first, last, expected) => {
    expect(isWithin(fact({ id: 'a', from: 2013, to: 2015 }), first, last)).toBe(expected);
  });

  test('by its last day alone where it counts from the beginning', () => {
    expect(isWithin(fact({ id: 'a', to: 2015 }), 2014, 2015)).toBe(true);
    expect(isWithin(fact({ id: 'a', to: 2015 }), 2016, 2020)).toBe(false);
  });

  test('and an undated one to none', () => {
    expect(isWithin(fact({ id: 'a' }), 2006, 2026)).toBe(false);
  });
});

describe('a figure of several stories', () => {
  const told = {
    ...content,
    facts: [fact({ id: 'both', places: ['xian'], story: 'one flights' })],
  };

  test('is kept for each of them', () => {
    for (const story of ['one', 'flights'])
      expect(ids(applyFilters(told, { ...none, story }).facts)).toEqual(['both']);
    expect(ids(applyFilters(told, { ...none, story: 'flight' }).facts)).toEqual([]);
  });
});

test('by mode the stops of ways are kept with them, by story only what it names', () => {
  expect(ids(applyFilters(content, { ...none, corridor: 'north' }).places)).toEqual(
    ['chengdu', 'lodz', 'xian'].filter((id) => content.places.some((place) => place.id === id)),
  );
  const spoken = fact({
    id: 'spoken',
    places: ['xian'],
    corridors: ['north'],
    story: 'north-told',
  });
  const told = applyFilters({ ...content, facts: [spoken] }, { ...none, story: 'north-told' });
  expect(ids(told.ways)).toEqual(['north']);
  expect(ids(told.places)).toEqual(['xian']);
});

test('a figure that began and goes on is of every year since', () => {
  const open = fact({ id: 'a', from: 2015 });
  expect(isWithin(open, 2015, 2015)).toBe(true);
  expect(isWithin(open, 2020, 2026)).toBe(true);
  expect(isWithin(open, 2010, 2014)).toBe(false);
});
