/**
 * Keeps what a page shows at the version of the content that the server has told of: what is behind is fetched anew, one
 * fetch after the other, so that a late answer to an earlier one never covers a newer.
 */
export class Follower {
  #shown: number;
  #told = 0;
  #work: Promise<void> | null = null;
  readonly #fetchPage: () => Promise<number>;

  /**
   * @param shown version of the page as it was loaded
   * @param fetchPage shows the page as the server has it now, and answers which version that is
   */
  constructor(shown: number, fetchPage: () => Promise<number>) {
    this.#shown = shown;
    this.#fetchPage = fetchPage;
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
    while (this.#shown < this.#told) {
      const made = await this.#fetchPage();
      // A server that was started anew counts from the beginning, and has its pages loaded anew by itself.
      if (made <= this.#shown) return;
      this.#shown = made;
    }
  }
}
