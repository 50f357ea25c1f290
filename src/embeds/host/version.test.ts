import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { elementScript } from './element-script.ts';
import { elementVersions, versionTag } from './version.ts';

it('keeps every published version of the element byte for byte', () => {
  expect(elementVersions.length).toBeGreaterThan(0);
  for (const { file, integrity } of elementVersions) {
    const bytes = readFileSync(join('public', file));
    const hash = createHash('sha384').update(bytes).digest('base64');
    expect(integrity, `${file} was published: write a new version by npm run freeze`).toBe(
      `sha384-${hash}`,
    );
  }
});

it('has copies ask for the newest version, which the browser checks', () => {
  const { file, integrity } = elementVersions.at(-1) ?? {};
  expect(versionTag('https://site.example/silklines/')).toBe(
    `<script src="https://site.example/silklines/${file}" integrity="${integrity}" crossorigin="anonymous" async></script>`,
  );
});

it('has the address of the site written in where a build knows it', async () => {
  const home = 'https://site.example/silklines/';
  for (const kind of ['script', 'module'] as const) {
    expect(await elementScript(kind, home)).toContain(`"${home}"`);
    expect(await elementScript(kind, '')).not.toContain('site.example');
  }
  expect(await elementScript('module', home)).toContain('import.meta.url');
});
