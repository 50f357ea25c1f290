import { expect, it } from 'vitest';
import { context, fact } from './fixture.ts';
import { drawScales } from './scales.ts';

const yuan = fact({ kind: 'money', unit: 'CNY', noun: 'CNY', value: 170.62e9, subject: 'trade' });
const dollars = fact({
  kind: 'money',
  unit: 'USD',
  noun: 'USD',
  value: 26.05e9,
  qualifier: 'about',
});
const share = fact({ kind: 'share', unit: 'percent', value: 42.5, of: 'foreign trade' });

const draw = (given: Partial<Parameters<typeof drawScales>[0]> = {}) =>
  drawScales({ amounts: [yuan, dollars], share, context, title: 'Trade', ...given });

/** The breadth of what is filled and of the outline round it. */
const breadths = (svg = '') =>
  ['chart-fill', 'chart-whole'].map((name) =>
    Number(new RegExp(`class="${name}"[^>]* width="([\\d.]+)"`).exec(svg)?.[1]),
  );

it('fills of the whole what the share says', () => {
  const [filled = 0, whole = 0] = breadths(draw()?.wide);
  expect(filled / whole).toBeCloseTo(0.425, 2);
});

it('fills the whole breadth where no share is known, and draws no outline', () => {
  const [filled = 0, whole] = breadths(draw({ share: null })?.wide);
  expect(filled).toBeGreaterThan(630);
  expect(whole).toBeNaN();
});

it('tells the amount in both units, and has a scale for each', () => {
  for (const svg of Object.values(draw() ?? {})) {
    expect(svg).toContain('CN¥170.62 billion, trade');
    expect(svg).toContain('about US$26.05 billion');
    expect(svg).toMatch(/>CN¥100 ?(?:bn|billion)</);
    expect(svg).toMatch(/>US\$20 ?(?:bn|billion)</);
  }
});

it('leads from each of its words to the fact that says so', () => {
  const svg = draw()?.wide ?? '';
  for (const { id } of [yuan, dollars, share]) expect(svg).toContain(`data-fact="${id}"`);
});

it('is none of a fact without a value', () => {
  expect(draw({ share: fact({ kind: 'share', unit: 'percent', value: null }) })).toBeNull();
});
