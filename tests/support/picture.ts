import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/lib/project.ts';
import { standaloneSvg } from '../../src/embeds/page/standalone.ts';
import type { Figure } from '../../src/figures/figure.ts';

const css = (path: string) => readFileSync(join(root, 'src', path), 'utf8');
const sheets = { map: 'figures/map/map.css', chart: 'styles/chart.css' };

/** One of a figure's two drawings as a file of its own, an element a line. */
export function picture(
  figure: Pick<Figure, 'id' | 'kind' | 'title' | 'subtitle'>,
  drawing: string,
): string {
  const [sheet = ''] = drawing.split('</silk-map>');
  const svg = standaloneSvg({
    figure: { ...figure, drawn: { wide: sheet, narrow: sheet } },
    lines: [],
    tokens: css('styles/tokens.css'),
    css: css(sheets[figure.kind]),
    base: '',
    site: '',
  });
  return `${svg.replace(/<text[\s\S]*?<\/text>|></g, (part) => (part === '><' ? '>\n<' : part))}\n`;
}
