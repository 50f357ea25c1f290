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

/** Where pages of a build are kept, by what it is told: `PAGE_CACHE` is a folder, or `off`. */
export function keptPages(root: string, env: NodeJS.ProcessEnv): Kept {
  const { PAGE_CACHE = '.cache/pages' } = env;
  return {
    folder: PAGE_CACHE === 'off' ? null : resolve(root, PAGE_CACHE),
    fingerprint: pagesFingerprint(root, toldTo(env)),
  };
}

/** What a build is told that pages and bundles depend on. */
export function toldTo(env: NodeJS.ProcessEnv): Told {
  const { site, base, form, offers } = readTarget(env);
  return { site, base, form, offers };
}
