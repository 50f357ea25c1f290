import { fill } from '../../messages/fill.ts';
import { type FactIndex, type FactQuery, placeInPages, selectFacts } from '../facts/select.ts';
import type { NamesFile } from '../search/format.ts';
import type { Search } from '../search/query.ts';
import { filesBeside, getJson } from './search-files.ts';

/** Addresses of what the list fetches. */
interface Options {
  page: string;
  first: string;
  /** Which change with every fact: only the first page, the newest, tells them. */
  index?: string;
  names?: string;
}

/** A page of the list that was fetched. */
interface Fetched {
  rows: HTMLElement[];
  options: Options;
}

/** So many facts are shown at once. */
const step = 25;

/** Narrows and orders the list of all facts, whichever page of it they stand on, and keeps that in the address. */
class FactFilter extends HTMLElement {
  #options: Options = { page: '', first: '' };
  #index: Promise<FactIndex> | undefined;
  #search: Promise<Search> | undefined;
  /** Pages of the list that were fetched, by their addresses. */
  readonly #pages = new Map<string, Promise<Fetched>>();
  /** The rows the page came with. */
  #own: HTMLElement[] = [];
  #found: number[] = [];
  #shown = step;
  #turn = 0;

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    this.#options = optionsOf(this);
    this.#own = [...this.querySelectorAll<HTMLElement>('.fact-row')];
    const { page, first, index } = this.#options;
    const address = index ? first : page.replace('#', this.dataset.page ?? '');
    this.#pages.set(address, Promise.resolve({ rows: this.#own, options: this.#options }));
    form.addEventListener('input', () => void this.#apply(form));
    form.addEventListener('reset', () => setTimeout(() => void this.#apply(form)));
    form.addEventListener('submit', (event) => event.preventDefault());
    this.querySelector('[data-more]')?.addEventListener('click', () => void this.#more());
    void this.#start(form);
  }

  /** Offers the places and stories there are, and applies what the address asks for. */
  async #start(form: HTMLFormElement): Promise<void> {
    const index = await this.#loadIndex();
    for (const [name, values] of [
      ['places', index.places],
      ['story', index.stories],
    ] as const) {
      const select = form.elements.namedItem(name) as HTMLSelectElement;
      select.append(...values.map(([value, words]) => new Option(words, value)));
    }
    const asked = new URLSearchParams(location.search);
    for (const [name, value] of asked) {
      const field = form.elements.namedItem(name);
      if (field instanceof HTMLInputElement) field.value = value;
      if (!(field instanceof HTMLSelectElement)) continue;
      if ([...field.options].some((option) => option.value === value)) field.value = value;
    }
    if (asked.size > 0) await this.#apply(form);
    else this.#count(index.facts.length, index.facts.length);
  }

  async #apply(form: HTMLFormElement): Promise<void> {
    const turn = ++this.#turn;
    const fields = [...new FormData(form)].map(([name, value]) => [name, String(value).trim()]);
    const set = new URLSearchParams(fields.filter(([, value]) => value !== ''));
    history.replaceState(null, '', set.size > 0 ? `?${set}` : location.pathname);
    const value = (name: string) => set.get(name) ?? '';
    const words = value('q');
    const holding = words ? await this.#holding(words) : null;
    const query: FactQuery = {
      kind: value('kind'),
      story: value('story'),
      places: value('places'),
      order: value('order'),
      holding,
    };
    const index = await this.#loadIndex();
    if (turn !== this.#turn) return;
    this.#found = set.size > 0 ? selectFacts(index, query) : [];
    this.#shown = step;
    if (set.size > 0) await this.#show(turn);
    else this.#showOwn();
    const shown = set.size > 0 ? this.#found.length : index.facts.length;
    if (turn === this.#turn) this.#count(shown, index.facts.length);
  }

  #count(shown: number, all: number): void {
    const output = this.querySelector('output');
    if (output) output.textContent = fill(output.dataset.template ?? '', { shown, all });
  }

  #showOwn(): void {
    this.querySelector('.fact-rows')?.replaceChildren(...this.#own);
    this.#mark({ none: true, more: true, pager: false });
  }

  /** Shows the facts found, each as its page of the list has it. */
  async #show(turn: number): Promise<void> {
    const { pages } = await this.#loadIndex();
    const { first, page: further } = this.#options;
    const wanted = this.#found.slice(0, this.#shown);
    const rows = await Promise.all(
      wanted.map(async (at) => {
        const place = placeInPages(pages, at);
        if (!place) return undefined;
        const isNewest = place.page === pages.length;
        const address = isNewest ? first : further.replace('#', String(place.page));
        return (await this.#page(address)).rows[place.row];
      }),
    );
    if (turn !== this.#turn) return;
    this.querySelector('.fact-rows')?.replaceChildren(...rows.filter((row) => row !== undefined));
    this.#mark({
      none: this.#found.length > 0,
      more: this.#found.length <= this.#shown,
      pager: true,
    });
  }

  async #more(): Promise<void> {
    const before = this.#shown;
    this.#shown += step;
    await this.#show(this.#turn);
    this.querySelectorAll<HTMLElement>('.fact-row')[before]?.querySelector('a')?.focus();
  }

  /** Hides what does not apply. */
  #mark(hidden: { none: boolean; more: boolean; pager: boolean }): void {
    const set = (selector: string, isHidden: boolean) =>
      this.querySelector(selector)?.toggleAttribute('hidden', isHidden);
    set('[data-none]', hidden.none);
    set('[data-more]', hidden.more);
    set('.pager', hidden.pager);
  }

  /** The numbers of the facts that hold all of some words. */
  async #holding(words: string): Promise<ReadonlySet<number>> {
    const { names } = await this.#loadOptions();
    this.#search ??= Promise.all([import('../search/query.ts'), getJson(names)]).then(
      ([{ Search }, file]) => new Search(file as NamesFile, filesBeside(names)),
    );
    return new Set(await (await this.#search).factsHolding(words));
  }

  #loadIndex(): Promise<FactIndex> {
    this.#index ??= this.#loadOptions().then(({ index }) => getJson(index) as Promise<FactIndex>);
    return this.#index;
  }

  /** Where the index lies: the newest page tells. */
  async #loadOptions(): Promise<Required<Options>> {
    const { options } = await this.#page(this.#options.first);
    return { index: '', names: '', ...options };
  }

  #page(address: string): Promise<Fetched> {
    const known =
      this.#pages.get(address) ??
      fetch(address)
        .then((answer) => answer.text())
        .then((html) => new DOMParser().parseFromString(html, 'text/html'))
        .then((parsed) => ({
          rows: [...parsed.querySelectorAll<HTMLElement>('.fact-row')],
          options: optionsOf(parsed.querySelector<HTMLElement>('fact-filter')),
        }));
    this.#pages.set(address, known);
    return known;
  }
}

/** What a list says of itself. */
const optionsOf = (list: HTMLElement | null): Options =>
  JSON.parse(list?.dataset.options ?? '{"page":"","first":""}') as Options;

customElements.define('fact-filter', FactFilter);
