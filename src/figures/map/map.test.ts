import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { sampled } from '../../../tests/support/thorough.ts';
import { readBasemapData } from '../../atlas/basemap/basemap-data.ts';
import { readAtlas } from '../../atlas/read.ts';
import { overlaps } from './box.ts';
import { type DrawnMap, drawHomeMap, drawMap, type MapFact, type MapInput } from './index.ts';
import { placeLabels, type Wanted } from './labels.ts';
import { layoutMap } from './layout.ts';
import { modelMap } from './model.ts';
import { pathData, simplify } from './path.ts';
import {
  formatSizes,
  formats,
  pointIn,
  projectBasemap,
  regionFor,
  regions,
  viewportOf,
} from './regions.ts';
import { drawStrip } from './strip.ts';

const { atlas } = await readAtlas(process.cwd());
const basemap = readBasemapData();

let count = 0;
const fact = (part: Partial<MapFact>): MapFact => ({
  id: `f${++count}`,
  kind: 'count',
  value: 1,
  unit: '',
  subject: 'trains',
  places: [],
  period: null,
  ...part,
});
const route = (from: string, to: string, via: string[] = [], mode: 'rail' | 'air' = 'rail') =>
  fact({ kind: 'route', route: { mode, from, to, via }, places: [] });

const draw = (part: Partial<MapInput> & { facts: MapFact[] }): DrawnMap => {
  const map = drawMap({
    atlas,
    basemap,
    href: (kind, id) => `/${kind}/${id}/`,
    say: ({ subject }) => subject,
    ...part,
  });
  if (!map) throw new Error('nothing drawn');
  return map;
};

/** Requests that between them use every plate and every kind of thing drawn. */
const requests: Record<string, { facts: MapFact[]; corridors?: string[]; places?: string[] }> = {
  story: {
    facts: [route('chengdu', 'russia', ['alashankou']), fact({ places: ['chengdu', 'europe'] })],
  },
  ring: {
    facts: [
      fact({ places: ['zhengzhou'], measure: 'service-radius', unit: 'kilometer', value: 1500 }),
      fact({ places: ['jiangxi', 'pingxiang-jiangxi', 'malaysia'] }),
    ],
    corridors: ['longhai', 'jingguang'],
  },
  corridors: { facts: [], corridors: [...atlas.corridors.keys()] },
  middle: { facts: [], corridors: ['middle', 'btk'] },
  south: { facts: [], corridors: ['asean'] },
  terminals: {
    facts: ['duisburg', 'hamburg', 'lodz', 'malaszewicze', 'liege', 'tilburg', 'budapest'].map(
      (place) => fact({ places: [place] }),
    ),
  },
  air: { facts: [route('zhengzhou', 'luxembourg-city', [], 'air')] },
  far: { facts: [route('chengdu', 'los-angeles', [], 'air'), fact({ places: ['sydney'] })] },
  crowded: {
    facts: atlas.lines.slice(0, 50).map(({ to }) => fact({ places: [to] })),
  },
};

