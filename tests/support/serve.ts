import { listenLocally } from '../../scripts/serve/listen.ts';
import { createStaticServer } from '../../scripts/serve/static-server.ts';
import { buildSites } from './build-sites.ts';
import { areBuilt, originOf, type SiteName, sites } from './sites.ts';

/** Builds what is stale of the sites that are tested, unless somebody just has, and serves them. */
export default async function serve(): Promise<() => void> {
  if (!process.env[areBuilt]) await buildSites();
  const closers: (() => void)[] = [];
  for (const name of Object.keys(sites) as SiteName[]) {
    const { port, close } = await listenLocally(createStaticServer(sites[name]), 0);
    process.env[originOf(name)] = `http://localhost:${port}`;
    closers.push(close);
  }
  return () => {
    for (const close of closers) close();
  };
}
