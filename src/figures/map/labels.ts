import { textWidth } from './measure.ts';

export interface Box {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

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
  /** Points names keep off: x, y, radius. */
  points: [number, number, number][];
  lines: { points: readonly (readonly [number, number])[]; weight: number }[];
}

/** Chinese names are as large as ordinary labels, beside main places too, whose English name is larger. */
export const zhSize = ({ kind, size }: Wanted): number => (kind === 'place' ? size - 1.5 : size);

const lineHeight = 1.12;

/**
 * Gives each label, the most important first, the cheapest place that touches no other label, no point and no
 * edge of the sheet; lines may be crossed at a price. What finds none is left out.
 */
export function placeLabels(wanted: readonly Wanted[], obstacles: Obstacles): Label[] {
  const placed: Label[] = [];
  const boxes: Box[] = [...obstacles.taken];
  const segments = obstacles.lines.flatMap(({ points, weight }) =>
    points.slice(1).map((to, at) => ({
      from: points[at] as readonly [number, number],
      to,
      weight,
    })),
  );
  for (const want of wanted) {
    let best: { label: Label; cost: number } | null = null;
    for (const showsZh of want.zh === undefined ? [false] : [true, false]) {
      for (const label of candidates(want, showsZh)) {
        const cost =
          label.cost +
          (showsZh || want.zh === undefined ? 0 : 8) +
          penalty(label.label.box, want.lineCost);
        if (best === null || cost < best.cost) best = { label: label.label, cost };
      }
    }
    if (!best || best.cost > want.maxCost) continue;
    placed.push(best.label);
    boxes.push(best.label.box);
    if (best.label.leader) {
      const [x0, y0, x1, y1] = best.label.leader;
      segments.push({ from: [x0, y0], to: [x1, y1], weight: 3 });
    }
  }
  return placed;

  function penalty(box: Box, lineCost: number): number {
    const edge = 3;
    if (box.x0 < edge || box.y0 < edge) return Infinity;
    if (box.x1 > obstacles.width - edge || box.y1 > obstacles.height - edge) return Infinity;
    if (boxes.some((other) => overlaps(box, other))) return Infinity;
    for (const [x, y, radius] of obstacles.points) {
      if (x > box.x0 - radius && x < box.x1 + radius && y > box.y0 - radius && y < box.y1 + radius)
        return Infinity;
    }
    let cost = 0;
    for (const { from, to, weight } of segments)
      cost += lineCost * weight * lengthInside(box, from, to);
    return cost;
  }
}

function candidates(want: Wanted, showsZh: boolean): { label: Label; cost: number }[] {
  const { size, gap } = want;
  const spacing = want.spacing ?? 0;
  const widths = want.lines.map((line) => textWidth(line, size, spacing));
  if (showsZh && want.zh) widths.push(textWidth(want.zh, zhSize(want)));
  const width = Math.max(...widths);
  const rows = widths.length;
  const height = size * (0.92 + (rows - 1) * lineHeight);
  const at = (
    left: number,
    top: number,
    align: Label['align'],
    leader: Label['leader'],
    cost: number,
  ) => {
    const x = align === 'start' ? left : align === 'end' ? left + width : left + width / 2;
    const pad = 1;
    const box = { x0: left - pad, y0: top - pad, x1: left + width + pad, y1: top + height + pad };
    const y = top + size * 0.76;
    return { label: { ...want, x, y, align, box, leader, showsZh }, cost };
  };
  const list: { label: Label; cost: number }[] = [];
  for (const [nth, [x, y]] of want.anchors.entries()) {
    const later = nth * 1.5;
    if (gap === 0) {
      list.push(at(x - width / 2, y - height / 2, 'middle', null, later));
      continue;
    }
    const middle = y - height / 2;
    list.push(
      at(x + gap, middle, 'start', null, later),
      at(x + gap * 0.8, y - height - gap * 0.4, 'start', null, later + 1),
      at(x + gap * 0.8, y + gap * 0.4, 'start', null, later + 1.5),
      at(x - gap - width, middle, 'end', null, later + 2),
      at(x - width / 2, y - height - gap, 'middle', null, later + 2),
      at(x - width / 2, y + gap, 'middle', null, later + 2.5),
      at(x - gap * 0.8 - width, y - height - gap * 0.4, 'end', null, later + 3),
      at(x - gap * 0.8 - width, y + gap * 0.4, 'end', null, later + 3.5),
    );
    if (!want.mayLead) continue;
    for (const [step, distance] of [20, 32, 46, 62, 80].entries()) {
      for (let turn = 0; turn < 16; turn++) {
        const angle = (turn / 16) * 2 * Math.PI;
        const tipX = x + Math.cos(angle) * distance;
        const tipY = y + Math.sin(angle) * distance;
        const cos = Math.cos(angle);
        const align = cos > 0.3 ? 'start' : cos < -0.3 ? 'end' : 'middle';
        const left =
          align === 'start' ? tipX + 2 : align === 'end' ? tipX - 2 - width : tipX - width / 2;
        const top =
          align === 'middle'
            ? Math.sin(angle) > 0
              ? tipY + 1
              : tipY - 1 - height
            : tipY - height / 2;
        const fromX = x + cos * (gap - 1);
        const fromY = y + Math.sin(angle) * (gap - 1);
        list.push(at(left, top, align, [fromX, fromY, tipX, tipY], later + 12 + step * 5));
      }
    }
  }
  return list;
}

export const overlaps = (a: Box, b: Box): boolean =>
  a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;

/** Length of a segment inside a box (Liang and Barsky). */
function lengthInside(
  box: Box,
  [ax, ay]: readonly [number, number],
  [bx, by]: readonly [number, number],
): number {
  let enter = 0;
  let leave = 1;
  const dx = bx - ax;
  const dy = by - ay;
  for (const [p, q] of [
    [-dx, ax - box.x0],
    [dx, box.x1 - ax],
    [-dy, ay - box.y0],
    [dy, box.y1 - ay],
  ] as const) {
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
