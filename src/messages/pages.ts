/** Lists that go over several pages. */
export const pagesMessages = {
  label: 'Pages',
  title: '{title}, page {page} of {pages}',
  at: 'Page {page} of {pages}',
  previous: 'Previous page',
  next: 'Next page',
} as const;
