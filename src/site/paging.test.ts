import { expect, test } from 'vitest';
import { furtherPages, pageOf, pathOfPage, titleOfPage } from './paging.ts';

const letters = [...'abcdefg'];

test('a list goes over as many pages as it needs, and no letter is lost', () => {
  const pages = [1, 2, 3].map((page) => pageOf(letters, page, 3));
  expect(pages.map(({ shown }) => shown.join(''))).toEqual(['abc', 'def', 'g']);
  expect(pages.map(({ pages: count }) => count)).toEqual([3, 3, 3]);
  expect(pageOf([], 1, 3)).toEqual({ shown: [], page: 1, pages: 1 });
});

test('the first page stands under the address of the list, the others below it', () => {
  expect(pathOfPage('/stories/', 1)).toBe('/stories/');
  expect(furtherPages(3).map(({ params }) => params.page)).toEqual(['2', '3']);
  expect(pathOfPage('/stories/', 2)).toBe('/stories/page/2/');
  expect(titleOfPage('Stories', { page: 1, pages: 3 })).toBe('Stories');
  expect(titleOfPage('Stories', { page: 2, pages: 3 })).toBe('Stories, page 2 of 3');
  expect(furtherPages(1)).toEqual([]);
});
