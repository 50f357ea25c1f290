import { expect, type Page, test } from 'playwright/test';
import { address, samplePages } from './support/sites.ts';

const withMap = samplePages(3).filter((path) => /^$|^(corridors|places|stories)\/./.test(path));

/** Places and ways of the map a reader of this page sees; most are links, each has a name. */
const features =
  'svg :is(a, g)[data-place]:not([aria-hidden]):visible, svg :is(a, g)[data-way]:visible';

/** What has the focus, if it is a place or a way of a map. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const { dataset } = document.activeElement as SVGElement;
    return dataset.place ? `place ${dataset.place}` : dataset.way ? `way ${dataset.way}` : null;
  });

for (const path of withMap) {
  test(`every place and way on the map of /${path} is reached by keyboard`, async ({ page }) => {
    await page.goto(address(path));
    const links = page.locator(features);
    if ((await links.count()) === 0) {
      expect(path, 'only a country or the like may have a map without places').toMatch(/^places\//);
      return;
    }
    const all = await links.evaluateAll((found: SVGElement[]) =>
      found.map(({ dataset, tabIndex }) => ({
        name: dataset.place ? `place ${dataset.place}` : `way ${dataset.way}`,
        isTabStop: tabIndex >= 0,
      })),
    );
    const moves = new Map<string, Set<string>>();
    for (const [i, { name }] of all.entries()) {
      const to = new Set<string>();
      for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) {
        await links.nth(i).focus();
        await page.keyboard.press(key);
        const reached = await focused(page);
        if (reached) to.add(reached);
      }
      moves.set(name, to);
    }
    const reached = new Set(all.filter(({ isTabStop }) => isTabStop).map(({ name }) => name));
    expect(reached.size).toBeGreaterThan(0);
    for (const name of reached) for (const next of moves.get(name) ?? []) reached.add(next);
    expect(all.map(({ name }) => name).filter((name) => !reached.has(name))).toEqual([]);
  });
}
