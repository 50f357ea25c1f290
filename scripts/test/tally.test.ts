import { expect, it } from 'vitest';
import { addUp, inWords, readPlaywright, readVitest, slowest } from './tally.ts';

const unit = readVitest(
  JSON.stringify({
    numPassedTests: 40,
    numFailedTests: 2,
    numPendingTests: 1,
    testResults: [
      {
        name: '/project/src/a.test.ts',
        assertionResults: [
          { fullName: 'a word is read', duration: 12.5 },
          { fullName: 'a word is skipped' },
        ],
      },
    ],
  }),
  '/project',
);
const browser = readPlaywright(
  JSON.stringify({
    stats: { expected: 8, flaky: 1, unexpected: 1, skipped: 0 },
    suites: [
      {
        file: 'map.spec.ts',
        specs: [
          { file: 'map.spec.ts', title: 'keys walk', tests: [{ results: [{ duration: 700 }] }] },
        ],
        suites: [
          {
            file: 'map.spec.ts',
            specs: [
              {
                file: 'map.spec.ts',
                title: 'two fingers',
                tests: [{ results: [{ duration: 5 }, { duration: 6 }] }],
              },
            ],
          },
        ],
      },
    ],
  }),
);

it('counts unit and browser tests together, one failed more for each failed check, one skipped for each left out', () => {
  const checks = [
    { name: 'lint', passed: false },
    { name: 'build', passed: true },
    { name: 'firefox', passed: null },
  ];
  const all = addUp([unit, browser], checks);
  expect(all).toEqual({ passed: 49, failed: 4, skipped: 2 });
  expect(inWords(all)).toBe('49 passed, 4 failed, 2 skipped');
  expect(inWords({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
});

it('names the slowest tests of all suites with their files', () => {
  expect(slowest([unit, browser], 3)).toEqual([
    { name: 'tests/map.spec.ts: keys walk', ms: 700 },
    { name: 'src/a.test.ts: a word is read', ms: 12.5 },
    { name: 'tests/map.spec.ts: two fingers', ms: 11 },
  ]);
});
