import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import { pageType } from '../../scripts/build/weigh.ts';
import { axeFaults, thinRows } from '../support/axe.ts';
import { test } from '../support/kept-page.ts';
import { expectRows } from '../support/rows.ts';
import { address, allPages, samplePages, sites } from '../support/sites.ts';
import { storedStories } from '../support/stored.ts';
import { overhang, watch } from '../support/visit.ts';

// On the site itself, one page of each kind that it has: what a reader may not meet anywhere. The heaviest of each kind
// and many others are looked at by npm test -- --all.

const phone = { width: 360, height: 740 };
const desk = { width: 1280, height: 900 };

/** One page of each kind: where there are several, not its heaviest. */
const kinds = [...Map.groupBy(samplePages(2, 'real'), pageType).values()].flatMap((pages) =>
  pages.slice(-1),
);

test('there are pages of every kind', () => {
  expect(kinds.length).toBeGreaterThanOrEqual(15);
  expect(pages.size).toBeGreaterThan(kinds.length);
});

for (const [nth, path] of kinds.entries()) {
  // Half of the kinds in each; npm test -- --all looks at more pages of every kind in both.
  const colorScheme = nth % 2 === 0 ? 'light' : 'dark';
  test(`/${path} raises no error and fits a phone, with letters twice as large as well, and axe finds nothing on it, in ${colorScheme}`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    const complaints = await watch(page, new URL(address('', 'real')).origin);
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize(phone);
    await page.goto(address(path, 'real'));
    expect(await overhang(page)).toEqual({ pixels: 0, widest: '' });
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    expect(await overhang(page), 'letters twice as large').toEqual({ pixels: 0, widest: '' });
    await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
    await page.setViewportSize(desk);
    // Scripts that wait until a figure comes near run too.
    await page.mouse.wheel(0, 2000);
    await page.waitForLoadState('networkidle');
    // Thousands of rows of a table are built alike; npm test -- --all looks at every one.
    await thinRows(page);
    expect(await axeFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
}

test('axe would say what is wrong', async ({ page }) => {
  await page.goto(address('about/', 'real'));
  await page.evaluate(() => {
    const words = document.querySelector('main p') as HTMLElement;
    words.style.color = '#ddd';
    words.style.backgroundColor = '#fff';
    document.querySelector('main')?.append(document.createElement('button'));
  });
  const found = (await axeFaults(page)).join('\n');
  expect(found).toContain('color-contrast');
  expect(found).toContain('button-name');
});

const pages = new Set(allPages('real'));
/** A draft has facts and no page. */
const stories = storedStories('real').filter(({ slug }) => pages.has(`stories/${slug}/`));

test('the site has stories, each with facts', () => {
  expect(stories.length).toBeGreaterThan(2);
  for (const { slug, facts } of stories) expect(facts.length, slug).toBeGreaterThan(0);
});

for (const story of stories) {
  test(`in ${story.slug} every fact has its row, the row leads to the words it was read from, and a mark there to a row`, () => {
    expectRows('real', story);
    // The map and the charts stand in the page itself, for a reader without scripts.
    const page = join(sites.real.folder, 'stories', story.slug, 'index.html');
    expect(readFileSync(page, 'utf8')).toMatch(/<silk-map[\s\S]*?<svg[^>]+role="?group\b/);
  });
}
