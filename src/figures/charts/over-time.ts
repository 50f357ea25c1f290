import { extent, max, min, scaleLinear } from 'd3';
import { numberInWords } from '../../corpus/wording.ts';
import { chartMessages } from '../../messages/chart.ts';
import { fill } from '../../messages/fill.ts';
import { element, text } from '../svg.ts';
import { spanOf } from './claims.ts';
import {
  alongStroke,
  type Box,
  type Label,
  labelsThatFit,
  type Stroke,
  shortened,
  widthOf,
} from './labels.ts';
import { type Chart, type Mark, type TimeUnit, yearOfSlot } from './model.ts';
import {
  axisLabel,
  bar,
  baseLine,
  dot,
  link,
  plate,
  type Scale,
  type Width,
  widths,
} from './shapes.ts';

interface TimeLayout {
  width: number;
  height: number;
  /** Where zero is. */
  base: number;
  /** Lower edge of the drawing, above the labels of the axis. */
  bottom: number;
  x: (mark: Pick<Mark, 'slot' | 'at'>) => number;
  y: Scale;
  /** Width of a slot; of a chart without slots, 0. */
  band: number;
  slots: readonly [number, number];
}

/** Bars or a line over time, from zero; what is missing between shows as missing. */
export function drawOverTime(chart: Chart, width: Width): string {
  const layout = layOut(chart, width);
  const isBars = chart.type === 'bars' && layout.band > 0;
  const places = isBars ? barPlaces(chart, layout) : pointPlaces(chart, layout);
  const strokes = isBars ? [] : strokesOf(chart, layout);
  const labels = valueLabels(chart, layout, places, strokes);
  return plate(chart, layout.width, layout.height, [
    ...valueAxis(chart, layout),
    ...(layout.band > 0 ? slotAxis(chart, layout, labels) : dayAxis(layout)),
    ...(isBars
      ? drawBars(chart, layout, places, labels)
      : drawLine(chart, layout, strokes, labels)),
  ]);
}

function layOut({ marks, unit }: Chart, width: Width): TimeLayout {
  const isWide = width === 'wide';
  const full = widths[width];
  const height = isWide ? 300 : 204;
  const bottom = height - 28;
  const y = valueScale(marks, bottom);
  const common = { width: full, height, bottom, y, base: y(0) };
  if (unit === 'day') {
    const [first = 0, last = 1] = extent(marks, ({ at }) => at);
    const slots = [Math.floor(first), Math.ceil(last)] as const;
    const x = scaleLinear(slots, [isWide ? 32 : 20, full - (isWide ? 48 : 32)]);
    return { ...common, band: 0, slots, x: ({ at }) => x(at) };
  }
  const [first = 0, last = 0] = extent(marks, ({ slot }) => slot);
  const band = (full - 8) / (last - first + 1);
  const x: TimeLayout['x'] = ({ slot }) => 4 + band * (slot - first + 0.5);
  return { ...common, band, slots: [first, last], x };
}

/** From zero or the lowest value, which needs room for its label, up to the highest. */
function valueScale(marks: readonly Mark[], bottom: number) {
  const highest = max(marks, (mark) => mark.high ?? mark.value) ?? 1;
  const lowest = Math.min(0, min(marks, (mark) => mark.low ?? mark.value) ?? 0);
  const top = marks.some(({ firmness }) => firmness === 'floor') ? 38 : 30;
  return scaleLinear(
    [lowest, highest <= lowest ? lowest + 1 : highest],
    [lowest < 0 ? bottom - 22 : bottom, top],
  );
}

