import { asked, keeper } from '../../corpus/trace.ts';
import type { ContentFile } from '../content-file.ts';
import { figureCatalogue } from '../figures/figure-catalogue.ts';
import type { Site } from '../site-data.ts';
import { indexFiles } from './files.ts';

const indexes = keeper<Site, ContentFile[]>();

/** The index of the site, made once a build. While a story is written it is without charts, which are drawn for no page. */
export const searchIndex = (site: Site): ContentFile[] => indexes(site, '', () => makeIndex(site));

/** Name of the file of names, of which other pages offer some. */
export const namesFile = (site: Site): string | undefined => nameOfNames(site, '');

const nameOfNames = asked('name-of-search-names', (site: Site) => searchIndex(site)[0]?.name);

function makeIndex(site: Site): ContentFile[] {
  const charts = import.meta.env.DEV
    ? []
    : [...figureCatalogue(site).values()]
        .map(({ figure }) => figure)
        .filter(({ kind }) => kind === 'chart');
  return indexFiles(site, charts);
}
