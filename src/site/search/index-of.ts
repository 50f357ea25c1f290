import { asked, keeper } from '../../corpus/trace.ts';
import type { ContentFile } from '../content-file.ts';
import { figureCatalogue } from '../figures/figure-catalogue.ts';
import type { Site } from '../site-data.ts';
import { indexFiles } from './files.ts';

const indexes = keeper<Site, ContentFile[]>();

/** The index of the site, made once a build. While a story is written it is without charts, which are drawn for no page. */
export const searchIndex = (site: Site): ContentFile[] => indexes(site, '', () => makeIndex(site));

/** Name of the file of names, of which other pages offer some. */
export const namesFile = (site: Site): string | undefined =>
  import.meta.env.DEV ? whileWritten : nameOfNames(site, '');

/** What the file of names is called while a story is written: pages that only name it need no index then. */
const whileWritten = 'names';

const nameOfNames = asked('name-of-search-names', (site: Site) => searchIndex(site)[0]?.name);

function makeIndex(site: Site): ContentFile[] {
  if (import.meta.env.DEV) {
    const [names, ...rest] = indexFiles(site, []);
    return names ? [{ ...names, name: whileWritten }, ...rest] : [];
  }
  const headings = [...figureCatalogue(site).values()].map(({ heading }) => heading);
  return indexFiles(
    site,
    headings.filter(({ kind }) => kind === 'chart'),
  );
}
