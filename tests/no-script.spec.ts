import { expect } from 'playwright/test';
import { factsMessages } from '../src/messages/facts.ts';
import { figureMessages } from '../src/messages/figure.ts';
import { homeMessages } from '../src/messages/site.ts';
import { test } from './support/kept-page.ts';
import { address, stories } from './support/sites.ts';

test.use({ javaScriptEnabled: false });

for (const path of stories()) {
  test(`without JavaScript /${path} has its map, facts and working links`, async ({ page }) => {
    await page.goto(address(path));
    const map = page.locator('figure', { has: page.locator('silk-map') }).first();
    // Drawn for desk and phone; a reader sees one of the two.
    await expect(map.locator('svg[role="group"]:visible')).toHaveCount(1);
    expect(await map.locator('svg:visible path').count()).toBeGreaterThan(5);
    expect(await map.getByRole('link').count()).toBeGreaterThan(0);
    await expect(map.getByText(figureMessages.source).first()).toBeVisible();

    const mark = page.locator('.prose a.fact').first();
    await mark.click();
    const row = page.locator('.fact-table .fact-row:target');
    await expect(row).toBeInViewport();
    await row.getByRole('link', { name: factsMessages.back }).click();
    await expect(page.locator('.prose :target')).toBeInViewport();
  });
}

test('without JavaScript a story draws both its series with every stated value', async ({
  page,
}) => {
  await page.goto(address('stories/zhengzhou-example-trains/'));
  // A chart is told by the year under its first point; a map names years in its notes.
  const charts = page
    .locator('figure')
    .filter({ has: page.locator('svg text', { hasText: /^2014$/ }) });
  const drawn = (words: string) => charts.filter({ hasText: words });
  for (const [first, last] of [
    ['21', '1,340'],
    ['$60 million', '$4.8 billion'],
  ] as const) {
    const chart = drawn(last).first();
    await expect(chart.locator('svg:visible').getByText(first).first()).toBeVisible();
    await expect(chart.locator('svg:visible').getByText(last).first()).toBeVisible();
    await expect(chart.locator('svg:visible').getByText('2014').first()).toBeVisible();
  }
});

test('without JavaScript the home page has its map, its stories and its figures', async ({
  page,
}) => {
  await page.goto(address(''));
  await expect(page.locator('figure svg:visible').first()).toBeVisible();
  await expect(page.getByRole('heading', { name: homeMessages.stories })).toBeVisible();
  await page.getByRole('article').getByRole('link').first().click();
  await expect(page).toHaveURL(/\/stories\/[^/]+\/$/);
});

test('without JavaScript all facts are listed and no filter that cannot work is shown', async ({
  page,
}) => {
  await page.goto(address('facts/'));
  await expect(page.locator('.fact-rows > article').first()).toBeVisible();
  await expect(page.getByRole('combobox')).toHaveCount(0);
});
