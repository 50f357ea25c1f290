import { fill, fillCount } from '../../messages/fill.ts';
import { mapMessages } from '../../messages/map.ts';
import { type Attributes, element, round, text } from '../svg.ts';
import { type Label, zhSize } from './labels.ts';
import type { MapLayout } from './layout.ts';
import { mostTold } from './most-told.ts';
import { type PlacedPoint, radiusOf } from './points.ts';
import { isSmall } from './regions.ts';
import { drawStrip } from './strip.ts';

/** What drawing needs to know beyond the sheet. */
export interface DrawOptions {
  title: string;
  /** What names the map where its title does not: an editor's words for those who cannot see it. */
  alt?: string | undefined;
  /** Address of a place's or corridor's page, or of what else stands for it; null draws no link. */
  href: (kind: 'place' | 'way' | 'area' | 'fact', id: string) => string | null;
  /** Date of the newest figure drawn, as a reader reads it. */
  asOf?: string | undefined;
  /** Whether trains may run on it. */
  hasTracks?: boolean | undefined;
}

/**
 * A sheet as one SVG element, the strip of scale and notes under its map. Colours and weights come from `map.css`.
 */
export function drawMapSvg(layout: MapLayout, options: DrawOptions): string {
  const strip = drawStrip(layout, options);
  return drawWindow(layout, options, layout.viewport.height + strip.height, strip.drawn);
}

/** The same in two SVG elements, so that the map may stay in view while its strip is scrolled away. */
export function drawApart(layout: MapLayout, options: DrawOptions): { map: string; strip: string } {
  const { width, height, type } = layout.viewport;
  const strip = drawStrip(layout, options);
  return {
    map: drawWindow(layout, options, height, ''),
    strip: element(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        class: 'map-foot',
        viewBox: `0 ${height} ${width} ${strip.height}`,
        'aria-hidden': 'true',
        'font-size': type,
      },
      strip.drawn,
    ),
  };
}

function drawWindow(
  layout: MapLayout,
  options: DrawOptions,
  height: number,
  strip: string,
): string {
  const { viewport } = layout;
  const shownIn = isSmall(viewport.format) ? 'map-narrow' : 'map-wide';
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: `map-sheet ${shownIn} map-of-${viewport.region}`,
      viewBox: `0 0 ${viewport.width} ${height}`,
      role: 'group',
      'aria-label': options.alt ?? fill(mapMessages.label, { title: options.title }),
      'font-size': viewport.type,
    },
    [
      element(
        'svg',
        {
          class: 'map-window',
          width: viewport.width,
          height: viewport.height,
          viewBox: `0 0 ${viewport.width} ${viewport.height}`,
        },
        [
          element('g', { class: 'map-view' }, [
            drawBasemap(layout),
            drawLines(layout, options),
            drawNames(layout),
            drawPoints(layout, options),
          ]),
        ],
      ),
      element('rect', {
        class: 'map-neatline',
        x: 0.5,
        y: 0.5,
        width: viewport.width - 1,
        height: viewport.height - 1,
      }),
      strip,
    ],
  );
}

const path = (className: string, d: string): string =>
  d === '' ? '' : element('path', { class: className, d });

export function drawBasemap({ viewport, basemap, areas }: MapLayout): string {
  return element('g', { class: 'map-ground', 'aria-hidden': 'true' }, [
    element('rect', { class: 'map-ocean', width: viewport.width, height: viewport.height }),
    path('map-graticule', basemap.graticule),
    path('map-land', basemap.land),
    ...areas.map(({ area, d }) =>
      element('path', {
        class: `map-area map-area-${area.place.kind}`,
        d,
        'data-area': area.place.id,
        'data-facts': factsIn(area.facts),
      }),
    ),
    path('map-province', basemap.provinces),
    path('map-border', basemap.borders),
    path('map-disputed', basemap.disputed),
  ]);
}

export function drawLines(
  { context, rings, ways, gaugeBreaks }: MapLayout,
  { href, hasTracks = false }: DrawOptions,
): string {
  const byLength = [...ways].sort((a, b) => rankOf(b.way) - rankOf(a.way));
  return element('g', { class: 'map-lines' }, [
    element(
      'g',
      { class: 'map-context', 'aria-hidden': 'true' },
      context.map(({ mode, d }) => path(`map-${mode}`, d)),
    ),
    ...rings.map(({ ring, d }) =>
      element('path', {
        class: 'map-ring',
        d,
        'data-facts': ring.fact,
        'data-place': ring.place.id,
      }),
    ),
    ...byLength.map(({ way, paths, track }) => {
      const drawn = [
        element('title', {}, text(wayName(way))),
        ...paths.map(({ d }) => path('map-casing', d)),
        ...paths.map(({ mode, d }) => path(`map-${mode}`, d)),
        hasTracks ? path('map-track', track) : '',
      ];
      return linked(
        href('way', way.id),
        {
          class: `map-way map-is-${way.kind}${way.isStated ? '' : ' is-unstated'}`,
          'data-way': way.id,
          'data-places': way.places.join(' '),
          'data-facts': factsIn(way.facts),
          'data-days': way.days ? `${way.days.low} ${way.days.high}` : undefined,
          'aria-label': wayName(way),
        },
        drawn,
      );
    }),
    element(
      'g',
      { class: 'map-bars', 'aria-hidden': 'true' },
      gaugeBreaks.map(({ x, y, angle, place }) =>
        element(
          'g',
          { transform: `translate(${round(x)} ${round(y)})rotate(${Math.round(angle)})` },
          element('path', { class: 'map-bar', d: 'M-2-6.5v13M2-6.5v13', 'data-place': place }),
        ),
      ),
    ),
  ]);
}

