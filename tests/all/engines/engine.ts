/** A function that runs in a page: what it uses is in it, and what it takes and gives is JSON. */
// biome-ignore lint/suspicious/noConfusingVoidType: what only does something gives nothing back.
type InPage<Args extends unknown[], Result> = (...args: Args) => Result | Promise<Result> | void;

/** One window of a browser, in the few words that the matrix needs of it; each engine says them in its own way. */
export interface Engine {
  /** Loads a page; what was complained of before is forgotten. */
  open(address: string): Promise<void>;
  /** Runs a function in the page that is open. */
  run<Args extends unknown[], Result>(work: InPage<Args, Result>, ...args: Args): Promise<Result>;
  /** Runs one in the page with its nth frame as an element. */
  onFrame<Result>(nth: number, work: (frame: HTMLIFrameElement) => Result): Promise<Result>;
  /** Runs one in its nth frame, those of open shadow roots too, in the order of the page. */
  inFrame<Args extends unknown[], Result>(
    nth: number,
    work: InPage<Args, Result>,
    ...args: Args
  ): Promise<Result>;
  /** Clicks the first element of the nth frame that a selector means and that can be seen. */
  clickIn(nth: number, selector: string): Promise<void>;
  /** Errors and warnings that scripts of the page and its frames came to, as far as the engine tells. */
  complaints(): Promise<string[]>;
  close(): Promise<void>;
}

/** The text of a function with what it is given, as an expression. */
export const inWords = (work: (...args: never[]) => unknown, args: readonly unknown[]): string =>
  `(${work})(${args.map((one) => JSON.stringify(one) ?? 'undefined').join(',')})`;

/** An expression of the nth frame of a page, shadow roots searched too. */
export const frameInWords = (nth: number): string => inWords(findFrame, [nth]);

/** The text of a function with the nth frame of a page, as an expression. */
export const onFrameInWords = (nth: number, work: (frame: HTMLIFrameElement) => unknown): string =>
  `(${work})(${frameInWords(nth)})`;

function findFrame(nth: number): HTMLIFrameElement | undefined {
  const framesIn = (root: Document | ShadowRoot): HTMLIFrameElement[] =>
    [...root.querySelectorAll('*')].flatMap((one) => [
      ...(one instanceof HTMLIFrameElement ? [one] : []),
      ...(one.shadowRoot ? framesIn(one.shadowRoot) : []),
    ]);
  return framesIn(document)[nth];
}
