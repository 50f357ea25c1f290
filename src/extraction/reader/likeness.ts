/** Words of a text in small letters; a number with its separators is one word. */
export const wordsIn = (text: string): string[] =>
  text.toLowerCase().match(/[\p{L}\p{N}]+(?:[.,’'][\p{L}\p{N}]+)*/gu) ?? [];

/** A text as its words alone, so that marks and spaces make no difference. */
export const plainWords = (text: string): string => wordsIn(text).join(' ');

/**
 * How alike two texts are: the share of words they have in common, each as often as it stands (Dice 1945).
 *
 * @returns 0 for nothing in common to 1 for the same words, in whatever order
 */
export const likeness = (a: string, b: string): number => likenessOfWords(wordsIn(a), wordsIn(b));

/** The same of texts whose words are known. */
export function likenessOfWords(a: readonly string[], b: readonly string[]): number {
  return a.length + b.length === 0 ? 1 : (2 * shared(a, b)) / (a.length + b.length);
}

/** How much of the shorter of two texts stands in the other: 1 for a half of a sentence that was cut in two. */
export function containment(a: readonly string[], b: readonly string[]): number {
  const shorter = Math.min(a.length, b.length);
  return shorter === 0 ? 0 : shared(a, b) / shorter;
}

function shared(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of b) {
    const many = left.get(word) ?? 0;
    if (many === 0) continue;
    left.set(word, many - 1);
    common += 1;
  }
  return common;
}

/** Least likeness of two sentences for one to be the other reworded. */
export const reworded = 0.5;
