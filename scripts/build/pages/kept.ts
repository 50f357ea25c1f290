import { resolve } from 'node:path';
import { readTarget } from '../../lib/project.ts';
import { pagesFingerprint, type Told } from './fingerprint.ts';

/** Where pages are kept from one build to the next, and by what those of this build are known. */
export interface Kept {
  /** Null for a build that keeps none. */
  folder: string | null;
  /** Of code, atlas and what the build is told. */
  fingerprint: string;
}

/** Folder in which a build keeps pages, by what it is told: `PAGE_CACHE` is a folder, or `off`, which is null. */
export function keptFolder(root: string, { PAGE_CACHE = '.cache/pages' }: NodeJS.ProcessEnv) {
  return PAGE_CACHE === 'off' ? null : resolve(root, PAGE_CACHE);
}

/** Where pages of a build are kept, and by what those of its code are known. */
export const keptPages = (root: string, env: NodeJS.ProcessEnv): Kept => ({
  folder: keptFolder(root, env),
  fingerprint: pagesFingerprint(root, toldTo(env)),
});

/** What a build is told that pages and bundles depend on. */
export function toldTo(env: NodeJS.ProcessEnv): Told {
  const { site, base, form, offers } = readTarget(env);
  return { site, base, form, offers };
}
