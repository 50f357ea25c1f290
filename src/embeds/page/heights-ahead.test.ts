import { describe, expect, it } from 'vitest';
import type { Figure } from '../../figures/figure.ts';
import { textWidth } from '../../figures/map/measure.ts';
import { heightsAhead, heightsOf } from './heights-ahead.ts';

const drawing = (width: number, height: number) => `<svg viewBox="0 0 ${width} ${height}"></svg>`;
const figure = (given: Partial<Figure> = {}): Figure => ({
  ...{ id: 'a', kind: 'chart', title: 'Trains', subtitle: '', sources: [], notes: [], rows: [] },
  drawn: { wide: drawing(100, 50), narrow: drawing(100, 100) },
  ...given,
});
/** How much higher a figure is than the plain one, in a frame of a width. */
const more = (given: Partial<Figure>, width = 1024) =>
  heightsOf(figure(given))(width) - heightsOf(figure())(width);

describe('the height of an embedded figure, reckoned before it is there,', () => {
  it('grows by a line for each its words fill, white space between them', () => {
    for (const words of ['i '.repeat(400).trim(), 'trains and wagons '.repeat(40).trim()])
      for (const width of [424, 1024]) {
        const lines = textWidth(words, 15) / (width - 24);
        const reckoned = more({ subtitle: words }, width) / 20.3;
        expect(reckoned).toBeGreaterThanOrEqual(Math.floor(lines));
        expect(reckoned).toBeLessThan(lines * 1.12 + 1.5);
      }
  });

  it('grows by what is said below the drawing', () => {
    expect(more({ title: 'Trains' })).toBe(0);
    // Each is given in whole pixels, upwards.
    const isAbout = (found: number, pixels: number) =>
      expect(Math.abs(found - pixels)).toBeLessThanOrEqual(1);
    isAbout(more({ subtitle: 'One line' }), 20.3);
    isAbout(more({ notes: ['A note.'] }), 23.6);
    isAbout(more({ notes: ['A note.', 'Another.'] }), 47.2);
    isAbout(more({ rows: [{ words: 'a', href: '#' }] }), 27.6);
    isAbout(more({ list: '<ul></ul>' }), 27.6);
    const source = { title: 'a', publisher: 'Gazette', url: 'https://example.org/' };
    isAbout(more({ sources: [source] as never }), 23.6);
  });

  it('has the drawing that fits, as high as it is wide', () => {
    const flat = { drawn: { wide: drawing(100, 0), narrow: drawing(100, 0) } };
    // Narrow up to 480 pixels of a chart, 512 of a map; wide from 480 and 760.
    expect(-more(flat, 424)).toBeCloseTo(400, 0);
    expect(-more(flat, 503)).toBeCloseTo(479, 0);
    expect(-more(flat, 504)).toBeCloseTo(240, 0);
    expect(-more(flat, 1024)).toBeCloseTo(500, 0);
    const [map, flatMap] = [figure({ kind: 'map' }), figure({ kind: 'map', ...flat })];
    const drawn = (width: number) => heightsOf(map)(width) - heightsOf(flatMap)(width);
    expect(drawn(783)).toBeCloseTo(512, 0);
    expect(drawn(784)).toBeCloseTo(380, 0);
  });

  it('has room for what stands below every figure, on more lines where it is narrow', () => {
    const flat = figure({ drawn: { wide: drawing(100, 0), narrow: drawing(100, 0) } });
    const at = heightsOf(flat);
    expect(at(1024)).toBeGreaterThan(100);
    expect(at(280) - at(1024)).toBeGreaterThan(27);
    expect(at(280) - at(1024)).toBeLessThan(27.6 * 4);
  });

  it('is given for widths of which the straight line between them is enough everywhere', () => {
    for (const kind of ['map', 'chart'] as const) {
      const one = figure({ kind, title: 'Trains that run '.repeat(12), notes: ['so '.repeat(99)] });
      const steps = heightsAhead(one);
      expect(steps.map(([width]) => width)).toEqual(
        steps.map(([width]) => width).toSorted((a, b) => a - b),
      );
      expect(steps[0]?.[0]).toBe(280);
      for (let width = 280; width < 1400; width += 10) {
        const next = steps.findIndex(([step]) => step > width);
        const [low = [0, 0], high = [0, 0]] = steps.slice(next - 1, next + 1);
        const share = (width - low[0]) / (high[0] - low[0]);
        const line = low[1] + (high[1] - low[1]) * share;
        expect(line).toBeGreaterThanOrEqual(heightsOf(one)(width) - 1);
      }
      expect(
        Math.max(...steps.map(([width, height]) => height - heightsOf(one)(width))),
      ).toBeLessThan(kind === 'map' ? 260 : 240);
    }
  });
});
