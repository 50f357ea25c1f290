import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import { expect } from 'playwright/test';
import { attribute, elementsOf, textOf } from '../../scripts/lib/html.ts';
import { factsMessages } from '../../src/messages/facts.ts';
import { type SiteName, sites } from './sites.ts';
import type { StoredStory } from './stored.ts';

const hasClass = (element: Element, name: string): boolean =>
  (attribute(element, 'className') ?? '').split(' ').includes(name);

/** The elements below one. */
const below = ({ children }: Element): Element[] => elementsOf({ type: 'root', children });

/** The elements below those of a class. */
const within = (elements: readonly Element[], name: string): Element[] =>
  elements.filter((element) => hasClass(element, name)).flatMap(below);

/** What a sentence may stand in. */
const blocks = new Set(['p', 'li', 'td', 'h2', 'h3', 'blockquote']);

const squeeze = (words: string) => words.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/**
 * That the built page of a story lists each of its facts, that each row leads to the words it was read from, and that
 * every mark in the prose leads to a row of the same page.
 */
export function expectRows(site: SiteName, { slug, facts }: StoredStory): void {
  const html = readFileSync(join(sites[site].folder, 'stories', slug, 'index.html'), 'utf8');
  const all = elementsOf(html);
  const prose = within(all, 'prose');
  const textAt = new Map<string | null, string>();
  for (const block of prose.filter(({ tagName }) => blocks.has(tagName)))
    for (const inner of [block, ...below(block)])
      textAt.set(attribute(inner, 'id'), squeeze(textOf(block)));
  const rows = within(all, 'fact-table').filter((element) => hasClass(element, 'fact-row'));
  const told = rows.map((row) => {
    const back = below(row).find((link) => attribute(link, 'ariaLabel') === factsMessages.back);
    return textAt.get((back && attribute(back, 'href')?.slice(1)) ?? null) ?? '';
  });
  expect(told, slug).toHaveLength(facts.length);
  for (const [i, fact] of facts.entries()) {
    const words = squeeze(fact.source.text.replace(/\[\^[^\]]+\]/g, ''));
    expect(told[i], `row ${i + 1} of ${slug}`).toContain(words);
  }
  const marks = prose.filter((element) => element.tagName === 'a' && hasClass(element, 'fact'));
  expect(marks.length, slug).toBeGreaterThan(3);
  const ids = new Set(all.map((element) => attribute(element, 'id')));
  const lost = marks.filter((mark) => !ids.has(attribute(mark, 'href')?.slice(1) ?? ''));
  expect(lost.map(textOf), slug).toEqual([]);
}
