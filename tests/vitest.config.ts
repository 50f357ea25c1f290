import { defineConfig } from 'vitest/config';
import base from '../vitest.config.ts';

// How npm test runs all unit tests: Node reads code as it stands, as commands run it, where Vite would write every module
// anew first. A single file is run by the other configuration, which takes any.

/** Tests of what only Vite reads: constants of a build, styles as modules. */
const ofVite = [
  'src/site/**/*.test.ts',
  'src/embeds/pins/*.test.ts',
  'tests/feeds.test.ts',
  'tests/search.test.ts',
];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...base.test,
          name: 'code',
          exclude: ['**/node_modules/**', ...ofVite],
          experimental: { viteModuleRunner: false },
        },
      },
      { test: { ...base.test, name: 'pages', include: ofVite } },
    ],
  },
});
