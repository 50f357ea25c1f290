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
const LATIN_EXTENDED = 'łŁźŹżŻśŚńŃćĆęĘąĄčČšŠžŽřŘěĚůŮőŐűŰğĞşŞıİăĂșȘțȚđĐēĒīĪūŪāĀōŌľĽťŤďĎňŇ';

const NEWSREADER = '@fontsource-variable/newsreader/files/newsreader';
const ARCHIVO_NARROW = '@fontsource-variable/archivo-narrow/files/archivo-narrow';

type Axes = NonNullable<Parameters<typeof subsetFont>[2]>['variationAxes'];

const cuts: { name: string; file: string; letters: string; axes: NonNullable<Axes> }[] = [
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
];

const { resolve } = createRequire(import.meta.url);
const folder = new URL('../src/styles/fonts/', import.meta.url);

await mkdir(folder, { recursive: true });
for (const { name, file, letters, axes } of cuts) {
  const font = await subsetFont(await readFile(resolve(file)), letters, {
    targetFormat: 'woff2',
    variationAxes: axes,
  });
  await writeFile(new URL(`${name}.woff2`, folder), font);
  console.log(`${name}.woff2  ${font.length.toLocaleString('en')} bytes`);
}
