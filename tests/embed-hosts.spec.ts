import { expect, type Page } from 'playwright/test';
import { copiesOf } from '../src/embeds/share/copies.ts';
import { snippetInputOf } from '../src/embeds/share/share-texts.ts';
import { heard, hostForAll, inside, listen, newest } from './hosts/host.ts';
import { test } from './support/kept-page.ts';
import { address } from './support/sites.ts';
import { framesPass } from './support/visit.ts';

// Readers of a host come for the first time: what moves, and what is fetched, is looked at with nothing in the cache.
test.use({ keepsPage: false });

const map = 'corridor-middle';
const chart = 'series-china-europe-train-trips-zhengzhou-year';
const embed = (figure = map, search = '') => `${address(`embed/${figure}/`)}${search}`;
const site = () => new URL(address('')).origin;

const host = hostForAll();

const frame = (src: string, rest = '') =>
  `<iframe title="Figure" src="${src}" width="100%" height="600" style="border:0" ${rest}></iframe>`;

/** How high the figure is, as its frame lays it out. */
const contentHeight = (page: Page) =>
  inside(page)
    .locator('main')
    .evaluate((main) => main.getBoundingClientRect().height);

/** The last height a host heard, read out of its messages by `read`. */
async function heardHeight(page: Page, read: (data: unknown) => unknown): Promise<number> {
  await expect
    .poll(async () => (await heard(page)).map(read).some((height) => height !== undefined))
    .toBe(true);
  return Number((await heard(page)).map(read).findLast((height) => height !== undefined));
}

const shift = (page: Page) => page.evaluate(() => (window as unknown as { shift: number }).shift);

/** Within a pixel, once everything has been laid out. */
async function expectRight(page: Page, read: (data: unknown) => unknown): Promise<void> {
  await expect
    .poll(async () => Math.abs((await heardHeight(page, read)) - (await contentHeight(page))))
    .toBeLessThanOrEqual(1);
}

const field =
  (...path: string[]) =>
  (data: unknown) =>
    path.reduce<unknown>((at, name) => (at as Record<string, unknown> | null)?.[name], data);

test('a plain frame shows the figure in three requests at most, without an error', async ({
  page,
}) => {
  const complaints = listen(page, [host.origin, site()]);
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().startsWith(site())) asked.push(request.url());
  });
  await host.open(page, frame(embed()));
  await expect(inside(page).getByRole('heading', { name: 'Middle Corridor' })).toBeVisible();
  await expectRight(page, field('height'));
  await page.waitForLoadState('networkidle');
  expect(asked.length).toBeLessThanOrEqual(3);
  expect(complaints).toEqual([]);
});

test('Datawrapper-style and Medium hosts hear the height', { tag: '@all' }, async ({ page }) => {
  await host.open(page, frame(embed(chart)));
  await expectRight(page, field('datawrapper-height', chart));
  await expectRight(page, (data) => {
    if (typeof data !== 'string' || !data.startsWith('{')) return undefined;
    const { context, src, height } = JSON.parse(data);
    return context === 'iframe.resize' && src === embed(chart) ? height : undefined;
  });
});

test('AMP hears the height, and hears it again when it asks', { tag: '@all' }, async ({ page }) => {
  const read = (data: unknown) =>
    field('sentinel')(data) === 'amp' ? field('height')(data) : undefined;
  await host.open(page, frame(embed()));
  await expectRight(page, read);
  await page.evaluate(() => {
    (window as unknown as { heard: unknown[] }).heard.length = 0;
    document
      .querySelector('iframe')
      ?.contentWindow?.postMessage({ sentinel: 'amp', type: 'frames-init' }, '*');
  });
  await expectRight(page, read);
});

test('pym gives its frame the height of the figure', { tag: '@all' }, async ({ page }) => {
  const complaints = listen(page, [host.origin, site()]);
  await host.open(
    page,
    // Whatever its name is made of.
    `<div id="abb. 1:größe"></div><script src="/pym.js"></script><script>new pym.Parent('abb. 1:größe', '${embed()}', {});</script>`,
  );
  await expect
    .poll(async () => {
      const box = await page.locator('iframe').boundingBox();
      return Math.abs((box?.height ?? 0) - (await contentHeight(page)));
    })
    .toBeLessThanOrEqual(1);
  expect(complaints).toEqual([]);
});

