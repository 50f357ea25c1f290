import { fill } from '../../messages/fill.ts';
import { element, text } from '../svg.ts';
import type { ExplorerContent, ExplorerFact } from './content.ts';
import { grouped, joined, type Words, wholeInWords } from './words.ts';
import { openedWithin, type YearState } from './years.ts';

/** What the words of a year are drawn from. */
export interface YearTold {
  words: Words;
  measureName: string;
  isShown: (place: string) => boolean;
  nameOf: (place: string) => string;
  /** Page of a place. */
  href: (place: string) => string | null;
  /** The link to where a figure comes from. HTML, trusted. */
  cite: (fact: ExplorerFact) => string;
  hasHeading: boolean;
}

/** What one year came to, all told and by place, and what it did not. HTML. */
export function drawYear({ year, whole, values, missing }: YearState, told: YearTold): string {
  const { words, measureName, nameOf, href } = told;
  const t = words.year;
  const sum = whole ? wholeInWords(whole, measureName, t) : t.noWhole;
  const shown = values.filter(({ place }) => told.isShown(place));
  const without = missing.filter((place) => told.isShown(place));
  const most = shown[0]?.value ?? 1;
  const rows = shown.map(({ place, value, fact }) => {
    const address = href(place);
    const name = text(nameOf(place));
    const bar = { width: (100 * value) / most, height: 10 };
    return element('tr', {}, [
      element(
        'th',
        { scope: 'row' },
        address === null ? name : element('a', { href: address, 'data-open-place': place }, name),
      ),
      element('td', { class: 'ex-amount' }, text(grouped(value))),
      element(
        'td',
        { class: 'ex-bar', 'aria-hidden': 'true' },
        element('svg', { viewBox: '0 0 100 10', preserveAspectRatio: 'none' }, [
          element('rect', { class: fact.isUnconfirmed ? 'is-hollow' : undefined, ...bar }),
        ]),
      ),
    ]);
  });
  return [
    told.hasHeading ? element('h3', {}, String(year)) : '',
    element('p', { class: `ex-whole${whole?.isUnconfirmed ? ' is-hollow' : ''}` }, [
      text(`${sum.charAt(0).toUpperCase()}${sum.slice(1)}. `),
      whole ? told.cite(whole) : '',
    ]),
    shown.length === 0
      ? element('p', {}, text(fill(t.noPlaces, { year })))
      : element('table', {}, [
          element(
            'caption',
            { class: 'visually-hidden' },
            text(fill(t.places, { measure: measureName, year })),
          ),
          element('tbody', {}, rows),
        ]),
    shown.length > 0 && without.length > 0
      ? small(`${fill(t.missing, { year })} ${joined(without.map(nameOf).sort(), words.way.and)}.`)
      : '',
  ].join('');
}

/** Which ways first ran in a period, and which had not begun at its end. HTML. */
export function drawOpenings(
  content: ExplorerContent,
  from: number,
  to: number,
  told: Pick<YearTold, 'words' | 'isShown' | 'nameOf'>,
): string {
  const t = told.words.year;
  const opened = openedWithin(content, from, to).filter(({ id }) => told.isShown(id));
  const later = openedWithin(content, to + 1, Infinity).filter(({ id }) => told.isShown(id));
  const list = (ways: typeof opened) =>
    `${ways.map(({ id, year }) => `${told.nameOf(id)} (${year})`).join(', ')}.`;
  return [
    opened.length > 0 ? small(`${t.opened} ${list(opened)}`) : '',
    later.length > 0 ? small(`${fill(t.absent, { year: to })} ${list(later)}`) : '',
    small(t.unknown),
  ].join('');
}

const small = (words: string): string => element('p', { class: 'small' }, text(words));
