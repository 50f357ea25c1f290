import { availableParallelism, totalmem } from 'node:os';
import { defineConfig } from 'playwright/test';
import { browserArgs, findSystemBrowser } from '../scripts/browser.mjs';

const chromium = findSystemBrowser();
const cores = availableParallelism();
/** A worker waits for its browser, a server or a drawing a quarter of its time; one more than there are cores fills that. */
const busy = cores + Math.ceil(cores / 4);

/** A browser with a page of the explorer, and what drives it, take about this much memory. */
const bytesAWorker = 1.2e9;

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  // What npm test -- --all adds has a configuration of its own.
  testIgnore: 'all/**',
  // The same at more widths and on more screens, which npm test -- --all adds.
  grepInvert: /@all/,
  globalSetup: './support/serve.ts',
  outputDir: '../test-results',
  // What pages say, one file each, the same on every system.
  snapshotPathTemplate: '{testDir}/approved/{arg}{ext}',
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: true,
  workers: Math.max(1, Math.min(busy, Math.floor(totalmem() / bytesAWorker))),
  timeout: 90_000,
  // What a quiet machine shows in a moment a busy one shows in a while; only what never comes fails.
  expect: { timeout: 15_000 },
  reporter: [['dot'], ...(process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [['json'] as const] : [])],
  use: {
    browserName: 'chromium',
    colorScheme: 'light',
    // What a browser keeps is tried in a test of its own.
    serviceWorkers: 'block',
    viewport: { width: 1280, height: 900 },
    launchOptions: {
      args: browserArgs(),
      ...(chromium ? { executablePath: chromium } : {}),
    },
  },
});
