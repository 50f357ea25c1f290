import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseAtlas } from '../../src/atlas/parse.ts';

/** Where the atlas stands, relative to the project. */
export const atlasFolder = 'content/atlas';

/** Reads and checks the atlas of the project at `root`. */
export async function readAtlas(root: string): Promise<ReturnType<typeof parseAtlas>> {
  const names = (await readdir(join(root, atlasFolder))).filter((name) => name.endsWith('.yaml'));
  const files = await Promise.all(
    names.sort().map(async (name) => ({
      path: `${atlasFolder}/${name}`,
      text: await readFile(join(root, atlasFolder, name), 'utf8'),
    })),
  );
  return parseAtlas(files);
}
