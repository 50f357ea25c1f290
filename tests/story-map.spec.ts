import { expect, type Page } from 'playwright/test';
import { factsMessages } from '../src/messages/facts.ts';
import { mapControlMessages, mapMessages } from '../src/messages/map.ts';
import { test } from './support/kept-page.ts';
import { address } from './support/sites.ts';
import { framesPass } from './support/visit.ts';

const t = mapMessages.follow;
const desk = { width: 1440, height: 900 };
const tablet = { width: 768, height: 1024 };
const phone = { width: 360, height: 740 };

/** The map of a story that is shown at this width. */
const map = (page: Page) => page.locator('.is-following silk-map:visible');
const view = (page: Page) => map(page).locator('.map-view');

/** Opens a story and scrolls until the eye is on a paragraph that holds some words. */
async function read(page: Page, story: string, words: string | RegExp): Promise<void> {
  await page.goto(address(`stories/${story}/`));
  await page.evaluate(() => document.fonts.ready);
  await readOn(page, words);
}

async function readOn(page: Page, words: string | RegExp): Promise<void> {
  const paragraph = page.locator('.prose > p', { hasText: words }).first();
  await paragraph.evaluate((element) => {
    const eye = innerWidth >= 992 ? 0.38 : 0.62;
    scrollBy({
      top: element.getBoundingClientRect().top - innerHeight * eye + 24,
      behavior: 'instant',
    });
  });
}

/** Waits until the camera has come to rest. */
async function rest(page: Page): Promise<void> {
  let last = '';
  await expect(async () => {
    const now = `${await view(page).getAttribute('transform')} ${await view(page).getAttribute('style')}`;
    const isAtRest = now === last;
    last = now;
    expect(isAtRest).toBe(true);
  }).toPass({ intervals: [150, 300, 300, 300], timeout: 5000 });
}

/** A tablet reads as a phone does but for where what is lit is said; the rest of it by npm test -- --all. */
const tagOf = (screen: string) => (screen === 'tablet' ? ['@all'] : []);

