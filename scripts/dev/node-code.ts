import { readFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { runtimeImports } from '../lib/modules.ts';

type Hooks = AstroIntegration['hooks'];
type Config = Parameters<NonNullable<Hooks['astro:config:setup']>>[0];
type Plugin = NonNullable<Parameters<Config['updateConfig']>[0]['vite']>['plugins'];
type Server = Parameters<NonNullable<Hooks['astro:server:setup']>>[0]['server'];

const shared = Symbol.for('silklines.node-code');
const holder = globalThis as { [shared]?: Map<string, object> };

/**
 * Plugin of Vite that has Node load what Node can load: code of `src/` that pages share with the store, which has most of it
 * in memory already. Vite takes each module apart and maps it, which is half of the wait for a first page. Once such a file
 * changes, all of them are Vite's, and pages follow each change of code.
 *
 * @param root the project
 */
export function nodeCode(root: string): Extract<Plugin, readonly unknown[]>[number] {
  const code = new NodeCode(root);
  const modules = new Map<string, object>();
  holder[shared] = modules;
  return {
    name: 'silklines-node-code',
    enforce: 'pre',
    async load(id) {
      if (this.environment.name === 'client' || !code.isOfNode(id)) return null;
      const module: object = await import(pathToFileURL(id).href);
      modules.set(id, module);
      return reexport(id, Object.keys(module));
    },
    configureServer(server: Server) {
      server.watcher.on('change', (path) => {
        if (!code.changed(path)) return;
        for (const environment of Object.values(server.environments)) {
          environment.moduleGraph.invalidateAll();
          environment.hot.send({ type: 'full-reload', path: '*' });
        }
      });
    },
  };
}

/** A module that has what Node has loaded under a path. */
function reexport(id: string, names: readonly string[]): string {
  const own = names.filter((name) => name !== 'default');
  return [
    `const module = globalThis[Symbol.for('silklines.node-code')].get(${JSON.stringify(id)});`,
    `export const { ${own.join(', ')} } = module;`,
    ...(own.length < names.length ? ['export default module.default;'] : []),
  ].join('\n');
}

/** `from './x.ts'`, `import './x.css'`, `import('astro:content')`, with what is imported. */
const imports = /(?:\bfrom|\bimport)\s*\(?\s*'([^'\n]+)'/g;

/** A module of Astro, and what is no code: `./style.css`, `./icon.svg?raw`. */
const ofVite = /^astro:|^\.(?!.*\.(?:ts|json)$)/;

/** What a file imports when it runs; null where only Vite can load it. */
function importsOf(path: string): string[] | null {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return null;
  }
  if (/\bimport\.meta\.(?:env|glob|hot)\b/.test(text)) return null;
  const isOfVite = [...text.matchAll(imports)].some(([, name = '']) => ofVite.test(name));
  if (isOfVite) return null;
  return runtimeImports(text)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => resolve(dirname(path), name));
}

/**
 * Which files of a project Node can load as they are: code of `src/` that asks nothing of Vite, nor does what it imports.
 *
 * @example new NodeCode(root).isOfNode(join(root, 'src/corpus/series.ts')) // true
 */
export class NodeCode {
  readonly #source: string;
  readonly #imports = new Map<string, string[] | null>();
  /** What Node has, or may have by what it has. */
  readonly #ofNode = new Set<string>();
  #isOver = false;

  constructor(root: string) {
    this.#source = join(root, 'src') + sep;
  }

  isOfNode(path: string): boolean {
    if (this.#isOver || !path.startsWith(this.#source) || !path.endsWith('.ts')) return false;
    const found = new Set([path]);
    for (const each of found) {
      if (this.#ofNode.has(each)) continue;
      const targets = this.#importsOf(each);
      if (!targets) return false;
      for (const target of targets) found.add(target);
    }
    for (const each of found) this.#ofNode.add(each);
    return true;
  }

  /** Notes that a file has changed; true where Node had it: from then on nothing is Node's. */
  changed(path: string): boolean {
    if (this.#isOver || !this.#ofNode.has(path)) return false;
    this.#isOver = true;
    return true;
  }

  #importsOf(path: string): string[] | null {
    const known = this.#imports.get(path);
    if (known !== undefined) return known;
    const found = importsOf(path);
    this.#imports.set(path, found);
    return found;
  }
}
