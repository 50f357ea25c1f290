/** So many charts are drawn on a page of a place or corridor; of others it has the titles, which lead to them. */
export const mostDrawn = 4;

/** So many pairs of figures are told there in words. */
export const mostTold = 8;

/** So many charts of what sources differ in: the title of each says how far. */
export const mostDisputes = 2;
