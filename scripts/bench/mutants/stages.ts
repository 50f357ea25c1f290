/** What is run for a fault, the nearest first: tests that import its file, all unit tests, browser tests. */
export type Stage = 'related' | 'units' | 'browser';

/** Whether a file runs in a browser or makes a page, which no unit test but by chance looks at. */
export const isBrowserFirst = (path: string): boolean =>
  /\.astro$|\/client\/|^src\/(?:pages|layouts|components)\//.test(path);

interface VitestReport {
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: { fullName: string; status: string }[];
  }[];
}

interface PlaywrightSuite {
  suites?: PlaywrightSuite[];
  specs?: { file: string; title: string; ok: boolean; tests: { status: string }[] }[];
}

interface PlaywrightReport {
  suites?: PlaywrightSuite[];
  errors?: { message?: string }[];
}

/**
 * The first failure that a report of Vitest or Playwright tells of, in a line.
 *
 * @param report JSON text, null where none was written
 */
export function firstFailed(stage: Stage, report: string | null): string | null {
  if (report === null) return null;
  return stage === 'browser'
    ? failedInBrowser(JSON.parse(report) as PlaywrightReport)
    : failedUnit(JSON.parse(report) as VitestReport);
}

/** The test files of a report of Vitest in which something failed, below the project. */
export function failedFiles(report: string): string[] {
  const { testResults } = JSON.parse(report) as VitestReport;
  return testResults.filter(({ status }) => status === 'failed').map(({ name }) => within(name));
}

const within = (name: string): string => name.replace(/^.*\/(?=(?:src|scripts|tests)\/)/, '');

function failedUnit({ testResults }: VitestReport): string | null {
  for (const { name, status, message, assertionResults } of testResults) {
    const file = within(name);
    const failed = assertionResults.find((each) => each.status === 'failed');
    if (failed) return `${file}: ${failed.fullName}`;
    if (status === 'failed') return `${file}: ${message.split('\n')[0]}`;
  }
  return null;
}

function failedInBrowser({ suites = [], errors = [] }: PlaywrightReport): string | null {
  const find = ({ suites: inner = [], specs = [] }: PlaywrightSuite): string | null => {
    const failed = specs.find(({ tests }) => tests.some(({ status }) => status === 'unexpected'));
    if (failed) return `tests/${failed.file}: ${failed.title}`;
    return firstOf(inner, find);
  };
  return firstOf(suites, find) ?? errors[0]?.message?.split('\n')[0] ?? null;
}

function firstOf<T>(all: readonly T[], find: (each: T) => string | null): string | null {
  for (const each of all) {
    const found = find(each);
    if (found !== null) return found;
  }
  return null;
}
