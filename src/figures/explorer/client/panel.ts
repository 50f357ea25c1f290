import type { ExplorerContent, ExplorerFact } from '../content.ts';
import { isWithin, type Shown } from '../filters.ts';
import type { State } from '../state.ts';
import { fill, type Words } from '../words.ts';
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
  sayWhole(fact: ExplorerFact): string;
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
      isShown: (place) => host.shown.places.has(place),
      nameOf: host.nameOf,
      href: (place) => host.row('place', place)?.querySelector('a')?.href ?? null,
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
  const row = id ? host.row(kind, id) : null;
  if (!id) {
    box.hidden = true;
    box.replaceChildren();
    return;
  }
  const t = host.words.open;
  const name = row?.querySelector('b')?.textContent?.trim() ?? id;
  const heading = make('h2', '', {}, name);
  const zh = row?.querySelector('[lang]');
  if (zh) heading.append(' ', zh.cloneNode(true));
  const parts: Node[] = [
    make('button', 'ex-close', { type: 'button', 'data-act': 'close' }, t.close),
    heading,
  ];
  const about = row?.querySelector('span:not([lang])')?.textContent?.trim();
  if (about) parts.push(make('p', '', {}, about));
  const link = row?.querySelector<HTMLAnchorElement>('b a');
  if (link) {
    parts.push(make('p', '', {}, make('a', '', { href: link.href }, fill(t.page, { name }))));
  }
  if (kind === 'place' && !row?.hasAttribute('data-area')) {
    const act = (label: string, patch: Partial<State>) => {
      const button = make('button', '', { type: 'button' }, label);
      button.addEventListener('click', () => host.set(patch));
      return button;
    };
    parts.push(make('p', 'ex-buttons', {}, act(t.from, { start: id }), act(t.to, { end: id })));
  }
  const { from, to } = host.state;
  const own = host.content.facts.filter((fact) =>
    kind === 'place' ? fact.places.includes(id) : fact.corridors.includes(id),
  );
  const dated = own.filter((fact) => isWithin(fact, from, to));
  const undated = own.filter((fact) => fact.from === null && fact.to === null);
  parts.push(make('h3', '', {}, fill(t.facts, { first: from, last: to })));
  parts.push(
    dated.length === 0
      ? make('p', '', {}, t.noFacts)
      : make('ul', 'ex-facts', { role: 'list' }, ...host.copies(dated)),
  );
  if (undated.length > 0) {
    parts.push(
      make('h3', '', {}, t.undated),
      make('ul', 'ex-facts', { role: 'list' }, ...host.copies(undated)),
    );
  }
  box.replaceChildren(...parts);
  box.setAttribute('aria-label', name);
  box.hidden = false;
  if (!isNew) return;
  box.scrollIntoView({ block: 'nearest' });
  host.say(`${name}. ${about ?? ''} ${fill(t.facts, { first: from, last: to })}: ${dated.length}.`);
}
