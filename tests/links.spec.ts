import { expect, test } from 'playwright/test';
import { address, allPages, sites, stories } from './support/sites.ts';

// Every page of the site built below a base path is read, and every address in it asked for.

interface Link {
  page: string;
  to: string;
}

test('below a base path no link is dead and none leaves the base', async ({ request }) => {
  test.setTimeout(180_000);
  const start = address('', 'below');
  const origin = new URL(start).origin;
  const ids = new Map<string, Set<string>>();
  const links: Link[] = [];
  for (const path of allPages('below')) {
    const url = address(path, 'below');
    const html = await (await request.get(url)).text();
    ids.set(url, new Set([...html.matchAll(/\sid="([^"]+)"/g)].map((m) => plainText(m[1] ?? ''))));
    for (const to of addressesIn(html)) links.push({ page: url, to: new URL(to, url).href });
  }
  for (const path of ['feed.xml', 'sitemap-index.xml', 'sitemap-0.xml', 'site.webmanifest']) {
    const answer = await request.get(address(path, 'below'));
    expect(answer.status(), path).toBe(200);
  }

  const local = links.filter(({ to }) => to.startsWith(`${origin}/`));
  expect(local.length).toBeGreaterThan(100);
  const dead: string[] = [];
  const asked = new Map<string, number>();
  for (const { page, to } of local) {
    const [target = '', fragment = ''] = to.split('#');
    if (!target.startsWith(start)) {
      dead.push(`${page} → ${to} leaves ${sites.below.base}`);
      continue;
    }
    if (!asked.has(target))
      asked.set(target, (await request.get(target, { maxRedirects: 0 })).status());
    if (asked.get(target) !== 200) dead.push(`${page} → ${to} answers ${asked.get(target)}`);
    else if (fragment && !ids.get(target.replace(/\?.*$/, ''))?.has(decodeURIComponent(fragment))) {
      dead.push(`${page} → ${to} names no place on that page`);
    }
  }
  expect([...new Set(dead)]).toEqual([]);
});

test('feed, sitemap and canonical links name addresses of the site they are built for', async ({
  request,
}) => {
  const site = process.env.SITE_URL ?? 'http://localhost:4321';
  const prefix = `${site}${sites.below.base}`;
  const feed = await (await request.get(address('feed.xml', 'below'))).text();
  const entries = [...feed.matchAll(/<link\b[^>]*href="([^"]+)"/g)].map((m) => m[1] ?? '');
  expect(entries.length).toBeGreaterThan(1);
  const sitemap = await (await request.get(address('sitemap-0.xml', 'below'))).text();
  const listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map((m) => m[1] ?? '');
  expect(listed).toContain(`${prefix}stories/`);
  const canonical = /<link rel="canonical" href="([^"]+)"/.exec(
    await (await request.get(address('stories/', 'below'))).text(),
  )?.[1];
  expect(canonical).toBe(`${prefix}stories/`);
  for (const url of [...entries, ...listed]) expect(url.startsWith(prefix), url).toBe(true);
});

/** Addresses a page links to or fetches. */
function addressesIn(html: string): string[] {
  const found: string[] = [];
  const tags = html.replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, (script) =>
    script.slice(0, script.indexOf('>') + 1),
  );
  for (const [, value = ''] of tags.matchAll(/\s(?:href|src|poster|xlink:href)="([^"]*)"/g)) {
    if (!/^(mailto|data|tel):/.test(value)) found.push(plainText(value));
  }
  for (const [, value = ''] of tags.matchAll(/\ssrcset="([^"]*)"/g)) {
    found.push(...value.split(',').map((part) => part.trim().split(/\s+/)[0] ?? ''));
  }
  return found;
}

function plainText(text: string): string {
  return text.replaceAll('&amp;', '&').replaceAll('&#38;', '&').replaceAll('&quot;', '"');
}

test('a shared story shows a picture of its own map, which is there', async ({ request }) => {
  const seen = new Set<string>();
  for (const path of stories().slice(0, 3)) {
    const html = await (await request.get(address(path, 'below'))).text();
    const image = /<meta property="og:image" content="([^"]+)"/.exec(html)?.[1] ?? '';
    seen.add(image);
    const [, name = ''] = image.split(sites.below.base);
    const answer = await request.get(address(name, 'below'));
    expect(answer.headers()['content-type'], image).toBe('image/png');
  }
  expect(seen.size).toBe(3);
});
