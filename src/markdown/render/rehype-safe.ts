import type { RehypePlugins } from '@astrojs/markdown-remark';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import { ownNames } from './rehype-names.ts';

/**
 * Rehype plugins that let harmless HTML of an article through and drop the rest: scripts, event
 * handlers, frames, forms, inline styles and addresses other than http, https and mailto.
 * Ids that the page needs for itself are taken away or, on headings, made others. Offsets and figure slots that `remarkPage` set are kept.
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
        // A form or picture of this name would stand in for a property of the document that scripts ask for.
        '*': (defaultSchema.attributes?.['*'] ?? []).filter((each) => each !== 'name'),
        span: [...(defaultSchema.attributes?.span ?? []), 'dataO'],
        div: [...(defaultSchema.attributes?.div ?? []), 'dataFigure', 'dataOptions'],
      },
    },
  ],
  ownNames,
];
