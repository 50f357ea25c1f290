import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Copies, copiesOf } from '../../../src/embeds/share/copies.ts';
import { type SharedFigure, snippetInputOf } from '../../../src/embeds/share/share-texts.ts';
import { address, sites } from '../../support/sites.ts';

// What pages of the matrix are made of: figures of the test site, and what others put around them.

export const map = 'corridor-middle';
export const chart = 'series-china-europe-train-trips-zhengzhou-year';

export const origin = (): string => new URL(address('')).origin;

export const embed = (figure = chart): string => address(`embed/${figure}/`);

/** A file of the test site in JSON, with the site's addresses where it is served here. */
const served = (...path: string[]): unknown =>
  JSON.parse(
    readFileSync(join(sites.test.folder, ...path), 'utf8').replaceAll(
      /https?:\/\/[^/"\\ ]+(\/silklines\/)/g,
      `${origin()}$1`,
    ),
  );

/** The copies of the share panel for a figure. */
export const copied = (figure: string): Copies =>
  copiesOf(snippetInputOf(served('data', `${figure}.json`) as SharedFigure));

/** The HTML of the answer of oEmbed for a figure. */
export const oembedOf = (figure: string): string =>
  (served('oembed', `${figure}.json`) as { html: string }).html;

export const frame = (src: string, rest = ''): string =>
  `<iframe title="Figure" src="${src}" width="100%" height="300" frameborder="0" ${rest}></iframe>`;

export const script = (): string => `<script src="${address('embed.js')}"></script>`;

export const element = (attributes = ''): string =>
  `<silklines-figure figure="${chart}" ${attributes}><a href="${address('')}">On its site</a></silklines-figure>`;

/** A drawing as a file, with what stands in its place where it is kept out. */
export const drawing = (): string =>
  `<object data="${address(`data/${chart}.svg`)}" type="image/svg+xml" width="600" height="400"><p id="none">no drawing</p></object>`;

/** A file of a package of this folder. */
export const packageFile = (name: string): string =>
  readFileSync(createRequire(import.meta.url).resolve(name), 'utf8');

/** A script that stands in a page, or runs when the page has been there for a while. */
export const inline = (source: string, wait = 0): string =>
  `<script>${wait > 0 ? `addEventListener('load', () => setTimeout(() => {${source}}, ${wait}));` : source}</script>`;

/**
 * What the script of WordPress does with frames of other sites, by its documented messages: it hides each until it has
 * told its height with the secret of its address, asks with `ready`, and opens links of the frame's own site.
 */
export const wordpressScript = `
  const frames = document.querySelectorAll('iframe[data-secret]');
  addEventListener('message', ({ data, source }) => {
    for (const frame of frames) {
      if (source !== frame.contentWindow || data?.secret !== frame.dataset.secret) continue;
      if (data.message !== 'height') continue;
      frame.style.cssText = '';
      frame.height = Math.min(1000, Math.max(200, Number.parseInt(data.value, 10)));
    }
  });
  for (const frame of frames) {
    frame.contentWindow.postMessage({ message: 'ready', secret: frame.dataset.secret }, '*');
  }`;

/** What WordPress makes of an oEmbed answer of a site it does not know: a bare frame that is hidden, with a secret. */
export const throughWordpress = (html: string): string =>
  html
    .replace(/<blockquote>/, '<blockquote class="wp-embedded-content" data-secret="aB3dE5">')
    .replace(/ (?:loading|style|allow\w*)="[^"]*"/g, '')
    .replace(
      /<iframe src="([^"]+)"/,
      '<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted" style="position:absolute;visibility:hidden" src="$1#?secret=aB3dE5" data-secret="aB3dE5"',
    );
