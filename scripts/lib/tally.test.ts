import { expect, it } from 'vitest';
import { addUp, readPlaywright, readVitest } from './tally.ts';

it('counts unit and browser tests together and one failed more for each failed check', () => {
  const unit = readVitest('{"numPassedTests": 40, "numFailedTests": 2, "numPendingTests": 1}');
  const browser = readPlaywright('{"stats": {"expected": 8, "flaky": 1, "unexpected": 1}}');
  const checks = [
    { name: 'lint', passed: false },
    { name: 'build', passed: true },
  ];
  expect(addUp([unit, browser], checks)).toEqual({ passed: 49, failed: 4 });
});
