import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParse } from 'd3';
import { expect, test } from 'playwright/test';
import { type Due, due } from '../support/due.ts';
import { isUnit, type Printed, readPrinted } from '../support/printed.ts';
import { sites } from '../support/sites.ts';
import { spelledOut } from '../support/spelled-out.ts';

// One truth: for every measure, year and thing the explorer, the charts, the pages and the files print what the stored
// facts and the statistics make due, with its qualifier and its unit.

const { folder } = sites.real;
function read(path: string): string {
  const text = readFileSync(join(folder, path), 'utf8');
  return path.endsWith('.html') ? spelledOut(text) : text;
}
const plain = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&#39;', "'")
    .replace(/\s+/g, ' ')
    .trim();

const all = due();
const nameOf = ({ measure, year, of }: Due) => `${measure} ${year} ${of.join('+') || 'whole'}`;

/** What differs between a figure as it is printed and as it is due; null where nothing does. */
function fault(where: string, printed: Printed | null, wanted: Due, hasUnit: boolean): string[] {
  const told = `${nameOf(wanted)} ${where}`;
  if (printed === null) return [`${told}: no amount`];
  const same =
    printed.value === wanted.value &&
    printed.low === wanted.low &&
    printed.high === wanted.high &&
    printed.qualifier === wanted.qualifier;
  if (!same) return [`${told}: ${JSON.stringify(printed)} for ${JSON.stringify(wanted)}`];
  if (hasUnit && !isUnit(printed.unit, wanted.unit))
    return [`${told}: unit “${printed.unit}” for “${wanted.unit}”`];
  return [];
}

test('there is something to compare', () => {
  expect(all.length).toBeGreaterThan(60);
  expect(new Set(all.map(({ measure }) => measure)).size).toBeGreaterThan(8);
});

test('the explorer has every figure of every measure, year and place', () => {
  const rows = [...read('map/list/index.html').matchAll(/<li data-fact="([^"]+)"([^>]*)>/g)].map(
    ([, id = '', rest = '']) => ({
      id,
      ...Object.fromEntries(
        [...rest.matchAll(/data-([a-z]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]),
      ),
      isCounted: / data-of\b/.test(rest),
    }),
  ) as { id: string; isCounted: boolean; [name: string]: string | boolean }[];
  const counted = rows.filter(({ isCounted }) => isCounted);
  const faults = all.flatMap((one) => {
    const row = counted.find(({ id, measure, to, of }) => {
      const things = String(of ?? '')
        .split(' ')
        .filter(Boolean)
        .sort();
      const isSame = measure === one.measure && Number(to) === one.year;
      return isSame && things.join() === one.of.join() && one.ids.includes(id);
    });
    if (!row) return [`${nameOf(one)}: not in the explorer`];
    // Of a count the name of the measure says what it is of.
    const hasUnit = one.kind !== 'count';
    return fault('in the explorer', readPrinted(plain(String(row.amount))), one, hasUnit);
  });
  expect(faults).toEqual([]);
  expect(counted.length).toBe(all.length);
});

test('the explorer as it opens prints them all for its measure and year', () => {
  const page = read('map/index.html');
  const words = /data-year-words>(.*?)<\/section>/s.exec(page)?.[1] ?? '';
  const options = page.replaceAll('&quot;', '"');
  const measure = /"defaults":\{[^}]*"measure":"([^"]+)"/.exec(options)?.[1];
  const shown = [...words.matchAll(/<tr data-of="([^"]*)"[^>]*>(.*?)<\/tr>/gs)];
  const years = new Set(all.filter((one) => one.measure === measure).map(({ year }) => year));
  const year = Number(/data-year-now[^>]*>\s*(\d{4})/.exec(page)?.[1]);
  expect(years.has(year)).toBe(true);
  const wanted = all.filter(
    (one) => one.measure === measure && one.year === year && one.of.length > 0,
  );
  expect(shown.map(([, of = '']) => of.split(' ').sort().join()).sort()).toEqual(
    wanted.map(({ of }) => of.join()).sort(),
  );
});

/** The rows of a chart's table: when, how much, who. */
const chartRows = (html: string) =>
  [
    ...(/<table class="chart-table">(.*?)<\/table>/s
      .exec(html)?.[1]
      ?.matchAll(
        /<tr>(?:<td>[^<]*<\/td>)?<th scope="row">([^<]*)<\/th><td><a href="([^"]*)"[^>]*>([^<]*)<\/a><\/td>/g,
      ) ?? []),
  ].map(([, when = '', href = '', amount = '']) => ({ when, href, amount }));

const isThere = (path: string): boolean => existsSync(join(folder, path));

/** The facts of a figure as its CSV has them, or as it is made from its JSON where it has no address of its own. */
function rowsOf(name: string): readonly Record<string, string>[] {
  if (isThere(`data/${name}.csv`)) return [...csvParse(read(`data/${name}.csv`))];
  const { facts } = JSON.parse(read(`data/${name}.json`)) as { facts: Record<string, unknown>[] };
  return facts.map((fact) => ({
    value: '',
    ...Object.fromEntries(Object.entries(fact).map(([key, value]) => [key, String(value)])),
  }));
}

