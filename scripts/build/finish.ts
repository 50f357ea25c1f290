import { readdir, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { headersFile } from './headers.ts';

/** Written into a built site: the hash of what it was built from. The server hides dotfiles. */
export const stampName = '.built-from';

/**
 * Writes what a host must send with the pages of a built site beside them.
 *
 * @param others files of the site that are not in the folder
 */
export async function writeHeaders(
  folder: string,
  base: string,
  others: readonly string[] = [],
): Promise<void> {
  const parts = others.map((path) => path.split(sep));
  const names = new Set(parts.map(([name = '']) => name));
  for (const name of await readdir(folder)) names.add(name);
  const data = new Set(parts.flatMap(([name, file = '']) => (name === 'data' ? [file] : [])));
  for (const name of await readdir(join(folder, 'data')).catch(() => [])) data.add(name);
  await writeFile(join(folder, '_headers'), headersFile([...names].sort(), [...data], base));
}