/** Two or three faint lines with their values, where not every mark can label itself. */
function valueAxis({ marks }: Chart, { width, x, y, base }: TimeLayout): string[] {
  const zero = baseLine(width, base);
  if (marks.length < 8) return [zero];
  const highest = max(marks, (mark) => mark.high ?? mark.value) ?? 1;
  const atLeft = max(
    marks.filter((mark) => x(mark) < 60),
    (mark) => mark.high ?? mark.value,
  );
  const lines = scaleLinear([0, highest], [0, 1])
    .ticks(3)
    .filter((value) => value > 0)
    .flatMap((value) => [
      element('line', { class: 'chart-rule', x1: 0, x2: width, y1: y(value), y2: y(value) }),
      // A line is named where nothing stands before its name.
      y(value) < y(atLeft ?? 0) - 30
        ? element(
            'text',
            { class: 'chart-note', x: 0, y: y(value) - 4 },
            text(numberInWords(value)),
          )
        : '',
    ]);
  return [...lines, zero];
}

function slotAxis(
  { marks, unit }: Chart,
  layout: TimeLayout,
  labels: ReadonlyMap<string, Placed>,
): string[] {
  const { width, bottom, base, band, slots, x } = layout;
  const stated = new Set(marks.map(({ slot }) => slot));
  const all = Array.from({ length: slots[1] - slots[0] + 1 }, (_, i) => slots[0] + i);
  // The ends and the slots with a figure name themselves first; others where there is room.
  const named = labelsThatFit(
    [slots[1], slots[0], ...all.filter((slot) => stated.has(slot)), ...all].map((slot) => ({
      key: slot,
      at: x({ slot, at: 0 }),
      width: widthOf(slotName(slot, unit)) * 1.08,
      lean: band / 2,
    })),
    width,
  );
  const out: string[] = [];
  for (const slot of all) {
    const [at, label] = [x({ slot, at: 0 }), named.get(slot)];
    if (label) out.push(axisLabel(label, bottom + 19, slotName(slot, unit), !stated.has(slot)));
    if (!stated.has(slot))
      out.push(
        element('line', {
          class: 'chart-gap',
          x1: at - Math.min(band * 0.3, 16),
          x2: at + Math.min(band * 0.3, 16),
          y1: base,
          y2: base,
        }),
      );
  }
  return [...out, ...(unit === 'year' ? gapNotes(stated, layout, [...labels.values()]) : [])];
}

function slotName(slot: number, unit: TimeUnit): string {
  const { year } = yearOfSlot(slot, unit);
  if (unit === 'year' || unit === 'day') return String(year);
  const parts = chartMessages.slots[unit];
  return fill(chartMessages.slot, { part: parts[slot % parts.length] ?? '', year });
}

/** Says in words where no figure exists, if the words fit over the gap and between the values beside it. */
function gapNotes(
  stated: ReadonlySet<number>,
  { base, band, slots, x }: TimeLayout,
  taken: readonly Box[],
): string[] {
  const out: string[] = [];
  let start: number | null = null;
  for (let slot = slots[0]; slot <= slots[1] + 1; slot += 1) {
    if (slot <= slots[1] && !stated.has(slot)) start ??= slot;
    else if (start !== null) {
      const words = fill(chartMessages.gap, { years: spanOf(String(start), String(slot - 1)) });
      const [from, to] = [x({ slot: start, at: 0 }) - band / 2, x({ slot, at: 0 }) - band / 2];
      const low = taken.filter(({ bottom }) => bottom > base - 26);
      const left = Math.max(from, ...low.filter((box) => box.left < from).map((box) => box.right));
      const right = Math.min(to, ...low.filter((box) => box.right > to).map((box) => box.left));
      if (right - left > words.length * 5.7 + 4)
        out.push(
          element(
            'text',
            {
              class: 'chart-note',
              x: (left + right) / 2,
              y: base - 10,
              'text-anchor': 'middle',
            },
            text(words),
          ),
        );
      start = null;
    }
  }
  return out;
}

