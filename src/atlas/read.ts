import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { keep, makerOf, readKept } from '../schemas/kept-file.ts';
import { type AtlasFile, parseAtlas } from './parse.ts';

/** Where the atlas stands, relative to the project. */
export const atlasFolder = 'content/atlas';

/** Where its parsed form is kept, relative to the project, and what decides it beside its files. */
const keptFile = join('.cache', 'atlas', 'parsed');
const decisive = [join('src', 'atlas'), join('src', 'schemas')];

type Parsed = ReturnType<typeof parseAtlas>;

/** The files of the atlas of the project at `root`, in a fixed order. */
export async function readAtlasFiles(root: string): Promise<AtlasFile[]> {
  const names = (await readdir(join(root, atlasFolder))).filter((name) => name.endsWith('.yaml'));
  return Promise.all(
    names.sort().map(async (name) => ({
      path: `${atlasFolder}/${name}`,
      text: await readFile(join(root, atlasFolder, name), 'utf8'),
    })),
  );
}

/**
 * Reads and checks the atlas of the project at `root`. Its YAML takes most of the time of a short command, so what came of
 * it is kept beside the project for the next one, while files, code and packages are the same.
 *
 * @example const { atlas, problems } = await readAtlas(root);
 */
export async function readAtlas(root: string): Promise<Parsed> {
  const files = await readAtlasFiles(root);
  const maker = makerOf(root, decisive, files);
  if (maker === null) return parseAtlas(files);
  const path = join(root, keptFile);
  const known = readKept<Parsed>(path, maker);
  if (known) return known;
  const parsed = parseAtlas(files);
  keep(path, maker, parsed);
  return parsed;
}
