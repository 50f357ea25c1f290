import { expect, type Page } from 'playwright/test';
import { pageType } from '../../scripts/build/weigh.ts';
import { test } from '../support/kept-page.ts';
import { measureNames } from '../support/labels.ts';
import { address, samplePages } from '../support/sites.ts';

// On the site itself. That no map's layout lets names touch is a unit test; here a browser sets the type.

const widths = [360, 768, 1440];
/** The heaviest page of each kind that has a map: there names have least room. Others by npm test -- --all. */
const withMap = [...Map.groupBy(samplePages(2, 'real'), pageType)].flatMap(([kind, pages]) =>
  /^\/(?:$|(?:corridors|places|stories)\/<)/.test(kind)
    ? pages.map((path, nth) => ({ path, tag: nth === 0 ? [] : ['@all'] }))
    : [],
);

for (const { path, tag } of withMap) {
  test(`names on the map of /${path} touch nothing and stay inside`, { tag }, async ({ page }) => {
    await page.goto(address(path, 'real'));
    await page.evaluate(() => document.fonts.ready);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      const { count, faults } = await measureNames(page);
      expect(faults, `at ${width} pixels`).toEqual([]);
      expect(count, `names at ${width} pixels`).toBeGreaterThan(3);
    }
  });
}

for (const width of widths) {
  test(`at ${width} pixels names on the explorer do not touch, far or near`, {
    tag: width === 768 ? ['@all'] : [],
  }, async ({ page }) => {
    await page.setViewportSize({ width, height: width < 700 ? 740 : 900 });
    for (const state of ['', '?view=4,14,51']) {
      await page.goto(address(`map/${state}`, 'real'));
      await expect(page.locator('silk-explorer.is-awake')).toBeVisible();
      await page.evaluate(() => document.fonts.ready);
      if (state)
        await expect(page.locator('.ex-map .ex-drawing:visible .ex-locals')).toHaveCount(1);
      const { count, collisions } = await measureExplorer(page);
      expect(collisions, state).toEqual([]);
      expect(count, state).toBeGreaterThan(10);
    }
  });
}

/** Pairs of names on the explorer's map in view whose boxes overlap by more than a pixel. */
function measureExplorer(page: Page): Promise<{ count: number; collisions: string[] }> {
  return page.evaluate(() => {
    const frame = document.querySelector('.ex-map')?.getBoundingClientRect();
    const boxes = [...document.querySelectorAll<SVGTextElement>('.ex-map .map-label')]
      .filter((label) => label.checkVisibility())
      .map((label) => ({ words: label.textContent, box: label.getBoundingClientRect() }))
      .filter(({ box }) => frame && box.right > frame.left && box.left < frame.right)
      .filter(({ box }) => frame && box.bottom > frame.top && box.top < frame.bottom);
    const collisions: string[] = [];
    for (const [i, a] of boxes.entries()) {
      for (const b of boxes.slice(i + 1)) {
        const x = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        // Lines of type are taller than their letters; a quarter of each may meet.
        const y = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        const air = Math.min(a.box.height, b.box.height) * 0.3;
        if (x > 1 && y > air) collisions.push(`${a.words} / ${b.words}`);
      }
    }
    return { count: boxes.length, collisions };
  });
}
