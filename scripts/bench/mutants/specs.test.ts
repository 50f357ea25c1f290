import { globSync } from 'node:fs';
import { expect, it } from 'vitest';
import { specsFor } from './specs.ts';

const specs = globSync('**/*.spec.ts', { cwd: 'tests', exclude: ['all/**'] });

it.each([
  ['src/figures/explorer/client/list.ts', 'explorer.spec.ts'],
  ['src/figures/map/layout.ts', 'map.spec.ts'],
  ['src/figures/charts/rows.ts', 'sweeps/figures.spec.ts'],
  ['src/embeds/page/client/links.ts', 'embed-data.spec.ts'],
  ['src/admin/draft.ts', 'admin.spec.ts'],
  ['src/desk/client/desk.ts', 'desk.spec.ts'],
  ['src/site/client/fact-filter.ts', 'facts.spec.ts'],
  ['src/layouts/StoryGone.astro', 'sweeps/approved.spec.ts'],
])('a fault of %s is looked for in %s first', (path, spec) => {
  expect(specsFor(path, specs)[0]).toBe(spec);
});

it('leaves no browser test out, and names each once', () => {
  const path = 'src/figures/map/layout.ts';
  expect(specsFor(path, specs).toSorted()).toEqual(specs.toSorted());
});
