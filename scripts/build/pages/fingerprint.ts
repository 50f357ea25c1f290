import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { modulesOf } from '../../lib/modules.ts';

/** Where pages begin: what these import, at any depth, makes them. */
const entries = ['astro.config.mjs', 'src/content.config.ts', 'scripts/build/pages/integration.ts'];

/** What all pages may show, and changes seldom: no page asks for a part of it. */
const shown = ['content/atlas', 'content/pins', 'content/gone.yaml', 'package-lock.json'];

/**
 * Fingerprint of all that pages are made of but stories, their facts and the register, which pages ask for one by one:
 * code, found from imports; styles, faces and scripts of browsers, which are bundled by their names; the atlas and pins.
 *
 * @param root the project
 * @param target what a build is told: addresses, offers
 * @returns hexadecimal SHA-256
 */
export function pagesFingerprint(root: string, target: unknown): string {
  const hash = createHash('sha256').update(JSON.stringify(target));
  const source = filesIn(root, 'src').filter((path) => !path.includes('.test.'));
  const begun = [...entries, ...source.filter((path) => path.startsWith('src/pages/'))];
  const imported = modulesOf(root, begun);
  const bundled = source.filter(
    (path) => path.includes('/client/') || !/\.(?:ts|astro)$/.test(path),
  );
  const others = shown.flatMap((path) => filesIn(root, path));
  for (const path of [...new Set([...imported, ...bundled, ...others])].sort()) {
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
