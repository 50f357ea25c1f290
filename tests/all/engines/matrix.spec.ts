import { writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { test } from 'playwright/test';
import type { EngineName } from '../../../scripts/test/engines.ts';
import { type Host, startHost } from '../../hosts/host.ts';
import type { Engine } from './engine.ts';
import { startPuppeteer } from './puppeteer.ts';
import { rows } from './rows.ts';
import { startWebkit } from './webkit.ts';

// Every kind of page that figures are put into, in the engine that the project is named after.

/** `hosts-firefox` → `firefox`. */
const engineName = (): EngineName => test.info().project.name.replace(/^hosts-/, '') as EngineName;

const start = (name: EngineName, isDark: boolean): Promise<Engine> =>
  name === 'webkit' ? startWebkit(isDark) : startPuppeteer(name, isDark);

/** The address of a page as a file of this machine. */
async function asFile(address: string): Promise<string> {
  const file = test.info().outputPath('page.html');
  await writeFile(file, await (await fetch(address)).text());
  return pathToFileURL(file).href;
}

for (const isDark of [false, true]) {
  test.describe(isDark ? 'under a dark system' : 'under a light system', () => {
    let host: Host;
    let engine: Engine;

    test.beforeAll(async () => {
      host = await startHost();
      engine = await start(engineName(), isDark);
    });
    test.afterAll(async () => {
      await engine?.close();
      host?.close();
    });

    for (const row of rows.filter((one) => (one.isDark ?? false) === isDark)) {
      test(row.where, async () => {
        const address = host.put(await row.page());
        await engine.open(row.isFile ? await asFile(address) : address);
        await row.holds(engine);
      });
    }
  });
}
