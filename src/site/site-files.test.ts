import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { corpusOf } from '../corpus/corpus.ts';
import type { Story } from '../corpus/stated.ts';
import { withStories } from '../corpus/story-corpus.ts';
import { fixtureAtlas } from '../extraction/reader/fixture-atlas.ts';
import { sitePackage, siteResources, siteZip } from './site-files.ts';

const story = (id: string, date: string) =>
  ({ id, data: { title: id, date, sources: [], topics: [] } }) as unknown as Story;
const site = withStories(corpusOf([], fixtureAtlas), [
  story('old', '2025-01-01'),
  story('new', '2026-05-04'),
]);
const origin = new URL('https://site.example/');

it('the data of a site are tables and geography, each with what it is', () => {
  const resources = siteResources(site, origin);
  expect(resources.map(({ path }) => path)).toEqual([
    'facts.csv',
    'statistics.csv',
    'places.csv',
    'corridors.topojson',
    'corridors.geojson',
  ]);
  for (const { title, description } of resources) expect([title, description]).not.toContain('');
  const places = resources.find(({ name }) => name === 'places');
  expect(places?.foreignKeys?.map(({ field, to }) => [field, to])).toEqual([
    ['within', 'id'],
    ['country', 'id'],
  ]);
  expect(places?.content.split('\r\n')).toHaveLength(fixtureAtlas.places.size + 2);
  expect(resources.filter((one) => 'foreignKeys' in one)).toEqual([places]);
});

it('they are of the day of the newest story, of none where there is none yet', () => {
  expect(sitePackage(site, origin)).toMatchObject({
    version: '2026-05-04',
    homepage: 'https://site.example/',
  });
  const empty = withStories(corpusOf([], fixtureAtlas), []);
  expect(sitePackage(empty, origin).version).toBe('');
});

it('all of them come in one file too, with the same bytes each time', () => {
  const files = unzipSync(siteZip(site, origin));
  expect(Object.keys(files)).toEqual([
    ...siteResources(site, origin).map(({ path }) => path),
    'datapackage.json',
  ]);
  const described = JSON.parse(new TextDecoder().decode(files['datapackage.json']));
  expect(described.resources).toHaveLength(5);
  expect(siteZip(site, origin)).toEqual(siteZip(site, origin));
});
