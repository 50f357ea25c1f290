import type { Block, FigureDirective } from '../markdown/parse/document.ts';
import { type Body, readBlocks } from '../markdown/parse/markdown.ts';
import { type Quote, quoteIn } from '../markdown/parse/quote.ts';
import { simpleParagraphs } from '../markdown/parse/simple.ts';
import type { Story, StoryFact } from './stated.ts';
import type { StoryCorpus } from './story-corpus.ts';
import { keeper, note, unasked } from './trace.ts';

const bodies = keeper<Story, Pick<Body, 'blocks' | 'directives'>>();

/** The prose of a story as the reader of facts has it, read once. */
const bodyOf = (story: Story): Pick<Body, 'blocks' | 'directives'> =>
  bodies(story, '', () => {
    const body = story.body ?? '';
    return readBlocks(body, 0, simpleParagraphs(body, 0));
  });

/** The sentences of a story, block by block. */
export const blocksOf = (story: Story): readonly Block[] => bodyOf(story).blocks;

/** The figures its editor placed, in the order of the text. */
export const directivesOf = (story: Story): readonly FigureDirective[] => bodyOf(story).directives;

/** The sentence a fact was read from, with the fact's own words apart: the reader's plain text. */
export function quoteOf(
  { bodyStart }: Pick<StoryCorpus, 'bodyStart'>,
  { fact, story }: StoryFact,
): Quote {
  note('quote-of', fact.id);
  return unasked(() => quoteIn(blocksOf(story), fact.source, bodyStart.get(story.id) ?? 0));
}
