import { figureMessages } from '../messages/figure.ts';
import type { Source } from '../schemas/source.ts';
import { element, text } from './svg.ts';

/** A drawn map or chart with all that stands round it. */
export interface Figure {
  /** Id in addresses and anchors: `series-…`, `story-<slug>-map`. */
  id: string;
  kind: 'map' | 'chart';
  /** The claim. */
  title: string;
  /** What is shown, with unit and period. */
  subtitle: string;
  /** Drawn twice; a style sheet shows the one that fits. HTML, trusted. */
  drawn: { wide: string; narrow: string };
  sources: readonly Pick<Source, 'title' | 'publisher' | 'url' | 'published'>[];
  notes: readonly string[];
  /** The same content as lists, where rows do not do; HTML, trusted. */
  list?: string;
  /** The same content in words, a row a mark. */
  rows: readonly { words: string; href: string }[];
  /** Ids of the places a map shows. */
  places?: readonly string[];
  /** What lets a reader take the figure along, under it; HTML, trusted. */
  share?: string;
  /** Where it stands: in a column of a text, or beside a text that it follows. */
  setting?: 'column' | 'following';
  /** Addresses of finer ground for a map's wide and narrow sheet, a space between them. */
  ground?: string;
}

/** The figure as HTML: claim, drawing, source, notes, and the same content as a list. */
export function drawFigure(figure: Figure, headingLevel: 1 | 2 | 3 = 2): string {
  const { id, kind, title, subtitle, drawn, notes, rows, list, setting, ground } = figure;
  const className = `plate plate-${kind}${setting ? ` is-${setting}` : ''}`;
  return element('figure', { class: className, id: `fig-${id}`, 'data-ground': ground }, [
    element('div', { class: 'plate-head' }, [
      element(`h${headingLevel}`, { class: 'plate-title' }, text(title)),
      subtitle === '' ? '' : element('p', { class: 'plate-subtitle' }, text(subtitle)),
    ]),
    element('div', { class: 'plate-drawing is-wide' }, drawn.wide),
    element('div', { class: 'plate-drawing is-narrow' }, drawn.narrow),
    element('figcaption', {}, [
      ...notes.map((note) => element('p', {}, text(note))),
      figure.sources.length === 0
        ? ''
        : element('p', {}, [
            text(`${figureMessages.source}: `),
            figure.sources.map(sourceLink).join(', '),
          ]),
      rows.length === 0 && list === undefined
        ? ''
        : element('details', {}, [
            element('summary', {}, text(figureMessages.data)),
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
  ]);
}

function sourceLink({ title, publisher, url, published }: Figure['sources'][number]): string {
  const year = published ? ` (${published.slice(0, 4)})` : '';
  return `${element('a', { href: url, rel: 'external', title }, text(publisher))}${text(year)}`;
}
