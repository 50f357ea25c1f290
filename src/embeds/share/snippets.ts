import { element, text } from '../../figures/svg.ts';
import { versionTag } from '../host/version.ts';

/** What the figure shows, as a sentence for machines. */
export const description = ({ title, subtitle }: { title: string; subtitle: string }): string =>
  [title, subtitle]
    .filter(Boolean)
    .map((words) => words.replace(/\.$/, ''))
    .join('. ')
    .concat('.');

/** Heights at widths of a frame, in CSS pixels, narrow first; between two widths they lie on a straight line. */
export type Heights = readonly (readonly [width: number, height: number])[];

/** What a snippet needs to know of a figure. */
export interface SnippetInput {
  id: string;
  title: string;
  /** What it shows, in words, for those who do not see it. */
  alt: string;
  /** Full addresses of the site with its base path, ending in a slash, and of the page that is about the figure. */
  site: string;
  page: string;
  /** Full address of a picture of it. */
  image: string;
  heights: Heights;
  /** Height of a plain frame, in CSS pixels. */
  height: number;
}

/** Address of the embedded page of a figure. */
export const embedUrl = ({ site, id }: Pick<SnippetInput, 'site' | 'id'>): string =>
  `${site}embed/${id}/`;

/** A frame that any page may hold; `src` is that of the live figure or of a pinned one. */
export const iframeSnippet = (
  { title, height }: Pick<SnippetInput, 'title' | 'height'>,
  src: string,
): string =>
  element('iframe', {
    src,
    title,
    loading: 'lazy',
    width: '100%',
    height: String(height),
    frameborder: '0',
  }).replace(/\/>$/, '></iframe>');

/**
 * The element that keeps the right height by itself, on one line: WordPress makes a break of every end of a line. Its style keeps the room before any script runs; without scripts
 * the link and the picture inside it stand there.
 *
 * @param options `pin`: hash of a pinned copy, which has no picture; `theme`: what it is whatever is around it
 */
export const elementSnippet = (
  {
    id,
    title,
    site,
    page,
    image,
    heights,
  }: Pick<SnippetInput, 'id' | 'title' | 'site' | 'page' | 'image' | 'heights'>,
  { pin, theme }: { pin?: string | undefined; theme?: string | undefined } = {},
): string =>
  [
    versionTag(site),
    element(
      'silklines-figure',
      {
        figure: id,
        pin,
        home: site,
        theme,
        label: title,
        style: `display:block;position:relative;width:100%;height:0;padding-bottom:${room(heights)}`,
      },
      element('a', { href: pin ? `${site}pin/${pin}/` : page }, [
        text(title),
        pin ? '' : `<noscript>${element('img', { src: image, alt: '', width: '100%' })}</noscript>`,
      ]),
    ),
  ].join('');

/**
 * What an oEmbed consumer puts into its page: words with a link, then one frame; WordPress lets no more through. As wide
 * as its column, whatever that is, and light as most pages are.
 */
export const oembedHtml = (input: SnippetInput): string =>
  [
    element('blockquote', {}, element('a', { href: input.page }, text(input.title))),
    iframeSnippet(input, `${embedUrl(input)}?theme=light`).replace(
      '></iframe>',
      ' scrolling="no"></iframe>',
    ),
  ].join('');

/** The height at one width, on the line between the two beside it. CSS pixels. */
export function heightAmong(heights: Heights, width: number): number {
  const after = heights.find(([at]) => at >= width) ?? heights.at(-1);
  const before = heights.findLast(([at]) => at <= width) ?? after;
  if (!after || !before) return 480;
  const share = after[0] === before[0] ? 0 : (width - before[0]) / (after[0] - before[0]);
  return Math.ceil(before[1] + share * (after[1] - before[1]));
}

/** Heights as a length of CSS for a padding, whose percentages are of the width. */
export function room(heights: Heights): string {
  const [first] = heights;
  if (!first) return '480px';
  const steps = heights.slice(1).map(([to, high], i) => {
    const [from, low] = heights[i] ?? first;
    const slope = Number(((high - low) / (to - from)).toFixed(3));
    const sign = slope < 0 ? '-' : '+';
    return ` ${sign} ${Math.abs(slope)}*clamp(0px,100% - ${from}px,${to - from}px)`;
  });
  return `calc(${first[1]}px${steps.join('')})`;
}
