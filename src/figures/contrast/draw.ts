import { scaleLinear } from 'd3';
import type { Fact } from '../../schemas/fact.ts';
import type { ChartContext, Mark } from '../charts/model.ts';
import { markOf } from '../charts/model.ts';
import { type BarBox, bar, link, sheet, type Width } from '../charts/shapes.ts';
import { element, text } from '../svg.ts';
import type { Contrast, SizedSide } from './model.ts';

/** The two widths it is drawn at, in SVG units. */
const widths = { wide: 640, narrow: 328 } as const;
/** Sizes of its type. */
const type = { label: 15, amount: { wide: 34, narrow: 25 } } as const;
/** Height of the plot of a fork. */
const plots = { wide: 150, narrow: 104 } as const;

interface Setting {
  contrast: Contrast<Fact>;
  context: ChartContext;
  title: string;
}

/**
 * What is said against what was found, as SVG: the said hollow or fine, the found solid, and what lies between them in
 * the colour of doubt.
 *
 * @returns one drawing for a wide column and one for a phone
 */
export function drawContrast(setting: Setting): { wide: string; narrow: string } {
  const draw = setting.contrast.type === 'fork' ? fork : bars;
  return { wide: draw(setting, 'wide'), narrow: draw(setting, 'narrow') };
}

/** Two courses from one beginning, and the gap that opens between them. */
function fork(setting: Setting, width: Width): string {
  const { contrast, title } = setting;
  const full = widths[width];
  const [said, found] = sidesOf(contrast);
  const [above, below] = found.side.size > said.side.size ? [found, said] : [said, found];
  const top = 2.1 * type.amount[width] + 14;
  const y = scaleLinear(
    [Math.max(1, above.side.size), Math.min(1, below.side.size)],
    [top, top + plots[width]],
  );
  const [x0, x1] = [8, full - 8];
  const [start, upper, lower] = [y(1), y(above.side.size), y(below.side.size)];
  return sheet({ class: 'contrast', title, width: full, height: lower + top - 4 }, [
    element('line', { class: 'contrast-start', x1: x0, x2: x1, y1: start, y2: start }),
    element('path', { class: 'contrast-gap', d: `M${x0} ${start}L${x1} ${upper}L${x1} ${lower}Z` }),
    ...[above, below].map(({ side, name }) =>
      element('line', {
        class: `contrast-${name}`,
        x1: x0,
        y1: start,
        x2: x1,
        y2: y(side.size),
      }),
    ),
    ...words(setting, above, { x0, x1, start, end: upper, isAbove: true, width }),
    ...words(setting, below, { x0, x1, start, end: lower, isAbove: false, width }),
    element('circle', { class: 'contrast-dot', cx: x0, cy: start, r: 5 }),
  ]);
}

interface Sided {
  side: SizedSide<Fact>;
  name: string;
}

const sidesOf = ({ said, found }: Contrast<Fact>): [Sided, Sided] => [
  { side: said, name: 'said' },
  { side: found, name: 'found' },
];

interface Place {
  x0: number;
  x1: number;
  start: number;
  end: number;
  isAbove: boolean;
  width: Width;
}

/** What a course is, at its end, and where it began, at its beginning; above the fork or below it. */
function words(
  { context }: Setting,
  { side, name }: Sided,
  { x0, x1, start, end, isAbove, width }: Place,
): string[] {
  const size = type.amount[width];
  const [first, last = first] = side.facts;
  // Its words begin over the beginning and keep off the course as it rises or falls.
  const clear = (Math.abs(end - start) * 110) / (x1 - x0);
  const base = isAbove ? end - 14 : end + size + 6;
  const label = isAbove ? base - size - 2 : base + type.label + 6;
  const from =
    first === last
      ? []
      : [startWords(context, first, x0, isAbove ? start - 8 - clear : start + 20 + clear)];
  return [
    ...from,
    linked(context, last, `${labelOf(context, side, last)} ${amountOf(context, last)}`, [
      element('circle', { class: `contrast-dot is-${name}`, cx: x1, cy: end, r: 6 }),
      element(
        'text',
        { class: 'contrast-label', x: x1, y: label, 'text-anchor': 'end' },
        text(`${labelOf(context, side, last)} `),
      ),
      amount(context, last, { x: x1 + 2, y: base, size, anchor: 'end', name }),
    ]),
  ];
}

