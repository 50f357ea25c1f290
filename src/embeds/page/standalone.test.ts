import { expect, it } from 'vitest';
import { cardSvg } from './standalone.ts';

const input = {
  figure: {
    id: 'map',
    kind: 'map' as const,
    title: 'By rail from Zhengzhou to Hamburg, Duisburg and Małaszewicze, which few trains reach',
    subtitle: '',
    drawn: {
      wide: '<svg viewBox="0 0 960 540" width="960" height="540" role="group"><path class="wide"/></svg>',
      narrow: '',
    },
  },
  lines: ['A note.', 'Silklines · Figures to 31 December 2025 · CC BY 4.0'],
  tokens: ':root{--paper:#fff;--ink:#000;--ink-2:#333;--font-label:Label}',
  css: '',
  base: '',
  site: '',
};
const small =
  '<silk-map><svg viewBox="0 0 360 240" role="group"><path class="small"/></svg></silk-map>' +
  '<svg xmlns="http://www.w3.org/2000/svg" class="map-foot" viewBox="0 240 360 50"><path/></svg>';

const boxes = (svg: string): Record<'x' | 'y' | 'width' | 'height', number>[] =>
  [...svg.matchAll(/<svg x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/g)].map(
    ([, x, y, width, height]) => ({
      x: Number(x),
      y: Number(y),
      width: Number(width),
      height: Number(height),
    }),
  );

it('sets a map that is drawn for small pictures beside its title, whole and inside the card', () => {
  const drawn = { ...input.figure.drawn, card: small };
  const svg = cardSvg({ ...input, figure: { ...input.figure, drawn } });
  expect(svg).not.toContain('class="wide"');
  const [map, strip] = boxes(svg);
  // Letters of 14 units are read in a preview of half the size.
  expect(((map?.width ?? 0) / 360) * 14).toBeGreaterThan(20);
  expect((map?.x ?? 0) + (map?.width ?? 0)).toBeLessThanOrEqual(1200);
  expect(strip?.y).toBeGreaterThanOrEqual((map?.y ?? 0) + (map?.height ?? 0));
  expect((strip?.y ?? 0) + (strip?.height ?? 0)).toBeLessThanOrEqual(628);
  const words = [...svg.matchAll(/<text class="file-(title|foot)"[^>]*>([^<]*)/g)].map(
    ([, part, line]) => `${part}: ${line}`,
  );
  expect(
    words
      .filter((line) => line.startsWith('title'))
      .join(' ')
      .replaceAll('title: ', ''),
  ).toBe(input.figure.title);
  expect(words.filter((line) => line.startsWith('foot'))).toEqual([
    'foot: Silklines',
    'foot: Figures to 31 December 2025',
    'foot: CC BY 4.0',
  ]);
});

it('sets what is drawn wide alone under its title', () => {
  const [drawing] = boxes(cardSvg(input));
  expect(drawing?.x).toBe(48);
  expect((drawing?.y ?? 0) + (drawing?.height ?? 0)).toBeLessThanOrEqual(628);
});
