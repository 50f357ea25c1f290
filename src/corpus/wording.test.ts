import { describe, expect, it } from 'vitest';
import { fixtureAtlas } from '../extraction/reader/fixture-atlas.ts';
import type { Fact, Period } from '../schemas/fact.ts';
import {
  amountInWords,
  coarseDateInWords,
  factInWords,
  numberInWords,
  periodInWords,
  valueInWords,
} from './wording.ts';

const period = (
  start: string | null,
  end: string | null,
  type: Period['type'],
  text = '',
): Period => ({ start, end, type, text });

function fact(part: Partial<Fact>): Fact {
  return {
    id: 'a-1',
    kind: 'count',
    subject: '',
    value: 1,
    unit: '',
    noun: part.unit ?? '',
    qualifier: 'exact',
    trend: null,
    period: null,
    places: [],
    citation: 'a',
    evidence: 'secondary',
    status: 'extracted',
    source: { start: 0, end: 1, line: 1, column: 1, text: 'x', sentence: { start: 0, end: 1 } },
    ...part,
  };
}

describe('a fact in words', () => {
  const date = period(null, '2024-06-11', 'cumulative');
  it.each<[string, Partial<Fact>]>([
    [
      'nearly 30,000 international trains, to 11 June 2024',
      { value: 30000, unit: 'international train', qualifier: 'nearly', period: date },
    ],
    ['1 train', { value: 1, unit: 'train' }],
    ['112 cities', { value: 112, unit: 'city' }],
    ['87 times', { value: 87, unit: 'times' }],
    ['45 to 50 wagons', { value: null, low: 45, high: 50, unit: 'wagon' }],
    [
      'up to US$8.4 billion (deal), 11 December 2023',
      {
        kind: 'money',
        value: 8.4e9,
        unit: 'USD',
        qualifier: 'up_to',
        subject: 'deal',
        period: period('2023-12-11', '2023-12-11', 'day'),
      },
    ],
    [
      'CN¥170.62 billion (trade), 2020',
      {
        kind: 'money',
        value: 170.62e9,
        unit: 'CNY',
        subject: 'trade',
        period: period('2020-01-01', '2020-12-31', 'year'),
      },
    ],
    ['KZT 5 million', { kind: 'money', value: 5e6, unit: 'KZT' }],
    ['€3 million to €5 million', { kind: 'money', value: null, low: 3e6, high: 5e6, unit: 'EUR' }],
    [
      'up 84.3 per cent (exports), year-on-year, first quarter of 2024',
      {
        kind: 'change',
        value: 84.3,
        unit: 'percent',
        trend: 'up',
        subject: 'exports',
        basis: 'year-on-year',
        period: period('2024-01-01', '2024-03-31', 'quarter'),
      },
    ],
    [
      'up (market share)',
      { kind: 'change', value: null, unit: '', trend: 'up', subject: 'market share' },
    ],
    [
      'down 5 per cent, against 2022',
      { kind: 'change', value: 5, unit: 'percent', trend: 'down', basis: 'than in 2022' },
    ],
    [
      'nearly 75 per cent (land area)',
      { kind: 'share', value: 75, unit: 'percent', qualifier: 'nearly', subject: 'land area' },
    ],
    ['2 percentage points', { kind: 'change', value: 2, unit: 'percentage-point' }],
    ['about 87 times', { kind: 'multiple', value: 87, unit: 'times', qualifier: 'about' }],
    ['1,500 kilometres', { kind: 'measure', value: 1500, unit: 'kilometer' }],
    ['4.9 million square kilometres', { kind: 'measure', value: 4.9e6, unit: 'square-kilometer' }],
    ['2,077,216 TEU', { kind: 'measure', value: 2077216, unit: 'teu' }],
    ['120 km/h', { kind: 'measure', value: 120, unit: 'kilometer-per-hour' }],
    ['−5 °C', { kind: 'measure', value: -5, unit: 'celsius' }],
    ['50 years old', { kind: 'measure', value: 50, unit: 'year-person' }],
    ['14 trains per day', { kind: 'rate', value: 14, unit: 'train-per-day' }],
    ['US$2,500 per FEU', { kind: 'price', value: 2500, unit: 'USD-per-feu' }],
    [
      '2.1 million tonnes, a record',
      { kind: 'measure', value: 2.1e6, unit: 'tonne', record: true },
    ],
    ['ranked third (port)', { kind: 'rank', value: 3, subject: 'port' }],
    [
      'a record (freight contracts)',
      { kind: 'rank', value: 1, record: true, subject: 'freight contracts' },
    ],
    [
      'the fourth cargo route, 2020',
      {
        kind: 'ordinal',
        value: 4,
        subject: 'cargo route',
        period: period('2020-01-01', '2020-12-31', 'year'),
      },
    ],
    [
      'since 2013',
      {
        kind: 'date',
        value: null,
        subject: 'It grew since 2013.',
        period: period('2013-01-01', null, 'span'),
      },
    ],
    [
      "Xi'an to Duisburg via Khorgos by rail",
      {
        kind: 'route',
        value: null,
        route: { mode: 'rail', from: 'xian', to: 'duisburg', via: ['khorgos'] },
      },
    ],
  ])('%s', (words, part) => {
    expect(factInWords(fact(part), fixtureAtlas)).toBe(words);
  });

  it('can leave out what is counted, never how firmly', () => {
    const trains = fact({ value: 30000, unit: 'international train', qualifier: 'nearly' });
    expect(amountInWords(trains)).toBe('nearly 30,000');
    expect(valueInWords(trains)).toBe('nearly 30,000 international trains');
  });
});

