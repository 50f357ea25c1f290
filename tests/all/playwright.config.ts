import { defineConfig } from 'playwright/test';
import { serverNames } from '../../scripts/serve/web-servers.ts';
import { engineNames } from '../../scripts/test/engines.ts';
import base from '../playwright.config.ts';

/** Behaviour that every browser has to show; what is asked of Chromium alone is marked so. */
const behaviour = {
  testDir: '..',
  testMatch:
    /tests\/(?:embed-hosts|embed-messages|explorer|facts|map|no-script|story-map)\.spec\.ts$/,
  grepInvert: /@chromium/,
};

/** The suites that `npm test -- --all` adds, each a project. */
export default defineConfig({
  ...base,
  testIgnore: [],
  grepInvert: [],
  globalSetup: '../support/serve.ts',
  outputDir: '../../test-results',
  projects: [
    { name: 'sweep', testDir: '.', testMatch: 'sweep.spec.ts' },
    { name: 'more', testDir: '..', testIgnore: 'all/**', grep: /@all/ },
    { name: 'thousand', testDir: '.', testMatch: 'thousand.spec.ts' },
    { name: 'addresses', testDir: '.', testMatch: 'addresses.spec.ts' },
    { name: 'kept', testDir: '.', testMatch: 'kept-pages.spec.ts' },
    { name: 'hostile', testDir: '.', testMatch: 'hostile.spec.ts' },
    { name: 'html', testDir: '.', testMatch: 'html.spec.ts' },
    { name: 'copies', testDir: '.', testMatch: 'copies.spec.ts' },
    { name: 'files', testDir: '.', testMatch: 'figure-files.spec.ts' },
    { name: 'readers', testDir: '.', testMatch: 'machine-readers.spec.ts' },
    ...engineNames.map((name) => ({
      name: `hosts-${name}`,
      testDir: 'engines',
      testMatch: 'matrix.spec.ts',
      // One browser for all its pages.
      fullyParallel: false,
    })),
    { name: 'observatory', testDir: '.', testMatch: 'observatory.spec.ts' },
    ...serverNames.map((name) => ({ name, testDir: '.', testMatch: 'servers.spec.ts' })),
    ...(['firefox', 'webkit'] as const).map((browserName) => ({
      ...behaviour,
      name: browserName,
      use: { browserName, launchOptions: {} },
    })),
  ],
});
