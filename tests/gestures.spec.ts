import { expect, type Page } from 'playwright/test';
import { explorerMessages } from '../src/messages/explorer.ts';
import { test } from './support/kept-page.ts';
import { address } from './support/sites.ts';

const svg = '.ex-map .ex-drawing:visible .ex-sheet';

async function open(page: Page, state = ''): Promise<void> {
  await page.goto(address(`map/${state}`));
  await expect(page.locator('silk-explorer.is-awake')).toBeVisible();
}

/** Two fingers on the screen, as the browser itself would hear of them. */
async function pinch(page: Page, from: [number, number][], to: [number, number][]): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: [number, number][]) =>
    client.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: points.map(([x, y], id) => ({ x, y, id })),
    });
  await touch('touchStart', from.slice(0, 1));
  await touch('touchStart', from);
  const steps = 6;
  for (let step = 1; step <= steps; step++) {
    const points = from.map(([x, y], id): [number, number] => {
      const [endX, endY] = to[id] ?? [x, y];
      return [x + ((endX - x) * step) / steps, y + ((endY - y) * step) / steps];
    });
    await touch('touchMove', points);
  }
  await touch('touchEnd', []);
}

/** Where a place's sign stands on the screen. */
const signOf = (page: Page, place: string) =>
  page.locator(`${svg} a[data-place="${place}"] .map-sign`).evaluate((sign) => {
    const { left, top, width, height } = sign.getBoundingClientRect();
    return [left + width / 2, top + height / 2] as [number, number];
  });

/** Scale of the map in the address. */
const scaleOf = (page: Page) =>
  Number(new URL(page.url()).searchParams.get('view')?.split(',')[0] ?? 1);

test.describe('two fingers on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('spread, make the map larger about what lies between them, and leave the page where it is', async ({
    page,
  }) => {
    await open(page);
    const [x, y] = await signOf(page, 'xian');
    await pinch(
      page,
      [
        [x - 30, y],
        [x + 30, y],
      ],
      [
        [x - 90, y],
        [x + 90, y],
      ],
    );
    await expect.poll(() => scaleOf(page)).toBeCloseTo(3, 0);
    const [endX, endY] = await signOf(page, 'xian');
    expect(Math.hypot(endX - x, endY - y)).toBeLessThan(3);
    expect(await page.evaluate(() => [scrollY, visualViewport?.scale])).toEqual([0, 1]);
    await expect(page.locator('.ex-drawing.is-moving')).toHaveCount(0);

    await page.getByRole('button', { name: explorerMessages.reset, exact: true }).click();
    await expect.poll(() => scaleOf(page)).toBe(1);
  });

  test('of which there is one, scroll the page and not the map', async ({ page }) => {
    await open(page, '?view=4,104,34');
    await expect(page.locator(svg)).toHaveClass(/is-larger/);
    const [x, y] = [180, 250];
    await pinch(page, [[x, y]], [[x, y - 200]]);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(50);
    expect(scaleOf(page)).toBe(4);
  });
});

test.describe('a mouse', () => {
  test('drags the map once it is larger, and what it lets go over is not opened', async ({
    page,
  }) => {
    await open(page, '?view=4,104,34');
    await expect(page.locator(svg)).toHaveClass(/is-larger/);
    const [x, y] = await signOf(page, 'xian');
    await page.mouse.move(x, y);
    const tip = page.locator('.ex-tip');
    await expect(tip).toContainText('Xi’an');
    const beside = await tip.boundingBox();
    expect((beside?.x ?? 0) - x).toBeGreaterThan(0);
    expect((beside?.x ?? 0) - x).toBeLessThan(40);
    await page.mouse.down();
    await page.mouse.move(x - 60, y + 20, { steps: 4 });
    await page.mouse.up();
    await expect(page.locator('.ex-drawing.is-moving')).toHaveCount(0);
    const [endX, endY] = await signOf(page, 'xian');
    expect([endX - x, endY - y].map(Math.round)).toEqual([-60, 20]);
    await expect(page).not.toHaveURL(/open=/);
    await page.mouse.click(endX, endY);
    await expect(page).toHaveURL(/open=place:xian/);
  });

  test('zooms by its wheel with Ctrl and by a double click, and scrolls the page without', async ({
    page,
  }) => {
    await open(page);
    const box = await page.locator('.ex-map').boundingBox();
    const [x, y] = [(box?.x ?? 0) + 480, (box?.y ?? 0) + 300];
    await page.mouse.move(x, y);
    await page.mouse.wheel(0, 200);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    expect(scaleOf(page)).toBe(1);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -120);
    await page.keyboard.up('Control');
    await expect.poll(() => scaleOf(page)).toBe(2);
    await expect(page.locator(`${svg} .ex-locals`)).toHaveCount(1);
    const empty = await emptySpot(page);
    await page.mouse.dblclick(...empty);
    await expect.poll(() => scaleOf(page)).toBe(4);
  });
});

test('names keep their size however close the map is looked at', async ({ page }) => {
  await open(page);
  const height = () =>
    page
      .locator(`${svg} a[data-place="xian"] .map-label`)
      .evaluate((name) => name.getBoundingClientRect().height);
  const before = await height();
  for (let i = 0; i < 3; i++)
    await page.getByRole('button', { name: explorerMessages.zoomIn }).click();
  await expect.poll(() => scaleOf(page)).toBeGreaterThan(4);
  expect(Math.abs((await height()) - before)).toBeLessThan(before * 0.15);
});

/** A point of the map with nothing to open near it. */
function emptySpot(page: Page): Promise<[number, number]> {
  return page.evaluate(() => {
    const { left, top, width, height } = (
      document.querySelector('.ex-map') as Element
    ).getBoundingClientRect();
    for (let x = left + 60; x < left + width - 100; x += 24) {
      for (let y = top + 60; y < top + height - 60; y += 24) {
        const around = [-20, -15, -10, -5, 0, 5, 10, 15, 20];
        const spots = around.flatMap((dx) => around.map((dy) => [x + dx, y + dy]));
        const isEmpty = spots.every(([px = 0, py = 0]) => {
          const hit = document.elementFromPoint(px, py);
          return hit?.closest('.ex-sheet') && !hit.closest('a, g[role="img"]');
        });
        if (isEmpty) return [x, y] as [number, number];
      }
    }
    throw new Error('no empty spot');
  });
}
