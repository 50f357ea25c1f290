import type { Problem } from '../schemas/problem.ts';

/** The text of a file without its byte-order mark, or what is wrong with its bytes. */
export function decodeUtf8(bytes: Uint8Array, file: string): string | Problem {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const before = new TextDecoder('utf-8').decode(bytes);
    const at = before.indexOf('\ufffd');
    const head = before.slice(0, Math.max(at, 0));
    const line = head.split('\n').length;
    return {
      file,
      line,
      column: head.length - head.lastIndexOf('\n'),
      message: 'the file is not UTF-8',
      mend: 'save it with the encoding UTF-8',
    };
  }
}
