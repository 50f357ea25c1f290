import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runScript } from '../../scripts/lib/project.ts';
import { Failure, main, run } from '../../scripts/lib/steps.mjs';
import { copyFolder, refreshCopy } from './copy.ts';
import { editedFrom, makeEdited } from './edited-site.ts';
import { sites } from './sites.ts';

/** Builds what is stale of the sites that are tested. */
export async function buildSites(): Promise<void> {
  await Promise.all([buildReal(), buildTestSites()]);
}

async function buildReal(): Promise<void> {
  const env = { ...process.env, OUT_DIR: sites.real.folder, BASE_PATH: sites.real.base };
  const built = await runScript('scripts/build.ts', ['--if-stale'], { env, capture: true });
  if (built.code !== 0) throw new Failure(`The site could not be built:\n${built.output}`);
}

/** The test site, and what an editor makes of it. */
async function buildTestSites(): Promise<void> {
  const { folder } = await refreshCopy('the test site');
  const env = { ...process.env, OUT_DIR: sites.test.folder, BASE_PATH: sites.test.base };
  const script = join(folder, 'scripts', 'build.ts');
  const built = await run(process.execPath, [script, '--if-stale'], {
    cwd: folder,
    env,
    capture: true,
  });
  if (built.code !== 0) throw new Failure(`The test site could not be built:\n${built.output}`);

  const from = `${await readFile(join(sites.test.folder, '.built-from'), 'utf8')} ${await editedFrom()}`;
  const stamp = join(copyFolder('an edited site'), '.made-from');
  if ((await readFile(stamp, 'utf8').catch(() => null)) === from) return;
  await makeEdited();
  await writeFile(stamp, from);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(buildTestSites);