/** The facts that a shape lights up for, as many as its list tells; nothing where it shows none. */
const factsIn = (facts: readonly string[]): string | undefined =>
  facts.slice(0, mostTold).join(' ') || undefined;

/** What a way is called, and that no source says which way it goes. */
const wayName = ({ name, isStated }: MapLayout['ways'][number]['way']): string =>
  isStated ? name : fill(mapMessages.unstatedName, { name });

const rankOf = (way: MapLayout['ways'][number]['way']): number =>
  way.kind === 'route' ? 0 : (way.corridor?.rank ?? 3);

function linked(href: string | null, attributes: Attributes, children: string[]): string {
  return href === null
    ? element('g', { role: 'img', ...attributes }, children)
    : element('a', { href, ...attributes }, children);
}

/** Names of countries, seas, ways and rings: they lie on the map, under its points. */
export function drawNames({ labels, viewport }: MapLayout): string {
  return element(
    'g',
    { class: 'map-names', 'aria-hidden': 'true' },
    labels
      .filter(({ kind }) => kind !== 'place' && kind !== 'minor')
      .map((label) => drawLabel(label, viewport.type)),
  );
}

export function drawPoints({ points, labels, viewport }: MapLayout, { href }: DrawOptions): string {
  const labelOf = new Map(
    labels
      .filter(({ kind }) => kind === 'place' || kind === 'minor')
      .map((label) => [label.ref, label]),
  );
  // The most important last, so that they lie on top.
  const drawn = [...points].reverse().map((point) => {
    const { place, role, facts } = point.place;
    const label = labelOf.get(place.id);
    const count = facts.length > 0 ? `, ${fillCount(mapMessages.facts, facts.length)}` : '';
    const children = [
      label?.leader
        ? element('path', {
            class: 'map-leader',
            d: `M${label.leader.slice(0, 2).map(round).join(' ')}L${label.leader.slice(2).map(round).join(' ')}`,
          })
        : '',
      drawSign(point),
      label ? drawLabel(label, viewport.type) : '',
    ];
    if (role === 'context') {
      return element('g', { class: 'map-place map-is-context', 'aria-hidden': 'true' }, children);
    }
    return linked(
      href('place', place.id),
      {
        class: `map-place map-is-${role}${place.unverified ? ' map-unverified' : ''}`,
        'data-place': place.id,
        'data-facts': factsIn(facts),
        'aria-label': `${nameOf(place.name, label)}${count}`,
      },
      children,
    );
  });
  return element('g', { class: 'map-points' }, drawn);
}

/** What a place is called, with all that its label shows of it. */
function nameOf(name: string, label: Label | undefined): string {
  if (!label) return name;
  const shown = [...label.lines, ...(label.showsZh && label.zh ? [label.zh] : [])].join(' ');
  return shown.includes(name) ? shown : `${shown}, ${name}`;
}

function drawSign({ x, y, sign }: PlacedPoint): string {
  const radius = radiusOf[sign];
  if (sign === 'air') {
    const r = radius;
    return element('path', {
      class: 'map-sign map-sign-air',
      d: `M${round(x)} ${round(y - r)}l${r} ${r}-${r} ${r}-${r}-${r}z`,
    });
  }
  if (sign === 'gate') {
    return element('rect', {
      class: 'map-sign map-sign-gate',
      x: x - radius * 0.8,
      y: y - radius * 0.8,
      width: radius * 1.6,
      height: radius * 1.6,
    });
  }
  const circle = (className: string, r: number) =>
    element('circle', { class: className, cx: x, cy: y, r });
  return sign === 'hub'
    ? circle('map-sign map-sign-hub', radius) + circle('map-core', radius * 0.42)
    : circle(`map-sign map-sign-${sign}`, radius);
}

/**
 * A name on a sheet.
 *
 * @param type size of the sheet's type, which a name that is of this size takes from the sheet
 */
export function drawLabel(label: Label, type?: number): string {
  const { x, y, align, size, kind, spacing } = label;
  return element(
    'text',
    {
      class: `map-label map-label-${kind}${label.mode === 'air' ? ' map-label-air' : ''}`,
      'data-of': kind === 'way' ? label.ref : undefined,
      x,
      y,
      'text-anchor': align === 'start' ? undefined : align,
      'font-size': size === type ? undefined : size,
      'letter-spacing': spacing ? round(spacing * size) : undefined,
    },
    drawRows(label),
  );
}

/** The rows of a label; its Chinese name is the last of them. */
function drawRows(label: Label): string | string[] {
  const { lines, size, x } = label;
  const zh = label.showsZh && label.zh ? label.zh : null;
  const [only = '', ...further] = lines;
  if (zh === null && further.length === 0) return text(only);
  const rows = lines.map((words, at) => {
    const place = at === 0 ? {} : { x, dy: round(size * 1.12) };
    return element('tspan', place, text(words));
  });
  if (zh === null) return rows;
  const attributes = {
    x,
    dy: round(size * 1.06),
    class: 'map-zh',
    'font-size': zhSize(label),
    lang: 'zh-Hans',
  };
  return [...rows, element('tspan', attributes, text(zh))];
}
