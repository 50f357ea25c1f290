import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { expect, test } from 'playwright/test';
import { type Group, type Position, walk } from '../../src/figures/map/client/walk.ts';
import { allPages, fileOf, type SiteName, sites } from '../support/sites.ts';
import { spelledOut } from '../support/spelled-out.ts';

// Files of the built sites, read without a browser or a server: every page, every address in it.

// In one worker, which reads them once.
test.describe.configure({ mode: 'default' });

const site = process.env.SITE_URL ?? 'http://localhost:4321';

/** A built site in memory: its files by name, its pages by name with their text. */
interface Site {
  files: ReadonlySet<string>;
  pages: ReadonlyMap<string, string>;
}

/** Sites that a worker has read: thousands of files, for each test the same. */
const known = new Map<SiteName, Site>();

function readSite(name: SiteName): Site {
  const found = known.get(name) ?? readFiles(name);
  known.set(name, found);
  return found;
}

function readFiles(name: SiteName): Site {
  const { folder } = sites[name];
  const files = new Set(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
      .map((path) => path.split(sep).join('/')),
  );
  const pages = new Map(
    allPages(name).map((page) => [
      page,
      spelledOut(readFileSync(join(folder, fileOf(page)), 'utf8')),
    ]),
  );
  return { files, pages };
}

