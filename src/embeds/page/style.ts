import postcss from 'postcss';
import { keptByText } from '../../atlas/kept.ts';
import mapCss from '../../figures/map/map.css?raw';
import plainChartCss from '../../styles/chart.css?raw';
import contrastCss from '../../styles/contrast.css?raw';
import figureCss from '../../styles/figure.css?raw';
import journeysCss from '../../styles/journeys.css?raw';
import tokensCss from '../../styles/tokens.css?raw';
import { minifyCss } from './bundle.ts';
import embedCss from './embed.css?raw';
import { stylesInHalves } from './halves.ts';

/** Charts of all kinds; what a chart has no use for is pruned from its page. */
const chartCss = [plainChartCss, contrastCss, journeysCss].join('\n');

/** The site's style sheets as they are written, for figures in files. */
export const styleSheets = { tokens: tokensCss, map: mapCss, chart: chartCss };

/**
 * The styles of an embedded map or chart, minified: those of the site for such a figure, and what a page of its own needs.
 *
 * @param font addresses of the label face and of its letters beyond Latin-1; without, the reader's own faces
 */
export function embedStyle(
  kind: 'map' | 'chart',
  font: { label: string; extended: string | null },
): Promise<string> {
  return minified(
    [
      face(font.label, latin),
      font.extended === null ? '' : face(font.extended, 'U+0100-0259'),
      themed(tokensCss),
      figureCss,
      kind === 'map' ? inHalves(mapCss) : chartCss,
      embedCss,
    ].join('\n'),
  );
}

const minified = keptByText(minifyCss);
const themed = keptByText((tokens) => withTheme(tokens));
const inHalves = keptByText(stylesInHalves);

/** The styles of an embedded page without a figure, in the reader's own faces. */
export const noticeStyle = (): Promise<string> =>
  minified([themed(tokensCss), figureCss, embedCss].join('\n'));

// Letters the cuts lack are the reader's own; see scripts/fonts.ts.
const latin = 'U+0020-00FF, U+2013-2014, U+2018-2019, U+201C-201D, U+2026, U+202F, U+20AC, U+2212';

const face = (address: string, range: string): string => `@font-face {
  font-family: "Archivo Narrow";
  src: url("${address}") format("woff2");
  font-weight: 400 600;
  font-display: swap;
  unicode-range: ${range};
}`;

/** The site's colours, which follow the reader's choice unless the address of the page asks for one scheme. */
export function withTheme(tokens: string): string {
  const style = postcss.parse(tokens);
  style.walkAtRules('media', (media) => {
    if (media.params !== '(prefers-color-scheme: dark)') return;
    const dark = media.nodes
      ?.map((rule) => ('nodes' in rule ? rule.nodes?.join(';') : ''))
      .join(';');
    media.replaceWith(
      postcss.parse(`
      :root[data-theme="light"] { color-scheme: light }
      @media screen and (prefers-color-scheme: dark) { :root:not([data-theme="light"]) {${dark}} }
      @media screen { :root[data-theme="dark"] { color-scheme: dark; ${dark} } }`),
    );
  });
  return style.toString();
}
