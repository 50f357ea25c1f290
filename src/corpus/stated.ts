import type { Article } from '../schemas/article.ts';
import type { Fact } from '../schemas/fact.ts';
import type { Source } from '../schemas/source.ts';
import type { PublishedFact } from './corpus.ts';

/** A story: its front matter, its prose as typed and, where a page asked for it, as HTML. */
export interface Story {
  /** Its slug. */
  id: string;
  data: Article;
  body?: string | undefined;
  rendered?: { html: string } | undefined;
  filePath?: string | undefined;
}

/** A fact with the story it was read from. */
export interface StoryFact {
  fact: Fact;
  story: Story;
}

/** A fact, wherever it is stated. */
export type Stated = StoryFact | PublishedFact;

/** Whether a fact was read from a story rather than entered in the atlas. */
export const isOfStory = (entry: Stated): entry is StoryFact => 'story' in entry;

/** Every place a fact names, its route's included. */
export function placesOf({ places, route }: Pick<Fact, 'places' | 'route'>): string[] {
  return [...new Set([...places, ...(route ? [route.from, ...route.via, route.to] : [])])];
}

/** The stories some facts come from, each once, in the order of stories. */
export const storiesOf = (facts: readonly StoryFact[]): Story[] => [
  ...new Set(facts.map(({ story }) => story)),
];

/** The source a fact is cited from; null where its sentence names none, and for what the desk worked out itself. */
export function sourceOf({ fact, story }: StoryFact): Source | null {
  if (fact.evidence === 'derived') return null;
  return sourceNamed(story, fact.citation);
}

/** The source of a story by its short name. */
export const sourceNamed = (story: Story, name: string | null): Source | null =>
  story.data.sources.find(({ id }) => id === name) ?? null;

/** The source of a fact, wherever it is stated; null for a figure found at none. */
export const statedIn = (entry: Stated): Source | null =>
  isOfStory(entry) ? sourceOf(entry) : (entry.figure.citation ?? null);

/** The sources of some facts, each page once, however its address is written. */
export function sourcesOf(facts: readonly Stated[]): Source[] {
  const sources = facts.map(statedIn).filter((source) => source !== null);
  return [...new Map(sources.map((source) => [pageOf(source.url), source])).values()];
}

/** What an address leads to: without its protocol, "www." and the stroke at its end. */
const pageOf = (url: string): string =>
  url.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '');
