import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure, step } from '../lib/steps.mjs';
import { npm, whyStale } from './install.mjs';

/** Folder of the packages of the editors' form, which have a lock of their own. */
export const formFolder = (root: string): string => join(root, 'scripts', 'admin');

/** Installs the locked packages of the editors' form where they are missing or stale. */
export async function ensureForm(root: string): Promise<void> {
  const folder = formFolder(root);
  const record = join(folder, 'node_modules', '.package-lock.json');
  const why = whyStale(
    readFileSync(join(folder, 'package-lock.json'), 'utf8'),
    existsSync(record) ? readFileSync(record, 'utf8') : null,
  );
  if (!why) return;
  await step('form', `npm ci, because ${why}`, async () => {
    const { code } = await npm(folder, [
      'ci',
      '--ignore-scripts',
      '--prefer-offline',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ]);
    if (code !== 0) {
      throw new Failure(
        'The packages of the form could not be installed; what npm says stands above. Check that the npm registry can be reached, then run the same command again.',
      );
    }
  });
}
