import type { Fact } from '../../../src/schemas/fact.ts';
import { type GoldFact, isNumeric } from './gold.ts';
import { isRightUnit, isRightValue } from './judge.ts';

interface Spanned {
  span: string;
  occurrence?: number | undefined;
}

/** Where the nth such span stands in a text from `from` on; null where there is none. */
export function placeOf(
  text: string,
  { span, occurrence = 1 }: Spanned,
  from: number,
): { start: number; end: number } | null {
  let start = from - 1;
  for (let nth = 0; nth < occurrence; nth++) {
    start = text.indexOf(span, start + 1);
    if (start < 0) return null;
  }
  return { start, end: start + span.length };
}

export interface Pairing {
  /** Facts read for each fact of gold; missing where none was. */
  read: Map<GoldFact, Fact>;
  /** Numeric facts that no fact of gold asks for. */
  extra: Fact[];
}

/**
 * Pairs gold with the numeric facts whose spans overlap: first those of right value and unit, then of right value, then
 * the rest.
 */
export function pairFacts(
  text: string,
  bodyStart: number,
  gold: readonly GoldFact[],
  facts: readonly Fact[],
): Pairing {
  const numeric = facts.filter(isNumeric);
  const read = new Map<GoldFact, Fact>();
  const used = new Set<Fact>();
  const rounds: ((gold: GoldFact, fact: Fact) => boolean)[] = [
    (each, fact) => isRightValue(each, fact) && isRightUnit(each, fact),
    isRightValue,
    (each) => !each.optional,
  ];
  for (const fits of rounds)
    for (const each of gold) {
      const at = read.has(each) ? null : placeOf(text, each, bodyStart);
      const fact =
        at && numeric.find((other) => !used.has(other) && overlaps(other, at) && fits(each, other));
      if (!fact) continue;
      read.set(each, fact);
      used.add(fact);
    }
  return { read, extra: numeric.filter((fact) => !used.has(fact)) };
}

export const overlaps = (fact: Fact, { start, end }: { start: number; end: number }): boolean =>
  fact.source.start < end && start < fact.source.end;
