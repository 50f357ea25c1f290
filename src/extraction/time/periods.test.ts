import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { periodCases } from '../cases/periods.ts';
import { tokenise } from '../tokens/tokens.ts';
import { readPeriods } from './periods.ts';

// Many runs each, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const read = (says: string, at: string | null) => readPeriods(tokenise(says), says, at);

describe.each(Object.entries(periodCases))('%s', (_, cases) => {
  it.each(cases)('$says at $at', ({ says, at, periods }) => {
    const found = read(says, at).map(({ period: { text, start, end, type } }) => [
      text,
      start,
      end,
      type,
    ]);
    expect(found).toEqual(periods);
  });
});

describe('at the edge of the day and month of the report, 11 June 2024, which was a Tuesday', () => {
  it.each([
    ['The depot took 20 trains last May.', '2024-05-01..2024-05-31'],
    ['The depot took 20 trains last June.', '2023-06-01..2023-06-30'],
    ['The depot took 20 trains last July.', '2023-07-01..2023-07-31'],
    ['The depot took 20 trains next May.', '2025-05-01..2025-05-31'],
    ['The depot took 20 trains next June.', '2025-06-01..2025-06-30'],
    ['The depot took 20 trains next July.', '2024-07-01..2024-07-31'],
    ['The depot took 20 trains this May.', '2024-05-01..2024-05-31'],
    ['The depot took 20 trains this June.', '2024-06-01..2024-06-30'],
    ['The depot took 20 trains this July.', '2024-07-01..2024-07-31'],
    ['The depot took 20 trains in May.', '2024-05-01..2024-05-31'],
    ['The depot took 20 trains in June.', '2024-06-01..2024-06-30'],
    ['The depot took 20 trains in July.', '2023-07-01..2023-07-31'],
    ['The depot took 20 trains by May.', '…..2024-05-31'],
    ['The depot took 20 trains by June.', '…..2024-06-11'],
    ['The depot took 20 trains until July.', '…..2024-07-31'],
    ['The depot took 20 trains since May.', '2024-05-01..2024-06-11'],
    ['The depot took 20 trains since June.', '2024-06-01..2024-06-11'],
    ['The depot took 20 trains since July.', '2023-07-01..2024-06-11'],
    ['The depot took 20 trains from May.', '2024-05-01..2024-05-31'],
    ['The depot took 20 trains from June.', '2024-06-01..2024-06-30'],
    ['The depot will open in May.', '2025-05-01..2025-05-31'],
    ['The depot will open in June.', '2024-06-01..2024-06-30'],
    ['The depot will open in July.', '2024-07-01..2024-07-31'],
    ['The depot is to open in June.', '2024-06-01..2024-06-30'],
    ['The depot opened on 10 June.', '2024-06-10..2024-06-10'],
    ['The depot opened on 11 June.', '2024-06-11..2024-06-11'],
    ['The depot opened on 12 June.', '2023-06-12..2023-06-12'],
    ['The depot will open on 10 June.', '2025-06-10..2025-06-10'],
    ['The depot will open on 11 June.', '2024-06-11..2024-06-11'],
    ['The depot will open on 12 June.', '2024-06-12..2024-06-12'],
    ['The depot is open from 10 June.', '2024-06-10..…'],
    ['The depot is open from 11 June.', '2024-06-11..…'],
    ['The depot is closed until 10 June.', '…..2024-06-10'],
    ['The depot is closed until 11 June.', '…..2024-06-11'],
    ['The depot has been open since 10 June.', '2024-06-10..2024-06-11'],
    ['The depot has been open since 11 June.', '2024-06-11..2024-06-11'],
    ['The depot has been open since 12 June.', '2023-06-12..2024-06-11'],
    ['The depot took 20 trains last Monday.', '2024-06-10..2024-06-10'],
    ['The depot took 20 trains next Monday.', '2024-06-17..2024-06-17'],
    ['The depot took 20 trains on Monday.', '2024-06-10..2024-06-10'],
    ['The depot took 20 trains last Tuesday.', '2024-06-04..2024-06-04'],
    ['The depot took 20 trains on Tuesday.', '2024-06-11..2024-06-11'],
    ['The depot took 20 trains next Tuesday.', '2024-06-18..2024-06-18'],
    ['The depot took 20 trains last Wednesday.', '2024-06-05..2024-06-05'],
    ['The depot took 20 trains on Wednesday.', '2024-06-05..2024-06-05'],
    ['The depot took 20 trains last week.', '2024-06-03..2024-06-09'],
    ['The depot took 20 trains next week.', '2024-06-17..2024-06-23'],
    ['The depot took 20 trains last quarter.', '2024-01-01..2024-03-31'],
    ['The depot took 20 trains next quarter.', '2024-07-01..2024-09-30'],
    ['The depot took 20 trains this quarter.', '2024-04-01..2024-06-30'],
    ['The depot took 20 trains in the first quarter.', '2024-01-01..2024-03-31'],
    ['The depot took 20 trains in the second quarter.', '2023-04-01..2023-06-30'],
    ['The depot took 20 trains in the third quarter.', '2023-07-01..2023-09-30'],
    ['The depot took 20 trains in the first half.', '2023-01-01..2023-06-30'],
    ['The depot took 20 trains in the second half.', '2023-07-01..2023-12-31'],
    ['The depot took 20 trains last summer.', '2023-06-01..2023-08-31'],
    ['The depot took 20 trains this summer.', '2024-06-01..2024-08-31'],
    ['The depot took 20 trains next spring.', '2025-03-01..2025-05-31'],
    ['The depot took 20 trains last autumn.', '2023-09-01..2023-11-30'],
  ])('%s %s', (says, meant) => {
    const [found, ...more] = read(says, '2024-06-11');
    expect(more).toEqual([]);
    expect(`${found?.period.start ?? '…'}..${found?.period.end ?? '…'}`).toBe(meant);
  });
});

