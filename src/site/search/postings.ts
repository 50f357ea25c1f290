import type { WordsFile } from './format.ts';

/** Files of words are cut where they pass this many characters. */
const fileSize = 5000;

/**
 * An inverted index of some texts, cut into files by alphabet, so that a query fetches those of its own terms.
 *
 * @param terms the terms of each text, in the order of texts
 * @returns files in ascending order of their terms
 */
export function indexTerms(terms: readonly (readonly string[])[]): WordsFile[] {
  const postings = new Map<string, number[]>();
  for (const [at, own] of terms.entries()) {
    for (const term of new Set(own)) {
      const before = postings.get(term);
      if (before) before.push(at);
      else postings.set(term, [at]);
    }
  }
  const files: WordsFile[] = [];
  let length = fileSize;
  for (const term of [...postings.keys()].sort()) {
    if (length >= fileSize) {
      files.push({});
      length = 0;
    }
    const distances = (postings.get(term) ?? []).map((at, nth, all) => at - (all[nth - 1] ?? 0));
    const file = files.at(-1);
    if (file) file[term] = distances;
    length += term.length + JSON.stringify(distances).length + 4;
  }
  return files;
}
