import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { contentHash } from './bundle.ts';

/** Faces of pictures: the same on every machine, whatever fonts it has. */
const faces = ['label-400.ttf', 'label-600.ttf', 'label-extended.ttf', 'sea.ttf'];

/**
 * An SVG file as PNG.
 *
 * @param scale 2 draws two pixels a unit
 * @param root folder of the project; pictures are kept in its `.cache/` by what they show
 */
export async function toPng(
  svg: string,
  scale: number,
  root = process.cwd(),
): Promise<Uint8Array<ArrayBuffer>> {
  const folder = join(root, '.cache', 'png');
  const file = join(folder, `${contentHash(`${version} ${scale} ${svg}`)}.png`);
  const kept = await readFile(file).catch(() => null);
  if (kept) return new Uint8Array(kept);
  const png = new Resvg(withoutChinese(svg), {
    fitTo: { mode: 'zoom', value: scale },
    font: {
      fontFiles: faces.map((name) => join(root, 'src', 'embeds', 'fonts', name)),
      loadSystemFonts: false,
      defaultFontFamily: 'Archivo Narrow',
      sansSerifFamily: 'Archivo Narrow',
      serifFamily: 'Newsreader',
    },
  })
    .render()
    .asPng();
  await mkdir(folder, { recursive: true });
  await writeFile(file, png);
  return new Uint8Array(png);
}

/** Changes when the same SVG would give another picture: faces, library. */
const version = 1;

/** The faces hold no Chinese; a reader of the page or the SVG has them from the system. */
const withoutChinese = (svg: string): string =>
  svg.replace(/<(tspan|text)\b[^>]*class="[^"]*map-zh[^"]*"[^>]*>[^<]*<\/\1>/g, '');
