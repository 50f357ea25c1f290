import { existsSync } from 'node:fs';
import { findProgram } from '../serve/web-servers.ts';

/** Browsers that figures in pages of others are tried in. */
export const engineNames = ['chromium', 'firefox', 'webkit'] as const;
export type EngineName = (typeof engineNames)[number];

/** The Firefox that FIREFOX names, else the system's; null where there is none. */
export const findFirefox = (): string | null =>
  process.env.FIREFOX ?? findProgram('firefox-esr') ?? findProgram('firefox');

/** The small browser that comes with WebKitGTK, wherever a Debian puts it; null where there is none. */
export const findMiniBrowser = (): string | null =>
  ['x86_64', 'aarch64']
    .flatMap((machine) => ['4.1', '4.0'].map((version) => [machine, version]))
    .map(([machine, version]) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-${version}/MiniBrowser`)
    .find(existsSync) ?? null;

/** Why an engine cannot be tried here and what would mend that; null where it can. Chromium is there for every test. */
export function whyNoEngine(name: EngineName): string | null {
  if (name === 'firefox' && !findFirefox()) {
    return 'Firefox is not installed (apt-get install firefox-esr)';
  }
  const parts = [findProgram('WebKitWebDriver'), findMiniBrowser(), findProgram('Xvfb')];
  if (name === 'webkit' && parts.includes(null)) {
    return 'WebKit is not installed (apt-get install webkit2gtk-driver xvfb)';
  }
  return null;
}
