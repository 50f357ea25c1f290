import { addressesOf, contentRoute } from '../../site/content-file.ts';
import { fetchedFiles } from '../../site/figures/explorer-data.ts';
import { loadSite } from '../../site/site-data.ts';

export const getStaticPaths = async () => addressesOf(fetchedFiles(await loadSite()));

/** The network and the finer ground, fetched when a reader searches or zooms in. */
export const GET = contentRoute;
