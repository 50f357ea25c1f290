import { readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { pageType } from '../../scripts/build/weigh.ts';
import { root } from '../../scripts/lib/project.ts';

/** The builds that are tested: as `npm start` makes it, and below a base path. */
export const sites = {
  root: { folder: 'dist', base: '/', variable: 'SILKLINES_ROOT' },
  below: { folder: '.cache/below', base: '/silklines/', variable: 'SILKLINES_BELOW' },
} as const;

/** Address of a page of a served site. */
export function address(page: string, site: keyof typeof sites = 'root'): string {
  return `${process.env[sites[site].variable]}${page}`;
}

/** Every page of a built site: `stories/`, `404.html`, sorted. */
export function allPages(site: keyof typeof sites = 'root'): string[] {
  return readdirSync(join(root, sites[site].folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) =>
      name
        .split(sep)
        .join('/')
        .replace(/(^|\/)index\.html$/, '$1'),
    )
    .sort();
}

/** Pages of each kind, at most `many`: the heaviest and others spread evenly over the rest. */
export function samplePages(many: number, site: keyof typeof sites = 'root'): string[] {
  const kinds = Map.groupBy(allPages(site), pageType);
  return [...kinds.values()].flatMap((pages) => {
    const size = (page: string) =>
      statSync(join(root, sites[site].folder, page.replace(/(^|\/)$/, '$1index.html'))).size;
    const heaviest = pages.reduce((a, b) => (size(b) > size(a) ? b : a));
    const rest = pages.filter((page) => page !== heaviest);
    const step = Math.max(1, rest.length / (many - 1));
    const spread = Array.from({ length: many - 1 }, (_, i) => rest[Math.floor(i * step)]);
    return [heaviest, ...new Set(spread)].filter((page) => page !== undefined);
  });
}

/** Every story of the built site. */
export const stories = (): string[] =>
  allPages().filter((page) => pageType(page) === '/stories/<id>/');
