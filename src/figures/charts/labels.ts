import { chartMessages } from '../../messages/chart.ts';

/** Where a label stands: its anchor point and to which side it leans. */
export interface Label {
  at: number;
  anchor: 'start' | 'middle' | 'end';
  /** How far it is raised over where it belongs. */
  lift?: number;
  /** Whether only its short form had room. */
  isShort?: boolean;
}

export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export interface Wanted<Key> {
  key: Key;
  /** Middle of what is labelled, and how far the label may lean to either side of it. */
  at: number;
  lean?: number;
  width: number;
  /** Upper edge of the label. */
  top?: number;
  /** Whether it may stand a line higher. */
  canLift?: boolean;
  /** Whether this is the short form of a label, for where the long one found no room. */
  isShort?: boolean;
  /** Whether it has a short form, and so need not lean over what stands beside. */
  hasShort?: boolean;
}

/** What labels of others must not cover; those with a short form do not lean into the room over it, either. */
export type Obstacle<Key> = Box & { of: Key; head?: number };

/** A straight line of a drawing between two of its points. */
export interface Stroke {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** A stroke as things that no label may cover, each a few units wide; `of` is what none of the labels is of. */
export function alongStroke<Key>({ x1, y1, x2, y2 }: Stroke, of: Key): Obstacle<Key>[] {
  const parts = Math.max(1, Math.ceil(Math.hypot(x2 - x1, y2 - y1) / 3));
  const pointAt = (nth: number) => ({
    x: x1 + ((x2 - x1) * nth) / parts,
    y: y1 + ((y2 - y1) * nth) / parts,
  });
  return Array.from({ length: parts }, (_, nth) => {
    const [from, to] = [pointAt(nth), pointAt(nth + 1)];
    return {
      of,
      left: Math.min(from.x, to.x),
      right: Math.max(from.x, to.x),
      top: Math.min(from.y, to.y),
      bottom: Math.max(from.y, to.y),
    };
  });
}

const LINE = 18;
const LIFT = 17;

/**
 * The labels that stand clear of one another, of `obstacles` and of the frame, first come first served. A label is
 * tried in the middle, then leaning left, then right, then a line higher where it may. Widths and places in SVG units.
 */
export function labelsThatFit<Key>(
  wanted: readonly Wanted<Key>[],
  frameWidth: number,
  obstacles: readonly Obstacle<Key>[] = [],
): Map<Key, Label> {
  const placed: Box[] = [];
  const labels = new Map<Key, Label>();
  const columns = inColumns(obstacles);
  for (const wish of wanted) {
    const { key, width, top = 0, isShort } = wish;
    if (labels.has(key)) continue;
    for (const [label, left] of positionsOf(wish)) {
      const upper = top - (label.lift ?? 0);
      const isInFrame =
        left >= 0 && left + width <= frameWidth && (upper >= 0 || label.lift === undefined);
      const box = { left: left - 3, right: left + width + 3, top: upper, bottom: upper + LINE };
      const leansOver = wish.hasShort === true && label.anchor !== 'middle';
      const isFree =
        !placed.some((other) => overlap(box, other)) &&
        !columns.some(box, (other) => other.of !== key && covers(box, other, leansOver));
      if (!isInFrame || !isFree) continue;
      placed.push(box);
      labels.set(key, isShort ? { ...label, isShort } : label);
      break;
    }
  }
  return labels;
}

/** Where a label may stand, the best place first, and its left edge there. */
function positionsOf<Key>({
  at,
  width,
  lean = 0,
  canLift = false,
}: Wanted<Key>): [Label, left: number][] {
  const middle = at - width / 2;
  return [
    [{ at, anchor: 'middle' }, middle],
    [{ at: at + lean, anchor: 'end' }, at + lean - width],
    [{ at: at - lean, anchor: 'start' }, at - lean],
    ...(canLift ? [[{ at, anchor: 'middle', lift: LIFT }, middle] as [Label, number]] : []),
  ];
}

/** Whether a box lies on an obstacle, or in the room over it where it leans there. */
const covers = <Key>(box: Box, other: Obstacle<Key>, leansOver: boolean): boolean =>
  box.left < other.right &&
  other.left < box.right &&
  box.top < other.bottom &&
  other.top - (leansOver ? (other.head ?? 0) : 0) < box.bottom;

/** Width of the columns that obstacles are found by, in units: about that of a label. */
const columnWidth = 32;

const columnAt = (x: number): number => Math.floor(x / columnWidth);

/** Obstacles by the columns they stand in: a long run has thousands, of which a label meets a few. */
function inColumns<Key>(obstacles: readonly Obstacle<Key>[]) {
  const columns = new Map<number, Obstacle<Key>[]>();
  for (const obstacle of obstacles)
    for (let nth = columnAt(obstacle.left); nth <= columnAt(obstacle.right); nth += 1) {
      const column = columns.get(nth);
      if (column) column.push(obstacle);
      else columns.set(nth, [obstacle]);
    }
  return {
    /** Whether any in the columns of a box is as asked. */
    some({ left, right }: Box, isSo: (obstacle: Obstacle<Key>) => boolean): boolean {
      for (let nth = columnAt(left); nth <= columnAt(right); nth += 1)
        if (columns.get(nth)?.some(isSo)) return true;
      return false;
    },
  };
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** An amount in few letters: "≈1.14m" for "about 1.14 million". */
export const shortened = (amount: string): string =>
  chartMessages.short.reduce((words, [long, short]) => words.replace(long, short), amount);

/** Width of words in the label face at 15 units, semibold: narrow letters of about 0.47 em. */
export const widthOf = (words: string): number => words.length * 7.1;

/** Lines of at most `first`, then `rest` units; the last is cut at a word where more than three would be needed. */
export function wrapped(words: string, first: number, rest: number): string[] {
  const lines = [''];
  for (const word of words.split(' ')) {
    const line = lines.at(-1) ?? '';
    const room = (lines.length === 1 ? first : rest) / 6.7;
    if (line.length + word.length + 1 <= room || line === '') {
      lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
    } else if (lines.length === 3) {
      lines[2] = `${line}…`;
      return lines;
    } else lines.push(word);
  }
  return lines;
}
