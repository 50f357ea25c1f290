import { pairs } from 'd3';
import type { Box } from './box.ts';
import { textWidth } from './measure.ts';
import { Room } from './room.ts';
import { Segments, segmentOf } from './segments.ts';

/** A label that wants a place on the sheet. */
export interface Wanted {
  /** Of what it is the name, for links and styles. */
  ref: string;
  kind: 'place' | 'minor' | 'country' | 'sea' | 'area' | 'way' | 'ring' | 'degree';
  lines: string[];
  /** Chinese name, set under or beside the English where there is room. */
  zh?: string;
  size: number;
  /** Extra space between letters in em. */
  spacing?: number;
  /** Points it may stand at, best first: the thing itself for a place, several along a line for a way. */
  anchors: [number, number][];
  /** How far the name keeps from the anchor; 0 centres it on the anchor. */
  gap: number;
  /** A leader line may be drawn where no place beside the point is free. */
  mayLead: boolean;
  /** The longest such line, in units; as long as any where nothing is said. */
  leadsTo?: number | undefined;
  /** What a unit of a way under it costs, so that names rather lead away than lie on a line. */
  lineCost: number;
  /** Above this cost it is left out. */
  maxCost: number;
  /** Of a way: what goes on it. */
  mode?: 'rail' | 'air' | 'sea';
}

/** A label in its place. */
export interface Label extends Wanted {
  x: number;
  /** Baseline of the first line. */
  y: number;
  align: 'start' | 'middle' | 'end';
  box: Box;
  leader: [number, number, number, number] | null;
  showsZh: boolean;
}

export interface Obstacles {
  width: number;
  height: number;
  /** Where controls lie over the map. */
  taken: Box[];
  /** Where something lies over the map on some screens: no name stands there, whole or in part. */
  covered?: readonly Box[] | undefined;
  /** Points names keep off: x, y, radius. */
  points: [number, number, number][];
  lines: { points: readonly (readonly [number, number])[]; weight: number }[];
  /** What else must hold of a label in its place, beside those that have theirs. */
  accepts?: ((label: Label, placed: readonly Label[]) => boolean) | undefined;
}

/** Chinese names are as large as ordinary labels, beside main places too, whose English name is larger. */
export const zhSize = ({ kind, size }: Wanted): number => (kind === 'place' ? size - 1.5 : size);

const lineHeight = 1.12;

/**
 * Gives each label, the most important first, the cheapest place that touches no other label, no point and no
 * edge of the sheet; lines may be crossed at a price. What finds none is left out.
 */
export function placeLabels(wanted: readonly Wanted[], obstacles: Obstacles): Label[] {
  const sheet: Sheet = {
    obstacles,
    placed: [],
    room: new Room({ ...obstacles, boxes: [...obstacles.taken, ...(obstacles.covered ?? [])] }),
    segments: new Segments(obstacles),
  };
  for (const { points, weight } of obstacles.lines) {
    for (const [from, to] of pairs(points)) sheet.segments.add(segmentOf(from, to, weight));
  }
  for (const want of wanted) {
    const label = cheapest(want, sheet);
    if (!label) continue;
    sheet.placed.push(label);
    sheet.room.take(label.box);
    if (label.leader) {
      const [x0, y0, x1, y1] = label.leader;
      sheet.segments.add(segmentOf([x0, y0], [x1, y1], 3));
    }
  }
  return sheet.placed;
}

/** A sheet while its labels are given their places: those that have theirs, and what they and others keep off. */
interface Sheet {
  obstacles: Obstacles;
  placed: Label[];
  room: Room;
  segments: Segments;
}

/** A label in the cheapest place it may take; null where it has none that it can afford. */
function cheapest(want: Wanted, sheet: Sheet): Label | null {
  const { accepts = () => true } = sheet.obstacles;
  let best: Candidate | null = null;
  for (const { spots, showsZh, size } of choices(want, sheet.room, () => best?.cost ?? Infinity)) {
    for (const spot of spots) {
      const most = best?.cost ?? Infinity;
      if (spot.cost >= most || spot.cost > want.maxCost) continue;
      const cost = costOf(spot, want, { size, most }, sheet);
      if (cost >= most) continue;
      const label = labelAt(want, showsZh, spot, size);
      if (accepts(label, sheet.placed)) best = { label, cost };
    }
  }
  return best && best.cost <= want.maxCost ? best.label : null;
}

