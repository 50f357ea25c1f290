import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from 'playwright/test';
import { explorerMessages } from '../../src/messages/explorer.ts';
import { test } from '../support/kept-page.ts';
import { readable } from '../support/readable.ts';
import { address, fileOf, sites } from '../support/sites.ts';

// What scripts make of pages that are in use, as somebody has read and approved it: names and roles, what is told to those
// who do not see, what a key reaches. Only lines that the built page has not are kept. To approve a change: see
// CONTRIBUTING.md, "What pages say".

interface Use {
  path: string;
  /** What a reader does there. */
  does: (page: Page) => Promise<void>;
}

const uses: Readonly<Record<string, Use>> = {
  'a fact opened in its story': {
    path: 'stories/zhengzhou-example-trains/',
    does: async (page) => {
      await page.locator('.prose [data-fact]').filter({ hasText: '1,340' }).first().click();
      await expect(page.getByRole('complementary')).toBeVisible();
    },
  },
  'a way of a map walked by keys': {
    path: 'corridors/middle/',
    does: async (page) => {
      const map = page.locator('silk-map:visible').first();
      await map.locator('[data-way="middle"]').focus();
      await page.keyboard.press('ArrowRight');
      await expect(map.getByRole('status')).toContainText('stop 1');
    },
  },
  'the map with a place and a way opened and names offered': {
    path: 'map/?open=place:xian&start=chengdu&end=lodz',
    does: async (page) => {
      await expect(page.locator('.ex-way-told')).toContainText('Łódź');
      await expect(page.getByRole('region', { name: /^Xi’an/ })).toContainText('4,210');
      await page.getByRole('combobox', { name: explorerMessages.search.label }).fill('xian');
      await expect(page.getByRole('option').first()).toContainText('Xi’an');
      await page.keyboard.press('ArrowDown');
    },
  },
  'a figure to be shared': {
    path: 'figures/series-china-europe-train-trips-zhengzhou-year/',
    does: async (page) => {
      const panel = page.locator('.plate-share').first();
      await panel.locator('summary').click();
      await expect(panel.locator('textarea').first()).toBeVisible();
    },
  },
  'a map within another page': {
    path: 'embed/corridor-middle/',
    does: async (page) => {
      await page.locator('main').hover();
      await expect(page.getByRole('status').first()).toBeAttached();
    },
  },
  'a search': {
    path: 'search/?q=Zhengzhou',
    does: async (page) => {
      await expect(page.locator('.search-status')).toContainText('“Zhengzhou”');
    },
  },
};

/** The lines of a page as it stands, once two looks at it are the same. */
async function standing(page: Page): Promise<string[]> {
  let before = '';
  await expect(async () => {
    const now = readable(await page.content(), false);
    const isSame = now === before;
    before = now;
    expect(isSame).toBe(true);
  }).toPass({ intervals: [500], timeout: 30_000 });
  return before.split('\n');
}

for (const [name, { path, does }] of Object.entries(uses))
  test(`${name} is told as was approved`, async ({ page }) => {
    await page.goto(address(path));
    await does(page);
    const file = fileOf(path.replace(/\?.*/, ''));
    const built = readable(readFileSync(join(sites.test.folder, file), 'utf8'), false);
    const known = new Set(built.split('\n').map((line) => line.trim()));
    const made = (await standing(page)).filter((line) => !known.has(line.trim()));
    const origin = new URL(page.url()).origin;
    const said = made.join('\n').replaceAll(origin, 'http://localhost');
    expect(`${said}\n`).toMatchSnapshot(['scripted', `${name.replaceAll(' ', '-')}.txt`]);
  });
