import { pricedNouns, priceNouns, pricingWords } from '../lexicon/price-words.ts';
import { isOneOf } from '../lexicon/word-set.ts';
import type { Token } from '../reader/types.ts';
import { lowerAt } from '../tokens/cursor.ts';
import { singular } from '../units/nouns.ts';
import type { QuantityCandidate } from './quantity-candidate.ts';
import type { Context } from './quantity-context.ts';
import { isOfSize, perOfSame } from './unsaid-units.ts';

/** Most words between what a price is of and the price. */
const longestWay = 24;

/** A price of more than this is that of all there is. */
const highest = 100_000;

/**
 * What a bare sum is the price of, where the words before it say so: "rates *per FEU* fell to $6,900", "the rate *for a
 * 40-foot container* was …", "*a container* costs …", "$150 per container; from May *it will be $170*", "31 yuan ($4.27)
 * *per kilogram*".
 *
 * @returns the noun the price is per, or null
 */
export function pricedBy(
  { tokens }: Context,
  candidate: QuantityCandidate,
  earlier: readonly QuantityCandidate[],
): string | null {
  const last = earlier.at(-1);
  const { unit, value, scale, isChange, from } = candidate;
  const isSum = unit?.kind === 'money' && !unit.id.includes('-per-') && !isChange && scale < 1e6;
  if (!isSum || value === null || value > highest) return null;
  const before = baseOf(tokens, candidate, last) ?? behindBracket(tokens, candidate.end);
  if (before !== null) return before;
  const verb = levelBefore(tokens, from);
  if (verb < 0) return null;
  return (
    againOf(tokens, candidate, last, verb) ??
    costsToo(tokens, candidate, earlier, verb) ??
    ofPriced(tokens, verb)
  );
}

/** "31 yuan ($4.27) *per kilogram*": what both a sum and its conversion are per, behind the bracket that ends with it. */
function behindBracket(tokens: readonly Token[], end: number): string | null {
  let at = end;
  if (lowerAt(tokens, at) === '(') while (at < end + 9 && lowerAt(tokens, at) !== ')') at++;
  if (lowerAt(tokens, at) !== ')' || !isOneOf(lowerAt(tokens, at + 1), 'per|a|an|each'))
    return null;
  const noun = singular(lowerAt(tokens, at + 2));
  return pricedNouns.has(noun) ? (names.get(noun) ?? noun) : null;
}

/** The verb, or the "to" of a verb of change, by which a sum is stated right behind it; -1 where none is. */
function levelBefore(tokens: readonly Token[], from: number): number {
  for (let at = from - 1; at >= Math.max(0, from - 3); at--) {
    const word = lowerAt(tokens, at);
    if (pricingWords.has(word)) return at;
    if (tokens[at]?.shape !== 'word') return -1;
  }
  return -1;
}

/** "$3.90 per kilogram in May, down *from $4.80*": what it was before is per the same. */
function baseOf(
  tokens: readonly Token[],
  { unit, value, from }: QuantityCandidate,
  last: QuantityCandidate | undefined,
): string | null {
  const isBase =
    isOneOf(lowerAt(tokens, from - 1), 'against|than|versus') ||
    (lowerAt(tokens, from - 1) === 'from' && isOneOf(lowerAt(tokens, from - 2), 'up|down'));
  return isBase && last && from - last.end < 12 ? perOfAgain(unit, value, last) : null;
}

/** "…; from May *it* will be 140 euros": the same once more. */
function againOf(
  tokens: readonly Token[],
  { unit, value }: QuantityCandidate,
  last: QuantityCandidate | undefined,
  verb: number,
): string | null {
  const isIt = [1, 2, 3].some((back) => isOneOf(lowerAt(tokens, verb - back), 'it|that|this'));
  return isIt && last ? perOfAgain(unit, value, last) : null;
}

/** "A lorry costs $1.10 a kilogram; an aircraft needs three hours and *costs $2.60*": the same verb, of another thing. */
function costsToo(
  tokens: readonly Token[],
  { unit, value }: QuantityCandidate,
  earlier: readonly QuantityCandidate[],
  verb: number,
): string | null {
  const isCost = (at: number): boolean => /^cost/.test(lowerAt(tokens, at));
  const price = isCost(verb) && earlier.findLast((each) => each.unit?.id.includes('-per-'));
  return price && isCost(levelBefore(tokens, price.from)) ? perOfAgain(unit, value, price) : null;
}

/** What a sum is per that is of the size of a price told before it. */
function perOfAgain(
  unit: QuantityCandidate['unit'],
  value: number | null,
  last: QuantityCandidate,
): string | null {
  if (!unit || !last.unit || last.value === null || value === null) return null;
  return isOfSize(value, last.value) ? perOfSame(unit, last.unit) : null;
}

/** What a price noun or a subject in the singular before a verb names as priced. */
function ofPriced(tokens: readonly Token[], verb: number): string | null {
  const isCost = /^cost/.test(lowerAt(tokens, verb));
  for (let at = verb - 1; at >= Math.max(0, verb - longestWay); at--) {
    const word = lowerAt(tokens, at);
    if (isOneOf(word, ';|:|.|while|whereas|but|and')) return null;
    const noun = pricedNouns.has(singular(word)) ? singular(word) : null;
    if (noun === null) continue;
    const lead = leadOf(tokens, at);
    const isPer = isOneOf(lead, 'per|for') && hasPrice(tokens, at);
    const isSubject =
      isCost &&
      noun === word &&
      isOneOf(lead, 'a|an|one|each|every|same') &&
      !isComplement(tokens, at);
    return isPer || isSubject ? (names.get(noun) ?? tokens[at]?.text ?? noun) : null;
  }
  return null;
}

/** "a day of waiting *for such a train* costs €1,271": what is priced is the day. */
function isComplement(tokens: readonly Token[], noun: number): boolean {
  const article = lowerAt(tokens, noun - 1);
  if (!isOneOf(article, 'a|an')) return false;
  const lead = lowerAt(tokens, noun - 2) === 'such' ? noun - 3 : noun - 2;
  return isOneOf(lowerAt(tokens, lead), 'for|of|on|in|with|by|at');
}

/** What stands before a noun and its size: "for" of "for a 40-foot container", "a" of "a container". */
function leadOf(tokens: readonly Token[], noun: number): string {
  let at = noun - 1;
  while (
    at > noun - 6 &&
    /^(?:\d{2}|twenty|forty|-|‐|‑|foot|ft|feet|'|’|standard|high|cube|loaded|single)$/.test(
      lowerAt(tokens, at),
    )
  )
    at--;
  const article = lowerAt(tokens, at);
  // "the price *of a* forty-foot box stood at …"
  const isOf = lowerAt(tokens, at - 1) === 'of' && priceNouns.has(lowerAt(tokens, at - 2));
  return isOneOf(article, 'a|an|one|each|every') && (isOf || lowerAt(tokens, at - 1) === 'for')
    ? 'for'
    : article;
}

const hasPrice = (tokens: readonly Token[], noun: number): boolean => {
  for (let at = noun - 1; at >= Math.max(0, noun - 12); at--)
    if (priceNouns.has(lowerAt(tokens, at))) return true;
  return false;
};

const names: ReadonlyMap<string, string> = new Map([
  ['feu', 'FEU'],
  ['teu', 'TEU'],
  ['ton', 'tonne'],
  ['kilo', 'kilogram'],
  ['kilogramme', 'kilogram'],
  ['kg', 'kilogram'],
]);
