import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatProblem } from '../schemas/problem.ts';
import { readBasemapData } from './basemap/basemap-data.ts';
import { parseAtlas } from './parse.ts';
import { checkAtlas } from './validate.ts';

const { fine } = readBasemapData();

describe('checkAtlas', () => {
  it('finds nothing in the atlas of the site', { timeout: 30_000 }, () => {
    const folder = new URL('../../content/atlas/', import.meta.url);
    const { atlas, problems, positions } = parseAtlas(
      readdirSync(folder).map((name) => ({
        path: `content/atlas/${name}`,
        text: readFileSync(new URL(name, folder), 'utf8'),
      })),
    );
    expect(problems.map(formatProblem)).toEqual([]);
    expect(checkAtlas(atlas, positions, fine).map(formatProblem)).toEqual([]);
  });

  it('reports orphans, jumps, twins, points abroad and impossible lengths, each at its line', () => {
    const { atlas, problems, positions } = parseAtlas([
      {
        path: 'places.yaml',
        text: `- { id: poland, name: Poland, kind: country, iso3: POL, lat: 52, lon: 19 }
- { id: lodz, name: Łódź, kind: city, within: poland, lat: 51.74, lon: 19.52, role: terminal }
- { id: lodz-olechow, name: Łódź, kind: station, within: poland, lat: 51.75, lon: 19.53 }
- { id: warsaw, name: Warsaw, kind: city, within: poland, lat: 20.9, lon: 52.2, role: terminal }
- { id: kutno, name: Kutno, kind: city, within: poland, lat: 52.23, lon: 19.36, role: terminal }
- { id: poznan, name: Poznań, kind: city, within: poland, lat: 52.4, lon: 16.92 }
`,
      },
      {
        path: 'lines.yaml',
        text: `- { id: lodz--warsaw, from: lodz, to: warsaw, mode: rail }
- { id: lodz--poznan, from: lodz, to: poznan, mode: rail, railKm: 100 }
- { id: poznan--lodz, from: poznan, to: lodz, mode: rail }
`,
      },
    ]);
    expect(problems).toEqual([]);
    expect(checkAtlas(atlas, positions, fine).map(formatProblem)).toEqual([
      expect.stringMatching(/^lines\.yaml:1:\d+: to: jumps \d{4} km from "lodz" to "warsaw"/),
      expect.stringMatching(/^lines\.yaml:2:\d+: railKm: is 100 km, shorter than the 19\d km/),
      expect.stringMatching(/^lines\.yaml:3:\d+: id: joins the same places as "lodz--poznan"/),
      expect.stringMatching(/^places\.yaml:3:\d+: name: "lodz-olechow" and "lodz" are one place/),
      expect.stringMatching(/^places\.yaml:4:\d+: lat: "warsaw" lies outside Poland/),
      expect.stringMatching(/^places\.yaml:5:\d+: role: no line or route reaches "kutno"/),
    ]);
  });
});
