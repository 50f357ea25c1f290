import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { root } from '../../scripts/lib/project.ts';
import { readRegister } from '../../src/corpus/register/read-files.ts';
import { type FigureFileType, figureFileTypes } from '../../src/schemas/register.ts';
import { hadPage, hasFile } from '../../src/site/figures/figure-addresses.ts';
import { published } from '../published/addresses.ts';
import { sites } from '../support/sites.ts';
import { spelledOut } from '../support/spelled-out.ts';
import { storedStories } from '../support/stored.ts';

// Every address that was ever published, asked of the built site: what stands, what leads on, or what says that it is
// gone. The list grows by `npm run bench -- addresses`.

const { folder } = sites.real;
function read(path: string): string {
  const text = readFileSync(join(folder, path), 'utf8');
  return path.endsWith('.html') ? spelledOut(text) : text;
}
const isThere = (path: string): boolean => existsSync(join(folder, path));
const site = { register: readRegister(root) };
/** A file of a figure; null where the site gives figures of its day none: a browser makes those. */
const fileOf = (figure: string, type: Exclude<FigureFileType, 'png'>): string | null =>
  hasFile(site, figure, type) ? read(`data/${figure}.${type}`) : null;
/** Where a page that leads on leads to, as a file of the site. */
const refreshOf = (html: string): string | undefined =>
  /<meta http-equiv="refresh" content="0;\s*url=([^"]+)"/.exec(html)?.[1];

test('every fact ever published has a page: its own, one that leads to it, or one that says it is gone', () => {
  const stated = new Set(storedStories('real').flatMap(({ facts }) => facts.map(({ id }) => id)));
  const faults = published.facts.flatMap(({ fact }) => {
    const page = `facts/${fact}/index.html`;
    if (!isThere(page)) return [`/facts/${fact}/ is not there`];
    const html = read(page);
    const to = refreshOf(html);
    if (to !== undefined) {
      const id = /facts\/([^/]+)\/$/.exec(to)?.[1] ?? '';
      return stated.has(id) ? [] : [`/facts/${fact}/ leads to ${to}, which is not there`];
    }
    const isGone = html.includes('No longer stated');
    return isGone === stated.has(fact) ? [`/facts/${fact}/ is stated and gone, or neither`] : [];
  });
  expect(faults).toEqual([]);
  expect(published.facts.length).toBeGreaterThan(225);
});

test('every figure ever published answers in frames, to oEmbed and as files', () => {
  const faults = published.figures.flatMap(({ figure, files }) => {
    const asked = [
      `embed/${figure}/index.html`,
      `oembed/${figure}.json`,
      `data/${figure}.json`,
      ...files.map((ending) => `data/${figure}${ending}`),
      ...(hadPage(site, figure) ? [`figures/${figure}/index.html`] : []),
      ...figureFileTypes
        .filter((type) => hasFile(site, figure, type))
        .map((type) => `data/${figure}.${type}`),
    ];
    const missing = asked.filter((path) => !isThere(path));
    if (missing.length > 0) return missing.map((path) => `/${path} is not there`);
    const data = JSON.parse(read(`data/${figure}.json`)) as Record<string, unknown>;
    return 'gone' in data ? goneFaults(figure, data) : standingFaults(figure, data);
  });
  expect(faults).toEqual([]);
  expect(published.figures.length).toBeGreaterThan(452);
});

/** A figure that stands, under whatever name, shows the same in its frame and its files. */
function standingFaults(figure: string, data: Record<string, unknown>): string[] {
  const html = read(`embed/${figure}/index.html`);
  const oembed = JSON.parse(read(`oembed/${figure}.json`)) as Record<string, unknown>;
  const table = fileOf(figure, 'csv');
  const hasRows = table === null || table.trim().includes('\n');
  // The map of a region may show lines alone.
  const isEmpty = [data.facts, data.places].every(
    (list) => Array.isArray(list) && list.length === 0,
  );
  return [
    ...(html.includes(`data-figure="${data.id}"`)
      ? []
      : [`/embed/${figure}/ frames no ${data.id}`]),
    ...(oembed.type === 'rich' ? [] : [`/oembed/${figure}.json is no figure`]),
    ...(isEmpty || hasRows ? [] : [`${figure}.csv has no row`]),
  ];
}

/** A figure that is gone says so, why and what to see instead, in every form it had. */
function goneFaults(figure: string, { reason, successor }: Record<string, unknown>): string[] {
  const html = read(`embed/${figure}/index.html`);
  const oembed = JSON.parse(read(`oembed/${figure}.json`)) as Record<string, unknown>;
  const says = [html, fileOf(figure, 'svg')].every(
    (text) => text === null || text.includes(String(reason)),
  );
  const path = new URL(String(successor)).pathname.slice(1);
  return [
    ...(says ? [] : [`${figure} does not say why it is gone`]),
    ...(isThere(`${path}index.html`) ? [] : [`${figure} leads to /${path}, which is not there`]),
    ...(oembed.type === 'link' ? [] : [`/oembed/${figure}.json is no link`]),
    ...(fileOf(figure, 'csv')?.trim().includes('\n') ? [`${figure}.csv has rows`] : []),
  ];
}

test('a figure that stands is the one that was published under its name', () => {
  const other = published.figures.filter(({ figure, facts, key }) => {
    const data = JSON.parse(read(`data/${figure}.json`)) as {
      gone?: unknown;
      facts?: { id: string }[];
    };
    if ('gone' in data || !facts || facts.length === 0) return false;
    const shown = new Set(data.facts?.map(({ id }) => id));
    return key === undefined && !facts.some((id) => shown.has(id));
  });
  expect(other.map(({ figure }) => figure)).toEqual([]);
});
