import type { FactKind } from '../../schemas/fact.ts';
import { isOneOf } from '../lexicon/word-set.ts';
import { lowerAt } from '../tokens/cursor.ts';
import { isTimeUnit } from '../units/units.ts';
import type { QuantityCandidate } from './quantity-candidate.ts';
import type { Context } from './quantity-context.ts';

export function kindOf(context: Context, candidate: QuantityCandidate, subject: string): FactKind {
  const { unit } = candidate;
  if (unit === null) return candidate.isChange ? 'change' : 'count';
  const below = unit.id.split('-per-')[1];
  if (below !== undefined && unit.kind === 'money') return isTimeUnit(below) ? 'rate' : 'price';
  if (candidate.isChange && unit.kind !== 'times') return 'change';
  if (below !== undefined) return 'rate';
  switch (unit.kind) {
    case 'money':
      return 'money';
    case 'times':
      return candidate.trend !== null || namesFactor.test(subject) || isFactor(context, candidate)
        ? 'multiple'
        : 'count';
    case 'count':
      return 'count';
    case 'percent':
      return candidate.share || isShare(context, candidate, subject) ? 'share' : 'measure';
    default:
      return 'measure';
  }
}

const namesFactor = /\b(?:multiple|factor|ratio)$/;

/** "1.9 times that of 2019", "three times as many", but not "scored three times". */
const isFactor = (context: Context, candidate: QuantityCandidate): boolean => {
  const next = lowerAt(context.tokens, candidate.end);
  const tag = context.tags[candidate.end];
  return (
    isOneOf(
      next,
      'as|the|that|those|its|their|his|what|more|less|higher|lower|over|greater|larger|bigger|faster',
    ) ||
    tag === 'plural' ||
    tag === 'noun' ||
    !Number.isInteger(candidate.value ?? 0) ||
    isOneOf(lowerAt(context.tokens, candidate.from - 1), 'by|double|triple|twice|tenfold') ||
    candidate.end - candidate.start < 2
  );
};

const ownMeasure =
  /\b(?:rates?|inflation|yields?|margins?|growth|interest|tax|fees?|tariffs?|premium|discount|dut(?:y|ies)|unemployment|returns?|humidity|efficiency|accuracy|GDP|turnout|CPI)\b/i;

/** A percentage is a share unless it states a rate, a yield or another measure of its own: "an interest rate of 3%". */
function isShare(context: Context, candidate: QuantityCandidate, subject: string): boolean {
  if (candidate.unit?.id !== 'percent') return false;
  if (lowerAt(context.tokens, candidate.end) === 'of') return true;
  if (ownMeasure.test(subject)) return false;
  for (let at = candidate.from - 1; at >= Math.max(0, candidate.from - 5); at--) {
    if (
      isOneOf(
        lowerAt(context.tokens, at),
        'rate|rates|inflation|yield|yields|margin|margins|growth|interest|tax|fee|tariff|tariffs|premium|discount|duty|duties|coupon|unemployment|return|returns|purity|humidity|efficiency|accuracy',
      )
    )
      return false;
  }
  return true;
}
