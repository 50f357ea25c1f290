import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openLinks } from './links.ts';

/** As much of a page in a frame as links need. */
class FakeElement {
  readonly #address: string | null;
  constructor(address: string | null) {
    this.#address = address;
  }
  closest() {
    return this.#address === null ? null : { getAttribute: () => this.#address };
  }
}
interface Click {
  target: unknown;
  button: number;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  defaultPrevented: boolean;
  preventDefault(): void;
}

let click: (event: Click) => void = () => {};
let posted: unknown[] = [];
let opened: string[] = [];
let shown = '';
let beside: (address: string) => { opener: unknown } | null;

beforeEach(() => {
  posted = [];
  opened = [];
  shown = '';
  beside = () => ({ opener: 'us' });
  vi.stubGlobal('Element', FakeElement);
  vi.stubGlobal('addEventListener', (_: string, run: typeof click) => {
    click = run;
  });
  vi.stubGlobal('document', {
    baseURI: 'https://site.example/embed/a/',
    createElement: () => ({
      setAttribute: () => {},
      set textContent(words: string) {
        shown = words;
      },
    }),
  });
  vi.stubGlobal('location', { href: 'https://site.example/embed/a/' });
  vi.stubGlobal('parent', { postMessage: (message: unknown) => posted.push(message) });
  vi.stubGlobal('open', (address: string) => {
    opened.push(address);
    return beside(address);
  });
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => run());
});
afterEach(() => void vi.unstubAllGlobals());

/** Whether the page takes a click upon itself. */
function press(address: string | null, given: Partial<Click> = {}, secret?: string): boolean {
  const content = { querySelector: () => null, append: () => {}, dataset: { blocked: 'See' } };
  openLinks(content as unknown as HTMLElement, () => ({ secret }));
  let isTaken = false;
  click({
    target: new FakeElement(address),
    ...{ button: 0, ctrlKey: false, metaKey: false, shiftKey: false, defaultPrevented: false },
    preventDefault: () => {
      isTaken = true;
    },
    ...given,
  });
  return isTaken;
}

it('a link opens beside the page of the host, whole and without a way back', () => {
  const window = { opener: 'us' as unknown };
  beside = () => window;
  expect(press('../../facts/f/')).toBe(true);
  expect(opened).toEqual(['https://site.example/facts/f/']);
  expect(window.opener).toBeNull();
  expect(posted).toEqual([]);
});

it.each<Partial<Click>>([
  { button: 1 },
  { button: 2 },
  { ctrlKey: true },
  { metaKey: true },
  { shiftKey: true },
  { defaultPrevented: true },
  { target: null },
])('%o is left to the browser', (given) => {
  expect(press('../../facts/f/', given)).toBe(false);
  expect(opened).toEqual([]);
});

it('what is no link is left alone', () => {
  expect(press(null)).toBe(false);
});

it('WordPress, which opens links of the site itself, is told of them, and of no others', () => {
  press('../../facts/f/', {}, 'aB3');
  const value = 'https://site.example/facts/f/';
  expect(posted).toEqual([{ message: 'link', value, secret: 'aB3' }]);
  expect(opened).toEqual([]);
  press('https://other.example/?from=https://site.example/', {}, 'aB3');
  expect(opened).toEqual(['https://other.example/?from=https://site.example/']);
});

it('where a sandbox lets nothing open, the address is shown', () => {
  beside = () => null;
  press('../../facts/f/');
  expect(shown).toBe('See https://site.example/facts/f/');
  beside = () => {
    throw new DOMException('blocked');
  };
  press('../../facts/g/');
  expect(shown).toBe('See https://site.example/facts/g/');
});
