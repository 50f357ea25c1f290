import { chartMessages } from '../../messages/chart.ts';
import { fillCount } from '../../messages/fill.ts';
import type { Fact } from '../../schemas/fact.ts';
import { sizeOf } from './claims.ts';

/**
 * Of values that differ, where they are more than a drawing has room for, those that tell how far: the lowest and the
 * highest, all of the page's own story, and the first of the others. They keep their order.
 *
 * @example tellingOf([twelve, nine, ten, eleven], 3) // [twelve, nine, ten]
 * @param most how many there may be; only the ends and a story's own go beyond
 */
export function tellingOf(
  facts: readonly Fact[],
  most: number,
  own: ReadonlySet<string> = new Set(),
): Fact[] {
  const bySize = facts.toSorted((a, b) => sizeOf(a) - sizeOf(b));
  const ends = bySize.filter((_, at) => at === 0 || at === bySize.length - 1);
  const told = facts.filter(({ id }) => own.has(id));
  const needed = new Set([...ends, ...told]);
  const kept = new Set([...new Set([...needed, ...facts])].slice(0, Math.max(most, needed.size)));
  return facts.filter((fact) => kept.has(fact));
}

/** So many rows of a ranking are drawn: of a longer one the first, and where those stand that the page is about. */
const mostRanked = 12;

/**
 * Of things in the order of their size those that are drawn: the first of them, all that a page is about with what comes
 * before and after each, and the last. They keep their order.
 *
 * @example foremostOf(hundred, new Set([hundred[40].id])) // 1 to 8, 40 to 42, 100
 */
export function foremostOf(ordered: readonly Fact[], own: ReadonlySet<string> = new Set()): Fact[] {
  // One or two left out would save nothing.
  if (ordered.length <= mostRanked + 2) return [...ordered];
  const isOwn = (at: number): boolean => own.has(ordered[at]?.id ?? '');
  const all = [...ordered.keys()];
  const needed = new Set([...all.filter(isOwn), all.length - 1]);
  const near = all.filter((at) => isOwn(at - 1) || isOwn(at + 1));
  const wanted = [...new Set([...needed, ...near, ...all])];
  const kept = new Set(wanted.slice(0, Math.max(mostRanked, needed.size)));
  return ordered.filter((_, at) => kept.has(at));
}

/** Says how many between those that are drawn; nothing where all are. */
export const leftBetween = (count: number): string[] =>
  count === 0 ? [] : [fillCount(chartMessages.betweenEnds, count)];
