import { resolve } from 'node:path';
import { targetOf } from '../../lib/target.ts';
import { pagesFingerprint } from './fingerprint.ts';

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
export function toldTo(env: NodeJS.ProcessEnv): unknown[] {
  const { REPORT_TO = '', OFFLINE, ADMIN, ADMIN_REPOSITORY, ADMIN_BRANCH, ADMIN_LOGIN } = env;
  const form = ADMIN ? [ADMIN_REPOSITORY, ADMIN_BRANCH, ADMIN_LOGIN] : null;
  return [targetOf(env), REPORT_TO, OFFLINE !== 'off', form];
}
