import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../lib/project.ts';
import { findImportFaults } from './import-faults.ts';
import { closedToScripts, rooms } from './rooms.ts';

const faultsOf = (files: Record<string, string>, inBrowsers: readonly string[] = []) =>
  findImportFaults(new Map(Object.entries(files)), new Set(inBrowsers));

describe.each(rooms.map(({ name }, at) => ({ name, at })))('$name', ({ name, at }) => {
  it('imports from itself and the rooms before it, and from no later one', () => {
    for (const [to, room] of rooms.entries()) {
      const faults = faultsOf({
        [`src/${name}/deep/a.ts`]: `export * from '../../${room.name}/x.ts';`,
        [`src/${name}/b.astro`]: `---\nimport '../${room.name}/x.ts';\n---\n`,
      });
      expect(faults.length, `${name} imports ${room.name}`).toBe(to > at ? 2 : 0);
    }
  });

  it('imports nothing of scripts', () => {
    expect(faultsOf({ [`src/${name}/a.ts`]: "import '../../scripts/lib/x.ts';" })).toHaveLength(1);
  });

  it('is imported by scripts only where it is no markup', () => {
    const faults = faultsOf({ 'scripts/lib/a.ts': `import '../../src/${name}/x.ts';` });
    expect(faults.length).toBe(closedToScripts.has(name) ? 1 : 0);
  });
});

describe('circles', () => {
  it('are found through any number of files, and through types', () => {
    expect(
      faultsOf({
        'src/atlas/a.ts': "import type { B } from './b.ts';",
        'src/atlas/b.ts': "export { c } from './deep/c.ts';",
        'src/atlas/deep/c.ts': "const a = await import('../a.ts');",
        'src/atlas/d.ts': "import './a.ts';",
      }),
    ).toEqual(['src/atlas/a.ts: imports itself through src/atlas/b.ts → src/atlas/deep/c.ts']);
  });

  it('are none where files meet without one', () => {
    expect(
      faultsOf({
        'src/atlas/a.ts': "import './b.ts';\nimport './c.ts';",
        'src/atlas/b.ts': "import './c.ts';",
        'src/atlas/c.ts': '',
      }),
    ).toEqual([]);
  });
});

describe('code for browsers', () => {
  const inBrowsers = ['src/atlas/client/a.ts', 'src/atlas/shared.ts'];

  it('loads itself and what both sides share, and takes types from anywhere', () => {
    const files = {
      'src/atlas/client/a.ts':
        "import { s } from '../shared.ts';\nimport type { B } from '../b.ts';",
      'src/atlas/page.astro': "<script>\nimport './client/a.ts';\n</script>",
    };
    expect(faultsOf(files, inBrowsers)).toEqual([]);
  });

  it('loads nothing else of the build, not through what is shared either', () => {
    const files = {
      'src/atlas/client/a.ts': "import { b } from '../b.ts';",
      'src/atlas/shared.ts': "const { b } = await import('./b.ts');",
    };
    expect(faultsOf(files, inBrowsers)).toEqual([
      'src/atlas/client/a.ts: imports src/atlas/b.ts: browsers do not get it; what both need is listed in tsconfig.client.json',
      'src/atlas/shared.ts: imports src/atlas/b.ts: browsers do not get it; what both need is listed in tsconfig.client.json',
    ]);
  });

  it('is loaded by nothing of the build', () => {
    const files = {
      'src/atlas/b.ts': "import { a } from './client/a.ts';",
      'src/atlas/shared.ts': "import { a } from './client/a.ts';",
      'src/atlas/types.ts': "import type { A } from './client/a.ts';",
    };
    expect(faultsOf(files, inBrowsers)).toEqual([
      'src/atlas/b.ts: imports src/atlas/client/a.ts: it runs in browsers only',
      'src/atlas/shared.ts: imports src/atlas/client/a.ts: it runs in browsers only',
    ]);
  });
});

it('the table in CONTRIBUTING.md names the rooms in their order, with what each does', () => {
  const table = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
  const rows = [...table.matchAll(/^\| `(\w+)` +\| (.*?) +\|$/gm)].map(([, name, does]) => ({
    name,
    does,
  }));
  expect(rows).toEqual(rooms);
});
