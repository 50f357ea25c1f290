import { max, min, scaleLinear } from 'd3';
import { numberInWords } from '../../facts/words.ts';
import { strings } from '../../schemas/strings.ts';
import { element, text } from '../svg.ts';
import { type Label, labelsThatFit, widthOf } from './labels.ts';
import { type Chart, type Mark, type TimeUnit, yearOfSlot } from './model.ts';
import { bar, dot, link, plate, type Scale, type Width, widths } from './shapes.ts';

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
  return plate(chart, layout.width, layout.height, [
    ...valueAxis(chart, layout),
    ...(layout.band > 0 ? slotAxis(chart, layout) : dayAxis(layout)),
    ...(isBars ? drawBars(chart, layout) : drawLine(chart, layout)),
  ]);
}

function layOut({ marks, unit }: Chart, width: Width): TimeLayout {
  const full = widths[width];
  const height = width === 'wide' ? 300 : 260;
  const bottom = height - 28;
  const highest = max(marks, (mark) => mark.high ?? mark.value) ?? 1;
  const lowest = Math.min(0, min(marks, (mark) => mark.low ?? mark.value) ?? 0);
  const top = marks.some(({ firmness }) => firmness === 'floor') ? 38 : 30;
  const y = scaleLinear(
    [lowest, highest <= lowest ? lowest + 1 : highest],
    [lowest < 0 ? bottom - 22 : bottom, top],
  );
  const common = { width: full, height, bottom, y, base: y(0) };
  if (unit === 'day') {
    const years = [min(marks, ({ at }) => at) ?? 0, max(marks, ({ at }) => at) ?? 1] as const;
    const slots = [Math.floor(years[0]), Math.ceil(years[1])] as const;
    const x = scaleLinear(slots, [width === 'wide' ? 32 : 20, full - (width === 'wide' ? 48 : 32)]);
    return { ...common, band: 0, slots, x: ({ at }) => x(at) };
  }
  const slots = [min(marks, ({ slot }) => slot) ?? 0, max(marks, ({ slot }) => slot) ?? 0] as const;
  const band = (full - 8) / (slots[1] - slots[0] + 1);
  return { ...common, band, slots, x: ({ slot }) => 4 + band * (slot - slots[0] + 0.5) };
}

