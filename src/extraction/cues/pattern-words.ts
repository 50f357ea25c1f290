import { isOfWord, type PatternNode, type PatternSequence, parsePattern } from './pattern-tree.ts';

/** A word of ASCII letters and digits in lower case, or what words begin with. */
export interface NeededWord {
  letters: string;
  isWhole: boolean;
}

/**
 * Words of which a text holds one at least where a pattern matches in it; null where nothing of the kind can be told,
 * or where the words are in nearly every sentence.
 *
 * @example neededWords(/\b(?:rose|grow\w*) by\b/i) // "rose" and what begins with "grow"
 */
export function neededWords({ source }: RegExp): readonly NeededWord[] | null {
  const tree = parsePattern(source);
  const words = tree && wordsOfSequence(tree, false, false);
  return words && costOf(words) <= highestCost ? words : null;
}

/**
 * The rarest of the words that each part of a sequence cannot do without.
 *
 * @param opensAtEdge true where a word can only begin at its start
 * @param closesAtEdge true where a word can only end at its end
 */
function wordsOfSequence(
  sequence: PatternSequence,
  opensAtEdge: boolean,
  closesAtEdge: boolean,
): readonly NeededWord[] | null {
  let best: readonly NeededWord[] | null = null;
  let isAtEdge = opensAtEdge;
  sequence.forEach((node, at) => {
    const own =
      isAtEdge || node.kind === 'group' ? wordsAt(sequence, at, { isAtEdge, closesAtEdge }) : null;
    if (own && (best === null || costOf(own) < costOf(best))) best = own;
    isAtEdge = isEdgeBehind(node, isAtEdge);
  });
  return best;
}

/** Words that begin at a node which must be there. */
function wordsAt(
  sequence: PatternSequence,
  at: number,
  { isAtEdge, closesAtEdge }: { isAtEdge: boolean; closesAtEdge: boolean },
): readonly NeededWord[] | null {
  const node = sequence[at] as PatternNode;
  if (node.kind === 'edge' || node.isOptional) return null;
  if (node.kind === 'signs') return spelt(sequence, at, closesAtEdge);
  const isClosed = !node.isRepeated && endsWord(sequence[at + 1], closesAtEdge);
  const words: NeededWord[] = [];
  for (const option of node.options) {
    const own = wordsOfSequence(option, isAtEdge, isClosed);
    if (own === null) return null;
    words.push(...own);
  }
  return words;
}

/** Most ways of spelling that are followed. */
const mostWays = 24;

/** The words that signs in a row spell; null where the first of them belongs to none. */
function spelt(
  sequence: PatternSequence,
  from: number,
  closesAtEdge: boolean,
): readonly NeededWord[] | null {
  let ways: string[] = [''];
  let at = from;
  for (; at < sequence.length; at++) {
    const signs = lettersOf(sequence[at] as PatternNode);
    if (signs === null || ways.length * signs.length > mostWays) break;
    ways = ways.flatMap((way) => signs.map((sign) => way + sign));
  }
  return ended(ways, endsWord(sequence[at], closesAtEdge));
}

/** The letters or digits one of which stands at a node; null where something else may. */
const lettersOf = (node: PatternNode): readonly string[] | null =>
  node.kind === 'signs' && !node.isOptional && node.signs?.every(isOfWord) ? node.signs : null;

/** True where a word before a node ends there; `closesAtEdge` tells it of the end of a sequence. */
function endsWord(node: PatternNode | undefined, closesAtEdge: boolean): boolean {
  if (node === undefined) return closesAtEdge;
  if (node.kind === 'edge') return node.isEdge;
  return node.kind === 'signs' && isGap(node) && !node.isOptional;
}

/** True for a sign that belongs to no word. */
const isGap = ({ signs }: Extract<PatternNode, { kind: 'signs' }>): boolean =>
  signs !== null && !signs.some(isOfWord);

const ended = (ways: readonly string[], isWhole: boolean): NeededWord[] | null =>
  ways[0] === '' ? null : ways.map((letters) => ({ letters, isWhole }));

/** True where a word can only begin behind a node. */
function isEdgeBehind(node: PatternNode, isBefore: boolean): boolean {
  if (node.kind === 'edge') return node.isEdge || isBefore;
  const isBehind =
    node.kind === 'signs'
      ? isGap(node)
      : node.options.every((option) => isEdgeBehindAll(option, isBefore));
  return node.isOptional ? isBehind && isBefore : isBehind;
}

const isEdgeBehindAll = (sequence: PatternSequence, isBefore: boolean): boolean =>
  sequence.reduce((isEdge, node) => isEdgeBehind(node, isEdge), isBefore);

/** How often, in a hundred sentences, some words stand in one that are in many. */
const frequencies: ReadonlyMap<string, number> = new Map(
  Object.entries({
    ...{ the: 95, of: 75, to: 75, and: 75, in: 80, a: 60, from: 35, for: 40, by: 35, with: 35 },
    ...{ on: 35, at: 25, as: 25, its: 20, is: 25, was: 20, has: 20, an: 18, that: 22, it: 15 },
    ...{ are: 12, were: 12, this: 12, which: 12, have: 10, more: 12, than: 15, year: 20 },
    ...{ last: 10, per: 10, million: 15, or: 10, but: 8, had: 8, been: 8, not: 8, be: 12, s: 25 },
  }),
);

/** Words that are in more sentences than this spare too little. */
const highestCost = 60;

/** In how many of a hundred sentences the words are, about. */
const costOf = (words: readonly NeededWord[]): number =>
  words.reduce((sum, { letters, isWhole }) => {
    const own = frequencies.get(letters) ?? 1;
    return sum + (isWhole ? own : own + (broad[letters.length] ?? 0));
  }, 0);

/** What the beginning of words costs by its length, one letter on. */
const broad = [100, 60, 25, 6, 2];
