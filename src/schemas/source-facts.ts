import type { Source } from './source.ts';

/** What is known of a source; the rest is left to do. */
export type SourceFacts = Partial<
  Pick<Source, 'title' | 'publisher' | 'url' | 'published' | 'accessed' | 'type'>
>;

/** A source that was looked up for a story. */
export interface FoundSource {
  known: SourceFacts;
  /** Why its page could not be read; null where it was, or where its text was pasted. */
  failure: string | null;
}
