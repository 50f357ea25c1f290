import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'playwright/test';
import { allPages, type SiteName, sites } from '../support/sites.ts';
import { atomFaults } from './readers/atom.ts';
import { blocksIn, ofEachForm, vocabularyFaults } from './readers/json-ld.ts';
import { figuresOf, servePublished, textOf } from './readers/published.ts';

// What programs of others make of the built sites: feeds, oEmbed, cards of links, descriptions for search engines. The
// packages of this folder are installed when `npm test -- --all` runs, not before.

test.setTimeout(300_000);

const { resolve } = createRequire(import.meta.url);
const load = (name: string) => import(pathToFileURL(resolve(name)).href);

test.describe('a link to a figure, wherever links are unfolded,', () => {
  let site: Awaited<ReturnType<typeof servePublished>>;
  const figures = figuresOf('test').filter(
    (id) => !textOf('test', `figures/${id}/`).includes('noindex'),
  );
  const pageOf = (id: string) => `${site.address}figures/${id}/`;
  const frameOf = (id: string) => `src="${site.address}embed/${id}/?theme=light"`;

  test.beforeAll(async () => {
    site = await servePublished('test');
    expect(figures.length).toBeGreaterThan(10);
  });
  test.afterAll(() => site?.close());

  test('is that figure for a reader of oEmbed', async () => {
    const { extract } = await load('@extractus/oembed-extractor');
    for (const id of figures) {
      const found = await extract(pageOf(id));
      expect(found, id).toMatchObject({ type: 'rich', version: '1.0', provider_name: 'Silklines' });
      expect(found.html, id).toContain(frameOf(id));
      expect(found.author_url, id).toBe(pageOf(id));
    }
    // Of what is embedded, too.
    const [first = ''] = figures;
    expect((await extract(`${site.address}embed/${first}/`)).html).toContain(frameOf(first));
  });

  test('is that figure, with a picture that is there, in chats', async () => {
    const { unfurl } = createRequire(import.meta.url)('unfurl.js');
    for (const id of figures) {
      const found = await unfurl(pageOf(id));
      expect(found.oEmbed.html, id).toContain(frameOf(id));
      expect(found.canonical_url, id).toBe(pageOf(id));
      expect(found.open_graph.title, id).toContain(found.oEmbed.title);
      expect(found.twitter_card.card, id).toBe('summary_large_image');
      const [image] = found.open_graph.images;
      expect((await fetch(image.url)).headers.get('content-type'), id).toBe('image/png');
      expect(Number(image.width) / Number(image.height), id).toBeGreaterThan(1.5);
    }
  });

  test('is that figure for what makes cards of web pages', async () => {
    const rules = await Promise.all(
      ['title', 'description', 'image', 'url', 'iframe'].map((name) => load(`metascraper-${name}`)),
    );
    const { default: create } = await load('metascraper');
    const scrape = create(rules.map(({ default: rule }) => rule()));
    for (const id of figures) {
      const url = pageOf(id);
      const found = await scrape({ url, html: await (await fetch(url)).text() });
      expect(found.iframe, id).toContain(frameOf(id));
      expect(found.url, id).toBe(url);
      expect(found.title, id).toBeTruthy();
      expect(found.description, id).toBeTruthy();
      expect(found.image, id).toContain(`${site.address}data/`);
    }
  });
});