for (const [screen, viewport] of Object.entries({ desk, tablet, phone })) {
  test.describe(`on a ${screen}`, () => {
    test.use({ viewport });

    test('the paragraph being read lights its places and says its figures on the map, which stays in view', {
      tag: tagOf(screen),
    }, async ({ page }) => {
      await read(page, 'zhengzhou-example-trains', '640 trips in');
      await expect(map(page).locator('a[data-place="zhengzhou"]')).toHaveClass(/is-told/);
      await expect(map(page).locator('.map-says')).toContainText('Zhengzhou');
      await expect(map(page).locator('.map-says')).toContainText('640 trips, 2018');
      // Above a text it makes way for the chart that stands before this paragraph.
      if (screen === 'desk') await expect(map(page)).toBeInViewport({ ratio: 1 });
      else await expect(map(page)).not.toBeInViewport();
      if (screen === 'desk') {
        // While all that is lit is in view the map keeps still.
        await rest(page);
        expect(await view(page).getAttribute('transform')).toBeNull();
      }
      await readOn(page, 'One more paragraph closes');
      await expect(map(page).locator('.map-says')).not.toContainText('640 trips');
      // It is back when the last of the other figures has gone by.
      const other = page.locator('.prose > .plate:not(.is-following)').last();
      await other.evaluate((figure) => {
        scrollBy({
          top: Math.max(0, figure.getBoundingClientRect().bottom),
          behavior: 'instant',
        });
      });
      await expect(map(page)).toBeInViewport({ ratio: 0.99 });
    });

    test('reading moves nothing on the page but what is read', { tag: tagOf(screen) }, async ({
      page,
    }) => {
      await page.addInitScript(() => {
        const shifts: number[] = [];
        Object.assign(window, { shifts });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shifts.push((entry as never)['value']);
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(address('stories/gauge-break-hour-and-week/'));
      await page.evaluate(() => document.fonts.ready);
      await page.evaluate(() => {
        (window as unknown as { shifts: number[] }).shifts.length = 0;
      });
      for (let step = 0; step < 16; step++) {
        await page.evaluate(() => scrollBy({ top: innerHeight / 4, behavior: 'instant' }));
        await framesPass(page);
      }
      await rest(page);
      expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual(
        [],
      );
    });

    test('what is lit is brought into view with its names, and no further than that', async ({
      page,
    }) => {
      await read(page, 'gauge-break-hour-and-week', 'between Brest in');
      await expect(map(page).locator('[data-place="brest"]')).toHaveClass(/is-told/);
      await expect(view(page)).toHaveAttribute('transform', /scale/);
      await rest(page);
      const frame = await map(page).locator('.map-window').boundingBox();
      const sheet = await map(page).locator('.map-sheet:visible').boundingBox();
      const says = await map(page).locator('.map-says').boundingBox();
      if (!frame || !sheet || !says) throw new Error('no map');
      // The line lies over the map on a phone, and beside it on a tablet, with the map in its full height.
      const isBeside = says.x >= sheet.x + sheet.width - 1;
      expect(isBeside).toBe(screen === 'tablet');
      const foot = isBeside ? sheet.y + sheet.height : says.y;
      for (const place of await map(page).locator('a.map-place.is-told').all()) {
        const box = await place.boundingBox();
        if (!box) throw new Error('not drawn');
        expect(box.x).toBeGreaterThanOrEqual(frame.x);
        expect(box.x + box.width).toBeLessThanOrEqual(frame.x + frame.width);
        expect(box.y).toBeGreaterThanOrEqual(frame.y - 1);
        expect(box.y + box.height).toBeLessThanOrEqual(foot + 1);
      }
      if (screen !== 'desk') return;
      // Printed, the whole map stands on the page, unlit by what was last read.
      await page.emulateMedia({ media: 'print' });
      const printed = page.locator('.is-following .is-wide .map-view');
      expect(await printed.evaluate((drawn) => getComputedStyle(drawn).transform)).toBe('none');
      await expect(page.locator('.map-says:visible')).toHaveCount(0);
    });
  });
}

test('on a phone the map takes no more than a third of the screen, and can be folded away', async ({
  page,
}) => {
  await page.setViewportSize(phone);
  await read(page, 'zhengzhou-example-trains', 'One more paragraph closes');
  await expect.poll(async () => Math.round((await map(page).boundingBox())?.y ?? 99)).toBe(0);
  const box = await map(page).boundingBox();
  expect((box?.height ?? 740) / phone.height).toBeLessThanOrEqual(0.33);
  await page.getByRole('button', { name: t.fold, exact: true }).click();
  await expect(async () => {
    const folded = await map(page).boundingBox();
    expect((folded?.y ?? 0) + (folded?.height ?? 0)).toBeLessThan(60);
  }).toPass();
  await expect(page.getByRole('button', { name: t.unfold, exact: true })).toBeInViewport();
  // By keyboard too it folds and unfolds, and the focus goes over it and leaves the text where it was.
  const before = await page.evaluate(() => scrollY);
  const focused = map(page).locator(':focus');
  await expect(map(page).getByRole('button', { name: mapControlMessages.reset })).toBeHidden();
  await page.getByRole('button', { name: t.unfold, exact: true }).press('Enter');
  await expect.poll(async () => Math.round((await map(page).boundingBox())?.y ?? 99)).toBe(0);
  expect(await page.evaluate(() => scrollY)).toBe(before);
  await page.keyboard.press('Shift+Tab');
  await expect(focused).toHaveAccessibleName(mapControlMessages.reset);
  await expect(focused).toBeInViewport();
  expect(await page.evaluate(() => scrollY)).toBe(before);
});

test('a reader who has moved the map keeps it so until following is asked for again', async ({
  page,
}) => {
  await page.setViewportSize(desk);
  await read(page, 'gauge-break-hour-and-week', 'cranes');
  await map(page).getByRole('button', { name: mapControlMessages.zoomIn }).click();
  await rest(page);
  const kept = await view(page).getAttribute('transform');
  await readOn(page, 'between Brest in');
  await expect(map(page).locator('[data-place="brest"]')).toHaveClass(/is-told/);
  await rest(page);
  expect(await view(page).getAttribute('transform')).toBe(kept);
  await map(page).getByRole('button', { name: t.follow }).click();
  await expect(view(page)).not.toHaveAttribute('transform', kept ?? '');
  await expect(map(page).getByRole('button', { name: t.follow })).toBeHidden();
});

test('a fact that has the focus lights the same, and what has the focus on the map its facts', async ({
  page,
}) => {
  await page.setViewportSize(desk);
  await page.goto(address('stories/zhengzhou-example-trains/'));
  await page.locator('.prose a.fact', { hasText: '150.4 billion yuan' }).focus();
  await expect(map(page).locator('.map-area[data-area="jiangxi"]')).toHaveClass(/is-told/);
  await map(page).locator('a[data-place="zhengzhou"]').focus();
  await expect(page.locator('.prose a.fact.is-lit').first()).toContainText(/Zhengzhou|21|1,340/);
});

test('a fact’s row shows it on the map', async ({ page }) => {
  await page.setViewportSize(phone);
  await page.goto(address('stories/zhengzhou-example-trains/'));
  await page.getByRole('link', { name: /^Show all/ }).click();
  const row = page.locator('.fact-table .fact-row', { hasText: '150.4 billion' }).first();
  await row.getByRole('link', { name: factsMessages.onMap }).click();
  await expect(map(page)).toBeInViewport({ ratio: 0.9 });
  await expect(map(page).locator('.map-area[data-area="jiangxi"]')).toHaveClass(/is-told/);
});

test.describe('trains', () => {
  const story = ['middle-corridor-example-rates', 'carried 48,300 TEU'] as const;

  test('run where a time is published and the map is in view, can be stopped, and say their scale', async ({
    page,
  }) => {
    await page.setViewportSize(desk);
    await read(page, ...story);
    const trains = map(page).locator('.map-train');
    await expect(trains).toHaveCount(2);
    await expect(map(page).locator('.map-pace')).toContainText('21 and 26 days');
    const at = () =>
      trains
        .first()
        .evaluate((train) => Number.parseFloat(getComputedStyle(train).strokeDashoffset));
    const before = await at();
    await expect.poll(at).not.toBe(before);
    await map(page).getByRole('button', { name: t.pause }).click();
    await framesPass(page);
    const stopped = await at();
    await framesPass(page);
    expect(await at()).toBe(stopped);
    await map(page).getByRole('button', { name: t.play }).click();
    await expect.poll(at).not.toBe(stopped);

    // They stand still while the map is out of view.
    await page.locator('#facts').scrollIntoViewIfNeeded();
    await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
    await expect
      .poll(() =>
        page.evaluate(
          () => document.getAnimations().filter(({ playState }) => playState === 'running').length,
        ),
      )
      .toBe(0);
  });

  test('do not run where no time is published, and that is said', async ({ page }) => {
    await page.setViewportSize(desk);
    await read(page, 'zhengzhou-example-trains', 'The number of freight train trips');
    await expect(map(page).locator('.map-says')).toContainText(t.noTrain);
    await expect(map(page).locator('.map-train')).toHaveCount(0);
  });
});

test.describe('for a reader who wants less motion', () => {
  test.use({ reducedMotion: 'reduce', viewport: desk } as never);

  test('things light up, and neither the map nor a train moves', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await read(page, 'gauge-break-hour-and-week', 'between Brest in');
    await expect(map(page).locator('[data-place="brest"]')).toHaveClass(/is-told/);
    await rest(page);
    expect(await view(page).getAttribute('transform')).toBeNull();
    await expect(map(page).locator('.map-train')).toHaveCount(0);
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('on a phone the map is whole and covers no text', async ({ page }) => {
    await page.setViewportSize(phone);
    await page.goto(address('stories/zhengzhou-example-trains/'));
    const sheet = page.locator('.is-following .map-sheet:visible');
    await expect(sheet).toHaveCount(1);
    const last = page.locator('.prose > p').last();
    await last.scrollIntoViewIfNeeded();
    await expect(sheet).not.toBeInViewport();
  });
});
