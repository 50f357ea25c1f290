import { unified } from '@astrojs/markdown-remark';
import { describe, expect, test } from 'vitest';
import { restoreDirectives } from '../parse/directives.ts';
import { composeArticle, type FigureSlot, type Mark } from './compose.ts';
import { rehypeSafe } from './rehype-safe.ts';
import { remarkPage } from './remark-page.ts';

async function render(markdown: string, base = '/'): Promise<string> {
  const processor = unified({
    smartypants: false,
    remarkPlugins: [restoreDirectives, [remarkPage, { base }]],
    rehypePlugins: rehypeSafe,
  });
  const renderer = await processor.createRenderer({ syntaxHighlight: false });
  return (await renderer.render(markdown)).code;
}

function mark(markdown: string, words: string, id: string): Mark {
  const start = markdown.indexOf(words);
  return { id, start, end: start + words.length, className: 'kind-count', label: words };
}

const noFigure = () => '';

describe('an article on its page', () => {
  test('links each fact to its row and can be led back to', async () => {
    const markdown = 'Trains made 13 trips in 2013.';
    const html = composeArticle(
      await render(markdown),
      [mark(markdown, '13 trips', 'a')],
      noFigure,
    );
    expect(html).toContain(
      '<p>Trains made <a id="s-a" class="fact kind-count" data-fact="a" href="#f-a" title="13 trips">13 trips</a> in 2013.</p>',
    );
  });

  test('marks a fact across emphasis, escapes and references', async () => {
    const markdown = 'It is **nearly 30\\,000** trains &amp; wagons.';
    const marked = mark(markdown, 'nearly 30\\,000** trains &amp; wagons', 'a');
    const html = composeArticle(await render(markdown), [marked], noFigure);
    expect(html.match(/id="s-a"/g)).toHaveLength(1);
    expect(html.replace(/<[^>]+>/g, '').trim()).toBe('It is nearly 30,000 trains &#x26; wagons.');
  });

  test('lets the shorter of two overlapping facts keep its own link', async () => {
    const markdown = 'From Chengdu to Lodz in 12 days.';
    const html = composeArticle(
      await render(markdown),
      [mark(markdown, 'From Chengdu to Lodz in 12 days', 'way'), mark(markdown, '12 days', 'time')],
      noFigure,
    );
    expect(html).toContain('data-fact="time" href="#f-time" title="12 days">12 days</a>');
    expect(html).toContain('data-fact="way"');
  });

  test('links words that state two facts to the first of them', async () => {
    const markdown = 'In 12 days to Lodz.';
    const marks = ['a', 'b'].map((id) => mark(markdown, '12 days', id));
    const html = composeArticle(await render(markdown), marks, noFigure);
    expect(html).toContain('href="#f-a" title="12 days">12 days</a>');
    expect(html).not.toContain('data-fact="b"');
  });

  test('finds pictures and pages of the site under its base path', async () => {
    const html = await render('![A crane](/crane.jpg) and [a page](/about/).', '/silklines/');
    expect(html).toContain('src="/silklines/crane.jpg" alt="A crane"');
    expect(html).toContain('href="/silklines/about/"');
  });

  test('never puts a link into a link', async () => {
    const markdown = 'See [the 13 trips](https://example.org/) made.';
    const html = composeArticle(
      await render(markdown),
      [mark(markdown, '13 trips', 'a')],
      noFigure,
    );
    expect(html).toContain('<span id="s-a" class="fact kind-count" data-fact="a">13 trips</span>');
  });

  test('hands figures their options and sets them where the directive stood', async () => {
    const slots: FigureSlot[] = [];
    const html = composeArticle(
      await render('Before.\n\n::map{corridor=west-north year=2020}\n\nAfter.'),
      [],
      (slot) => {
        if (slot.name !== 'after') slots.push(slot);
        return slot.name === 'map' ? '<figure></figure>' : '';
      },
    );
    expect(slots).toEqual([{ name: 'map', options: { corridor: 'west-north', year: '2020' } }]);
    expect(html.replace(/\n/g, '')).toBe('<p>Before.</p><figure></figure><p>After.</p>');
  });

  test('shows of what an editor says of a fact the words alone, marked as a fact', async () => {
    const markdown =
      'Over :nofact[two days] **:fact[900 *new* trains]{place="lodz" subject="x ] } y"}** ran.';
    const html = composeArticle(
      await render(markdown),
      [mark(markdown, '900 *new* trains', 'a')],
      noFigure,
    );
    expect(html.replace(/<[^>]+>/g, '').trim()).toBe('Over two days 900 new trains ran.');
    expect(html).toContain('<strong><a id="s-a"');
    expect(html).toContain('<em><a class="fact kind-count" data-fact="a"');
  });

  test('leaves text that only looks like a directive as it was typed', async () => {
    const html = composeArticle(
      await render('At 12:30 the Chengdu:Europe train left.'),
      [],
      noFigure,
    );
    expect(html).toContain('At 12:30 the Chengdu:Europe train left.');
  });

  test('resolves links written by file or root path to the base', async () => {
    const html = await render(
      '[a](./other-story.md#facts), [b](/about/), [c](https://e.org/)',
      '/x/',
    );
    expect(html).toContain('href="/x/stories/other-story/#facts"');
    expect(html).toContain('href="/x/about/"');
    expect(html).toContain('href="https://e.org/"');
  });
});

describe('hostile HTML in an article', () => {
  test.each([
    ['a script', 'A <script>alert(1)</script> word.'],
    ['a script block', '<script>\nalert(1)\n</script>'],
    ['an event handler', '<img src="x" onerror="alert(1)"> word.'],
    ['a javascript address', '[word](javascript:alert(1))'],
    ['a frame', '<iframe src="https://example.org/"></iframe>'],
    ['a style', '<p style="position:fixed">word</p>'],
  ])('is dropped: %s', async (_, markdown) => {
    const html = composeArticle(await render(markdown), [], noFigure);
    expect(html).not.toMatch(/<script|onerror|javascript:|<iframe|style=|alert/);
  });

  test('cannot break a page through a slot typed by hand', async () => {
    const markdown = '<div data-figure="map" data-options="not json"></div>';
    const html = await render(markdown);
    expect(composeArticle(html, [], ({ options }) => JSON.stringify(options))).toContain('{}');
  });
});
