import { factNoteMessages as t } from '../../messages/facts.ts';

/**
 * Opens a fact of the prose beside its sentence, with what its row holds ready. Without this script its link leads to
 * the row.
 */
class FactNotes extends HTMLElement {
  #note: HTMLElement | null = null;
  #opener: HTMLElement | null = null;

  connectedCallback(): void {
    this.addEventListener('click', (event) => this.#onClick(event));
    this.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && this.#note) {
        event.preventDefault();
        this.#close(true);
      }
    });
    for (const type of ['pointerover', 'pointerout', 'focusin', 'focusout'] as const) {
      this.addEventListener(type, (event) =>
        this.#light(event, type === 'pointerover' || type === 'focusin'),
      );
    }
  }

  #onClick(event: MouseEvent): void {
    const target = event.target as Element;
    const copy = target.closest<HTMLElement>('[data-copy]');
    if (copy) void this.#copy(copy);
    if (target.closest('[data-close-note]')) {
      this.#close(true);
      return;
    }
    const mark = target.closest<HTMLElement>('.prose a.fact');
    if (!mark || event.metaKey || event.ctrlKey || event.shiftKey) return;
    const row = this.querySelector<HTMLTableRowElement>(
      `tr#f-${CSS.escape(mark.dataset.fact ?? '')}`,
    );
    if (!row) return;
    event.preventDefault();
    const isOpen = this.#opener === mark;
    this.#close(false);
    if (!isOpen) this.#open(mark, row);
  }

  #open(mark: HTMLElement, row: HTMLTableRowElement): void {
    const prose = mark.closest('.prose');
    let block: Element | null = mark;
    while (block && block.parentElement !== prose) block = block.parentElement;
    if (!block) return;
    const note = document.createElement('aside');
    note.className = 'note';
    note.setAttribute('aria-label', mark.title);
    note.tabIndex = -1;
    const close = document.createElement('button');
    close.type = 'button';
    close.dataset.closeNote = '';
    close.textContent = t.close;
    note.append(...contentOf(row), close);
    block.after(note);
    // Where a margin is laid out, the note covers it at the height of its sentence, or else below the map.
    const top = Math.max(mark.getBoundingClientRect().top, belowMap(prose, note));
    note.style.top = `${top - (prose?.getBoundingClientRect().top ?? 0)}px`;
    mark.setAttribute('aria-expanded', 'true');
    this.#note = note;
    this.#opener = mark;
    note.focus({ preventScroll: true });
    note.scrollIntoView({ block: 'nearest' });
  }

  #close(returnFocus: boolean): void {
    this.#note?.remove();
    this.#opener?.removeAttribute('aria-expanded');
    if (returnFocus) this.#opener?.focus();
    this.#note = null;
    this.#opener = null;
  }

  /** The sentence with the address of its fact, to be pasted elsewhere. */
  async #copy(button: HTMLElement): Promise<void> {
    const link = button.parentElement?.querySelector('a')?.href ?? '';
    const quote = this.#note?.querySelector('.fact-quote p')?.textContent?.trim() ?? '';
    await navigator.clipboard.writeText(`“${quote}”\n${link}`);
    button.textContent = t.copied;
  }

  /** The same fact answers in the prose, on charts and on maps. */
  #light(event: Event, on: boolean): void {
    const id = (event.target as Element).closest<HTMLElement>('[data-fact]')?.dataset.fact;
    if (!id) return;
    for (const twin of this.querySelectorAll(`[data-fact="${CSS.escape(id)}"]`)) {
      twin.classList.toggle('is-lit', on);
    }
  }
}

/** A fact as its note has it: what its row says, the sentence and the rest that the row holds ready, and where all is told. */
function contentOf(row: HTMLTableRowElement): Node[] {
  const [name, about] = row.cells;
  const said = (selector: string) => about?.querySelector(`:scope > ${selector}`)?.textContent;
  const head = make('div', 'note-head');
  head.append(make('p', 'fact-value', name?.textContent ?? ''));
  const subject = said('.fact-about');
  if (subject) head.append(make('p', '', subject));
  head.append(make('p', 'small', said('.small') ?? ''));
  const finding = said('.finding');
  const links = make('p', 'note-links');
  const permalink = make('a', '', t.permalink);
  permalink.href = name?.querySelector('a')?.href ?? '';
  const copy = make('button', '', t.copy);
  copy.type = 'button';
  copy.dataset.copy = '';
  links.append(permalink, ' ', copy);
  const held = row.querySelector('template')?.content.cloneNode(true);
  return [
    head,
    ...(finding ? [make('p', 'finding', finding)] : []),
    ...(held ? [held] : []),
    links,
  ];
}

function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  words = '',
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.textContent = words.trim();
  return element;
}

/** The lower edge of the map beside a text where a note has room under it on the screen, else the top of the screen. */
function belowMap(prose: Element | null, note: HTMLElement): number {
  const maps = [...(prose?.querySelectorAll('.is-following silk-map') ?? [])];
  const bottom = Math.max(0, ...maps.map((map) => map.getBoundingClientRect().bottom)) + 8;
  return bottom + note.offsetHeight < innerHeight ? bottom : 0;
}

customElements.define('fact-notes', FactNotes);
