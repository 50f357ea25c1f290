import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import { contentHash } from '../page/bundle.ts';
import { halved, type Picture } from './picture.ts';
import { asPicture } from './picture-svg.ts';
import { pngFile } from './png-file.ts';

type Png = Uint8Array<ArrayBuffer>;

/** Faces of pictures: the same on every machine, whatever fonts it has. */
const faces = ['label-400.ttf', 'label-600.ttf', 'label-extended.ttf', 'sea.ttf'];

/**
 * An SVG file as PNG, a pixel a unit.
 *
 * @param root folder of the project
 */
export async function toPng(svg: string, root = process.cwd()): Promise<Png> {
  const drawn = asPicture(svg);
  const [png] = await kept([`${version} ${drawn}`], root, async () => [
    pngFile(await draw(drawn, 1, root)),
  ]);
  return png as Png;
}

/**
 * An SVG file as PNG, a pixel and two pixels a unit: the small one is half the large one, so that both take one drawing.
 *
 * @param root folder of the project
 */
export async function toPngs(svg: string, root = process.cwd()): Promise<{ 1: Png; 2: Png }> {
  const drawn = asPicture(svg);
  const names = [1, 2].map((scale) => `${version} halved ${scale} ${drawn}`);
  const [small, large] = await kept(names, root, async () => {
    const picture = await draw(drawn, 2, root);
    return [pngFile(halved(picture)), pngFile(picture)];
  });
  return { 1: small as Png, 2: large as Png };
}

/** Changes when the same SVG would give another picture: faces, library, colours. */
const version = 5;

async function draw(svg: string, scale: number, root: string): Promise<Picture> {
  const { width, height, pixels } = await renderAsync(svg, {
    // Nothing of a picture is clear, wherever it is laid.
    background: '#fff',
    fitTo: { mode: 'zoom', value: scale },
    font: {
      fontFiles: faces.map((name) => join(root, 'src', 'embeds', 'downloads', 'fonts', name)),
      loadSystemFonts: false,
      defaultFontFamily: 'Archivo Narrow',
      sansSerifFamily: 'Archivo Narrow',
      serifFamily: 'Newsreader 16pt',
    },
  });
  // The library copies pixels whenever they are asked for.
  return { width, height, pixels };
}

/** Files by what they show: drawing is slow and depends on nothing else. Where one is not there, all are made. */
async function kept(
  shown: readonly string[],
  root: string,
  make: () => Promise<Png[]>,
): Promise<Png[]> {
  const folder = join(installed(root), '.cache', 'silklines-png');
  const files = shown.map((what) => join(folder, `${contentHash(what)}.png`));
  const found = await Promise.all(files.map((file) => readFile(file).catch(() => null)));
  if (found.every((bytes) => bytes !== null)) return found.map((bytes) => new Uint8Array(bytes));
  const made = await make();
  await mkdir(folder, { recursive: true });
  for (const [nth, file] of files.entries()) {
    // Two that draw the same at once each write a file of their own.
    const unfinished = `${file}.${randomUUID()}`;
    await writeFile(unfinished, made[nth] as Png);
    await rename(unfinished, file);
  }
  return made;
}

/** The folder the packages lie in. */
const installed = (root: string): string =>
  createRequire(join(root, 'package.json'))
    .resolve('@resvg/resvg-js/package.json')
    .replace(/@resvg.*$/, '');
