import { keeper } from '../../corpus/trace.ts';
import type { Figure } from '../../figures/figure.ts';
import { textWidth } from '../../figures/map/measure.ts';
import { embedMessages } from '../../messages/embed.ts';
import { figureMessages } from '../../messages/figure.ts';
import { fill } from '../../messages/fill.ts';
import { siteMessages } from '../../messages/site.ts';

/** Where a figure changes from its narrow drawing to its wide one, and how wide the narrow one gets; CSS pixels. */
const change = { map: { at: 760, most: 512 }, chart: { at: 480, most: 480 } };
/** White space left and right of a figure in its frame. */
const sides = 24;
/** Room for one line more than was reckoned: too little moves the host's page, too much only leaves paper. */
const spareLine = 20;

/**
 * The height of an embedded figure for widths of its frame, a little more than it will take: words are measured wide.
 * Between two of the widths the straight line between their heights is enough. CSS pixels, narrow first.
 */
export const heightsAhead = (figure: Figure): [width: number, height: number][] =>
  ahead(figure, '', () => reckon(figure));

const ahead = keeper<Figure, [number, number][]>();

function reckon(figure: Figure): [width: number, height: number][] {
  const { at } = change[figure.kind];
  const heightIn = heightsOf(figure);
  const widths = [280, 330, 400, 470, 536, 650, at + sides - 1, at + sides, 1000, 1200, 1400];
  const steps = [...new Set(widths)]
    .sort((a, b) => a - b)
    .map((width): [number, number] => [width, heightIn(width)]);
  for (let i = 1; i < steps.length; i += 1) {
    const [low, high] = [steps[i - 1] as [number, number], steps[i] as [number, number]];
    for (let width = low[0]; width < high[0]; width += 10) {
      const share = (width - low[0]) / (high[0] - low[0]);
      const lack = heightIn(width) - (low[1] + (high[1] - low[1]) * share);
      if (lack > 0) {
        low[1] += lack;
        high[1] += lack;
      }
    }
  }
  return steps.map(([width, height]) => [width, Math.ceil(height)]);
}

/** Words of one size, each measured once however many widths they are set in. */
interface Measured {
  widths: readonly number[];
  size: number;
}

const measured = (words: string, size: number): Measured => ({
  widths: words === '' ? [] : words.split(' ').map((word) => textWidth(word, size)),
  size,
});

/** The height of a figure at any width, for a plain frame: its words are measured once. */
export const heightsOf = (figure: Figure): ((width: number) => number) =>
  heights(figure, '', () => measure(figure));

const heights = keeper<Figure, (width: number) => number>();

function measure(figure: Figure): (width: number) => number {
  const { kind, sources, rows, list } = figure;
  const title = measured(figure.title, 22 * 1.05);
  const subtitle = measured(figure.subtitle, 15);
  const source = `${figureMessages.source}: ${sources
    .map(({ publisher, published }) => `${publisher}${published ? ' (2020)' : ''}`)
    .join(', ')}`;
  const said = [...figure.notes, ...(sources.length > 0 ? [source] : [])].map((words) =>
    measured(words, 14),
  );
  const table = rows.length > 0 || list !== undefined ? 27.6 : 0;
  const ratios = { wide: ratioOf(figure.drawn.wide), narrow: ratioOf(figure.drawn.narrow) };
  const foot = footWords();
  return (width) => {
    const inner = width - sides;
    const head = 13 + linesOf(title, inner) * 25.3 + 4 + linesOf(subtitle, inner) * 20.3 + 12;
    const isWide = inner >= change[kind].at;
    const drawn = isWide ? inner : Math.min(inner, change[kind].most);
    const drawing = drawn * ratios[isWide ? 'wide' : 'narrow'];
    const lines = said.reduce((sum, words) => sum + linesOf(words, inner) * 19.6 + 4, 0);
    const caption = 14 + lines + table;
    return Math.ceil(
      head + drawing + caption + 10 + 7 + rowsOf(foot, inner) * 27.6 + 12 + spareLine,
    );
  };
}

/** What stands below every figure, word by word and as a whole. */
function footWords(): { words: Measured; whole: number }[] {
  const { asOf, origin, licence } = embedMessages;
  return [siteMessages.name, fill(asOf, { date: '31 December 2024' }), origin, licence].map(
    (words) => ({ words: measured(words, 14), whole: textWidth(words, 14) }),
  );
}

function rowsOf(foot: ReturnType<typeof footWords>, width: number): number {
  let [row, rows] = [0, 1];
  for (const { words, whole } of foot) {
    if (row > 0 && row + 20 + whole > width) [row, rows] = [0, rows + 1];
    row += (row > 0 ? 20 : 0) + whole;
    rows += Math.max(0, linesOf(words, width) - 1);
  }
  return rows;
}

/** Height to width of a drawing. */
function ratioOf(svg: string): number {
  const [, width = '1', height = '1'] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  return Number(height) / Number(width);
}

/** How many lines words take; none for no words. */
function linesOf({ widths, size }: Measured, width: number): number {
  if (widths.length === 0) return 0;
  let [count, used] = [1, 0];
  for (const needed of widths) {
    const gap = used > 0 ? size * 0.24 : 0;
    if (used > 0 && used + gap + needed > width) [count, used] = [count + 1, needed];
    else used += gap + needed;
  }
  return count;
}
