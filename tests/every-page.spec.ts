import AxeBuilder from '@axe-core/playwright';
import { expect, test } from 'playwright/test';
import { address, allPages, samplePages } from './support/sites.ts';
import { overhang, watch } from './support/visit.ts';

const pages = samplePages(3);

for (const path of pages) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing on /${path} in ${colorScheme}`, async ({ browser }) => {
      const context = await browser.newContext({ colorScheme });
      const page = await context.newPage();
      await page.goto(address(path));
      const { violations } = await new AxeBuilder({ page }).analyze();
      const found = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html, any }) => `${html} ${any[0]?.message}`)}`,
      );
      expect(found).toEqual([]);
      await context.close();
    });
  }

  test(`/${path} does not scroll sideways on a phone`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(address(path));
    expect(await overhang(page)).toEqual({ pixels: 0, widest: '' });
  });
}

test('every page has a title, a heading and a description of its own', async ({ request }) => {
  const titles = new Map<string, string>();
  for (const path of allPages()) {
    const html = await (await request.get(address(path))).text();
    const title = /<title>([^<]+)<\/title>/.exec(html)?.[1] ?? '';
    expect(title, path).not.toBe('');
    expect(html.match(/<h1[\s>]/g), path).toHaveLength(1);
    expect(html, path).toMatch(/<meta name="description" content="[^"]+"/);
    // Two facts may be the same words at two places; every other page is told from the next.
    if (!path.startsWith('facts/')) expect(titles.get(title), `${path}: ${title}`).toBeUndefined();
    titles.set(title, path);
  }
});

test.describe('visited below a base path', () => {
  const every = allPages('below');
  const share = 60;
  for (let first = 0; first < every.length; first += share) {
    const some = every.slice(first, first + share);
    test(`pages ${first + 1} to ${first + some.length} raise no error and ask no other site`, async ({
      page,
    }) => {
      const complaints = await watch(page, new URL(address('', 'below')).origin);
      for (const path of some) await page.goto(address(path, 'below'));
      expect(complaints).toEqual([]);
    });
  }
});
