import { describe, expect, test } from 'vitest';
import { content, fact } from './fixture.ts';
import {
  comparable,
  countedYears,
  largestValue,
  openedWithin,
  wholeByYear,
  yearState,
} from './years.ts';

describe('the state of a year', () => {
  test('has each place’s figure for it, the largest first', () => {
    const { values } = yearState(content, 2024, 'trips');
    expect(values.map(({ place, value }) => [place, value])).toEqual([
      ['xian', 3849],
      ['chengdu', 2285],
    ]);
  });

  test('says which places have a figure in other years only', () => {
    expect(yearState(content, 2020, 'trips').missing).toEqual(['chengdu']);
    expect(yearState(content, 2015, 'trips').missing).toEqual(['chengdu', 'xian']);
  });

  test('takes for the whole what the corpus says stands for it, and nothing of another place', () => {
    expect(yearState(content, 2024, 'trips').whole?.fact.id).toBe('all-2024');
    expect(yearState(content, 2024, 'trips').figures.map(({ of }) => of)).toEqual([
      ['europe'],
      ['xian'],
      ['chengdu'],
    ]);
    expect(yearState(content, 2021, 'trips').whole).toBeNull();
  });

  test('has several figures of one place side by side, and one circle for them', () => {
    const counts = { of: ['xian'], by: 'Central Asia included', amount: '4,639', elsewhere: '' };
    const wider = fact({
      id: 'wider',
      from: 2024,
      to: 2024,
      measure: 'trips',
      value: 4639,
      counts,
    });
    const both = yearState({ ...content, facts: [...content.facts, wider] }, 2024, 'trips');
    expect(both.figures.filter(({ of }) => of[0] === 'xian').map(({ by }) => by)).toEqual([
      'Central Asia included',
      '',
    ]);
    expect(both.values.filter(({ place }) => place === 'xian').map(({ value }) => value)).toEqual([
      3849,
    ]);
  });

  test('draws a way of unknown opening in full from the first year a figure speaks of it', () => {
    expect(yearState(content, 2017, 'trips').absentWays.has('air')).toBe(true);
    expect(yearState(content, 2018, 'trips').absentWays.has('air')).toBe(false);
  });

  test('leaves out ways not yet open, and closed ones', () => {
    expect([...yearState(content, 2010, 'trips').absentWays]).toEqual(['north', 'btk', 'air']);
    expect([...yearState(content, 2016, 'trips').absentWays]).toEqual(['btk', 'air']);
    expect([...yearState(content, 2020, 'trips').absentWays]).toEqual([]);
    expect([...yearState(content, 2023, 'trips').absentWays]).toEqual(['btk']);
    expect([...yearState(content, 2012, 'trips').absentPlaces]).toEqual(['lodz']);
  });
});

test('years without a figure stay empty between those with one', () => {
  const years = wholeByYear(content, 'trips', [2018, 2020]);
  expect(years.map(({ year, fact: figure }) => [year, figure?.value ?? null])).toEqual([
    [2018, null],
    [2019, 8225],
    [2020, null],
  ]);
});

test('openings are told in the order of time, unknown ones not at all', () => {
  expect(openedWithin(content, 2006, 2026)).toEqual([
    { id: 'north', year: 2011 },
    { id: 'btk', year: 2017 },
  ]);
  expect(openedWithin(content, 2012, 2016)).toEqual([]);
});

test('the largest circle stands for the largest figure of any one place', () => {
  expect(largestValue(content, 'trips')).toBe(3849);
  expect(largestValue(content, 'nothing')).toBe(1);
});

test('Play stops at the years that have a figure, in their order', () => {
  const years = countedYears(content, 'trips');
  expect(years).toEqual(years.toSorted((a, b) => a - b));
  expect(years).toContain(2019);
  expect(years).toContain(2024);
  expect(years).not.toContain(2021);
  expect(countedYears(content, 'nothing')).toEqual([]);
});

test.each([
  ['two years with figures as they are', [2011, 2020, 2024], 2020, 2024, [2020, 2024]],
  ['years without figures become the nearest with', [2011, 2020, 2024], 2013, 2025, [2011, 2024]],
  ['one year twice becomes two', [2011, 2020, 2024], 2024, 2024, [2020, 2024]],
  ['one year with figures is all there is', [2020], 2013, 2024, [2013, 2020]],
  ['without figures the years stay as asked', [], 2013, 2024, [2013, 2024]],
])('compared are %s', (_, counted, from, to, pair) => {
  expect(comparable(counted, from, to)).toEqual(pair);
});
