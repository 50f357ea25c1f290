import { expect, it } from 'vitest';
import { drawTrack } from './slider.ts';

it('every year has a bar in the middle of its part of the track, and the years fill it', () => {
  const years = [2019, 2020, 2021, 2022];
  const html = drawTrack(years.map((year) => ({ year, share: 1, isUnconfirmed: false })));
  const width = Number(/viewBox="0 0 (\d+) 100"/.exec(html)?.[1]);
  const middles = [...html.matchAll(/<rect x="(\d+)" y="\d+" width="(\d+)"/g)].map(
    ([, x, bar]) => (Number(x) + Number(bar) / 2) / width,
  );
  expect(middles).toEqual([0.125, 0.375, 0.625, 0.875]);
  expect(html.match(/<span>/g)).toHaveLength(years.length);
});

it('a year without a figure has no bar, one of no known source a hollow one, and the least can be seen', () => {
  const html = drawTrack([
    { year: 2019, share: null, isUnconfirmed: false },
    { year: 2020, share: 0, isUnconfirmed: false },
    { year: 2021, share: 1, isUnconfirmed: true },
  ]);
  const bars = [...html.matchAll(/<rect[^>]*>/g)].map(([bar]) => bar);
  expect(bars).toHaveLength(2);
  expect(bars[0]).toContain('height="3"');
  expect(bars[1]).toContain('class="is-hollow"');
});
