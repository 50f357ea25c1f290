import { describe, expect, it } from 'vitest';
import { enterRows } from './enter.ts';
import type { Row } from './row.ts';

const places = `- { id: khorgos, name: Khorgos, kind: crossing, lat: 44.2, lon: 80.4 }
- { id: china, name: China, kind: country }
- { id: europe, name: Europe, kind: continent }
`;
const measures = `- id: border-trains
  name: Trains through a border crossing
  unit: train
  nouns: [train]
  subjects: [train]
  definitions: [{ id: with-central-asia, name: trains to Central Asia included }]
  summary: Trains.
`;
const kept = '# Kept as it is.\n';
const filesWith = (figures: string) =>
  Object.entries({ places, measures, figures, lines: '[]\n', corridors: '[]\n' }).map(
    ([name, text]) => ({ path: `content/atlas/${name}.yaml`, text }),
  );
const row: Row = {
  id: 'khorgos-2025',
  measure: 'border-trains',
  value: '9,000',
  qualifier: 'more_than',
  period: '2025-01-01/2025-12-02',
  places: 'Khorgos',
  source: 'paper',
  title: 'Trains pass',
  publisher: 'A paper',
  url: 'https://example.org/a',
  published: '2025-12',
};
const enter = (...rows: Row[]) => enterRows(filesWith(kept), rows);

describe('a row of statistics', () => {
  it('becomes an entry below those that are there, with what its measure and its cells say', () => {
    const { text, entered } = enter(row);
    expect(entered).toEqual(['khorgos-2025']);
    expect(text).toBe(`${kept}
- id: khorgos-2025
  kind: count
  subject: Trains through a border crossing
  value: 9000
  unit: train
  qualifier: more_than
  measure: border-trains
  places: [ khorgos ]
  period: { start: 2025-01-01, end: 2025-12-02, text: 2025-01-01/2025-12-02, type: span }
  evidence: secondary
  citation:
    id: paper
    title: Trains pass
    publisher: A paper
    url: https://example.org/a
    published: 2025-12
    type: news
`);
  });

  it('may hold a range, two ends of a flow and a definition', () => {
    const { text, faults } = enter({
      ...row,
      value: '20 to 30',
      definition: 'with-central-asia',
      from: 'china',
      to: 'Europe',
    });
    expect(faults).toEqual([]);
    expect(text).toContain('value: null\n  low: 20\n  high: 30');
    expect(text).toContain('flow: { from: [ china ], to: [ europe ], via: [] }');
    expect(text).toContain('definition: with-central-asia');
  });

  it.each<[string, Row, string]>([
    ['an unknown measure', { measure: 'border-train' }, 'did you mean “border-trains”?'],
    [
      'a misspelt place',
      { places: 'Khorgas' },
      'places: the atlas has no “Khorgas”; did you mean “Khorgos”?',
    ],
    ['words for a number', { value: 'many' }, 'value: “many” is no number'],
    [
      'a unit of another measure',
      { unit: 'tonne' },
      'the measure border-trains counts train, not tonne',
    ],
    ['a time that cannot be dated', { period: 'some day' }, 'period: “some day” cannot be dated'],
    ['an unknown definition', { definition: 'all' }, 'definition: the atlas has no “all”'],
    ['an address that is none', { url: 'example.org' }, 'citation.url'],
  ])('with %s is refused with its number and the mend', (_, cells, message) => {
    const { text, faults } = enter({ ...row, ...cells });
    expect(text).toBeNull();
    expect(faults.join('\n')).toContain('row 1 (khorgos-2025): ');
    expect(faults.join('\n')).toContain(message);
  });
});

describe('several rows', () => {
  it('are entered all or none, and every fault is told at once', () => {
    const { text, faults } = enter(
      row,
      { ...row, id: 'x', value: 'many' },
      { ...row, id: 'y', period: 'z' },
    );
    expect(text).toBeNull();
    expect(faults.map((fault) => fault.slice(0, 9))).toEqual(['row 2 (x)', 'row 3 (y)']);
  });

  it('of one id, or of one publisher’s figure for one thing and time, are told apart from new ones', () => {
    expect(enter(row, row).faults[0]).toContain('row 2 (khorgos-2025): id: there is a figure');
    expect(enter(row, { ...row, id: 'again', value: '9,100' }).faults).toEqual([
      'row 2 (again): this publisher’s figure for it is there already, as “khorgos-2025” (9000)',
    ]);
    expect(enter(row, { ...row, id: 'other', publisher: 'Another' }).faults).toEqual([]);
    expect(enter(row, { ...row, id: 'later', period: '2026' }).faults).toEqual([]);
  });
});
