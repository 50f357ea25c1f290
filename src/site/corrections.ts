import type { Change, History } from '../corpus/history/history.ts';
import type { Story, StoryFact } from '../corpus/stated.ts';
import { factNamed } from '../extraction/reader/fact-named.ts';
import type { Correction } from '../schemas/article.ts';
import { linkTo } from './links.ts';
import type { Site } from './site-data.ts';

/** A correction with what it is about. */
export interface StoryCorrection extends Correction {
  story: Story;
  /** Name of it on the page of its story. */
  anchor: string;
  /** The fact as it stands now, where the correction names one. */
  about: StoryFact | null;
  /** What that fact was, where the history of the project tells it. */
  change: Change | null;
}

/** The corrections of a story, newest first. */
export function correctionsOf(site: Site, story: Story, history?: History): StoryCorrection[] {
  const told = new Map<string, number>();
  const own = site.facts.filter((entry) => entry.story === story).map((entry) => entry.fact);
  return (story.data.corrections ?? [])
    .map((correction) => {
      const { date, fact } = correction;
      const nth = (told.get(date) ?? 0) + 1;
      told.set(date, nth);
      const named = fact && factNamed(own, history?.successors.get(fact) ?? fact);
      const about = (named && site.factById.get(named.id)) || null;
      return {
        ...correction,
        story,
        anchor: `correction-${date}${nth > 1 ? `-${nth}` : ''}`,
        about,
        change: about ? changeNear(history?.changes.get(about.fact.id) ?? [], date) : null,
      };
    })
    .sort(newestFirst);
}

/** All corrections of the site, newest first. */
export const allCorrections = (site: Site, history?: History): StoryCorrection[] =>
  site.stories.flatMap((story) => correctionsOf(site, story, history)).sort(newestFirst);

/** The day a story last changed in a way its readers were told of. */
export const lastChanged = ({ data }: Pick<Story, 'data'>): string =>
  [data.date, data.updated ?? '', ...(data.corrections ?? []).map(({ date }) => date)]
    .sort()
    .at(-1) as string;

/** Path of a correction on the page of its story. */
export const linkToCorrection = ({ story, anchor }: StoryCorrection): string =>
  `${linkTo.story(story.id)}#${anchor}`;

const newestFirst = (a: { date: string }, b: { date: string }): number =>
  a.date < b.date ? 1 : a.date > b.date ? -1 : 0;

/** A correction may be dated a day or two before or after its change came out. */
function changeNear(changes: readonly Change[], date: string): Change | null {
  const apart = (change: Change) => Math.abs(Date.parse(change.date) - Date.parse(date));
  const [nearest] = [...changes].sort((a, b) => apart(a) - apart(b));
  return nearest && apart(nearest) <= 7 * 86_400_000 ? nearest : null;
}
