import type { RehypePlugins } from '@astrojs/markdown-remark';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';

/**
 * Rehype plugins that let harmless HTML of an article through and drop the rest: scripts, event
 * handlers, frames, forms, inline styles and addresses other than http, https and mailto.
 * Offsets and figure slots that `remarkPage` set are kept.
 */
export const rehypeSafe: RehypePlugins = [
  rehypeRaw,
  [
    rehypeSanitize,
    {
      ...defaultSchema,
      clobberPrefix: '',
      strip: ['script', 'style', 'iframe', 'form', 'template', 'svg', 'math'],
      attributes: {
        ...defaultSchema.attributes,
        span: [...(defaultSchema.attributes?.span ?? []), 'dataO'],
        div: [...(defaultSchema.attributes?.div ?? []), 'dataFigure', 'dataOptions'],
      },
    },
  ],
];
