import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { build, type Plugin, transform } from 'esbuild';

const bundled = new Map<string, Promise<string>>();

/** Scripts of embedded pages and of their hosts, by the folder of `src/embeds/` they lie in. */
const scripts = {
  early: 'page',
  element: 'host',
  'hydrate-chart': 'page',
  'hydrate-map': 'page',
  'zoom-script': 'page',
};

/** A browser script of `src/embeds/` with all it imports, as one minified classic script. */
export function bundle(
  name: keyof typeof scripts,
  { root = process.cwd() }: { root?: string } = {},
): Promise<string> {
  const folder = join(root, 'src', 'embeds', scripts[name], 'client');
  const made = bundled.get(name) ?? bundleScript(folder, `${name}.ts`, [zoomOnIntent]);
  if (!import.meta.env?.DEV) bundled.set(name, made);
  return made;
}

/** A script of a folder with all it imports, as one minified classic script. */
export async function bundleScript(
  folder: string,
  file: string,
  plugins: Plugin[] = [],
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
    plugins,
  });
  return (outputFiles[0]?.text ?? '').trim();
}

const zoomOnIntent: Plugin = {
  name: 'fetch the zoom when it is meant',
  setup({ onResolve, initialOptions: { absWorkingDir = '' } }) {
    onResolve({ filter: /\/zoom\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: join(absWorkingDir, 'zoom-loader.ts') } : undefined,
    );
  },
};

/** A style sheet without what only people need. */
export async function minifyCss(css: string): Promise<string> {
  const { code } = await transform(css, { loader: 'css', minify: true, charset: 'utf8' });
  return code.trim();
}

/** Short hash of a file's content, for its address. */
export const contentHash = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 12);
