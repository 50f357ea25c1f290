import type { Line } from '../../schemas/corridor.ts';
import { greatCircleKm } from '../geo.ts';
import { type Atlas, type LonLat, positionOf } from '../types.ts';

/** A line as seen from one of its ends. */
export interface Edge {
  line: Line;
  to: string;
  /** Kilometres a way is weighed by: the track's where published, else the great circle times the usual detour. */
  weight: number;
}

/** The lines of the atlas by rail and ferry, joined at their places. */
export interface Network {
  edges: Map<string, Edge[]>;
  /** Median of track length over great circle, of the lines whose track length is published. */
  detour: number;
}

/** Joins the lines by rail and sea. Lines at a place without position are left out; the check names them. */
export function buildNetwork(atlas: Pick<Atlas, 'places' | 'lines'>): Network {
  const measured = atlas.lines.flatMap((line) => {
    const points = line.mode === 'air' ? null : lineGeometry(atlas, line);
    return points === null ? [] : [{ line, km: greatCircleKm(points) }];
  });
  const detour = median(
    measured.flatMap(({ line, km }) => (line.railKm === undefined ? [] : [line.railKm / km])),
  );
  const edges = new Map<string, Edge[]>();
  const add = (from: string, edge: Edge) => edges.set(from, [...(edges.get(from) ?? []), edge]);
  for (const { line, km } of measured) {
    const weight = line.railKm ?? (line.mode === 'rail' ? km * detour : km);
    add(line.from, { line, to: line.to, weight });
    add(line.to, { line, to: line.from, weight });
  }
  return { edges, detour };
}

/** The points of a line from its `from` to its `to`; null where an end has no position. */
export function lineGeometry(atlas: Pick<Atlas, 'places'>, line: Line): LonLat[] | null {
  const from = positionOf(atlas.places.get(line.from));
  const to = positionOf(atlas.places.get(line.to));
  return from && to && [from, ...(line.via ?? []), to];
}

function median(values: number[]): number {
  const sorted = values.sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  if (sorted.length === 0) return 1;
  const upper = sorted[middle] as number;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2;
}
