import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure, step } from '../lib/steps.mjs';
import { npm, whyStale } from './install.mjs';

/**
 * Installs the locked packages of a folder with a lock of its own, where they are missing or stale.
 *
 * @param folder holds package.json and package-lock.json
 * @param name one word for the step that is printed
 */
export async function ensureLocked(folder: string, name: string): Promise<void> {
  const record = join(folder, 'node_modules', '.package-lock.json');
  const why = whyStale(
    readFileSync(join(folder, 'package-lock.json'), 'utf8'),
    existsSync(record) ? readFileSync(record, 'utf8') : null,
  );
  if (!why) return;
  await step(name, `npm ci, because ${why}`, async () => {
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
        `The packages of ${folder} could not be installed; what npm says stands above. Check that the npm registry can be reached, then run the same command again.`,
      );
    }
  });
}
