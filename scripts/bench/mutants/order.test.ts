import { expect, it } from 'vitest';
import { groupsOf, importersOf, testsFor } from './order.ts';

const texts = new Map([
  ['src/a.ts', ''],
  ['src/b.ts', "import { a } from './a.ts';"],
  ['src/types.ts', "import type { A } from './a.ts';"],
  ['src/far.test.ts', "import { b } from './b.ts';"],
  ['src/near.test.ts', "import { a } from './a.ts';"],
  ['src/types.test.ts', "import './types.ts';"],
]);

it('counts the imports between a file and those that reach it, types left out', () => {
  expect([...importersOf('src/a.ts', texts)]).toEqual([
    ['src/a.ts', 0],
    ['src/b.ts', 1],
    ['src/near.test.ts', 1],
    ['src/far.test.ts', 2],
  ]);
});

it('runs the test of the same name first, then what is near and quick, what only imports the file a little later', () => {
  const known = new Map([
    ['src/far.test.ts', { seconds: 1, reached: [3] }],
    ['src/slow.test.ts', { seconds: 50, reached: [3] }],
    ['src/other.test.ts', { seconds: 1, reached: [4] }],
    ['src/near.test.ts', { seconds: 2, reached: [3] }],
    ['src/command.test.ts', { seconds: 2, reached: [3] }],
    ['src/a.test.ts', { seconds: 30, reached: [3] }],
    ['src/imports.test.ts', { seconds: 1, reached: [] }],
  ]);
  const far = new Map([
    ['src/far.test.ts', 2],
    ['src/slow.test.ts', 1],
    ['src/near.test.ts', 1],
    ['src/imports.test.ts', 1],
  ]);
  expect(testsFor({ id: 3, path: 'src/a.ts' }, known, far)).toEqual([
    'src/a.test.ts',
    'src/near.test.ts',
    'src/far.test.ts',
    'src/imports.test.ts',
    'src/slow.test.ts',
    'src/command.test.ts',
  ]);
});

it('leaves out none that imports the file, however many do', () => {
  const files = Array.from({ length: 60 }, (_, nth) => `src/user-${nth}.test.ts`);
  const known = new Map(files.map((file) => [file, { seconds: 1, reached: [] }]));
  const far = new Map(files.map((file, nth) => [file, 1 + nth]));
  expect(testsFor({ id: 3, path: 'src/a.ts' }, known, far)).toEqual(files);
});

it('groups tests by the time they take, the first group short', () => {
  const known = new Map(
    [3, 1, 30, 5, 90, 2].map((seconds, nth) => [`${nth}`, { seconds, reached: [] }] as const),
  );
  expect(groupsOf([...known.keys()], known)).toEqual([['0', '1'], ['2', '3'], ['4'], ['5']]);
  expect(groupsOf([], known)).toEqual([]);
});
