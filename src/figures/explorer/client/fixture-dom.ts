/** As much of an element as code that makes some needs, for tests without a browser. */
export class FakeElement {
  readonly attributes = new Map<string, string>();
  readonly children: (FakeElement | string)[] = [];
  readonly #listeners = new Map<string, ((event: object) => void)[]>();
  className = '';
  hidden = false;
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }

  setAttribute(key: string, value: string): void {
    this.attributes.set(key, value);
  }

  append(...children: (FakeElement | string)[]): void {
    this.children.push(...children);
  }

  replaceChildren(...children: (FakeElement | string)[]): void {
    this.children.splice(0, this.children.length, ...children);
  }

  addEventListener(type: string, run: (event: object) => void): void {
    this.#listeners.set(type, [...(this.#listeners.get(type) ?? []), run]);
  }

  fire(type: string): void {
    for (const run of this.#listeners.get(type) ?? []) run({});
  }

  get textContent(): string {
    return this.children
      .map((child) => (typeof child === 'string' ? child : child.textContent))
      .join('');
  }

  set textContent(words: string) {
    this.replaceChildren(words);
  }

  /** Every element in it of a name, in the order of the page. */
  all(name: string): FakeElement[] {
    return this.children.flatMap((child) =>
      typeof child === 'string'
        ? []
        : [...(child.name === name ? [child] : []), ...child.all(name)],
    );
  }
}

export const fakeDocument = { createElement: (name: string) => new FakeElement(name) };
