import { type Document, type Sentence, toRaw } from '../../markdown/parse/document.ts';
import type { Fact } from '../../schemas/fact.ts';
import { isOneOf, wordSet } from '../lexicon/word-set.ts';
import { cellRole } from '../tables/grid-cell.ts';
import { readPeriods } from '../time/periods.ts';
import { lowerAt, tokenAt } from '../tokens/cursor.ts';
import { isCapitalised } from '../tokens/letters.ts';
import { overlap } from '../tokens/spans.ts';
import { tokenise } from '../tokens/tokens.ts';
import type { Span, Token } from './types.ts';

/** A number of the prose from which no fact was read; offsets are of the file. */
export interface UnreadNumber extends Span {
  text: string;
  /** Why nothing was read from it, in words for an editor. */
  reason: string;
}

/**
 * The numbers of an article that no fact covers, in the order of the text, each with the reason: digits, and words of
 * scale such as "million" and "two-thirds". Times, names that hold a number ("Boeing 747", "COVID-19"), ordinals, heads
 * of tables and what stands in `:nofact[…]` are none.
 */
export function unreadNumbers(
  document: Document,
  facts: readonly Pick<Fact, 'source'>[],
): UnreadNumber[] {
  const covered = facts.map(({ source }) => source);
  const found: UnreadNumber[] = [];
  for (const block of document.blocks) {
    const role = cellRole(block);
    if (role === 'label') continue;
    const rejected = block.factDirectives.filter(({ name }) => name === 'nofact');
    for (const sentence of block.sentences) {
      for (const { start, end, reason } of numbersOf(sentence)) {
        const at = toRaw(block, sentence.start + start, sentence.start + end);
        if (covered.some((source) => overlap(source, at))) continue;
        if (rejected.some((directive) => overlap(directive, at))) continue;
        found.push({
          ...at,
          text: document.raw.slice(at.start, at.end),
          reason: role !== null && typeof role === 'object' ? unitlessCell : reason,
        });
      }
    }
  }
  return found;
}

const scales = wordSet(
  'hundred|hundreds|thousand|thousands|million|millions|billion|billions|trillion|trillions|dozen|dozens',
);
const parts = wordSet(
  'half|third|thirds|quarter|quarters|fifth|fifths|sixth|sixths|seventh|sevenths|eighth|eighths|ninth|ninths|tenth|tenths',
);
const small = wordSet('two|three|four|five|six|seven|eight|nine|ten');

const unitlessCell = 'neither its cell nor its header, its row or its lead-in names what it counts';

/** Stretches of a sentence that state a number, each with what may keep it from being read. */
function numbersOf({ text }: Sentence): (Span & { reason: string })[] {
  const tokens = tokenise(text);
  const times = readPeriods(tokens, text, null);
  const found: (Span & { reason: string })[] = [];
  tokens.forEach((token, at) => {
    if (times.some((time) => overlap(time, token))) return;
    if (token.shape === 'number' ? !isPartOfName(tokens, at, text) : isScale(tokens, at))
      found.push({ start: token.start, end: token.end, reason: reasonOf(tokens, at) });
  });
  return found;
}

/** Why a number was not read, as far as it shows. */
function reasonOf(tokens: readonly Token[], at: number): string {
  const { text, shape } = tokenAt(tokens, at);
  const next = tokens[at + 1];
  if (shape === 'word') return 'it says how much in words alone';
  if (/^\d+,\d{1,2}$/.test(text)) return 'its comma may be a decimal one or part thousands';
  if (next?.glued && !/^[.,;:!?)\]}’”"'%]/.test(next.text)) return 'it is joined to other signs';
  const unit = isOneOf(next?.text ?? '', '-|‐|‑') ? tokens[at + 2] : next;
  if (unit && lengths.has(unit.lower)) return 'it says how long something lasts';
  if (unit?.shape !== 'word') return 'no unit stands beside it';
  return 'what it counts was not understood';
}

const lengths = wordSet(
  'second|seconds|minute|minutes|hour|hours|day|days|night|nights|week|weeks|month|months|quarter|quarters|year|years|decade|decades',
);

/** "two-thirds", "millions of", but neither "a second half" nor "the Third Ring". */
function isScale(tokens: readonly Token[], at: number): boolean {
  const token = tokenAt(tokens, at);
  if (token.shape !== 'word' || token.text !== token.lower) return false;
  const before = lowerAt(tokens, at - 1);
  if (scales.has(token.lower)) return tokens[at - 1]?.shape !== 'number';
  return parts.has(token.lower) && (small.has(before) || isOneOf(before, '-|‐|‑'));
}

/** "COVID-19", "Boeing 747", "X8044", "31st", "No. 3", "20-foot": digits that are part of a name. */
function isPartOfName(tokens: readonly Token[], at: number, text: string): boolean {
  const token = tokenAt(tokens, at);
  const before = tokenAt(tokens, at - 1);
  const after = tokenAt(tokens, at + 1);
  return (
    isLetter(text.charAt(token.start - 1)) ||
    isLetter(text.charAt(token.end)) ||
    nameTails.test(text.slice(token.end, token.end + 6)) ||
    isBareYear(token, before, after) ||
    (isOneOf(before.text, '-|‐|‑|/') && isLetter(text.charAt(before.start - 1))) ||
    labels.has(before.lower) ||
    isBehindName(before, after)
  );
}

const isLetter = (sign: string): boolean => /\p{L}/u.test(sign);

/** "3:a", a ratio or a label, and "20-foot", a size by which containers are called. */
const nameTails = /^(?::\S|[-‐‑](?:foot|feet|ft|inch)\b)/;

const labels = wordSet('no|number|nr|route|line|terminal|phase|flight|page|chapter|section');

/** A year in whatever phrase, but not "2000 workers". */
const isBareYear = (token: Token, before: Token, after: Token): boolean =>
  /^(?:1[89]|20)\d\d$/.test(token.text) &&
  (!/^\p{Ll}/u.test(after.text) ||
    isOneOf(before.lower, 'for|in|of|by|since|until|from|to|and|than'));

/** "Boeing 747", but not "Chengdu 300 trains" and nothing at the start of a sentence. */
const isBehindName = (before: Token, after: Token): boolean =>
  before.shape === 'word' &&
  isCapitalised(before.text) &&
  before.start > 0 &&
  !(after.shape === 'word' && /^\p{Ll}+s$/u.test(after.text));
