import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleScript } from '../embeds/page/bundle.ts';

const here = dirname(fileURLToPath(import.meta.url));

/** Requires what `npm run admin` installs, from the lock of its own. */
export const formPackages = (root: string): NodeJS.Require =>
  createRequire(join(root, 'scripts', 'admin', 'package.json'));

/** Names of the files of Decap that the page asks for. */
const decapFile = /^(?:\d+\.)?decap-cms\.js$|^[0-9a-f]+\.wasm$/;

/**
 * Decap as it is published: names of its files and where they are.
 *
 * @throws where it is not installed
 */
export async function decapFiles(root: string): Promise<Map<string, string>> {
  let manifest: string;
  try {
    manifest = formPackages(root).resolve('decap-cms/package.json');
  } catch {
    throw new Error('The packages of the form are not installed: run npm run admin once.');
  }
  const folder = join(dirname(manifest), 'dist');
  const names = (await readdir(folder)).filter((name) => decapFile.test(name));
  return new Map(names.map((name) => [name, join(folder, name)]));
}

/** Our part of the form as one classic script. */
export const formScript = (): Promise<string> => bundleScript(join(here, 'client'), 'form.ts');

export const formStyle = (): Promise<string> => readFile(join(here, 'form.css'), 'utf8');
