import type { Page } from 'playwright/test';

/**
 * Notes everything on a page that a reader's browser would complain of, from now on: errors in the
 * console, refused by the content security policy, answered with an error, or asked of another site.
 */
export async function watch(page: Page, origin: string): Promise<string[]> {
  const complaints: string[] = [];
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
      console.error(`policy: ${violatedDirective} refused ${blockedURI} in ${sourceFile}`);
    });
  });
  page.on('console', (message) => {
    // What a browser keeps is tried by a test of its own; in all others Playwright refuses its worker.
    if (/^Service Worker registration blocked/.test(message.text())) return;
    if (message.type() === 'error' || message.type() === 'warning') {
      complaints.push(`${page.url()}: ${message.type()}: ${message.text()}`);
    }
  });
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && !/^(data|blob|about):$/.test(url.protocol)) {
      complaints.push(`${page.url()}: asks ${url.origin}`);
    }
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && response.url() !== page.url()) {
      complaints.push(`${page.url()}: ${response.status()} for ${response.url()}`);
    }
  });
  return complaints;
}

/** How many CSS pixels a page can be scrolled sideways, and what sticks out the furthest. */
export function overhang(page: Page): Promise<{ pixels: number; widest: string }> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const pixels = root.scrollWidth - root.clientWidth;
    let widest = '';
    let right = root.clientWidth;
    for (const element of pixels > 0 ? document.body.querySelectorAll('*') : []) {
      const box = element.getBoundingClientRect();
      if (box.right <= right) continue;
      right = box.right;
      widest = `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`;
    }
    return { pixels, widest };
  });
}

/** Waits until a page has shown what came of all that was done to it so far: two frames, of which the first lays it out. */
export const framesPass = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((shown) => {
        requestAnimationFrame(() => requestAnimationFrame(() => shown()));
      }),
  );
