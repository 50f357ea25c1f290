import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { elementScript } from './element-script.ts';

/** Runs the classic script in a page whose `document.currentScript` is what is given, and tells where it takes itself to lie. */
async function whereFrom(currentScript: object | null): Promise<string> {
  let defined: { script: string } | undefined;
  runInNewContext(await elementScript('script', ''), {
    document: { currentScript },
    location: { href: 'https://host.example/page/' },
    HTMLElement: class {},
    HTMLScriptElement: Script,
    customElements: {
      get: () => undefined,
      define: (_: string, element: { script: string }) => {
        defined = element;
      },
    },
  });
  return defined?.script ?? '';
}

class Script {
  src = 'https://site.example/embed.js';
}

it('takes the script that runs for itself, and nothing else of that name', async () => {
  expect(await whereFrom(new Script())).toBe('https://site.example/embed.js');
  // <img name="currentScript" src="…"> in the page of the host.
  const other = { src: 'https://elsewhere.example/embed.js' };
  expect(await whereFrom(other)).toBe('https://host.example/page/');
  expect(await whereFrom(null)).toBe('https://host.example/page/');
});
