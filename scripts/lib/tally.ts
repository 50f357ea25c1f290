/** How many tests of a suite passed and failed; skipped ones count as neither. */
export interface Tally {
  passed: number;
  failed: number;
}

/** A check that is no test of its own: lint, types, build. */
export interface Check {
  name: string;
  passed: boolean;
}

/** Tests of all suites together, and one failed more for each failed check. */
export function addUp(suites: readonly Tally[], checks: readonly Check[]): Tally {
  const sum = (key: keyof Tally) => suites.reduce((total, suite) => total + suite[key], 0);
  return {
    passed: sum('passed'),
    failed: sum('failed') + checks.filter(({ passed }) => !passed).length,
  };
}

/** @param json what Vitest's JSON reporter writes */
export function readVitest(json: string): Tally {
  const report = JSON.parse(json) as { numPassedTests: number; numFailedTests: number };
  return { passed: report.numPassedTests, failed: report.numFailedTests };
}

/** @param json what Playwright's JSON reporter writes; a test that passed at a second try passed */
export function readPlaywright(json: string): Tally {
  const { stats } = JSON.parse(json) as {
    stats: { expected: number; flaky: number; unexpected: number };
  };
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
}
