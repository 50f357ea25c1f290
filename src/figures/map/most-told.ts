/** So many facts of one place or way are told in its list; all of a place stand on its page. */
export const mostTold = 40;
