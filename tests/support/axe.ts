import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright/test';

/**
 * What axe finds on a page, one line an element. Only faults are collected, in the page itself: of a long list axe
 * would otherwise carry every element that is right out of the browser.
 *
 * @param rules all where left out
 */
export async function axeFaults(page: Page, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  axe.options({
    resultTypes: ['violations'],
    ...(rules && { runOnly: { type: 'rule', values: rules } }),
  });
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any }) => `${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`),
  );
}

/**
 * Takes rows out of long lists, tables and drawings of a page, so that of those built alike (the same elements,
 * classes and attributes) a few are left for axe to look at. What names of labels point to stays.
 *
 * @param many how many alike stay in lists that are alike
 */
export async function thinRows(page: Page, many = 6): Promise<void> {
  await page.evaluate((many) => {
    const references = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns', 'for'];
    const named = new Set(
      references.flatMap((name) =>
        [...document.querySelectorAll(`[${name}]`)].flatMap(
          (element) => element.getAttribute(name)?.split(/\s+/) ?? [],
        ),
      ),
    );
    const looks = (element: Element) =>
      [element.tagName, element.getAttribute('class'), ...element.getAttributeNames()].join(' ');
    const seen = new Map<string, number>();
    for (const row of document.querySelectorAll('li, tr, article, g > *')) {
      const parts = [row, ...row.querySelectorAll('*')];
      if (parts.some(({ id }) => id !== '' && named.has(id))) continue;
      const list = row.parentElement ? looks(row.parentElement) : '';
      const shape = [list, ...new Set(parts.map(looks))].sort().join('|');
      const before = seen.get(shape) ?? 0;
      seen.set(shape, before + 1);
      if (before >= many) row.remove();
    }
  }, many);
}
