/** By fact its first and last year, then the places it is about; in `data-facts` of an embedded page's content. */
export type FactMarks = Record<string, [number, number, ...string[]]>;
