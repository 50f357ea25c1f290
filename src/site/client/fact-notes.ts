interface Labels {
  close: string;
  copy: string;
  copied: string;
}

/**
 * Opens a fact of the prose beside its sentence, with what its row holds ready. Without this script its link leads to
 * the row.
 */
class FactNotes extends HTMLElement {
  #note: HTMLElement | null = null;
  #opener: HTMLElement | null = null;
  #labels: Labels = { close: '', copy: '', copied: '' };

  connectedCallback(): void {
    this.#labels = JSON.parse(this.dataset.labels ?? '{}') as Labels;
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
    const held = this.querySelector<HTMLTemplateElement>(
      `#f-${CSS.escape(mark.dataset.fact ?? '')} template`,
    );
    if (!held) return;
    event.preventDefault();
    const isOpen = this.#opener === mark;
    this.#close(false);
    if (!isOpen) this.#open(mark, held);
  }

  #open(mark: HTMLElement, held: HTMLTemplateElement): void {
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
    close.textContent = this.#labels.close;
    note.append(held.content.cloneNode(true), close);
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
    await navigator.clipboard.writeText(`${button.dataset.copy}\n${link}`);
    button.textContent = this.#labels.copied;
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

/** The lower edge of the map beside a text where a note has room under it on the screen, else the top of the screen. */
function belowMap(prose: Element | null, note: HTMLElement): number {
  const maps = [...(prose?.querySelectorAll('.is-following silk-map') ?? [])];
  const bottom = Math.max(0, ...maps.map((map) => map.getBoundingClientRect().bottom)) + 8;
  return bottom + note.offsetHeight < innerHeight ? bottom : 0;
}

customElements.define('fact-notes', FactNotes);