for (const site of ['test', 'real'] as const) {
  test(`every feed of the ${site} site is Atom as its standard has it, and a reader finds each entry`, async () => {
    const { JSDOM } = await load('jsdom');
    const { parseAtomFeed } = await load('feedsmith');
    const elementOf = (xml: string): Element =>
      new JSDOM(xml, { contentType: 'application/xml' }).window.document.documentElement;
    const feeds = feedsOf(site);
    expect(feeds.length).toBeGreaterThan(5);
    const faults = feeds.flatMap((path) => {
      const xml = textOf(site, path);
      const feed = elementOf(xml);
      const read = parseAtomFeed(xml) as { title: unknown; entries?: { title: unknown }[] };
      const count = [...feed.children].filter(({ localName }) => localName === 'entry').length;
      const isRead =
        read.title && (read.entries ?? []).filter(({ title }) => title).length === count;
      return [...atomFaults(feed), ...(isRead ? [] : ['is read otherwise'])].map(
        (fault) => `${path}: ${fault}`,
      );
    });
    expect(faults).toEqual([]);
    // What they would say of one that is wrong.
    const wrong = '<feed xmlns="http://www.w3.org/2005/Atom"><id>x</id><entry/><p/></feed>';
    expect(atomFaults(elementOf(wrong)).length).toBeGreaterThan(6);
  });

  test(`the JSON feed of the ${site} site is one of version 1.1`, async () => {
    const { parseJsonFeed } = await load('feedsmith');
    const text = textOf(site, 'feed.json');
    const feed = JSON.parse(text);
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: expect.any(String),
      feed_url: expect.stringMatching(/\/feed\.json$/),
      home_page_url: expect.stringMatching(/^https?:/),
    });
    const ids = feed.items.map(({ id }: { id: unknown }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const item of feed.items) {
      expect(item.id).toEqual(expect.any(String));
      expect(item.content_html ?? item.content_text, item.id).toBeTruthy();
      expect(item.date_published, item.id).toMatch(/^\d{4}-\d\d-\d\dT[\d:]+(?:Z|[+-]\d\d:\d\d)$/);
    }
    expect(parseJsonFeed(text).items).toHaveLength(ids.length);
  });

  test(`pages of the ${site} site are described in words that schema.org has`, () => {
    const all = allPages(site)
      .filter((page) => !/^(?:archive|pin)\//.test(page))
      .flatMap((page) => blocksIn(page, textOf(site, page)));
    const types = new Set(all.map(({ block }) => block['@type']));
    for (const type of ['Dataset', 'NewsArticle']) expect([...types]).toContain(type);
    expect(vocabularyFaults(ofEachForm(all))).toEqual([]);
    const misspelt = { '@context': 'https://schema.org', '@type': 'Dataset', nome: 'x' } as const;
    expect(vocabularyFaults([{ page: '', block: misspelt }])).toHaveLength(1);
  });

  test(`what search engines ask of data and stories of the ${site} site is said`, () => {
    const seen = new Set<unknown>();
    for (const page of allPages(site).filter((one) => /^(?:figures|stories)\/./.test(one))) {
      for (const { block } of blocksIn(page, textOf(site, page))) {
        seen.add(block['@type']);
        const told = JSON.stringify(block['description'] ?? '').length - 2;
        if (block['@type'] === 'Dataset') {
          // Google shows none whose description is shorter or longer.
          expect(told, page).toBeGreaterThanOrEqual(50);
          expect(told, page).toBeLessThanOrEqual(5000);
          expect(block['name'], page).toBeTruthy();
        }
        if (block['@type'] === 'NewsArticle') {
          expect(String(block['headline']).length, page).toBeLessThanOrEqual(110);
          expect(block['image'], page).toMatch(/^https?:.*\.png$/);
          expect(block['author'], page).toContainEqual(
            expect.objectContaining({ name: expect.any(String) }),
          );
        }
      }
    }
    expect([...seen]).toEqual(expect.arrayContaining(['Dataset', 'NewsArticle']));
  });
}

/** Paths of all feeds in XML of a site. */
function feedsOf(site: SiteName): string[] {
  const seen = new Set<string>();
  for (const page of allPages(site)) {
    for (const [, href = ''] of textOf(site, page).matchAll(
      /<link[^>]* type="application\/atom\+xml"[^>]* href="([^"]+)"/g,
    )) {
      const { pathname } = new URL(href, `http://here${sites[site].base}${page}`);
      seen.add(pathname.slice(sites[site].base.length));
    }
  }
  return [...seen].sort();
}
