import { expect, it } from 'vitest';
import { fact } from './fixture.ts';
import { drawValues } from './values.ts';

const value = (place: string, of: number, more: object = {}) => ({
  place,
  value: of,
  fact: fact({ id: place, ...more }),
});
const positions = { xian: [100, 50], wuhan: [120, 60], lodz: [10, 20] } as never;

it('circles are as large as what was counted, and none too small to be seen', () => {
  const svg = drawValues(
    { values: [value('xian', 400), value('wuhan', 100), value('lodz', 0.01)], missing: [] },
    positions,
    400,
  );
  const radii = [...svg.matchAll(/ r="([\d.]+)"/g)].map(([, r]) => Number(r));
  expect(radii).toEqual([17, 8.5, 2.5]);
});

it('what is unconfirmed is hollow, what is about so loose, and a place without a figure has a cross', () => {
  const svg = drawValues(
    {
      values: [
        value('xian', 1, { isUnconfirmed: true }),
        value('wuhan', 1, { isApproximate: true }),
        value('nowhere', 1),
      ],
      missing: ['lodz', 'nowhere'],
    },
    positions,
    1,
  );
  expect(svg.match(/<circle/g)).toHaveLength(2);
  expect(svg).toContain('class="ex-value is-hollow" data-of="xian"');
  expect(svg).toContain('class="ex-value is-loose" data-of="wuhan"');
  expect(svg.match(/<path/g)).toHaveLength(1);
  expect(svg).toContain('class="ex-none" data-of="lodz"');
});
