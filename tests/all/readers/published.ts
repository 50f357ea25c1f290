import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { lookup } from 'mrmime';
import { allPages, type SiteName, sites } from '../../support/sites.ts';

/** Where the built sites say that they are. */
export const published = process.env.SITE_URL ?? 'http://localhost:4321';

/** The text of a file of a built site. */
export const textOf = (site: SiteName, path: string): string =>
  readFileSync(join(sites[site].folder, path.replace(/(^|\/)$/, '$1index.html')), 'utf8');

/** Every figure of a site that has a page of its own. */
export const figuresOf = (site: SiteName): string[] =>
  allPages(site).flatMap((page) => /^figures\/(.+)\/$/.exec(page)?.[1] ?? []);

/**
 * Serves a built site as if it were published where it is served: its own full addresses lead back to it, so that programs
 * which follow them find what they lead to.
 */
export async function servePublished(
  site: SiteName,
): Promise<{ address: string; close: () => void }> {
  const { folder, base } = sites[site];
  const server = createServer(async ({ url = '' }, response) => {
    const { pathname } = new URL(url, 'http://here');
    const path = pathname.slice(base.length).replace(/(^|\/)$/, '$1index.html');
    const bytes = await readFile(join(folder, path)).catch(() => null);
    if (!bytes) return void response.writeHead(404).end();
    const type = lookup(path) ?? 'application/octet-stream';
    const isText = /html|json|xml/.test(type);
    response
      .writeHead(200, { 'Content-Type': isText ? `${type}; charset=utf-8` : type })
      .end(isText ? bytes.toString().replaceAll(published, origin()) : bytes);
  });
  const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `${origin()}${base}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
