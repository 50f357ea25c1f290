/** Work that goes on in the background, so many pieces of it at a time. */
export class Queue {
  readonly #most: number;
  #running = 0;
  /** Whoever waits for a piece to end. */
  #waiting: (() => void)[] = [];
  #failure: { error: unknown } | null = null;

  /** @param most pieces at a time; whoever adds one more waits for another to end */
  constructor(most: number) {
    this.#most = most;
  }

  /**
   * Begins a piece of work as soon as there is room for it.
   *
   * @throws what an earlier piece has failed with
   */
  async add(work: () => Promise<void>): Promise<void> {
    while (this.#running >= this.#most) await this.#piece();
    this.#fail();
    this.#running += 1;
    void work()
      .catch((error: unknown) => {
        this.#failure ??= { error };
      })
      .finally(() => {
        this.#running -= 1;
        for (const resolve of this.#waiting.splice(0)) resolve();
      });
  }

  /** Waits until all is done; fails where any of it did. */
  async end(): Promise<void> {
    while (this.#running > 0) await this.#piece();
    this.#fail();
  }

  #piece(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #fail(): void {
    if (this.#failure) throw this.#failure.error;
  }
}
