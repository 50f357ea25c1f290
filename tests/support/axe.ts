import axe from 'axe-core';
import type { Page } from 'playwright/test';

/** What axe is to look at. */
interface Look {
  /** Its rules; all where left out. */
  rules?: readonly string[];
  /** The part of the page that is looked at, and what is left out of it, as selectors. */
  within?: string;
  without?: string;
}

/**
 * What axe finds on a page, one line an element, and which of its rules had something to say. axe is brought into a page
 * once, and faults alone out of it: half a megabyte of code, and each element that is right, would take longer than looking.
 */
export async function lookByAxe(
  page: Page,
  { rules, within, without }: Look = {},
): Promise<{ faults: string[]; applied: string[] }> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const { violations, passes } = await page.evaluate(
    ({ within, without, rules }) =>
      (window as unknown as { axe: typeof axe }).axe.run(
        { include: [within], ...(without && { exclude: [without] }) },
        {
          resultTypes: ['violations'],
          ...(rules && { runOnly: { type: 'rule', values: [...rules] } }),
        },
      ),
    { within: within ?? 'html', without, rules },
  );
  const faults = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any }) => `${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`),
  );
  return { faults, applied: [...violations, ...passes].map(({ id }) => id) };
}

/** What axe finds on a page, one line an element. */
export const axeFaults = async (page: Page, look?: Look): Promise<string[]> =>
  (await lookByAxe(page, look)).faults;

/**
 * Takes rows out of long lists, tables and drawings of a page, so that of those built alike (the same elements,
 * classes and attributes) a few are left for axe to look at. What names of labels point to stays.
 *
 * @param many how many alike stay in lists that are alike
 */
export async function thinRows(page: Page, many = 2): Promise<void> {
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
