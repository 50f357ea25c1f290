import { sort } from 'd3';
import { placeName } from '../atlas/gazetteer/place-name.ts';
import { quoteOf } from '../corpus/quotes.ts';
import { placesOf } from '../corpus/stated.ts';
import type { StoryCorpus } from '../corpus/story-corpus.ts';
import { keeper } from '../corpus/trace.ts';
import { coarseDateInWords, periodInWords } from '../corpus/wording.ts';
import { fill } from '../messages/fill.ts';
import { timelineMessages as t } from '../messages/timeline.ts';

/** Something that happened at a time. */
export interface Happening {
  /** ISO date as precise as it is known; what it is ordered by. */
  date: string;
  /** "27 June 2021" */
  when: string;
  /** What happened, in a sentence of a story or in words of the atlas. */
  words: string;
  /** Path below the base of where it is said. */
  path: string;
  places: { id: string; name: string }[];
}

/** A year and what happened in it, in order. */
export interface Year {
  year: string;
  happenings: Happening[];
}

/** Kinds of facts that say when something was, or was first. */
const telling: ReadonlySet<string> = new Set(['date', 'ordinal']);

/**
 * When corridors opened and what stories date, the earliest first. A sentence that dates two things stands once.
 */
export const timelineOf = (site: StoryCorpus): readonly Happening[] =>
  timelines(site, '', () => gather(site));

const timelines = keeper<StoryCorpus, readonly Happening[]>();

/** So many happenings stand on one page. */
export const happeningsPerPage = 250;

/** Happenings by their years, in the order given. */
export const byYear = (happenings: readonly Happening[]): Year[] =>
  [...Map.groupBy(happenings, ({ date }) => date.slice(0, 4))].map(([year, some]) => ({
    year,
    happenings: some,
  }));

function gather(site: StoryCorpus): Happening[] {
  const { atlas, facts } = site;
  const opened = [...atlas.corridors.values()].flatMap((corridor): Happening[] => {
    const { id, name, opened: date, paths } = corridor;
    if (!date) return [];
    const chain = paths[0]?.places ?? [];
    const ends = [chain[0], chain.at(-1)].filter((end) => end !== undefined);
    return [
      {
        date,
        when: coarseDateInWords(date),
        words: fill(t.opened, { name }),
        path: `/corridors/${id}/`,
        places: ends.map((end) => ({ id: end, name: placeName(atlas, end) })),
      },
    ];
  });
  const told = facts.flatMap((entry): Happening[] => {
    const { fact, story } = entry;
    const date = fact.period?.start ?? null;
    if (!telling.has(fact.kind) || date === null) return [];
    return [
      {
        date,
        when: periodInWords(fact.period),
        words: quoteOf(site, entry).text,
        path: `/stories/${story.id}/#s-${fact.id}`,
        places: placesOf(fact).map((id) => ({ id, name: placeName(atlas, id) })),
      },
    ];
  });
  const once = new Map([...told].reverse().map((one) => [one.words, one]));
  return sort(
    [...opened, ...once.values()],
    ({ date }) => date,
    ({ words }) => words,
  );
}
