import { addressesOf, contentRoute } from '../../site/content-file.ts';
import { searchIndex } from '../../site/search/index-of.ts';
import { loadSite } from '../../site/site-data.ts';

export const getStaticPaths = async () => addressesOf(searchIndex(await loadSite()));

/** The index of the search, in files that are fetched as a query asks for them. */
export const GET = contentRoute;
