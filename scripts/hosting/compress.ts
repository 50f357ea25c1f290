import { readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { isText, typeOf } from '../../src/site/media-types.ts';

/** Below this a copy saves nothing: a packet holds it whole. Bytes. */
const leastBytes = 1024;

/** Whether a file of the site gets compressed copies: pictures and archives are compressed already. */
export const isCompressed = (name: string, size: number): boolean =>
  size > leastBytes && isText(typeOf(name));

const codings = {
  br: (raw: Buffer) =>
    promisify(brotliCompress)(raw, {
      params: {
        // What 11 saves beyond 9 is a fiftieth of the bytes, for ten times the time.
        [constants.BROTLI_PARAM_QUALITY]: 9,
        [constants.BROTLI_PARAM_SIZE_HINT]: raw.length,
      },
    }),
  gz: (raw: Buffer) => promisify(gzip)(raw, { level: 9 }),
} as const;

/** Bytes of the files, and of what was written beside them. */
export interface Compressed {
  files: number;
  raw: number;
  br: number;
  gz: number;
}

/**
 * Writes a `.br` and a `.gz` beside every file of text in a built site, with its time, so that servers tell a copy's
 * age as that of the file.
 *
 * @param told how many files are done, of how many
 */
export async function compressSite(
  folder: string,
  names: readonly string[],
  told: (done: number, all: number) => void,
): Promise<Compressed> {
  const sum: Compressed = { files: 0, raw: 0, br: 0, gz: 0 };
  const waiting = names.filter((name) => !/\.(?:br|gz)$/.test(name));
  const all = waiting.length;
  let done = 0;
  const work = async () => {
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
      await compressFile(join(folder, name), name, sum);
      told(++done, all);
    }
  };
  // Compression runs in threads of its own; a few files at a time keep them busy.
  await Promise.all(Array.from({ length: 8 }, work));
  return sum;
}

async function compressFile(file: string, name: string, sum: Compressed): Promise<void> {
  const { size, atime, mtime } = await stat(file);
  if (!isCompressed(name, size)) return;
  const raw = await readFile(file);
  sum.files += 1;
  sum.raw += raw.length;
  for (const ending of ['br', 'gz'] as const) {
    const copy = await codings[ending](raw);
    await writeFile(`${file}.${ending}`, copy);
    await utimes(`${file}.${ending}`, atime, mtime);
    sum[ending] += copy.length;
  }
}
