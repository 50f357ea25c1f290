/** A rectangle on a sheet, in its units. */
export interface Box {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

export const overlaps = (a: Box, b: Box): boolean =>
  a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;

/** A box as four numbers in a row: left, top, right, bottom. */
export type BoxRow = Float64Array;

/** Whether a box overlaps the one whose four numbers begin at a place of a row. */
export const meetsRow = (box: BoxRow, all: readonly number[], at: number): boolean =>
  (box[0] as number) < (all[at + 2] as number) &&
  (all[at] as number) < (box[2] as number) &&
  (box[1] as number) < (all[at + 3] as number) &&
  (all[at + 1] as number) < (box[3] as number);