/** Two or three faint lines with their values, where not every mark can label itself. */
function valueAxis({ marks }: Chart, { width, x, y, base }: TimeLayout): string[] {
  const zero = element('line', { class: 'chart-base', x1: 0, x2: width, y1: base, y2: base });
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
      element('line', { class: 'chart-grid', x1: 0, x2: width, y1: y(value), y2: y(value) }),
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

function slotAxis({ marks, unit }: Chart, layout: TimeLayout): string[] {
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
    if (label)
      out.push(
        element(
          'text',
          {
            class: stated.has(slot) ? 'chart-year' : 'chart-year is-empty',
            x: label.at,
            y: bottom + 19,
            'text-anchor': label.anchor,
          },
          text(slotName(slot, unit)),
        ),
      );
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
  return [...out, ...(unit === 'year' ? gapNotes(stated, layout) : [])];
}

function slotName(slot: number, unit: TimeUnit): string {
  const { year } = yearOfSlot(slot, unit);
  if (unit === 'year' || unit === 'day') return String(year);
  const parts = { half: 2, quarter: 4, month: 12 }[unit];
  return strings.chart.slot(unit, (slot % parts) + 1, year);
}

/** Says in words where no figure exists, if the words fit over the gap. */
function gapNotes(stated: ReadonlySet<number>, { base, band, slots, x }: TimeLayout): string[] {
  const out: string[] = [];
  let start: number | null = null;
  for (let slot = slots[0]; slot <= slots[1] + 1; slot += 1) {
    if (slot <= slots[1] && !stated.has(slot)) start ??= slot;
    else if (start !== null) {
      const words = strings.chart.gap(start, slot - 1);
      if ((slot - start) * band > words.length * 5.6)
        out.push(
          element(
            'text',
            {
              class: 'chart-note',
              x: (x({ slot: start, at: 0 }) + x({ slot: slot - 1, at: 0 })) / 2,
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
    ...[...named].map(([year, label]) =>
      element(
        'text',
        { class: 'chart-year', x: label.at, y: bottom + 19, 'text-anchor': label.anchor },
        text(String(year)),
      ),
    ),
  ];
}

function drawBars(chart: Chart, layout: TimeLayout): string[] {
  const { x, y, band, base, bottom } = layout;
  const breadth = Math.min(band * 0.68, 64);
  const bySlot = Map.groupBy(chart.marks, ({ slot }) => slot);
  /** Left edge and breadth of a mark's bar: those of one slot share its breadth. */
  const placeOf = (mark: Mark) => {
    const same = bySlot.get(mark.slot) ?? [mark];
    const each = (breadth - 2 * (same.length - 1)) / same.length;
    return { left: x(mark) - breadth / 2 + same.indexOf(mark) * (each + 2), each };
  };
  const middleOf = (mark: Mark) => placeOf(mark).left + placeOf(mark).each / 2;
  const labels = valueLabels(chart, layout, middleOf, (mark) => placeOf(mark).each / 2);
  const drawn = chart.marks.map((mark) => {
    const { left, each } = placeOf(mark);
    const end = y(mark.high ?? mark.value);
    const same = bySlot.get(mark.slot)?.length ?? 1;
    // The whole column answers to a finger, however short the bar.
    const top = Math.min(end - 22, base - 44);
    return link(mark, [
      element('rect', {
        class: 'chart-target',
        x: same > 1 ? left - 1 : x(mark) - band / 2,
        y: top,
        width: same > 1 ? each + 2 : band,
        height: Math.max(base, end + 22) - top,
      }),
      ...bar(mark, { along: 'y', zero: base, scale: y, side: left, otherSide: left + each }),
      valueLabel(mark, labels.get(mark.id), labelBase(mark, end)),
    ]);
  });
  const brackets = [...bySlot.values()]
    .filter((same) => same.length > 1)
    .map(([mark]) =>
      element('line', {
        class: 'chart-bracket',
        x1: x(mark as Mark) - breadth / 2,
        x2: x(mark as Mark) + breadth / 2,
        y1: bottom + 4,
        y2: bottom + 4,
      }),
    );
  return [...drawn, ...brackets];
}

/** Where the words over a mark stand; below a bar that goes down. */
const labelBase = (mark: Mark, end: number): number =>
  mark.value < 0 ? end + 18 : end - (mark.firmness === 'floor' ? 14 : 8);

/** Neighbouring slots are joined; a gap in the figures is a gap in the line. What stands at days is joined throughout. */
function drawLine(chart: Chart, layout: TimeLayout): string[] {
  const { x, y, band } = layout;
  const out: string[] = [];
  const main = chart.marks.filter(
    (mark, i) => i === 0 || mark.slot !== chart.marks[i - 1]?.slot || band === 0,
  );
  main.forEach((mark, i) => {
    const next = main[i + 1];
    if (next && (band === 0 || next.slot - mark.slot <= 1))
      out.push(
        element('line', {
          class: 'chart-line',
          x1: x(mark),
          y1: y(mark.value),
          x2: x(next),
          y2: y(next.value),
        }),
      );
  });
  for (const same of Map.groupBy(chart.marks, (mark) => x(mark)).values()) {
    const [first] = same;
    if (!first || same.length < 2) continue;
    const ys = same.map(({ value }) => y(value));
    const [y1, y2] = [Math.min(...ys), Math.max(...ys)];
    out.push(element('line', { class: 'chart-bracket', x1: x(first), x2: x(first), y1, y2 }));
  }
  const labels = valueLabels(chart, layout, x, () => 6);
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

/** Values that label themselves: what is disputed, the last, the first, the highest, then the others from the newest. */
function valueLabels(
  chart: Chart,
  { width, base, y }: TimeLayout,
  x: (mark: Mark) => number,
  half: (mark: Mark) => number,
): Map<string, Label> {
  const { marks } = chart;
  const highest = marks.reduce((a, b) => (b.value > a.value ? b : a));
  const order = [marks.at(-1), marks[0], highest, ...[...marks].reverse()];
  const disputed = marks.filter(({ isDisputed }) => isDisputed);
  return labelsThatFit(
    [...disputed, ...order]
      .filter((mark) => mark !== undefined)
      .map((mark) => ({
        key: mark.id,
        at: x(mark),
        lean: half(mark),
        width: widthOf(mark.amount),
        top: labelBase(mark, y(mark.high ?? mark.value)) - 16,
        canLift: true,
      })),
    width,
    marks.map((mark) => ({
      of: mark.id,
      left: x(mark) - half(mark),
      right: x(mark) + half(mark),
      top: Math.min(base, y(mark.high ?? mark.value)),
      bottom: Math.max(base, y(mark.value)),
    })),
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
        text(mark.amount),
      )
    : '';
