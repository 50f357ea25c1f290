/**
 * Cuts the site's typefaces to what its text needs and writes them to src/styles/fonts/.
 * Run by hand when a new letter appears in content; the results are committed.
 *
 * Text and display are two optical sizes of one family: the variable file with both axes is 58 KB
 * where the two cuts are 31 KB. Letters beyond Latin-1 stand in files of their own, which a browser
 * fetches only where a page holds one.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

const ASCII = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('');
const PUNCTUATION = '\u00a0–—‘’“”…−\u2009\u202f·×°§';
const LATIN_1 = '£¥€©ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝßàáâãäåæçèéêëìíîïñòóôõöøùúûüýÿ½¼¾';
// What figures by themselves are written with; a rarer letter is set in the reader's own face.
const EMBEDDED =
  ' !"%&\'()+,-./0123456789:;=?ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz' +
  '\u00a0\u202f–—‘’“”…−·×£¥€áäèéíóöøüÖÜ';
const EMBEDDED_EXTENDED = 'ąăćĐęİıŁłńśşšșțźżə';
const LATIN_EXTENDED = 'łŁźŹżŻśŚńŃćĆęĘąĄčČšŠžŽřŘěĚůŮőŐűŰğĞşŞıİăĂșȘțȚđĐēĒīĪūŪāĀōŌľĽťŤďĎňŇ';

const NEWSREADER = '@fontsource-variable/newsreader/files/newsreader';
const ARCHIVO_NARROW = '@fontsource-variable/archivo-narrow/files/archivo-narrow';

type Axes = NonNullable<Parameters<typeof subsetFont>[2]>['variationAxes'];

/** Embedded figures have to be light: without the letters that layout features swap in. */
interface Cut {
  name: string;
  file: string;
  letters: string;
  axes: NonNullable<Axes>;
  isBare?: true;
}

const cuts: Cut[] = [
  {
    name: 'text',
    file: `${NEWSREADER}-latin-opsz-normal.woff2`,
    letters: ASCII + PUNCTUATION + LATIN_1,
    axes: { wght: 400, opsz: 18 },
  },
  {
    name: 'text-extended',
    file: `${NEWSREADER}-latin-ext-opsz-normal.woff2`,
    letters: LATIN_EXTENDED,
    axes: { wght: 400, opsz: 18 },
  },
  {
    name: 'italic',
    file: `${NEWSREADER}-latin-opsz-italic.woff2`,
    letters: ASCII + PUNCTUATION,
    axes: { wght: 400, opsz: 18 },
  },
  {
    name: 'display',
    file: `${NEWSREADER}-latin-opsz-normal.woff2`,
    letters: ASCII + PUNCTUATION + LATIN_1,
    axes: { wght: 500, opsz: 60 },
  },
  {
    name: 'label',
    file: `${ARCHIVO_NARROW}-latin-wght-normal.woff2`,
    letters: ASCII + PUNCTUATION + LATIN_1,
    axes: { wght: { min: 400, max: 600 } },
  },
  {
    name: 'label-extended',
    file: `${ARCHIVO_NARROW}-latin-ext-wght-normal.woff2`,
    letters: LATIN_EXTENDED,
    axes: { wght: { min: 400, max: 600 } },
  },
  {
    name: 'embed',
    file: `${ARCHIVO_NARROW}-latin-wght-normal.woff2`,
    letters: EMBEDDED,
    axes: { wght: { min: 400, max: 600 } },
    isBare: true,
  },
  {
    name: 'embed-extended',
    file: `${ARCHIVO_NARROW}-latin-ext-wght-normal.woff2`,
    letters: EMBEDDED_EXTENDED,
    axes: { wght: { min: 400, max: 600 } },
    isBare: true,
  },
];

const { resolve } = createRequire(import.meta.url);
const folder = new URL('../src/styles/fonts/', import.meta.url);

await mkdir(folder, { recursive: true });
for (const { name, file, letters, axes, isBare } of cuts) {
  const font = await subsetFont(await readFile(resolve(file)), letters, {
    targetFormat: 'woff2',
    variationAxes: axes,
    ...(isBare && { noLayoutClosure: true }),
  });
  await writeFile(new URL(`${name}.woff2`, folder), font);
  console.log(`${name}.woff2  ${font.length.toLocaleString('en')} bytes`);
}
