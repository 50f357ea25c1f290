import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type AtlasFile, parseAtlas } from '../../src/atlas/parse.ts';

/** Where the atlas stands, relative to the project. */
export const atlasFolder = 'content/atlas';

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

/** Reads and checks the atlas of the project at `root`. */
export const readAtlas = async (root: string): Promise<ReturnType<typeof parseAtlas>> =>
  parseAtlas(await readAtlasFiles(root));
