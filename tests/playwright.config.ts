import { defineConfig } from 'playwright/test';
import { browserArgs, findSystemBrowser } from '../scripts/browser.mjs';

const chromium = findSystemBrowser();

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  globalSetup: './support/serve.ts',
  outputDir: '../test-results',
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  reporter: [['dot'], ...(process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [['json'] as const] : [])],
  use: {
    browserName: 'chromium',
    colorScheme: 'light',
    viewport: { width: 1280, height: 900 },
    launchOptions: {
      args: browserArgs(),
      ...(chromium ? { executablePath: chromium } : {}),
    },
  },
});
