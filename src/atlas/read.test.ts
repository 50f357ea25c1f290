import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readAtlas } from './read.ts';

const places = `- { id: poland, name: Poland, kind: country, iso3: POL, lat: 52, lon: 19 }
- { id: lodz, name: Łódź, kind: city, within: poland, lat: 51.74, lon: 19.52 }
- { id: nowhere, name: Nowhere, kind: city, within: atlantis, lat: 51, lon: 19 }
`;

let root: string;
const write = async (path: string, text: string) => {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
};
const folder = () => join(root, '.cache', 'atlas');
const kept = () => readdirSync(folder());
const bytesKept = () => kept().map((name) => readFileSync(join(folder(), name)));

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'an atlas '));
  await write('content/atlas/places.yaml', places);
  await write('src/atlas/parse.ts', 'code');
  await write('src/schemas/place.ts', 'code');
  await write('package-lock.json', '{}');
});
afterEach(() => rmSync(root, { recursive: true }));

it('gives the same again, what is wrong included, from what was kept', async () => {
  const first = await readAtlas(root);
  expect(first.atlas.places.get('lodz')).toMatchObject({ name: 'Łódź', within: 'poland' });
  expect(first.problems).toHaveLength(1);
  expect(kept()).toHaveLength(1);
  expect(await readAtlas(root)).toEqual(first);
});

it('reads anew what was changed: a file, the code that reads it, packages', async () => {
  await readAtlas(root);
  for (const [path, text] of [
    ['content/atlas/places.yaml', places.replace('Łódź', 'Lodsch')],
    ['src/atlas/parse.ts', 'other code'],
    ['package-lock.json', '{ "other": true }'],
  ] as const) {
    const before = bytesKept();
    await write(path, text);
    expect((await readAtlas(root)).atlas.places.get('lodz')?.name).toBe('Lodsch');
    // One is kept, of the last reading.
    expect(kept()).toHaveLength(1);
    expect(bytesKept()).not.toEqual(before);
  }
});

it('takes no harm from what was spoilt, or where nothing can be kept', async () => {
  const first = await readAtlas(root);
  writeFileSync(join(folder(), kept()[0] ?? ''), 'spoilt');
  expect(await readAtlas(root)).toEqual(first);
  rmSync(join(root, '.cache'), { recursive: true });
  writeFileSync(join(root, '.cache'), 'a file in its place');
  expect(await readAtlas(root)).toEqual(first);
});

it('reads an atlas beside which there is no code', async () => {
  rmSync(join(root, 'src'), { recursive: true });
  expect((await readAtlas(root)).atlas.places.size).toBeGreaterThan(0);
});
