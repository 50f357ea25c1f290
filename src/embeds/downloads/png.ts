import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import sharp from 'sharp';
import { contentHash } from '../page/bundle.ts';

/** Faces of pictures: the same on every machine, whatever fonts it has. */
const faces = ['label-400.ttf', 'label-600.ttf', 'label-extended.ttf', 'sea.ttf'];

/**
 * An SVG file as PNG.
 *
 * @param scale 2 draws two pixels a unit
 * @param root folder of the project
 */
export async function toPng(
  svg: string,
  scale: number,
  root = process.cwd(),
): Promise<Uint8Array<ArrayBuffer>> {
  const drawn = asPicture(svg);
  // Drawing is slow and depends on nothing else, so pictures are kept by what they show.
  const folder = join(installed(root), '.cache', 'silklines-png');
  const file = join(folder, `${contentHash(`${version} ${scale} ${drawn}`)}.png`);
  const kept = await readFile(file).catch(() => null);
  if (kept) return new Uint8Array(kept);
  const picture = await renderAsync(drawn, {
    fitTo: { mode: 'zoom', value: scale },
    font: {
      fontFiles: faces.map((name) => join(root, 'src', 'embeds', 'downloads', 'fonts', name)),
      loadSystemFonts: false,
      defaultFontFamily: 'Archivo Narrow',
      sansSerifFamily: 'Archivo Narrow',
      serifFamily: 'Newsreader 16pt',
    },
  });
  // Drawings have few colours: of sixteen, told by their number, they take a fifth of the room. More effort, or a closer look for what
  // repeats, takes three times as long and saves one part in forty.
  const { width, height } = picture;
  const png = await sharp(picture.pixels, { raw: { width, height, channels: 4 } })
    .png({ palette: true, colours: 16, dither: 0, effort: 3, compressionLevel: 6 })
    .toBuffer();
  await mkdir(folder, { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  await writeFile(unfinished, png);
  await rename(unfinished, file);
  return new Uint8Array(png);
}

/** The folder the packages lie in. */
const installed = (root: string): string =>
  createRequire(join(root, 'package.json'))
    .resolve('@resvg/resvg-js/package.json')
    .replace(/@resvg.*$/, '');

/** Changes when the same SVG would give another picture: faces, library. */
const version = 4;

/** Without links, and without Chinese, which the faces do not hold: the page and the SVG have both. */
const asPicture = (svg: string): string =>
  svg
    .replace(/<(tspan|text)\b[^>]*class="[^"]*map-zh[^"]*"[^>]*>[^<]*<\/\1>/g, '')
    .replace(/ (?:href|aria-label)="[^"]*"/g, '');
