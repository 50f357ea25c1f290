import { yenSignCode } from '../lexicon/currencies.ts';
import type { Quantity, Span, Token } from '../reader/types.ts';
import { describeSubjects } from '../subjects/subject-of.ts';
import { tag } from '../tokens/tagger.ts';
import { isTimeUnit, readUnit } from '../units/units.ts';
import type { Unit } from './amounts.ts';
import { joinDrafts } from './joins.ts';
import { kindOf } from './kinds.ts';
import type { Draft } from './quantity-candidate.ts';
import { type Context, isCapital, markTaken } from './quantity-context.ts';
import { mayOpenQuantity, readDraft } from './read-candidate.ts';

/**
 * Reads the stated quantities of one sentence, in its order.
 *
 * A range has `low` and `high` and no `value`. Two points of one series ("from 13 in 2013 to 1,126 in 2020") are two
 * quantities with the same `series` number, unit and subject. Durations that date something ("in the past two years") are
 * read as measures like others; `taken` is where dates, years and periods stand that hold no quantity.
 *
 * @param tokens the sentence's tokens, with offsets into `text`
 * @param text the sentence's plain text
 * @param taken spans of `text` to read no number in
 */
export function readQuantities(
  tokens: readonly Token[],
  text: string,
  taken: readonly Span[],
): Quantity[] {
  if (!tokens.some(mayOpenQuantity)) return [];
  const context: Context = {
    text,
    tokens,
    tags: tag(tokens),
    taken: freeMeasures(tokens, markTaken(tokens, taken)),
    yenSign: yenSignCode(text),
    sterling: /£|\bsterling\b|\bBritish pounds?\b/.test(text),
  };
  const drafts: Draft[] = [];
  for (let at = 0; at < tokens.length; ) {
    const draft = context.taken[at] ? null : readDraft(context, at, drafts);
    if (draft === null) at++;
    else if (draft.unit === null && draft.value === null && draft.low === undefined) at = draft.end;
    else {
      // "one over, over 2,000": what stands behind one number does not qualify the next as well.
      draft.from = Math.max(draft.from, drafts.at(-1)?.end ?? 0);
      drafts.push(draft);
      at = Math.max(draft.end, at + 1);
    }
  }
  const kept = joinDrafts(context, drafts);
  const subjects = describeSubjects(context, kept);
  return kept.map((draft, k) => toQuantity(context, draft, subjects[k] ?? ''));
}

/** Four digits before a unit are no year, however they were taken: "the 1520 sq m hall", "1914 km of track". */
function freeMeasures(tokens: readonly Token[], taken: boolean[]): boolean[] {
  tokens.forEach((token, at) => {
    if (!taken[at] || taken[at - 1] || taken[at + 1] || !/^\d{4}$/.test(token.text)) return;
    const unit = readUnit(tokens, at + 1);
    if (unit?.kind === 'measure' && !isTimeUnit(unit.unit) && !isCapital(tokens[at + 1]))
      taken[at] = false;
  });
  return taken;
}

function toQuantity(context: Context, draft: Draft, subject: string): Quantity {
  const { tokens } = context;
  const quantity: Quantity = {
    start: (tokens[draft.start] as Token).start,
    end: (tokens[draft.end - 1] as Token).end,
    kind: kindOf(context, draft, subject),
    value: draft.value,
    unit: draft.unit?.id ?? '',
    noun: draft.unit === null ? '' : nounOf(draft.unit),
    subject,
    qualifier: draft.qualifier,
    trend: draft.trend,
  };
  quantity.start = (tokens[draft.from] as Token).start;
  if (draft.low !== undefined) quantity.low = draft.low;
  if (draft.high !== undefined) quantity.high = draft.high;
  if (draft.record) quantity.record = true;
  if (draft.basis !== undefined) quantity.basis = draft.basis;
  if (draft.series !== undefined) quantity.series = draft.series;
  return quantity;
}

const nounOf = (unit: Unit): string =>
  unit.kind === 'count' || unit.kind === 'times' ? unit.noun : unit.id;
