import postcss, { type ChildNode, type Declaration, type Rule } from 'postcss';
import type { Figure } from '../../figures/figure.ts';
import { wrap } from '../../figures/map/measure.ts';
import { element, text } from '../../figures/svg.ts';

/** A figure by itself as an SVG file. */
export interface StandaloneInput {
  figure: Pick<Figure, 'id' | 'kind' | 'title' | 'subtitle' | 'drawn' | 'alt'>;
  /** Lines under it: notes, source, licence. */
  lines: readonly string[];
  /** The site's style sheets: colours, and those of maps or charts. */
  tokens: string;
  css: string;
  /** Where links below the base lead: the site's base path, and its full address, both without the last slash. */
  base: string;
  site: string;
}

const margin = 24;

/**
 * The wide drawing with title, source and licence as an SVG file: colours and faces stand in it, and what browsers alone
 * understand does not, so that drawing programs show it too.
 */
export function standaloneSvg(input: StandaloneInput): string {
  const { figure, lines } = input;
  const drawing = drawingOf(input);
  const width = drawing.width + 2 * margin;
  const title = wrap(figure.title, 25, drawing.width);
  const subtitle = figure.subtitle === '' ? [] : wrap(figure.subtitle, 16, drawing.width);
  const top = margin + title.length * 28 + subtitle.length * 21 + 12;
  const foot = lines.flatMap((line) => wrap(line, 13, drawing.width));
  const height = Math.ceil(top + drawing.height + 18 + foot.length * 18 + margin - 8);
  return svgFile(width, height, figure, input, [
    ...title.map((line, i) =>
      element('text', { class: 'file-title', x: margin, y: margin + 20 + i * 28 }, text(line)),
    ),
    ...subtitle.map((line, i) =>
      element(
        'text',
        { class: 'file-subtitle', x: margin, y: margin + title.length * 28 + 14 + i * 21 },
        text(line),
      ),
    ),
    drawing.at(margin, top, 1),
    ...foot.map((line, i) =>
      element(
        'text',
        { class: 'file-foot', x: margin, y: top + drawing.height + 24 + i * 18 },
        text(line),
      ),
    ),
  ]);
}

const card = { width: 1200, height: 628 };

/** The same as a card of 1200 × 628, as social networks crop images to. */
export function cardSvg(input: StandaloneInput): string {
  const { figure, lines } = input;
  const drawing = drawingOf(input);
  const title = wrap(figure.title, 44, card.width - 96).slice(0, 2);
  const top = 40 + title.length * 50 + 14;
  const scale = Math.min(
    (card.width - 96) / drawing.width,
    (card.height - top - 58) / drawing.height,
  );
  return svgFile(card.width, card.height, figure, input, [
    ...title.map((line, i) =>
      element('text', { class: 'file-title', 'font-size': 42, x: 48, y: 76 + i * 50 }, text(line)),
    ),
    drawing.at(48, top, scale),
    element(
      'text',
      { class: 'file-foot', 'font-size': 22, x: 48, y: card.height - 24 },
      text(wrap(lines.at(-1) ?? '', 24, card.width - 96)[0] ?? ''),
    ),
  ]);
}

/** What is told of a file to who cannot see it: an editor's words, else the line under its title. */
function descOf({ alt }: Pick<Figure, 'alt'>, subtitle: string): string {
  const words = alt ?? subtitle;
  return words === '' ? '' : element('desc', {}, text(words));
}

function svgFile(
  width: number,
  height: number,
  { id, title, subtitle }: StandaloneInput['figure'],
  { tokens, css, figure }: StandaloneInput,
  children: string[],
): string {
  const mode = /class="chart [^"]*mode-(\w+)/.exec(figure.drawn.wide)?.[1] ?? 'none';
  const own =
    '.file-ground{fill:var(--paper)}.file-title,.file-subtitle,.file-foot{font-family:var(--font-label)}' +
    '.file-title{fill:var(--ink);font-weight:600}.file-subtitle,.file-foot{fill:var(--ink-2)}';
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width: String(width),
      height: String(height),
      role: 'img',
      'aria-labelledby': `${id}-title`,
    },
    [
      element('title', { id: `${id}-title` }, text(title)),
      descOf(figure, subtitle),
      `<style>${plainCss(`${css}\n${own}`, readTokens(tokens, mode))}</style>`,
      element('rect', { class: 'file-ground', width, height }),
      ...children.map((child) =>
        child
          .replace('class="file-title" x', 'class="file-title" font-size="24" x')
          .replace('class="file-subtitle"', 'class="file-subtitle" font-size="15.5"')
          .replace('class="file-foot" x', 'class="file-foot" font-size="13" x'),
      ),
    ],
  );
}

/** The wide drawing without what only a page gives it. */
function drawingOf({ figure, base, site }: StandaloneInput) {
  const svg = figure.drawn.wide
    .replace(/<\/?silk-map[^>]*>/g, '')
    .replaceAll(` href="${base}/`, ` href="${site}/`)
    .replace(/ (?:tabindex|data-[\w-]+)="[^"]*"/g, '');
  const [, width = '1', height = '1'] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  return {
    width: Number(width),
    height: Number(height),
    at: (x: number, y: number, scale: number) =>
      svg
        .replace(/ (?:width|height)="[\d.]+"(?=[^>]* role="group")/g, '')
        .replace(
          /^<svg/,
          `<svg x="${x}" y="${y}" width="${(Number(width) * scale).toFixed(1)}" height="${(Number(height) * scale).toFixed(1)}"`,
        ),
  };
}

/** The light colours and the faces, by name; a chart's own colour is that of what it counts. */
function readTokens(tokens: string, mode: string): Map<string, string> {
  const root = postcss.parse(tokens).nodes.find(isRoot);
  const values = new Map(
    declarationsOf(root).map(({ prop, value }) => [prop, value.replace(/\s+/g, ' ').trim()]),
  );
  const hue = { rail: 'rail', sea: 'rail', air: 'air' }[mode];
  values.set('--mark', hue ? `var(--${hue})` : 'var(--ink)');
  values.set('--mark-2', hue ? `var(--${hue}-2)` : 'var(--ink-3)');
  return values;
}

const isRoot = (node: ChildNode): node is Rule => node.type === 'rule' && node.selector === ':root';

const declarationsOf = (rule: Rule | undefined): Declaration[] =>
  (rule?.nodes ?? []).filter((node) => node.type === 'decl');

/** States, attributes and parts of a page that a still picture has none of. */
const onPagesOnly = /[:[]|\.is-(?:zoomed|lit|asked)|map-(?:tools|card|live|list)|\.plate|silk-map/;

/** Rules of a still picture: no media, no states, every custom property put in. */
export function plainCss(css: string, values: ReadonlyMap<string, string>): string {
  const resolve = (value: string): string =>
    value.replace(/var\((--[\w-]+)\)/g, (_, name: string) =>
      resolve(values.get(name) ?? 'inherit'),
    );
  return postcss
    .parse(css)
    .nodes.filter((node) => node.type === 'rule')
    .filter(({ selector }) => !onPagesOnly.test(selector))
    .map((rule) => {
      const kept = declarationsOf(rule)
        .filter(({ prop }) => !/^(?:--|(?:inline|block)-size|display)/.test(prop))
        .map(
          ({ prop, value, raws }) =>
            `${prop}${raws.between ?? ':'}${resolve(value.replace(/\s+/g, ' '))}`,
        );
      const selector = rule.selector.trim().replace(/\s+/g, ' ');
      return kept.length === 0 ? '' : `${selector}{${kept.join(';')}}`;
    })
    .join('')
    .replaceAll('"', "'");
}
