import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { elementScript } from './element-script.ts';

/** As much of a page as an element asks for before its frame is there. */
class HTMLElement {
  style = {};
  attachShadow = () => ({ append() {}, replaceChildren() {} });
  getAttribute = () => '';
  hasAttribute = () => false;
}

class Observer {
  observe() {}
  disconnect() {}
}

/** Runs the classic script in a page whose `document.currentScript` is what is given, and tells where its element looks for figures. */
async function whereFrom(currentScript: object | null): Promise<string> {
  const made: { src?: string }[] = [];
  runInNewContext(await elementScript('script', ''), {
    document: {
      currentScript,
      createElement: () => {
        made.push({ style: {} } as object);
        return made.at(-1);
      },
    },
    location: { href: 'https://host.example/page/' },
    HTMLElement,
    HTMLScriptElement: Script,
    IntersectionObserver: Observer,
    MutationObserver: Observer,
    URL,
    addEventListener() {},
    matchMedia: () => ({}),
    customElements: {
      get: () => undefined,
      define: (_: string, Element: new () => { connectedCallback(): void }) => {
        new Element().connectedCallback();
      },
    },
  });
  return made.find(({ src }) => src !== undefined)?.src ?? '';
}

class Script {
  src = 'https://site.example/embed.js';
}

it('takes the script that runs for itself, and nothing else of that name', async () => {
  expect(await whereFrom(new Script())).toBe('https://site.example/embed//');
  // <img name="currentScript" src="…"> in the page of the host.
  const other = { src: 'https://elsewhere.example/embed.js' };
  expect(await whereFrom(other)).toBe('https://host.example/page/embed//');
  expect(await whereFrom(null)).toBe('https://host.example/page/embed//');
});
