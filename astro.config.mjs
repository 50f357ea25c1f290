import { defineConfig } from 'astro/config';
import { bundled } from './scripts/build/bundle/integration.ts';
import { targetOf } from './scripts/lib/target.ts';
import { pageProcessor } from './src/markdown/render/processor.ts';

// The only place that reads what a build is told: its addresses, its folder, and what it offers readers.
const target = targetOf(process.env);
if ('fault' in target) throw new Error(target.fault);
const { site, base } = target;
const outDir = process.env.OUT_DIR ?? 'dist';
// Where mistakes are reported, and whether readers' browsers keep what was read.
const reportTo = process.env.REPORT_TO ?? '';
const offline = process.env.OFFLINE !== 'off';

// The editors' form is in a build, or beside a development server, that asks for it.
const form = process.env.ADMIN
  ? [(await import('./src/admin/integration.ts')).adminForm(process.env)]
  : [];

// A build has code bundled, and makes pages with it afterwards; by itself Astro makes them all.
const bundle = bundled(process.env.BUNDLE_INTO ?? null);

/** A script by the component it is of: each page names it, and Astro adds forty letters that tell nothing. */
const entryFileNames = ({ name }) => `_astro/${name.split('.astro_')[0]}.[hash].js`;

export default defineConfig({
  site,
  base,
  outDir,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  compressHTML: true,
  devToolbar: { enabled: false },
  integrations: [...form, bundle],
  markdown: {
    syntaxHighlight: false,
    processor: pageProcessor(base),
  },
  vite: {
    define: {
      'import.meta.env.REPORT_TO': JSON.stringify(reportTo),
      'import.meta.env.OFFLINE': JSON.stringify(offline),
    },
    // A font or image in a data: address would need a wider policy and is fetched again on every page.
    build: { assetsInlineLimit: 0 },
    environments: { client: { build: { rolldownOptions: { output: { entryFileNames } } } } },
  },
});
