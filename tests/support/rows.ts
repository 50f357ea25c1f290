import { expect, type Locator, type Page } from 'playwright/test';
import { factsMessages } from '../../src/messages/facts.ts';
import type { Fact } from '../../src/schemas/fact.ts';

/** The facts in the prose of a story: links a reader sees under words. */
export const marksOf = (page: Page): Locator => page.locator('.prose a.fact');

/** That a story lists each of its facts, and each row leads to the words it was read from. */
export async function expectRows(page: Page, facts: readonly Fact[]): Promise<void> {
  const rows = page.locator('.fact-table .fact-row');
  await expect(rows).toHaveCount(facts.length);
  // Most of them are folded: a reader may unfold them, a test looks at what is there.
  const targets = await rows
    .getByRole('link', { name: factsMessages.back, includeHidden: true })
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
}

/** That every mark in the prose leads to a row of the same page. */
export async function expectMarksLead(page: Page): Promise<void> {
  const marks = marksOf(page);
  expect(await marks.count()).toBeGreaterThan(3);
  const lost = await marks.evaluateAll((links: HTMLAnchorElement[]) =>
    links.filter(({ hash }) => !document.getElementById(hash.slice(1))).map((a) => a.outerHTML),
  );
  expect(lost).toEqual([]);
}
