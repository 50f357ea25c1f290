import { figureMessages } from '../messages/figure.ts';
import { fill } from '../messages/fill.ts';
import type { MapRegion } from '../schemas/figure-directive.ts';
import type { Source } from '../schemas/source.ts';
import { element, text } from './svg.ts';

/** A way of a map. */
export interface FigureWay {
  id: string;
  name: string;
  mode: string;
  /** False where no source says which way it goes, and it joins its ends. */
  stated: boolean;
  /** Ids of the facts that state it. */
  facts: readonly string[];
  /** Longitude and latitude in degrees, WGS 84; straight from place to place. */
  lines: readonly (readonly [number, number])[][];
}

/** A drawn map or chart with all that stands round it. */
export interface Figure {
  /** Id in addresses and anchors: `series-…`, `story-<slug>-map`. */
  id: string;
  kind: 'map' | 'chart';
  /** The claim. */
  title: string;
  /** What is shown, with unit and period. */
  subtitle: string;
  /** What the drawing shows, in an editor's words for those who cannot see it; it names the drawing in place of the title. */
  alt?: string;
  /**
   * Drawn twice; a style sheet shows the one that fits. HTML, trusted. `middle` is for pages on screens between the two;
   * `card` for pictures that are shown small, where the wide one could not be read.
   */
  drawn: { wide: string; narrow: string; middle?: string | undefined; card?: string };
  sources: readonly Pick<Source, 'title' | 'publisher' | 'url' | 'published'>[];
  notes: readonly string[];
  /** Those of its notes that are never folded: what its editor says, and what was found about a claim. */
  openNotes?: readonly string[];
  /** The same content as lists, where rows do not do; HTML, trusted. */
  list?: string;
  /** The same content in words, a row a mark. */
  rows: readonly { words: string; href: string }[];
  /** Ids of the places a map shows. */
  places?: readonly string[];
  /** Its ways, as lines over the ground. */
  ways?: readonly FigureWay[];
  /** What lets a reader take the figure along, under it; HTML, trusted. */
  share?: string;
  /** Where it stands: in a column of a text, or beside a text that it follows. */
  setting?: 'column' | 'following';
  /** The region a map is drawn on. */
  region?: MapRegion;
  /** Addresses of finer ground for a map's wide and narrow sheet, a space between them. */
  ground?: string;
}

/** Where a figure stands on a page, and what becomes of it there. */
export interface FigureSetting {
  isInText?: boolean;
  isTwice?: boolean;
  hasMiddle?: boolean;
  lay?: (sheet: string, width: 'wide' | 'narrow') => string;
}

/**
 * The figure as HTML: claim, drawing, source, notes, and the same content as a list.
 *
 * @param isInText whether more sources than a line holds are folded, and on a phone its notes: the text goes on under it
 * @param isTwice whether a figure beside or above it shows the same: on a screen it then waits for a link to it
 * @param hasMiddle whether it brings its sheet for tablets along, where it has one
 * @param lay what is made of each sheet for where it stands: as it is unless told
 */
export function drawFigure(
  figure: Figure,
  headingLevel: 1 | 2 | 3 = 2,
  {
    isInText = false,
    isTwice = false,
    hasMiddle = true,
    lay = (sheet) => sheet,
  }: FigureSetting = {},
): string {
  const { id, kind, title, subtitle, drawn, notes, rows, list, setting, ground } = figure;
  const { openNotes = [] } = figure;
  const folded = new Set(isInText ? notes.filter((note) => !openNotes.includes(note)) : []);
  const middle = hasMiddle ? drawn.middle : undefined;
  const names = [`plate-${kind}`, setting && `is-${setting}`, isTwice && 'is-twice'].filter(
    Boolean,
  );
  return element(
    'figure',
    { class: ['plate', ...names].join(' '), id: `fig-${id}`, 'data-ground': ground },
    [
      element('div', { class: 'plate-head' }, [
        element(`h${headingLevel}`, { class: 'plate-title' }, text(title)),
        subtitle === '' ? '' : element('p', { class: 'plate-subtitle' }, text(subtitle)),
      ]),
      element('div', { class: 'plate-drawing is-wide' }, lay(drawn.wide, 'wide')),
      // Next to the wide sheet, which it repeats but for its names: what packs a page finds them together.
      middle === undefined
        ? ''
        : element('div', { class: 'plate-drawing is-middle' }, lay(middle, 'wide')),
      element('div', { class: 'plate-drawing is-narrow' }, lay(drawn.narrow, 'narrow')),
      element('figcaption', {}, [
        ...notes.map((note) =>
          element('p', folded.has(note) ? { class: 'plate-note' } : {}, text(note)),
        ),
        drawSources(figure.sources, isInText),
        rows.length === 0 && list === undefined
          ? ''
          : element('details', {}, [
              element('summary', {}, [
                text(figureMessages.data),
                // Where the notes are folded, this opens them, too.
                folded.size > 0
                  ? element('span', { class: 'plate-notes-too' }, text(figureMessages.andNotes))
                  : '',
              ]),
              list ??
                element(
                  'ul',
                  { role: 'list' },
                  rows.map(({ words, href }) =>
                    element('li', {}, element('a', { href }, text(words))),
                  ),
                ),
            ]),
        figure.share ?? '',
      ]),
    ],
  );
}

/** The sources of a figure in one line; of more than fit there, the first, and all in a list that opens. */
function drawSources(sources: Figure['sources'], folds: boolean): string {
  const [first, ...others] = sources;
  if (!first) return '';
  const label = `${figureMessages.source}: `;
  if (!folds || others.length < mostOpen)
    return element('p', {}, [text(label), sourceLinks(sources)]);
  const words = fill(figureMessages.moreSources, {
    first: first.publisher,
    count: others.length,
  });
  return element('details', { class: 'plate-sources' }, [
    element('summary', {}, text(label + words)),
    element('p', {}, sourceLinks(sources)),
  ]);
}

/** How many sources are named without being asked for. */
const mostOpen = 2;

/** Each publisher and year once; several pages of one are numbered: "Trend (2024: 1, 2)". */
function sourceLinks(sources: Figure['sources']): string {
  const groups = Map.groupBy(
    sources,
    ({ publisher, published }) => `${publisher.replace(/'/g, '’')}|${published?.slice(0, 4) ?? ''}`,
  );
  return [...groups.values()].map(groupLink).join(', ');
}

function groupLink(group: Figure['sources']): string {
  const [first] = group;
  if (!first) return '';
  const year = first.published?.slice(0, 4) ?? '';
  if (group.length === 1)
    return `${pageLink(first, first.publisher)}${text(year === '' ? '' : ` (${year})`)}`;
  const pages = group.map((source, at) => pageLink(source, String(at + 1))).join(', ');
  return `${text(`${first.publisher} (${year === '' ? '' : `${year}: `}`)}${pages}${text(')')}`;
}

const pageLink = ({ title, url }: Figure['sources'][number], words: string): string =>
  element('a', { href: url, rel: 'external', title }, text(words));