test('every series of years is a chart that has all its years, as amounts, in words and in its files', () => {
  const embeds = readdirSync(join(folder, 'embed')).filter((name) => name.startsWith('series-'));
  const marks = embeds.map((name) => {
    const html = read(`embed/${name}/index.html`);
    const labels = [...html.matchAll(/data-fact="([^"]+)" aria-label="([^"]+)"/g)];
    const csv = rowsOf(name);
    return {
      name,
      html,
      csv,
      picture: isThere(`data/${name}.svg`) ? read(`data/${name}.svg`) : html,
      words: new Map(labels.map(([, id = '', label = '']) => [id, label])),
    };
  });
  const series = [...Map.groupBy(all, (one) => one.series).values()].filter(
    (years) => years.length > 1,
  );
  expect(series.length).toBeGreaterThan(8);
  const faults = series.flatMap((years) => {
    const chart = marks.find(({ words }) =>
      years.every((one) => one.ids.some((id) => words.has(id))),
    );
    if (!chart) return [`${years.map(nameOf).join(', ')}: no chart has all of it`];
    const rows = chartRows(chart.html);
    return years.flatMap((one) => {
      const row = rows.find(({ when, amount }) => {
        const printed = readPrinted(plain(amount));
        return when.includes(String(one.year)) && printed?.value === one.value;
      });
      const id = one.ids.find((each) => chart.words.has(each)) ?? '';
      const record = chart.csv.find((line) => one.ids.includes(line.id ?? ''));
      const words = chart.words.get(id)?.replace(/, [^,]*\d{4}$/, '') ?? '';
      return [
        ...fault(
          `in the table of ${chart.name}`,
          readPrinted(plain(row?.amount ?? '')),
          one,
          false,
        ),
        ...fault(`in the words of ${chart.name}`, readPrinted(plain(words)), one, true),
        ...inFile(`in ${chart.name}.csv`, record, one),
        ...(chart.picture.includes(`aria-label="${chart.words.get(id)}"`)
          ? []
          : [`${nameOf(one)}: not in the picture ${chart.name}.svg`]),
      ];
    });
  });
  expect(faults).toEqual([]);
});

/** What differs between a line of a file and what is due. */
function inFile(where: string, line: Record<string, string> | undefined, wanted: Due): string[] {
  const told = `${nameOf(wanted)} ${where}`;
  if (!line) return [`${told}: no line`];
  const value = line.value === '' ? null : Number(line.value);
  const isSame =
    value === wanted.value && line.unit === wanted.unit && line.qualifier === wanted.qualifier;
  return isSame ? [] : [`${told}: ${line.qualifier} ${line.value} ${line.unit}`];
}

test('the pages of its places and corridors and its own page print it', () => {
  const measureWhole = new Map([['', ['china', 'europe']]]);
  const faults = all.flatMap((one) => {
    const things = one.of.length > 0 ? one.of : (measureWhole.get('') ?? []);
    const pages = things.flatMap((id) =>
      [`places/${id}/index.html`, `corridors/${id}/index.html`].filter((path) =>
        existsSync(join(folder, path)),
      ),
    );
    if (pages.length === 0) return [`${nameOf(one)}: no page of ${things.join(', ')}`];
    return [...pages.flatMap((path) => onPage(path, one)), ...onFactPage(one)];
  });
  expect(faults).toEqual([]);
});

/** What a page of a place or corridor prints in the row of a figure. */
function onPage(path: string, one: Due): string[] {
  const html = read(path);
  // A statistic that a story states too stands in the row of its fact, by an anchor of its own.
  const row = one.ids
    .flatMap((id) => [
      new RegExp(`<tr id="(?:f|figure)-${id}"[^>]*>(.*?)</tr>`, 's').exec(html)?.[1],
      new RegExp(`<tr id="f-[^"]+"[^>]*>((?:(?!</tr>).)*? id="figure-${id}".*?)</tr>`, 's').exec(
        html,
      )?.[1],
    ])
    .find((found) => found !== undefined);
  if (row === undefined) return [`${nameOf(one)}: no row on ${path}`];
  const printed = /<th scope="row"[^>]*>(.*?)<\/th>/s.exec(row)?.[1] ?? '';
  return fault(`on ${path}`, readPrinted(plain(printed)), one, true);
}

function onFactPage(one: Due): string[] {
  const [id = ''] = one.ids;
  if (!existsSync(join(folder, `facts/${id}/index.html`))) return [];
  const heading = /<h1>(.*?)<\/h1>/s.exec(read(`facts/${id}/index.html`))?.[1] ?? '';
  return fault('on its own page', readPrinted(plain(heading)), one, true);
}

test('the files of all facts and statistics have it', () => {
  const lines = ['facts', 'statistics'].flatMap((name) => [...csvParse(read(`data/${name}.csv`))]);
  const faults = all.flatMap((one) =>
    inFile(
      'in the files',
      lines.find(({ id }) => id === one.ids[0]),
      one,
    ),
  );
  expect(faults).toEqual([]);
});
