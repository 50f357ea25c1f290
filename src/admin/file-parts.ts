/** Open fence, YAML, closing fence and what follows it; null without front matter, `close` empty where it never ends. */
export function splitFile(
  text: string,
): { open: string; front: string; close: string; body: string } | null {
  const open = /^\uFEFF?---[ \t]*\r?\n/.exec(text)?.[0];
  if (open === undefined) return null;
  const close = /^---[ \t]*(?:\r?\n|$)/m.exec(text.slice(open.length));
  if (!close) return { open, front: text.slice(open.length), close: '', body: '' };
  const at = open.length + close.index;
  return {
    open,
    front: text.slice(open.length, at),
    close: close[0],
    body: text.slice(at + close[0].length),
  };
}

/** The prose of a file as the field of the form has it. */
export const trimBody = (body: string): string => trimStart(body).replace(/\s+$/, '');
const trimStart = (body: string): string => body.replace(/^\uFEFF?(?:[ \t]*\r?\n)*/, '');

/**
 * Where an offset of the text in the form stands in the file that is written of it.
 *
 * @param body what the field holds
 */
export function offsetInFile(file: string, body: string, offset: number): number {
  const parts = splitFile(file);
  const prose = parts?.body ?? file;
  const head = file.length - trimStart(prose).length;
  const before = body.slice(0, offset).slice(body.length - trimStart(body).length);
  const lines = prose.includes('\r\n') ? before.split('\n').length - 1 : 0;
  return head + before.length + lines;
}