for (const name of ['test', 'real'] as const) {
  const { base, folder } = sites[name];

  test(`a page of the ${name} site begins as one, and nothing stands behind its end`, () => {
    const { pages } = readSite(name);
    const open = [...pages].filter(([, html]) => /<html/.test(html) && !/<\/html>\s*$/.test(html));
    expect(open.map(([page]) => page)).toEqual([]);
    // Without it browsers lay a page out by the rules of old ones.
    const bare = [...pages].filter(([, html]) => !/^<!doctype html>/i.test(html));
    expect(bare.map(([page]) => page)).toEqual([]);
    expect(pages.size).toBeGreaterThan(100);
  });

  test(`no link of the ${name} site is dead and none leaves its base`, () => {
    const { files, pages } = readSite(name);
    const ids = new Map<string, Set<string>>();
    const idsOf = (page: string) => {
      const found =
        ids.get(page) ??
        new Set([...(pages.get(page) ?? '').matchAll(/\sid="([^"]+)"/g)].map((m) => plain(m[1])));
      ids.set(page, found);
      return found;
    };
    const dead = new Set<string>();
    let seen = 0;
    for (const [page, html] of pages) {
      // A kept copy is of its day: pages it leads to are there for ever, places on them may not be.
      const isKept = page.startsWith('archive/');
      for (const to of new Set(addressesIn(html))) {
        const url = new URL(to, `http://here${base}${page}`);
        if (url.host !== 'here') continue;
        seen++;
        const fragment = decodeURIComponent(url.hash.slice(1));
        const target = decodeURIComponent(url.pathname).slice(base.length);
        if (!url.pathname.startsWith(base)) dead.add(`${page} → ${to} leaves ${base}`);
        else if (!files.has(fileOf(target))) dead.add(`${page} → ${to} is not there`);
        else if (!isKept && fragment && pages.has(target) && !idsOf(target).has(fragment))
          dead.add(`${page} → ${to} names no place on that page`);
      }
    }
    expect([...dead]).toEqual([]);
    expect(pages.size).toBeGreaterThan(100);
    expect(seen).toBeGreaterThan(1000);
  });

  test(`every page of the ${name} site has a title, a heading and a description of its own`, () => {
    const titles = new Map<string, string>();
    const faults: string[] = [];
    for (const [page, html] of readSite(name).pages) {
      // A redirect and a figure by itself are no pages to find.
      if (/<meta name="robots" content="noindex/.test(html)) continue;
      const title = /<title>([^<]+)<\/title>/.exec(html)?.[1] ?? '';
      if (title === '') faults.push(`${page} has no title`);
      if (html.match(/<h1[\s>]/g)?.length !== 1) faults.push(`${page} has not one heading`);
      if (!/<meta name="description" property="og:description" content="[^"]+"/.test(html))
        faults.push(`${page} has no description`);
      // Two facts may be the same words at two places; every other page is told from the next.
      if (!page.startsWith('facts/') && titles.has(title))
        faults.push(`${page} and ${titles.get(title)} are both called ${title}`);
      titles.set(title, page);
    }
    expect(faults).toEqual([]);
    expect(titles.size).toBeGreaterThan(100);
  });

  test(`no heading of the ${name} site leaves out a level`, () => {
    const faults = [...readSite(name).pages].filter(([, html]) => {
      const levels = matches(html.replace(/<script\b[\s\S]*?<\/script>/g, ''), /<h([1-6])[\s>]/g);
      return levels.some((level, at) => Number(level) - Number(levels[at - 1] ?? 0) > 1);
    });
    expect(faults.map(([page]) => page)).toEqual([]);
  });

  test(`feed, sitemap and canonical links of the ${name} site name its own addresses`, () => {
    const { files, pages } = readSite(name);
    const read = (path: string) => readFileSync(join(folder, path), 'utf8');
    const prefix = `${site}${base}`;
    const entries = matches(read('feed.xml'), /<link\b[^>]*href="([^"]+)"/g);
    expect(entries.length).toBeGreaterThan(3);
    const { items } = JSON.parse(read('feed.json')) as { items: { content_html: string }[] };
    expect(items.length).toBeGreaterThan(2);
    for (const { content_html: text } of items) {
      // A whole story with a picture, not its dek alone, and nothing that only this site could show.
      expect(text.length).toBeGreaterThan(1000);
      expect(text).toContain(`<img src="${prefix}data/`);
      expect(text).not.toMatch(/<svg|<figure|class=|(?:href|src)="(?!https?:|mailto:)/);
    }
    const listed = matches(read('sitemap-0.xml'), /<loc>([^<]+)<\/loc>/g);
    expect(listed).toContain(`${prefix}stories/`);
    const lost = [...entries, ...listed].filter(
      (url) => !url.startsWith(prefix) || !files.has(fileOf(url.slice(prefix.length))),
    );
    expect(lost).toEqual([]);
    // Every page that search engines may list is listed; a page that only leads on is a few hundred bytes.
    const open = [...pages].filter(
      ([page, html]) =>
        !/^(?:embed|pin)\/|^404/.test(page) &&
        !/<meta name="robots" content="noindex|http-equiv="?refresh/.test(html),
    );
    expect(open.map(([page]) => `${prefix}${page}`).sort()).toEqual(listed.toSorted());
    expect(read('sitemap-0.xml')).toMatch(/<lastmod>\d{4}-\d{2}-\d{2}</);
    expect(read('robots.txt')).toContain(`Sitemap: ${prefix}sitemap-index.xml`);
    expect(pages.get('stories/')).toContain(`<link rel="canonical" href="${prefix}stories/"`);
    expect([...files]).toEqual(expect.arrayContaining(['sitemap-index.xml', 'site.webmanifest']));
  });

  test(`a shared story of the ${name} site shows a picture of its own map, which is there`, () => {
    const { pages } = readSite(name);
    const stories = [...pages].filter(([page]) => /^stories\/./.test(page));
    const seen = new Set<string>();
    for (const [page, html] of stories) {
      const image = /<meta property="og:image" content="([^"]+)"/.exec(html)?.[1] ?? '';
      seen.add(image);
      const png = readFileSync(join(folder, image.slice(`${site}${base}`.length)));
      expect(png.subarray(1, 4).toString(), page).toBe('PNG');
    }
    expect(stories.length).toBeGreaterThanOrEqual(3);
    expect(seen.size).toBe(stories.length);
  });
}

test('on every map one key reaches every place and way, and comes round again', () => {
  let maps = 0;
  const faults: string[] = [];
  for (const [page, html] of readSite('real').pages) {
    for (const [nth, groups] of groupsOf(html).entries()) {
      const all = new Set(groups.flatMap(({ way, places }) => [...places, `way ${way}`]));
      all.delete('way null');
      const name = ({ group, at }: Position) =>
        at < 0 ? `way ${groups[group]?.way}` : groups[group]?.places[at];
      const start: Position = { group: 0, at: groups[0]?.way === null ? 0 : -1 };
      const reached = new Set<string | undefined>();
      let at = start;
      for (let step = 0; step < 5000; step++) {
        reached.add(name(at));
        at = walk(groups, at, 'next');
        if (at.group === start.group && at.at === start.at) break;
      }
      const map = `map ${nth + 1} of /${page}`;
      for (const id of all) if (!reached.has(id)) faults.push(`${map} does not reach ${id}`);
      if (at.group !== start.group || at.at !== start.at) faults.push(`${map} does not come round`);
      maps++;
    }
  }
  expect(faults).toEqual([]);
  expect(maps).toBeGreaterThan(100);
});

