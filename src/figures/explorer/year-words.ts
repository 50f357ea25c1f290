import { fill } from '../../messages/fill.ts';
import { element, text } from '../svg.ts';
import type { ExplorerContent, ExplorerFact } from './content.ts';
import { joined, type Words, wholeInWords } from './words.ts';
import { openedWithin, type YearFigure, type YearState } from './years.ts';

/** What the words of a year are drawn from. */
export interface YearTold {
  words: Words;
  measureName: string;
  isShown: (place: string) => boolean;
  nameOf: (place: string) => string;
  /** Page of a place or corridor. */
  href: (place: string) => string | null;
  /** The link to where a figure comes from. HTML, trusted. */
  cite: (fact: ExplorerFact) => string;
  hasHeading: boolean;
}

/** What one year came to, all told and by place, and what it did not. HTML. */
export function drawYear(state: YearState, told: YearTold): string {
  const { year, whole, others, missing } = state;
  const { words, measureName, nameOf } = told;
  const t = words.year;
  const isShown = ({ of }: YearFigure) => of.some((id) => told.isShown(id));
  const shown = state.figures.filter(isShown);
  const without = missing.filter((place) => told.isShown(place));
  return [
    told.hasHeading ? element('h3', {}, String(year)) : '',
    ...(whole ? [whole, ...others] : [null]).map((one) => drawWhole(one, told)),
    shown.length === 0
      ? element('p', {}, text(fill(t.noPlaces, { year })))
      : element('table', {}, [
          element(
            'caption',
            { class: 'visually-hidden' },
            text(fill(t.places, { measure: measureName, year })),
          ),
          element(
            'tbody',
            {},
            shown.map((figure) => drawFigureRow(figure, shown[0]?.fact.value ?? 1, told)),
          ),
        ]),
    shown.length > 0 && without.length > 0
      ? small(`${fill(t.missing, { year })} ${joined(without.map(nameOf).sort(), words.way.and)}.`)
      : '',
  ].join('');
}

function drawWhole(whole: YearFigure | null, { words, measureName, cite }: YearTold): string {
  const t = words.year;
  const sum = whole ? wholeInWords(whole, measureName, t) : t.noWhole;
  const isHollow = whole?.fact.isUnconfirmed;
  return element(
    'p',
    {
      class: `ex-whole${isHollow ? ' is-hollow' : ''}`,
      'data-of': whole ? '' : undefined,
      'data-fact': whole?.fact.id,
    },
    [text(`${sum.charAt(0).toUpperCase()}${sum.slice(1)}. `), whole ? cite(whole.fact) : ''],
  );
}

/** A figure of a place, an area or a corridor: whose it is, how much, and its bar where it is in the measure's unit. */
function drawFigureRow(
  { of, by, amount, elsewhere, fact }: YearFigure,
  most: number,
  { words, nameOf, href }: YearTold,
): string {
  const names = of.map((id) => {
    const address = href(id);
    const name = text(nameOf(id));
    return address === null ? name : element('a', { href: address, 'data-open-place': id }, name);
  });
  const told = [
    by,
    fact.isUnconfirmed ? words.year.unconfirmed : '',
    elsewhere && fill(words.year.elsewhere, { value: elsewhere }),
  ].filter(Boolean);
  const bar = { width: (100 * (fact.value ?? 0)) / most, height: 10 };
  return element('tr', { 'data-of': of.join(' '), 'data-fact': fact.id }, [
    element('th', { scope: 'row' }, [
      joined(names, words.way.and),
      told.length > 0 ? element('span', { class: 'small' }, text(told.join(', '))) : '',
    ]),
    element('td', { class: 'ex-amount' }, text(amount)),
    element(
      'td',
      { class: 'ex-bar', 'aria-hidden': 'true' },
      fact.value === null
        ? ''
        : element('svg', { viewBox: '0 0 100 10', preserveAspectRatio: 'none' }, [
            element('rect', { class: fact.isUnconfirmed ? 'is-hollow' : undefined, ...bar }),
          ]),
    ),
  ]);
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
