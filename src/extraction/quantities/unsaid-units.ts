import { centCurrencies } from '../lexicon/price-words.ts';
import { isOneOf } from '../lexicon/word-set.ts';
import { exact } from '../numerals/numbers.ts';
import { lowerAt } from '../tokens/cursor.ts';
import { isTimeUnit } from '../units/units.ts';
import type { QuantityCandidate } from './quantity-candidate.ts';
import type { Context } from './quantity-context.ts';
import { isSetBesideTold } from './set-beside.ts';
import type { Unit } from './unit.ts';

/**
 * What a number counts of which nothing says so: in a clause without a verb what the amount before does ("3.5 days in
 * port and, in storms, *up to nine*"), else what was counted last ("Poti leads with *369,600*"), here or in a sentence
 * before.
 */
export function unsaidUnit(
  context: Context,
  candidate: QuantityCandidate,
  earlier: readonly QuantityCandidate[],
): Unit | null {
  if (!standsBare(context, candidate)) return null;
  const size = sizeOf(candidate);
  const gapped = gappedByVerb(context, candidate, earlier, size);
  if (gapped !== null) return gapped;
  // "The index was up at 96.088" counts nothing.
  if (candidate.isElided || !isWhole(candidate)) return null;
  const counted = lastCounted(earlier.filter((each) => isNearSize(size, each.value ?? size)));
  // "can load 100,000 TEU a year; fewer than 34,000 moved": what moved has no rate.
  if (counted !== null) return withoutPer(counted);
  candidate.isElided = true;
  candidate.isBare = true;
  return null;
}

const sizeOf = ({ value, high }: QuantityCandidate): number => value ?? high ?? 0;

/**
 * "In March it sank by 2 percent, whereas in April *it had been 4.1*", "the part by sea, 44 percent before, has shrunk *to 39*":
 * a number with decimals that is once more what the percentage before it was.
 */
export function percentAgain(
  context: Context,
  candidate: QuantityCandidate,
  last: QuantityCandidate | undefined,
): Unit | null {
  const size = sizeOf(candidate);
  if (candidate.unit !== null || last?.unit?.kind !== 'percent' || isWhole(candidate)) return null;
  if (!standsBare(context, candidate) || size > 100 || candidate.from - last.end > 16) return null;
  if (isSetBesideTold(context, candidate)) {
    candidate.isChange = last.isChange;
    candidate.trend ??= last.trend;
    return last.unit;
  }
  const { tokens } = context;
  const isLevel = isOneOf(lowerAt(tokens, candidate.from - 1), 'to|at');
  const isOfShare = tokens
    .slice(0, last.from)
    .some(({ lower }) => isOneOf(lower, 'share|rate|quota'));
  return isLevel && isOfShare && !last.isChange ? last.unit : null;
}

/** True for a number that nothing follows which it could count. */
function standsBare({ tokens, tags }: Context, candidate: QuantityCandidate): boolean {
  const { hasQuantityForm, isChange, hyphened, end } = candidate;
  if (!hasQuantityForm || isChange || hyphened) return false;
  if (isOneOf(tags[end] ?? '', 'noun|plural|name|adjective|gerund|number')) return false;
  return !isOneOf(lowerAt(tokens, end), 'of|-');
}

/** The unit of the amount before that no verb parts from a number of its size. */
function gappedByVerb(
  context: Context,
  candidate: QuantityCandidate,
  earlier: readonly QuantityCandidate[],
  size: number,
): Unit | null {
  const last = earlier.findLast((each) => each.unit !== null && !each.isChange);
  if (!last?.unit || last.value === null || !isNearSize(size, last.value)) return null;
  if (!isVerbless(context, last.end, candidate.from)) return null;
  const counts = last.unit.kind === 'count' && isWhole(candidate);
  return counts || last.unit.kind === 'measure' ? last.unit : null;
}

const withoutPer = (unit: Unit): Unit => ({ ...unit, id: unit.id.split('-per-')[0] ?? unit.id });

/** True for sizes that one thing may have twice: within a factor of a hundred. */
const isNearSize = (a: number, b: number): boolean => a > 0 && b > 0 && a / b < 100 && b / a < 100;

