import { unified } from '@astrojs/markdown-remark';
import { restoreDirectives } from '../parse/directives.ts';
import { rehypeSafe } from './rehype-safe.ts';
import { remarkPage } from './remark-page.ts';

/**
 * How the Markdown of a story becomes HTML.
 *
 * @param base path the site is built for, such as `/silklines/`
 */
export const pageProcessor = (base: string) =>
  unified({
    gfm: true,
    // Offsets of facts count the characters an editor typed.
    smartypants: false,
    remarkPlugins: [restoreDirectives, [remarkPage, { base }]],
    rehypePlugins: rehypeSafe,
  });
