import { expect, it } from 'vitest';
import { pageProcessor } from './processor.ts';

const render = async (markdown: string): Promise<string> => {
  const renderer = await pageProcessor('/').createRenderer({ syntaxHighlight: false });
  return (await renderer.render(markdown)).code;
};

it('gives a heading another id than the part of the page that bears its name', async () => {
  const html = await render(
    '## Sources\n\n## What it costs\n\n## What it costs\n\n## Source erai\n',
  );
  expect([...html.matchAll(/<h2 id="([^"]+)"/g)].map(([, id]) => id)).toEqual([
    'sources-1',
    'what-it-costs',
    'what-it-costs-1',
    'text-source-erai',
  ]);
});

it('takes from HTML the ids that the page needs, and every name', async () => {
  const html = await render(
    '<p id="sources" name="forms">One.</p>\n\n<p id="own">Two.</p>\n\n<p id="own">Three.</p>\n',
  );
  expect(html).not.toMatch(/id="sources"|name=/);
  expect(html.match(/id="own"/g)).toHaveLength(1);
});

it('leaves the ids of footnotes', async () => {
  const html = await render('Text.[^a]\n\n[^a]: A note.\n');
  expect(html).toContain('id="user-content-fn-a"');
  expect(html).toContain('id="user-content-fnref-a"');
});
