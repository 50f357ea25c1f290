import { readFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { runtimeImports } from '../lib/modules.ts';

type Hooks = AstroIntegration['hooks'];
type Config = Parameters<NonNullable<Hooks['astro:config:setup']>>[0];
type Plugin = NonNullable<Parameters<Config['updateConfig']>[0]['vite']>['plugins'];
type Server = Parameters<NonNullable<Hooks['astro:server:setup']>>[0]['server'];

const shared = Symbol.for('silklines.node-code');
const holder = globalThis as { [shared]?: Map<string, object> };

/**
 * Plugin of Vite that has Node load what Node can load: code of `src/` that pages share with the store, and Astro's own, most
 * of which this process has in memory already. Vite takes each module apart and maps it, which is most of the wait for a first
 * page. Once such a file of `src/` changes, all of them are Vite's, and pages follow each change of code.
 *
 * @param root the project
 */
export function nodeCode(root: string): Extract<Plugin, readonly unknown[]>[number] {
  const code = new NodeCode(root);
  const astro = new AstroCode();
  const modules = new Map<string, object>();
  holder[shared] = modules;
  return {
    name: 'silklines-node-code',
    enforce: 'pre',
    async load(id) {
      if (this.environment.name === 'client' || !(code.isOfNode(id) || astro.isOfNode(id)))
        return null;
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

/** A module that has what Node has loaded under a path; a name such as `catch` is one for others alone. */
function reexport(id: string, names: readonly string[]): string {
  const own = names.map((name, at) => `_${at} as ${name}`);
  return [
    `const module = globalThis[Symbol.for('silklines.node-code')].get(${JSON.stringify(id)});`,
    `const { ${names.map((name, at) => `${name}: _${at}`).join(', ')} } = module;`,
    `export { ${own.join(', ')} };`,
  ].join('\n');
}

/** `from './x.ts'`, `import './x.css'`, `import('astro:content')`, with what is imported. */
const imports = /(?:\bfrom|\bimport)\s*\(?\s*(?:'([^'\n]+)'|"([^"\n]+)")/g;

const importedBy = (text: string): string[] =>
  [...text.matchAll(imports)].map(([, single, double]) => single ?? double ?? '');

/** A module of Astro, and what is no code: `./style.css`, `./icon.svg?raw`. */
const ofVite = /^astro:|^\.(?!.*\.(?:ts|json)$)/;

/** What a file of `src/` imports when it runs; null where only Vite can load it. */
function importsOf(path: string): string[] | null {
  const text = textOf(path);
  if (text === null || /\bimport\.meta\.(?:env|glob|hot)\b/.test(text)) return null;
  if (importedBy(text).some((name) => ofVite.test(name))) return null;
  return runtimeImports(text)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => resolve(dirname(path), name));
}

/** What Vite answers a file of Astro: `import.meta.hot`, but where it can do without, or only speaks of it. */
const asksVite = /^(?!\s*\/\/)[^"'`\n]*\bimport\.meta\.(?:env|glob|hot)\b(?!\?)/m;

/** What Vite makes for Astro, or finds by what Astro is told: `virtual:astro:routes`, `astro:config`, `#astro-internal/…`. */
const madeByVite = /^(?:astro:|virtual:|#|astro(?:\/|$))/;

/** What a file of Astro imports of Astro; null where only Vite can load it. */
function astroImportsOf(path: string): string[] | null {
  const text = textOf(path);
  if (text === null || asksVite.test(text)) return null;
  const names = importedBy(text);
  if (names.some((name) => madeByVite.test(name))) return null;
  return names.filter((name) => name.startsWith('.')).map((name) => resolve(dirname(path), name));
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

/** Which files Node can load as they are: those that ask nothing of Vite, nor does what they import. */
class Loadable {
  readonly #importsOf: (path: string) => string[] | null;
  readonly #imports = new Map<string, string[] | null>();
  /** What Node has, or may have by what it has. */
  readonly #ofNode = new Set<string>();

  constructor(of: (path: string) => string[] | null) {
    this.#importsOf = of;
  }

  has(path: string): boolean {
    const found = new Set([path]);
    for (const each of found) {
      if (this.#ofNode.has(each)) continue;
      const targets = this.#of(each);
      if (!targets) return false;
      for (const target of targets) found.add(target);
    }
    for (const each of found) this.#ofNode.add(each);
    return true;
  }

  isTaken(path: string): boolean {
    return this.#ofNode.has(path);
  }

  #of(path: string): string[] | null {
    const known = this.#imports.get(path);
    if (known !== undefined) return known;
    const found = this.#importsOf(path);
    this.#imports.set(path, found);
    return found;
  }
}

/**
 * Which files of a project Node can load as they are: code of `src/` that asks nothing of Vite, nor does what it imports.
 *
 * @example new NodeCode(root).isOfNode(join(root, 'src/corpus/series.ts')) // true
 */
export class NodeCode {
  readonly #source: string;
  readonly #files = new Loadable(importsOf);
  #isOver = false;

  constructor(root: string) {
    this.#source = join(root, 'src') + sep;
  }

  isOfNode(path: string): boolean {
    if (this.#isOver || !path.startsWith(this.#source) || !path.endsWith('.ts')) return false;
    return this.#files.has(path);
  }

  /** Notes that a file has changed; true where Node had it: from then on nothing is Node's. */
  changed(path: string): boolean {
    if (this.#isOver || !this.#files.isTaken(path)) return false;
    this.#isOver = true;
    return true;
  }
}

/**
 * Which of Astro's own files Node can load as they are. What they keep in memory they keep by the site they serve, so that the
 * server and its pages may share them.
 *
 * @example new AstroCode().isOfNode('…/node_modules/astro/dist/core/errors/index.js') // true
 */
export class AstroCode {
  readonly #folder = dirname(fileURLToPath(import.meta.resolve('astro/package.json'))) + sep;
  readonly #files = new Loadable(astroImportsOf);

  isOfNode(path: string): boolean {
    return path.startsWith(this.#folder) && path.endsWith('.js') && this.#files.has(path);
  }
}
