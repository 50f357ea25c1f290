import { fill, fillCount } from '../../messages/fill.ts';
import { searchMessages as t } from '../../messages/search.ts';
import type { NamesFile } from '../search/format.ts';
import { type Answer, type Hit, Search } from '../search/query.ts';
import { filesBeside, getJson } from './search-files.ts';
import { isKeyOn, setKey } from './search-key.ts';

/** So long a pause in typing, in milliseconds, before what was typed is looked for. */
const pause = 120;

/** The search of the site: a field, results below it while one types, the query in the address. */
class SiteSearch extends HTMLElement {
  #search: Promise<Search> | undefined;
  #asked = '';
  /** The query whose results are listed. */
  #shown = '';
  #timer = 0;

  connectedCallback(): void {
    const input = this.querySelector('input[type=search]');
    if (!(input instanceof HTMLInputElement)) return;
    const query = new URLSearchParams(location.search).get('q') ?? '';
    if (query) input.value = query;
    if (input.value) void this.#find(input.value);
    input.addEventListener('focus', () => void this.#load(), { once: true });
    input.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => void this.#find(input.value), pause);
    });
    this.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#enter(input);
    });
    this.addEventListener('keydown', (event) => this.#move(event, input));
    this.#offerKey();
  }

  /** The key that opens this page from any other can be turned off. */
  #offerKey(): void {
    const box = this.querySelector('input[type=checkbox]');
    if (!(box instanceof HTMLInputElement)) return;
    box.checked = isKeyOn();
    box.addEventListener('change', () => setKey(box.checked));
  }

  /** Looks for what stands in the field and goes to the first result, unless more was typed meanwhile. */
  async #enter(input: HTMLInputElement): Promise<void> {
    const typed = input.value;
    await this.#find(typed);
    if (input.value !== typed || this.#shown !== typed.trim()) return;
    this.querySelector<HTMLElement>('ol a')?.focus();
  }

  /**
   * Arrows walk from the field through the results and back. From a field whose words are not answered yet they wait
   * for the answer: a list that is about to be another is not walked into.
   */
  #move(event: KeyboardEvent, input: HTMLInputElement): void {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops = [input, ...this.querySelectorAll<HTMLElement>('ol a, [data-all] a')];
    const at = document.activeElement ? stops.indexOf(document.activeElement as HTMLElement) : -1;
    const step = event.key === 'ArrowDown' ? 1 : -1;
    const next = stops[at + step];
    const isUnanswered = at === 0 && step === 1 && this.#shown !== input.value.trim();
    if (at < 0 || !(next || isUnanswered)) return;
    event.preventDefault();
    if (isUnanswered) void this.#enter(input);
    else next?.focus();
  }

  #load(): Promise<Search> {
    const { names = '' } = this.dataset;
    this.#search ??= getJson(names).then(
      (file) => new Search(file as NamesFile, filesBeside(names)),
    );
    return this.#search;
  }

  async #find(typed: string): Promise<void> {
    clearTimeout(this.#timer);
    const query = typed.trim();
    this.#asked = query;
    const address = new URL(location.href);
    if (query) address.searchParams.set('q', query);
    else address.searchParams.delete('q');
    history.replaceState(null, '', address);
    this.dataset.state = query ? 'busy' : '';
    if (!query) return this.#show('', { hits: [], statements: 0 });
    try {
      const answer = await (await this.#load()).find(query);
      if (this.#asked === query) this.#show(query, answer);
    } catch {
      this.#search = undefined;
      if (this.#asked !== query) return;
      this.dataset.state = 'none';
      this.#say(t.failed);
    }
  }

  #show(query: string, { hits, statements }: Answer): void {
    const list = this.querySelector('ol');
    const all = this.querySelector<HTMLElement>('[data-all]');
    if (!list || !all) return;
    this.#shown = query;
    list.replaceChildren(...hits.map((hit) => this.#row(hit)));
    all.hidden = statements === 0 || hits.every(({ kind }) => kind !== 'fact');
    const link = all.querySelector('a');
    if (link) link.href = `${this.#base}/facts/?q=${encodeURIComponent(query)}`;
    if (query) this.dataset.state = hits.length > 0 ? 'found' : 'none';
    this.querySelector<HTMLElement>('[data-results]')?.toggleAttribute('hidden', hits.length === 0);
    if (!query) this.#say('');
    else if (hits.length === 0) this.#say(fill(t.none, { query }));
    else this.#say(fillCount(t.found, hits.length, { query }));
  }

  #row({ kind, path, name, note }: Hit): HTMLLIElement {
    const row = document.createElement('li');
    const link = document.createElement('a');
    link.href = `${this.#base}${path}`;
    link.textContent = name;
    const what = document.createElement('span');
    what.className = 'kicker';
    what.textContent = t.kinds[kind];
    const about = document.createElement('span');
    about.className = 'small';
    about.textContent = kind === 'fact' && note ? fill(t.factOf, { story: note }) : note;
    row.append(what, link, about);
    return row;
  }

  #say(words: string): void {
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = words;
  }

  get #base(): string {
    return this.dataset.base ?? '';
  }
}

customElements.define('site-search', SiteSearch);