/** Years as they begin, named in their middle. */
function dayAxis({ width, bottom, slots, x }: TimeLayout): string[] {
  const at = (year: number) => x({ slot: 0, at: year });
  const years = Array.from({ length: slots[1] - slots[0] }, (_, i) => slots[0] + i);
  const named = labelsThatFit(
    years.map((year) => ({ key: year, at: at(year + 0.5), width: 31 })),
    width,
  );
  return [
    ...[...years, slots[1]].map((year) =>
      element('line', {
        class: 'chart-tick',
        x1: at(year),
        x2: at(year),
        y1: bottom,
        y2: bottom + 5,
      }),
    ),
    ...[...named].map(([year, label]) => axisLabel(label, bottom + 19, String(year))),
  ];
}

/** Where a mark stands across: its middle and half of its breadth. */
interface Place {
  middle: number;
  half: number;
}

/** Bars of one slot share its breadth. */
function barPlaces({ marks }: Chart, { x, band }: TimeLayout): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const same of Map.groupBy(marks, ({ slot }) => slot).values()) {
    const breadth = Math.min(band * (same.length > 1 ? 0.9 : 0.68), 64 * same.length);
    const each = (breadth - 2 * (same.length - 1)) / same.length;
    same.forEach((mark, i) => {
      const left = x(mark) - breadth / 2 + i * (each + 2);
      places.set(mark.id, { middle: left + each / 2, half: each / 2 });
    });
  }
  return places;
}

const pointPlaces = ({ marks }: Chart, { x }: TimeLayout): Map<string, Place> =>
  new Map(marks.map((mark) => [mark.id, { middle: x(mark), half: 6 }]));

function drawBars(
  chart: Chart,
  layout: TimeLayout,
  places: ReadonlyMap<string, Place>,
  labels: ReadonlyMap<string, Placed>,
): string[] {
  const { x, y, band, base, bottom } = layout;
  const bySlot = Map.groupBy(chart.marks, ({ slot }) => slot);
  const drawn = chart.marks.map((mark) => {
    const { middle, half } = places.get(mark.id) as Place;
    const end = y(mark.high ?? mark.value);
    const same = bySlot.get(mark.slot)?.length ?? 1;
    // The whole column answers to a finger, however short the bar.
    const top = Math.min(end - 22, base - 44);
    return link(mark, [
      element('rect', {
        class: 'chart-target',
        x: same > 1 ? middle - half - 1 : x(mark) - band / 2,
        y: top,
        width: same > 1 ? 2 * half + 2 : band,
        height: Math.max(base, end + 22) - top,
      }),
      ...bar(mark, {
        along: 'y',
        zero: base,
        scale: y,
        side: middle - half,
        otherSide: middle + half,
      }),
      valueLabel(mark, labels.get(mark.id), labelBase(mark, end)),
    ]);
  });
  const brackets = [...bySlot.values()]
    .filter((same) => same.length > 1)
    .map((same) =>
      element('line', {
        class: 'chart-bracket',
        x1: Math.min(...same.map(({ id }) => edgesOf(places.get(id))[0])),
        x2: Math.max(...same.map(({ id }) => edgesOf(places.get(id))[1])),
        y1: bottom + 4,
        y2: bottom + 4,
      }),
    );
  return [...drawn, ...brackets];
}

const edgesOf = ({ middle, half }: Place = { middle: 0, half: 0 }) =>
  [middle - half, middle + half] as const;

/** Where the words over a mark stand; below a bar that goes down. */
const labelBase = (mark: Mark, end: number): number =>
  mark.value < 0 ? end + 18 : end - (mark.firmness === 'floor' ? 14 : 8);

/** Neighbouring slots are joined; a gap in the figures is a gap in the line. What stands at days is joined throughout. */
function strokesOf({ marks }: Chart, { x, y, band }: TimeLayout): Stroke[] {
  const main = marks.filter((mark, i) => i === 0 || mark.slot !== marks[i - 1]?.slot || band === 0);
  return main.flatMap((mark, i) => {
    const next = main[i + 1];
    if (!next || (band > 0 && next.slot - mark.slot > 1)) return [];
    return { x1: x(mark), y1: y(mark.value), x2: x(next), y2: y(next.value) };
  });
}

