import { seriesNamed } from '../../corpus/register/resolve.ts';
import type { Story } from '../../corpus/stated.ts';
import { asked, keeper } from '../../corpus/trace.ts';
import type { Figure } from '../../figures/figure.ts';
import { type FigureSlot, slotsIn } from '../../markdown/render/compose.ts';
import type { Site } from '../site-data.ts';

/** What editors say of a figure in its directive: `title=`, `note=`, `alt=`. */
export interface GivenWords {
  title?: string | undefined;
  /** Stands first among its notes. */
  note?: string | undefined;
  /** For those who cannot see the drawing. */
  alt?: string | undefined;
}

export const wordsIn = ({ title, note, alt }: FigureSlot['options']): GivenWords => ({
  title,
  note,
  alt,
});

/** A figure in the words given to it; the drawing itself is named by `alt` where it is drawn. */
export const withWords = (figure: Figure, words: GivenWords): Figure => ({
  ...figure,
  title: words.title ?? figure.title,
  notes: [...noteOf(words), ...figure.notes],
  openNotes: [...noteOf(words), ...(figure.openNotes ?? [])],
  ...altOf(words),
});

export const noteOf = ({ note }: GivenWords): string[] => (note === undefined ? [] : [note]);

export const altOf = ({ alt }: GivenWords): { alt?: string } => (alt === undefined ? {} : { alt });

const keptIn = keeper<Site, ReadonlyMap<string, GivenWords>>();

const wordsOfAll = (site: Site): ReadonlyMap<string, GivenWords> =>
  keptIn(site, '', () => {
    const words = site.stories.flatMap((story) =>
      slotsIn(story.rendered?.html ?? '').flatMap(({ name, options }): [string, GivenWords][] => {
        if (name !== 'chart' || !hasWords(options)) return [];
        const series = options.series === undefined ? null : seriesNamed(site, options.series);
        const id = options.figure ?? (series ? `series-${series.id}` : null);
        return id === null ? [] : [[id, wordsIn(options)]];
      }),
    );
    return new Map(words.reverse());
  });

/** What editors say of a chart they placed: of several the newest story's; undefined where none says anything. */
export const wordsGiven = asked('words-given', (site: Site, chart) => wordsOfAll(site).get(chart));

const hasWords = ({ title, note, alt }: FigureSlot['options']): boolean =>
  [title, note, alt].some((words) => words !== undefined);

/** True of a slot for the map of the story itself. */
export const isOwnMap = ({ name, options }: FigureSlot): boolean =>
  name === 'map' && !options.corridor && !options.place;

/** What an editor says of the story's own map where the text places it. */
export const ownMapOptions = (story: Story): FigureSlot['options'] =>
  slotsIn(story.rendered?.html ?? '').find(isOwnMap)?.options ?? {};
