import { describe, expect, test } from 'vitest';
import { filesOf, handlingOf, withNote } from './kept.ts';

describe('a request', () => {
  test.each(['stories/xian/', 'map/', 'map/list/', '', 'kept/'])(
    'for /%s comes from the network, and without one from what is kept',
    (path) => {
      expect(handlingOf(`/site/${path}`, '/site/')).toBe('fresh');
    },
  );

  test.each([
    'embed/story-xian-map/',
    'embed.js',
    'pin/1a2b/',
    'data/facts.csv',
    'data/',
    'oembed/a.json',
    'feed.xml',
    'places/xian/',
    'sw.js',
  ])('for /%s is never answered from what is kept', (path) => {
    expect(handlingOf(`/site/${path}`, '/site/')).toBe('pass');
  });

  test('beyond the site’s base is none of its business', () => {
    expect(handlingOf('/stories/xian/', '/site/')).toBe('pass');
  });

  test.each(['_astro/a.1b2c.css', 'map/network-0123456789.json'])(
    'for /%s, whose name changes with its content, comes from what is kept',
    (path) => {
      expect(handlingOf(`/site/${path}`, '/site/')).toBe('kept');
    },
  );
});

test('a kept page says since when, before its content', () => {
  expect(withNote('<body><main id="main"><h1>A</h1></main></body>', 'Kept on 1 < 2')).toBe(
    '<body><main id="main"><p class="kept-note" role="status">Kept on 1 &lt; 2</p><h1>A</h1></main></body>',
  );
});

test('with a page its style sheets, scripts and the ground of its maps are kept, and nothing it links to', () => {
  const html =
    '<link rel="stylesheet" href="/_astro/a.css"><script src="/_astro/b.js"></script><a href="/stories/c/#d">c</a><img src="/data/d.png"><use href="/ground/e.svg#land"/><use href="/ground/e.svg#border"/>';
  expect(filesOf(html, '/')).toEqual(['/_astro/a.css', '/_astro/b.js', '/ground/e.svg']);
});
