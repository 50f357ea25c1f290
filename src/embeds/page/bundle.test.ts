import { expect, it } from 'vitest';
import { bundle, contentHash, minifyCss } from './bundle.ts';

it('an embedded map comes without what makes it answer, which is fetched when a reader comes to it', async () => {
  const [map, chart, script] = await Promise.all([
    bundle('hydrate-map'),
    bundle('hydrate-chart'),
    bundle('map-script'),
  ]);
  expect(script).toContain('customElements.define');
  expect(map).not.toContain('customElements.define');
  expect(map.length - chart.length).toBeLessThan(2_000);
});

it('a style sheet keeps what it says, without what only people need', async () => {
  expect(await minifyCss('/* why */ a { color: red; }\n')).toBe('a{color:red}');
});

it('a file is named by its content', () => {
  expect(contentHash('a')).toMatch(/^[0-9a-f]{12}$/);
  expect(contentHash('a')).not.toBe(contentHash('b'));
});
