import { isOneOf, wordSet } from '../lexicon/word-set.ts';
import type { QuantityCandidate } from '../quantities/quantity-candidate.ts';
import type { Context } from '../quantities/quantity-context.ts';
import { isVerbTag } from '../quantities/unsaid-units.ts';
import { lowerAt, tagAt } from '../tokens/cursor.ts';
import { nounTrend } from '../trends/trends.ts';
import { hasPhrase } from './gapped-subject.ts';

/** An amount in brackets behind another, or joined to it, says the same of the same thing. */
export function sharesSubject(
  context: Context,
  candidate: QuantityCandidate,
  previous: QuantityCandidate | undefined,
): boolean {
  if (previous === undefined || previous.unit?.kind !== candidate.unit?.kind) return false;
  if (candidate.unit?.kind === 'count' && hasPhrase(context, candidate)) return false;
  return isJoinedTo(context, candidate, previous) || isDatedList(context, candidate, previous);
}

/** "5 percent (3 points)", "$5m, or 4m euros", "5 and 6 percent" */
function isJoinedTo(
  { tokens }: Context,
  { from }: QuantityCandidate,
  { end }: QuantityCandidate,
): boolean {
  const gap = from - end;
  const joint = lowerAt(tokens, end);
  if (gap === 1 && isOneOf(joint, 'and|or|to')) return true;
  const isAside = isOneOf(joint, '(|/') || (joint === ',' && lowerAt(tokens, end + 1) === 'or');
  return gap <= 2 && isAside;
}

/** "$5 million in 2013 and $9 million in 2020": only dates stand between. */
function isDatedList(
  { tokens, tags, masked }: Context,
  { from }: QuantityCandidate,
  { end }: QuantityCandidate,
): boolean {
  if (from - end > 8 || !isOneOf(lowerAt(tokens, from - 1), 'and|or|,')) return false;
  let dates = 0;
  for (let at = end; at < from - 1; at++) {
    if (masked[at]) dates++;
    else if (tags[at] !== 'preposition') return false;
  }
  return dates > 0;
}

/** "37 percent of all trips, ahead of Germany with 24.3 percent": a part of the same whole. */
export function isRival(
  { tokens, tags }: Context,
  candidate: QuantityCandidate,
  previous: QuantityCandidate | undefined,
): boolean {
  return (
    candidate.unit?.kind === 'percent' &&
    previous?.unit?.kind === 'percent' &&
    !previous.isChange &&
    lowerAt(tokens, candidate.from - 1) === 'with' &&
    tagAt(tags, candidate.from - 2) === 'name' &&
    lowerAt(tokens, candidate.end) !== 'of'
  );
}

/** ", up 12 percent", ", compared with 48%", ", 40 m wide", "2.4m more": said of what the amount before is of. */
export function isAside(
  context: Context,
  candidate: QuantityCandidate,
  previous: QuantityCandidate | undefined,
): boolean {
  const { tokens } = context;
  if (previous === undefined) return false;
  const before = lowerAt(tokens, candidate.from - 1);
  const earlier = lowerAt(tokens, candidate.from - 2);
  if (candidate.unit?.kind === 'count')
    return (
      !hasPhrase(context, candidate) &&
      (isOneOf(before, ',|against|versus|vs') || isFormer(context, candidate, previous))
    );
  // "50,500 TEU, 2.6 times as much as a year earlier"
  if (candidate.unit?.kind === 'times' && before === ',' && candidate.from - previous.end <= 12)
    return true;
  if (isOneOf(before, 'against|versus|vs|than')) return true;
  if (isOneOf(before, 'with|to') && isOneOf(earlier, 'compared|comparison')) return true;
  if (isOneOf(before, 'up|down')) return earlier === ',';
  if (isComparative(context, candidate, previous)) return true;
  const listed = (before === ',' || before === 'and') && candidate.from - previous.end <= 3;
  return (
    listed &&
    dimension.has(lowerAt(tokens, candidate.end)) &&
    dimension.has(lowerAt(tokens, previous.end))
  );
}

/** "landed 171,300 trailers, after *158,900* in 2025": what the same was before. */
const isFormer = (
  { tokens, masked }: Context,
  { from, end, unit }: QuantityCandidate,
  previous: QuantityCandidate,
): boolean =>
  lowerAt(tokens, from - 1) === 'after' &&
  previous.unit?.id === unit?.id &&
  (masked[end] === true || isOneOf(lowerAt(tokens, end), 'in|the|a'));

/** "carried 135,000 TEU through the country in 2025, *19 per cent more* than the year before": how far the amount before differs. */
function isComparative(
  { tokens, tags, masked }: Context,
  { from, end, unit }: QuantityCandidate,
  previous: QuantityCandidate,
): boolean {
  if (unit?.kind !== 'percent' || previous.unit?.kind === 'percent') return false;
  if (lowerAt(tokens, from - 1) !== ',' || !comparatives.has(lowerAt(tokens, end))) return false;
  const isNext = isOneOf(lowerAt(tokens, end + 1), 'than|again|on|from|,|.|;');
  const isVerb = (at: number): boolean => !masked[at] && isVerbTag(tags[at] ?? '');
  // "…, *says its operator*, 9 per cent more"
  const isSaid = (at: number): boolean =>
    lowerAt(tokens, at - 1) === ',' && says.has(lowerAt(tokens, at));
  // "*4,870 trains* left the port or arrived there, 2.5 per cent more than": what is counted is the subject of all that is said.
  const isSubject =
    previous.unit?.kind === 'count' && !opensWithVerb(previous.from, isVerb, tokens);
  for (let at = previous.end; at < from && !isSubject; at++)
    if (isVerb(at) && !isSaid(at)) return false;
  return isNext;
}

/** True where a verb stands before `at` in its clause. */
function opensWithVerb(
  at: number,
  isVerb: (at: number) => boolean,
  tokens: Context['tokens'],
): boolean {
  for (let back = at - 1; back >= 0 && !isOneOf(lowerAt(tokens, back), ',|;|:|.'); back--)
    if (isVerb(back)) return true;
  return false;
}

const says = wordSet('says|said|reports|reported');

const comparatives = wordSet('more|less|fewer|higher|lower|up|down');

/** "up from one in ten", ", an increase of 10 percent": what is said of the amount before. */
export const isUpFrom = (context: Context, candidate: QuantityCandidate): boolean => {
  const { tokens } = context;
  if (candidate.unit?.kind === 'count' && hasPhrase(context, candidate)) return false;
  const before = lowerAt(tokens, candidate.from - 1);
  if (before === 'from') return isOneOf(lowerAt(tokens, candidate.from - 2), 'up|down');
  if (before !== 'of' || nounTrend(lowerAt(tokens, candidate.from - 2)) === undefined) return false;
  for (let at = candidate.from - 3; at > candidate.from - 11; at--) {
    const word = lowerAt(tokens, at);
    if (word === ',') return true;
    if (
      !isOneOf(
        word,
        'a|an|the|year|month|quarter|-|on|over|in|annual|record|sharp|slight|further|modest',
      )
    )
      return false;
  }
  return false;
};

export const isComparison = (context: Context, candidate: QuantityCandidate): boolean => {
  const before = lowerAt(context.tokens, candidate.from - 1);
  const earlier = lowerAt(context.tokens, candidate.from - 2);
  return (
    isOneOf(before, 'from|than|against|versus|vs') ||
    (isOneOf(before, 'with|to') && isOneOf(earlier, 'compared|comparison'))
  );
};

/** Words behind a length that say along what it is measured. */
export const dimension = wordSet('long|wide|tall|deep|high|thick|old|away|apart|round|broad');
