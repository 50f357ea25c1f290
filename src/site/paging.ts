import { fill } from '../messages/fill.ts';
import { pagesMessages } from '../messages/pages.ts';

/** A list too long for one page. */
export interface Paged<T> {
  /** What stands on this page. */
  shown: T[];
  /** Counted from 1. */
  page: number;
  pages: number;
}

/** How many pages a list takes, at least one. */
export const countPages = (length: number, size: number): number =>
  Math.max(1, Math.ceil(length / size));

/** One page of a list. */
export const pageOf = <T>(list: readonly T[], page: number, size: number): Paged<T> => ({
  shown: list.slice((page - 1) * size, page * size),
  page,
  pages: countPages(list.length, size),
});

/**
 * Path of a page of a list, below the base.
 *
 * @example pathOfPage('/stories/', 3) // '/stories/page/3/'
 */
export const pathOfPage = (path: string, page: number): string =>
  page === 1 ? path : `${path}page/${page}/`;

/** Title of a page of a list; the first has that of the list. */
export const titleOfPage = (
  title: string,
  { page, pages }: Omit<Paged<unknown>, 'shown'>,
): string => (page === 1 ? title : fill(pagesMessages.title, { title, page, pages }));

/** The pages of a list after its first, for routes whose parameter is their number. */
export const furtherPages = (
  pages: number,
): { params: { page: string }; props: { page: number } }[] =>
  Array.from({ length: pages - 1 }, (_, nth) => nth + 2).map((page) => ({
    params: { page: String(page) },
    props: { page },
  }));