describe('a drawn map', () => {
  it('links every place and way it draws, and says how many facts each has', () => {
    const { drawn, places, ways } = draw({
      facts: [route('xian', 'duisburg', ['khorgos']), fact({ places: ['xian'] })],
    });
    expect(drawn.wide).toContain('<a href="/place/xian/"');
    expect(drawn.wide).toMatch(/aria-label="Xi’an[^"]*, 2 facts"/);
    expect(drawn.wide).toContain('href="/way/rail--xian--khorgos--duisburg/"');
    expect(places.filter(({ role }) => role === 'end').map(({ place }) => place.id)).toEqual([
      'xian',
      'duisburg',
    ]);
    expect(ways[0]?.itinerary?.countries.at(-1)).toBe('germany');
  });

  it('says in words what it draws: ways with countries, crossings and gauges, places with facts', () => {
    const { list } = draw({ facts: [route('chengdu', 'lodz', ['alashankou'])] });
    expect(list).toContain('Through China, Kazakhstan, Russia, Belarus and Poland.');
    expect(list).toContain('Gauge changes at Dostyk and Małaszewicze.');
    expect(list).toContain('data-place="lodz"');
    expect(list).not.toMatch(/\d km along the track/);
  });

  it('says where a way has an open end', () => {
    const [toRussia, toLodz] = ['russia', 'lodz'].map((to) => route('chengdu', to, ['alashankou']));
    expect(draw({ facts: toRussia ? [toRussia] : [] }).notes).toHaveLength(1);
    expect(draw({ facts: toLodz ? [toLodz] : [] }).notes).toHaveLength(0);
  });

  it('joins the ends of a way that no source states, says so, and invents no border or gauge', () => {
    const { drawn, list, ways } = draw({ facts: [route('chengdu', 'lodz')] });
    expect(ways[0]).toMatchObject({ isStated: false, itinerary: null, gaugeChanges: [] });
    expect(ways[0]?.places).toEqual(['chengdu', 'lodz']);
    expect(list).toContain('No source states the way');
    expect(list).not.toContain('Through');
    expect(drawn.wide).toContain('map-is-route is-unstated');
    expect(drawn.wide).toContain('aria-label="Chengdu–Łódź, way not stated"');
    expect(drawn.wide).toContain('>way not stated</text>');
    expect(ways[0]?.chains.map(({ mode }) => mode)).toEqual(['rail']);
  });

  it.each([
    ['a place passed', route('chengdu', 'lodz', ['khorgos'])],
    ['the one line that joins the ends', route('alashankou', 'dostyk')],
    ['a corridor', { ...route('chengdu', 'lodz'), corridors: ['west-north'] }],
    ['flight', route('zhengzhou', 'luxembourg-city', [], 'air')],
  ])('takes a way for stated by %s', (_, stated) => {
    const { drawn, ways } = draw({ facts: [stated] });
    expect(ways.every(({ isStated }) => isStated)).toBe(true);
    expect(drawn.wide).not.toContain('way not stated');
  });

  it('names the ends of several ways in its title, and no “more ways”', () => {
    const title = (...facts: MapFact[]) => draw({ facts }).title;
    expect(title(route('zhengzhou', 'hamburg'), route('chongqing', 'duisburg'))).toBe(
      'By rail from Zhengzhou and Chongqing to Hamburg and Duisburg',
    );
    const many = ['chengdu', 'xian', 'wuhan', 'yiwu'].map((from) => route(from, 'hamburg'));
    expect(title(...many)).toBe('By rail from Chengdu, Xi’an and 2 other places to Hamburg');
    // A corridor that is drawn beside them is no end.
    const along = fact({ places: [], corridors: ['west-north'] });
    expect(title(route('zhengzhou', 'hamburg'), along)).toBe('By rail from Zhengzhou to Hamburg');
  });

  it('escapes what facts and the atlas say', () => {
    const { drawn, list } = draw({
      facts: [fact({ places: ['chengdu'], subject: '<script>alert(1)</script>' })],
      title: '"><img onerror=x>',
    });
    expect(list).toContain('&lt;script&gt;');
    expect(drawn.wide + drawn.narrow + list).not.toMatch(/<script|<img|style=|\son[a-z]+="/);
  });

  it('draws a service radius as a circle that is a true distance on the ground', () => {
    const { drawn } = draw(requests.ring as never);
    expect(drawn.wide).toContain('class="map-ring"');
    expect(drawn.wide).toContain('>1,500 km</text>');
  });

  it('draws ferries, flights and changes of gauge as what they are', () => {
    const { drawn } = draw({ facts: [], corridors: ['middle', 'air-zhengzhou-luxembourg'] });
    for (const sign of ['map-rail', 'map-sea', 'map-air', 'map-bar']) {
      expect(drawn.wide).toContain(`class="${sign}"`);
    }
  });

  it('leaves out lines opened after the year asked for', () => {
    const chains = (year: number) =>
      modelMap(atlas, { facts: [], corridors: ['btk'], year }).ways.flatMap((way) => way.chains);
    expect(chains(2018)).toHaveLength(1);
    // Without the line of 2017 the course breaks between Marabda and Kars.
    expect(chains(2016)).toHaveLength(2);
  });

  it('leaves a place of one passing fact off rather than show the whole world for it, and says so', () => {
    const { region, notes, list } = draw({
      facts: [route('zhengzhou', 'luxembourg', [], 'air'), fact({ places: ['chicago'] })],
    });
    expect(region).toBe('corridors');
    expect(notes).toContain('Off this map: Chicago.');
    expect(list).toContain('data-place="chicago"');
  });

  it('is nothing where facts name no place', () => {
    expect(
      drawMap({ atlas, basemap, facts: [fact({})], href: () => null, say: () => '' }),
    ).toBeNull();
  });

  it('shows a country or province that is asked for even where no fact names it', () => {
    const { drawn, region } = draw({ facts: [], places: ['henan'] });
    expect(region).toBe('east-china');
    expect(drawn.wide).toContain('data-area="henan"');
  });

  it('comes out the same twice', () => {
    const facts = requests.story?.facts as MapFact[];
    expect(draw({ facts })).toEqual(draw({ facts }));
  });
});

/** What of a map's names touches another, a point or the edge of the sheet, and how many names there are. */
function touching(request: (typeof requests)[string], format: (typeof formats)[number]) {
  const model = modelMap(atlas, request);
  const held = [
    ...model.places.map(({ at }) => at),
    ...model.ways.flatMap(({ chains }) => chains.flatMap(({ points }) => points)),
  ];
  const viewport = viewportOf(regionFor(held), format);
  const { labels, points } = layoutMap(model, viewport, { atlas, basemap });
  const faults: string[] = [];
  for (const [at, { box, ref }] of labels.entries()) {
    if (box.x0 < 0 || box.y0 < 0 || box.x1 > viewport.width || box.y1 > viewport.height)
      faults.push(`${ref} leaves the sheet`);
    for (const other of labels.slice(at + 1))
      if (overlaps(box, other.box)) faults.push(`${ref} touches ${other.ref}`);
    for (const { x, y, place } of points)
      if (x > box.x0 && x < box.x1 && y > box.y0 && y < box.y1)
        faults.push(`${ref} lies over ${place.place.id}`);
  }
  return { count: labels.length, faults };
}

describe.each(Object.entries(requests))('names on the map "%s"', (_, request) => {
  it.each(formats)('touch neither each other, nor points, nor the edge: %s', (format) => {
    const { count, faults } = touching(request, format);
    expect(faults).toEqual([]);
    expect(count).toBeGreaterThan(4);
  });
});

describe.each(formats)('names on the map of every corridor and place (%s)', (format) => {
  it('touch neither each other, nor points, nor the edge', () => {
    const each = [
      ...[...atlas.corridors.keys()].map((id) => ({ facts: [], corridors: [id] })),
      ...[...new Set(atlas.lines.map(({ from }) => from))].map((from) => ({
        facts: [],
        places: [from],
      })),
    ];
    let names = 0;
    const drawn = sampled(each);
    for (const request of drawn) {
      const { count, faults } = touching(request, format);
      expect(faults, JSON.stringify(request)).toEqual([]);
      names += count;
    }
    expect(names).toBeGreaterThan(drawn.length * 3);
  }, 120_000);
});

it('names keep off what lies over the map on some screens: half a name tells nothing', () => {
  const want = (kind: Wanted['kind']): Wanted => ({
    ...{ ref: kind, kind, lines: ['Name'], size: 12, anchors: [[50, 50]] },
    ...{ gap: 5, mayLead: false, lineCost: 1, maxCost: 100 },
  });
  const sheet = { width: 100, height: 100, taken: [], points: [], lines: [] };
  const covered = [{ x0: 52, y0: 0, x1: 100, y1: 100 }];
  const sideOf = (kind: Wanted['kind'], over = covered) =>
    placeLabels([want(kind)], { ...sheet, covered: over }).map(({ align }) => align);
  expect(sideOf('place', [])).toEqual(['start']);
  expect(sideOf('place')).toEqual(['end']);
  expect(sideOf('country')).toEqual(['end']);
});

describe('a frame', () => {
  it('keeps type at 11 px or more where each format is at its narrowest', () => {
    const narrowest = { wide: 760, narrow: 288 };
    for (const format of formats) {
      const map = draw({ facts: [route('chengdu', 'lodz')] }).drawn[format];
      const sizes = [...map.matchAll(/font-size="([\d.]+)"/g)].map(([, size]) => Number(size));
      const scale = narrowest[format] / formatSizes[format].width;
      expect(sizes.length).toBeGreaterThan(5);
      expect(Math.min(...sizes) * scale).toBeGreaterThanOrEqual(11);
    }
  });

  it('has the whole of Eurasia within 11 KB', () => {
    for (const format of formats) {
      const drawn = Object.values(projectBasemap(viewportOf('eurasia', format), basemap)).join('');
      expect(brotliCompressSync(drawn).length).toBeLessThan(11_000);
    }
  });

  it.each(regions)('draws no land beyond the sheet: %s', (region) => {
    // Tens of thousands of points, each of which would take longer to expect than to draw.
    const beyond: [string, number, number][] = [];
    for (const format of formats) {
      const viewport = viewportOf(region, format);
      const { land } = projectBasemap(viewport, basemap);
      expect(land).toMatch(/^M/);
      let [x, y] = [0, 0];
      for (const [, command, rest] of land.matchAll(/([Mmlz])([^Mmlz]*)/g)) {
        const numbers = (rest?.match(/-?\d*\.?\d+/g) ?? []).map(Number);
        for (let i = 0; i + 1 < numbers.length; i += 2) {
          const [dx, dy] = [numbers[i] as number, numbers[i + 1] as number];
          [x, y] = command === 'M' ? [dx, dy] : [x + dx, y + dy];
          if (command === 'z') continue;
          const isOn = x > -1 && x < viewport.width + 1 && y > -1 && y < viewport.height + 1;
          if (!isOn) beyond.push([format, x, y]);
        }
        if (command === 'm' || command === 'M') [startX, startY] = [x, y];
        if (command === 'z') [x, y] = [startX, startY];
      }
    }
    expect(beyond).toEqual([]);
  });

  it('is chosen so that all points lie on it, and the world where none smaller holds them', () => {
    expect(regionFor([[23.54, 52.03]])).toBe('europe');
    expect(regionFor([[113.65, 34.75]])).toBe('east-china');
    expect(
      regionFor([
        [104, 30.7],
        [19.5, 51.7],
      ]),
    ).toBe('corridors');
    expect(
      regionFor([
        [104, 30.7],
        [151, -33.9],
      ]),
    ).toBe('world');
    expect(pointIn(viewportOf('europe', 'wide'), [113.65, 34.75])).toBeNull();
  });
});

let [startX, startY] = [0, 0];

describe('pathData', () => {
  it('writes tenths in relative commands without drift', () => {
    const points: [number, number][] = [
      [1, 1],
      [1.3, 0.7],
      [1.62, 0.68],
    ];
    expect(pathData([{ points, closed: false }])).toBe('M1 1l.3-.3 .3 0');
    expect(
      pathData([
        { points, closed: true },
        { points, closed: false },
      ]),
    ).toBe('M1 1l.3-.3 .3 0zm0 0l.3-.3 .3 0');
  });

  it('rounds to a coarser grain without drift and leaves out points that fall together', () => {
    const points: [number, number][] = [
      [1.1, 1],
      [1.2, 0.9],
      [1.6, 0.7],
      [2.3, 0.3],
    ];
    expect(pathData([{ points, closed: false }], 5)).toBe('M1 1l.5-.5 1 0');
  });
});

describe('simplify', () => {
  it('keeps ends and corners and drops what lies on the line', () => {
    expect(
      simplify(
        [
          [0, 0],
          [5, 0.1],
          [10, 0],
          [10, 10],
        ],
        0.5,
      ),
    ).toEqual([
      [0, 0],
      [10, 0],
      [10, 10],
    ]);
  });
});

describe('the home map', () => {
  it('draws every corridor and air route of the first two ranks, and rings the busiest hubs', () => {
    const map = drawHomeMap({
      atlas,
      basemap,
      facts: [],
      href: (_, id) => `/${id}/`,
      say: () => '',
    });
    const drawn = [...atlas.corridors.values()].filter(({ rank }) => rank <= 2);
    expect(map?.ways.map(({ id }) => id)).toEqual(drawn.map(({ id }) => id));
    const rings = map?.places.filter(({ role }) => role === 'subject') ?? [];
    expect(rings.map(({ place }) => place.id)).toEqual([
      ...['xian', 'chengdu', 'chongqing', 'zhengzhou'],
    ]);
  });

  it('weighs less than 16 KB for desk and phone each', () => {
    const map = drawHomeMap({
      atlas,
      basemap,
      facts: [],
      href: (_, id) => `/${id}/`,
      say: () => '',
    });
    const { wide = '', narrow = '', middle = '' } = map?.drawn ?? {};
    for (const svg of [wide, narrow]) {
      expect(svg).not.toBe('');
      expect(brotliCompressSync(svg).length).toBeLessThan(16_000);
    }
    // The sheet for tablets is the wide one but for its names: beside it, it costs those alone.
    const weight = (...sheets: string[]) => brotliCompressSync(sheets.join('')).length;
    expect(middle).not.toBe('');
    expect(weight(wide, middle) - weight(wide)).toBeLessThan(3_500);
  });

  it('has a sheet for tablets, of larger type on the same ground, with the names a reader looks for', () => {
    const sheet = (format: 'wide' | 'middle') => viewportOf('corridors', format);
    expect(projectBasemap(sheet('middle'), basemap)).toEqual(
      projectBasemap(sheet('wide'), basemap),
    );
    const { middle = '' } =
      drawHomeMap({ atlas, basemap, facts: [], href: (_, id) => `/${id}/`, say: () => '' }, [
        'zhengzhou',
        'khorgos',
        'malaszewicze',
      ])?.drawn ?? {};
    for (const name of ['Zhengzhou', 'Khorgos', 'Małaszewicze'])
      expect(middle).toContain(`>${name}<`);
    const sizes = [...middle.matchAll(/font-size="([\d.]+)"/g)].map(([, size]) => Number(size));
    expect(Math.min(...sizes) * (600 / formatSizes.middle.width)).toBeGreaterThanOrEqual(11);
  });
});

it('says that lines run straight where there are any, around a place as along a way', () => {
  const said = (facts: MapFact[]): string => {
    const model = modelMap(atlas, { facts });
    const viewport = viewportOf(regionFor([[104, 30]]), 'wide');
    const layout = layoutMap(model, viewport, { atlas, basemap });
    return drawStrip({ ...layout, context: [] }, {}).drawn.replace(/<[^>]+>/g, ' ');
  };
  const words = /run\s+straight/;
  expect(said([route('chengdu', 'duisburg')])).toMatch(words);
  expect(said([route('zhengzhou', 'luxembourg', [], 'air')])).not.toMatch(words);
});
