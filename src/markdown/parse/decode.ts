import type { Problem } from '../../schemas/problem.ts';

const mend = 'save it with the encoding UTF-8';

/** The text of a file without its byte-order mark, or what is wrong with its bytes. */
export function decodeUtf8(bytes: Uint8Array, file: string): string | Problem {
  const other = encodingOf(bytes);
  if (other) {
    const message = `the file is in ${other}`;
    return { file, line: 1, column: 1, code: 'SL101', message, mend };
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const { text, at } = soundPart(bytes);
    const line = text.split('\n').length;
    const column = text.length - text.lastIndexOf('\n');
    const message = `the file is not UTF-8; in a Western encoding “${westernWord(bytes, at)}” stands here`;
    return { file, line, column, length: 1, code: 'SL101', message, mend };
  }
}

/** The word round a byte, as older editors of the West write it: every byte is some letter there. */
function westernWord(bytes: Uint8Array, at: number): string {
  const isBreak = (byte: number | undefined) => byte === undefined || byte <= 0x20;
  let start = at;
  while (start > at - 30 && !isBreak(bytes[start - 1])) start--;
  let end = at;
  while (end < at + 30 && !isBreak(bytes[end])) end++;
  return new TextDecoder('windows-1252')
    .decode(bytes.subarray(start, end))
    .replace(/(?<![.,;:!?])[.,;:!?]+$/, '');
}

/** The encoding a byte-order mark tells of, where it is another. */
function encodingOf([first, second]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return 'UTF-16 (little endian)';
  if (first === 0xfe && second === 0xff) return 'UTF-16 (big endian)';
  return null;
}

/** The text before the first bytes that are no UTF-8, and the offset of those bytes. */
function soundPart(bytes: Uint8Array): { text: string; at: number } {
  let low = 0;
  let high = bytes.length;
  // The longest beginning that decodes, its last letter perhaps cut: sound beginnings stay sound when shortened.
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      low = middle;
    } catch {
      high = middle - 1;
    }
  }
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, low), { stream: true });
  return { text, at: Buffer.byteLength(text) + (hasMark(bytes) ? 3 : 0) };
}

const hasMark = (bytes: Uint8Array): boolean =>
  bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
