import type { Block } from '../markdown/parse/document.ts';
import { readBlocks } from '../markdown/parse/markdown.ts';
import { type Quote, quoteIn } from '../markdown/parse/quote.ts';
import { simpleParagraphs } from '../markdown/parse/simple.ts';
import type { Story, StoryFact } from './stated.ts';
import type { StoryCorpus } from './story-corpus.ts';

const blocks = new WeakMap<Story, readonly Block[]>();

/** The prose of a story as the reader of facts has it, read once. */
export function blocksOf(story: Story): readonly Block[] {
  const known = blocks.get(story);
  if (known) return known;
  const body = story.body ?? '';
  const read = readBlocks(body, 0, simpleParagraphs(body, 0)).blocks;
  blocks.set(story, read);
  return read;
}

/** The sentence a fact was read from, with the fact's own words apart: the reader's plain text. */
export function quoteOf(
  { bodyStart }: Pick<StoryCorpus, 'bodyStart'>,
  { fact, story }: StoryFact,
): Quote {
  return quoteIn(blocksOf(story), fact.source, bodyStart.get(story.id) ?? 0);
}
