import { filterNames, type State } from '../state.ts';
import type { Offered } from './store.ts';

/** Lists of the form to choose from, and what of the state each says. */
const measured = [...filterNames, 'measure'] as const;
const all = [...measured, 'by'] as const;

export class Choices {
  readonly #form: HTMLFormElement;

  constructor(form: HTMLFormElement) {
    this.#form = form;
  }

  #select(name: (typeof all)[number]): HTMLSelectElement {
    return this.#form.elements.namedItem(name) as HTMLSelectElement;
  }

  /** What an address may ask for. */
  offered(): Offered {
    return new Map(
      measured.map((name) => [
        name,
        new Set([...this.#select(name).options].map(({ value }) => value)),
      ]),
    );
  }

  /** Shows what is chosen; nothing where that is not offered. */
  show(state: Readonly<State>): void {
    for (const name of all) {
      const select = this.#select(name);
      select.value = state[name];
      if (select.value !== state[name]) select.value = '';
    }
  }

  /** Shows no filter. */
  clear(): void {
    for (const name of filterNames) this.#select(name).value = '';
  }
}
