import { make } from '../dom.ts';

/** One line of what is offered. */
export interface Offer {
  id: string;
  name: string;
  /** What it is, in small type beside its name. */
  note: string;
}

interface ComboboxOptions {
  input: HTMLInputElement;
  label: string;
  /** Said where nothing is found. */
  none: string;
  offer: (letters: string) => Offer[];
  choose: (id: string) => void;
  /** Told how many there are, for the live region. */
  tell: (count: number) => void;
}

/** The list of a combobox: what its letters may mean (ARIA's editable combobox). */
export class Combobox {
  readonly #options: ComboboxOptions;
  readonly #list: HTMLUListElement;
  #offers: Offer[] = [];
  /** Position of the offer pointed at; -1 for none. */
  #at = -1;

  constructor(options: ComboboxOptions) {
    this.#options = options;
    const { input, label } = options;
    const id = `${input.id}-offers`;
    this.#list = make('ul', 'ex-offers', { role: 'listbox', id, 'aria-label': label });
    this.#list.hidden = true;
    input.after(this.#list);
    input.setAttribute('aria-controls', id);
    input.addEventListener('input', () => this.#open());
    input.addEventListener('blur', () => this.#close());
    input.addEventListener('keydown', (event) => this.#key(event));
    if (document.activeElement === input && this.#letters) this.#open();
  }

  get #letters(): string {
    return this.#options.input.value.trim();
  }

  #open(): void {
    const { input, none, offer, tell } = this.#options;
    const letters = this.#letters;
    this.#offers = letters ? offer(input.value) : [];
    this.#list.replaceChildren(...this.#offers.map((one, nth) => this.#option(one, nth)));
    if (letters && this.#offers.length === 0) this.#list.append(make('li', 'is-none', {}, none));
    this.#list.hidden = this.#list.children.length === 0;
    input.setAttribute('aria-expanded', String(!this.#list.hidden));
    this.#at = -1;
    if (letters) tell(this.#offers.length);
  }

  #option({ name, note }: Offer, nth: number): HTMLElement {
    const id = `${this.#list.id}-${nth}`;
    const option = make('li', '', { role: 'option', id }, name, ' ', make('small', '', {}, note));
    option.addEventListener('pointerdown', (event) => event.preventDefault());
    option.addEventListener('click', () => this.#take(nth));
    return option;
  }

  #close(): void {
    this.#list.hidden = true;
    this.#at = -1;
    this.#options.input.setAttribute('aria-expanded', 'false');
    this.#options.input.removeAttribute('aria-activedescendant');
  }

  #take(nth: number): void {
    const chosen = this.#offers[nth];
    this.#close();
    if (chosen) this.#options.choose(chosen.id);
  }

  /** Points at the next offer down or up, from the last on to the first. */
  #point(down: boolean): void {
    const count = this.#offers.length;
    if (count === 0) return;
    this.#at = down ? (this.#at + 1) % count : (Math.max(this.#at, 0) + count - 1) % count;
    for (const [nth, option] of [...this.#list.children].entries()) {
      option.setAttribute('aria-selected', String(nth === this.#at));
      if (nth !== this.#at) continue;
      this.#options.input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    }
  }

  #key(event: KeyboardEvent): void {
    const { key } = event;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      if (this.#list.hidden) this.#open();
      this.#point(key === 'ArrowDown');
    } else if (key === 'Enter') {
      if (this.#list.hidden) this.#open();
      this.#take(Math.max(0, this.#at));
    } else if (key === 'Escape' && !this.#list.hidden) {
      event.stopPropagation();
      this.#close();
    } else return;
    event.preventDefault();
  }
}
