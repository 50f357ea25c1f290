import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../lib/project.ts';

/** What a process of its own prints: packages that another test has loaded are loaded. */
const run = (code: string): string =>
  execFileSync(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: root,
    encoding: 'utf8',
  }).trim();

const begin = `
  import { registerHooks } from 'node:module';
  const loaded = [];
  registerHooks({ load: (url, context, next) => (loaded.push(url), next(url, context)) });
  const { putOffPackages } = await import(${JSON.stringify(join(root, 'scripts/dev/late-packages.ts'))});
  const end = putOffPackages();
  const has = (name) => loaded.some((url) => url.includes('/node_modules/' + name + '/'));
`;

it('loads Astro and Markdown without what this site does not call', () => {
  const told = run(`${begin}
    await import('astro');
    await import('@astrojs/markdown-remark');
    console.log(JSON.stringify([has('astro'), has('svgo'), has('@astrojs/markdown-satteri'), has('@mdx-js/mdx')]));
  `);
  expect(JSON.parse(told)).toEqual([true, false, false, false]);
});

it('loads a package once it is called, and at once when it has ended', () => {
  const told = run(`${begin}
    const { svgoOptimizer } = await import('astro/config');
    const before = has('svgo');
    const drawing = '<svg xmlns="http://www.w3.org/2000/svg"><!-- none --><path d="M0 0h1"/></svg>';
    console.log(before, svgoOptimizer({}).optimize(drawing, 'a.svg'));
    end();
    await import('svgo');
    console.log(has('svgo'));
  `);
  expect(told.split('\n')).toEqual([
    'false <svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h1"/></svg>',
    'true',
  ]);
});
