import { globSync } from 'node:fs';
import { expect, it } from 'vitest';
import {
  failedSpecs,
  firstFailed,
  isBrowserFirst,
  nearSpecs,
  ranFiles,
  specsOf,
  stagesOf,
} from './stages.ts';

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

it('looks for a fault of a page in a browser before it runs unit tests that do not import it', () => {
  expect(stagesOf('src/pages/index.astro').slice(2)).toEqual(['pages', 'browser', 'units']);
  expect(stagesOf('src/corpus/about.ts').slice(2)).toEqual(['units', 'pages', 'browser']);
});

const specs = globSync('**/*.spec.ts', { cwd: 'tests', exclude: ['all/**'] });

it.each([
  ['src/figures/explorer/client/list.ts', 'explorer.spec.ts'],
  ['src/figures/map/layout.ts', 'map.spec.ts'],
  ['src/figures/charts/rows.ts', 'sweeps/figures.spec.ts'],
  ['src/embeds/page/client/links.ts', 'embed-data.spec.ts'],
  ['src/admin/draft.ts', 'admin.spec.ts'],
  ['src/desk/client/desk.ts', 'desk.spec.ts'],
  ['src/site/client/fact-filter.ts', 'facts.spec.ts'],
  ['src/layouts/StoryGone.astro', 'sweeps/approved.spec.ts'],
])('a fault of %s is looked for in %s first', (path, spec) => {
  expect(nearSpecs(path, specs)[0]).toBe(spec);
});

it('runs each browser test once, and none near by where none of them may be run', () => {
  const path = 'src/admin/draft.ts';
  const near = specsOf('pages', path, specs);
  expect(near[0]).toBe('admin.spec.ts');
  expect([...near, ...specsOf('browser', path, specs)].sort()).toEqual(specs.toSorted());
  expect(specsOf('pages', path, ['map.spec.ts'])).toEqual([]);
});

it('names the files that were run, so that they are not run again', () => {
  const testResults = [{ name: '/copy/src/a.test.ts', status: 'passed', assertionResults: [] }];
  expect(ranFiles(JSON.stringify({ testResults }))).toEqual(['src/a.test.ts']);
});

it('names browser tests that fail without a fault, each file once', () => {
  const spec = (file: string, status: string) => ({ file, title: file, tests: [{ status }] });
  const inner = { specs: [spec('b.spec.ts', 'unexpected'), spec('b.spec.ts', 'unexpected')] };
  const report = { suites: [{ specs: [spec('a.spec.ts', 'expected')], suites: [inner] }] };
  expect(failedSpecs(JSON.stringify(report))).toEqual(['b.spec.ts']);
});
