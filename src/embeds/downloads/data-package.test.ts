import { expect, it } from 'vitest';
import { dataPackage, type Resource } from './data-package.ts';
import { figureColumns } from './fact-table.ts';

const resource = (path: string, more: Partial<Resource> = {}): Resource => ({
  ...{ name: path.split('.')[0] ?? '', path, title: path, description: path, content: 'Łódź' },
  ...more,
});

it('says of each file what it is, how large and in which form', () => {
  const { resources, homepage, version, sources } = dataPackage({
    site: 'https://site.example/',
    date: '2026-05-04',
    resources: [
      resource('facts.csv', {
        columns: [{ name: 'id', type: 'string', description: 'Id', read: () => '' }],
        foreignKeys: [{ field: 'place', resource: 'places', to: 'id' }],
      }),
      resource('corridors.geojson'),
      resource('corridors.topojson'),
    ],
    sources: [{ title: 'A page', url: 'https://example.org/' }],
  });
  expect([homepage, version]).toEqual(['https://site.example/', '2026-05-04']);
  expect(sources).toEqual([{ title: 'A page', path: 'https://example.org/' }]);
  expect(resources.map((one) => [one.path, one.bytes, 'format' in one && one.format])).toEqual([
    ['facts.csv', 7, 'csv'],
    ['corridors.geojson', 7, 'geojson'],
    ['corridors.topojson', 7, 'topojson'],
  ]);
  expect(resources[0]).toMatchObject({
    mediatype: 'text/csv',
    schema: { primaryKey: ['id'], foreignKeys: [{ fields: ['place'] }] },
  });
  expect(resources.slice(1).map((one) => 'mediatype' in one && one.mediatype)).toEqual([
    'application/geo+json',
    'application/json',
  ]);
});

it('a table of a figure may have rows without a sentence, and holds them to all else', () => {
  const constraints = new Map(figureColumns.map((one) => [one.name, one.constraints]));
  expect(constraints.get('sentence')).toBeUndefined();
  expect(constraints.get('status')).toMatchObject({ required: true });
});
