/** So many charts of one kind are drawn on a page of a place or corridor; of others it has the titles, which lead to them. */
export const mostDrawn = 8;
