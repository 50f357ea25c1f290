import { max, scaleLinear } from 'd3';
import { element, text } from '../svg.ts';
import { alongStroke, labelsThatFit, type Stroke, shortened, widthOf } from './labels.ts';
import { type Chart, type Mark, yearOfSlot } from './model.ts';
import { axisLabel, baseLine, dot, link, plate, type Width, widths } from './shapes.ts';
import { spread } from './slope.ts';

/** Several places or corridors over the same time, each a line that is named where it ends; a gap in the figures is a gap in it. */
export function drawLines(chart: Chart, width: Width): string {
  const full = widths[width];
  const height = width === 'wide' ? 300 : 220;
  const [top, bottom] = [26, height - 28];
  const lines = [...Map.groupBy(chart.marks, ({ line }) => line).values()];
  const words = lines.map((marks) => `${marks.at(-1)?.label} ${amountOf(marks.at(-1))}`);
  const right = Math.max(...words.map(widthOf)) + 18;
  const slots = chart.marks.map(({ slot }) => slot);
  const [first, last] = [Math.min(...slots), Math.max(...slots)];
  const x = scaleLinear([first, last], [24, full - right]);
  const y = scaleLinear(
    [0, max(chart.marks, ({ high, value }) => high ?? value) ?? 1],
    [bottom, top],
  );
  const ends = spread(
    lines.map((marks) => y(marks.at(-1)?.value ?? 0)),
    20,
    bottom,
  );
  const drawn = lines.map((marks) => strokesOf(marks, x, y));
  const labels = amountLabels(
    chart.marks,
    new Set(lines.map((marks) => marks.at(-1))),
    { x, y, edge: full - right },
    drawn.flat(),
  );
  return plate(chart, full, height, [
    baseLine(full, bottom),
    ...yearsAt(chart, { first, last, most: (full - right - 24) / 38 }).map(({ slot, name }) =>
      axisLabel({ at: x(slot) }, bottom + 19, name),
    ),
    ...lines.flatMap((marks, nth) => [
      ...(drawn[nth] ?? []).map((stroke) =>
        element('line', { class: `chart-line is-line-${marks[0]?.line}`, ...stroke }),
      ),
      ...marks.map((mark) => {
        const [cx, cy] = [x(mark.slot), y(mark.value)];
        const isLast = mark === marks.at(-1);
        const label = labels.get(mark.id);
        return link(mark, [
          element('circle', { class: 'chart-target', cx, cy, r: 12 }),
          ...dot(mark, cx, cy, y),
          isLast
            ? endLabel(mark, cx + 11, (ends[nth] ?? cy) + 5)
            : label
              ? element(
                  'text',
                  { class: 'chart-value', x: label.at, y: cy - 12, 'text-anchor': label.anchor },
                  text(amountOf(mark)),
                )
              : '',
        ]);
      }),
    ]),
  ]);
}

/** Where the marks and strokes of a chart are drawn, and where names begin. */
interface Plane {
  x(slot: number): number;
  y(value: number): number;
  edge: number;
}

/** Where amounts stand above their points, for as many as fit; where a line ends its name has the amount. */
function amountLabels(
  marks: readonly Mark[],
  ends: ReadonlySet<Mark | undefined>,
  { x, y, edge }: Plane,
  strokes: ReturnType<typeof strokesOf>,
): ReturnType<typeof labelsThatFit> {
  return labelsThatFit(
    marks
      .filter((mark) => !ends.has(mark))
      .map((mark) => ({
        key: mark.id,
        at: x(mark.slot),
        lean: 0,
        width: widthOf(amountOf(mark)),
        top: y(mark.value) - 26,
      })),
    edge,
    [
      ...marks.map((mark) => ({
        of: mark.id,
        left: x(mark.slot) - 6,
        right: x(mark.slot) + 6,
        top: y(mark.value) - 6,
        bottom: y(mark.value) + 6,
      })),
      ...strokes.flatMap((stroke) => alongStroke(stroke, '')),
    ],
  );
}

const amountOf = (mark: Mark | undefined): string => shortened(mark?.amount ?? '');

const endLabel = (mark: Mark, x: number, y: number): string =>
  element('text', { class: 'chart-value', x, y }, [
    text(amountOf(mark)),
    element('tspan', { class: 'chart-of', dx: 5 }, text(mark.label ?? '')),
  ]);

/** Neighbouring times are joined. */
function strokesOf(
  marks: readonly Mark[],
  x: (slot: number) => number,
  y: (value: number) => number,
): Stroke[] {
  return marks.flatMap((mark, at) => {
    const next = marks[at + 1];
    if (!next || next.slot - mark.slot > 1) return [];
    return { x1: x(mark.slot), y1: y(mark.value), x2: x(next.slot), y2: y(next.value) };
  });
}

/** The last year and as many before it as have room. */
function yearsAt(
  { unit }: Chart,
  { first, last, most }: { first: number; last: number; most: number },
): { slot: number; name: string }[] {
  const step = Math.max(1, Math.ceil((last - first) / Math.max(1, Math.floor(most))));
  const slots = Array.from({ length: last - first + 1 }, (_, at) => last - at).filter(
    (slot) => (last - slot) % step === 0,
  );
  return slots.map((slot) => ({ slot, name: String(yearOfSlot(slot, unit).year) }));
}
