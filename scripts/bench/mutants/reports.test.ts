import { expect, it } from 'vitest';
import { failedInBrowser, failedUnits, secondsIn } from './reports.ts';

it('names the unit tests that failed, and the file that could not be run', () => {
  const result = (status: string, assertions: object[], message = '') => ({
    name: '/somewhere/.cache/mutants/copy/src/a.test.ts',
    status,
    message,
    assertionResults: assertions,
  });
  const told = (...testResults: object[]) => failedUnits(JSON.stringify({ testResults }));
  expect(
    told(
      result('passed', [{ fullName: 'fine', status: 'passed' }]),
      result('failed', [
        {
          ...{ fullName: 'a word is read', status: 'failed' },
          failureMessages: ['Expected 1\nat line 2'],
        },
        { fullName: 'a number is read', status: 'passed' },
      ]),
    ),
  ).toEqual([{ file: 'src/a.test.ts', test: 'a word is read', message: 'Expected 1' }]);
  expect(told(result('failed', [], 'Cannot read\nmore'))).toEqual([
    { file: 'src/a.test.ts', test: 'Cannot read', message: 'Cannot read' },
  ]);
  expect(told(result('passed', []))).toEqual([]);
});

it('names the browser tests that failed, those of a group as well', () => {
  const spec = (title: string, status: string) => ({
    file: 'map.spec.ts',
    title,
    tests: [{ status }],
  });
  const suites = [
    {
      specs: [spec('a', 'expected'), spec('b', 'flaky')],
      suites: [{ specs: [spec('c', 'unexpected')] }],
    },
  ];
  expect(failedInBrowser(JSON.stringify({ suites }))).toEqual([
    { file: 'tests/map.spec.ts', test: 'c', message: '' },
  ]);
});

it('tells how long each file of tests took', () => {
  expect([...secondsIn('1000 src/a.test.ts\n3500 tests/b.test.ts\n', 4500)]).toEqual([
    ['src/a.test.ts', 2.5],
    ['tests/b.test.ts', 1],
  ]);
});
