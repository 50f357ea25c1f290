import { drawGrowth } from './growth.ts';
import { drawLines } from './lines.ts';
import type { Chart, ChartType } from './model.ts';
import { drawOverTime } from './over-time.ts';
import { drawRows } from './rows.ts';
import type { Width } from './shapes.ts';
import { drawSlope } from './slope.ts';
import { drawWhole } from './whole.ts';

const drawers: Readonly<Record<ChartType, (chart: Chart, width: Width) => string>> = {
  bars: drawOverTime,
  line: drawOverTime,
  lines: drawLines,
  growth: drawGrowth,
  slope: drawSlope,
  rows: drawRows,
  shares: drawRows,
  whole: drawWhole,
  ceilings: drawRows,
};

/** The chart as SVG text: one link a mark, classes for colour, no style attributes. */
export const drawChart = (chart: Chart, width: Width): string => drawers[chart.type](chart, width);
