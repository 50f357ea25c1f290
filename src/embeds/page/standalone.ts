import postcss, { type ChildNode, type Declaration, type Rule } from 'postcss';
import { keptByText } from '../../atlas/kept.ts';
import type { Figure } from '../../figures/figure.ts';
import { textWidth, wrap } from '../../figures/map/measure.ts';
import { element, round, text } from '../../figures/svg.ts';
import { layOutPicture, type PictureLine } from '../downloads/picture-layout.ts';

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

/**
 * The wide drawing with title, source and licence as an SVG file: colours and faces stand in it, and what browsers alone
 * understand does not, so that drawing programs show it too.
 */
export function standaloneSvg(input: StandaloneInput): string {
  const { title, subtitle } = input.figure;
  const drawing = drawingOf(input);
  const { width, height, head, foot, ...at } = layOutPicture(
    { title, subtitle, foot: input.lines },
    drawing,
  );
  return svgFile({ width, height }, input, [
    ...head.map(lineOf),
    drawing.at(at.drawing.x, at.drawing.y, 1),
    ...foot.map(lineOf),
  ]);
}

const lineOf = ({ part, text: words, size, x, y }: PictureLine): string =>
  element('text', { class: `file-${part}`, 'font-size': size, x, y }, text(words));

const card = { width: 1200, height: 628, margin: 48 };

/**
 * The same as a card of 1200 × 628, as social networks crop images to, for previews that are half as wide: a map that was
 * drawn for this stands beside its title, what is drawn wide under it.
 */
export function cardSvg(input: StandaloneInput): string {
  const { card: small } = input.figure.drawn;
  const parts = small === undefined ? under(input) : beside(input, small);
  return svgFile(card, input, parts);
}

const cardLine =
  (part: PictureLine['part'], size: number, x: number, y: number) => (words: string) =>
    lineOf({ part, text: words, size, x, y });

/** Title, drawing, and the line that says whose it is. */
function under(input: StandaloneInput): string[] {
  const { margin, width, height } = card;
  const drawing = drawingOf(input);
  const inner = width - 2 * margin;
  const title = wrap(input.figure.title, 44, inner).slice(0, 2);
  const top = 40 + title.length * 50 + 14;
  const scale = Math.min(inner / drawing.width, (height - top - 58) / drawing.height);
  return [
    ...title.map((line, i) => cardLine('title', 42, margin, 76 + i * 50)(line)),
    drawing.at(margin, top, scale),
    ...wrap(input.lines.at(-1) ?? '', 24, inner)
      .slice(0, 1)
      .map(cardLine('foot', 22, margin, height - 24)),
  ];
}

/** Title and the line that says whose it is in a column, the map right of it as large as it goes. */
function beside(input: StandaloneInput, small: string): string[] {
  const { margin, width, height } = card;
  const drawings = svgsIn(small).map((svg) => drawingOf(input, svg));
  const [map, strip] = drawings;
  if (!map) return under(input);
  const rows = map.height + (strip?.height ?? 0) + 8;
  const most = width - 2 * margin - leastColumn;
  const scale = Math.min(most / map.width, (height - margin - 40) / rows);
  const left = width - margin - map.width * scale;
  const column = left - margin - 32;
  const size = [38, 34, 30, 27].find((each) => fits(input.figure.title, each, column)) ?? 24;
  const title = wrap(input.figure.title, size, column);
  const said = (input.lines.at(-1) ?? '').split(' · ').flatMap((words) => wrap(words, 23, column));
  return [
    ...title.map((line, i) =>
      cardLine('title', size, margin, margin + size * 0.9 + i * size * 1.18)(line),
    ),
    map.at(left, margin, scale),
    ...(strip ? [strip.at(left, margin + map.height * scale + 8, scale)] : []),
    ...said.map((line, i) =>
      cardLine('foot', 22, margin, height - 40 - (said.length - 1 - i) * 29)(line),
    ),
  ];
}

/** So wide is the column of words beside a map at the least. */
const leastColumn = 320;

/** Whether a title leaves room for the lines under it. */
const fits = (title: string, size: number, column: number): boolean => {
  const lines = wrap(title, size, column);
  return lines.length * size * 1.18 < 390 && lines.every((line) => textWidth(line, size) <= column);
};

/** What is told of a file to who cannot see it: an editor's words, else the line under its title. */
function descOf({ alt, subtitle }: Pick<Figure, 'alt' | 'subtitle'>): string {
  const words = alt ?? subtitle;
  return words === '' ? '' : element('desc', {}, text(words));
}

function svgFile(
  { width, height }: { width: number; height: number },
  { tokens, css, figure }: StandaloneInput,
  children: readonly string[],
): string {
  const { id, title } = figure;
  const mode = /class="chart [^"]*mode-(\w+)/.exec(figure.drawn.wide)?.[1] ?? 'none';
  const own =
    '.file-ground{fill:var(--paper)}.file-title,.file-subtitle,.file-foot{font-family:var(--font-label)}' +
    '.file-title{fill:var(--ink);font-weight:600}.file-subtitle,.file-foot{fill:var(--ink-2)}';
  // The strip of a map that is drawn apart stands in no map.
  const apart = children.some((child) => child.includes('class="map-foot"'))
    ? '.map-foot{fill:none;font-family:var(--font-label);stroke-linecap:round;stroke-linejoin:round}'
    : '';
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
      descOf(figure),
      `<style>${styleOf([mode, tokens, `${css}\n${own}${apart}`].join(between))}</style>`,
      element('rect', { class: 'file-ground', width, height }),
      ...children,
    ],
  );
}

/** Stands in no style sheet. */
const between = '\0';

/** The rules of a still picture by its mode, the site's tokens and its style sheet: read once for all pictures that share them. */
const styleOf = keptByText((key) => {
  const [mode = '', tokens = '', css = ''] = key.split(between);
  return plainCss(css, readTokens(tokens, mode));
});

/** The drawings of a map in their order: itself, and its strip where that is drawn apart. */
const svgsIn = (drawn: string): string[] =>
  drawn.split(/(?=<svg\b[^>]* class="map-foot")/).filter(Boolean);

/** A drawing, the wide one unless another is given, without what only a page gives it. */
function drawingOf({ figure, base, site }: StandaloneInput, drawn = figure.drawn.wide) {
  const svg = drawn
    .replace(/<\/?silk-map[^>]*>/g, '')
    .replaceAll(` href="${base}/`, ` href="${site}/`)
    .replace(/ (?:tabindex|data-[\w-]+)="[^"]*"/g, '');
  const [, width = '1', height = '1'] = /viewBox="[\d.]+ [\d.]+ ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  return {
    width: Number(width),
    height: Number(height),
    at: (x: number, y: number, scale: number) =>
      svg
        .replace(/ (?:width|height)="[\d.]+"(?=[^>]* role="group")/g, '')
        .replace(
          /^<svg/,
          `<svg x="${round(x)}" y="${round(y)}" width="${(Number(width) * scale).toFixed(1)}" height="${(Number(height) * scale).toFixed(1)}"`,
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
