import { expect, type Locator, type Page, test } from 'playwright/test';
import { strings } from '../src/messages/strings.ts';
import { address } from './support/sites.ts';
import { storedStories } from './support/stored.ts';

const stories = storedStories();
const t = strings.facts;

/** The facts in the prose of a story: links a reader sees under words. */
const marks = (page: Page): Locator => page.locator('.prose a.fact');

/** One filter of the list of all facts, by the word its label begins with. */
const filterBy = (page: Page, label: string): Locator =>
  page.getByLabel(new RegExp(`^\\s*${label}`));

for (const { slug, facts } of stories) {
  test(`in ${slug} every fact has its row, and the row leads to the words it was read from`, async ({
    page,
  }) => {
    await page.goto(address(`stories/${slug}/`));
    const rows = page.locator('.fact-rows > article');
    await expect(rows).toHaveCount(facts.length);
    const targets = await rows
      .getByRole('link', { name: t.back })
      .evaluateAll((links: HTMLAnchorElement[]) =>
        links.map(({ hash }) => {
          const place = document.querySelector(`.prose ${CSS.escape(hash).replace('\\#', '#')}`);
          return place?.closest('p, li, td, h2, h3, blockquote')?.textContent ?? null;
        }),
      );
    expect(targets).toHaveLength(facts.length);
    const squeeze = (words: string) => words.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
    for (const [i, fact] of facts.entries()) {
      const words = squeeze(fact.source.text.replace(/\[\^[^\]]+\]/g, ''));
      expect(squeeze(targets[i] ?? ''), `row ${i + 1}`).toContain(words);
    }
  });
}

test('every mark in the prose leads to a row of the same story', async ({ page }) => {
  for (const { slug } of stories) {
    await page.goto(address(`stories/${slug}/`));
    const lost = await marks(page).evaluateAll((links: HTMLAnchorElement[]) =>
      links.filter(({ hash }) => !document.getElementById(hash.slice(1))).map((a) => a.outerHTML),
    );
    expect(lost, slug).toEqual([]);
  }
});

test.describe('a fact in the prose', () => {
  const story = stories.find(({ slug }) => slug === 'zhengzhou-thirteen-trains') ?? stories[0];

  test.beforeEach(async ({ page }) => {
    await page.goto(address(`stories/${story?.slug}/`));
  });

  test('opens beside its sentence with value, place and source, and closes again', async ({
    page,
  }) => {
    const mark = marks(page).filter({ hasText: '1,126' }).first();
    await mark.click();
    const note = page.getByRole('complementary');
    await expect(note).toBeVisible();
    await expect(note).toContainText('1,126');
    await expect(note.getByText(`${t.source}:`)).toBeVisible();
    await expect(note.getByRole('link', { name: t.onMap })).toBeVisible();
    await note.getByRole('button', { name: t.close }).click();
    await expect(note).toHaveCount(0);
    await expect(mark).toBeFocused();
  });

  test('opens and closes by keyboard alone, and focus returns to it', async ({ page }) => {
    const mark = marks(page).nth(1);
    await mark.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('complementary')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('complementary')).toHaveCount(0);
    await expect(mark).toBeFocused();
  });

  test('closes when another opens: one note at a time', async ({ page }) => {
    await marks(page).nth(0).click();
    await marks(page).nth(3).click();
    await expect(page.getByRole('complementary')).toHaveCount(1);
  });

  test('opens on a phone below its paragraph, within the screen', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await marks(page).nth(1).click();
    const box = await page.getByRole('complementary').boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(360);
  });
});

test('a fact’s own page quotes its sentence and leads back to it in the story', async ({
  page,
}) => {
  for (const { slug, facts } of stories) {
    const fact = facts.find(({ kind }) => kind === 'count') ?? facts[0];
    if (!fact) continue;
    await page.goto(address(`facts/${fact.id}/`));
    await expect(page.locator('blockquote mark')).not.toBeEmpty();
    await page.locator(`a[href$="#s-${fact.id}"]`).first().click();
    await expect(page).toHaveURL(address(`stories/${slug}/#s-${fact.id}`));
    await expect(page.locator(`[id="s-${fact.id}"]`)).toBeInViewport();
  }
});

test.describe('the list of all facts', () => {
  const all = stories.reduce((sum, { facts }) => sum + facts.length, 0);
  const routes = stories.flatMap(({ facts }) => facts.filter(({ kind }) => kind === 'route'));
  const count = (shown: number) =>
    t.filter.count.replace('{shown}', String(shown)).replace('{all}', String(all));

  test('shows the facts of one kind, keeps that in the address, and shows all again', async ({
    page,
  }) => {
    await page.goto(address('facts/'));
    await expect(page.getByText(count(all))).toBeVisible();
    await filterBy(page, t.filter.kind).selectOption(t.kinds.route);
    await expect(page.getByText(count(routes.length))).toBeVisible();
    await page.reload();
    await expect(page.getByText(count(routes.length))).toBeVisible();
    await expect(page.locator('.fact-rows > article:visible')).toHaveCount(routes.length);
    await page.getByRole('button', { name: t.filter.clear }).click();
    await expect(page.getByText(count(all))).toBeVisible();
  });

  test('narrows by place and story together, and says so where nothing fits', async ({ page }) => {
    await page.goto(address('facts/'));
    const story = stories[0];
    await filterBy(page, t.filter.story).selectOption(story?.slug ?? '');
    await expect(page.getByText(count(story?.facts.length ?? 0))).toBeVisible();
    const elsewhere = stories
      .slice(1)
      .flatMap(({ facts }) => facts.flatMap(({ places }) => places))
      .find((id) => !story?.facts.some((fact) => everyPlace(fact).includes(id)));
    if (!elsewhere) return;
    await filterBy(page, t.filter.place).selectOption(elsewhere);
    await expect(page.getByText(t.filter.none)).toBeVisible();
  });
});

function everyPlace(fact: (typeof stories)[number]['facts'][number]): string[] {
  const { places, route } = fact;
  return [...places, ...(route ? [route.from, route.to, ...route.via] : [])];
}
