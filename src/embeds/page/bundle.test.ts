import { expect, it } from 'vitest';
import { bundle, contentHash, minifyCss } from './bundle.ts';

it('an embedded map comes without its zoom, which is fetched when a reader means it', async () => {
  const [map, zoom] = await Promise.all([bundle('hydrate-map'), bundle('zoom-script')]);
  expect(zoom).toContain('silklinesZoom');
  expect(map).toContain('The zoom could not be fetched.');
  expect(map).not.toContain('silklinesZoom=');
  expect(map).not.toContain(zoom.slice(zoom.length / 2, zoom.length / 2 + 200));
});

it('a style sheet keeps what it says, without what only people need', async () => {
  expect(await minifyCss('/* why */ a { color: red; }\n')).toBe('a{color:red}');
});

it('a file is named by its content', () => {
  expect(contentHash('a')).toMatch(/^[0-9a-f]{12}$/);
  expect(contentHash('a')).not.toBe(contentHash('b'));
});
