import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { toPng, toPngs } from './png.ts';

/** A project of its own, so that no picture of an earlier run is there. */
let root = '';
const keptIn = () => join(root, 'node_modules', '.cache', 'silklines-png');
const kept = () => readdir(keptIn());

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'silklines-png-'));
  const library = join(root, 'node_modules', '@resvg', 'resvg-js');
  await mkdir(library, { recursive: true });
  await writeFile(join(library, 'package.json'), '{}');
  const downloads = join('src', 'embeds', 'downloads');
  await mkdir(join(root, downloads), { recursive: true });
  await symlink(resolve(downloads, 'fonts'), join(root, downloads, 'fonts'));
});
afterAll(() => rm(root, { recursive: true }));

const paper = '#f7f3ea';
const ink = '#1d1a16';

/** A map of 40 × 20 in a plate of 61 × 41, whose way leaves the map on all sides and passes under the title. */
const plate = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 61 41" width="61" height="41">
  <style>.file-ground{fill:${paper}}.map-sheet .map-window{overflow:hidden}.way{fill:#9a3412}.land{fill:#ece5d5}</style>
  <rect class="file-ground" width="61" height="41"/>
  <text class="file-title" font-size="12" x="2" y="9" fill="${ink}" font-family="Archivo Narrow">III</text>
  <svg x="10" y="12" width="40" height="24" class="map-sheet" viewBox="0 0 40 24"
    ><svg class="map-window" width="40" height="20" viewBox="0 0 40 20"
      ><rect class="land" x="-9" y="-9" width="99" height="99"/><rect class="way" x="-9" y="-9" width="99" height="14"/></svg
    ><rect class="way" x="0" y="22" width="8" height="2"/></svg>
</svg>`;

async function read(png: Uint8Array) {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number): string => {
    const from = (y * info.width + x) * 3;
    return `#${data.subarray(from, from + 3).toString('hex')}`;
  };
  return { ...info, at };
}

it('draws a picture with one pixel a unit and one with two, in the very colours of the drawing', async () => {
  const pngs = await toPngs(plate, root);
  for (const scale of [1, 2] as const) {
    const { width, height, at } = await read(pngs[scale]);
    expect([width, height]).toEqual([61 * scale, 41 * scale]);
    expect(at(20 * scale, 14 * scale)).toBe('#9a3412');
    expect(at(20 * scale, 25 * scale)).toBe('#ece5d5');
    expect(at(60 * scale, 40 * scale)).toBe(paper);
  }
});

it('shows nothing of a map beyond its edge, and all that stands beside the map', async () => {
  const { at } = await read(await toPng(plate, root));
  expect([at(9, 14), at(50, 14), at(20, 11), at(20, 32), at(9, 25)]).toEqual(Array(5).fill(paper));
  // Its scale, under it, and the title, over it.
  expect(at(12, 35)).toBe('#9a3412');
  const title = Array.from({ length: 8 }, (_, x) => at(2 + x, 5));
  expect(title.some((colour) => colour < '#60')).toBe(true);
});

it('shows a picture of more colours than the file has in those nearest to them', async () => {
  const stripes = Array.from(
    { length: 64 },
    (_, x) => `<rect x="${x}" width="1" height="9" fill="rgb(${x * 4},0,0)"/>`,
  ).join('');
  const { at } = await read(
    await toPng(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 9" width="64" height="9">${stripes}</svg>`,
      root,
    ),
  );
  for (let x = 0; x < 64; x++) {
    expect(Math.abs(Number.parseInt(at(x, 4).slice(1, 3), 16) - x * 4)).toBeLessThanOrEqual(16);
  }
});

it('draws what is there already no second time', async () => {
  await toPngs(plate, root);
  const other = new Uint8Array([1, 2, 3]);
  for (const name of await kept()) await writeFile(join(keptIn(), name), other);
  expect(Object.values(await toPngs(plate, root))).toEqual([other, other]);
});