test('lists of places and charts begin with what has most', () => {
  const { pages } = readSite('real');
  const groups = (pages.get('places/') ?? '').split('<section class="index-group">').slice(2);
  const sizes = groups.map(
    (group) => (group.split('</section>')[0] ?? '').match(/<li>/g)?.length ?? 0,
  );
  expect(sizes.length).toBeGreaterThan(10);
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  let charts = 0;
  for (const [page, html] of pages) {
    if (!/^(?:places|corridors)\/[^/]+\/$/.test(page)) continue;
    const rows = html
      .split(/(?=<figure class="plate plate-chart" id=")/)
      .filter((part) => part.startsWith('<figure class="plate plate-chart" id="fig-series-'))
      .map((part) => /<tbody>(.*?)<\/tbody>/s.exec(part)?.[1]?.match(/<tr>/g)?.length ?? 0);
    expect(rows, page).toEqual([...rows].sort((a, b) => b - a));
    charts += rows.length;
  }
  expect(charts).toBeGreaterThan(10);
});

test('pages say what they know of a place, and of what is gone in whole sentences', () => {
  const { pages } = readSite('real');
  expect(pages.get('places/chengdu/')).toMatch(
    /<dd><a href="[^"]*\/places\/sichuan\/">Sichuan<\/a><\/dd>/,
  );
  const gone = [...pages].filter(
    ([page, html]) => /^facts\/./.test(page) && html.includes('class="fact-gone"'),
  );
  expect(gone.length).toBeGreaterThan(0);
  for (const [page, html] of gone) {
    const said = /<p class="dek">([^<]*)/.exec(html)?.[1] ?? '';
    expect(said, page).toMatch(/^[A-Z].*[.:]$/);
    expect(said, page).not.toMatch(/[a-z]\.[A-Z]/);
  }
});

test('a build that does not ask for the form holds nothing of it', () => {
  const { folder } = sites.real;
  const { files, pages } = readSite('real');
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  expect([...files].filter((name) => name.startsWith('admin'))).toEqual([]);
  expect(pages.size).toBeGreaterThan(100);
  const isText = (name: string) => /\.(?:js|xml|json|txt)$|_headers$/.test(name);
  const others = [...files].filter(isText).map((name) => [name, read(name)] as const);
  const told = [...pages, ...others].filter(([, text]) => /decap|\/admin\b/i.test(text));
  expect(told.map(([name]) => name)).toEqual([]);
});

/** What keys walk on each map of a page, as its ways list their places; places on no way come last. */
function groupsOf(html: string): Group[][] {
  return [...html.matchAll(/<silk-map[\s\S]*?<\/silk-map>/g)].flatMap(([map]) => {
    const tags = [...map.matchAll(/<(?:a|g)\b[^>]*\sdata-(?:place|way)="[^>]*>/g)]
      .map(([tag]) => tag)
      .filter((tag) => !tag.includes('aria-hidden'));
    const named = (tag: string, name: string) =>
      new RegExp(`\\sdata-${name}="([^"]*)"`).exec(tag)?.[1];
    const drawn = new Set(tags.map((tag) => named(tag, 'place')).filter((id) => id !== undefined));
    const ways = tags.flatMap((tag): Group[] => {
      const way = named(tag, 'way');
      const places = (named(tag, 'places') ?? '').split(' ').filter((id) => drawn.has(id));
      return way === undefined ? [] : [{ way, places }];
    });
    const onWays = new Set(ways.flatMap(({ places }) => places));
    const apart = [...drawn].filter((id) => !onWays.has(id));
    const groups = apart.length > 0 ? [...ways, { way: null, places: apart }] : ways;
    return groups.length > 0 ? [groups] : [];
  });
}

/** Addresses a page links to or fetches. */
function addressesIn(html: string): string[] {
  const found: string[] = [];
  const tags = html.replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, (script) =>
    script.slice(0, script.indexOf('>') + 1),
  );
  for (const value of matches(tags, /\s(?:href|src|poster|xlink:href)="([^"]*)"/g)) {
    if (!/^(mailto|data|tel):/.test(value)) found.push(plain(value));
  }
  for (const value of matches(tags, /\ssrcset="([^"]*)"/g))
    found.push(...value.split(',').map((part) => part.trim().split(/\s+/)[0] ?? ''));
  return found;
}

const matches = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, value = '']) => value);

function plain(text = ''): string {
  return text.replaceAll('&amp;', '&').replaceAll('&#38;', '&').replaceAll('&quot;', '"');
}
