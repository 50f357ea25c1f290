import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pin } from './share-texts.ts';

/** Folder of the pinned figures below that of the project. */
export const pinsFolder = join('content', 'pins');

/** The pinned figures, newest first. */
export function readPins(root = process.cwd()): Pin[] {
  const folder = join(root, pinsFolder);
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return [];
  }
  return names
    .filter((name) => /^[0-9a-f]{12}$/.test(name))
    .map((hash) => ({
      ...(JSON.parse(readFileSync(join(folder, hash, 'pin.json'), 'utf8')) as Omit<Pin, 'hash'>),
      hash,
    }))
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.hash < b.hash ? -1 : 1));
}
