import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import noUndefinedReferences from 'remark-lint-no-undefined-references';
import recommended from 'remark-preset-lint-recommended';

export default {
  plugins: [
    remarkFrontmatter,
    remarkGfm,
    remarkDirective,
    recommended,
    // A footnote mark `[^id]` in an article cites a source of its front matter.
    [noUndefinedReferences, { allow: [/^\^/] }],
  ],
};
