import { fill } from '../../messages/fill.ts';

/** Narrows the list of facts to what the selects say, and keeps that in the address. */
class FactFilter extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    form.hidden = false;
    const selects = [...form.querySelectorAll('select')];
    const asked = new URLSearchParams(location.search);
    for (const select of selects) {
      const value = asked.get(select.name) ?? '';
      if ([...select.options].some((option) => option.value === value)) select.value = value;
    }
    form.addEventListener('change', () => this.#apply(selects));
    form.addEventListener('reset', () => setTimeout(() => this.#apply(selects)));
    form.addEventListener('submit', (event) => event.preventDefault());
    this.#apply(selects);
  }

  #apply(selects: HTMLSelectElement[]): void {
    const chosen = selects.filter((select) => select.value !== '');
    const rows = [...this.querySelectorAll<HTMLElement>('.fact-row')];
    for (const row of rows) {
      row.hidden = !chosen.every((select) =>
        (row.dataset[select.name] ?? '').split(' ').includes(select.value),
      );
    }
    const shown = rows.filter((row) => !row.hidden).length;
    const output = this.querySelector('output');
    if (output) {
      output.textContent = fill(output.dataset.template ?? '', { shown, all: rows.length });
    }
    const none = this.querySelector<HTMLElement>('[data-none]');
    if (none) none.hidden = shown > 0;
    const query = new URLSearchParams(chosen.map((select) => [select.name, select.value]));
    history.replaceState(null, '', query.size > 0 ? `?${query}` : location.pathname);
  }
}

customElements.define('fact-filter', FactFilter);
