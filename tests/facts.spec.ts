import { expect, type Locator, type Page } from 'playwright/test';
import { factsMessages } from '../src/messages/facts.ts';
import { figureMessages } from '../src/messages/figure.ts';
import { searchMessages } from '../src/messages/search.ts';
import { test } from './support/kept-page.ts';
import { expectRows } from './support/rows.ts';
import { address } from './support/sites.ts';
import { storedStories } from './support/stored.ts';

const stories = storedStories('test');

/** The facts in the prose of a story: links a reader sees under words. */
const marks = (page: Page): Locator => page.locator('.prose a.fact');

/** One filter of the list of all facts, by the word its label begins with. */
const filterBy = (page: Page, label: string): Locator =>
  page.getByLabel(new RegExp(`^\\s*${label}`));

for (const story of stories) {
  test(`in ${story.slug} every fact has its row, the row leads to the words it was read from, and a mark there to a row`, () => {
    expect(story.facts.length).toBeGreaterThan(5);
    expectRows('test', story);
  });
}

test('a story shows six of its facts, none on a phone, and all of them where a reader asks', async ({
  page,
}) => {
  const [{ slug, facts } = { slug: '', facts: [] }] = stories;
  await page.goto(address(`stories/${slug}/`));
  const rows = page.locator('.fact-table .fact-row:visible');
  await expect(rows).toHaveCount(6);
  const chart = page.locator('.prose > .plate', { has: page.locator('.plate-note') }).first();
  const note = chart.locator('.plate-note').first();
  await expect(note).toBeVisible();
  await page.setViewportSize({ width: 360, height: 760 });
  await expect(rows).toHaveCount(0);
  await expect(note).toBeHidden();
  await chart.getByText(figureMessages.data).click();
  await expect(note).toBeVisible();
  await page.getByRole('link', { name: /^Show all/ }).click();
  await expect(rows).toHaveCount(facts.length);
});

test('a fact in the prose opens beside its sentence with value, place and source, one note at a time, by keyboard and on a phone', async ({
  page,
}) => {
  await page.goto(address('stories/zhengzhou-example-trains/'));
  const note = page.getByRole('complementary');
  await test.step('by a click, and closes again', async () => {
    const mark = marks(page).filter({ hasText: '1,340' }).first();
    await mark.click();
    await expect(note).toBeVisible();
    await expect(note).toContainText('1,340');
    await expect(note.getByText(factsMessages.source, { exact: true })).toBeVisible();
    await expect(note.locator('mark')).toContainText('1,340');
    await expect(note.getByRole('link', { name: factsMessages.note.permalink })).toHaveAttribute(
      'href',
      /\/facts\/[^/]+\/$/,
    );
    await note.getByRole('button', { name: factsMessages.note.close }).click();
    await expect(note).toHaveCount(0);
    await expect(mark).toBeFocused();
  });

  await test.step('by keyboard alone, and focus returns to it', async () => {
    const mark = marks(page).nth(1);
    await mark.focus();
    await page.keyboard.press('Enter');
    await expect(note).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(note).toHaveCount(0);
    await expect(mark).toBeFocused();
  });

  await test.step('closes when another opens', async () => {
    await marks(page).nth(0).click();
    await marks(page).nth(3).click();
    await expect(note).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(note).toHaveCount(0);
  });

  await test.step('on a phone below its paragraph, within the screen', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    const mark = marks(page).nth(1);
    await mark.click();
    const box = await note.boundingBox();
    const paragraph = await mark.locator('xpath=ancestor::p').boundingBox();
    if (!box || !paragraph) throw new Error('not drawn');
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(360);
    expect(box.y).toBeGreaterThanOrEqual(paragraph.y + paragraph.height - 1);
  });
});

