import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { browserArgs, getBrowser } from './browser.mjs';
import { readTarget } from './lib/project.ts';
import { main } from './lib/steps.mjs';
import { listenLocally } from './serve/listen.ts';
import { createStaticServer } from './serve/static-server.ts';

const usage = `Usage: npm run shots -- [--out FOLDER] [--widths 360,768,1440] [--schemes light,dark] [--fold] PAGE…
  Takes a PNG of each page of the built site, whole or (--fold) its first screen.
  PAGE is an address below the base: stories/ or ./ for the home page.`;

await main(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      out: { type: 'string', default: join(tmpdir(), 'silklines-shots') },
      widths: { type: 'string', default: '360,768,1440' },
      schemes: { type: 'string', default: 'light,dark' },
      fold: { type: 'boolean', default: false },
    },
  });
  if (positionals.length === 0) {
    console.error(usage);
    process.exitCode = 2;
    return;
  }
  const { base, out } = readTarget(process.env);
  const { port, close } = await listenLocally(createStaticServer({ folder: out, base }), 0);
  const browser = await chromium.launch({
    executablePath: await getBrowser(),
    args: browserArgs(),
  });
  await mkdir(values.out, { recursive: true });
  try {
    for (const scheme of values.schemes.split(',') as ('light' | 'dark')[]) {
      for (const width of values.widths.split(',').map(Number)) {
        const page = await browser.newPage({
          colorScheme: scheme,
          viewport: { width, height: Math.round(Math.max(800, width * 0.65)) },
        });
        for (const path of positionals) {
          await page.goto(new URL(path, `http://localhost:${port}${base}`).href);
          await page.evaluate(() => document.fonts.ready);
          const name = path.replace(/^\.?\/|\/$/g, '').replaceAll('/', '-') || 'home';
          const file = join(values.out, `${name}-${width}-${scheme}.png`);
          await page.screenshot({ path: file, fullPage: !values.fold });
          console.log(file);
        }
        await page.close();
      }
    }
  } finally {
    await browser.close();
    close();
  }
});
