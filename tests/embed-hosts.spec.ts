import { expect, type FrameLocator, type Page, test } from 'playwright/test';
import { type Host, listen, startHost } from './hosts/host.ts';
import { address } from './support/sites.ts';

const map = 'corridor-middle';
const chart = 'series-china-europe-train-trips-zhengzhou-year';
const embed = (figure = map, search = '') => `${address(`embed/${figure}/`)}${search}`;
const site = () => new URL(address('')).origin;

let host: Host;
test.beforeAll(async () => {
  host = await startHost();
});
test.afterAll(() => host.close());

const frame = (src: string, rest = '') =>
  `<iframe title="Figure" src="${src}" width="100%" height="600" style="border:0" ${rest}></iframe>`;

const inside = (page: Page): FrameLocator => page.frameLocator('iframe');

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

const heard = (page: Page) =>
  page.evaluate(() => (window as unknown as { heard: unknown[] }).heard);
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

test('Datawrapper-style and Medium hosts hear the height', async ({ page }) => {
  await host.open(page, frame(embed(chart)));
  await expectRight(page, field('datawrapper-height', chart));
  await expectRight(page, (data) => {
    if (typeof data !== 'string' || !data.startsWith('{')) return undefined;
    const { context, src, height } = JSON.parse(data);
    return context === 'iframe.resize' && src === embed(chart) ? height : undefined;
  });
});

test('AMP hears the height, and hears it again when it asks', async ({ page }) => {
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

test('pym gives its frame the height of the figure', async ({ page }) => {
  const complaints = listen(page, [host.origin, site()]);
  await host.open(
    page,
    `<div id="figure"></div><script src="/pym.js"></script><script>new pym.Parent('figure', '${embed()}', {});</script>`,
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
        value: `${address('corridors/middle/')}#fig-${map}`,
        secret: 'aB3dE5',
      },
    ]);
  await inside(page).locator('silk-map:visible').getByRole('button', { name: 'Zoom in' }).click();
  await expect(inside(page).locator('.map-sheet.is-zoomed')).toBeVisible();
  expect(complaints).toEqual([]);
});

for (const width of [280, 330, 510, 660, 930, 1400]) {
  test(`the element keeps its room at ${width} px: nothing in the host moves`, async ({ page }) => {
    const complaints = listen(page, [host.origin, site()]);
    await page.setViewportSize({ width, height: 1400 });
    for (const figure of [map, chart]) {
      const { share } = await (await page.request.get(address(`data/${figure}.json`))).json();
      const snippet = (share.copies.element as string)
        .replaceAll(/(["' ]|src=")https?:\/\/[^/"]+\//g, `$1${site()}/`)
        .replace(/<script.*<\/script>\n/, '');
      await host.open(page, snippet, `<script src="${address('embed.js')}"></script>`);
      await expect(inside(page).locator('main')).toBeVisible();
      await heardHeight(page, field('height'));
      await page.waitForLoadState('networkidle');
      const box = await page.locator('iframe').boundingBox();
      const needed = await contentHeight(page);
      expect(box?.height ?? 0, figure).toBeGreaterThanOrEqual(needed - 1);
      expect(box?.height ?? 0, figure).toBeLessThan(needed * 1.25 + 20);
      expect(await shift(page), figure).toBe(0);
    }
    expect(complaints).toEqual([]);
  });
}

test('the element works when its script stands twice, and where it is added later', async ({
  page,
}) => {
  const complaints = listen(page, [host.origin, site()]);
  const script = `<script src="${address('embed.js')}"></script><script src="${address('embed.v1.js')}"></script>`;
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
  await page.waitForTimeout(200);
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
  const messages = JSON.stringify(await heard(page));
  expect(messages).not.toMatch(/pymxPYMx|secret"|"owned"/);
  expect(complaints).toEqual([]);
});

test('theme, title, focus and year do what they say', async ({ page }) => {
  await page.goto(embed(map, '?theme=dark&title=0&focus=chengdu'));
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  await expect(page.locator('.plate-head')).toHaveCSS('position', 'absolute');
  await expect(page.locator('[data-place="chengdu"].is-asked:visible')).toHaveCount(1);
  await page.goto(embed(chart, '?year=2020'));
  await expect(page.locator('.chart-mark.is-asked:visible')).toHaveCount(1);
  await expect(page.locator('.chart-mark.is-asked:visible')).toHaveAttribute('aria-label', /2020/);
});

test('host and figure of different schemes: the figure keeps a ground of its own', async ({
  browser,
}) => {
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

test('ten frames fetch the zoom when it is meant, and once', async ({ page }) => {
  await page.setViewportSize({ width: 700, height: 900 });
  const asked: string[] = [];
  page.on('request', (request) => {
    if (/\/js\/zoom\./.test(request.url())) asked.push(request.url());
  });
  await host.open(page, Array.from({ length: 10 }, () => frame(embed())).join(''));
  await expect
    .poll(async () => new Set((await heard(page)).map(field('height')).filter(Boolean)).size)
    .toBeGreaterThan(0);
  expect(asked).toEqual([]);
  let fetched = 0;
  for (let i = 0; i < 10; i += 1) {
    const figure = page.frameLocator('iframe').nth(i);
    await figure.locator('silk-map:visible').getByRole('button', { name: 'Zoom in' }).click();
    await expect(figure.locator('.map-sheet.is-zoomed')).toBeVisible();
    // What the browser's cache answers is not transferred.
    fetched += await figure
      .locator('main')
      .evaluate(
        () =>
          (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).filter(
            ({ name, transferSize }) => /\/js\/zoom\./.test(name) && transferSize > 0,
          ).length,
      );
  }
  expect(new Set(asked).size).toBe(1);
  expect(fetched).toBe(1);
});

test('on a slow network the figure comes whole and the element moves nothing', async ({ page }) => {
  const client = await page.context().newCDPSession(page);
  await client.send('Network.enable');
  await client.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 300,
    downloadThroughput: 50_000,
    uploadThroughput: 20_000,
  });
  const { share } = await (await page.request.get(address(`data/${map}.json`))).json();
  const heights = /heights="([^"]*)"/.exec(share.copies.element)?.[1];
  await host.open(
    page,
    `<silklines-figure figure="${map}" heights="${heights}"></silklines-figure>`,
    `<script src="${address('embed.js')}"></script>`,
  );
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
  await sheet.locator('a[tabindex="0"]').focus();
  await page.keyboard.press('ArrowLeft');
  const name = await inside(page).locator('a:focus').getAttribute('data-place');
  expect(name).toBeTruthy();
  await expect(inside(page).locator('.map-card:visible')).toBeVisible();
  await page.keyboard.press('Escape');
  await sheet.locator('[data-place="chengdu"] .map-sign').hover();
  await expect(inside(page).locator('.map-card:visible')).toContainText('Chengdu');
});

for (const width of [280, 330, 660, 1400]) {
  test(`embedded figures fit ${width} px, and print`, async ({ page }) => {
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