test('in the sandbox of WordPress the figure works and tells height and links with its secret', async ({
  page,
}) => {
  const complaints = listen(page, [host.origin, site()]);
  await host.open(
    page,
    frame(`${embed()}#?secret=aB3dE5`, 'sandbox="allow-scripts" security="restricted"'),
  );
  await expectRight(page, (data) =>
    field('message')(data) === 'height' && field('secret')(data) === 'aB3dE5'
      ? field('value')(data)
      : undefined,
  );
  await inside(page).getByRole('link', { name: 'Facts, sources' }).click();
  await expect
    .poll(async () => (await heard(page)).filter((data) => field('message')(data) === 'link'))
    .toEqual([
      {
        message: 'link',
        value: address(`figures/${map}/`),
        secret: 'aB3dE5',
      },
    ]);
  await inside(page).locator('silk-map:visible').getByRole('button', { name: 'Zoom in' }).click();
  await expect(inside(page).locator('.map-sheet.is-zoomed')).toBeVisible();
  expect(complaints).toEqual([]);
});

/** A snippet of the share panel as it is copied, for the site as it is served here. */
async function snippet(page: Page, figure: string, name: 'frame' | 'element'): Promise<string> {
  const json = await (await page.request.get(address(`data/${figure}.json`))).json();
  return copiesOf(snippetInputOf(json))[name].replaceAll(
    /(src|href|home)="https?:\/\/[^/"]+\//g,
    `$1="${site()}/`,
  );
}

/** The narrowest a host may be; the others by npm test -- --all. */
const tagOf = (width: number) => (width === 280 ? [] : ['@all']);

for (const width of [280, 330, 510, 660, 930, 1400]) {
  test(`the element keeps its room at ${width} px however late its script comes: nothing in the host moves`, {
    tag: tagOf(width),
  }, async ({ page }) => {
    const complaints = listen(page, [host.origin, site()]);
    await page.setViewportSize({ width, height: 1400 });
    await page.route('**/embed.v*.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
    for (const figure of [map, chart]) {
      await host.open(page, await snippet(page, figure, 'element'));
      const before = await page.locator('silklines-figure').boundingBox();
      await expect(inside(page).locator('main')).toBeVisible();
      await heardHeight(page, field('height'));
      await page.waitForLoadState('networkidle');
      const after = await page.locator('silklines-figure').boundingBox();
      const needed = await contentHeight(page);
      expect(after?.height, figure).toBe(before?.height);
      expect(after?.height ?? 0, figure).toBeGreaterThanOrEqual(needed - 1);
      expect(after?.height ?? 0, figure).toBeLessThan(needed * 1.25 + 20);
      expect((await page.locator('iframe').boundingBox())?.height).toBe(after?.height);
      expect(await shift(page), figure).toBe(0);
    }
    expect(complaints).toEqual([]);
  });
}

test('the element is as high as its figure where that was out of sight, and moves nothing in sight', async ({
  page,
}) => {
  await page.setViewportSize({ width: 660, height: 700 });
  await host.open(page, `<div style="height:1200px"></div>${await snippet(page, map, 'element')}`);
  await expect
    .poll(async () => {
      const box = await page.locator('silklines-figure').boundingBox();
      const told = (await heard(page)).map(field('height')).findLast((height) => height);
      return Math.abs((box?.height ?? 0) - Number(told));
    })
    .toBeLessThanOrEqual(1);
  expect(await shift(page)).toBe(0);
});

test('the plain frame moves nothing', async ({ page }) => {
  await host.open(page, await snippet(page, map, 'frame'));
  await expect(inside(page).locator('main')).toBeVisible();
  // Whatever would move it has come: the page with its frame, and the faces of the figure.
  await page.waitForLoadState('load');
  await inside(page)
    .locator('html')
    .evaluate(() => document.fonts.ready.then(() => null));
  expect(await shift(page)).toBe(0);
});

test('where a host refuses styles in attributes, the element keeps its room all the same', async ({
  page,
}) => {
  await host.open(
    page,
    await snippet(page, chart, 'element'),
    `<meta http-equiv="Content-Security-Policy" content="style-src 'none'">`,
  );
  await expect(inside(page).locator('main')).toBeVisible();
  await expect
    .poll(async () => {
      const box = await page.locator('silklines-figure').boundingBox();
      return (box?.height ?? 0) - (await contentHeight(page));
    })
    .toBeGreaterThanOrEqual(-1);
});

test('without scripts the element is a link and a picture; a reader of feeds finds both', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await host.open(page, await snippet(page, map, 'element'));
  const link = page.locator('silklines-figure a');
  await expect(link).toContainText('Middle Corridor');
  expect((await page.request.get((await link.getAttribute('href')) ?? '')).ok()).toBe(true);
  const picture = link.locator('img');
  await expect(picture).toBeVisible();
  await expect
    .poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth))
    .toBe(1200);
  const box = await picture.boundingBox();
  const room = await page.locator('silklines-figure').boundingBox();
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(
    (room?.y ?? 0) + (room?.height ?? 0),
  );
  await context.close();
});

