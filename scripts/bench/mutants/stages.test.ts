import { expect, it } from 'vitest';
import { firstFailed, isBrowserFirst } from './stages.ts';

it('names the unit test that failed first, or the file that could not be run', () => {
  const result = (status: string, assertions: object[], message = '') => ({
    name: '/somewhere/.cache/mutants/copy/src/a.test.ts',
    status,
    message,
    assertionResults: assertions,
  });
  const told = (...testResults: object[]) => firstFailed('units', JSON.stringify({ testResults }));
  expect(
    told(
      result('passed', [{ fullName: 'fine', status: 'passed' }]),
      result('failed', [{ fullName: 'a word is read', status: 'failed' }]),
    ),
  ).toBe('src/a.test.ts: a word is read');
  expect(told(result('failed', [], 'Cannot read\nmore'))).toBe('src/a.test.ts: Cannot read');
  expect(told(result('passed', []))).toBeNull();
  expect(firstFailed('related', null)).toBeNull();
});

it('names the browser test that failed first, or why none could run', () => {
  const spec = (title: string, status: string) => ({
    file: 'map.spec.ts',
    title,
    tests: [{ status }],
  });
  const told = (report: object) => firstFailed('browser', JSON.stringify(report));
  expect(
    told({
      suites: [{ specs: [spec('a', 'expected')], suites: [{ specs: [spec('b', 'unexpected')] }] }],
    }),
  ).toBe('tests/map.spec.ts: b');
  expect(told({ suites: [], errors: [{ message: 'The site could not be built\nat' }] })).toBe(
    'The site could not be built',
  );
});

it.each([
  ['src/pages/index.astro', true],
  ['src/figures/map/client/walk.ts', true],
  ['src/figures/map/layout.ts', false],
])('%s is tried in a browser first: %s', (path, first) => {
  expect(isBrowserFirst(path)).toBe(first);
});
