import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { pageProcessor } from './src/markdown/render/processor.ts';

// The only place that reads the two addresses and the folder a build goes to.
const site = process.env.SITE_URL ?? 'http://localhost:4321';
const base = process.env.BASE_PATH ?? '/';
const outDir = process.env.OUT_DIR ?? 'dist';

// The editors' form is in a build, or beside a development server, that asks for it.
const form = process.env.ADMIN
  ? [(await import('./src/admin/integration.ts')).adminForm(process.env)]
  : [];

export default defineConfig({
  site,
  base,
  outDir,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  compressHTML: true,
  devToolbar: { enabled: false },
  // Embedded and pinned figures are copies of what stands on a page.
  integrations: [sitemap({ filter: (page) => !/\/(embed|pin)\//.test(page) }), ...form],
  markdown: {
    syntaxHighlight: false,
    processor: pageProcessor(base),
  },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        // Previews of embedded figures.
        "frame-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
      ],
      scriptDirective: { resources: ["'self'"] },
      styleDirective: { resources: ["'self'"] },
    },
  },
  vite: {
    // A font or image in a data: address would need a wider policy and is fetched again on every page.
    build: { assetsInlineLimit: 0 },
  },
});
