import { zipSync } from 'fflate';
import { sourcesOf } from '../corpus/stated.ts';
import { keeper } from '../corpus/trace.ts';
import { dataPackage, type Resource } from '../embeds/downloads/data-package.ts';
import { factColumns, placeColumns, statisticColumns } from '../embeds/downloads/fact-table.ts';
import { type Column, toCsv } from '../embeds/downloads/table.ts';
import { corridorsGeoJson, corridorsTopology } from '../embeds/downloads/topology.ts';
import { dataMessages } from '../messages/embed.ts';
import { factRows } from './figures/figure-files.ts';
import { toUrl } from './links.ts';
import type { Site } from './site-data.ts';

const texts = keeper<Site, string>();

/**
 * The tables and geography of the whole site, in the order they are listed. What each holds is worked out when it is first
 * asked for, and once: a table of all facts takes as long as hundreds of pages.
 */
export function siteResources(site: Site, origin: URL | undefined): Resource[] {
  const { atlas } = site;
  const late = (path: string, make: () => string) => ({
    path,
    get content() {
      return texts(site, `${path} ${origin}`, make);
    },
  });
  const table = <Row>(
    name: keyof typeof dataMessages.tables,
    columns: readonly Column<Row>[],
    rows: () => readonly Row[],
    foreignKeys?: Resource['foreignKeys'],
  ): Resource =>
    Object.assign(
      late(`${name}.csv`, () => toCsv(columns, rows())),
      {
        name,
        ...dataMessages.tables[name],
        columns: columns as readonly Column<never>[],
        ...(foreignKeys && { foreignKeys }),
      },
    );
  return [
    table('facts', factColumns, () => factRows(site, site.facts, origin)),
    table('statistics', statisticColumns, () => atlas.figures.map((figure) => ({ figure, atlas }))),
    table(
      'places',
      placeColumns,
      () => [...atlas.places.values()].map((place) => ({ place, atlas })),
      ['within', 'country'].map((field) => ({ field, resource: '', to: 'id' })),
    ),
    Object.assign(
      late('corridors.topojson', () => `${JSON.stringify(corridorsTopology(atlas))}\n`),
      { name: 'corridors', ...dataMessages.tables.corridors },
    ),
    Object.assign(
      late('corridors.geojson', () => `${JSON.stringify(corridorsGeoJson(atlas))}\n`),
      { name: 'corridors-geojson', ...dataMessages.tables.corridorsGeoJson },
    ),
  ];
}

/** `datapackage.json`. */
export const sitePackage = (site: Site, origin: URL | undefined) =>
  dataPackage({
    site: toUrl('/', origin),
    date: site.stories[0]?.data.date ?? '',
    resources: siteResources(site, origin),
    sources: sourcesOf(site.facts),
  });

/** All of it in one file. The same data give the same bytes: files in it have no date of their own. */
export function siteZip(site: Site, origin: URL | undefined): Uint8Array<ArrayBuffer> {
  const files = [
    ...siteResources(site, origin).map(({ path, content }) => [path, content] as const),
    ['datapackage.json', `${JSON.stringify(sitePackage(site, origin), null, 2)}\n`] as const,
  ];
  const encoded = Object.fromEntries(
    files.map(([path, content]) => [path, new TextEncoder().encode(content)]),
  );
  // Zip counts its years from 1980, in local time.
  return new Uint8Array(zipSync(encoded, { mtime: new Date(1980, 0, 1, 12) }));
}
