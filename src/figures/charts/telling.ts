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

/** Says how many values lie between those that are drawn; nothing where all are. */
export const leftBetween = (count: number): string[] =>
  count === 0 ? [] : [fillCount(chartMessages.betweenEnds, count)];