/** True for words between two amounts that are one clause and hold no verb. */
export const isVerbless = ({ tokens, tags }: Context, from: number, to: number): boolean =>
  !tags.slice(from, to).some((tag) => isVerbTag(tag)) &&
  !tokens.slice(from, to).some(({ lower }) => isOneOf(lower, ';|:'));

/** True for the tags of finite verbs. */
export const isVerbTag = (tag: string): boolean => isOneOf(tag, 'verb|past|auxiliary|modal');

/** Counts are whole, however they are written: "15.986 million". */
export const isWhole = ({ value, high }: QuantityCandidate): boolean =>
  Number.isInteger(value ?? high ?? 0);

/** The unit of the last thing counted in the sentence, shares, money and times left aside. */
export function lastCounted(earlier: readonly QuantityCandidate[]): Unit | null {
  const last = earlier.findLast(
    ({ unit }) =>
      unit !== null &&
      (unit.kind === 'count' ||
        (unit.kind === 'measure' && !isTimeUnit(unit.id.split('-per-')[0] ?? ''))),
  );
  return last?.unit ?? null;
}

/** "54 domestic routes and *15 international ones*": the noun of what was counted before. */
export function nounOfOnes(unit: Unit, earlier: readonly QuantityCandidate[]): Unit {
  const of = earlier.findLast((each) => each.unit?.kind === 'count')?.unit;
  return of ? { ...of, id: unit.id.replace(/ones?$/, of.noun) } : unit;
}

/**
 * "EUR 2,900 per FEU westbound and *EUR 1,100* eastbound", "served eleven times a week, Riga *eight times*": what a price
 * is per, and how often is often, is said once.
 */
export function shareTerms(
  context: Context,
  candidate: QuantityCandidate,
  last: QuantityCandidate | undefined,
): void {
  const { tokens, tags } = context;
  const { unit } = candidate;
  if (!unit || !last?.unit || candidate.isChange) return;
  if (perOfSame(unit, last.unit) === null || !isOneOf(unit.kind, 'money|times')) return;
  if (candidate.from - last.end > (isPriceOfSize(candidate, last) ? 14 : 6)) return;
  const between = tokens.slice(last.end, candidate.from);
  const joined = between.some(({ lower }) => isOneOf(lower, 'and|,|while|but|or'));
  const verbless = isVerbless(context, last.end, candidate.from);
  // "$900 per box, or $1.2 million in all"
  const isOther = between.some(({ lower }) => isOneOf(lower, 'or|total|(|of'));
  const closes = !isOneOf(tags[candidate.end] ?? '', 'noun|plural');
  if (joined && verbless && !isOther && closes && candidate.scale < 1e6) candidate.unit = last.unit;
}

/** "two euros a parcel, and *50 cents* for one from within": hundredths of the currency told of before; what prices move by stays in cents. */
export function inWhole(candidate: QuantityCandidate, last: QuantityCandidate | undefined): void {
  const currency = last?.unit?.kind === 'money' ? last.unit.id.split('-per-')[0] : undefined;
  if (candidate.unit?.noun !== 'cent' || candidate.value === null || candidate.trend) return;
  if (currency === undefined || !centCurrencies.has(currency)) return;
  candidate.unit = { id: currency, noun: currency, kind: 'money' };
  candidate.value = exact(candidate.value / 100);
}

/** "$4.10 a kilogram for freight from Wuhan to Lyon and *$1.25* for what goes back": sums of one size may stand farther apart. */
const isPriceOfSize = (candidate: QuantityCandidate, last: QuantityCandidate): boolean =>
  candidate.unit?.kind === 'money' &&
  candidate.value !== null &&
  last.value !== null &&
  isOfSize(candidate.value, last.value);

/** True for a sum that may be a price of the same as one told before: less than five times as much, more than a fifth. */
export function isOfSize(value: number, price: number): boolean {
  const ratio = value / price;
  return ratio < 5 && ratio > 0.2;
}

/** What a rate or price is per that is of the same as a bare amount: "FEU" of "EUR 2,900 per FEU" for "EUR 1,100". */
export function perOfSame(bare: Unit, rated: Unit): string | null {
  const [base, per] = rated.id.split('-per-');
  return base === bare.id ? (per ?? null) : null;
}