describe('times compared with', () => {
  it.each([
    ['Trips rose 22 percent from 2019.', '2019'],
    ['Fewer trains ran than in 2018.', '2018'],
    ['It fell compared with 2020.', '2020'],
  ])('are told from the time told of: %s', (says, year) => {
    const base = read(says, null).find(({ period }) => period.text.includes(year));
    expect(base?.role).toBe('base');
  });

  it('are not seen in a series from one year to another', () => {
    const found = read('Trips rose from 13 in 2013 to 1,126 in 2020.', null);
    expect(found.map(({ role }) => role)).toEqual(['when', 'when']);
  });
});

describe('any text', () => {
  const words = fc.constantFrom(
    'in',
    'since',
    'the',
    'first',
    'last',
    'quarter',
    'year',
    'May',
    '25',
    '2024',
    'to',
    'from',
    'and',
    ',',
    '-',
    'past',
    'five',
    'months',
    'as',
    'of',
    'by',
    'end',
    'Q1',
    'H',
    '1',
    'Monday',
    'so',
    'far',
    'date',
    'ended',
    '31',
    'FY',
    '月',
    '年',
  );
  it('gives periods in order, inside the text, start not after end', () => {
    fc.assert(
      fc.property(
        fc.array(words, { maxLength: 20 }),
        fc.constantFrom(null, '2024', '2024-06', '2024-06-11'),
        (list, at) => {
          const text = list.join(' ');
          let last = 0;
          for (const { start, end, period } of read(text, at)) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(text.slice(start, end)).toBe(period.text);
            if (period.start !== null && period.end !== null)
              expect(period.start <= period.end).toBe(true);
            for (const day of [period.start, period.end]) {
              if (day !== null)
                expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day);
            }
            last = end;
          }
        },
      ),
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void read(text, '2024-06-11')));
  });
});