function drawLine(
  chart: Chart,
  { x, y }: TimeLayout,
  strokes: readonly Stroke[],
  labels: ReadonlyMap<string, Placed>,
): string[] {
  const out = strokes.map((stroke) => element('line', { class: 'chart-line', ...stroke }));
  for (const same of Map.groupBy(chart.marks, (mark) => x(mark)).values()) {
    const [first] = same;
    if (!first || same.length < 2) continue;
    const ys = same.map(({ value }) => y(value));
    const [y1, y2] = [Math.min(...ys), Math.max(...ys)];
    out.push(element('line', { class: 'chart-bracket', x1: x(first), x2: x(first), y1, y2 }));
  }
  for (const mark of chart.marks) {
    const [cx, cy] = [x(mark), y(mark.value)];
    out.push(
      link(mark, [
        element('circle', { class: 'chart-target', cx, cy, r: 12 }),
        ...dot(mark, cx, cy, y),
        valueLabel(
          mark,
          labels.get(mark.id),
          cy - (mark.firmness === 'floor' ? 18 : mark.firmness === 'exact' ? 10 : 13),
        ),
      ]),
    );
  }
  return out;
}

/** A label with the room it takes. */
type Placed = Label & Box;

/** Values that label themselves: what is disputed, the last, the first, the highest, then the others from the newest. */
function valueLabels(
  { marks }: Chart,
  { width, base, y }: TimeLayout,
  places: ReadonlyMap<string, Place>,
  strokes: readonly Stroke[],
): Map<string, Placed> {
  const highest = marks.reduce((a, b) => (b.value > a.value ? b : a));
  const disputed = marks.filter(({ isDisputed }) => isDisputed);
  const order = [...disputed, marks.at(-1), marks[0], highest, ...[...marks].reverse()];
  const topOf = (mark: Mark) => labelBase(mark, y(mark.high ?? mark.value)) - 16;
  const wanted = order
    .filter((mark) => mark !== undefined)
    .map((mark) => ({
      key: mark.id,
      at: places.get(mark.id)?.middle ?? 0,
      // What stands at a point of a line may lean away from the line, not over it.
      lean: strokes.length > 0 ? 0 : (places.get(mark.id)?.half ?? 0),
      width: widthOf(mark.amount),
      top: topOf(mark),
      canLift: true,
      amount: mark.amount,
      hasShort: shortened(mark.amount) !== mark.amount,
      // Those of one time stand close.
      ...(mark.isDisputed && { width: widthOf(shortened(mark.amount)), isShort: true }),
    }));
  const short = wanted.map((one) => ({
    ...one,
    width: widthOf(shortened(one.amount)),
    isShort: true,
    hasShort: false,
  }));
  const labels = labelsThatFit([...wanted, ...short], width, [
    ...marks.map((mark) => {
      const [left, right] = edgesOf(places.get(mark.id));
      const past = mark.firmness === 'floor' ? 10 : 0;
      const top = Math.min(base, y(mark.high ?? mark.value)) - past;
      return { of: mark.id, left, right, top, bottom: Math.max(base, y(mark.value)), head: 18 };
    }),
    ...strokes.flatMap((stroke) => alongStroke(stroke, '')),
  ]);
  return new Map(
    marks.flatMap((mark): [string, Placed][] => {
      const label = labels.get(mark.id);
      if (!label) return [];
      const room = widthOf(label.isShort ? shortened(mark.amount) : mark.amount);
      const before = { start: 0, middle: room / 2, end: room }[label.anchor];
      const top = topOf(mark) - (label.lift ?? 0);
      const left = label.at - before;
      return [[mark.id, { ...label, left, right: left + room, top, bottom: top + 18 }]];
    }),
  );
}

const valueLabel = (mark: Mark, label: Label | undefined, y: number): string =>
  label
    ? element(
        'text',
        {
          class: 'chart-value',
          x: label.at,
          y: y - (label.lift ?? 0),
          'text-anchor': label.anchor,
        },
        text(label.isShort ? shortened(mark.amount) : mark.amount),
      )
    : '';
