import { expect, it } from 'vitest';
import { severityOf } from './check-codes.ts';
import {
  faultInWords,
  fieldName,
  formatProblem,
  newProblem,
  placeOfWords,
  sortProblems,
  wordsAt,
} from './problem.ts';

it('a path into a value is told as a field', () => {
  expect(fieldName(['sources', 0, 'url'])).toBe('sources[0].url');
  expect(fieldName([2, 'paths', 1])).toBe('[2].paths[1]');
});

it('a problem is a line that editors and terminals make clickable', () => {
  const problem = { file: 'a.md', line: 3, column: 7, message: 'is no date' };
  expect(formatProblem(problem)).toBe('a.md:3:7: is no date');
  expect(formatProblem({ ...problem, field: 'date', mend: 'write YYYY-MM-DD' })).toBe(
    'a.md:3:7: date: is no date (write YYYY-MM-DD)',
  );
  expect(faultInWords({ message: 'is no date', mend: 'write one' })).toBe('is no date: write one');
});

it('words of a problem end where their first line does', () => {
  const place = placeOfWords({ line: 2, column: 4, text: 'two words\nof two lines' });
  expect(place).toEqual({ line: 2, column: 4, length: 9 });
  expect(wordsAt('first\nab two words\nof', place)).toBe('two words');
  expect(wordsAt('first', place)).toBe('');
});

it('problems stand in the order of files, lines and columns', () => {
  const at = (file: string, line: number, column: number) => ({ file, line, column, message: '' });
  const sorted = [at('a', 1, 9), at('a', 2, 1), at('a', 2, 5), at('b', 1, 1)];
  expect(sortProblems([...sorted].reverse())).toEqual(sorted);
  expect(sortProblems(sorted)).toEqual(sorted);
});

it('of what a change brings the first that was not there before is told', () => {
  const told = (...messages: string[]) =>
    messages.map((message, line) => ({ file: 'a', line, column: 1, message }));
  expect(newProblem(told('x'), told('x', 'y', 'z'))?.message).toBe('y');
  expect(newProblem(told('x', 'y'), told('y'))).toBeNull();
});

it('a finding weighs what its project says, else what its check says; one without a check stops a build', () => {
  expect(severityOf({})).toBe('error');
  expect(severityOf({ code: 'SL601' })).toBe('error');
  expect(severityOf({ severity: 'hint' })).toBe('hint');
  expect(severityOf({ code: 'SL601', severity: 'warning' })).toBe('warning');
});
