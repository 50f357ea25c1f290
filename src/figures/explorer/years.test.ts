import { describe, expect, test } from 'vitest';
import { content, fact } from './fixture.ts';
import { largestValue, openedWithin, wholeByYear, yearState } from './years.ts';

describe('the state of a year', () => {
  test('has each place’s figure for it, the largest first', () => {
    const { values } = yearState(content, 2024, 'trips');
    expect(values.map(({ place, value }) => [place, value])).toEqual([
      ['xian', 3849],
      ['chengdu', 2285],
    ]);
  });

  test('prefers a sourced figure to a larger one found at no source', () => {
    const { values } = yearState(content, 2024, 'trips');
    expect(values.find(({ place }) => place === 'chengdu')?.fact.id).toBe('chengdu-2024');
  });

  test('says which places have a figure in other years only', () => {
    expect(yearState(content, 2020, 'trips').missing).toEqual(['chengdu']);
    expect(yearState(content, 2015, 'trips').missing).toEqual(['chengdu', 'xian']);
  });

  test('takes the figure of both ends for the whole, never that of one direction', () => {
    expect(yearState(content, 2024, 'trips').whole?.id).toBe('all-2024');
    expect(yearState(content, 2021, 'trips').whole).toBeNull();
  });

  test('leaves out ways not yet open, and closed ones', () => {
    expect([...yearState(content, 2010, 'trips').absentWays]).toEqual(['north', 'btk']);
    expect([...yearState(content, 2016, 'trips').absentWays]).toEqual(['btk']);
    expect([...yearState(content, 2020, 'trips').absentWays]).toEqual([]);
    expect([...yearState(content, 2023, 'trips').absentWays]).toEqual(['btk']);
    expect([...yearState(content, 2012, 'trips').absentPlaces]).toEqual(['lodz']);
  });

  test('never draws a figure of several years as that of one', () => {
    const span = fact({
      id: 's',
      from: 2013,
      to: 2024,
      places: ['lodz'],
      measure: 'trips',
      value: 9,
    });
    const { values } = yearState({ ...content, facts: [span] }, 2024, 'trips');
    expect(values).toEqual([]);
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
  expect(largestValue(content, 'trips')).toBe(9999);
  expect(largestValue(content, 'nothing')).toBe(1);
});
