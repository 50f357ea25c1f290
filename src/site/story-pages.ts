/** So many stories stand on one page of a list of them, each with its small map. */
export const storiesPerPage = 40;
