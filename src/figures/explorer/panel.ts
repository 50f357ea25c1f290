import type { ExplorerContent, ExplorerFact } from './content.ts';
import { make } from './dom.ts';
import { isWithin, type Shown } from './filters.ts';
import type { State } from './state.ts';
import { fill, grouped, joined, type Words } from './words.ts';
import { openedWithin, yearState } from './years.ts';

/** What the panel asks of the explorer. */
export interface PanelHost {
  readonly words: Words;
  readonly state: State;
  readonly content: ExplorerContent;
  readonly shown: Shown;
  readonly measures: Record<string, string>;
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

/** What the year came to, in words, and what it did not. */
export function tellYear(host: PanelHost, years: readonly number[]): void {
  const t = host.words.year;
  const { measure, from, to } = host.state;
  const parts: (Node | string)[] = [];
  for (const year of years) {
    const { whole, values, missing } = yearState(host.content, year, measure);
    const shown = values.filter(({ place }) => host.shown.places.has(place));
    if (years.length > 1) parts.push(make('h3', '', {}, String(year)));
    const told = whole ? host.sayWhole(whole) : t.noWhole;
    const source = whole && host.row('fact', whole.id);
    const line = make('p', `ex-whole${whole?.isHollow ? ' is-hollow' : ''}`, {});
    line.append(`${told.charAt(0).toUpperCase()}${told.slice(1)}.`);
    const cited = source?.querySelector('.small, a');
    if (cited) line.append(' ', cited.cloneNode(true));
    parts.push(line);
    if (shown.length > 0) {
      const most = shown[0]?.value ?? 1;
      const rows = shown.map(({ place, value, fact }) => {
        const bar = make('i', fact.isHollow ? 'is-hollow' : '');
        bar.style.inlineSize = `${(100 * value) / most}%`;
        const button = make('button', '', { type: 'button' }, host.nameOf(place));
        button.addEventListener('click', () => host.set({ open: `place:${place}` }));
        return make(
          'tr',
          '',
          {},
          make('th', '', { scope: 'row' }, button),
          make('td', 'ex-amount', {}, grouped(value)),
          make('td', 'ex-bar', { 'aria-hidden': 'true' }, bar),
        );
      });
      const name = host.measures[measure] ?? '';
      const caption = fill(t.places, { measure: name, year });
      parts.push(
        make(
          'table',
          '',
          {},
          make('caption', 'visually-hidden', {}, caption),
          make('tbody', '', {}, ...rows),
        ),
      );
    } else parts.push(make('p', '', {}, fill(t.noPlaces, { year })));
    const without = missing.filter((place) => host.shown.places.has(place));
    if (shown.length > 0 && without.length > 0) {
      const names = without.map((id) => host.nameOf(id)).sort();
      parts.push(
        make(
          'p',
          'small',
          {},
          `${fill(t.missing, { year })} ${joined(names, host.words.way.and)}.`,
        ),
      );
    }
  }
  const opened = openedWithin(host.content, from, to).filter(({ id }) => host.shown.ways.has(id));
  const absent = host.content.ways.filter(
    (way) => way.opened !== null && way.opened > to && host.shown.ways.has(way.id),
  );
  const list = (ways: readonly { id: string; year: number }[]) =>
    `${ways.map(({ id, year }) => `${host.wayName(id)} (${year})`).join(', ')}.`;
  if (opened.length > 0) parts.push(make('p', 'small', {}, `${t.opened} ${list(opened)}`));
  if (absent.length > 0) {
    const later = absent.map(({ id, opened: year }) => ({ id, year: year ?? 0 }));
    parts.push(make('p', 'small', {}, `${fill(t.absent, { year: to })} ${list(later)}`));
  }
  parts.push(make('p', 'small', {}, t.unknown));
  host.find('[data-in-year]').textContent =
    years.length > 1 ? fill(t.between, { first: from, last: to }) : fill(t.inYear, { year: to });
  host.find('[data-year-words]').replaceChildren(...parts);
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
  const name = row?.querySelector('b')?.textContent ?? id;
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
