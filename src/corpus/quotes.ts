import type { Block, FigureDirective } from '../markdown/parse/document.ts';
import { type Body, readBlocks } from '../markdown/parse/markdown.ts';
import { type Quote, quoteIn } from '../markdown/parse/quote.ts';
import { simpleParagraphs } from '../markdown/parse/simple.ts';
import type { Story, StoryFact } from './stated.ts';
import { factsOf, type StoryCorpus } from './story-corpus.ts';
import { note, rememberer, unasked } from './trace.ts';

type Read = Pick<Body, 'blocks' | 'directives'>;

const bodies = new Map<string, { text: string; read: Read }>();

/** The prose of a story as the reader of facts has it, read once; while others are written as well. */
function bodyOf({ id, body: text = '' }: Story): Read {
  const known = bodies.get(id);
  if (known?.text === text) return known.read;
  const read = readBlocks(text, 0, simpleParagraphs(text, 0));
  bodies.set(id, { text, read });
  return read;
}

/** The sentences of a story, block by block. */
export const blocksOf = (story: Story): readonly Block[] => bodyOf(story).blocks;

/** The figures its editor placed, in the order of the text; most texts have none, which shows without reading them. */
export const directivesOf = (story: Story): readonly FigureDirective[] =>
  story.body?.includes('::') ? bodyOf(story).directives : [];

type Corpus = Pick<StoryCorpus, 'facts' | 'bodyStart'>;

/** The sentence a fact was read from, with the fact's own words apart: the reader's plain text. */
export function quoteOf(corpus: Corpus, { fact, story }: StoryFact): Quote {
  note('quote-of', fact.id);
  return unasked(() => {
    const [before, marked, after] =
      quotesIn(corpus, story.id, () => quotesOf(corpus, story))[fact.id] ??
      partsOf(corpus, { fact, story });
    return { before, marked, after, text: `${before}${marked}${after}` };
  });
}

type Parts = readonly [before: string, marked: string, after: string];

/** What is read again only where a story was written anew: most of a build's stories were not. */
const quotesIn = rememberer<Corpus, Readonly<Record<string, Parts>>>('quotes-in-story');

const quotesOf = (corpus: Corpus, story: Story): Record<string, Parts> =>
  Object.fromEntries(
    factsOf(corpus, story).map((entry) => [entry.fact.id, partsOf(corpus, entry)]),
  );

function partsOf({ bodyStart }: Corpus, { fact, story }: StoryFact): Parts {
  const { before, marked, after } = quoteIn(
    blocksOf(story),
    fact.source,
    bodyStart.get(story.id) ?? 0,
  );
  return [before, marked, after];
}
