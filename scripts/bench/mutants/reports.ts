interface VitestReport {
  testResults: {
    name: string;
    status: string;
    message: string;
    startTime: number;
    endTime: number;
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

/** How many seconds each file of tests took by a report of Vitest, as JSON text. */
export function secondsOf(report: string): Map<string, number> {
  const { testResults } = JSON.parse(report) as VitestReport;
  return new Map(
    testResults.map(({ name, startTime, endTime }) => [
      within(name),
      Math.max(0, (endTime - startTime) / 1000),
    ]),
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
