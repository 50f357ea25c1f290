/**
 * Cuts the site's typefaces to what its text needs and writes them to src/styles/fonts/
 * and, for pictures, to src/embeds/downloads/fonts/.
 * Run by hand when a new letter appears in content; the results are committed.
 *
 * Text and display are two optical sizes of one family: the variable file with both axes is 58 KB
 * where the two cuts are 31 KB. Letters beyond Latin-1 stand in files of their own, which a browser
 * fetches only where a page holds one.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import { main } from './lib/steps.mjs';

const ASCII = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('');
const PUNCTUATION = '\u00a0–—‘’“”…−\u2009\u202f·×°§';
const LATIN_1 = '£¥€©ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝßàáâãäåæçèéêëìíîïñòóôõöøùúûüýÿ½¼¾';
// What figures by themselves are written with; a rarer letter is set in the reader's own face.
const EMBEDDED =
  ' !"%&\'()+,-./0123456789:;=?ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz' +
  '\u00a0\u202f–—‘’“”…−·×£¥€áäèéíóöøüÖÜ';
const EMBEDDED_EXTENDED = 'ąăćĐęİıŁłńśşšșțźżə';
const LATIN_EXTENDED = 'łŁźŹżŻśŚńŃćĆęĘąĄčČšŠžŽřŘěĚůŮőŐűŰğĞşŞıİăĂșȘțȚđĐēĒīĪūŪāĀōŌľĽťŤďĎňŇəƏ';

const NEWSREADER = '@fontsource-variable/newsreader/files/newsreader';
const ARCHIVO_NARROW = '@fontsource-variable/archivo-narrow/files/archivo-narrow';
const LABEL = `${ARCHIVO_NARROW}-latin-wght-normal.woff2`;
const LABEL_EXTENDED = `${ARCHIVO_NARROW}-latin-ext-wght-normal.woff2`;
const ITALIC = `${NEWSREADER}-latin-opsz-italic.woff2`;

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
    file: ITALIC,
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
    file: LABEL,
    letters: ASCII + PUNCTUATION + LATIN_1,
    axes: { wght: { min: 400, max: 600 } },
  },
  {
    name: 'label-extended',
    file: LABEL_EXTENDED,
    letters: LATIN_EXTENDED,
    axes: { wght: { min: 400, max: 600 } },
  },
  {
    name: 'embed',
    file: LABEL,
    letters: EMBEDDED,
    axes: { wght: { min: 400, max: 600 } },
    isBare: true,
  },
  {
    name: 'embed-extended',
    file: LABEL_EXTENDED,
    letters: EMBEDDED_EXTENDED,
    axes: { wght: { min: 400, max: 600 } },
    isBare: true,
  },
];

/** Still faces for pictures, which are drawn without a browser: its own format, and one weight a file. */
const stills: Cut[] = [
  { name: 'label-400', file: LABEL, letters: ASCII + PUNCTUATION + LATIN_1, axes: { wght: 400 } },
  { name: 'label-600', file: LABEL, letters: ASCII + PUNCTUATION + LATIN_1, axes: { wght: 600 } },
  {
    name: 'label-extended',
    file: LABEL_EXTENDED,
    letters: LATIN_EXTENDED + EMBEDDED_EXTENDED,
    axes: { wght: 500 },
  },
  { name: 'sea', file: ITALIC, letters: ASCII, axes: { wght: 400, opsz: 18 } },
];

const { resolve } = createRequire(import.meta.url);

await main(async () => {
  await cutAll(cuts, new URL('../src/styles/fonts/', import.meta.url), 'woff2');
  await cutAll(stills, new URL('../src/embeds/downloads/fonts/', import.meta.url), 'truetype');
});

async function cutAll(all: readonly Cut[], folder: URL, format: 'woff2' | 'truetype') {
  await mkdir(folder, { recursive: true });
  for (const { name, file, letters, axes, isBare } of all) {
    const font = await subsetFont(await readFile(resolve(file)), letters, {
      targetFormat: format,
      variationAxes: axes,
      ...(isBare && { noLayoutClosure: true }),
    });
    const path = `${name}.${format === 'woff2' ? 'woff2' : 'ttf'}`;
    await writeFile(new URL(path, folder), font);
    console.log(`${path}  ${font.length.toLocaleString('en')} bytes`);
  }
}
