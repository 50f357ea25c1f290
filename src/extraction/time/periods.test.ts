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
