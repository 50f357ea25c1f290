import { cue } from '../cues/cue.ts';
import { yenSignCode } from '../lexicon/currencies.ts';
import { months } from '../lexicon/period-words.ts';
import { isOneOf } from '../lexicon/word-set.ts';
import type { Quantity, Span, Token } from '../reader/types.ts';
import { describeSubjects } from '../subjects/subject-of.ts';
import { lowerAt, tokenAt } from '../tokens/cursor.ts';
import { isDigits } from '../tokens/letters.ts';
import { type Tag, tag } from '../tokens/tagger.ts';
import { isPlural } from '../units/nouns.ts';
import { isTimeUnit, readUnit } from '../units/units.ts';
import { joinCandidates } from './joins.ts';
import { kindOf } from './kinds.ts';
import type { QuantityCandidate } from './quantity-candidate.ts';
import { type Context, isCapital, maskSpans } from './quantity-context.ts';
import { mayOpenQuantity, readCandidate } from './read-candidate.ts';
import type { Unit } from './unit.ts';

/**
 * Reads the stated quantities of one sentence, in its order.
 *
 * A range has `low` and `high` and no `value`. Two points of one series ("from 13 in 2013 to 1,126 in 2020") are two
 * quantities with the same `series` number, unit and subject. Lengths of time that date something ("in the past two
 * years") are measures only where no date is known to count from; `masked` is where dates, years and periods stand that hold no quantity.
 *
 * @param tokens the sentence's tokens, with offsets into `text`
 * @param text the sentence's plain text
 * @param masked spans of `text` to read no number in
 * @param dated true where relative times can be dated: "the past ten years" is then a period, else a measure
 * @param tags parts of speech of the tokens, where they are known already
 */
export function readQuantities(
  tokens: readonly Token[],
  text: string,
  masked: readonly Span[],
  dated = false,
  tags: readonly Tag[] = tag(tokens),
): Quantity[] {
  if (!tokens.some(mayOpenQuantity)) return [];
  const context: Context = {
    text,
    tokens,
    tags,
    masked: freeMeasures(tokens, maskSpans(tokens, masked)),
    dated,
    yenSign: yenSignCode(text),
    sterling: text.includes('£') || sterling.in(text),
  };
  const candidates: QuantityCandidate[] = [];
  for (let at = 0; at < tokens.length; ) {
    const candidate = context.masked[at] ? null : readCandidate(context, at, candidates);
    if (candidate === null) at++;
    else if (candidate.unit === null && candidate.value === null && candidate.low === undefined)
      at = candidate.end;
    else {
      // "one over, over 2,000": what stands behind one number does not qualify the next as well.
      candidate.from = Math.max(candidate.from, candidates.at(-1)?.end ?? 0);
      candidates.push(candidate);
      at = Math.max(candidate.end, at + 1);
    }
  }
  const kept = joinCandidates(context, candidates);
  const subjects = describeSubjects(context, kept);
  return kept.map((candidate, k) => toQuantity(context, candidate, subjects[k] ?? ''));
}

const sterling = cue(/\b[Ss]terling\b|\bBritish pounds?\b|\bexchange rates?\b/);

/** "in January 13 trains ran": the number behind a month that "in" opens counts what follows it. */
function countsInMonth(tokens: readonly Token[], at: number): boolean {
  if (!isDigits(tokenAt(tokens, at).text, 2) || !months.has(lowerAt(tokens, at - 1))) return false;
  const next = tokenAt(tokens, at + 1);
  return (
    isOneOf(lowerAt(tokens, at - 2), 'in|of') && next.text === next.lower && isPlural(next.lower)
  );
}

/** Four digits before a unit are no year, however they were masked: "the 1520 sq m hall", "1914 km of track". */
function freeMeasures(tokens: readonly Token[], masked: boolean[]): boolean[] {
  tokens.forEach((token, at) => {
    if (masked[at] && countsInMonth(tokens, at)) masked[at] = false;
    if (
      !masked[at] ||
      masked[at - 1] ||
      masked[at + 1] ||
      !(token.text.length === 4 && isDigits(token.text))
    )
      return;
    const unit = readUnit(tokens, at + 1);
    if (unit?.kind === 'measure' && !isTimeUnit(unit.unit) && !isCapital(tokens[at + 1]))
      masked[at] = false;
  });
  return masked;
}

function toQuantity(context: Context, candidate: QuantityCandidate, subject: string): Quantity {
  const { tokens } = context;
  const quantity: Quantity = {
    start: tokenAt(tokens, candidate.start).start,
    end: tokenAt(tokens, candidate.end - 1).end,
    kind: kindOf(context, candidate, subject),
    value: candidate.value,
    unit: candidate.unit?.id ?? '',
    noun: candidate.unit === null ? '' : nounOf(candidate.unit),
    subject,
    qualifier: candidate.qualifier,
    trend: candidate.trend,
  };
  quantity.start = tokenAt(tokens, candidate.from).start;
  if (candidate.low !== undefined) quantity.low = candidate.low;
  if (candidate.high !== undefined) quantity.high = candidate.high;
  if (candidate.record) quantity.record = true;
  if (candidate.basis !== undefined) quantity.basis = candidate.basis;
  if (candidate.series !== undefined) quantity.series = candidate.series;
  if (candidate.isElided && candidate.unit === null)
    quantity.elided = {
      ...(candidate.per === undefined ? {} : { per: candidate.per }),
      ...(candidate.isHeadless ? { isHeadless: true } : {}),
      ...(candidate.isBare ? { isBare: true } : {}),
      ...(candidate.isWeak ? { isWeak: true } : {}),
      ...(candidate.sort ? { sort: candidate.sort } : {}),
    };
  return quantity;
}

const nounOf = (unit: Unit): string =>
  unit.kind === 'count' || unit.kind === 'times' ? unit.noun : unit.id;
