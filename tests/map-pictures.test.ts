import { expect, it } from 'vitest';
import { root } from '../scripts/lib/project.ts';
import { readBasemapData } from '../src/atlas/basemap/basemap-data.ts';
import { readAtlas } from '../src/atlas/read.ts';
import { drawHomeMap, drawMap, type MapFact, type MapInput } from '../src/figures/map/index.ts';
import {
  groundFormats,
  projectBasemap,
  regions,
  sheetName,
  viewportOf,
} from '../src/figures/map/regions.ts';
import { picture } from './support/picture.ts';

// Ten maps as they are drawn, each for desk and phone, to be looked at when they change. What they show is fixed
// here, so that an edited story changes none of them. To draw them anew: see CONTRIBUTING.md, "Pictures of maps and charts".

const { atlas } = await readAtlas(root);

const fact = (part: Partial<MapFact>): MapFact => ({
  id: part.places?.join('-') ?? '',
  kind: 'count',
  value: 1,
  unit: '',
  subject: 'trains',
  places: [],
  period: null,
  ...part,
});
const at = (...places: string[]) => places.map((place) => fact({ id: place, places: [place] }));
const way = (from: string, to: string, via: string[] = [], mode: 'rail' | 'air' = 'rail') =>
  fact({ id: `${from}-${to}`, kind: 'route', route: { mode, from, to, via } });

const pictures: Record<string, Partial<MapInput> & { facts: MapFact[] }> = {
  'story-way-and-circle': {
    facts: [
      way('zhengzhou', 'europe'),
      fact({
        id: 'radius',
        places: ['zhengzhou'],
        measure: 'service-radius',
        unit: 'kilometer',
        value: 1500,
      }),
      ...at('jiangxi', 'pingxiang-jiangxi'),
    ],
    isBeside: true,
  },
  'story-gauge-breaks': {
    facts: [
      way('alashankou', 'dostyk'),
      way('brest', 'malaszewicze'),
      ...at('khorgos', 'manzhouli', 'erenhot'),
    ],
    isBeside: true,
  },
  'story-middle-corridor': {
    facts: at('aktau', 'kuryk', 'baku', 'kazakhstan'),
    corridors: ['middle'],
    isBeside: true,
  },
  'story-air-route': {
    facts: [way('zhengzhou', 'luxembourg-city', [], 'air'), ...at('zhengzhou', 'china')],
    isBeside: true,
  },
  'story-terminals': {
    facts: at('duisburg', 'hamburg', 'lodz', 'malaszewicze', 'liege', 'tilburg', 'budapest'),
    isBeside: true,
  },
  'corridor-middle': { facts: [], corridors: ['middle'] },
  'corridor-asean': { facts: at('pingxiang', 'nanning'), corridors: ['asean'] },
  'place-chengdu': {
    facts: [way('chengdu', 'lodz'), ...at('chengdu', 'chengdu')],
    places: ['chengdu'],
  },
  'place-malaszewicze': { facts: [], places: ['malaszewicze'] },
};

const draw = (part: Partial<MapInput> & { facts: MapFact[] }) => ({
  atlas,
  basemap: readBasemapData(),
  href: () => null,
  say: ({ subject }: MapFact) => subject,
  ...part,
});

it.each([...Object.keys(pictures), 'home'])(
  '%s is drawn as in its pictures for desk and phone',
  async (id) => {
    const map =
      id === 'home' ? drawHomeMap(draw({ facts: [] })) : drawMap(draw(pictures[id] as never));
    if (!map) throw new Error('nothing drawn');
    for (const [screen, drawing] of [
      ['desk', map.drawn.wide],
      ['phone', map.drawn.narrow],
    ] as const) {
      const { title, subtitle } = map;
      await expect(picture({ id, kind: 'map', title, subtitle }, drawing)).toMatchFileSnapshot(
        `pictures/${id}-${screen}.svg`,
      );
    }
  },
  60_000,
);

/** `europe-wide: 960 × 540, from 21.5W 59.2N and 61.4E 59.3N to 5.1W 34N and 39.5E 34N, 12 lines of degrees` */
const sheetInWords = (region: (typeof regions)[number], format: (typeof groundFormats)[number]) => {
  const viewport = viewportOf(region, format);
  const { width, height, projection } = viewport;
  const corner = (x: number, y: number): string => {
    const [lon = Number.NaN, lat = Number.NaN] = projection.invert?.([x, y]) ?? [];
    const degrees = (value: number, [less, more]: string) =>
      `${Number(Math.abs(value).toFixed(1))}${value < 0 ? less : more}`;
    return `${degrees(lon, 'WE')} ${degrees(lat, 'SN')}`;
  };
  const top = `${corner(0, 0)} and ${corner(width, 0)}`;
  const bottom = `${corner(0, height)} and ${corner(width, height)}`;
  const lines = projectBasemap(viewport, readBasemapData()).graticule.split(/m/i).length - 1;
  return `${sheetName(region, format)}: ${width} × ${height}, from ${top} to ${bottom}, ${lines} lines of degrees\n`;
};

it('every sheet shows the part of the world it was last looked at with', async () => {
  const sheets = regions.flatMap((region) =>
    groundFormats.map((format) => sheetInWords(region, format)),
  );
  await expect(sheets.join('')).toMatchFileSnapshot('pictures/sheets.txt');
}, 60_000);
