// Plain JavaScript, so that it runs whatever Node there is.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Failure, main, run, step } from './lib/steps.mjs';

const knownPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * A Chromium to test with: the one CHROMIUM names, else the system's, else Playwright's own.
 *
 * @returns {Promise<string | null>} path of its executable, null where there is none
 */
export async function findBrowser() {
  const system = findSystemBrowser();
  if (system) return system;
  const { chromium } = await import('playwright');
  const own = chromium.executablePath();
  return existsSync(own) ? own : null;
}

/**
 * The Chromium that CHROMIUM names, else the system's.
 *
 * @returns {string | null}
 */
export function findSystemBrowser() {
  const named = process.env.CHROMIUM;
  if (named) {
    if (existsSync(named)) return named;
    throw new Failure(`CHROMIUM names ${named}, which is not there.`);
  }
  return knownPaths.find((path) => existsSync(path)) ?? null;
}

/**
 * How Chromium is started for tests: quiet, and without a sandbox where it refuses to have one.
 *
 * @returns {string[]}
 */
export function browserArgs() {
  return [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--disable-quic',
  ];
}

/**
 * Finds a Chromium, or gets one: Playwright's, else, as root on Debian, the system's package.
 *
 * @returns {Promise<string>} path of its executable
 */
export async function getBrowser() {
  const found = await findBrowser();
  if (found) return found;
  const playwright = fileURLToPath(
    new URL('cli.js', import.meta.resolve('playwright/package.json')),
  );
  /** @type {[string, string[]][]} */
  const ways = [[process.execPath, [playwright, 'install', 'chromium']]];
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    ways.push(
      ['apt-get', ['update', '-q']],
      ['apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium']],
    );
  }
  for (const [command, args] of ways) {
    await step('browser', [command, ...args].join(' '), async () => {
      const { code } = await run(command, args);
      return code === 0 ? 'done' : `ended with status ${code}`;
    });
    const got = await findBrowser();
    if (got) return got;
  }
  throw new Failure(
    [
      'The browser tests need Chromium or Chrome, and none could be got. Do one of these:',
      '    install it (Debian, Ubuntu: sudo apt-get install chromium)',
      '    npx playwright install chromium',
      '    CHROMIUM=/path/to/chromium npm test',
    ].join('\n'),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main(async () => console.log(await getBrowser()));
}
