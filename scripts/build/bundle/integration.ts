import { mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { devStore } from '../../../src/corpus/dev-store.ts';
import { type Bundle, bundleFile, type PageStyles, serverFolder } from './bundle.ts';

type BuildSetup = NonNullable<AstroIntegration['hooks']['astro:build:setup']>;
type Pages = Parameters<BuildSetup>[0]['pages'];

/** Below the folder of a site, where Astro puts what renders its pages and whence it takes it away at the end. */
const prerenderFolder = '.prerender';

/**
 * Makes what is bundled apart from what is rendered: content is read when pages are made (`site/content-store.ts`), and with
 * a folder to put it into the bundle is kept there and no page is rendered.
 *
 * @param into null where Astro is to render all pages itself
 */
export function bundled(into: string | null): AstroIntegration {
  let pages: Pages = new Map();
  let out = '';
  return {
    name: 'bundled',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        // A development server has content in memory.
        if (devStore()) return;
        const store = fileURLToPath(new URL('src/site/content-store.ts', config.root));
        updateConfig({ vite: { resolve: { alias: { 'astro:data-layer-content': store } } } });
      },
      'astro:config:done': ({ config }) => {
        out = fileURLToPath(config.outDir);
      },
      'astro:build:setup': ({ pages: all, target }) => {
        if (target === 'server') pages = all;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        if (into === null) return;
        setPrerenderer((given) => ({
          ...given,
          name: 'bundled',
          setup: () => keep(join(out, prerenderFolder), into, pages),
          getStaticPaths: async () => [],
        }));
      },
    },
  };
}

async function keep(from: string, into: string, pages: Pages): Promise<void> {
  const entry = (await readdir(from)).find((name) => name.startsWith('prerender-entry'));
  if (entry === undefined) throw new Error(`${from} holds nothing that renders pages.`);
  await mkdir(into, { recursive: true });
  await rename(from, join(into, serverFolder));
  const styles = [...pages].map(([key, { styles: own }]): PageStyles => [key, own]);
  await writeFile(join(into, bundleFile), JSON.stringify({ entry, styles } satisfies Bundle));
}
