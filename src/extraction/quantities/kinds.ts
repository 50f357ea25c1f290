import type { FactKind } from '../../schemas/fact.ts';
import { isTimeUnit } from '../units/units.ts';
import type { Draft } from './quantity-candidate.ts';
import { type Context, lowerAt } from './quantity-context.ts';

export function kindOf(context: Context, draft: Draft, subject: string): FactKind {
  const { unit } = draft;
  if (unit === null) return draft.delta ? 'change' : 'count';
  const below = unit.id.split('-per-')[1];
  if (below !== undefined && unit.kind === 'money') return isTimeUnit(below) ? 'rate' : 'price';
  if (draft.delta && unit.kind !== 'times') return 'change';
  if (below !== undefined) return 'rate';
  switch (unit.kind) {
    case 'money':
      return 'money';
    case 'times':
      return draft.trend !== null || namesFactor.test(subject) || isFactor(context, draft)
        ? 'multiple'
        : 'count';
    case 'count':
      return 'count';
    case 'percent':
      return draft.share || isShare(context, draft, subject) ? 'share' : 'measure';
    default:
      return 'measure';
  }
}

const namesFactor = /\b(?:multiple|factor|ratio)$/;

/** "1.9 times that of 2019", "three times as many", but not "scored three times". */
const isFactor = (context: Context, draft: Draft): boolean => {
  const next = lowerAt(context.tokens, draft.end);
  const tag = context.tags[draft.end];
  return (
    /^(?:as|the|that|those|its|their|his|what|more|less|higher|lower|over|greater|larger|bigger|faster|that)$/.test(
      next,
    ) ||
    tag === 'plural' ||
    tag === 'noun' ||
    !Number.isInteger(draft.value ?? 0) ||
    /^(?:by|double|triple|twice|tenfold)$/.test(lowerAt(context.tokens, draft.from - 1)) ||
    draft.end - draft.start < 2
  );
};

const ownMeasure =
  /\b(?:rates?|inflation|yields?|margins?|growth|interest|tax|fees?|tariffs?|premium|discount|dut(?:y|ies)|unemployment|returns?|humidity|efficiency|accuracy|GDP|turnout|CPI)\b/i;

/** A percentage is a share unless it states a rate, a yield or another measure of its own: "an interest rate of 3%". */
function isShare(context: Context, draft: Draft, subject: string): boolean {
  if (draft.unit?.id !== 'percent') return false;
  if (lowerAt(context.tokens, draft.end) === 'of') return true;
  if (ownMeasure.test(subject)) return false;
  for (let at = draft.from - 1; at >= Math.max(0, draft.from - 5); at--) {
    if (
      /^(?:rate|rates|inflation|yield|yields|margin|margins|growth|interest|tax|fee|tariff|tariffs|premium|discount|duty|duties|coupon|unemployment|return|returns|purity|humidity|efficiency|accuracy)$/.test(
        lowerAt(context.tokens, at),
      )
    )
      return false;
  }
  return true;
}
