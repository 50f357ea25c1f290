import { expect, it } from 'vitest';
import { severityOf } from '../../src/schemas/check-codes.ts';
import type { Problem } from '../../src/schemas/problem.ts';
import { parseSettings, weighed } from './check-settings.ts';

const doubt: Problem = { file: 'a.md', line: 3, column: 1, code: 'SL419', message: 'is doubtful' };
const other: Problem = { ...doubt, code: 'SL401' };

it('doubts are warnings unless a project says that they are errors', () => {
  const { settings } = parseSettings(null);
  expect(weighed([doubt], settings).map(severityOf)).toEqual(['warning']);
  const strict = parseSettings('# Ours are judged before they go out.\nerrors: [SL419]\n');
  expect(strict.problems).toEqual([]);
  expect(weighed([doubt, other], strict.settings).map(severityOf)).toEqual(['error', 'warning']);
});

it.each([
  ['errors: [SL999]', '1:10: errors[0]: “SL999” is no code'],
  ['errors:\n  - SL419\nerrrors: []', '3:10: errrors: unknown field'],
  ['errors: [', ': is not YAML'],
])('what says nothing is told with its line: %s', (text, said) => {
  const { settings, problems } = parseSettings(text);
  expect(settings.errors).toEqual([]);
  expect(
    problems
      .map(
        ({ line, column, field, message }) =>
          `${line}:${column}: ${[field, message].filter(Boolean).join(': ')}`,
      )
      .join('\n'),
  ).toContain(said);
});
