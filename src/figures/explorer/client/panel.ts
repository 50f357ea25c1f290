import { fill } from '../../../messages/fill.ts';
import type { ExplorerContent, ExplorerFact } from '../content.ts';
import { isWithin, type Shown } from '../filters.ts';
import type { State } from '../state.ts';
import type { Words } from '../words.ts';
import { drawOpenings, drawYear } from '../year-words.ts';
import { yearState } from '../years.ts';
import { make } from './dom.ts';

/** What the panel asks of the explorer. */
export interface PanelHost {
  readonly words: Words;
  readonly state: State;
  readonly content: ExplorerContent;
  readonly shown: Shown;
  readonly measureName: string;
  set(patch: Partial<State>): void;
  say(words: string): void;
  nameOf(place: string): string;
  wayName(way: string): string;
  /** The row of the list that tells of something. */
  row(kind: 'place' | 'way' | 'fact', id: string): HTMLElement | null;
  /** Copies of the rows of some facts, newest first. */
  copies(facts: readonly ExplorerFact[]): HTMLElement[];
  find<T extends HTMLElement>(selector: string): T;
}

/** What the years came to, in words, and what they did not. */
export function tellYears(host: PanelHost, years: readonly number[]): void {
  const t = host.words.year;
  const { measure, from, to } = host.state;
  const told = years.map((year) =>
    drawYear(yearState(host.content, year, measure), {
      words: host.words,
      measureName: host.measureName,
      isShown: (id) => host.shown.places.has(id) || host.shown.ways.has(id),
      nameOf: (id) => (host.row('way', id) ? host.wayName(id) : host.nameOf(id)),
      href: (id) =>
        (host.row('place', id) ?? host.row('way', id))?.querySelector('a')?.href ?? null,
      cite: ({ id }) => host.row('fact', id)?.querySelector('.small a, a')?.outerHTML ?? '',
      hasHeading: years.length > 1,
    }),
  );
  host.find('[data-in-year]').textContent =
    years.length > 1 ? fill(t.between, { first: from, last: to }) : fill(t.inYear, { year: to });
  host.find('[data-year-words]').innerHTML =
    told.join('') +
    drawOpenings(host.content, from, to, {
      words: host.words,
      isShown: (way) => host.shown.ways.has(way),
      nameOf: host.wayName,
    });
}

/** Tells of the place or way that is open. */
export function tellOpen(host: PanelHost, isNew: boolean): void {
  const box = host.find('[data-open]');
  const [kind, id = ''] = host.state.open.split(':') as ['place' | 'way', string?];
  box.hidden = !id;
  if (!id) {
    box.replaceChildren();
    return;
  }
  const row = host.row(kind, id);
  const name = row?.querySelector('b')?.textContent?.trim() ?? id;
  const about = row?.querySelector('span:not([lang])')?.textContent?.trim();
  const { dated, undated } = factsOf(host, kind, id);
  const heading = fill(host.words.open.facts, { first: host.state.from, last: host.state.to });
  const isTown = kind === 'place' && !row?.hasAttribute('data-area');
  box.replaceChildren(
    ...headOf(host, row, name),
    ...(about ? [make('p', '', {}, about)] : []),
    ...linksTo(host, row, { kind, id, name }),
    ...(isTown ? [endButtons(host, id)] : []),
    make('h3', '', {}, heading),
    dated.length === 0 ? make('p', '', {}, host.words.open.noFacts) : listOf(host, dated),
    ...(undated.length > 0
      ? [make('h3', '', {}, host.words.open.undated), listOf(host, undated)]
      : []),
  );
  box.setAttribute('aria-label', name);
  if (!isNew) return;
  // On a desk the page scrolls to it only where it is not seen; a phone's sheet shows it by itself.
  const { top, bottom } = box.getBoundingClientRect();
  if (bottom < 0 || top > innerHeight) box.scrollIntoView({ block: 'nearest' });
  host.say(`${name}. ${about ?? ''} ${heading}: ${dated.length}.`);
}

/** What is known of a place or way: in the years shown, and without a year. */
function factsOf({ content, state }: PanelHost, kind: 'place' | 'way', id: string) {
  const own = content.facts.filter((fact) =>
    (kind === 'place' ? fact.places : fact.corridors).includes(id),
  );
  return {
    dated: own.filter((fact) => isWithin(fact, state.from, state.to)),
    undated: own.filter((fact) => fact.from === null && fact.to === null),
  };
}

function headOf({ words }: PanelHost, row: HTMLElement | null, name: string): HTMLElement[] {
  const heading = make('h2', '', {}, name);
  const zh = row?.querySelector('[lang]');
  if (zh) heading.append(' ', zh.cloneNode(true));
  const close = { type: 'button', 'data-act': 'close' };
  return [make('button', 'ex-close', close, words.open.close), heading];
}

/** What leads on from it: to its page, and to its map by itself, which every way has and a place that stories speak of. */
function linksTo(
  { words }: PanelHost,
  row: HTMLElement | null,
  { kind, id, name }: { kind: 'place' | 'way'; id: string; name: string },
): HTMLElement[] {
  const page = row?.querySelector<HTMLAnchorElement>('b a')?.href;
  const hasFigure = row !== null && (kind === 'way' || row.hasAttribute('data-figure'));
  const figure = `../figures/${kind === 'way' ? 'corridor' : 'place'}-${id}/`;
  return [
    ...(page === undefined ? [] : [[page, words.open.page] as const]),
    ...(hasFigure ? [[figure, words.open.figure] as const] : []),
  ].map(([href, told]) => make('p', '', {}, make('a', '', { href }, fill(told, { name }))));
}

/** Buttons that make a place the beginning or the end of a way. */
function endButtons({ words, set }: PanelHost, id: string): HTMLElement {
  const act = (label: string, patch: Partial<State>) => {
    const button = make('button', '', { type: 'button' }, label);
    button.addEventListener('click', () => set(patch));
    return button;
  };
  const { from, to } = words.open;
  return make('p', 'ex-buttons', {}, act(from, { start: id }), act(to, { end: id }));
}

const listOf = (host: PanelHost, facts: readonly ExplorerFact[]): HTMLElement =>
  make('ul', 'ex-facts', { role: 'list' }, ...host.copies(facts));
