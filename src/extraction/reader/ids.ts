import { hash } from 'node:crypto';
import type { Fact } from '../../schemas/fact.ts';

/**
 * What the ids of one sentence's facts begin with: unchanged by edits to other sentences, equal in every run.
 *
 * @param nthEqual how many equal sentences stand before it in the article
 */
export function sentenceId(slug: string, sentence: string, nthEqual: number): string {
  const plain = /\s\s/.test(sentence) ? sentence.replace(/\s+/g, ' ') : sentence;
  return hash('sha256', `${slug}\n${plain}\n${nthEqual}`).slice(0, 12);
}

/** Id of the nth fact of a sentence, counted from 0. */
export const factId = (sentence: string, nthFact: number): string => `${sentence}-${nthFact + 1}`;

/** Gives a fact another id, and that of the fact it is paired with. */
export function rename(fact: Fact, ids: ReadonlyMap<string, string>): void {
  fact.id = ids.get(fact.id) ?? fact.id;
  if (fact.pair) fact.pair = { ...fact.pair, fact: ids.get(fact.pair.fact) ?? fact.pair.fact };
}
