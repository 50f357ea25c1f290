import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { pageOf } from '../../src/schemas/source.ts';

/** Where passages of sources are kept for the check; git leaves the folder out, for they are others' texts. */
export const passagesFolder = '.sources';

const pathOf = (root: string, url: string): string => {
  const name = createHash('sha256').update(pageOf(url)).digest('hex').slice(0, 16);
  return join(root, passagesFolder, `${name}.txt`);
};

/** Keeps what was read of a source: its address on the first line, then its text. */
export function keepPassage(root: string, url: string, text: string): void {
  mkdirSync(join(root, passagesFolder), { recursive: true });
  writeFileSync(pathOf(root, url), `${url}\n${text}`);
}

/** What is kept of an address, null where nothing is. */
export function passageOf(root: string, url: string): string | null {
  try {
    return readFileSync(pathOf(root, url), 'utf8').replace(/^.*\n/, '');
  } catch {
    return null;
  }
}

const unread = new Set(['script', 'style', 'noscript', 'template', 'svg', 'head']);
const parts = /^(?:p|div|li|td|th|tr|h[1-6]|br|section|article|blockquote|figcaption)$/;

/** The text of a page, a line for each of its parts, without scripts and styles. */
export function textOfPage(html: string): string {
  let text = '';
  let hidden = 0;
  const parser = new Parser({
    onopentagname(name) {
      if (unread.has(name)) hidden++;
    },
    onclosetag(name) {
      if (unread.has(name)) hidden = Math.max(0, hidden - 1);
      if (parts.test(name)) text += '\n';
    },
    ontext(words) {
      if (hidden === 0) text += words.replace(/\s+/g, ' ');
    },
  });
  parser.end(html);
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}
