import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { apacheFiles } from '../../scripts/hosting/apache.ts';
import { caddyFiles } from '../../scripts/hosting/caddy.ts';
import { compressSite } from '../../scripts/hosting/compress.ts';
import type { HostedSite } from '../../scripts/hosting/hosted-site.ts';
import { nginxFiles } from '../../scripts/hosting/nginx.ts';
import { listSite, readSite } from '../../scripts/hosting/read-site.ts';
import { root } from '../../scripts/lib/project.ts';
import {
  hasBrotli,
  type ServerName,
  type Started,
  startServer,
} from '../../scripts/serve/web-servers.ts';
import { type SiteName, sites } from './sites.ts';

/** A tested site as a server of others serves it. */
export interface Hosted extends Started {
  site: HostedSite;
  /** Names of its files. */
  names: string[];
}

/** A copy of a built site with compressed copies of its files, made again where the site was built again. */
async function copySite(name: SiteName): Promise<string> {
  const folder = join(root, '.cache', `hosted-${name}`);
  const stamp = join(folder, '.copied-from');
  const from = await readFile(join(sites[name].folder, '.built-from'), 'utf8');
  if ((await readFile(stamp, 'utf8').catch(() => null)) === from) return folder;
  await rm(folder, { recursive: true, force: true });
  await cp(sites[name].folder, folder, { recursive: true, preserveTimestamps: true });
  await compressSite(folder, await listSite(folder), () => {});
  await writeFile(stamp, from);
  return folder;
}

/** Starts a server of others with one of the tested sites. */
export async function hostSite(server: ServerName, name: SiteName): Promise<Hosted> {
  const folder = await copySite(name);
  const { base } = sites[name];
  const names = (await listSite(folder)).filter((file) => !/\.(?:br|gz)$/.test(file));
  const site: HostedSite = {
    ...(await readSite(folder, names, base)),
    base,
    folder,
    brotli: hasBrotli(server),
  };
  const files = { ...nginxFiles(site), ...caddyFiles(site), ...apacheFiles(site) };
  const started = await startServer(server, { site: folder, base }, files);
  return { ...started, site, names };
}

export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** Asks a server as a browser would, but follows nothing and unpacks nothing. */
export function ask(
  { origin }: Pick<Started, 'origin'>,
  path: string,
  headers: Record<string, string> = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(`${origin}${path}`, { headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts),
        }),
      );
    });
    sent.on('error', reject);
    sent.end();
  });
}
