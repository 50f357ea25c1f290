import { registerHooks } from 'node:module';

/** What Astro and its Markdown import as they start and call for other sites than this, with the names they take of it. */
const late: ReadonlyMap<string, readonly string[]> = new Map([
  // Makes SVG that pages import smaller, with three hundred files.
  ['svgo', ['optimize']],
  // Renders Markdown where a site names nothing else that does.
  ['@astrojs/markdown-satteri', ['satteri']],
  // Renders MDX.
  ['#mdx-processor', ['createUnifiedMdxProcessor']],
]);

/** Whose imports of them are put off. */
const importing = /\/node_modules\/(?:astro|@astrojs\/markdown-remark)\/dist\//;

/**
 * Has packages that Astro imports without need load when they are called: a fifth of what it takes to load Astro.
 *
 * @returns what ends it for all that is imported from then on
 *
 * @example
 * const end = putOffPackages();
 * const { dev } = await import('astro'); // without svgo
 * end();
 */
export function putOffPackages(): () => void {
  const hooks = registerHooks({
    resolve(name, context, next) {
      const names = late.get(name);
      const { parentURL = '', conditions = [] } = context;
      // What stands in for a package requires it.
      const isImport = importing.test(parentURL) && conditions.includes('import');
      if (!names || !isImport) return next(name, context);
      return {
        url: `data:text/javascript,${encodeURIComponent(standIn(name, names, parentURL))}`,
        shortCircuit: true,
      };
    },
  });
  return () => hooks.deregister();
}

const standIn = (name: string, names: readonly string[], from: string): string =>
  [
    "import { createRequire } from 'node:module';",
    `const load = () => createRequire(${JSON.stringify(from)})(${JSON.stringify(name)});`,
    ...names.map((each) => `export const ${each} = (...given) => load().${each}(...given);`),
  ].join('\n');
