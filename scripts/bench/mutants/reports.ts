interface VitestReport {
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: { fullName: string; status: string; failureMessages?: string[] }[];
  }[];
}

interface PlaywrightSpec {
  file: string;
  title: string;
  tests: { status: string }[];
}

interface PlaywrightSuite {
  suites?: PlaywrightSuite[];
  specs?: PlaywrightSpec[];
}

/** A test that failed, by its file below the project; what failed outside of tests is named by its message. */
export interface Failed {
  file: string;
  test: string;
  message: string;
}

const within = (name: string): string => name.replace(/^.*\/(?=(?:src|scripts|tests)\/)/, '');

/** The tests that failed by a report of Vitest, as JSON text. */
export function failedUnits(report: string): Failed[] {
  const { testResults } = JSON.parse(report) as VitestReport;
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = within(name);
    const failed = assertionResults.filter((each) => each.status === 'failed');
    if (failed.length > 0)
      return failed.map(({ fullName, failureMessages = [] }) => ({
        ...{ file, test: fullName },
        message: failureMessages[0]?.split('\n')[0] ?? '',
      }));
    const [said = ''] = message.split('\n');
    return status === 'failed' ? [{ file, test: said, message: said }] : [];
  });
}

/**
 * How many seconds each file of tests took, with its imports, which a report leaves out.
 *
 * @param begun lines of the milliseconds at which a file was begun, and its name
 * @param end milliseconds at which the last was through
 * @example secondsIn('1000 a.test.ts\n3500 b.test.ts\n', 4500) // { 'a.test.ts' => 2.5, 'b.test.ts' => 1 }
 */
export function secondsIn(begun: string, end: number): Map<string, number> {
  const lines = begun.split('\n').flatMap((line) => {
    const [, at, file] = /^(\d+) (.+)$/.exec(line) ?? [];
    return file === undefined ? [] : [{ file, at: Number(at) }];
  });
  return new Map(
    lines.map(({ file, at }, nth) => [file, ((lines[nth + 1]?.at ?? end) - at) / 1000]),
  );
}

/** The tests that failed by a report of Playwright, as JSON text. */
export function failedInBrowser(report: string): Failed[] {
  const inSuite = ({ suites = [], specs = [] }: PlaywrightSuite): Failed[] => [
    ...specs
      .filter(({ tests }) => tests.some(({ status }) => status === 'unexpected'))
      .map(({ file, title }) => ({ file: `tests/${file}`, test: title, message: '' })),
    ...suites.flatMap(inSuite),
  ];
  return inSuite(JSON.parse(report) as PlaywrightSuite);
}
