import type { Block } from '../markdown/parse/document.ts';
import { readBlocks } from '../markdown/parse/markdown.ts';
import { type Quote, quoteIn } from '../markdown/parse/quote.ts';
import { simpleParagraphs } from '../markdown/parse/simple.ts';
import type { Story, StoryFact } from './stated.ts';
import type { StoryCorpus } from './story-corpus.ts';
import { keeper, note, unasked } from './trace.ts';

const blocks = keeper<Story, readonly Block[]>();

/** The prose of a story as the reader of facts has it, read once. */
export const blocksOf = (story: Story): readonly Block[] =>
  blocks(story, '', () => {
    const body = story.body ?? '';
    return readBlocks(body, 0, simpleParagraphs(body, 0)).blocks;
  });

/** The sentence a fact was read from, with the fact's own words apart: the reader's plain text. */
export function quoteOf(
  { bodyStart }: Pick<StoryCorpus, 'bodyStart'>,
  { fact, story }: StoryFact,
): Quote {
  note('quote-of', fact.id);
  return unasked(() => quoteIn(blocksOf(story), fact.source, bodyStart.get(story.id) ?? 0));
}
