/**
 * What is run for a fault, the nearest and cheapest first: unit tests of its folder, all that import its file, all
 * others; browser tests of the small sites that visit the pages it most likely is on, all others.
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

/**
 * @param specs browser tests, each with the site it visits
 * @returns those that a stage runs for a file of src/, the likeliest first: near by, none of the real site, which takes long to build
 */
export function specsOf(
  stage: Stage,
  path: string,
  specs: ReadonlyMap<string, 'real' | 'test'>,
): string[] {
  const near = nearSpecs(path, [...specs.keys()]);
  const isFirst = (spec: string) => specs.get(spec) === 'test';
  const first = near.filter(isFirst);
  if (stage === 'pages') return first;
  return [...new Set([...near, ...specs.keys()])].filter((spec) => !first.includes(spec));
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
}

/** A test that failed, by its file below the project; what failed outside of tests is named by its message. */
export interface Failed {
  file: string;
  test: string;
}

/**
 * The tests of a report of Vitest or Playwright that failed.
 *
 * @param report JSON text
 */
export function failuresOf(stage: Stage, report: string): Failed[] {
  return isOfBrowser(stage)
    ? failedInBrowser(JSON.parse(report) as PlaywrightReport)
    : failedUnits(JSON.parse(report) as VitestReport);
}

/** The test files of a report of Vitest that were run. */
export function ranFiles(report: string): string[] {
  const { testResults } = JSON.parse(report) as VitestReport;
  return testResults.map(({ name }) => within(name));
}

const within = (name: string): string => name.replace(/^.*\/(?=(?:src|scripts|tests)\/)/, '');

function failedUnits({ testResults }: VitestReport): Failed[] {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = within(name);
    const failed = assertionResults.filter((each) => each.status === 'failed');
    if (failed.length > 0) return failed.map(({ fullName }) => ({ file, test: fullName }));
    return status === 'failed' ? [{ file, test: message.split('\n')[0] ?? '' }] : [];
  });
}

function failedInBrowser({ suites = [] }: PlaywrightReport): Failed[] {
  return suites.flatMap(({ suites: inner = [], specs = [] }) => [
    ...specs
      .filter(({ tests }) => tests.some(({ status }) => status === 'unexpected'))
      .map(({ file, title }) => ({ file: `tests/${file}`, test: title })),
    ...failedInBrowser({ suites: inner }),
  ]);
}