test('the element works when its script stands twice, and where it is added later', async ({
  page,
}) => {
  const complaints = listen(page, [host.origin, site()]);
  const script = `<script src="${address('embed.js')}"></script><script src="${address(newest)}"></script>`;
  await host.open(page, `<silklines-figure figure="${chart}"></silklines-figure>`, script);
  await expect(page.locator('iframe')).toHaveCount(1);
  await page.evaluate((figure) => {
    const added = document.createElement('silklines-figure');
    added.setAttribute('figure', figure);
    added.setAttribute('theme', 'dark');
    document.body.append(added);
  }, map);
  const second = page.locator('silklines-figure').nth(1).locator('iframe');
  await expect(second).toHaveAttribute('src', embed(map, '?theme=dark'));
  await second.scrollIntoViewIfNeeded();
  await expect(second.contentFrame().getByRole('heading')).toHaveText('Middle Corridor');
  expect(complaints).toEqual([]);
});

test('the element believes only its own frame, and only heights that can be', async ({ page }) => {
  await host.open(
    page,
    `<silklines-figure figure="${chart}"></silklines-figure>`,
    `<script src="${address('embed.js')}"></script>`,
  );
  await heardHeight(page, field('height'));
  await expect
    .poll(async () => (await page.locator('iframe').boundingBox())?.height)
    .toBeGreaterThan(200);
  const before = (await page.locator('iframe').boundingBox())?.height;
  const told = (height: unknown) => ({ type: 'silklines:height', figure: chart, height });
  await page.evaluate(
    (messages) => {
      for (const message of messages) postMessage(message, '*');
    },
    [told(50), told(9000)],
  );
  await inside(page)
    .locator('main')
    .evaluate((_, figure) => {
      for (const height of [Number.NaN, -5, 1e9, Number.POSITIVE_INFINITY, '100px', null, {}]) {
        parent.postMessage({ type: 'silklines:height', figure, height }, '*');
      }
      parent.postMessage(null, '*');
    }, chart);
  // Messages come in their order: where the last is heard, the others have been.
  await expect.poll(() => heard(page)).toContain(null);
  await framesPass(page);
  expect((await page.locator('iframe').boundingBox())?.height).toBe(before);
});

test('parameters that carry script are as if they were not there', async ({ page }) => {
  const complaints = listen(page, [host.origin, site()]);
  const evil = encodeURIComponent('"><img src=x onerror=parent.postMessage("owned","*")>');
  const search = `?theme=${evil}&title=${evil}&focus=${evil}&year=${evil}&childId=${evil}`;
  await host.open(page, frame(`${embed(map, search)}#?secret=${evil}`));
  await expectRight(page, field('height'));
  expect(await inside(page).locator('html').getAttribute('data-theme')).toBeNull();
  expect(await inside(page).locator('img').count()).toBe(0);
  // The names that hosts give go back to them as they are, as text.
  expect(await heard(page)).not.toContain('owned');
  expect(complaints).toEqual([]);
});

