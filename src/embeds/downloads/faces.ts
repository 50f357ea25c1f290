import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { keptByText } from '../../atlas/kept.ts';
import { plainText } from '../../figures/svg.ts';
import { contentHash } from '../page/bundle.ts';
import { keptFiles } from './kept-files.ts';

/** A face of the site, as style sheets name it, and what of a drawing is set in it. */
interface Face {
  family: string;
  file: string;
  weight: string;
  style: 'normal' | 'italic';
  /** Letters that the file has beside those of others. */
  letters: RegExp;
  /** Classes of what is set in it; null where all is that is set in nothing else. */
  classes: RegExp | null;
}

const latin = /[\u0020-\u00ff\u2000-\u22ff]/;
const extended = /[\u0100-\u0259]/;

const faces: readonly Face[] = [
  {
    family: 'Archivo Narrow',
    file: 'label.woff2',
    weight: '400 600',
    style: 'normal',
    letters: latin,
    classes: null,
  },
  {
    family: 'Archivo Narrow',
    file: 'label-extended.woff2',
    weight: '400 600',
    style: 'normal',
    letters: extended,
    classes: null,
  },
  {
    family: 'Newsreader Text',
    file: 'italic.woff2',
    weight: '400',
    style: 'italic',
    letters: latin,
    classes: /\bmap-label-sea\b/,
  },
  {
    family: 'Newsreader Display',
    file: 'display.woff2',
    weight: '500',
    style: 'normal',
    letters: latin,
    classes: /\bcontrast-amount\b/,
  },
];

/**
 * An SVG file with what it uses of the site's faces in it, so that it is set in them wherever it is opened. Chinese, which
 * no face of the site holds, is left to the reader's own.
 *
 * @param root folder of the project
 */
export async function withFaces(svg: string, root = process.cwd()): Promise<string> {
  const drawing = svg.replace(/<style>[\s\S]*?<\/style>/g, '');
  const cuts = faces.flatMap((face) => {
    const letters = lettersIn(drawing, face);
    return letters === '' ? [] : [ruleOf(face, letters, root)];
  });
  const rules = await Promise.all(cuts);
  return svg.replace('<style>', () => `<style>${rules.join('')}`);
}

/** What labels are mostly written with: a cut of the face for them has all of these, so that there are few cuts. */
const common = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 .,:;()-–’·&/%"';

/** The letters that a drawing needs of a face, in order; '' where it needs none. */
function lettersIn(drawing: string, { letters, classes }: Face): string {
  const written = classes === null ? drawing : textsOfClass(drawing, classes);
  const used = [...plainText(written.replace(/<[^>]+>/g, ''))].filter((one) => letters.test(one));
  if (used.length === 0) return '';
  const wanted = classes === null && letters.test('a') ? [...used, ...common] : used;
  return [...new Set(wanted)].sort().join('');
}

/** The texts of a drawing that bear a class. */
const textsOfClass = (drawing: string, classes: RegExp): string =>
  [...drawing.matchAll(/<text\b[^>]* class="([^"]*)"[^>]*>[\s\S]*?<\/text>/g)]
    .filter(([, names = '']) => classes.test(names))
    .map(([whole]) => whole)
    .join('');

/** The rule for one face cut to some letters; the same letters give the same bytes. */
async function ruleOf(
  { family, file, weight, style }: Face,
  letters: string,
  root: string,
): Promise<string> {
  const data = `data:font/woff2;base64,${await subset(JSON.stringify([root, file, letters]))}`;
  return `@font-face{font-family:'${family}';src:url(${data}) format('woff2');font-weight:${weight};font-style:${style}}`;
}

/** Changes when the same letters of a face would give other bytes: the library that cuts it. */
const version = 1;

const subset = keptByText(async (key): Promise<string> => {
  const [root, file, letters] = JSON.parse(key) as [string, string, string];
  const face = await faceIn(join(root, 'src', 'styles', 'fonts', file));
  const of = `${version} ${face.hash} ${letters}`;
  const [font = new Uint8Array()] = await keptFiles([of], { root, folder, ending: 'woff2' }, cut);
  return Buffer.from(font).toString('base64');

  async function cut() {
    const font = await subsetFont(await face.unpacked(), letters, { targetFormat: 'woff2' });
    return [new Uint8Array(font)];
  }
});

const folder = 'silklines-faces';

/** All of a face; the types of the package do not name its option. */
const whole = { keepAllGlyphs: true, targetFormat: 'truetype' } as const;

/** A face as it is cut: read once and unpacked once, not for each cut. */
const faceIn = keptByText(async (path) => {
  const bytes = await readFile(path);
  let unpacked: Promise<Buffer> | undefined;
  return {
    hash: contentHash(bytes),
    unpacked: () => {
      unpacked ??= subsetFont(bytes, '', whole);
      return unpacked;
    },
  };
});
