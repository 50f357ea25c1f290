import { keptOf } from '../../atlas/kept.ts';
import { overlaps } from '../map/box.ts';
import type { Label } from '../map/labels.ts';

/** Scales at which names are checked against each other; between two of them they move little. */
const scales = [1, 1.1, 1.25, 1.5, 1.8, 2.2, 2.7, 3.3, 4, 5, 6.5, 8, 11, 16, 24, 40];

/** The box of a label placed at scale `own`, at scale `k`: shrunk about the point it belongs to. */
export function boxAt({ box, anchors, x, y, kind }: Label, own: number, k: number): Label['box'] {
  const [ax, ay] = (kind === 'place' || kind === 'minor') && anchors[0] ? anchors[0] : [x, y];
  const shrink = own / k;
  return {
    x0: ax + (box.x0 - ax) * shrink,
    y0: ay + (box.y0 - ay) * shrink,
    x1: ax + (box.x1 - ax) * shrink,
    y1: ay + (box.y1 - ay) * shrink,
  };
}

/** Scales a sheet has where the whole of it is shown large: there, names led away come nearest to others' signs. */
const wholeScales = [1.1, 1.25, 1.5];

/**
 * Whether a label touches none of those that have their places, at any scale, and no main place's sign while the whole
 * map is in view. Names shrink about their points, so that one led away from its point may come to lie on another.
 *
 * @param signs x, y and radius of main places
 */
export function staysApart(
  label: Label,
  placed: readonly Label[],
  signs: readonly (readonly [x: number, y: number, radius: number])[] = [],
): boolean {
  const hidesSign =
    label.leader !== null &&
    wholeScales.some((k) => {
      const { x0, y0, x1, y1 } = boxAt(label, 1, k);
      return signs.some(
        ([x, y, r]) => x > x0 - r / k && x < x1 + r / k && y > y0 - r / k && y < y1 + r / k,
      );
    });
  if (hidesSign) return false;
  const boxes = boxesOf(label);
  return !placed.some((other) =>
    boxesOf(other).some((box, nth) => overlaps(box, boxes[nth] as Label['box'])),
  );
}

/** Its boxes at every scale, worked out once. */
const boxesOf = keptOf((label: Label) => scales.map((k) => boxAt(label, 1, k)));
