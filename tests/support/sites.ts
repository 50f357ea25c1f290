import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { pageType } from '../../scripts/build/weigh.ts';
import { root } from '../../scripts/lib/project.ts';
import { copyFolder } from './copy.ts';

/**
 * The sites that are tested. `test` is the small one on which behaviour is tried, served below a base path; `edited`
 * is the same after an editor has added, corrected and pinned, at the root; `real` is the site as `npm start` makes
 * it, which is swept for what no single page shows.
 */
export const sites = {
  test: { folder: join(copyFolder('the test site'), 'dist'), base: '/silklines/' },
  edited: { folder: join(copyFolder('an edited site'), 'dist'), base: '/' },
  real: { folder: join(root, 'dist'), base: '/' },
} as const;

export type SiteName = keyof typeof sites;

/** The variable by which tests are told that the sites have just been built: to look whether they are stale takes seconds. */
export const areBuilt = 'SILKLINES_ARE_BUILT';

/** The variable by which tests are told where a site is served. */
export const originOf = (site: SiteName): string => `SILKLINES_${site.toUpperCase()}`;

/** Address of a page of a served site. */
export function address(page: string, site: SiteName = 'test'): string {
  return `${process.env[originOf(site)]}${sites[site].base}${page}`;
}

/** The file a page is: `stories/` → `stories/index.html`; what has an ending is one itself. */
export const fileOf = (page: string): string => page.replace(/(^|\/)$/, '$1index.html');

/** Every page of a built site: `stories/`, `404.html`, sorted. */
export function allPages(site: SiteName = 'test'): string[] {
  const { folder } = sites[site];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) =>
      name
        .split(sep)
        .join('/')
        .replace(/(^|\/)index\.html$/, '$1'),
    )
    .sort();
}

/** Pages of each kind that lead nowhere else, at most `many`: the heaviest and others spread evenly over the rest. */
export function samplePages(many: number, site: SiteName): string[] {
  const file = (page: string) => join(sites[site].folder, fileOf(page));
  // There are thousands of pages, and each worker asks.
  const all = allPages(site);
  const sizes = new Map(all.map((page) => [page, statSync(file(page)).size]));
  const size = (page: string) => sizes.get(page) ?? 0;
  // A page that only leads on is a few hundred bytes; nobody is ever on it.
  const isLeading = (page: string) =>
    size(page) < 2000 && /http-equiv="?refresh/.test(readFileSync(file(page), 'utf8'));
  const kinds = Map.groupBy(all, pageType);
  return [...kinds.values()].flatMap((all) => {
    const pages = all.filter((page) => !isLeading(page));
    if (pages.length === 0) return [];
    const heaviest = pages.reduce((a, b) => (size(b) > size(a) ? b : a));
    const rest = pages.filter((page) => page !== heaviest);
    const step = Math.max(1, rest.length / (many - 1));
    const spread = Array.from({ length: many - 1 }, (_, i) => rest[Math.floor(i * step)]);
    return [heaviest, ...new Set(spread)].filter((page) => page !== undefined);
  });
}

/** Every story of a built site. */
export const stories = (site: SiteName = 'test'): string[] =>
  allPages(site).filter((page) => pageType(page) === '/stories/<id>/');
