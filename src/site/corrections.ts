import type { Change, History } from '../corpus/history/history.ts';
import { lookup } from '../corpus/lookup.ts';
import { correctionNames } from '../corpus/register/corrections.ts';
import { presentFactId } from '../corpus/register/stubs.ts';
import type { Story, StoryFact } from '../corpus/stated.ts';
import { factsOf } from '../corpus/story-corpus.ts';
import { askedEach, keeper } from '../corpus/trace.ts';
import { factNamed } from '../extraction/reader/fact-named.ts';
import type { Correction } from '../schemas/article.ts';
import { historyNow } from './fact-history.ts';
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
  const corrections = story.data.corrections ?? [];
  const known = site.register.stories.get(story.id)?.corrections ?? new Map();
  const names = correctionNames(known, corrections);
  const own = factsOf(site, story).map((entry) => entry.fact);
  return corrections
    .map((correction, at) => {
      const { date, fact } = correction;
      const now = fact && (presentFactId(site, fact) ?? history?.successors.get(fact) ?? fact);
      const named = now && factNamed(own, now);
      const about = (named && site.factById.get(named.id)) || null;
      return {
        ...correction,
        story,
        anchor: names[at] ?? '',
        about,
        change: about ? changeNear(history?.changes.get(about.fact.id) ?? [], date) : null,
      };
    })
    .sort(newestFirst);
}

/** So many corrections stand on one page. */
export const correctionsPerPage = 100;

/** All corrections of the site, newest first; gathered once, with what the history tells of them and without. */
export function allCorrections(site: Site, history?: History): readonly StoryCorrection[] {
  // There is one history a build.
  return gathered(site, history ? 'told' : '', () =>
    site.stories.flatMap((story) => correctionsOf(site, story, history)).sort(newestFirst),
  );
}

const gathered = keeper<Site, readonly StoryCorrection[]>();

/** The corrections about any of some facts, newest first. */
export const correctionsAbout = (
  site: Site,
  facts: readonly string[],
  history?: History,
): StoryCorrection[] => {
  if (!history) return correctionsOfFacts(site, facts);
  // There is one history a build; a question about it is answered before anybody asks.
  return history === historyNow()
    ? correctionsTold(site, facts)
    : byFact(allCorrections(site, history), site, facts);
};

const correctionsOfFacts = askedEach('corrections-of', (site: Site, facts) =>
  byFact(allCorrections(site), site, facts),
);

const correctionsTold = askedEach('corrections-told', (site: Site, facts) =>
  byFact(allCorrections(site, historyNow()), site, facts),
);

const byFact = lookup<StoryCorrection, Site>(
  () =>
    ({ about }) =>
      about ? [about.fact.id] : [],
);

/** The day a story last changed in a way its readers were told of. */
export const lastChanged = ({ data }: Pick<Story, 'data'>): string =>
  [data.date, data.updated ?? '', ...(data.corrections ?? []).map(({ date }) => date)]
    .sort()
    .at(-1) as string;

/** The last of those days among some stories; null without any. */
export const lastChange = (stories: readonly Pick<Story, 'data'>[]): string | null =>
  stories.map(lastChanged).sort().at(-1) ?? null;

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