test('a fact’s own page quotes its sentence and leads back to it in the story', async ({
  page,
}) => {
  for (const [slug, words, sentence] of [
    ['gauge-break-hour-and-week', 'about 2,500 wagons', 'were waiting in Belarus'],
    ['zhengzhou-example-trains', '640 trips', 'told an example paper'],
  ] as const) {
    const { facts = [] } = stories.find((story) => story.slug === slug) ?? {};
    const id = facts.find(({ source }) => source.text === words)?.id;
    await page.goto(address(`facts/${id}/`));
    await expect(page.locator('blockquote mark')).toHaveText(words);
    await expect(page.locator('blockquote', { has: page.locator('mark') })).toContainText(sentence);
    await page.locator(`a[href$="#s-${id}"]`).first().click();
    await expect(page).toHaveURL(address(`stories/${slug}/#s-${id}`));
    await expect(page.locator(`[id="s-${id}"]`)).toBeInViewport();
  }
});

test.describe('the list of all facts', () => {
  const all = stories.reduce((sum, { facts }) => sum + facts.length, 0);
  const routes = stories.flatMap(({ facts }) => facts.filter(({ kind }) => kind === 'route'));
  const count = (shown: number) =>
    factsMessages.filter.count.replace('{shown}', String(shown)).replace('{all}', String(all));

  test('shows the facts of one kind, keeps that in the address, and shows all again', async ({
    page,
  }) => {
    await page.goto(address('facts/'));
    await expect(page.getByText(count(all))).toBeVisible();
    await filterBy(page, factsMessages.filter.kind).selectOption(factsMessages.kinds.route);
    await expect(page.getByText(count(routes.length))).toBeVisible();
    await page.reload();
    await expect(page.getByText(count(routes.length))).toBeVisible();
    await expect(page.locator('.fact-rows > article:visible')).toHaveCount(routes.length);
    await page.getByRole('button', { name: factsMessages.filter.clear }).click();
    await expect(page.getByText(count(all))).toBeVisible();
  });

  test('narrows by place and story together, and says so where nothing fits', async ({ page }) => {
    await page.goto(address('facts/'));
    const story = stories.find(({ slug }) => slug === 'gauge-break-hour-and-week');
    await filterBy(page, factsMessages.filter.story).selectOption(story?.slug ?? '');
    await expect(page.getByText(count(story?.facts.length ?? 0))).toBeVisible();
    await filterBy(page, factsMessages.filter.place).selectOption('malaszewicze');
    await expect(page.locator('.fact-rows > article:visible').first()).toContainText(
      'Małaszewicze',
    );
    await expect(page.getByText(factsMessages.filter.none)).toBeHidden();
    // Of a province that only another story speaks of.
    await filterBy(page, factsMessages.filter.place).selectOption('jiangxi');
    await expect(page.getByText(factsMessages.filter.none)).toBeVisible();
    await page.getByRole('button', { name: factsMessages.filter.clear }).click();
    await page.getByLabel(factsMessages.filter.words).fill('malaszewice');
    await expect(page).toHaveURL(/\?q=malaszewice$/);
    const rows = page.locator('.fact-rows > article');
    await expect(rows.filter({ hasText: 'Małaszewicze' })).not.toHaveCount(0);
    await expect(rows.filter({ hasText: 'Jiangxi' })).toHaveCount(0);
  });
});

test('a result of the search says what it is, a fact of which story, and the address keeps the query', async ({
  page,
}) => {
  await page.goto(address('search/'));
  await page.getByRole('searchbox').fill('Zhengzhou');
  await expect(page.locator('.search-status')).toContainText('“Zhengzhou”');
  const rows = page.locator('.search-results li');
  const isFact = { has: page.locator('.kicker', { hasText: searchMessages.kinds.fact }) };
  await expect(rows.filter(isFact).first()).toContainText(/from “[^”]+”/);
  const others = rows.filter({
    hasNot: page.locator('.kicker', { hasText: searchMessages.kinds.fact }),
  });
  expect(await others.count()).toBeGreaterThan(1);
  for (const said of await others.locator('.small').allTextContents())
    expect(said).not.toMatch(/^from /);
  expect(new URL(page.url()).searchParams.get('q')).toBe('Zhengzhou');
});