describe('a number', () => {
  it.each([
    [1126, '1,126'],
    [999999, '999,999'],
    [1e6, '1 million'],
    [90206000, '90.206 million'],
    [2483805, '2,483,805'],
    [1.5e12, '1.5 trillion'],
    [0.5, '0.5'],
    [6.8974, '6.8974'],
    [16.666666666667, '16.7'],
    [1 / 3, '0.333'],
    [-3, '−3'],
  ])('%d is %s', (value, words) => {
    expect(numberInWords(value)).toBe(words);
  });
});

describe('a period', () => {
  it.each<[string, Period]>([
    ['2020', period('2020-01-01', '2020-12-31', 'year')],
    ['2013 to 2020', period('2013-01-01', '2020-12-31', 'span')],
    ['second half of 2023', period('2023-07-01', '2023-12-31', 'half')],
    ['May 2022', period('2022-05-01', '2022-05-31', 'month')],
    ['January to August 2021', period('2021-01-01', '2021-08-31', 'span')],
    ['November 2020 to February 2021', period('2020-11-01', '2021-02-28', 'span')],
    ['3 to 5 June 2024', period('2024-06-03', '2024-06-05', 'span')],
    ['12 June 2019 to 11 June 2024', period('2019-06-12', '2024-06-11', 'span')],
    ['1 January to 11 June 2024', period('2024-01-01', '2024-06-11', 'cumulative')],
    ['as of 31 October 2024', period('2024-10-31', '2024-10-31', 'instant')],
    ['since May 2015', period('2015-05-01', null, 'span')],
    ['“Now”, not dated', period(null, null, 'instant', 'Now')],
  ])('%s', (words, given) => {
    expect(periodInWords(given)).toBe(words);
  });

  it('may be missing', () => {
    expect(periodInWords(null)).toBe('');
  });
});

describe('a coarse date', () => {
  it.each([
    ['2024', '2024'],
    ['2024-06', 'June 2024'],
    ['2024-06-11', '11 June 2024'],
  ])('%s is %s', (date, words) => {
    expect(coarseDateInWords(date)).toBe(words);
  });
});

it.each([
  ['economy ministry', 'according to the economy ministry'],
  ['Georgia’s economy ministry', 'according to Georgia’s economy ministry'],
  ['South Korea’s economy ministry', 'according to South Korea’s economy ministry'],
])('whoever says it has an article only where no owner stands before: %s', (claimant, words) => {
  expect(factInWords(fact({ value: 90, unit: 'train', claimant }), fixtureAtlas)).toContain(words);
});
