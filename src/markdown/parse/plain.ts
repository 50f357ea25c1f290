import { narrow } from '../segment/narrow.ts';
import { splitSentences } from '../segment/sentences.ts';
import type { Block, BlockKind, Document } from './document.ts';
import { holdsInvisible, withoutInvisible } from './visible.ts';

/** Reads plain text of any length in linear time: paragraphs between blank lines, their sentences, no markup. */
export function readPlain(raw: string): Document {
  const blocks: Block[] = [];
  let at = 0;
  while (at < raw.length) {
    const lineEnd = endOfLine(raw, at);
    if (isBlank(raw, at, lineEnd)) {
      at = lineEnd + 1;
      continue;
    }
    const start = at;
    let end = lineEnd;
    at = lineEnd + 1;
    while (at < raw.length) {
      const next = endOfLine(raw, at);
      if (isBlank(raw, at, next) || standsAlone(raw, start, end, at)) break;
      end = next;
      at = next + 1;
    }
    blocks.push(plainBlock(raw, start, end));
  }
  return { raw, bodyStart: skipBlank(raw, 0), blocks, directives: [], frontMatter: null };
}

/** Offset of the first character from `from` on that is no white space, or the length of the text. */
export function skipBlank(raw: string, from: number): number {
  let at = from;
  while (at < raw.length && isWhite(raw.charCodeAt(at))) at++;
  return at;
}

/**
 * Same length as before, so that offsets stay as they are: every line end and tab becomes one space, and numbers of a
 * Chinese keyboard are written as any, `１，０１２` as `1,012`.
 */
export const flat = (text: string): string =>
  text
    .replace(/[\t\n\v\f\r\u2028\u2029]/g, ' ')
    .replace(wideNumber, (wide) =>
      wide.replace(/./g, (sign) => String.fromCharCode(sign.charCodeAt(0) - wideBy)),
    );

const wideNumber = /[０-９]+(?:，[０-９]{3}(?![０-９]))*(?:．[０-９]+)?％?/g;
/** How far the wide forms of ASCII lie behind it (Unicode, Halfwidth and Fullwidth Forms). */
const wideBy = 0xfee0;

const none: readonly never[] = [];

/** A paragraph whose characters stand as they are in the file. */
export function plainBlock(
  raw: string,
  start: number,
  end: number,
  kind: BlockKind = 'paragraph',
): Block {
  const written = { plain: 0, length: end - start, start, end };
  const whole = raw.slice(start, end);
  const { text: shown, runs } = holdsInvisible(whole)
    ? withoutInvisible(whole, [written])
    : { text: whole, runs: [written] };
  const text = flat(shown);
  const sentences = splitSentences(text).map(({ start: from, end: to, dateline }) => ({
    text: narrow(text.slice(from, to)),
    start: from,
    dateline,
  }));
  return {
    kind,
    text,
    runs,
    sentences,
    citations: [],
    factDirectives: none,
  };
}

function endOfLine(raw: string, at: number): number {
  const end = raw.indexOf('\n', at);
  return end < 0 ? raw.length : end;
}

const isWhite = (code: number): boolean =>
  code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0 || code === 0x3000;

function isBlank(raw: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isWhite(raw.charCodeAt(at))) return false;
  return true;
}

/** Lines shorter than this were not broken for want of room. */
const wrapped = 50;

/** True where the line break before `next` parts paragraphs: list items, and lines short of any margin. */
function standsAlone(raw: string, start: number, end: number, next: number): boolean {
  if (/^\s*(?:[-*•–]\s|\d{1,2}[.)]\s)/.test(raw.slice(next, next + 8))) return true;
  const line = raw.lastIndexOf('\n', end - 1) + 1;
  return end - Math.max(line, start) < wrapped;
}
