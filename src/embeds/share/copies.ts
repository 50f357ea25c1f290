import { element, text } from '../../figures/svg.ts';
import {
  elementSnippet,
  embedUrl,
  heightAmong,
  iframeSnippet,
  type SnippetInput,
} from './snippets.ts';

/** What an embedder chooses of a copy. */
export interface Choices {
  /** `page`: as what is around it, which only the element can tell; a frame is then light, as most pages are. */
  theme: 'page' | 'light' | 'dark' | 'auto';
  /** Widest it gets, in CSS pixels; null: as wide as its column. */
  width: number | null;
}

export const asItComes: Choices = { theme: 'page', width: null };

/** Texts by which a figure is put elsewhere, by the kind of place. */
export interface Copies {
  frame: string;
  element: string;
  /** A line of its own in WordPress and in whatever else reads oEmbed. */
  wordpress: string;
  /** JSX, for React and MDX. */
  jsx: string;
  amp: string;
  markdown: string;
  /** HTML of a letter: a picture with a link; null where there is no picture that letters show. */
  newsletter: string | null;
}

/** Every copy of a live figure. */
export function copiesOf(input: SnippetInput, { theme, width }: Choices = asItComes): Copies {
  const query = theme === 'auto' ? '' : `?theme=${theme === 'dark' ? 'dark' : 'light'}`;
  const shown = {
    ...input,
    src: `${embedUrl(input)}${query}`,
    height: width === null ? input.height : heightAmong(input.heights, width),
  };
  const frame = iframeSnippet(shown, shown.src);
  return {
    frame: within(width, frame),
    element: within(width, elementSnippet(input, { theme: theme === 'page' ? undefined : theme })),
    // Where a page holds several figures, the embedded page is what announces this one.
    wordpress: input.page.includes('#') ? embedUrl(input) : input.page,
    jsx: jsxFrame(shown, width),
    amp: ampFrame(shown, width),
    markdown: `[![${escapeMarkdown(input.alt)}](${input.image})](${input.page})`,
    newsletter: input.image.endsWith('.png') ? letter(input) : null,
  };
}

type Shown = SnippetInput & { src: string };

/** A box that is no wider; where a host strips its style the copy is as wide as its column. */
const within = (width: number | null, html: string): string =>
  width === null ? html : `<div style="max-width:${width}px">${html}</div>`;

/** React takes a style as an object and a number in braces. */
function jsxFrame({ src, title, height }: Shown, width: number | null): string {
  const attributes = { src, title, loading: 'lazy', width: '100%' };
  const frame = element('iframe', attributes).replace(
    /\/>$/,
    ` height={${height}} style={{ border: 0 }} />`,
  );
  return width === null ? frame : `<div style={{ maxWidth: ${width} }}>${frame}</div>`;
}

/** Scripts of AMP itself; a page needs the second where it has no other frame. */
const ampScript =
  '<script async custom-element="amp-iframe" src="https://cdn.ampproject.org/v0/amp-iframe-0.1.js"></script>';

/**
 * For AMP: `resizable` with something to press where AMP may not make it higher by itself, and a picture that stands
 * there first, without which a frame near the top of a page is refused.
 */
function ampFrame({ src, title, height, image }: Shown, width: number | null): string {
  const attributes = {
    src,
    title,
    layout: width === null ? 'fixed-height' : 'responsive',
    width: width ?? undefined,
    height: String(height),
    sandbox: 'allow-scripts allow-popups allow-popups-to-escape-sandbox',
    frameborder: '0',
    resizable: '',
  };
  const more = '<div overflow tabindex="0" role="button" aria-label="Show all">Show all</div>';
  const picture = `<amp-img placeholder layout="fill" src="${text(image)}" alt=""></amp-img>`;
  const frame = element('amp-iframe', attributes, `${more}${picture}`);
  return `${ampScript}\n${within(width, frame.replace(' resizable=""', ' resizable'))}`;
}

const letter = ({ page, image, alt }: SnippetInput): string =>
  element(
    'a',
    { href: page },
    element('img', { src: image, alt, width: '600', style: 'width:100%;max-width:600px' }),
  );

/** Every sign that Markdown might read; a line break would end the picture. */
const escapeMarkdown = (words: string): string =>
  words.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>()#+!|~&$]/g, '\\$&');
