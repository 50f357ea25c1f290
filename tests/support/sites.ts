import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { root } from '../../scripts/lib/project.ts';
import { pageType } from '../../scripts/lib/weigh.ts';

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

/** Pages of each kind, every story and at most `many` of the others, spread evenly. */
export function samplePages(many: number): string[] {
  const kinds = new Map<string, string[]>();
  for (const page of allPages()) {
    const kind = pageType(page);
    kinds.set(kind, [...(kinds.get(kind) ?? []), page]);
  }
  return [...kinds].flatMap(([kind, pages]) => {
    if (kind === '/stories/<id>/') return pages;
    const step = Math.max(1, pages.length / many);
    return pages
      .filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step))
      .slice(0, many);
  });
}

export const stories = (): string[] =>
  allPages().filter((page) => pageType(page) === '/stories/<id>/');
