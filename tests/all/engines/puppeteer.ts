import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { browserArgs, findSystemBrowser } from '../../../scripts/browser.mjs';
import { findFirefox } from '../../../scripts/test/engines.ts';
import { type Engine, frameInWords, inWords, onFrameInWords } from './engine.ts';

// Chromium, and Firefox over WebDriver BiDi. The package is installed when `npm test -- --all` runs; this is what is used of it.

interface Frame {
  evaluate(expression: string): Promise<unknown>;
  $$(selector: string): Promise<{ isVisible(): Promise<boolean>; click(): Promise<void> }[]>;
}

interface Page extends Frame {
  goto(address: string, options: { waitUntil: 'domcontentloaded' }): Promise<unknown>;
  evaluateHandle(expression: string): Promise<{
    asElement(): { contentFrame(): Promise<Frame | null> } | null;
  }>;
  on(name: 'console', heard: (message: { type(): string; text(): string }) => void): void;
  on(name: 'pageerror', heard: (error: { message: string }) => void): void;
}

interface Puppeteer {
  launch(options: object): Promise<{ newPage(): Promise<Page>; close(): Promise<void> }>;
}

const launchers = {
  chromium: (isDark: boolean) => ({
    executablePath: findSystemBrowser(),
    args: [...browserArgs(), ...(isDark ? ['--blink-settings=preferredColorScheme=0'] : [])],
  }),
  firefox: (isDark: boolean) => ({
    browser: 'firefox',
    executablePath: findFirefox(),
    extraPrefsFirefox: isDark ? { 'ui.systemUsesDarkTheme': 1 } : {},
  }),
};

/**
 * Starts Chromium or Firefox with one window.
 *
 * @param isDark whether its system is dark
 */
export async function startPuppeteer(
  name: 'chromium' | 'firefox',
  isDark: boolean,
): Promise<Engine> {
  const path = createRequire(import.meta.url).resolve('puppeteer-core');
  const { default: puppeteer } = (await import(pathToFileURL(path).href)) as { default: Puppeteer };
  const browser = await puppeteer.launch({
    headless: true,
    defaultViewport: { width: 1100, height: 900 },
    ...launchers[name](isDark),
  });
  const page = await browser.newPage();
  let complaints: string[] = [];
  page.on('console', (message) => {
    if (/^(?:error|warn)/.test(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', ({ message }) => complaints.push(message));

  const frame = async (nth: number): Promise<Frame> => {
    const handle = await page.evaluateHandle(frameInWords(nth));
    const found = await handle.asElement()?.contentFrame();
    if (!found) throw new Error(`There is no frame ${nth}.`);
    return found;
  };
  return {
    open: async (address) => {
      complaints = [];
      await page.goto(address, { waitUntil: 'domcontentloaded' });
    },
    run: async (work, ...args) => (await page.evaluate(inWords(work, args))) as never,
    onFrame: async (nth, work) => (await page.evaluate(onFrameInWords(nth, work))) as never,
    inFrame: async (nth, work, ...args) =>
      (await (await frame(nth)).evaluate(inWords(work, args))) as never,
    clickIn: async (nth, selector) => {
      for (const one of await (await frame(nth)).$$(selector)) {
        if (await one.isVisible()) return one.click();
      }
      throw new Error(`Nothing to click: ${selector}`);
    },
    complaints: async () => complaints,
    close: () => browser.close(),
  };
}
