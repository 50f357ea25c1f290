import type { Box } from './box.ts';
import { textWidth } from './measure.ts';
import { Room } from './room.ts';
import { Segments } from './segments.ts';

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
    for (let nth = 1; nth < points.length; nth += 1)
      sheet.segments.add(points[nth - 1] as Point, points[nth] as Point, weight);
  }
  for (const want of wanted) {
    const label = cheapest(want, sheet);
    if (!label) continue;
    sheet.placed.push(label);
    sheet.room.take(label.box);
    if (label.leader) {
      const [x0, y0, x1, y1] = label.leader;
      sheet.segments.add([x0, y0], [x1, y1], 3);
    }
  }
  return sheet.placed;
}

type Point = readonly [number, number];

/** A sheet while its labels are given their places: those that have theirs, and what they and others keep off. */
interface Sheet {
  obstacles: Obstacles;
  placed: Label[];
  room: Room;
  segments: Segments;
}

/** A label in the cheapest place it may take, with its Chinese name first; null where it has none that it can afford. */
function cheapest(want: Wanted, sheet: Sheet): Label | null {
  const trial = new Trial(want, sheet);
  for (const showsZh of want.zh === undefined ? [false] : [true, false]) {
    trial.setSize(showsZh, sizeOf(want, showsZh));
    const bare = want.zh !== undefined && !showsZh ? 8 : 0;
    for (const [nth, anchor] of want.anchors.entries()) {
      // Those that follow are further off.
      if (nth * 1.5 + bare >= trial.most) break;
      trial.goThrough(anchor, nth * 1.5, bare);
    }
  }
  return trial.found;
}

/** How far what is beside a name keeps from it. */
const pad = 1;
/** A leader line that passes by another point would name that. */
const stray = 80;

/**
 * Places of one label that are tried one after the other. Of most nothing is made: where they lie stands in rows of
 * numbers, for a thousand sheets have a hundred thousand each.
 */
class Trial {
  readonly #want: Wanted;
  readonly #sheet: Sheet;
  #size: Size = { width: 0, height: 0 };
  #showsZh = false;
  /** The place that is tried: its box with what keeps off it, and the line that leads there. */
  readonly #box = new Float64Array(4);
  readonly #leader = new Float64Array(4);
  #best: Label | null = null;
  /** What the best place so far costs. */
  most = Infinity;

  constructor(want: Wanted, sheet: Sheet) {
    this.#want = want;
    this.#sheet = sheet;
  }

  /** The label in the best place, where it can afford that. */
  get found(): Label | null {
    return this.most <= this.#want.maxCost ? this.#best : null;
  }

  setSize(showsZh: boolean, size: Size): void {
    this.#showsZh = showsZh;
    this.#size = size;
  }

  /**
   * Tries every free place at one point; what cannot be the cheapest any more is not looked for.
   *
   * @param off what the point costs
   * @param bare what it costs to go without a Chinese name
   */
  goThrough([x, y]: Point, off: number, bare: number): void {
    const { gap, mayLead, leadsTo = Infinity } = this.#want;
    const { width, height } = this.#size;
    if (gap === 0) {
      this.#try(x - width / 2, y - height / 2, 'middle', off + 0 + bare);
      return;
    }
    this.#goRound(x, y, off, bare);
    if (!mayLead) return;
    for (const [step, distance] of leads.entries()) {
      const cost = off + (leadCost + step * 5) + bare;
      if (distance > leadsTo || !this.#isWorth(cost)) break;
      this.#goAway(x, y, distance, cost);
    }
  }

  /** The eight places beside a point, to the right first. */
  #goRound(x: number, y: number, off: number, bare: number): void {
    const { gap } = this.#want;
    const { width, height } = this.#size;
    const right = x + gap * 0.8;
    const left = x - gap * 0.8 - width;
    const above = y - height - gap * 0.4;
    const below = y + gap * 0.4;
    const centre = x - width / 2;
    const middle = y - height / 2;
    this.#try(x + gap, middle, 'start', off + 0 + bare);
    this.#try(right, above, 'start', off + 1 + bare);
    this.#try(right, below, 'start', off + 1.5 + bare);
    this.#try(x - gap - width, middle, 'end', off + 2 + bare);
    this.#try(centre, y - height - gap, 'middle', off + 2 + bare);
    this.#try(centre, y + gap, 'middle', off + 2.5 + bare);
    this.#try(left, above, 'end', off + 3 + bare);
    this.#try(left, below, 'end', off + 3.5 + bare);
  }

