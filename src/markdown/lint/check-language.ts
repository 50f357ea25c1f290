import retextEnglish from 'retext-english';
import retextEquality from 'retext-equality';
import retextIndefiniteArticle from 'retext-indefinite-article';
import retextPassive from 'retext-passive';
import retextRepeatedWords from 'retext-repeated-words';
import retextSimplify from 'retext-simplify';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import type { CheckCode } from '../../schemas/check-codes.ts';
import type { Problem } from '../../schemas/problem.ts';
import { type Block, type Document, lineIndex, toRaw } from '../parse/document.ts';

const mostWords = 40;
const mostPassives = 2;

/** What retext-simplify would replace and that is plain enough, or a term of transport. */
const plainEnough = [
  'aircraft',
  'between',
  'in between',
  'it is',
  'there is',
  'there are',
  'maintain',
  'operate',
  'provide',
  'facility',
];

const english = unified()
  .use(retextEnglish)
  .use(retextSimplify, { ignore: plainEnough })
  .use(retextPassive)
  .use(retextEquality)
  .use(retextRepeatedWords)
  .use(retextIndefiniteArticle)
  .freeze();

const codes: Record<string, CheckCode> = {
  'retext-simplify': 'SL503',
  'retext-equality': 'SL507',
  'retext-repeated-words': 'SL505',
  'retext-indefinite-article': 'SL506',
};

/** Words by which a press release praises; each with what to write in its stead. */
const promotional = new Map(
  Object.entries({
    'booming|thriving|flourishing|burgeoning': 'give the growth in figures',
    'landmark|historic|game-changing|game-changer|groundbreaking': 'say what changed',
    'world-class|state-of-the-art|cutting-edge|best-in-class|top-notch': 'say what it can do',
    'vibrant|bustling|dynamic|robust|seamless|unparalleled|unrivalled':
      'say what is meant, in figures',
    'win-win|mutually beneficial': 'say who gains what',
    'golden channel|golden passage|lifeline|powerhouse|trailblazer': 'name the line or the place',
    'leapfrog development|high-quality development|new chapter|vivid example': 'say what was done',
    'spearhead|unlock the potential|inject new impetus|fast lane': 'say what was done',
  }).map(([words, mend]) => [new RegExp(`\\b(?:${words})\\b`, 'gi'), mend]),
);

/** Terms of the trade that a reader from outside does not know, what explains each, and how to. */
const terms: [term: RegExp, explained: RegExp, mend: string][] = [
  [/\bTEU\b/, /(?:twenty|20)[- ](?:foot|feet)/i, 'write once “20-foot containers (TEU)”'],
  [/\bFEU\b/, /(?:forty|40)[- ](?:foot|feet)/i, 'write once “a 40-foot container (FEU)”'],
];

/** Hints on plain language: long sentences, heaps of passives, longer words than needed, words of promotion, slips. */
export function checkLanguage(document: Document, file: string): Problem[] {
  const at = lineIndex(document.raw);
  const problems: Problem[] = [];
  for (const block of document.blocks) {
    for (const hint of hintsOf(block)) {
      const { start, end } = toRaw(block, hint.start, hint.end);
      const lineEnd = document.raw.indexOf('\n', start);
      const length = Math.min(end, lineEnd < 0 ? end : lineEnd) - start;
      const { code, message, mend } = hint;
      problems.push({ file, ...at(start), length, code, message, mend });
    }
  }
  const prose = document.blocks.map(({ text }) => text).join('\n');
  for (const [term, explained, mend] of terms) {
    if (explained.test(prose)) continue;
    const block = document.blocks.find(({ text }) => term.test(text));
    const match = block && term.exec(block.text);
    if (!block || !match) continue;
    const { start, end } = toRaw(block, match.index, match.index + match[0].length);
    const message = `“${match[0]}” is never explained`;
    problems.push({ file, ...at(start), length: end - start, code: 'SL508', message, mend });
  }
  return problems;
}

interface Hint {
  code: CheckCode;
  /** In the block's plain text. */
  start: number;
  end: number;
  message: string;
  mend: string;
}

function hintsOf(block: Block): Hint[] {
  const quotes = quotedIn(block.text);
  const messages = proofread(block.text);
  return [
    ...longSentences(block),
    ...passives(block.text, messages),
    ...messages.flatMap(asHint),
    ...praise(block.text),
  ].filter((hint) => !quotes.some(({ start, end }) => start <= hint.start && hint.end <= end));
}

function proofread(text: string): VFileMessage[] {
  const file = new VFile(text);
  english.runSync(english.parse(file), file);
  return file.messages;
}

function longSentences({ kind, sentences }: Block): Hint[] {
  if (kind === 'heading' || kind === 'cell') return [];
  return sentences.flatMap(({ text, start }) => {
    const words = text.match(/[\p{L}\p{N}]+(?:[’'.,‐-―-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
    if (words <= mostWords) return [];
    const message = `a sentence of ${words} words`;
    return [{ code: 'SL501', start, end: start + text.length, message, mend: 'make two of it' }];
  });
}

/** The regular participles, which retext-passive leaves out. */
const regular = /\b(?:is|are|was|were|be|been|being) (?:\w+ly |not |also |then )?(\w{3,}ed)\b/gi;

function passives(text: string, messages: readonly VFileMessage[]): Hint[] {
  const irregular = messages
    .filter(({ source }) => source === 'retext-passive')
    .map((message) => ({ at: rangeOf(message), word: message.actual ?? '' }));
  const found = [...text.matchAll(regular)].map(({ index, 0: whole, 1: word = '' }) => ({
    at: [index + whole.length - word.length, index + whole.length] as [number, number],
    word,
  }));
  const all = [...irregular, ...found].sort((a, b) => a.at[0] - b.at[0]);
  const first = all[0];
  if (all.length <= mostPassives || !first) return [];
  const words = all.map(({ word }) => `“${word}”`).join(', ');
  const [start, end] = first.at;
  const message = `${all.length} passives in one paragraph: ${words}`;
  return [{ code: 'SL502', start, end, message, mend: 'say who did it, where that is known' }];
}

function asHint(message: VFileMessage): Hint[] {
  const code = codes[message.source ?? ''];
  if (!code) return [];
  const [start, end] = rangeOf(message);
  const expected = (message.expected ?? []).slice(0, 3).map((word) => `“${word}”`);
  const said = `“${message.actual}”`;
  const worded: Record<string, string> = {
    SL503: `${said} has a plainer word`,
    SL505: `${said}: the word stands twice in a row`,
    SL506: `${said} before the word that follows`,
    SL507: `${said} may hurt or leave out`,
  };
  const mend = expected.length > 0 ? `consider ${expected.join(' or ')}` : 'leave it out';
  return [{ code, start, end, message: worded[code] ?? message.reason, mend }];
}

function praise(text: string): Hint[] {
  return [...promotional].flatMap(([words, mend]) =>
    [...text.matchAll(words)].map(({ index, 0: word }) => ({
      code: 'SL504' as const,
      start: index,
      end: index + word.length,
      message: `“${word}” is a word of promotion`,
      mend,
    })),
  );
}

/** Stretches in quotation marks: words of others are theirs. */
function quotedIn(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/“[^“”]*”|"[^"]*"/g)].map(({ index, 0: quote }) => ({
    start: index,
    end: index + quote.length,
  }));
}

function rangeOf({ place }: VFileMessage): [number, number] {
  if (!place) return [0, 0];
  const [start, end] = 'start' in place ? [place.start, place.end] : [place, place];
  return [start.offset ?? 0, end.offset ?? 0];
}
