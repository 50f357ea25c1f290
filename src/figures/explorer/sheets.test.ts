import { describe, expect, it } from 'vitest';
import { readBasemapData } from '../../atlas/basemap/basemap-data.ts';
import { readAtlas } from '../../atlas/read.ts';
import type { MapFact } from '../map/map-fact.ts';
import { drawDetail } from './detail.ts';
import { type ExplorerInput, explorerLayout } from './draw.ts';

const { atlas } = await readAtlas(process.cwd());

const told = [
  ...['zhengzhou', 'chengdu', 'xian', 'khorgos', 'alashankou', 'duisburg', 'malaszewicze'],
  ...['hamburg', 'dostyk', 'brest'],
];
/** A fact of each place stories tell of, and of others that only statistics count. */
const facts = [...told, 'kaliningrad', 'andijan', 'hefei', 'wuhan', 'jinan'].map(
  (place): MapFact => ({
    ...{ id: place, kind: 'count', value: 1, unit: '', subject: 'trains', period: null },
    places: [place],
  }),
);
const input: ExplorerInput = {
  ...{ atlas, basemap: readBasemapData(), facts, told, href: () => null, counted: [], full: 0 },
  state: {} as ExplorerInput['state'],
};
const named = (name: 'wide' | 'narrow', kind?: string) =>
  explorerLayout(name, input)
    .labels.filter((label) => kind === undefined || label.kind === kind)
    .map(({ ref }) => ref);

describe('the first look', () => {
  it('names places stories tell of, all on a desk and the most told of on a phone, before any that is only counted', () => {
    expect(named('wide', 'place').sort()).toEqual(told.toSorted());
    expect(named('narrow', 'place').slice(0, 7)).toEqual(told.slice(0, 7));
    expect(named('narrow', 'place').filter((id) => !told.includes(id))).toEqual([]);
  });

  it('names the large countries its lines cross', () => {
    for (const sheet of ['wide', 'narrow'] as const)
      expect(named(sheet, 'country')).toEqual(expect.arrayContaining(['china', 'russia']));
  });

  it('leaves no name and no place where insets lie', () => {
    const { labels, points, viewport } = explorerLayout('wide', input);
    expect(viewport.covered).toHaveLength(1);
    for (const { x0, y0, x1, y1 } of viewport.covered ?? []) {
      expect(
        labels.filter(({ box }) => box.x1 > x0 && box.x0 < x1 && box.y1 > y0 && box.y0 < y1),
      ).toEqual([]);
      expect(points.filter(({ x, y }) => x > x0 && x < x1 && y > y0 && y < y1)).toEqual([]);
    }
  });
});

it('names that a large frame has room for from the first keep off the insets, too', () => {
  const [box] = explorerLayout('wide', input).viewport.covered ?? [];
  const [first = ''] = drawDetail('wide', input).places.split('<g class="ex-tier" data-from="2.5"');
  const at = [...first.matchAll(/data-x="([\d.]+)" data-y="([\d.]+)"/g)].map((match) =>
    match.slice(1).map(Number),
  ) as [number, number][];
  expect(at.length).toBeGreaterThan(20);
  expect(box).toBeDefined();
  if (box) expect(at.filter(([x, y]) => x < box.x1 && y > box.y0 + 12)).toEqual([]);
});

it('closer in, countries have their names that had no room before', () => {
  const { places } = drawDetail('narrow', input);
  const before = named('narrow', 'country');
  for (const name of ['KAZAKHSTAN', 'GERMANY', 'MONGOLIA']) {
    expect(before).not.toContain(name.toLowerCase());
    expect(places).toContain(`>${name}<`);
  }
});

it('one step closer, names the large cities that have room for a name', () => {
  const first = drawDetail('wide', input)
    .places.split('<g class="ex-tier"')
    .find((tier) => tier.includes('data-from="1.5"'));
  for (const city of ['Paris', 'Munich', 'Vienna', 'Vilnius', 'Lanzhou', 'Nanjing'])
    expect(first).toContain(`>${city}<`);
});

it('names countries far from all ways only to who looks at them closely', () => {
  for (const format of ['wide', 'narrow'] as const) {
    const tiers = drawDetail(format, input).places.split('<g class="ex-tier"');
    const far = ['LIBYA', 'ALGERIA', 'KENYA', 'ETHIOPIA', 'YEMEN', 'INDIA'];
    expect(named(format, 'country')).toEqual(
      expect.not.arrayContaining(far.map((name) => name.toLowerCase())),
    );
    for (const tier of tiers.filter((one) => !/data-from="7"/.test(one)))
      for (const name of far) expect(tier).not.toContain(`>${name}<`);
    expect(tiers.join('')).toMatch(/>(?:LIBYA|KENYA)</);
  }
});
