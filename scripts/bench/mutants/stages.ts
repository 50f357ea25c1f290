/**
 * What is run for a fault, the nearest and cheapest first: unit tests of its folder that import its file, all that import
 * it, all others; browser tests of the pages it most likely is on, and the others.
 */
export type Stage = 'beside' | 'related' | 'units' | 'pages' | 'browser';

/** Whether a file runs in a browser or makes a page, which no unit test but by chance looks at. */
export const isBrowserFirst = (path: string): boolean =>
  /\.astro$|\/client\/|^src\/(?:pages|layouts|components)\//.test(path);

/** Whether a stage runs browser tests, not unit tests. */
export const isOfBrowser = (stage: Stage): boolean => stage === 'pages' || stage === 'browser';

/** The stages a fault in a file goes through until a test fails. */
export const stagesOf = (path: string): Stage[] =>
  isBrowserFirst(path)
    ? ['beside', 'related', 'pages', 'browser', 'units']
    : ['beside', 'related', 'units', 'pages', 'browser'];

/** Browser tests by what they visit: beginnings of their files, for files of src/ that match. */
const visits: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^src\/figures\/explorer\/|pages\/map\.astro$/, ['explorer', 'tasks', 'gestures']],
  [
    /^src\/figures\/map\/|pages\/(?:places|corridors)\//,
    ['map', 'story-map', 'gestures', 'sweeps/labels'],
  ],
  [/^src\/figures\//, ['sweeps/figures', 'figure-pages']],
  [/^src\/embeds\/|pages\/(?:embed|pin|oembed|data)/, ['embed-', 'figure-pages']],
  [/^src\/admin\//, ['admin', 'new-article']],
  [/^src\/desk\//, ['desk', 'admin']],
  [/\/client\//, ['facts', 'offline', 'story-map', 'tasks', 'no-script']],
  [/./, ['sweeps/approved', 'sweeps/files', 'facts']],
];

/** @returns those of some browser tests that visit what a file of src/ makes, the likeliest first */
export function nearSpecs(path: string, specs: readonly string[]): string[] {
  const [, names = []] = visits.find(([where]) => where.test(path)) ?? [];
  return names.flatMap((name) => specs.filter((spec) => spec.startsWith(name)));
}

/** @returns those of some browser tests that a stage runs for a file of src/ */
export function specsOf(stage: Stage, path: string, specs: readonly string[]): string[] {
  const near = nearSpecs(path, specs);
  return stage === 'pages' ? near : specs.filter((spec) => !near.includes(spec));
}

interface VitestReport {
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: { fullName: string; status: string }[];
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
  return isOfBrowser(stage)
    ? failedInBrowser(JSON.parse(report) as PlaywrightReport)
    : failedUnit(JSON.parse(report) as VitestReport);
}

/** The test files of a report of Vitest in which something failed, below the project. */
export function failedFiles(report: string): string[] {
  const { testResults } = JSON.parse(report) as VitestReport;
  return testResults.filter(({ status }) => status === 'failed').map(({ name }) => within(name));
}

/** The test files of a report of Vitest that were run. */
export function ranFiles(report: string): string[] {
  const { testResults } = JSON.parse(report) as VitestReport;
  return testResults.map(({ name }) => within(name));
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

/** The files of a report of Playwright in which something failed, below tests/. */
export function failedSpecs(report: string): string[] {
  const { suites = [] } = JSON.parse(report) as PlaywrightReport;
  const failed = ({ suites: inner = [], specs = [] }: PlaywrightSuite): string[] => [
    ...specs.filter(isFailed).map(({ file }) => file),
    ...inner.flatMap(failed),
  ];
  return [...new Set(suites.flatMap(failed))];
}

const isFailed = ({ tests }: PlaywrightSpec): boolean =>
  tests.some(({ status }) => status === 'unexpected');

function failedInBrowser({ suites = [], errors = [] }: PlaywrightReport): string | null {
  const find = ({ suites: inner = [], specs = [] }: PlaywrightSuite): string | null => {
    const failed = specs.find(isFailed);
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
