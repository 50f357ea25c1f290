import { ascending, descending } from 'd3';
import type { Story } from '../corpus/stated.ts';

/** The stories as the home page has them: those with a place of their own first, then the others as they come. */
export const frontPage = (stories: readonly Story[]): Story[] =>
  stories.toSorted((a, b) => ascending(a.data.order ?? Infinity, b.data.order ?? Infinity));

/** Something that came to the site on a day. */
export interface News {
  /** ISO day. */
  day: string;
  kind: 'story' | 'correction';
  story: Story;
  /** How many corrections a story has of that day. */
  count: number;
}

/** What is new, the newest first: stories by their day, corrections of one day and story as one. */
export function newsOf(stories: readonly Story[], most = 5): News[] {
  const published = stories.map(
    (story): News => ({ day: story.data.date, kind: 'story', story, count: 1 }),
  );
  const corrected = stories.flatMap((story) =>
    [...Map.groupBy(story.data.corrections ?? [], ({ date }) => date)].map(
      ([day, corrections]): News => ({ day, kind: 'correction', story, count: corrections.length }),
    ),
  );
  // Of one day the stories come first, and those are first here.
  return [...published, ...corrected].sort((a, b) => descending(a.day, b.day)).slice(0, most);
}
