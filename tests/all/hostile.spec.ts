import { expect, test } from 'playwright/test';
import { pageProcessor } from '../../src/markdown/render/processor.ts';
import { hostileSnippets } from '../support/hostile-snippets.ts';

// The renderer alone keeps scripts out here: the page lets every script run. What it may fetch is as on the site.
const policy = "script-src * 'unsafe-inline' data: blob:; img-src 'self' data:; default-src 'self'";
const origin = 'http://127.0.0.1:9';

test.setTimeout(300_000);

test('no hostile snippet runs a script, makes an error or asks for anything elsewhere', async ({
  page,
}) => {
  const snippets = Object.entries(hostileSnippets).flatMap(([mechanism, all]) =>
    all.map((snippet, nth) => ({ name: `${mechanism} ${nth + 1}`, snippet })),
  );
  expect(Object.keys(hostileSnippets).length).toBeGreaterThanOrEqual(40);
  expect(snippets.length).toBeGreaterThanOrEqual(150);
  const renderer = await pageProcessor('/').createRenderer({ syntaxHighlight: false });
  let now = '';
  let html = '';
  const faults: string[] = [];
  page.on('dialog', (dialog) => {
    faults.push(`${now}: dialog`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => faults.push(`${now}: ${error.message}`));
  await page.route('**', (route) => {
    const { url } = { url: route.request().url() };
    if (url === `${origin}/`)
      return route.fulfill({
        body: `<!doctype html><title>t</title><main>${html}</main>`,
        headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy },
      });
    if (!url.startsWith(`${origin}/`)) faults.push(`${now}: asks for ${url}`);
    return route.fulfill({ status: 404, body: '' });
  });
  for (const { name, snippet } of snippets) {
    now = name;
    html = (await renderer.render(snippet)).code;
    await page.goto(`${origin}/`);
    // What waits for a hand: every link and button is pressed, without leaving the page.
    const harmed = await page.evaluate(() => {
      for (const each of document.querySelectorAll<HTMLElement>('main *')) {
        each.addEventListener('click', (event) => event.preventDefault());
        for (const type of ['mouseover', 'click', 'focus', 'animationend', 'transitionend'])
          each.dispatchEvent(new Event(type, { bubbles: false, cancelable: true }));
        const address = each.getAttribute('href') ?? '';
        if (/^\s*(?:javascript|data|vbscript|blob|file)/i.test(address)) return address;
      }
      return (window as unknown as { harmed?: string }).harmed ?? null;
    });
    if (harmed !== null) faults.push(`${now}: ${harmed}`);
    if ((await page.title()) !== 't') faults.push(`${now}: changes the title`);
  }
  expect(faults).toEqual([]);
});
