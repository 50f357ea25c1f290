import { expect, type Locator, type Page } from 'playwright/test';
import { explorerMessages } from '../src/messages/explorer.ts';
import { searchMessages } from '../src/messages/search.ts';
import { sharePanelMessages } from '../src/messages/share.ts';
import { test } from './support/kept-page.ts';
import { address } from './support/sites.ts';

// What readers come for, on a phone: once by touch alone, once by keyboard alone.

/** One way to use a page. */
interface Hands {
  /** Leads to the search, types and opens the first result of a kind. */
  search(page: Page, query: string, kind: keyof typeof searchMessages.kinds): Promise<void>;
  press(target: Locator): Promise<void>;
  /** Types into a field and takes the first offer. */
  choose(field: Locator, letters: string): Promise<void>;
}

const resultOf = (page: Page, kind: keyof typeof searchMessages.kinds): Locator =>
  page
    .locator('.search-results li')
    .filter({ hasText: searchMessages.kinds[kind] })
    .getByRole('link')
    .first();

/** The status names the query the list answers: that of all that was typed, not of its beginning. */
const answered = (page: Page, query: string): Promise<void> =>
  expect(page.locator('.search-status')).toContainText(`“${query}”`);

/** What a field offers; a page has options of its own, in lists to choose from that are closed. */
const firstOffer = (page: Page): Locator => page.getByRole('listbox').getByRole('option').first();

const touch: Hands = {
  async search(page, query, kind) {
    await page.getByRole('banner').getByRole('link', { name: searchMessages.title }).tap();
    const field = page.getByRole('searchbox');
    await field.tap();
    await field.fill(query);
    await answered(page, query);
    await resultOf(page, kind).tap();
  },
  press: (target) => target.tap(),
  async choose(field, letters) {
    await field.tap();
    await field.pressSequentially(letters);
    await firstOffer(field.page()).tap();
  },
};

const keyboard: Hands = {
  async search(page, query, kind) {
    await page.keyboard.press('/');
    await expect(page.getByRole('searchbox')).toBeFocused();
    await page.keyboard.type(query);
    await answered(page, query);
    const result = resultOf(page, kind);
    await expect(result).toBeVisible();
    for (let step = 0; step < 20; step++) {
      await page.keyboard.press('ArrowDown');
      if (await result.evaluate((link) => link === document.activeElement)) break;
    }
    await expect(result).toBeFocused();
    await page.keyboard.press('Enter');
  },
  async press(target) {
    await target.focus();
    await target.page().keyboard.press('Enter');
  },
  async choose(field, letters) {
    await field.focus();
    const { keyboard: keys } = field.page();
    await keys.type(letters);
    await expect(firstOffer(field.page())).toBeVisible();
    await keys.press('Enter');
  },
};

/** Two of four by touch, the others by keyboard; each by both in npm test -- --all. */
const tagOf = (name: string, first: string) => (name === first ? [] : ['@all']);

for (const [name, hands] of [
  ['by touch', touch],
  ['by keyboard', keyboard],
] as const) {
  test.describe(`on a phone ${name} alone`, () => {
    test.use({ viewport: { width: 360, height: 760 }, hasTouch: name === 'by touch' });

    test('a city’s trains of a year are found, though its name is misspelt', {
      tag: tagOf(name, 'by touch'),
    }, async ({ page }) => {
      await page.goto(address('about/'));
      await hands.search(page, 'zhengzou', 'place');
      await expect(page).toHaveURL(address('places/zhengzhou/'));
      await expect(page.getByText(/1,340/).first()).toBeAttached();
    });

    test('the way between two cities is told with its borders', {
      tag: tagOf(name, 'by keyboard'),
    }, async ({ page }) => {
      await page.goto(address('map/'));
      // The list of offers, there once the script is awake, bears the same name.
      const field = page.getByRole('combobox', { name: explorerMessages.search.label });
      await hands.choose(field, 'zhengzhou malaszewice');
      const told = page.locator('[data-way-words]');
      await expect(told).toContainText(/border/);
      await expect(told).toBeInViewport();
      // The map it is drawn on stays in view above it.
      await expect(page.locator('.ex-maps')).toBeInViewport({ ratio: 0.9 });
    });

    test('what a year was for a corridor leads to the sentence and the source of it', {
      tag: tagOf(name, 'by keyboard'),
    }, async ({ page }) => {
      await page.goto(address('stories/'));
      await hands.search(page, '2.6 million tonnes', 'fact');
      await expect(page.getByRole('heading', { level: 1 })).toContainText('2.6 million tonnes');
      await expect(page.locator('blockquote mark')).toHaveText('2.6 million tonnes');
      await expect(page.getByRole('heading', { name: 'Source' })).toBeAttached();
    });

    test('a chart is taken along in light', { tag: tagOf(name, 'by touch') }, async ({ page }) => {
      await page.goto(address('stories/zhengzhou-example-trains/'));
      const panel = page.locator('.plate-chart .plate-share').first();
      await hands.press(panel.locator('summary').first());
      const light = panel.getByRole('radio', {
        name: sharePanelMessages.themes.light,
        exact: true,
      });
      if (name === 'by touch') await light.tap();
      else {
        await light.focus();
        await page.keyboard.press('Space');
      }
      const frame = panel.getByRole('textbox', { name: /^Frame: works/ });
      await expect(frame).toHaveValue(/\/\?theme=light" /);
    });
  });
}
