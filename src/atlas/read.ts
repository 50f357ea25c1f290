import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { type AtlasFile, parseAtlas } from './parse.ts';

/** Where the atlas stands, relative to the project. */
export const atlasFolder = 'content/atlas';

/** Where its parsed form is kept, relative to the project, and what decides it beside its files. */
const keptFolder = join('.cache', 'atlas');
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
  const key = keyOf(root, files);
  if (key === null) return parseAtlas(files);
  const known = readKept(root, key);
  if (known) return known;
  const parsed = parseAtlas(files);
  keep(root, key, parsed);
  return parsed;
}

/** Names what the atlas was parsed from; null where the project has no code of its own, and nothing is kept. */
function keyOf(root: string, files: readonly AtlasFile[]): string | null {
  try {
    const code = decisive.flatMap((folder) =>
      readdirSync(join(root, folder))
        .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
        .sort()
        .map((name) => [name, readFileSync(join(root, folder, name), 'utf8')]),
    );
    const packages = readFileSync(join(root, 'package-lock.json'), 'utf8');
    return hash('sha256', JSON.stringify([process.versions.v8, files, code, packages]));
  } catch {
    return null;
  }
}

function readKept(root: string, key: string): Parsed | null {
  try {
    const [kept, parsed] = deserialize(readFileSync(join(root, keptFolder, key))) as unknown[];
    return kept === key ? (parsed as Parsed) : null;
  } catch {
    return null;
  }
}

function keep(root: string, key: string, parsed: Parsed): void {
  const folder = join(root, keptFolder);
  try {
    mkdirSync(folder, { recursive: true });
    // What another command may just be writing goes too: it then keeps nothing, and has what it needs all the same.
    for (const name of readdirSync(folder)) rmSync(join(folder, name), { force: true });
    const next = join(folder, `${key}.${process.pid}`);
    writeFileSync(next, serialize([key, parsed]));
    renameSync(next, join(folder, key));
  } catch {
    // A cache that cannot be written costs time, nothing else.
  }
}
