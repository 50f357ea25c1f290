import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { readTarget } from '../../../scripts/lib/project.ts';
import { listenLocally } from '../../../scripts/serve/listen.ts';
import { contentType, isText, typeOf } from '../../../src/site/media-types.ts';
import { allPages, fileOf, type SiteName, sites } from '../../support/sites.ts';

/** Where the built sites say that they are. */
const published = readTarget(process.env).site;

/** The text of a file of a built site. */
export const textOf = (site: SiteName, path: string): string =>
  readFileSync(join(sites[site].folder, fileOf(path)), 'utf8');

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
    const path = fileOf(pathname.slice(base.length));
    const bytes = await readFile(join(folder, path)).catch(() => null);
    if (!bytes) return void response.writeHead(404).end();
    response
      .writeHead(200, { 'Content-Type': contentType(path) })
      .end(isText(typeOf(path)) ? bytes.toString().replaceAll(published, origin) : bytes);
  });
  const { port, close } = await listenLocally(server, 0);
  const origin = `http://127.0.0.1:${port}`;
  return { address: `${origin}${base}`, close };
}
