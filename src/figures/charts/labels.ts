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
  for (const { key, at, width, lean = 0, top = 0, canLift = false, isShort, hasShort } of wanted) {
    if (labels.has(key)) continue;
    const tries: [Label, left: number][] = [
      [{ at, anchor: 'middle' }, at - width / 2],
      [{ at: at + lean, anchor: 'end' }, at + lean - width],
      [{ at: at - lean, anchor: 'start' }, at - lean],
    ];
    if (canLift) tries.push([{ at, anchor: 'middle', lift: LIFT }, at - width / 2]);
    for (const [label, left] of tries) {
      const upper = top - (label.lift ?? 0);
      const box: Box = {
        left: left - 3,
        right: left + width + 3,
        top: upper,
        bottom: upper + LINE,
      };
      const isFree =
        left >= 0 &&
        left + width <= frameWidth &&
        (upper >= 0 || label.lift === undefined) &&
        !placed.some((other) => overlap(box, other)) &&
        !obstacles.some(({ of, head = 0, ...other }) => {
          const top = hasShort && label.anchor !== 'middle' ? other.top - head : other.top;
          return of !== key && overlap(box, { ...other, top });
        });
      if (!isFree) continue;
      placed.push(box);
      labels.set(key, isShort ? { ...label, isShort } : label);
      break;
    }
  }
  return labels;
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
