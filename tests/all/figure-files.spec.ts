import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from 'playwright/test';
import { findPython } from '../../scripts/test/data-programs.ts';
import { address, sites } from '../support/sites.ts';

// Files of figures, those of the build and those a browser makes, as pandas and GDAL read them.

const chart = 'series-china-europe-train-trips-zhengzhou-year';
/** A chart that came when files of figures had ceased to have addresses. */
const later = 'series-cargo-value-zhengzhou-year-usd';
const map = 'corridor-middle';
const data = (name: string): string => join(sites.test.folder, 'data', name);

/** Looked for where a test needs it: what is asked of each takes a second. */
let python: string;
test.beforeAll(() => {
  python = findPython() ?? 'python3';
});

const run = (program: string, ...input: string[]): string =>
  execFileSync(program, input, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });

/** What a few lines of Python print as JSON; a warning is a fault. */
const inPandas = (code: string, file: string): unknown =>
  JSON.parse(
    run(
      python,
      '-W',
      'error',
      '-c',
      `import json, pathlib, sys, warnings\nwith warnings.catch_warnings():\n  warnings.simplefilter('ignore')\n  import pandas as pd\nfile = sys.argv[1]\n${code}`,
      file,
    ),
  );

/** Takes a file from the panel of a figure, as a reader does. */
async function take(page: Page, figure: string, name: string): Promise<string> {
  await page.goto(address(`figures/${figure}/`));
  const panel = page.locator('.plate-share').first();
  await panel.locator('summary').click();
  await expect(panel.locator('textarea').first()).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    panel.getByRole('link', { name, exact: true }).click(),
  ]);
  const file = join(mkdtempSync(join(tmpdir(), 'silklines-')), download.suggestedFilename());
  await download.saveAs(file);
  return file;
}

const tablesIn = (read: string) => `
rows = ${read}
print(json.dumps({'rows': len(rows), 'value': str(rows.value.dtype), 'first': rows.columns[0]}))`;

test('pandas reads the CSV of the build and one that was made in a browser, values as numbers', async ({
  page,
}) => {
  for (const file of [data(`${chart}.csv`), await take(page, later, 'CSV')])
    expect(inPandas(tablesIn('pd.read_csv(file)'), file), file).toMatchObject({
      rows: expect.any(Number),
      value: expect.stringMatching(/^(?:int|float)64$/),
      first: 'id',
    });
  for (const name of ['facts', 'statistics', 'places'])
    expect(
      inPandas('print(json.dumps(len(pd.read_csv(file))))', data(`${name}.csv`)),
    ).toBeGreaterThan(10);
});

test('pandas reads the JSON of a figure as a table', () => {
  const code = tablesIn("pd.DataFrame(json.loads(pathlib.Path(file).read_text())['facts'])");
  expect(inPandas(code, data(`${chart}.json`))).toMatchObject({ first: 'id', value: 'int64' });
});

test('a workbook opens in pandas with numbers, days and yes or no, and with its sources', async ({
  page,
}) => {
  const file = await take(page, chart, 'XLSX');
  const read = inPandas(
    `
sheets = pd.read_excel(file, sheet_name=None)
facts = sheets['Facts']
print(json.dumps({'sheets': list(sheets), 'types': [str(facts[name].dtype) for name in ('value', 'period_end', 'record')], 'sources': list(sheets['Sources'].columns)}))`,
    file,
  );
  expect(read).toEqual({
    sheets: ['Facts', 'Sources', 'Columns', 'About'],
    types: ['int64', 'datetime64[ns]', 'bool'],
    sources: ['publisher', 'title', 'published', 'url'],
  });
});

test('GDAL finds days in the workbook, and degrees of WGS 84 in GeoJSON', async ({ page }) => {
  const sheet = run('ogrinfo', '-ro', '-so', await take(page, chart, 'XLSX'), 'Facts');
  expect(sheet).toMatch(/period_end: Date/);
  expect(sheet).toMatch(/value: (?:Integer|Integer64|Real)/);
  for (const file of [await take(page, map, 'GeoJSON'), data('corridors.geojson')]) {
    const layer = run('ogrinfo', '-ro', '-so', '-al', file);
    expect(layer, file).toContain('ID["EPSG",4326]');
    expect(Number(/Feature Count: (\d+)/.exec(layer)?.[1]), file).toBeGreaterThan(5);
    const shapes = run('ogrinfo', '-ro', '-al', '-geom=SUMMARY', file);
    expect(shapes, file).toContain('MULTILINESTRING');
    expect(shapes, file).toContain('POINT');
  }
  expect(run('ogrinfo', '-ro', '-so', '-al', data('corridors.topojson'))).toContain('corridors');
});
