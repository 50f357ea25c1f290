import type { ExplorerContent, ExplorerFact } from '../content.ts';
import type { Shown } from '../filters.ts';
import { gatherRows, readRows } from './rows.ts';

/** What is done once the list is there, and where it could not be fetched. */
interface Told {
  came(): void;
  failed(): void;
}

/** The list of every place, way and fact, fetched when a reader first asks for what it decides. */
export class List {
  /** What its rows say; null until they are there. */
  content: ExplorerContent | null = null;
  readonly #element: HTMLElement;
  readonly #fold: HTMLDetailsElement;
  readonly #file: string;
  readonly #told: Told;
  #gathering: Promise<ExplorerContent> | null = null;

  constructor(element: HTMLElement, file: string, told: Told) {
    this.#element = element;
    this.#fold = element.querySelector('details') as HTMLDetailsElement;
    this.#file = file;
    this.#told = told;
  }

  /** Makes links to the list lead to what stands below the map, and opens that. */
  lead(links: Iterable<Element>): void {
    for (const link of links) {
      link.setAttribute('href', '#list');
      link.addEventListener('click', () => {
        this.#fold.open = true;
      });
    }
  }

  /** Fetches the rows, once; where that fails, the next who asks tries again. */
  gather(): Promise<ExplorerContent> {
    this.#gathering ??= this.#load().catch((error: unknown) => {
      this.#gathering = null;
      this.#told.failed();
      throw error;
    });
    return this.#gathering;
  }

  async #load(): Promise<ExplorerContent> {
    const rows = await gatherRows(this.#file);
    this.#fold.append(rows);
    const content = readRows(rows);
    this.content = content;
    this.#told.came();
    return content;
  }

  /** The row that tells of something. */
  row(kind: 'place' | 'way' | 'fact', id: string): HTMLElement | null {
    return this.#element.querySelector(`[data-${kind}="${CSS.escape(id)}"]`);
  }

  nameOf(id: string): string {
    return this.content?.places.find((place) => place.id === id)?.name ?? id;
  }

  /** Copies of the rows of some facts, newest first. */
  copies(facts: readonly ExplorerFact[]): HTMLElement[] {
    return [...facts]
      .sort((a, b) => (b.to ?? 0) - (a.to ?? 0))
      .flatMap(({ id }) => {
        const copy = this.row('fact', id)?.cloneNode(true) as HTMLElement | undefined;
        if (!copy) return [];
        copy.hidden = false;
        return [copy];
      });
  }

  /** Leaves the rows that filters leave. */
  leave({ facts, ways, places }: Shown): void {
    for (const row of this.#element.querySelectorAll('li')) {
      const { fact, way, place } = row.dataset;
      row.hidden =
        (fact !== undefined && !facts.has(fact)) ||
        (way !== undefined && !ways.has(way)) ||
        (place !== undefined && !places.has(place));
    }
    for (const year of this.#element.querySelectorAll<HTMLElement>('.ex-year'))
      year.hidden = year.querySelector('li:not([hidden])') === null;
  }
}
