import { fill } from '../../messages/fill.ts';
import { type FactIndex, type FactQuery, selectFacts } from '../facts/select.ts';
import type { NamesFile } from '../search/format.ts';
import type { Search } from '../search/query.ts';
import { filesBeside, getJson } from './search-files.ts';

/** Addresses of what the list fetches. */
interface Options {
  index: string;
  names: string;
  page: string;
  first: string;
}

/** So many facts are shown at once. */
const step = 25;

/** Narrows and orders the list of all facts, whichever page of it they stand on, and keeps that in the address. */
class FactFilter extends HTMLElement {
  #options: Options = { index: '', names: '', page: '', first: '' };
  #index: Promise<FactIndex> | undefined;
  #search: Promise<Search> | undefined;
  /** Pages of the list that were fetched, by their number. */
  readonly #pages = new Map<number, Promise<HTMLElement[]>>();
  /** The rows the page came with. */
  #own: HTMLElement[] = [];
  #found: number[] = [];
  #shown = step;
  #turn = 0;

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    this.#options = JSON.parse(this.dataset.options ?? '{}') as Options;
    this.#own = [...this.querySelectorAll<HTMLElement>('.fact-row')];
    this.#pages.set(Number(this.dataset.page), Promise.resolve(this.#own));
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
    const output = this.querySelector('output');
    if (output && turn === this.#turn) {
      output.textContent = fill(output.dataset.template ?? '', { shown, all: index.facts.length });
    }
  }

  #showOwn(): void {
    this.querySelector('.fact-rows')?.replaceChildren(...this.#own);
    this.#mark({ none: true, more: true, pager: false });
  }

  /** Shows the facts found, each as its page of the list has it. */
  async #show(turn: number): Promise<void> {
    const { size } = await this.#loadIndex();
    const wanted = this.#found.slice(0, this.#shown);
    const rows = await Promise.all(
      wanted.map(async (at) => (await this.#page(Math.floor(at / size) + 1))[at % size]),
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
    const { names } = this.#options;
    this.#search ??= Promise.all([import('../search/query.ts'), getJson(names)]).then(
      ([{ Search }, file]) => new Search(file as NamesFile, filesBeside(names)),
    );
    return new Set(await (await this.#search).factsHolding(words));
  }

  #loadIndex(): Promise<FactIndex> {
    this.#index ??= getJson(this.#options.index) as Promise<FactIndex>;
    return this.#index;
  }

  #page(page: number): Promise<HTMLElement[]> {
    const { first, page: further } = this.#options;
    const known =
      this.#pages.get(page) ??
      fetch(page === 1 ? first : further.replace('#', String(page)))
        .then((answer) => answer.text())
        .then((html) => new DOMParser().parseFromString(html, 'text/html'))
        .then((parsed) => [...parsed.querySelectorAll<HTMLElement>('.fact-row')]);
    this.#pages.set(page, known);
    return known;
  }
}

customElements.define('fact-filter', FactFilter);
