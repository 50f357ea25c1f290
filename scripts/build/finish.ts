import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { headersFile } from './headers.ts';

/** Written into a built site: the hash of what it was built from. The server hides dotfiles. */
export const stampName = '.built-from';

/** Writes what a host must send with the pages of a built site beside them. */
export async function writeHeaders(folder: string, base: string): Promise<void> {
  const names = (await readdir(folder)).sort();
  const data = await readdir(join(folder, 'data')).catch(() => []);
  await writeFile(join(folder, '_headers'), headersFile(names, data, base));
}
