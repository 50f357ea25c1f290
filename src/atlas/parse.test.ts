import { describe, expect, it } from 'vitest';
import { formatProblem } from '../schemas/problem.ts';
import { type AtlasFile, parseAtlas } from './parse.ts';

const places = `- id: poland
  name: Poland
  kind: country

- id: lodz
  name: Łódź
  kind: city
  within: poland
  lat: 51.74
  lon: 19.52

- id: warsaw
  name: Warsaw
  kind: city
  within: poland
  lat: 52.2
  lon: 20.9
`;

const read = (...files: AtlasFile[]) => parseAtlas(files).problems.map(formatProblem);
const file = (path: string, text: string): AtlasFile => ({ path, text });

describe('parseAtlas', () => {
  it('reads entries in the order of their files and keeps where each stands', () => {
    const { atlas, problems, positions } = parseAtlas([
      file('content/atlas/places.yaml', places),
      file(
        'content/atlas/lines.yaml',
        '- id: lodz--warsaw\n  from: lodz\n  to: warsaw\n  mode: rail\n  opened: 1845\n',
      ),
    ]);
    expect(problems).toEqual([]);
    expect([...atlas.places.keys()]).toEqual(['poland', 'lodz', 'warsaw']);
    expect(atlas.places.get('lodz')).toMatchObject({ name: 'Łódź', aliases: [], lat: 51.74 });
    expect(atlas.lines[0]?.opened).toBe('1845');
    expect(positions.get('places/lodz')).toEqual({
      file: 'content/atlas/places.yaml',
      line: 5,
      column: 7,
    });
  });

  it('adds the entries of places-….yaml to those of places.yaml', () => {
    const { atlas } = parseAtlas([
      file('places.yaml', places),
      file('places-more.yaml', '- id: europe\n  name: Europe\n  kind: continent\n'),
    ]);
    expect(atlas.places.has('europe')).toBe(true);
  });

  it('names file, line, column, field and mend of every error at once', () => {
    const problems = read(
      file(
        'places.yaml',
        `- id: Łódź
  name: Łódź
  kind: city
- id: warsaw
  kind: town
  longitude: 20.9
- id: gdansk
  name: Gdańsk
  kind: city
  within: polnad
- id: poland
  name: Poland
  kind: country
- id: poland
  name: Poland
  kind: country
`,
      ),
    );
    expect(problems).toEqual([
      'places.yaml:1:7: id: use lower-case ASCII letters, digits and single hyphens',
      'places.yaml:4:3: name: is missing from "warsaw" (add a line "name: …")',
      expect.stringMatching(/^places\.yaml:5:9: kind: expected one of "continent"/),
      expect.stringMatching(/^places\.yaml:6:3: longitude: is not a field of the atlas \(/),
      'places.yaml:10:11: within: names the unknown place "polnad" (did you mean "poland"?)',
      'places.yaml:14:7: id: is taken: another place "poland" stands at places.yaml:11 (give this one a name of its own, such as one with its province or kind)',
    ]);
  });

  it('says which field a mistyped one was meant to be', () => {
    expect(read(file('places.yaml', '- id: a\n  name: A\n  kind: city\n  alias: [B]\n'))).toEqual([
      'places.yaml:4:3: alias: is not a field of the atlas (did you mean "aliases"?)',
    ]);
  });

  it('points at the line of broken YAML and goes on with the other files', () => {
    const { problems, atlas } = parseAtlas([
      file('places.yaml', places),
      file('measures.yaml', '- id: trips\n  name: Trips: of trains\n'),
    ]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ file: 'measures.yaml', line: 2 });
    expect(atlas.places.size).toBe(3);
  });

  it('refuses a file that is no list, an entry that is none, and a file it does not know', () => {
    expect(read(file('places.yaml', 'lodz: Łódź\n'), file('lines.yaml', '- lodz\n'))).toEqual([
      'lines.yaml:1:3: is not an entry (write it as "- id: …" with one field a line)',
      'places.yaml:1:1: must be a list (begin every entry with "- id: …")',
    ]);
    expect(read(file('towns.yaml', ''))[0]).toMatch(/^towns\.yaml:1:1: is not a file of the atlas/);
  });

  it('takes an empty file as holding nothing', () => {
    expect(read(file('places.yaml', ''))).toEqual([]);
  });

  it('finds a corridor that jumps over a line that is not there', () => {
    const corridor = `- id: west
  name: West
  mode: rail
  kind: corridor
  rank: 1
  summary: West.
  paths:
    - mode: rail
      places: [lodz, warsaw, lodzz]
`;
    expect(read(file('places.yaml', places), file('corridors.yaml', corridor))).toEqual([
      'corridors.yaml:9:22: paths[0].places[1]: follows "lodz", but no rail line joins them (add the line "lodz--warsaw" to lines.yaml, or the places between)',
      'corridors.yaml:9:30: paths[0].places[2]: names the unknown place "lodzz" (did you mean "lodz"?)',
    ]);
  });

  it('finds places that lie within each other, and a line that does not bear the names of its ends', () => {
    const circle =
      '- id: a\n  name: A\n  kind: city\n  within: b\n- id: b\n  name: B\n  kind: city\n  within: a\n';
    const line = '- id: a-b\n  from: a\n  to: b\n  mode: rail\n';
    const problems = read(file('places.yaml', circle), file('lines.yaml', line));
    expect(problems[0]).toBe('lines.yaml:1:7: id: must name the line\'s two ends (write "a--b")');
    expect(problems[1]).toMatch(/^places\.yaml:4:11: within: runs in a circle/);
  });

  it('finds a circle above a place that is no part of it', () => {
    const places = ['a', 'b', 'c']
      .map((id, nth) => `- id: ${id}\n  name: ${id}\n  kind: city\n  within: ${'bcb'[nth]}\n`)
      .join('');
    expect(read(file('places.yaml', places)).map((problem) => problem.slice(0, 44))).toEqual([
      'places.yaml:4:11: within: runs in a circle: ',
      'places.yaml:8:11: within: runs in a circle: ',
      'places.yaml:12:11: within: runs in a circle:',
    ]);
  });

  it('lets only an unconfirmed figure go without a page', () => {
    const figure = (evidence: string) =>
      `- id: trips-2019\n  kind: count\n  subject: trips\n  value: 8225\n  unit: trip\n  places: []\n  evidence: ${evidence}\n`;
    expect(read(file('figures.yaml', figure('unconfirmed')))).toEqual([]);
    expect(read(file('figures.yaml', figure('secondary')))).toEqual([
      'figures.yaml:1:3: citation: a figure without a page is unconfirmed',
    ]);
  });
});