test('theme, title, focus and year do what they say', async ({ page }) => {
  await page.goto(embed(map, '?theme=dark&title=0&focus=poti'));
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  await expect(page.locator('.plate-head')).toHaveCSS('position', 'absolute');
  await expect(page.locator('[data-place="poti"].is-asked:visible')).toHaveCount(1);
  await page.goto(embed(chart, '?year=2021'));
  await expect(page.locator('.chart-mark.is-asked:visible')).toHaveCount(1);
  await expect(page.locator('.chart-mark.is-asked:visible')).toHaveAttribute('aria-label', /2021/);
});

test('host and figure of different schemes: the figure keeps a ground of its own', {
  tag: '@all',
}, async ({ browser }) => {
  const context = await browser.newContext({ colorScheme: null });
  const page = await context.newPage();
  for (const [scheme, theme, paper] of [
    ['dark', 'light', 'rgb(247, 243, 234)'],
    ['light', 'dark', 'rgb(23, 21, 18)'],
  ] as const) {
    await host.open(
      page,
      frame(embed(chart, `?theme=${theme}`)),
      `<meta name="color-scheme" content="${scheme}">`,
    );
    await expect(inside(page).locator('main')).toBeVisible();
    await expect(inside(page).locator('html')).toHaveCSS('background-color', paper);
    await expect(inside(page).locator('html')).toHaveCSS('color-scheme', theme);
  }
  await context.close();
});

test('without scripts the figure, its links and the list of its facts are there', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await host.open(page, frame(embed()));
  await expect(inside(page).getByRole('heading', { name: 'Middle Corridor' })).toBeVisible();
  await expect(inside(page).locator('a[data-place]:visible').first()).toBeVisible();
  await inside(page).locator('summary').click();
  await expect(inside(page).locator('.map-list')).toBeVisible();
  await context.close();
});

for (const many of [3, 10])
  test(`${many} frames fetch what makes a map answer when a reader comes to it, and once for all of them`, {
    tag: many === 3 ? [] : ['@all'],
  }, async ({ page }) => {
    await page.setViewportSize({ width: 700, height: 900 });
    const asked: string[] = [];
    page.on('request', (request) => {
      if (/\/js\/map\./.test(request.url())) asked.push(request.url());
    });
    await host.open(page, Array.from({ length: many }, () => frame(embed())).join(''));
    await expect
      .poll(async () => new Set((await heard(page)).map(field('height')).filter(Boolean)).size)
      .toBeGreaterThan(0);
    expect(asked).toEqual([]);
    let fetched = 0;
    for (let i = 0; i < many; i += 1) {
      const figure = page.frameLocator('iframe').nth(i);
      // The frames load at once: a click that comes before a frame is at rest is made again, as a reader would.
      await expect(async () => {
        await figure.locator('silk-map:visible').getByRole('button', { name: 'Zoom in' }).click();
        await expect(figure.locator('.map-sheet.is-zoomed')).toBeVisible({ timeout: 4000 });
      }).toPass({ timeout: 40_000 });
      // What the browser's cache answers is not transferred.
      fetched += await figure
        .locator('main')
        .evaluate(
          () =>
            (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).filter(
              ({ name, transferSize }) => /\/js\/map\./.test(name) && transferSize > 0,
            ).length,
        );
    }
    expect(new Set(asked).size).toBe(1);
    expect(fetched).toBe(1);
  });

test('of ten frames only those a reader comes near are fetched', { tag: '@all' }, async ({
  page,
}) => {
  await page.setViewportSize({ width: 700, height: 700 });
  const asked = new Set<string>();
  page.on('request', (request) => {
    const { pathname, search } = new URL(request.url());
    if (pathname.endsWith(`/embed/${map}/`)) asked.add(search);
  });
  const one = await snippet(page, map, 'frame');
  const frames = Array.from({ length: 10 }, (_, nth) =>
    one.replace(`/embed/${map}/`, `/embed/${map}/?nth=${nth}`),
  );
  await host.open(page, frames.join('<div style="height:2500px"></div>'));
  await expect(page.frameLocator('iframe').first().getByRole('heading')).toBeVisible();
  expect(asked.size).toBeLessThan(5);
  for (let nth = 0; nth < 10; nth++) await page.locator('iframe').nth(nth).scrollIntoViewIfNeeded();
  await expect.poll(() => asked.size).toBe(10);
});

