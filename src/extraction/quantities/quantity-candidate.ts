import type { Qualifier } from '../../schemas/fact.ts';
import type { ElidedSort } from '../reader/types.ts';
import type { Trend } from '../trends/trends.ts';
import type { Unit } from './unit.ts';

/** A quantity while it is read: the tokens it spans and what later steps still add. */
export interface QuantityCandidate {
  /** First token, qualifier not among them. */
  start: number;
  end: number;
  /** First token of the qualifier, or `start`. */
  from: number;
  value: number | null;
  low?: number;
  high?: number;
  unit: Unit | null;
  scale: number;
  hasQuantityForm: boolean;
  qualifier: Qualifier;
  /** True where the text states the qualifier, so that a conversion beside it does not lend its own. */
  qualified: boolean;
  trend: Trend | null;
  /** The amount is by how much something changed, not what it came to. */
  isChange: boolean;
  share: boolean;
  record: boolean;
  basis?: string;
  series?: number;
  hyphened: boolean;
  /** The noun is left out, and what was counted before says it: "it now exceeds 6,000". */
  isElided: boolean;
  /** It stands for a noun phrase whose noun no word of the sentence says: "358 reached the port". */
  isHeadless?: boolean;
  /** Nothing but its place in the clause makes a quantity of it, so that it counts nothing where nothing was counted before. */
  isWeak?: boolean;
  /** Nothing of its clause says what it counts, so that its size must fit what was counted before. */
  isBare?: boolean;
  /** Its verb says that it is a length of time or money, whose unit was said before: "the journey takes 14". */
  sort?: ElidedSort;
  /** One part of what was counted before: "of those, 640 headed north". */
  isPart: boolean;
  /** Time a bare number is per: "31 a day". */
  per?: string;
}

export const percent: Unit = { id: 'percent', noun: 'percent', kind: 'percent' };

export const times: Unit = { id: 'times', noun: 'times', kind: 'times' };

export const blank = (start: number, end: number): QuantityCandidate => ({
  start,
  end,
  from: start,
  value: null,
  unit: null,
  scale: 1,
  hasQuantityForm: false,
  qualifier: 'exact',
  qualified: false,
  trend: null,
  isChange: false,
  share: false,
  record: false,
  hyphened: false,
  isElided: false,
  isPart: false,
});
