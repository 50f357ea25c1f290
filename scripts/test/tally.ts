/** What a suite of tests came to. */
export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
  /** How long each of its tests took, in milliseconds. */
  times: TestTime[];
}

export interface TestTime {
  name: string;
  ms: number;
}

/** A check that is no test of its own: lint, types, build; null where it was left out. */
export interface Check {
  name: string;
  passed: boolean | null;
}

export const noTests: Tally = { passed: 0, failed: 0, skipped: 0, times: [] };

/** Tests of all suites together, one failed more for each failed check and one skipped for each left out. */
export function addUp(suites: readonly Tally[], checks: readonly Check[]): Omit<Tally, 'times'> {
  const sum = (key: 'passed' | 'failed' | 'skipped') =>
    suites.reduce((total, suite) => total + suite[key], 0);
  return {
    passed: sum('passed'),
    failed: sum('failed') + checks.filter(({ passed }) => passed === false).length,
    skipped: sum('skipped') + checks.filter(({ passed }) => passed === null).length,
  };
}

/** @example inWords({ passed: 40, failed: 0, skipped: 2 }) // '40 passed, 0 failed, 2 skipped' */
export function inWords({ passed, failed, skipped }: Omit<Tally, 'times'>): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** The tests of all suites that took longest, the slowest first. */
export function slowest(suites: readonly Tally[], many: number): TestTime[] {
  return suites
    .flatMap(({ times }) => times)
    .sort((a, b) => b.ms - a.ms)
    .slice(0, many);
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests?: number;
  numTodoTests?: number;
  testResults?: {
    name: string;
    assertionResults: { fullName: string; duration?: number | null }[];
  }[];
}

/**
 * @param json what Vitest's JSON reporter writes
 * @param root folder that names of files are told from
 */
export function readVitest(json: string, root = ''): Tally {
  const report = JSON.parse(json) as VitestReport;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0),
    times: (report.testResults ?? []).flatMap(({ name, assertionResults }) =>
      assertionResults.map(({ fullName, duration }) => ({
        name: `${name.replace(`${root}/`, '')}: ${fullName}`,
        ms: duration ?? 0,
      })),
    ),
  };
}

interface PlaywrightSuite {
  file: string;
  suites?: PlaywrightSuite[];
  specs?: { file: string; title: string; tests: { results: { duration: number }[] }[] }[];
}

interface PlaywrightReport {
  stats: { expected: number; flaky: number; unexpected: number; skipped: number };
  suites?: PlaywrightSuite[];
}

/** @param json what Playwright's JSON reporter writes; a test that passed at a second try passed */
export function readPlaywright(json: string): Tally {
  const { stats, suites = [] } = JSON.parse(json) as PlaywrightReport;
  const timesOf = ({ specs = [], suites: inner = [] }: PlaywrightSuite): TestTime[] => [
    ...specs.map(({ file, title, tests }) => ({
      name: `tests/${file}: ${title}`,
      ms: tests.flatMap(({ results }) => results).reduce((sum, { duration }) => sum + duration, 0),
    })),
    ...inner.flatMap(timesOf),
  ];
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
    times: suites.flatMap(timesOf),
  };
}
