import type { SourceFacts } from '../../src/schemas/source-facts.ts';
import { fetchPage } from '../new/fetch-page.ts';
import { readPage } from '../new/page.ts';
import { readPassage } from './passage-facts.ts';
import { textOfPage } from './passages.ts';

/** What was read of a source: what it says of itself, and its text where that could be had. */
export interface ReadSource {
  facts: SourceFacts & { url: string };
  text: string | null;
  /** Why there is no text. */
  failure?: string;
}

/** The page at an address; without its text where it cannot be read. */
export async function fetchSource(url: string): Promise<ReadSource> {
  const answer = await fetchPage(url);
  if ('failure' in answer) return { facts: { url }, text: null, failure: answer.failure };
  return { facts: { ...readPage(answer.html), url }, text: textOfPage(answer.html) };
}

/** A passage that somebody has copied from the page at an address. */
export const pastedSource = (text: string, url: string): ReadSource => ({
  facts: { ...readPassage(text), url },
  text,
});
