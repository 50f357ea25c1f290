import { fill } from '../../messages/fill.ts';
import { mapMessages } from '../../messages/map.ts';
import type { Mode } from '../../schemas/corridor.ts';
import { element, round, text } from '../svg.ts';
import type { MapLayout } from './layout.ts';
import { textWidth, wrap } from './measure.ts';

/** A sign of the key with its words. */
interface Key {
  label: string;
  width: number;
  /** Drawn with its left end and its middle line at a point. */
  sign: (left: number, line: number) => string;
}

/**
 * The strip under a map: scale, key of what is drawn, projection, borders and date.
 *
 * @returns SVG and its height in units of the map
 */
export function drawStrip(
  layout: MapLayout,
  { asOf }: { asOf?: string | undefined },
): { drawn: string; height: number } {
  const { viewport } = layout;
  const row = viewport.type * 1.4;
  const scale = drawScale(layout, viewport.height + row);
  const keys = drawKeys(layout, scale.width + viewport.type * 1.6, viewport.height + row);
  let { bottom } = keys;
  // Over a text on a phone there is no room for more than scale and key; the list under the map says the rest.
  const note = viewport.format === 'pocket' ? '' : noteOf(layout, asOf);
  const notes = (note === '' ? [] : wrap(note, viewport.type, viewport.width)).map((line) => {
    bottom += row;
    return word(layout, 0, bottom, line);
  });
  return {
    drawn: element('g', { class: 'map-strip', 'aria-hidden': 'true' }, [
      ...scale.parts,
      ...keys.parts,
      ...notes,
    ]),
    height: bottom - viewport.height + viewport.type * 0.4,
  };
}

function drawScale({ viewport, scale }: MapLayout, y: number): { parts: string[]; width: number } {
  const size = viewport.type;
  const words = fill(mapMessages.scale, { km: scale.km.toLocaleString('en') });
  const [tick, length] = [round(size * 0.6), round(scale.units)];
  const d = `M.5 ${round(y - size * 0.8)}v${tick}h${length}v-${tick}`;
  const x = scale.units + 7;
  return {
    parts: [
      element('path', { class: 'map-scale', d }),
      element(
        'text',
        { class: 'map-scale-km', 'data-km': scale.km, x, y, 'font-size': size },
        text(words),
      ),
    ],
    width: x + textWidth(words, size),
  };
}

/** The key beside the scale, in as many rows as it takes. */
function drawKeys(
  layout: MapLayout,
  left: number,
  top: number,
): { parts: string[]; bottom: number } {
  const { width: whole, type: size } = layout.viewport;
  const parts: string[] = [];
  let [x, y] = [left, top];
  for (const { label, sign, width } of keysOf(layout)) {
    const needed = width + 6 + textWidth(label, size);
    if (x + needed > whole) [x, y] = [0, y + size * 1.4];
    parts.push(sign(x, y - size * 0.32), word(layout, x + width + 6, y, label));
    x += needed + size * 1.4;
  }
  return { parts, bottom: y };
}

function keysOf({ ways, context, gaugeBreaks }: MapLayout): Key[] {
  const modes = new Set<Mode>([
    ...ways.flatMap(({ paths }) => paths.map(({ mode }) => mode)),
    ...context.map(({ mode }) => mode),
  ]);
  const drawn = (['rail', 'sea', 'air'] as const).filter((mode) => modes.has(mode));
  const keys = drawn.map(
    (mode): Key => ({ label: mapMessages.key[mode], width: 26, sign: lineOf(mode) }),
  );
  const unstated = ways.find(({ way }) => !way.isStated)?.way.mode;
  return [
    ...keys,
    ...(unstated
      ? [{ label: mapMessages.key.unstated, width: 26, sign: unstatedLine(unstated) }]
      : []),
    ...(gaugeBreaks.length > 0
      ? [{ label: mapMessages.key.gauge, width: 22, sign: gaugeBreak }]
      : []),
  ];
}

const lineOf =
  (mode: Mode): Key['sign'] =>
  (left, line) =>
    path(`map-${mode}`, `M${round(left)} ${round(line)}h26`);

const unstatedLine =
  (mode: Mode): Key['sign'] =>
  (left, line) =>
    element('g', { class: 'is-unstated' }, lineOf(mode)(left, line));

const gaugeBreak: Key['sign'] = (left, line) =>
  path('map-rail', `M${round(left)} ${round(line)}h22`) +
  path('map-bar', `M${round(left + 9.3)} ${round(line - 5.5)}v11m3.4-11v11`);

/** What the map follows and how it is drawn, in whole sentences. */
export function noteOf({ viewport, ways, context }: MapLayout, asOf: string | undefined): string {
  const hasTrack = ways.some(({ way }) => way.mode !== 'air') || context.length > 0;
  return [
    `${fill(mapMessages.projection, { name: viewport.projectionName })}. ${mapMessages.borders}`,
    hasTrack ? mapMessages.straight : '',
    asOf ? fill(mapMessages.asOf, { date: asOf }) : '',
  ]
    .filter(Boolean)
    .join(' ');
}

const path = (className: string, d: string): string => element('path', { class: className, d });

const word = ({ viewport }: MapLayout, x: number, y: number, words: string): string =>
  element('text', { x, y, 'font-size': viewport.type }, text(words));
