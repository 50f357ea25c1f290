import { join } from 'node:path';
import { bundleScript } from '../page/bundle.ts';

/**
 * The script that defines `<silklines-figure>`, minified.
 *
 * @param kind a classic script, or a module to be imported
 * @param home full address of the site, written in; '' where it is known only from where the script lies
 */
export const elementScript = (
  kind: 'script' | 'module',
  home: string,
  { root = process.cwd() }: { root?: string } = {},
): Promise<string> =>
  bundleScript(join(root, 'src', 'embeds', 'host', 'client'), `element-${kind}.ts`, {
    define: { HOME: JSON.stringify(home || '.') },
    // Nothing outside its class, which is strict by itself, would behave otherwise.
    tsconfigRaw: { compilerOptions: { alwaysStrict: false } },
    format: kind === 'module' ? 'esm' : 'iife',
  });