/** What a label costs in a free spot; Infinity where it costs too much before all is counted. */
function costOf(
  spot: Spot,
  { lineCost, maxCost }: Wanted,
  { size, most }: { size: Size; most: number },
  { obstacles, segments }: Sheet,
): number {
  const box = boxOf(spot, size);
  let cost = 0;
  for (const segment of segments.touching(box)) {
    cost += lineCost * segment.weight * lengthInside(box, segment.from, segment.to);
    if (spot.cost + cost >= most || spot.cost + cost > maxCost) return Infinity;
  }
  return spot.cost + cost + strayCost(spot, obstacles.points);
}

/** A leader line that passes by another point would name that. */
const stray = 80;

function strayCost({ leader }: Pick<Label, 'leader'>, points: Obstacles['points']): number {
  if (!leader) return 0;
  const [x0, y0, x1, y1] = leader;
  const length = Math.hypot(x1 - x0, y1 - y0) || 1;
  const isPassed = points.some(([x, y, radius]) => {
    const along = ((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / length;
    const off = Math.abs((x - x0) * (y1 - y0) - (y - y0) * (x1 - x0)) / length;
    // Its own point lies behind the beginning.
    return along > 0 && along < length && off < radius + 3;
  });
  return isPassed ? stray : 0;
}

/** A label in one of the places it may take, and what that costs by itself. */
interface Candidate {
  label: Label;
  cost: number;
}

/** Spots of one kind, for a label of one size. */
interface Choice {
  spots: Spot[];
  showsZh: boolean;
  size: Size;
}

/**
 * Every free place a label may take, with its Chinese name first; what cannot be the cheapest any more is not looked for.
 *
 * @param most what the best place so far costs
 */
function* choices(want: Wanted, room: Room, most: () => number): Generator<Choice> {
  for (const showsZh of want.zh === undefined ? [false] : [true, false]) {
    const size = sizeOf(want, showsZh);
    const bare = want.zh !== undefined && !showsZh ? 8 : 0;
    for (const [nth, anchor] of want.anchors.entries()) {
      // Those that follow are further off.
      if (nth * 1.5 + bare >= most()) break;
      const beside =
        want.gap === 0 ? [centredOn(anchor, size)] : spotsBeside(anchor, want.gap, size);
      for (const spot of beside) spot.cost = nth * 1.5 + spot.cost + bare;
      const isWorth = ({ cost }: Pick<Spot, 'cost'>) => cost < most() && cost <= want.maxCost;
      const spots = beside.filter((spot) => isWorth(spot) && isFree(room, spot, size));
      yield { spots, showsZh, size };
      if (want.gap === 0 || !want.mayLead) continue;
      for (const [step, distance] of leads.entries()) {
        const cost = nth * 1.5 + (leadCost + step * 5) + bare;
        if (distance > (want.leadsTo ?? Infinity) || !isWorth({ cost })) break;
        const away = { gap: want.gap, distance, cost };
        yield { spots: spotsAway(anchor, away, size, room), showsZh, size };
      }
    }
  }
}

/** How far what is beside a name keeps from it. */
const pad = 1;

const isFree = (
  room: Room,
  { left, top }: Pick<Spot, 'left' | 'top'>,
  { width, height }: Size,
): boolean => room.isFree(left - pad, top - pad, left + width + pad, top + height + pad);

interface Size {
  width: number;
  height: number;
}

/** Where the upper left corner of a label lies, and what it costs against the best place. */
interface Spot {
  left: number;
  top: number;
  align: Label['align'];
  leader: Label['leader'];
  cost: number;
}

function sizeOf(want: Wanted, showsZh: boolean): Size {
  const widths = want.lines.map((line) => textWidth(line, want.size, want.spacing ?? 0));
  if (showsZh && want.zh) widths.push(textWidth(want.zh, zhSize(want)));
  return {
    width: Math.max(...widths),
    height: want.size * (0.92 + (widths.length - 1) * lineHeight),
  };
}

function labelAt(
  want: Wanted,
  showsZh: boolean,
  { left, top, align, leader }: Omit<Spot, 'cost'>,
  { width, height }: Size,
): Label {
  const x = align === 'start' ? left : align === 'end' ? left + width : left + width / 2;
  const box = boxOf({ left, top }, { width, height });
  return { ...want, x, y: top + want.size * 0.76, align, box, leader, showsZh };
}

function boxOf({ left, top }: Pick<Spot, 'left' | 'top'>, { width, height }: Size): Box {
  return { x0: left - pad, y0: top - pad, x1: left + width + pad, y1: top + height + pad };
}

const centredOn = ([x, y]: readonly [number, number], { width, height }: Size): Spot => ({
  left: x - width / 2,
  top: y - height / 2,
  align: 'middle',
  leader: null,
  cost: 0,
});

/** The eight places beside a point, to the right first. */
function spotsBeside(
  [x, y]: readonly [number, number],
  gap: number,
  { width, height }: Size,
): Spot[] {
  const [right, left] = [x + gap * 0.8, x - gap * 0.8 - width];
  const [above, below] = [y - height - gap * 0.4, y + gap * 0.4];
  const [centre, middle] = [x - width / 2, y - height / 2];
  const spots: [number, number, Label['align'], number][] = [
    [x + gap, middle, 'start', 0],
    [right, above, 'start', 1],
    [right, below, 'start', 1.5],
    [x - gap - width, middle, 'end', 2],
    [centre, y - height - gap, 'middle', 2],
    [centre, y + gap, 'middle', 2.5],
    [left, above, 'end', 3],
    [left, below, 'end', 3.5],
  ];
  return spots.map(([left, top, align, cost]) => ({ left, top, align, leader: null, cost }));
}

/** What a leader line costs at least. */
const leadCost = 12;
/** How long leader lines are, each of which costs more than the one before. */
const leads = [20, 32, 46, 62, 80];
/** Sixteen directions, clockwise from the right. */
const directions = Array.from({ length: 16 }, (_, turn) => {
  const angle = (turn / 16) * 2 * Math.PI;
  return [Math.cos(angle), Math.sin(angle)] as const;
});

/** Free places further off, at the tip of a leader line, in sixteen directions. */
function spotsAway(
  [x, y]: readonly [number, number],
  { gap, distance, cost }: { gap: number; distance: number; cost: number },
  size: Size,
  room: Room,
): Spot[] {
  const { width, height } = size;
  const spots: Spot[] = [];
  for (const [cos, sin] of directions) {
    const [tipX, tipY] = [x + cos * distance, y + sin * distance];
    const align = cos > 0.3 ? 'start' : cos < -0.3 ? 'end' : 'middle';
    const left =
      align === 'start' ? tipX + 2 : align === 'end' ? tipX - 2 - width : tipX - width / 2;
    const under = sin > 0 ? tipY + 1 : tipY - 1 - height;
    const top = align === 'middle' ? under : tipY - height / 2;
    if (!isFree(room, { left, top }, size)) continue;
    const leader: Spot['leader'] = [x + cos * (gap - 1), y + sin * (gap - 1), tipX, tipY];
    spots.push({ left, top, align, leader, cost });
  }
  return spots;
}

/** Length of a segment inside a box (Liang and Barsky): where it enters and leaves, from its left, right, upper and lower edge. */
function lengthInside(
  { x0, y0, x1, y1 }: Box,
  [ax, ay]: readonly [number, number],
  [bx, by]: readonly [number, number],
): number {
  const [dx, dy] = [bx - ax, by - ay];
  let [enter, leave] = [0, 1];
  for (let side = 0; side < 4; side++) {
    const along = side < 2 ? dx : dy;
    const isFirst = side % 2 === 0;
    const p = isFirst ? -along : along;
    const q = side < 2 ? (isFirst ? ax - x0 : x1 - ax) : isFirst ? ay - y0 : y1 - ay;
    if (p === 0) {
      if (q < 0) return 0;
      continue;
    }
    const t = q / p;
    if (p < 0) enter = Math.max(enter, t);
    else leave = Math.min(leave, t);
    if (enter >= leave) return 0;
  }
  return (leave - enter) * Math.hypot(dx, dy);
}
