import { createServer } from 'node:http';
import { type Browser, chromium, type Page } from 'playwright';
import { browserArgs, getBrowser } from '../browser.mjs';
import { readTarget } from '../lib/project.ts';
import { listenLocally } from '../serve/listen.ts';
import { createStaticServer } from '../serve/static-server.ts';

const usage = 'npm run bench -- frames [FIGURE] [ROUNDS]';
const frames = 10;

/** What kept a page from answering a reader: tasks of more than 50 ms, and what they take beyond that. */
interface Blocking {
  tasks: number;
  milliseconds: number;
}

/**
 * Counts the long tasks of a page of another site that a reader scrolls through, with ten frames of a figure and with
 * empty boxes in their place, in turn; of each the quietest round, since what else the machine does can only add.
 * Ends with status 1 where the frames cost the page a long task. Needs a built site.
 */
export async function run([figure = 'corridor-middle', given = '5']: string[]): Promise<void> {
  const rounds = Number(given);
  if (!Number.isInteger(rounds) || rounds < 1) {
    console.error(`Usage: ${usage}`);
    process.exitCode = 2;
    return;
  }
  const { base, out } = readTarget(process.env);
  const site = await listenLocally(createStaticServer({ folder: out, base }), 0);
  // Another address of this machine is another site to a browser.
  const src = `http://localhost:${site.port}${base}embed/${figure}/`;
  const host = await listenLocally(createServer(answer(src)), 0);
  const browser = await chromium.launch({
    executablePath: await getBrowser(),
    args: browserArgs(),
  });
  try {
    const measured: Record<'none' | 'ten', Blocking[]> = { none: [], ten: [] };
    for (let nth = 0; nth < rounds; nth++)
      for (const which of ['none', 'ten'] as const)
        measured[which].push(await visit(browser, `http://127.0.0.1:${host.port}/${which}`));
    const [none, ten] = [quietest(measured.none), quietest(measured.ten)];
    const show = ({ tasks, milliseconds }: Blocking) =>
      `${tasks} long tasks, ${Math.round(milliseconds)} ms blocked`;
    console.log(`without frames: ${show(none)}\nwith ${frames} frames: ${show(ten)}`);
    if (ten.tasks > none.tasks) process.exitCode = 1;
  } finally {
    await browser.close();
    site.close();
    host.close();
  }
}

const answer =
  (src: string): Parameters<typeof createServer>[1] =>
  ({ url }, response) => {
    const box =
      url === '/ten'
        ? `<iframe title="Figure" src="${src}" width="100%" height="600" loading="lazy"></iframe>`
        : '<div style="height:604px"></div>';
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(
      `<!doctype html><html lang="en"><head><title>Host</title><link rel="icon" href="data:,"><script>
window.tasks = [];
new PerformanceObserver((list) => { for (const one of list.getEntries()) tasks.push(one.duration); })
  .observe({ type: 'longtask', buffered: true });</script></head><body>${box.repeat(frames)}</body></html>`,
    );
  };

/** From the start of the page until a reader has been through it and all has come to rest. */
async function visit(browser: Browser, address: string): Promise<Blocking> {
  const page = await browser.newPage();
  await page.goto(address);
  await scrollThrough(page);
  await page.waitForLoadState('networkidle');
  const tasks = await page.evaluate(() => (window as unknown as { tasks: number[] }).tasks);
  await page.close();
  return {
    tasks: tasks.length,
    milliseconds: tasks.reduce((sum, duration) => sum + duration - 50, 0),
  };
}

async function scrollThrough(page: Page): Promise<void> {
  for (let y = 0; y <= frames * 604; y += 600)
    await page.evaluate((top) => {
      scrollTo(0, top);
      return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100)));
    }, y);
}

const quietest = (rounds: readonly Blocking[]): Blocking =>
  rounds.reduce((least, one) =>
    one.tasks < least.tasks || (one.tasks === least.tasks && one.milliseconds < least.milliseconds)
      ? one
      : least,
  );
