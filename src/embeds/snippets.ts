import { element, text } from '../figures/svg.ts';

/** What a snippet needs to know of a figure. */
export interface SnippetInput {
  id: string;
  title: string;
  /** Full addresses of the site with its base path, ending in a slash, and of the page the figure stands on. */
  site: string;
  page: string;
  heights: readonly [width: number, height: number][];
  /** Height of a plain frame, in CSS pixels. */
  height: number;
}

/** Address of the embedded page of a figure. */
export const embedUrl = ({ site, id }: Pick<SnippetInput, 'site' | 'id'>): string =>
  `${site}embed/${id}/`;

/** A frame that any page may hold; `src` is that of the live figure or of a pinned one. */
export const iframeSnippet = ({ title, height }: SnippetInput, src: string): string =>
  element('iframe', {
    src,
    title,
    loading: 'lazy',
    width: '100%',
    height: String(height),
    style: 'border:0',
  }).replace(/\/>$/, '></iframe>');

/** The element that keeps the right height by itself. Without scripts the frame inside it stands alone. */
export const elementSnippet = (input: SnippetInput): string =>
  [
    `<script src="${input.site}embed.js" async></script>`,
    element(
      'silklines-figure',
      { figure: input.id, heights: input.heights.map((step) => step.join(':')).join(',') },
      iframeSnippet(input, embedUrl(input)),
    ),
  ].join('\n');

/** What an oEmbed consumer puts into its page: words with a link, then one frame; WordPress lets no more through. */
export const oembedHtml = (input: SnippetInput, width: number): string =>
  [
    element('blockquote', {}, element('a', { href: input.page }, text(input.title))),
    iframeSnippet(input, embedUrl(input)).replace('width="100%"', `width="${width}"`),
  ].join('');
