import { ascending } from 'd3';
import type { Story } from '../corpus/stated.ts';

/** A subject that stories belong to. */
export interface Topic {
  /** "middle-corridor" */
  slug: string;
  /** As the newest of its stories writes it. */
  name: string;
  /** Newest first. */
  stories: readonly Story[];
}

/** A topic's part of an address: "Middle Corridor" is `middle-corridor`, "铁路" stands as it is. */
export const topicSlug = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

/**
 * The topics of some stories, each once however its letters are written, in alphabetical order.
 *
 * @param stories newest first
 */
export function topicsOf(stories: readonly Story[]): Topic[] {
  const topics = new Map<string, { slug: string; name: string; stories: Set<Story> }>();
  for (const story of stories) {
    for (const name of story.data.topics) {
      const slug = topicSlug(name);
      if (slug === '') continue;
      const topic = topics.get(slug) ?? { slug, name, stories: new Set() };
      topic.stories.add(story);
      topics.set(slug, topic);
    }
  }
  return [...topics.values()]
    .map((topic) => ({ ...topic, stories: [...topic.stories] }))
    .sort((a, b) => ascending(a.slug, b.slug));
}
