import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { contentHash } from '../page/bundle.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Where files of one kind are kept. */
interface Shelf {
  /** Folder of the project. */
  root: string;
  /** Name of the folder, and what its files end in. */
  folder: string;
  ending: string;
}

/**
 * Files by all they are made of, kept from one build to the next where the packages lie: what takes long to make and
 * depends on nothing else. Where one is not there, all are made.
 *
 * @param of what each is made of, with the version of what makes it
 */
export async function keptFiles(
  of: readonly string[],
  { root, folder: name, ending }: Shelf,
  make: () => Promise<Bytes[]>,
): Promise<Bytes[]> {
  const folder = join(installed(root), '.cache', name);
  const files = of.map((what) => join(folder, `${contentHash(what)}.${ending}`));
  const found = await Promise.all(files.map((file) => readFile(file).catch(() => null)));
  if (found.every((bytes) => bytes !== null)) return found.map((bytes) => new Uint8Array(bytes));
  const made = await make();
  await mkdir(folder, { recursive: true });
  for (const [nth, file] of files.entries()) {
    // Two that make the same at once each write a file of their own.
    const unfinished = `${file}.${randomUUID()}`;
    await writeFile(unfinished, made[nth] as Bytes);
    await rename(unfinished, file);
  }
  return made;
}

/** The folder the packages lie in. */
const installed = (root: string): string =>
  createRequire(join(root, 'package.json'))
    .resolve('@resvg/resvg-js/package.json')
    .replace(/@resvg.*$/, '');
