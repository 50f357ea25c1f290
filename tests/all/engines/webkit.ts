import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { setTimeout as wait } from 'node:timers/promises';
import getPort from 'get-port';
import { findWebkit } from '../../../scripts/test/engines.ts';
import { type Engine, frameInWords, inWords, onFrameInWords } from './engine.ts';

// The engine of Safari as GTK has it, over WebDriver. The package is installed when `npm test -- --all` runs; this is what
// is used of it.

interface Found {
  isDisplayed(): Promise<boolean>;
  click(): Promise<void>;
}

interface Driver {
  get(address: string): Promise<void>;
  executeScript(source: string): Promise<unknown>;
  switchTo(): { defaultContent(): Promise<void>; frame(element: unknown): Promise<void> };
  findElements(by: unknown): Promise<Found[]>;
  quit(): Promise<void>;
}

interface Selenium {
  Builder: new () => {
    usingServer(address: string): {
      withCapabilities(wanted: object): { build(): Promise<Driver> };
    };
  };
  Capabilities: new (wanted: object) => object;
  By: { css(selector: string): unknown };
}

/** Starts a screen that nobody sees; it tells the number it has found free. */
async function startScreen(program: string): Promise<{ screen: ChildProcess; display: string }> {
  const screen = spawn(
    program,
    ['-displayfd', '3', '-screen', '0', '1400x1100x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const [told] = (await once(screen.stdio[3] as NodeJS.ReadableStream, 'data')) as [Buffer];
  return { screen, display: `:${told.toString().trim()}` };
}

/**
 * Starts the browser with one window.
 *
 * @param isDark whether its system is dark
 */
export async function startWebkit(isDark: boolean): Promise<Engine> {
  const { Builder, By, Capabilities } = createRequire(import.meta.url)(
    'selenium-webdriver',
  ) as Selenium;
  const programs = findWebkit();
  if (!programs) throw new Error('WebKit is not installed.');
  const { screen, display } = await startScreen(programs.screen);
  const port = await getPort({ host: '127.0.0.1' });
  const server = spawn(programs.driver, [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: display,
      GTK_THEME: isDark ? 'Adwaita:dark' : 'Adwaita',
      // Root may not start the engine's own sandbox, and there is no graphics card.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    },
  });
  const stop = () => {
    server.kill();
    screen.kill();
  };
  try {
    await untilAnswered(`http://127.0.0.1:${port}/status`);
    const wanted = new Capabilities({
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary: programs.browser, args: ['--automation'] },
    });
    const driver = await new Builder()
      .usingServer(`http://127.0.0.1:${port}`)
      .withCapabilities(wanted)
      .build();
    return engineOf(driver, By.css, stop);
  } catch (error) {
    stop();
    throw error;
  }
}

async function untilAnswered(address: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await fetch(address).then(Boolean, () => false)) return;
    await wait(100);
  }
  throw new Error('WebKitWebDriver does not answer.');
}

function engineOf(driver: Driver, css: Selenium['By']['css'], stop: () => void): Engine {
  const run = (words: string) => driver.executeScript(`return ${words}`);
  /** Does something in a frame, and comes back out of it. */
  const within = async (nth: number, work: () => Promise<unknown>): Promise<unknown> => {
    const frame = await run(frameInWords(nth));
    if (!frame) throw new Error(`There is no frame ${nth}.`);
    await driver.switchTo().frame(frame);
    try {
      return await work();
    } finally {
      await driver.switchTo().defaultContent();
    }
  };
  return {
    open: (address) => driver.get(address),
    run: async (work, ...args) => (await run(inWords(work, args))) as never,
    onFrame: async (nth, work) => (await run(onFrameInWords(nth, work))) as never,
    inFrame: async (nth, work, ...args) =>
      (await within(nth, () => run(inWords(work, args)))) as never,
    clickIn: async (nth, selector) => {
      await within(nth, async () => {
        for (const one of await driver.findElements(css(selector))) {
          if (await one.isDisplayed()) return one.click();
        }
        throw new Error(`Nothing to click: ${selector}`);
      });
    },
    // It tells of none; the host's page listens for its own.
    complaints: async () => [],
    close: async () => {
      await driver.quit().catch(() => {});
      stop();
    },
  };
}
