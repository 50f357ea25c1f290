import { mkdirSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { apacheFiles } from './apache.ts';
import { caddyFiles } from './caddy.ts';
import { compressSite } from './compress.ts';
import { nginxFiles } from './nginx.ts';
import { listSite, readSite } from './read-site.ts';

const folder = mkdtempSync(join(tmpdir(), 'silklines hosting '));
afterAll(() => rmSync(folder, { recursive: true }));

const long = 'words '.repeat(400);
const files: Record<string, string> = {
  '.built-from': 'x',
  '.well-known/security.txt': 'Contact: mailto:x',
  'index.html': `<!doctype html><p>${long}</p>`,
  'facts/old/index.html':
    '<!doctype html><title>Redirecting</title><meta http-equiv="refresh" content="0;url=/base/facts/new/">',
  'facts/gone/index.html':
    '<!doctype html><html><head><meta name="prerender-status-code" content="410"></head></html>',
  'data/a.json': '{}',
  'social.png': long,
};
for (const [name, content] of Object.entries(files)) {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
}

it('finds in a built site what has moved, what is gone and what types there are', async () => {
  const names = await listSite(folder);
  expect(names).not.toContain('.built-from');
  const { moved, gone, types } = await readSite(folder, names, '/base/');
  expect([...moved]).toEqual([['/base/facts/old/', '/base/facts/new/']]);
  expect(gone).toEqual(['/base/facts/gone/']);
  expect([...types.keys()]).toEqual(['html', 'json', 'png', 'txt']);
});

it('tells every server of them', async () => {
  const found = await readSite(folder, await listSite(folder), '/base/');
  const site = { ...found, base: '/base/', folder: '/srv/site', brotli: false };
  for (const files of [nginxFiles(site), caddyFiles(site), apacheFiles(site)]) {
    const text = Object.values(files).join('');
    expect(text).toContain('/base/facts/new/');
    expect(text).toContain('facts/gone/');
    expect(text).toContain('410');
    expect(text).not.toMatch(/brotli_static on|precompressed br|br\b.*-f/);
  }
});

it('compresses text that gains by it, and gives copies the time of their file', async () => {
  const then = new Date('2024-05-06T00:00:00Z');
  utimesSync(join(folder, 'index.html'), then, then);
  const sum = await compressSite(folder, await listSite(folder), () => {});
  expect(sum.files).toBe(1);
  for (const ending of ['br', 'gz']) {
    const copy = statSync(join(folder, `index.html.${ending}`));
    expect(copy.mtime).toEqual(then);
    expect(copy.size).toBeLessThan(200);
  }
  const again = await compressSite(folder, await listSite(folder), () => {});
  expect(again.files).toBe(1);
});
