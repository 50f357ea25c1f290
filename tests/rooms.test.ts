import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from '../scripts/lib/project.ts';

const rooms = [
  'schemas',
  'text',
  'atlas',
  'facts',
  'figures',
  'embeds',
  'components',
  'layouts',
  'pages',
  'admin',
];
const scriptsMayNot = ['components', 'layouts', 'pages', 'admin'];
const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');

let project: string;
let refused: Set<string>;

/** Every room imports from every other and from scripts, one file an import; lint says which it refuses. */
beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'silklines-rooms-'));
  await cp(join(root, 'biome.json'), join(project, 'biome.json'));
  await cp(join(root, '.gitignore'), join(project, '.gitignore'));
  await symlink(join(root, 'node_modules'), join(project, 'node_modules'));
  for (const from of rooms) {
    for (const to of rooms) {
      await put(`src/${from}/${to}.ts`, `export * from '../${to}/x.ts';\n`);
      await put(`src/${from}/deep/${to}.ts`, `export * from '../../${to}/deep/x.ts';\n`);
    }
    await put(`src/${from}/scripts.ts`, "export * from '../../scripts/lib/x.ts';\n");
    await put(`scripts/lib/${from}.ts`, `export * from '../../src/${from}/x.ts';\n`);
  }
  await put('src/facts/page.astro', "---\nimport '../pages/x.ts';\n---\n");
  const args = ['lint', '--only=style/noRestrictedImports', '--reporter=json'];
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [biome, ...args, '--max-diagnostics=none', '.'],
    { cwd: project },
  ).catch((error: { stdout: string }) => error);
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { category: string; location: { path: string } }[];
  };
  refused = new Set(
    diagnostics
      .filter(({ category }) => category === 'lint/style/noRestrictedImports')
      .map(({ location }) => location.path),
  );
});
afterAll(() => rm(project, { recursive: true }));

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(project, path)), { recursive: true });
  await writeFile(join(project, path), text);
}

it.each(rooms)('%s imports from the rooms before it and from no later one', (from) => {
  for (const to of rooms) {
    const later = rooms.indexOf(to) > rooms.indexOf(from);
    expect(refused.has(`src/${from}/${to}.ts`), `${from} imports ${to}`).toBe(later);
    expect(refused.has(`src/${from}/deep/${to}.ts`), `${from}/deep imports ${to}`).toBe(later);
  }
});

it.each(rooms)('%s does not import from scripts', (from) => {
  expect(refused.has(`src/${from}/scripts.ts`)).toBe(true);
});

it.each(rooms)('scripts import %s only where it is no page, layout, component or form', (to) => {
  expect(refused.has(`scripts/lib/${to}.ts`)).toBe(scriptsMayNot.includes(to));
});

it('the order holds in .astro files too', () => {
  expect(refused.has('src/facts/page.astro')).toBe(true);
});
