import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { root as project } from '../lib/project.ts';
import { AstroCode, NodeCode } from './node-code.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'node-code-'));
});
afterEach(() => rm(root, { recursive: true }));

async function put(path: string, text: string): Promise<string> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
  return join(root, path);
}

describe('code that Node loads in the place of Vite', () => {
  it('is what asks nothing of Vite, nor does anything it imports', async () => {
    const a = await put('src/a.ts', "import { b } from './deep/b.ts';\nimport 'd3';\n");
    await put('src/deep/b.ts', "import type { C } from '../c.ts';\nimport x from './x.json';\n");
    const c = await put('src/c.ts', 'export const base = import.meta.env.BASE_URL;\n');
    const d = await put('src/d.ts', "import './e.ts';\n");
    await put('src/e.ts', "import { c } from './c.ts';\nimport './d.ts';\n");
    const code = new NodeCode(root);
    expect([a, c, d].map((path) => code.isOfNode(path))).toEqual([true, false, false]);
  });

  it.each([
    ['a module of Astro', "import { getCollection } from 'astro:content';"],
    ['styles', "import './page.css';"],
    ['the address of a file', "import font from './font.woff2?url';"],
    ['a component', "import Page from './Page.astro';"],
    ['a file that is not there', "import './gone.ts';"],
  ])('is no code that imports %s', async (_, line) => {
    const path = await put('src/a.ts', `${line}\n`);
    expect(new NodeCode(root).isOfNode(path)).toBe(false);
  });

  it('lies in src, and is no component', async () => {
    const outside = await put('scripts/a.ts', '\n');
    const page = await put('src/Page.astro', '\n');
    const code = new NodeCode(root);
    expect([outside, page].map((path) => code.isOfNode(path))).toEqual([false, false]);
  });

  it('is nothing any more once a file has changed that Node had, however deep', async () => {
    const a = await put('src/a.ts', "import './b.ts';\n");
    const b = await put('src/b.ts', '\n');
    const c = await put('src/c.ts', '\n');
    const code = new NodeCode(root);
    expect(code.isOfNode(a)).toBe(true);
    expect(code.changed(c)).toBe(false);
    expect(code.isOfNode(a)).toBe(true);
    expect(code.changed(b)).toBe(true);
    expect(code.isOfNode(a)).toBe(false);
    expect(code.isOfNode(c)).toBe(false);
    expect(code.changed(b)).toBe(false);
  });

  it('is what reads and draws, and no code that asks where the site stands', () => {
    const code = new NodeCode(project);
    const isOfNode = (path: string): boolean => code.isOfNode(join(project, path));
    expect(isOfNode('src/corpus/series.ts')).toBe(true);
    expect(isOfNode('src/figures/map/index.ts')).toBe(true);
    expect(isOfNode('src/site/links.ts')).toBe(false);
  });
});

/** Whether code reads `import.meta.env` and its like, which Node does not have, other than by `?.`. */
function asksOutright(text: string): boolean {
  const file = ts.createSourceFile('a.js', text, ts.ScriptTarget.Latest, true);
  const asks = (node: ts.Node): boolean =>
    isOfVite(node) && !(ts.isPropertyAccessChain(node.parent) && node.parent.questionDotToken)
      ? true
      : (ts.forEachChild(node, asks) ?? false);
  return asks(file);
}

const isOfVite = (node: ts.Node): boolean =>
  ts.isPropertyAccessExpression(node) &&
  ts.isMetaProperty(node.expression) &&
  ['env', 'glob', 'hot'].includes(node.name.text);

describe('files of Astro that Node loads in the place of Vite', () => {
  const astro = new AstroCode();
  const dist = fileURLToPath(new URL('dist/', import.meta.resolve('astro/package.json')));
  const isOfNode = (path: string): boolean => astro.isOfNode(join(dist, path));

  it('ask nothing of Vite, nor does what they import', () => {
    expect(isOfNode('core/errors/index.js')).toBe(true);
    expect(isOfNode('runtime/server/index.js')).toBe(true);
    // Asks whether this is a development server.
    expect(isOfNode('content/runtime.js')).toBe(false);
    // Import what Vite makes of the site.
    expect(isOfNode('vite-plugin-app/handle-request.js')).toBe(false);
    expect(isOfNode('vite-plugin-app/createAstroServerApp.js')).toBe(false);
  });

  it('are those of Astro alone', () => {
    expect(astro.isOfNode(join(project, 'node_modules', 'd3', 'src', 'index.js'))).toBe(false);
    expect(astro.isOfNode(join(project, 'src', 'corpus', 'series.ts'))).toBe(false);
  });

  it('read nothing that is Vite’s to give where Node would find none, in this version of Astro', () => {
    const names = readdirSync(dist, { recursive: true, encoding: 'utf8' });
    const taken = names.filter((name) => isOfNode(name));
    expect(taken.length).toBeGreaterThan(300);
    const asking = taken.filter((name) => asksOutright(readFileSync(join(dist, name), 'utf8')));
    expect(asking).toEqual([]);
  });
});