test('on a slow network the figure comes whole and the element moves nothing', {
  tag: '@chromium',
}, async ({ page }) => {
  const client = await page.context().newCDPSession(page);
  await client.send('Network.enable');
  await client.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 300,
    downloadThroughput: 50_000,
    uploadThroughput: 20_000,
  });
  await host.open(page, await snippet(page, map, 'element'));
  await heardHeight(page, field('height'));
  await page.waitForLoadState('networkidle');
  expect(await shift(page)).toBe(0);
});

test('keyboard and pointer work inside a frame', async ({ page }) => {
  await host.open(page, frame(embed()));
  await expectRight(page, field('height'));
  await page.locator('iframe').evaluate((element) => {
    element.style.height = '900px';
  });
  const sheet = inside(page).locator('.map-sheet:visible');
  await sheet.locator('a[data-place="aktau"]').focus();
  await page.keyboard.press('ArrowLeft');
  // What moves the focus is fetched when the first key is pressed, which it answers then.
  await expect(sheet.locator('a:focus:not([data-place="aktau"])')).toHaveAttribute(
    'data-place',
    /./,
  );
  await expect(inside(page).locator('.map-card:visible')).toBeVisible();
  await page.keyboard.press('Escape');
  await sheet.locator('[data-place="poti"] .map-sign').hover();
  await expect(inside(page).locator('.map-card:visible')).toContainText('Poti');
});

test('what a reader does before a map can answer is answered once it can', async ({ browser }) => {
  const context = await browser.newContext({ hasTouch: true });
  const page = await context.newPage();
  let opened = 0;
  context.on('page', () => {
    opened += 1;
  });
  let comes = () => {};
  await page.route(/\/js\/map\./, async (route) => {
    await new Promise<void>((resolve) => {
      comes = resolve;
    });
    await route.continue();
  });
  const card = inside(page).locator('.map-card:visible');
  const place = inside(page).locator('.map-sheet:visible a[data-place="aktau"]');
  const acts: [what: string, act: () => Promise<void>, answer: () => Promise<void>][] = [
    [
      'a finger',
      () => place.locator('.map-sign').first().tap(),
      () => expect(card).toContainText('Aktau'),
    ],
    [
      'keys',
      async () => {
        await place.focus();
        await page.keyboard.press('ArrowLeft');
      },
      async () => {
        await expect(card).toBeVisible();
        await expect(card).not.toContainText('Aktau');
      },
    ],
    [
      'a button',
      () =>
        inside(page).locator('silk-map:visible').getByRole('button', { name: 'Zoom in' }).click(),
      () => expect(inside(page).locator('.map-sheet.is-zoomed')).toBeVisible(),
    ],
  ];
  for (const [what, act, answer] of acts) {
    await test.step(what, async () => {
      const asked = page.waitForRequest(/\/js\/map\./);
      await host.open(page, frame(embed()));
      await expectRight(page, field('height'));
      await act();
      await asked;
      await expect(card).toHaveCount(0);
      comes();
      await answer();
    });
  }
  expect(opened).toBe(0);
  await context.close();
});

test('where a map cannot fetch what answers, its places are links all the same', async ({
  page,
  context,
}) => {
  await page.route(/\/js\/map\./, (route) => route.abort());
  await host.open(page, frame(embed()));
  await expectRight(page, field('height'));
  await inside(page).locator('.map-sheet:visible a[data-place="aktau"]').focus();
  await expect(inside(page).locator('.map-tools')).toHaveCount(0);
  const opened = context.waitForEvent('page');
  await page.keyboard.press('Enter');
  await expect(await opened).toHaveURL(/places\/aktau\/$/);
});

for (const width of [280, 330, 660, 1400]) {
  test(`embedded figures fit ${width} px, and print`, { tag: tagOf(width) }, async ({ page }) => {
    await page.setViewportSize({ width, height: 700 });
    for (const figure of [map, chart, 'corridors', 'place-zhengzhou']) {
      await page.goto(embed(figure));
      const { scroll, client } = await page.evaluate(() => ({
        scroll: document.documentElement.scrollWidth,
        client: document.documentElement.clientWidth,
      }));
      expect(scroll, figure).toBe(client);
    }
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('figure svg:visible').first()).toBeVisible();
    await expect(page.locator('.map-tools').first()).toBeHidden();
  });
}
