import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type BuildOptions, build, transform } from 'esbuild';

const bundled = new Map<string, Promise<string>>();

/** Scripts of embedded pages. */
type Script = 'early' | 'hydrate-chart' | 'hydrate-map' | 'map-script';

/** A script of embedded pages with all it imports, as one minified classic script. */
export function bundle(
  name: Script,
  { root = process.cwd() }: { root?: string } = {},
): Promise<string> {
  const folder = join(root, 'src', 'embeds', 'page', 'client');
  const made = bundled.get(name) ?? bundleScript(folder, `${name}.ts`);
  if (!import.meta.env?.DEV) bundled.set(name, made);
  return made;
}

/** A script of a folder with all it imports, minified: a classic script unless `options` ask for a module. */
export async function bundleScript(
  folder: string,
  file: string,
  options: Pick<BuildOptions, 'define' | 'format' | 'plugins' | 'tsconfigRaw'> = {},
): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: folder,
    entryPoints: [file],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
    ...options,
  });
  return (outputFiles[0]?.text ?? '').trim();
}

/** A style sheet without what only people need. */
export async function minifyCss(css: string): Promise<string> {
  const { code } = await transform(css, { loader: 'css', minify: true, charset: 'utf8' });
  return code.trim();
}

/** Short hash of a file's content, for its address. */
export const contentHash = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 12);
