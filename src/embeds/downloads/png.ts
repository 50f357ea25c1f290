import { join } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import { keptFiles } from './kept-files.ts';
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

const kept = (shown: readonly string[], root: string, make: () => Promise<Png[]>): Promise<Png[]> =>
  keptFiles(shown, { root, folder: 'silklines-png', ending: 'png' }, make);
