import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { type FrameLocator, type Page, test } from 'playwright/test';
import { elementVersions } from '../../src/embeds/host/version.ts';

const pym = readFileSync(createRequire(import.meta.url).resolve('pym.js/dist/pym.v1.min.js'));

/** The version of the element's script that copies ask for. */
export const newest: string = elementVersions.at(-1)?.file ?? '';

/** A page of another site than ours, sent with the headers given. */
export interface HostPage {
  body: string;
  head?: string;
  headers?: Record<string, string>;
}

export interface Host {
  /** Shows a body as a page of another site than ours, sent with the headers given. */
  open(page: Page, body: string, head?: string, headers?: Record<string, string>): Promise<void>;
  /** The address of such a page, for a browser that is driven by other means. */
  put(page: HostPage): string;
  origin: string;
  close(): void;
}

/** A site of another origin that embeds our figures. */
export async function startHost(): Promise<Host> {
  const pages = new Map<string, { html: string; headers: Record<string, string> }>();
  const server = createServer(({ url = '' }, response) => {
    if (url === '/pym.js') {
      response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(pym);
      return;
    }
    const page = pages.get(url);
    response
      .writeHead(page ? 200 : 204, {
        'Content-Type': 'text/html; charset=utf-8',
        ...page?.headers,
      })
      .end(page?.html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const put: Host['put'] = ({ body, head = '', headers = {} }) => {
    const path = `/${pages.size}.html`;
    pages.set(path, { headers, html: hostPage(body, head) });
    return origin + path;
  };
  return {
    origin,
    put,
    close: () => void server.close(),
    open: async (page, body, head = '', headers = {}) => {
      await page.goto(put({ body, head, headers }));
    },
  };
}

/** A page that keeps what it is told, what moves in it, and what goes wrong. */
const hostPage = (body: string, head: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,">` +
  `<script>window.heard = []; addEventListener('message', (e) => heard.push(e.data));` +
  `window.faults = []; addEventListener('error', (e) => faults.push(e.message || 'not loaded: ' + e.target.outerHTML), true);` +
  `addEventListener('securitypolicyviolation', (e) => faults.push(e.violatedDirective + ' ' + e.blockedURI));` +
  `window.shift = 0; if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) new PerformanceObserver(` +
  `(list) => { for (const e of list.getEntries()) shift += e.value; }).observe({ type: 'layout-shift', buffered: true });</script>` +
  `${head}</head><body style="margin:0">${body}<p>What follows the figure.</p></body></html>`;

/** A host for all tests of a file, started before them and closed after. */
export function hostForAll(): Pick<Host, 'open' | 'origin'> {
  let host: Host | null = null;
  const started = (): Host => {
    if (!host) throw new Error('the host is there only while tests run');
    return host;
  };
  test.beforeAll(async () => {
    host = await startHost();
  });
  test.afterAll(() => host?.close());
  return {
    open: (...page) => started().open(...page),
    get origin() {
      return started().origin;
    },
  };
}

/** The first frame of a host's page. */
export const inside = (page: Page): FrameLocator => page.frameLocator('iframe');

/** What a host's page was told by its frames, in the order it came. */
export const heard = (page: Page): Promise<unknown[]> =>
  page.evaluate(() => (window as unknown as { heard: unknown[] }).heard);

/** What a browser complains of on a host page and in its frames, and what it asks other sites for. */
export function listen(page: Page, origins: readonly string[]): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (/error|warning/.test(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (!origins.includes(origin) && protocol !== 'data:') complaints.push(`asks ${request.url()}`);
  });
  return complaints;
}