  /** Places further off, at the tips of leader lines of one length. */
  #goAway(x: number, y: number, distance: number, cost: number): void {
    const { gap } = this.#want;
    const { width, height } = this.#size;
    for (let nth = 0; nth < directions.length; nth += 2) {
      const cos = directions[nth] as number;
      const sin = directions[nth + 1] as number;
      const tipX = x + cos * distance;
      const tipY = y + sin * distance;
      const align = cos > 0.3 ? 'start' : cos < -0.3 ? 'end' : 'middle';
      const left =
        align === 'start' ? tipX + 2 : align === 'end' ? tipX - 2 - width : tipX - width / 2;
      const under = sin > 0 ? tipY + 1 : tipY - 1 - height;
      this.#leader[0] = x + cos * (gap - 1);
      this.#leader[1] = y + sin * (gap - 1);
      this.#leader[2] = tipX;
      this.#leader[3] = tipY;
      this.#try(left, align === 'middle' ? under : tipY - height / 2, align, cost, true);
    }
  }

  #isWorth(cost: number): boolean {
    return cost < this.most && cost <= this.#want.maxCost;
  }

  /** Tries a place, by where the upper left corner of the label lies. */
  #try(left: number, top: number, align: Label['align'], own: number, isLed = false): void {
    if (!this.#isWorth(own)) return;
    const { width, height } = this.#size;
    const box = this.#box;
    box[0] = left - pad;
    box[1] = top - pad;
    box[2] = left + width + pad;
    box[3] = top + height + pad;
    if (!this.#sheet.room.isFree(box)) return;
    const cost = this.#costOf(own, isLed);
    if (cost >= this.most) return;
    const label = this.#labelAt(left, top, align, isLed);
    const { accepts } = this.#sheet.obstacles;
    if (accepts && !accepts(label, this.#sheet.placed)) return;
    this.#best = label;
    this.most = cost;
  }

  /** What a label costs in a free place; Infinity where it costs too much before all is counted. */
  #costOf(own: number, isLed: boolean): number {
    const { lineCost, maxCost } = this.#want;
    const { segments, obstacles } = this.#sheet;
    let cost = 0;
    for (const nth of segments.touching(this.#box)) {
      cost += lineCost * segments.weightOf(nth) * segments.lengthInside(nth, this.#box);
      if (own + cost >= this.most || own + cost > maxCost) return Infinity;
    }
    return own + cost + (isLed && this.#passes(obstacles.points) ? stray : 0);
  }

  /** Whether the leader line passes by another point. */
  #passes(points: Obstacles['points']): boolean {
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = this.#leader;
    const length = Math.hypot(x1 - x0, y1 - y0) || 1;
    return points.some(([x, y, radius]) => {
      const along = ((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / length;
      const off = Math.abs((x - x0) * (y1 - y0) - (y - y0) * (x1 - x0)) / length;
      // Its own point lies behind the beginning.
      return along > 0 && along < length && off < radius + 3;
    });
  }

  #labelAt(left: number, top: number, align: Label['align'], isLed: boolean): Label {
    const { width } = this.#size;
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = this.#box;
    const [fromX = 0, fromY = 0, tipX = 0, tipY = 0] = this.#leader;
    return {
      ...this.#want,
      x: align === 'start' ? left : align === 'end' ? left + width : left + width / 2,
      y: top + this.#want.size * 0.76,
      align,
      box: { x0, y0, x1, y1 },
      leader: isLed ? [fromX, fromY, tipX, tipY] : null,
      showsZh: this.#showsZh,
    };
  }
}

/** What a leader line costs at least. */
const leadCost = 12;
/** How long leader lines are, each of which costs more than the one before. */
const leads = [20, 32, 46, 62, 80];
/** Sixteen directions, clockwise from the right: of each what it goes to the right and down. */
const directions = Array.from({ length: 16 }, (_, turn) => {
  const angle = (turn / 16) * 2 * Math.PI;
  return [Math.cos(angle), Math.sin(angle)];
}).flat();

interface Size {
  width: number;
  height: number;
}

function sizeOf(want: Wanted, showsZh: boolean): Size {
  const widths = want.lines.map((line) => textWidth(line, want.size, want.spacing ?? 0));
  if (showsZh && want.zh) widths.push(textWidth(want.zh, zhSize(want)));
  return {
    width: Math.max(...widths),
    height: want.size * (0.92 + (widths.length - 1) * lineHeight),
  };
}
