import { element } from '../svg.ts';
import type { YearState } from './years.ts';

/** Where places with figures stand on one sheet. */
export type Positions = Record<string, readonly [number, number]>;

/** Radius of the largest circle, in units of the sheet. */
const largest = 17;

/**
 * Circles at the places a measure was counted at in one year, their areas in proportion to it; a small cross at
 * those with no figure for it. SVG.
 */
export function drawValues(
  { values, missing }: Pick<YearState, 'values' | 'missing'>,
  positions: Positions,
  full: number,
): string {
  const circles = values.flatMap(({ place, value, fact }) => {
    const at = positions[place];
    if (!at) return [];
    const kind = `ex-value${fact.isUnconfirmed ? ' is-hollow' : ''}${fact.isApproximate ? ' is-loose' : ''}`;
    return element('circle', {
      class: kind,
      'data-of': place,
      cx: at[0],
      cy: at[1],
      r: Math.max(2.5, Math.sqrt(value / full) * largest),
    });
  });
  const crosses = missing.flatMap((place) => {
    const at = positions[place];
    if (!at) return [];
    return element('path', {
      class: 'ex-none',
      'data-of': place,
      d: `M${at[0] - 7} ${at[1] - 7}l14 14m0-14l-14 14`,
    });
  });
  return circles.join('') + crosses.join('');
}
