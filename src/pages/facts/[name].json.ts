import { addressesOf, contentRoute } from '../../site/content-file.ts';
import { factIndexFile } from '../../site/facts/pages.ts';
import { loadSite } from '../../site/site-data.ts';

export const getStaticPaths = async () => addressesOf([factIndexFile(await loadSite())]);

/** What the list of facts is narrowed by, fetched once a page of it stands. */
export const GET = contentRoute;
