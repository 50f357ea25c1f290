import { globSync } from 'node:fs';
import { expect, it } from 'vitest';
import { failuresOf, isBrowserFirst, nearSpecs, ranFiles, specsOf, stagesOf } from './stages.ts';

it('names the unit tests that failed, and the file that could not be run', () => {
  const result = (status: string, assertions: object[], message = '') => ({
    name: '/somewhere/.cache/mutants/copy/src/a.test.ts',
    status,
    message,
    assertionResults: assertions,
  });
  const told = (...testResults: object[]) => failuresOf('units', JSON.stringify({ testResults }));
  expect(
    told(
      result('passed', [{ fullName: 'fine', status: 'passed' }]),
      result('failed', [
        { fullName: 'a word is read', status: 'failed' },
        { fullName: 'a number is read', status: 'passed' },
      ]),
    ),
  ).toEqual([{ file: 'src/a.test.ts', test: 'a word is read' }]);
  expect(told(result('failed', [], 'Cannot read\nmore'))).toEqual([
    { file: 'src/a.test.ts', test: 'Cannot read' },
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
  expect(failuresOf('browser', JSON.stringify({ suites }))).toEqual([
    { file: 'tests/map.spec.ts', test: 'c' },
  ]);
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

it('runs each browser test once, at first those near by that need no real site', () => {
  const path = 'src/figures/map/layout.ts';
  const visited = (name: string) => (name.startsWith('sweeps/') ? 'real' : 'test');
  const sites = new Map(specs.map((name) => [name, visited(name)] as const));
  const near = specsOf('pages', path, sites);
  expect(near[0]).toBe('map.spec.ts');
  expect(near).not.toContain('sweeps/labels.spec.ts');
  const rest = specsOf('browser', path, sites);
  expect(rest[0]).toBe('sweeps/labels.spec.ts');
  expect([...near, ...rest].sort()).toEqual(specs.toSorted());
  expect(specsOf('pages', path, new Map([['facts.spec.ts', 'test']]))).toEqual([]);
});

it('names the files that were run, so that they are not run again', () => {
  const testResults = [{ name: '/copy/src/a.test.ts', status: 'passed', assertionResults: [] }];
  expect(ranFiles(JSON.stringify({ testResults }))).toEqual(['src/a.test.ts']);
});
