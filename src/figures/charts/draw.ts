import type { Chart } from './model.ts';
import { drawOverTime } from './over-time.ts';
import { drawRows } from './rows.ts';
import type { Width } from './shapes.ts';
import { drawSlope } from './slope.ts';

/** The chart as SVG text: one link a mark, classes for colour, no style attributes. */
export function drawChart(chart: Chart, width: Width): string {
  if (chart.type === 'bars' || chart.type === 'line') return drawOverTime(chart, width);
  return chart.type === 'slope' ? drawSlope(chart, width) : drawRows(chart, width);
}
