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
  const widths = [280, 330, 400, 470, 536, 650, at + sides - 1, at + sides, 1000, 1200, 1400];
  const steps = [...new Set(widths)]
    .sort((a, b) => a - b)
    .map((width): [number, number] => [width, heightAt(figure, width)]);
  for (let i = 1; i < steps.length; i += 1) {
    const [low, high] = [steps[i - 1] as [number, number], steps[i] as [number, number]];
    for (let width = low[0]; width < high[0]; width += 10) {
      const share = (width - low[0]) / (high[0] - low[0]);
      const lack = heightAt(figure, width) - (low[1] + (high[1] - low[1]) * share);
      if (lack > 0) {
        low[1] += lack;
        high[1] += lack;
      }
    }
  }
  return steps.map(([width, height]) => [width, Math.ceil(height)]);
}

/** The height at one width, for a plain frame. */
export function heightAt(figure: Figure, width: number): number {
  const { kind, title, subtitle, notes, sources, rows, list } = figure;
  const inner = width - sides;
  const lines = (words: string, size: number, weight = 1) =>
    words === '' ? 0 : linesOf(words, size * weight, inner);
  const head = 13 + lines(title, 22, 1.05) * 25.3 + 4 + lines(subtitle, 15) * 20.3 + 12;
  const isWide = inner >= change[kind].at;
  const drawn = isWide ? inner : Math.min(inner, change[kind].most);
  const drawing = drawn * ratioOf(isWide ? figure.drawn.wide : figure.drawn.narrow);
  const source = `${figureMessages.source}: ${sources
    .map(({ publisher, published }) => `${publisher}${published ? ' (2020)' : ''}`)
    .join(', ')}`;
  const said = [...notes, ...(sources.length > 0 ? [source] : [])];
  const caption =
    14 +
    said.reduce((sum, words) => sum + lines(words, 14) * 19.6 + 4, 0) +
    (rows.length > 0 || list !== undefined ? 27.6 : 0);
  const { asOf, origin, licence } = embedMessages;
  const foot = [siteMessages.name, fill(asOf, { date: '31 December 2024' }), origin, licence];
  let [row, rowsOfFoot] = [0, 1];
  for (const words of foot) {
    const needed = textWidth(words, 14);
    if (row > 0 && row + 20 + needed > inner) [row, rowsOfFoot] = [0, rowsOfFoot + 1];
    row += (row > 0 ? 20 : 0) + needed;
    rowsOfFoot += Math.max(0, linesOf(words, 14, inner) - 1);
  }
  return Math.ceil(head + drawing + caption + 10 + 7 + rowsOfFoot * 27.6 + 12 + spareLine);
}

/** Height to width of a drawing. */
function ratioOf(svg: string): number {
  const [, width = '1', height = '1'] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  return Number(height) / Number(width);
}

function linesOf(words: string, size: number, width: number): number {
  let [count, used] = [1, 0];
  for (const word of words.split(' ')) {
    const needed = textWidth(word, size);
    const gap = used > 0 ? size * 0.24 : 0;
    if (used > 0 && used + gap + needed > width) [count, used] = [count + 1, needed];
    else used += gap + needed;
  }
  return count;
}
