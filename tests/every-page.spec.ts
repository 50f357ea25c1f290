import AxeBuilder from '@axe-core/playwright';
import { expect, test } from 'playwright/test';
import { address, allPages, samplePages, stories } from './support/sites.ts';
import { overhang, watch } from './support/visit.ts';

for (const path of new Set([...samplePages(1), ...stories()])) {
  test(`axe finds nothing on /${path}, in light and dark`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.goto(address(path));
    const builder = () => new AxeBuilder({ page });
    expect(namesOf(await builder().analyze())).toEqual([]);
    // Another scheme changes colours and nothing else.
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(namesOf(await builder().withRules('color-contrast').analyze())).toEqual([]);
  });
}

for (const path of samplePages(3)) {
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
    // A redirect and a figure by itself are no pages to find.
    if (/<meta name="robots" content="noindex/.test(html)) continue;
    const title = /<title>([^<]+)<\/title>/.exec(html)?.[1] ?? '';
    expect(title, path).not.toBe('');
    expect(html.match(/<h1[\s>]/g), path).toHaveLength(1);
    expect(html, path).toMatch(/<meta name="description" content="[^"]+"/);
    // Two facts may be the same words at two places; every other page is told from the next.
    if (!path.startsWith('facts/')) expect(titles.get(title), `${path}: ${title}`).toBeUndefined();
    titles.set(title, path);
  }
});

test('below a base path pages raise no error and ask no other site', async ({ page }) => {
  test.setTimeout(180_000);
  const complaints = await watch(page, new URL(address('', 'below')).origin);
  for (const path of samplePages(12, 'below')) {
    await page.goto(address(path, 'below'));
    // Scripts that wait until a figure comes near run too.
    await page.mouse.wheel(0, 2000);
  }
  expect(complaints).toEqual([]);
});

function namesOf({ violations }: Awaited<ReturnType<AxeBuilder['analyze']>>): string[] {
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any }) => `${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`),
  );
}
