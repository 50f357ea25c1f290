import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { bundleScript } from '../embeds/page/bundle.ts';
import { toPath } from '../site/links.ts';
import { answer } from '../site/media-types.ts';

/** The worker that keeps what was read; where the site keeps nothing, one that takes away what another kept. */
export const GET: APIRoute = async ({ url }) => {
  const folder = join(process.cwd(), 'src', 'site', 'client');
  const define = (version: string) => ({
    define: { BASE: JSON.stringify(toPath('/')), VERSION: JSON.stringify(version) },
  });
  const isOn = import.meta.env.OFFLINE !== false;
  const file = isOn ? 'service-worker.ts' : 'service-worker-off.ts';
  // What it keeps is of its own version: another worker begins anew.
  const draft = await bundleScript(folder, file, define(''));
  const version = createHash('sha256').update(draft).digest('hex').slice(0, 8);
  return answer(url, await bundleScript(folder, file, define(version)));
};
