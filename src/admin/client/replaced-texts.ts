/** How long a form may go on telling a text that an act has replaced, in milliseconds: it hears of what is put into it late. */
const lasting = 5000;

/**
 * Texts of a story that acts have replaced a moment ago. The form tells what it holds once it has drawn it, and its preview
 * once the server has: either may still be of the text before, and must not be taken for what somebody has typed.
 *
 * @param now milliseconds of a clock
 */
export class ReplacedTexts {
  readonly #until = new Map<string, number>();
  readonly #now: () => number;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Remembers that `before` has become `after`. */
  add(before: string, after: string): void {
    this.#until.set(before, this.#now() + lasting);
    // What an undo has brought back is no longer replaced.
    this.#until.delete(after);
  }

  has(text: string): boolean {
    return (this.#until.get(text) ?? 0) > this.#now();
  }

  /** Somebody has typed on: none of them comes any more but by hand. */
  clear(): void {
    this.#until.clear();
  }
}
