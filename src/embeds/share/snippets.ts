import { element, text } from '../../figures/svg.ts';
import { versionTag } from '../host/version.ts';

/** Heights at widths of a frame, in CSS pixels, narrow first; between two widths they lie on a straight line. */
export type Heights = readonly (readonly [width: number, height: number])[];

/** What a snippet needs to know of a figure. */
export interface SnippetInput {
  id: string;
  title: string;
  /** Full addresses of the site with its base path, ending in a slash, and of the page the figure stands on. */
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
 * The element that keeps the right height by itself. Its style keeps the room before any script runs; without scripts
 * the link and the picture inside it stand there.
 *
 * @param pin hash of a pinned copy, which has no picture
 */
export const elementSnippet = (
  { id, title, site, page, image, heights }: Omit<SnippetInput, 'height'>,
  pin?: string,
): string =>
  [
    versionTag(site),
    element(
      'silklines-figure',
      {
        figure: id,
        pin,
        home: site,
        label: title,
        style: `display:block;position:relative;width:100%;height:0;padding-bottom:${room(heights)}`,
      },
      element('a', { href: pin ? `${site}pin/${pin}/` : page }, [
        text(title),
        pin ? '' : `<noscript>${element('img', { src: image, alt: '', width: '100%' })}</noscript>`,
      ]),
    ),
  ].join('\n');

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
