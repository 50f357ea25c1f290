import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/project.ts';
import { type ServerName, whyNoServer } from '../serve/web-servers.ts';
import { ensureLocked } from '../setup/install-locked.ts';
import { whyNoReaders } from './data-programs.ts';
import { type EngineName, whyNoEngine } from './engines.ts';

// What `npm test -- --all` adds: what is slow, or needs a program that a machine may lack. Packages of these stand in
// tests/all/, with a lock of their own, so that nobody installs them who only reads, writes or tests.

/** One check more. */
export interface Extra {
  name: string;
  what: string;
  /** Why it cannot run on this machine and what would mend that; null where it can. */
  missing(): Promise<string | null>;
  /** The project of tests/all/playwright.config.ts that it is; of the unit tests, words in the names of their files. */
  project: string | readonly string[];
}

const folder = join(root, 'tests', 'all');

/** A browser that Playwright brings. */
const engine = (name: 'firefox' | 'webkit', what: string): Extra => ({
  name,
  what,
  project: name,
  async missing() {
    const playwright = await import('playwright');
    return existsSync(playwright[name].executablePath())
      ? null
      : `${name} is not installed (npx playwright install ${name})`;
  },
});

/** The engine of a browser that Debian has, by what drives it, with every kind of page that figures are put into. */
const hostsIn = (name: EngineName, what: string): Extra => ({
  name: `hosts-${name}`,
  what,
  project: `hosts-${name}`,
  missing: async () => whyNoEngine(name) ?? (await withPackages()),
});

/** A web server that serves the tested sites by what `npm run hosting` writes for it. */
const server = (name: ServerName): Extra => ({
  name,
  what: 'the sites, served by what is written for it',
  project: name,
  missing: async () => whyNoServer(name),
});

/** Installs the packages of `tests/all/` where they are missing. */
let installing: Promise<string | null> | undefined;
function withPackages(): Promise<string | null> {
  installing ??= ensureLocked(folder, 'all').then(
    () => null,
    () => 'its packages could not be installed (npm ci --prefix tests/all)',
  );
  return installing;
}

export const extras: readonly Extra[] = [
  {
    name: 'sweep',
    what: 'every story and more pages of each kind, at more widths',
    project: 'sweep',
    missing: async () => null,
  },
  {
    name: 'units',
    what: 'rules held against every text and map, of which npm test draws a fifth',
    project: ['read-facts', 'corrections', 'check-article', 'map/map'],
    missing: async () => null,
  },
  {
    name: 'more',
    what: 'behaviour at more widths, on more screens and in more hosts, and long acts of editors',
    project: 'more',
    missing: async () => null,
  },
  {
    name: 'thousand',
    what: 'bytes of pages with a thousand stories',
    project: 'thousand',
    missing: async () => null,
  },
  {
    name: 'addresses',
    what: 'every address after a hundred stories, corrections and a deletion',
    project: 'addresses',
    missing: async () => null,
  },
  {
    name: 'kept',
    what: 'pages kept from one build to the next, after each kind of edit',
    project: 'kept',
    missing: async () => null,
  },
  {
    name: 'hostile',
    what: 'hostile content of forty kinds, in a page that lets every script run',
    project: 'hostile',
    missing: async () => null,
  },
  {
    name: 'html',
    what: 'every page, by a validator of HTML',
    project: 'html',
    missing: withPackages,
  },
  {
    name: 'copies',
    what: 'copies of figures, through what they are pasted into',
    project: 'copies',
    missing: withPackages,
  },
  {
    name: 'files',
    what: 'files of figures, read by pandas and GDAL',
    project: 'files',
    missing: async () => whyNoReaders(),
  },
  {
    name: 'readers',
    what: 'feeds, oEmbed, cards and JSON-LD, by programs that read them',
    project: 'readers',
    missing: withPackages,
  },
  hostsIn('chromium', 'figures in forty kinds of pages, in Chromium'),
  hostsIn('firefox', 'the same, in Firefox'),
  hostsIn('webkit', 'the same, in WebKit'),
  server('nginx'),
  server('caddy'),
  server('apache'),
  {
    name: 'observatory',
    what: 'points of each host by MDN’s rules for headers',
    project: 'observatory',
    missing: withPackages,
  },
  engine('firefox', 'behaviour, in Firefox'),
  engine('webkit', 'behaviour, in the engine of Safari'),
];
