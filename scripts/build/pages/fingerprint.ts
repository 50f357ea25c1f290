import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { modulesOf } from '../../lib/modules.ts';
import type { readTarget } from '../../lib/project.ts';

/** Where pages begin: what these import, at any depth, makes them. */
const entries = [
  'astro.config.mjs',
  'src/content.config.ts',
  // Stands in the place of Astro's own store, by its address alone.
  'src/site/content-store.ts',
  'scripts/build/pages/render-pages.ts',
];

/** What all pages may show, and changes seldom: no page asks for a part of it. */
const shown = ['content/atlas', 'content/pins', 'content/gone.yaml', 'package-lock.json'];

/** What a build is told: its addresses, the editors' form, what readers are offered. */
export type Told = Pick<ReturnType<typeof readTarget>, 'site' | 'base' | 'form' | 'offers'>;

/** What is bundled beside code: files that browsers load as they are; names of corridors, in the editors' form. */
const beside = ['public', 'package-lock.json', 'tsconfig.json'];

/**
 * Fingerprint of all that pages are made of but stories, their facts and the register, which pages ask for one by one:
 * code, found from imports; styles, faces and scripts of browsers, which are bundled by their names; the atlas and pins.
 *
 * @param root the project
 * @returns hexadecimal SHA-256
 */
export const pagesFingerprint = (root: string, told: Told): string =>
  fingerprintOf(root, shown, told);

/** Fingerprint of all that is bundled before pages are made, whatever they show. */
export const bundleFingerprint = (root: string, told: Told): string =>
  // The editors' form offers the corridors of the atlas.
  fingerprintOf(root, told.form === null ? beside : [...beside, 'content/atlas'], told);

function fingerprintOf(root: string, others: readonly string[], told: Told): string {
  const hash = createHash('sha256').update(JSON.stringify(told));
  const source = filesIn(root, 'src').filter((path) => !path.includes('.test.'));
  const begun = [...entries, ...source.filter((path) => path.startsWith('src/pages/'))];
  const imported = modulesOf(root, begun);
  const bundled = source.filter(
    (path) => path.includes('/client/') || !/\.(?:ts|astro)$/.test(path),
  );
  const besides = others.flatMap((path) => filesIn(root, path));
  for (const path of [...new Set([...imported, ...bundled, ...besides])].sort()) {
    hash.update(`\0${path}\0`);
    hash.update(readFileSync(join(root, path)));
  }
  return hash.digest('hex');
}

/** Paths of the files at or under a path, relative to `root`; none where there is nothing. */
function filesIn(root: string, path: string): string[] {
  const found = statSync(join(root, path), { throwIfNoEntry: false });
  if (!found) return [];
  if (found.isFile()) return [path];
  return readdirSync(join(root, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .split(sep)
        .join('/'),
    );
}