const startWords = (context: ChartContext, fact: Fact, x: number, y: number): string =>
  linked(context, fact, `${context.amount(fact)} ${context.when(fact)}`, [
    element('text', { class: 'contrast-from', x: x - 6, y }, [
      element('tspan', { class: 'chart-value' }, text(`${context.amount(fact)} `)),
      element('tspan', { dx: 2 }, text(context.when(fact))),
    ]),
  ]);

/** What a side is, with its time: "Trips counted, 2024". */
const labelOf = (context: ChartContext, { label }: SizedSide<Fact>, fact: Fact): string =>
  [label, context.when(fact)].filter(Boolean).join(', ');

const amountOf = (context: ChartContext, fact: Fact): string =>
  fact.kind === 'count' ? context.inWords(fact) : context.amount(fact);

interface At {
  x: number;
  y: number;
  size: number;
  anchor: 'start' | 'end';
  name: string;
}

const amount = (context: ChartContext, fact: Fact, { x, y, size, anchor, name }: At): string =>
  element(
    'text',
    { class: `contrast-amount is-${name}`, x, y, 'font-size': size, 'text-anchor': anchor },
    text(amountOf(context, fact)),
  );

/** A fact of the contrast as a link to its sentence, called by the words it shows. */
const linked = (
  context: ChartContext,
  fact: Fact,
  words: string,
  children: readonly string[],
): string => {
  const mark = markOf(fact, context, '', { words });
  return mark ? link(mark, children, false) : children.join('');
};

/** Two sizes from zero, and what the smaller lacks of the larger. */
function bars(setting: Setting, width: Width): string {
  const { title, contrast } = setting;
  const { said, found, whole } = contrast;
  const full = widths[width];
  const largest = Math.max(said.most, found.most);
  const x = scaleLinear([0, whole ?? largest], [0, full - 2]);
  const step = type.label + type.amount[width] + 42;
  const drawn = sidesOf(contrast).map((sided, at) => {
    const side = at * (step + 14) + step - barHeight;
    const box = { along: 'x' as const, zero: 0, scale: x, side, otherSide: side + barHeight };
    const size = { y: side, height: barHeight };
    return [
      whole === null
        ? ''
        : element('rect', { class: 'chart-whole', x: 0.5, width: full - 1, ...size }),
      element('rect', {
        class: 'contrast-gap',
        x: x(sided.side.most),
        width: x(largest) - x(sided.side.most),
        ...size,
      }),
      drawBar(setting, sided, box, width),
    ].join('');
  });
  return sheet({ class: 'contrast', title, width: full, height: 2 * step + 16 }, drawn);
}

const barHeight = 24;

/** One side: what it is, how much, and its bar. */
function drawBar({ context }: Setting, { side, name }: Sided, box: BarBox, width: Width): string {
  const [fact] = side.facts;
  const label = labelOf(context, side, fact);
  const size = type.amount[width];
  const base = box.side - 14;
  const words = `${label} ${amountOf(context, fact)}`;
  const mark = markOf(fact, context, '', { ...sized(side), words });
  const told = [
    element('text', { class: 'contrast-label', x: 0, y: base - size - 3 }, text(`${label} `)),
    amount(context, fact, { x: -1, y: base, size, anchor: 'start', name }),
  ];
  if (!mark) return told.join('');
  const drawn = element('g', { class: `contrast-bar is-${name}` }, bar(mark, box));
  return link(mark, [...told, drawn], false);
}

/** The mark of a side at its size on the common scale; of a range both ends. */
const sized = ({ size, most, facts: [fact] }: SizedSide<Fact>): Partial<Mark> => ({
  value: size,
  ...(fact.low !== undefined && { low: size, high: most }),
});
