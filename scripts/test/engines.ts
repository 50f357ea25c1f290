import { existsSync } from 'node:fs';
import { findProgram } from '../serve/web-servers.ts';

/** Browsers that figures in pages of others are tried in. */
export const engineNames = ['chromium', 'firefox', 'webkit'] as const;
export type EngineName = (typeof engineNames)[number];

/** The Firefox that FIREFOX names, else the system's; null where there is none. */
export const findFirefox = (): string | null =>
  process.env.FIREFOX ?? findProgram('firefox-esr') ?? findProgram('firefox');

/** Programs that WebKitGTK takes. */
export interface Webkit {
  /** Speaks WebDriver. */
  driver: string;
  /** The small browser that comes with it, wherever a Debian puts that. */
  browser: string;
  /** A screen that nobody sees. */
  screen: string;
}

/** What WebKitGTK takes; null where a part of it is missing. */
export function findWebkit(): Webkit | null {
  const driver = findProgram('WebKitWebDriver');
  const screen = findProgram('Xvfb');
  const browser = ['x86_64', 'aarch64']
    .flatMap((machine) => ['4.1', '4.0'].map((version) => [machine, version]))
    .map(([machine, version]) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-${version}/MiniBrowser`)
    .find(existsSync);
  return driver && screen && browser ? { driver, browser, screen } : null;
}

/** Why an engine cannot be tried here and what would mend that; null where it can. Chromium is there for every test. */
export function whyNoEngine(name: EngineName): string | null {
  if (name === 'firefox' && !findFirefox()) {
    return 'Firefox is not installed (apt-get install firefox-esr)';
  }
  if (name === 'webkit' && !findWebkit()) {
    return 'WebKit is not installed (apt-get install webkit2gtk-driver xvfb)';
  }
  return null;
}
