import {
  type Browser,
  type BrowserContext,
  test as base,
  type CDPSession,
  type Disposable,
  type Page,
} from 'playwright/test';

// A page that tests of a worker share. Playwright's own way to reuse one (`reuseContext`) empties the cache after each test and
// goes to every site it has visited, to empty its storage: a third of the time of a short test.

/** What makes another context: all else is set on a page that is there. */
interface ContextKind {
  hasTouch: boolean;
  isMobile: boolean;
  javaScriptEnabled: boolean;
  serviceWorkers: string;
}

/** What a test begins with. */
interface Start {
  viewport: { width: number; height: number } | null;
  colorScheme: 'light' | 'dark' | 'no-preference' | null | undefined;
}

/** `test` of Playwright, by which tests of a worker share a page that is cleared between them. */
export const test = base.extend<{ keepsPage: boolean }>({
  // False: the test has a context of its own, as a reader on a first visit.
  keepsPage: [true, { option: true }],
  context: async (
    {
      browser,
      browserName,
      headless,
      keepsPage,
      hasTouch,
      isMobile,
      javaScriptEnabled,
      serviceWorkers,
      viewport,
      colorScheme,
    },
    use,
  ) => {
    const hasBars = browserName !== 'chromium' || isMobile || !headless;
    if (!keepsPage || browserName !== 'chromium') {
      const context = await (hasBars ? browser.newContext() : newBareContext(browser, viewport));
      await use(context);
      await context.close();
      return;
    }
    const kind = { hasTouch, isMobile, javaScriptEnabled, serviceWorkers };
    const kept = await keep(browser, kind, hasBars);
    await begin(kept, { viewport, colorScheme });
    await use(kept.context);
    await clear(kept);
  },
  page: async ({ context }, use) => use(context.pages()[0] ?? (await context.newPage())),
});

/**
 * A context with one page in a window that fills its screen. Chromium draws its tabs and its bar without a screen, too: they move while
 * a page loads, and cost a fifth of all it does. The size of such a window is left alone; the page is given its own.
 */
async function newBareContext(
  browser: Browser,
  viewport: Start['viewport'],
): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: null });
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  const { windowId } = await client.send('Browser.getWindowForTarget');
  const bounds = { windowState: 'fullscreen' } as const;
  await client.send('Browser.setWindowBounds', { windowId, bounds });
  await client.detach();
  if (viewport) await page.setViewportSize(viewport);
  return context;
}

interface Kept {
  kind: string;
  context: BrowserContext;
  page: Page;
  client: CDPSession;
  /** Scripts a test has put before those of pages. */
  scripts: Disposable[];
  /** Where a test has been. */
  origins: Set<string>;
  /** Whether a test has changed what cannot be taken back: its clock, its network. */
  isChanged: boolean;
}

const all = new Map<string, Kept>();

async function keep(browser: Browser, options: ContextKind, hasBars: boolean): Promise<Kept> {
  const kind = JSON.stringify(options);
  const there = all.get(kind);
  if (there) return there;
  const context = await (hasBars ? browser.newContext() : newBareContext(browser, null));
  const page = context.pages()[0] ?? (await context.newPage());
  const client = await context.newCDPSession(page);
  const kept: Kept = {
    ...{ kind, context, page, client },
    ...{ scripts: [], origins: new Set(), isChanged: false },
  };
  note(kept);
  all.set(kind, kept);
  return kept;
}

/** Notes what a test does to its page that outlasts a document. */
function note(kept: Kept): void {
  const { context, page } = kept;
  const addInitScript = page.addInitScript.bind(page);
  page.addInitScript = async (...script: Parameters<typeof addInitScript>) => {
    const added = await addInitScript(...script);
    kept.scripts.push(added);
    return added;
  };
  const newCDPSession = context.newCDPSession.bind(context);
  context.newCDPSession = (target) => {
    kept.isChanged = true;
    return newCDPSession(target);
  };
  const { clock } = page;
  Object.defineProperty(page, 'clock', {
    get: () => {
      kept.isChanged = true;
      return clock;
    },
  });
}

async function begin({ page, origins }: Kept, { viewport, colorScheme }: Start): Promise<void> {
  const is = page.viewportSize();
  if (viewport && (viewport.width !== is?.width || viewport.height !== is.height))
    await page.setViewportSize(viewport);
  const motion = { reducedMotion: 'no-preference', forcedColors: 'none' } as const;
  await page.emulateMedia({ media: null, colorScheme: colorScheme ?? null, ...motion });
  page.on('framenavigated', (frame) => origins.add(new URL(frame.url()).origin));
}

/** What a page tells of that tests listen to. */
const told = [
  ...['console', 'pageerror', 'request', 'response', 'requestfailed', 'requestfinished'],
  ...['download', 'dialog', 'popup', 'frameattached', 'framenavigated', 'framedetached'],
] as const;

async function clear(kept: Kept): Promise<void> {
  const { context, page, client, scripts, origins } = kept;
  if (page.isClosed() || kept.isChanged) return close(kept);
  for (const other of context.pages()) if (other !== page) await other.close();
  await context.unrouteAll({ behavior: 'ignoreErrors' });
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  for (const type of told) page.removeAllListeners(type as 'console');
  for (const script of scripts.splice(0)) await script.dispose();
  // What still runs on the page ends, and can keep nothing behind what is emptied here.
  await page.goto('about:blank');
  for (const origin of origins)
    if (origin !== 'null')
      await client.send('Storage.clearDataForOrigin', {
        origin,
        storageTypes: 'cookies,local_storage,indexeddb,cache_storage',
      });
  origins.clear();
  await client.send('Page.resetNavigationHistory');
}

async function close({ kind, context }: Kept): Promise<void> {
  all.delete(kind);
  await context.close();
}
