import { expect, test } from 'playwright/test';
import { axeFaults, thinRows } from '../support/axe.ts';
import { expectMarksLead, expectRows } from '../support/rows.ts';
import { address, allPages, samplePages } from '../support/sites.ts';
import { storedStories } from '../support/stored.ts';
import { overhang, watch } from '../support/visit.ts';

// On the site itself, one page of each kind that it has: what a reader may not meet anywhere.

const kinds = samplePages(1, 'real');

test('there are pages of every kind', () => {
  expect(kinds.length).toBeGreaterThanOrEqual(15);
  expect(allPages('real').length).toBeGreaterThan(kinds.length);
});

for (const path of kinds) {
  test(`axe finds nothing on /${path}, in light and dark, and the page raises no error`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    const complaints = await watch(page, new URL(address('', 'real')).origin);
    await page.goto(address(path, 'real'));
    // Scripts that wait until a figure comes near run too.
    await page.mouse.wheel(0, 2000);
    await page.waitForLoadState('networkidle');
    // Thousands of rows of a table are built alike; npm test -- --all looks at every one.
    await thinRows(page);
    expect(await axeFaults(page)).toEqual([]);
    // Another scheme changes colours and nothing else.
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await axeFaults(page, ['color-contrast'])).toEqual([]);
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

test('no page scrolls sideways on a phone', async ({ page }) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 360, height: 740 });
  const wide: string[] = [];
  for (const path of samplePages(2, 'real')) {
    await page.goto(address(path, 'real'));
    const { pixels, widest } = await overhang(page);
    if (pixels > 0) wide.push(`/${path}: ${widest} by ${pixels} pixels`);
  }
  expect(wide).toEqual([]);
});

const stories = storedStories('real').filter(({ slug }) =>
  // A draft has facts and no page.
  allPages('real').includes(`stories/${slug}/`),
);

test('the site has stories, each with facts', () => {
  expect(stories.length).toBeGreaterThan(2);
  for (const { slug, facts } of stories) expect(facts.length, slug).toBeGreaterThan(0);
});

for (const { slug, facts } of stories) {
  test(`in ${slug} every fact has its row, and the row leads to the words it was read from`, async ({
    page,
  }) => {
    await page.goto(address(`stories/${slug}/`, 'real'));
    await expectRows(page, facts);
    await expectMarksLead(page);
    // The map and the charts stand in the page itself, for a reader without scripts.
    const html = await (await page.request.get(address(`stories/${slug}/`, 'real'))).text();
    expect(html).toMatch(/<silk-map[\s\S]*?<svg[^>]+role="group"/);
  });
}
