import { expect } from 'playwright/test';
import { axeFaults } from '../support/axe.ts';
import { test } from '../support/kept-page.ts';
import { measureNames } from '../support/labels.ts';
import { address, samplePages, stories } from '../support/sites.ts';
import { overhang, watch } from '../support/visit.ts';

// What tests/sweeps/ looks at, on more pages of the site and at more widths.

const widths = [320, 430, 600, 1024, 1280, 1920];
const pages = samplePages(5, 'real');

for (const path of new Set([...samplePages(2, 'real'), ...stories('real')])) {
  test(`axe finds nothing on /${path}, in light and dark`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.goto(address(path, 'real'));
    expect(await axeFaults(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await axeFaults(page, { rules: ['color-contrast'] })).toEqual([]);
  });
}

for (const path of pages.filter((page) => /^(corridors|places|stories)\/./.test(page))) {
  test(`names on the map of /${path} touch nothing and stay inside, at more widths`, async ({
    page,
  }) => {
    await page.goto(address(path, 'real'));
    await page.evaluate(() => document.fonts.ready);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      const { count, faults } = await measureNames(page);
      expect(faults, `at ${width} pixels`).toEqual([]);
      expect(count, `names at ${width} pixels`).toBeGreaterThan(0);
    }
  });
}

for (const width of [320, 360]) {
  test(`no page scrolls sideways at ${width} pixels, with letters twice as large as well, raises an error or asks another site`, async ({
    page,
  }) => {
    test.setTimeout(300_000);
    await page.setViewportSize({ width, height: 740 });
    const complaints = await watch(page, new URL(address('', 'real')).origin);
    const wide: string[] = [];
    for (const path of samplePages(12, 'real')) {
      await page.goto(address(path, 'real'));
      await page.mouse.wheel(0, 2000);
      for (const letters of ['100%', '200%']) {
        await page.evaluate((size) => {
          document.documentElement.style.setProperty('font-size', size);
        }, letters);
        const { pixels, widest } = await overhang(page);
        if (pixels > 0) wide.push(`/${path}, letters at ${letters}: ${widest} by ${pixels} pixels`);
      }
    }
    expect(wide).toEqual([]);
    expect(complaints).toEqual([]);
  });
}
