import { expect, test } from 'vitest';
import { footItems, sectionItems } from './page-frame.ts';

/** The sections that are told to be where a reader is, with how. */
const currentIn = (items: string) =>
  [...items.matchAll(/href="([^"]+)" aria-current="(\w+)"/g)].map(([, to, how]) => `${to} ${how}`);

test.each([
  ['/facts/', ['/facts/ page']],
  ['/facts/0001/', ['/facts/ true']],
  ['/stories/page/2/', ['/stories/ true']],
  ['/about/', ['/about/ page']],
  ['/', []],
  ['/search/', []],
])('a reader of %s is told the section', (path, current) => {
  expect(currentIn(sectionItems(path))).toEqual(current);
  // Whatever was asked before.
  expect(currentIn(sectionItems(path))).toEqual(current);
});

test('the foot of a brief page holds a part of what that of others does', () => {
  const [brief, all] = [true, false].map((isBrief) => footItems(isBrief).split('<li>').slice(1));
  expect(brief?.length).toBeGreaterThan(2);
  expect(all?.length).toBeGreaterThan(brief?.length ?? 0);
  expect(all).toEqual(expect.arrayContaining(brief ?? []));
});
