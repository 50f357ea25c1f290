/**
 * Keeps what a page shows at the version of the content that the server has told of: what is behind is fetched anew, one
 * fetch after the other, so that a late answer to an earlier one never covers a newer.
 */
export class Follower {
  #shown: number;
  #told = 0;
  #work: Promise<void> | null = null;
  readonly #fetchPage: () => Promise<number>;
  readonly #pause: number;

  /**
   * @param shown version of the page as it was loaded
   * @param fetchPage shows the page as the server has it now, and answers which version that is
   * @param pause milliseconds before a page that did not come is fetched again
   */
  constructor(shown: number, fetchPage: () => Promise<number>, pause = 500) {
    this.#shown = shown;
    this.#fetchPage = fetchPage;
    this.#pause = pause;
  }

  /** Done when the page shows this version, or a later one. */
  follow(version: number): Promise<void> {
    this.#told = Math.max(this.#told, version);
    this.#work ??= this.#catchUp().finally(() => {
      this.#work = null;
    });
    return this.#work;
  }

  async #catchUp(): Promise<void> {
    let tries = 0;
    while (this.#shown < this.#told) {
      const made = await this.#fetchPage().catch(() => null);
      if (made === null) {
        // The line was cut, or the server is busy; who is told of the next save tries again.
        tries += 1;
        if (tries === mostTries) return;
        await new Promise((resolve) => setTimeout(resolve, this.#pause));
        continue;
      }
      tries = 0;
      // A server that was started anew counts from the beginning, and has its pages loaded anew by itself.
      if (made <= this.#shown) return;
      this.#shown = made;
    }
  }
}

/** So often a page that does not come is asked for. */
const mostTries = 10;
