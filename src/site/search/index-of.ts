import type { ContentFile } from '../content-file.ts';
import { figureCatalogue } from '../figures/figure-catalogue.ts';
import type { Site } from '../site-data.ts';
import { indexFiles } from './files.ts';

const indexes = new WeakMap<Site, ContentFile[]>();

/** The index of the site, made once a build. While a story is written it is without charts, which are drawn for no page. */
export function searchIndex(site: Site): ContentFile[] {
  const known = indexes.get(site);
  if (known) return known;
  const charts = import.meta.env.DEV
    ? []
    : [...figureCatalogue(site).values()]
        .map(({ figure }) => figure)
        .filter(({ kind }) => kind === 'chart');
  const made = indexFiles(site, charts);
  indexes.set(site, made);
  return made;
}
