import { afterEach, expect, it, vi } from 'vitest';
import { openLink } from './open-link.ts';

afterEach(() => void vi.unstubAllGlobals());

it('an address is opened by a click on a link in the page, of which nothing stays', () => {
  const page: object[] = [];
  const clicked: [address: string, isInPage: boolean][] = [];
  const link = {
    href: '',
    click: () => clicked.push([link.href, page.includes(link)]),
    remove: () => page.splice(page.indexOf(link), 1),
  };
  const body = { append: (element: object) => page.push(element) };
  vi.stubGlobal('document', { createElement: () => link, body });
  openLink('/places/wuhan/');
  expect(clicked).toEqual([['/places/wuhan/', true]]);
  expect(page).toEqual([]);
});
