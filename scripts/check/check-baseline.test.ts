import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/schemas/problem.ts';
import {
  compareWithBaseline,
  formatBaseline,
  parseBaseline,
  updateBaseline,
} from './check-baseline.ts';

const warning = (file: string, message: string, line = 1): Problem => ({
  file,
  line,
  column: 1,
  code: 'SL403',
  message,
});
const error: Problem = { file: 'a.md', line: 1, column: 1, code: 'SL102', message: 'empty' };
const hint: Problem = { file: 'a.md', line: 1, column: 1, code: 'SL501', message: 'long' };
const all = () => true;

describe('the baseline', () => {
  const known = updateBaseline([warning('a.md', 'x'), warning('b.md', 'y'), error, hint], {}, all);

  it('takes in warnings alone, sorted, and reads back as it was written', () => {
    expect(known).toEqual({ 'a.md': { SL403: ['x'] }, 'b.md': { SL403: ['y'] } });
    expect(parseBaseline(formatBaseline(known))).toEqual(known);
  });

  it('holds a warning wherever it has moved to, and no more of them than it has', () => {
    const { fresh, old, gone } = compareWithBaseline(
      [warning('a.md', 'x', 90), warning('a.md', 'x', 91), warning('b.md', 'y')],
      known,
      all,
    );
    expect(old.map(({ line }) => line)).toEqual([90, 1]);
    expect(fresh).toEqual([warning('a.md', 'x', 91)]);
    expect(gone).toEqual([]);
  });

  it('never holds an error', () => {
    const forged = { 'a.md': { SL102: ['empty'] } };
    expect(compareWithBaseline([error], forged, all).fresh).toEqual([error]);
  });

  it('tells what is mended, of files that were looked at', () => {
    const { gone } = compareWithBaseline([], known, (file) => file === 'a.md');
    expect(gone).toEqual([{ file: 'a.md', code: 'SL403', message: 'x' }]);
  });

  it('keeps what it held of files that were not looked at', () => {
    const next = updateBaseline([warning('a.md', 'z')], known, (file) => file === 'a.md');
    expect(next).toEqual({ 'a.md': { SL403: ['z'] }, 'b.md': { SL403: ['y'] } });
  });

  it('that is none is a problem, not a crash', () => {
    expect(parseBaseline('{"a.md": 3}')).toMatchObject({ message: 'is no baseline' });
    expect(parseBaseline('nonsense')).toMatchObject({ message: 'is no baseline' });
  });
});
