import { readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** `from './x.ts'`, `import './x.ts'`, `import('./x.ts')`: relative modules, as the formatter writes them. */
const relativeImport = /(?:\bfrom|\bimport)\s*\(?\s*'(\.{1,2}\/[^'?]+)(?:\?[^']*)?'/g;

/** Statements that are gone once types are stripped. */
const typesOnly = /^(?:import|export) type\b[^;]*;/gm;

/** Relative modules that a text names in an import or export, as written there; those of types included. */
export const relativeImports = (text: string): string[] =>
  [...text.matchAll(relativeImport)].map(([, target = '']) => target);

/** Relative modules that are loaded when a text runs: those imported for their types alone left out. */
export const runtimeImports = (text: string): string[] =>
  relativeImports(text.replace(typesOnly, ''));

/**
 * The files that run when `entries` are imported: these and all they import, at any depth; what is imported for its
 * types alone decides nothing and is left out.
 *
 * @example modulesOf(root, ['src/extraction/reader/read-article.ts']) // ['src/atlas/gazetteer/gazetteer.ts', …]
 * @param entries paths relative to `root`; one that does not exist counts for nothing
 * @returns paths relative to `root`, with `/` separators, sorted
 */
export function modulesOf(root: string, entries: readonly string[]): string[] {
  const found = new Set<string>();
  const waiting = entries.map((entry) => join(root, entry));
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const name = relative(root, path).split(sep).join('/');
    if (found.has(name)) continue;
    const text = readSource(path);
    if (text === null) continue;
    found.add(name);
    for (const target of runtimeImports(text)) waiting.push(join(dirname(path), target));
  }
  return [...found].sort();
}

function readSource(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
