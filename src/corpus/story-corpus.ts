import { ascending, descending } from 'd3';
import { disagreements } from './consistency.ts';
import type { Corpus } from './corpus.ts';
import { lookup } from './lookup.ts';
import type { Stated, Story, StoryFact } from './stated.ts';
import { asked, once } from './trace.ts';

/** What is stated of one thing and time where not all of it can hold. */
export type Contradiction = readonly Stated[];

/** A corpus with the stories its facts were read from. */
export interface StoryCorpus extends Corpus {
  /** Newest first. */
  readonly stories: readonly Story[];
  /** In the order of stories, then of their text; without what an editor rejected. */
  readonly facts: readonly StoryFact[];
  readonly factById: ReadonlyMap<string, StoryFact>;
  /** Facts of stories and published figures. */
  readonly statedById: ReadonlyMap<string, Stated>;
  readonly contradictions: readonly Contradiction[];
  /** Offset of a story's prose in its file, by slug. */
  readonly bodyStart: ReadonlyMap<string, number>;
}

/** The facts of a story, in the order of its text. */
export const factsOf = (corpus: Pick<StoryCorpus, 'facts'>, story: Story): readonly StoryFact[] =>
  factsOfStory(corpus, story.id);

const factsOfStory = asked('facts-of-story', ({ facts }: Pick<StoryCorpus, 'facts'>, story) =>
  byStory(facts, byStory, [story]),
);

const byStory = lookup<StoryFact, object>(() => ({ story }) => [story.id]);

/** The order of stories: by their days, those of one day by their slugs. */
export const newestFirst = (a: Story, b: Story): number =>
  descending(a.data.date, b.data.date) || ascending(a.id, b.id);

/** A corpus with its stories. A fact whose story is not among them is in its series and comparisons alone. */
export function withStories(corpus: Corpus, unordered: readonly Story[]): StoryCorpus {
  const stories = unordered.toSorted(newestFirst);
  const fileBySlug = new Map(corpus.files.map((file) => [file.article, file]));
  const facts = stories.flatMap((story) =>
    (fileBySlug.get(story.id)?.facts ?? [])
      .filter((fact) => fact.status !== 'rejected')
      .map((fact) => ({ fact, story })),
  );
  const all: Stated[] = [...facts, ...corpus.published];
  const statedById = new Map(all.map((entry) => [entry.fact.id, entry]));
  const contradictions = once(() =>
    disagreements(corpus.contradicting)
      .map((group) => group.flatMap(({ fact }) => statedById.get(fact.id) ?? []))
      .filter((group) => group.length > 1),
  );
  return {
    atlas: corpus.atlas,
    register: corpus.register,
    files: corpus.files,
    published: corpus.published,
    // Few pages ask for these, and while a story is written each save would pay for them.
    get series() {
      return corpus.series;
    },
    get yearly() {
      return corpus.yearly;
    },
    get contradicting() {
      return corpus.contradicting;
    },
    get findings() {
      return corpus.findings;
    },
    get contradictions() {
      return contradictions();
    },
    stories,
    facts,
    factById: new Map(facts.map((entry) => [entry.fact.id, entry])),
    statedById,
    bodyStart: new Map(corpus.files.map(({ article, bodyStart }) => [article, bodyStart])),
  };
}
