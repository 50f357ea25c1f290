import { sort } from 'd3';
import { placeName } from '../atlas/gazetteer/place-name.ts';
import type { Corpus } from './corpus.ts';
import { type Series, statedAt } from './series.ts';

/** A series as an editor chooses it: what it is, of when, and the line that draws it. */
export interface ListedSeries {
  id: string;
  /** "China–Europe freight train trips, Zhengzhou". */
  label: string;
  points: number;
  /** "2013 to 2023", from the first point to the last. */
  span: string;
  /** Slugs of the stories it has points of, in ascending order; published figures are of none. */
  stories: string[];
  /** `::chart{series=…}`. */
  directive: string;
}

/**
 * The series there are, those of most points first, or those whose id, label, place or story holds all the words.
 *
 * @example listSeries(corpus, ['zhengzhou', 'trips'])
 */
export function listSeries(
  { series, files, atlas }: Pick<Corpus, 'series' | 'files' | 'atlas'>,
  words: readonly string[] = [],
): ListedSeries[] {
  const storyOf = new Map(
    files.flatMap(({ article, facts }) => facts.map(({ id }) => [id, article] as const)),
  );
  const listed = series
    .map((one): ListedSeries => {
      const stated = one.points.flatMap(statedAt);
      const stories = stated.flatMap(({ id }) => storyOf.get(id) ?? []);
      return {
        id: one.id,
        label: [one.label, ...aboutInWords(one, atlas)].join(', '),
        points: one.points.length,
        span: spanOf(one),
        stories: [...new Set(stories)].sort(),
        directive: `::chart{series=${one.id}}`,
      };
    })
    .filter(({ id, label, stories }) => {
      const text = [id, label, ...stories].join(' ').toLowerCase();
      return words.every((word) => text.includes(word.toLowerCase()));
    });
  return sort(
    listed,
    ({ points }) => -points,
    ({ id }) => id,
  );
}

/** Names of the places or corridors it is about, but for those its label has. */
const aboutInWords = ({ label, places, corridors }: Series, atlas: Corpus['atlas']): string[] =>
  [
    ...places.map((id) => placeName(atlas, id)),
    ...corridors.map((id) => atlas.corridors.get(id)?.name ?? id),
  ].filter((name) => !label.includes(name));

function spanOf({ facts }: Series): string {
  const days = facts.flatMap(({ period }) => period?.end ?? period?.start ?? []);
  const years = [days[0], days.at(-1)].map((day) => day?.slice(0, 4) ?? '…');
  const [first, last] = years[0] === years[1] ? [days[0], days.at(-1)] : years;
  return first === last ? `${first}` : `${first} to ${last}`;
}
