import { expect, type Page } from 'playwright/test';
import { mapControlMessages } from '../src/messages/map.ts';
import { test } from './support/kept-page.ts';
import { address } from './support/sites.ts';
import { framesPass } from './support/visit.ts';

/** The maps a reader of this page sees. */
const maps = (page: Page) => page.locator('silk-map:visible');
/** Their places and ways; most are links, each has a name. */
const features = ':is(a, g)[data-place]:not([aria-hidden]), :is(a, g)[data-way]';

/** What has the focus, if it is a place or a way of a map. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const { dataset } = document.activeElement as SVGElement;
    return dataset.place ? `place ${dataset.place}` : dataset.way ? `way ${dataset.way}` : null;
  });

test('the map is one tab stop, from which one key reaches every way and place', async ({
  page,
}) => {
  await page.goto(address('corridors/west-north/'));
  const all = await maps(page)
    .first()
    .locator(features)
    .evaluateAll((found: SVGElement[]) =>
      found.map(({ dataset, tabIndex }) => ({
        name: dataset.place ? `place ${dataset.place}` : `way ${dataset.way}`,
        isTabStop: tabIndex >= 0,
      })),
    );
  expect(all.length).toBeGreaterThan(10);
  expect(all.filter(({ isTabStop }) => isTabStop)).toHaveLength(1);
  await maps(page).first().locator('[tabindex="0"]').focus();
  const start = await focused(page);
  const reached = new Set([start]);
  // A place on several ways is met on each of them.
  for (let step = 0; step < all.length * 8; step++) {
    await page.keyboard.press('ArrowRight');
    const now = await focused(page);
    if (now === start && reached.size === all.length) break;
    reached.add(now);
  }
  expect([...reached].sort()).toEqual(all.map(({ name }) => name).sort());
});

test('keys walk along a way from west to east, tell where one stands, open and return', async ({
  page,
}) => {
  await page.goto(address('corridors/middle/'));
  const map = maps(page).first();
  const way = map.locator('[data-way="middle"]');
  await way.focus();
  const spoken = map.getByRole('status');
  await expect(spoken).toContainText('Russia');
  const xs: number[] = [];
  for (let stop = 0; stop < 4; stop++) {
    await page.keyboard.press('ArrowRight');
    expect(await focused(page)).toMatch(/^place /);
    await expect(spoken).toContainText(new RegExp(`Middle Corridor, stop ${stop + 1} of \\d+\\.`));
    xs.push(await page.evaluate(() => document.activeElement?.getBoundingClientRect().x ?? 0));
  }
  expect(xs.at(-1)).toBeGreaterThan(xs[0] as number);
  const place = await focused(page);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowRight');
  expect(await focused(page)).toBe(place);
  await page.keyboard.press('Home');
  expect(await focused(page)).toBe('way middle');
  await expect(map.locator('.map-card')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(map.locator('.map-card')).toBeHidden();
  expect(await focused(page)).toBe('way middle');
  await page.keyboard.press('End');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toMatch(/^place /);

  // A key opens the page of the place it stands on.
  await maps(page).first().locator('a[data-place="aktau"]').focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(address('places/aktau/'));
});

test.describe('with a finger', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test('the nearest place within 24 pixels is meant; the first touch shows it, the next opens it', async ({
    page,
  }) => {
    await page.goto(address('corridors/middle/'));
    const map = maps(page).first();
    const place = map.locator('a[data-place="budapest"]');
    await place.scrollIntoViewIfNeeded();
    const sign = await place.locator('.map-sign').boundingBox();
    if (!sign) throw new Error('not drawn');
    const [x, y] = [sign.x + sign.width / 2 - 13, sign.y + sign.height / 2 - 13];
    const card = map.locator('.map-card');
    await page.touchscreen.tap(x, y);
    await expect(card).toContainText('Budapest');
    const frame = await map.boundingBox();
    await page.touchscreen.tap((frame?.x ?? 0) + 12, (frame?.y ?? 0) + (frame?.height ?? 0) / 2);
    await expect(card).toBeHidden();
    await page.touchscreen.tap(x, y);
    await expect(card).toContainText('Budapest');
    await page.touchscreen.tap(x, y);
    await expect(page).toHaveURL(address('places/budapest/'));
  });

  test('two fingers make the map larger, one scrolls the page', { tag: '@chromium' }, async ({
    page,
  }) => {
    await page.goto(address('corridors/middle/'));
    const map = maps(page).first();
    await map.scrollIntoViewIfNeeded();
    const box = await map.boundingBox();
    if (!box) throw new Error('not drawn');
    const client = await page.context().newCDPSession(page);
    const [cx, cy] = [box.x + box.width / 2, box.y + box.height / 2];
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...xs: number[]) =>
      client.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: xs.map((x, id) => ({ x: cx + x, y: cy, id })),
      });
    await touch('touchStart', -20, 20);
    // Two fingers are what asks for the zoom; they wait here until it has come and taken the map.
    await expect(map.locator('.map-place').first()).toHaveAttribute('style', /transform-origin/);
    for (const away of [30, 45, 60, 80]) {
      await touch('touchMove', -away, away);
      await framesPass(page);
    }
    await touch('touchEnd');
    await expect(map.locator('.map-view')).toHaveAttribute('transform', /scale\([2-9]/);
    await map.getByRole('button', { name: mapControlMessages.reset }).tap();
    await expect(map.locator('.map-view')).not.toHaveAttribute('transform', /scale\([2-9]/);
  });
});

test('a map that is looked at closely gets finer ground, and keeps its own where that fails', async ({
  page,
}) => {
  const land = maps(page).first().locator('.map-land');
  const lookClosely = async () => {
    await page.goto(address(''));
    await expect(land).toHaveAttribute('href', /\/ground\/[\w-]+\.svg#land$/);
    const zoomIn = maps(page).first().getByRole('button', { name: mapControlMessages.zoomIn });
    for (let click = 0; click < 3; click++) await zoomIn.click();
    await expect(maps(page).first().locator('.is-zoomed')).toBeVisible();
  };

  await page.route('**/map/ground/*.json', (route) => route.abort());
  const lost = page.waitForEvent('requestfailed');
  await lookClosely();
  await lost;
  expect((await land.boundingBox())?.width).toBeGreaterThan(500);

  await page.unroute('**/map/ground/*.json');
  await lookClosely();
  await expect.poll(async () => (await land.getAttribute('d'))?.length ?? 0).toBeGreaterThan(9_000);
});

test('on a tablet a map has a sheet of its own, on the ground that maps share, and on finer one once it is looked at closely', async ({
  page,
}) => {
  await page.setViewportSize({ width: 700, height: 900 });
  await page.goto(address(''));
  const land = page.locator('.is-middle .map-land').first();
  await expect.poll(async () => (await land.boundingBox())?.width ?? 0).toBeGreaterThan(500);
  for (let click = 0; click < 3; click++)
    await maps(page).first().getByRole('button', { name: mapControlMessages.zoomIn }).click();
  await expect.poll(async () => (await land.getAttribute('d'))?.length ?? 0).toBeGreaterThan(9_000);
});

test('a map shows its ground in the colours of the page, light and dark', async ({ page }) => {
  const colours: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto(address(''));
    const sheet = maps(page).first().locator('.map-window');
    const land = maps(page).first().locator('.map-land');
    await expect.poll(async () => (await land.boundingBox())?.width ?? 0).toBeGreaterThan(500);
    colours.push(await land.evaluate((shown) => getComputedStyle(shown).fill));
    // With ground and without, the sheet looks otherwise.
    const drawn = await sheet.screenshot();
    await land.evaluate((shown) => shown.remove());
    expect(drawn.equals(await sheet.screenshot())).toBe(false);
  }
  expect(new Set(colours).size).toBe(2);
});
