import { createHash } from 'node:crypto';

/** Id of a fact: unchanged by edits to other sentences, equal in every run. */
export function factId(slug: string, sentence: string, nthEqual: number, nthFact: number): string {
  return createHash('sha256')
    .update(`${slug}\n${sentence.replace(/\s+/g, ' ').trim()}\n${nthEqual}\n${nthFact}`)
    .digest('hex')
    .slice(0, 12);
}
