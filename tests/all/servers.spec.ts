import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'playwright/test';
import { headersFor, kinds, secureOnly } from '../../scripts/build/headers.ts';
import type { ServerName } from '../../scripts/serve/web-servers.ts';
import { type Answer, ask, type Hosted, hostSite } from '../support/hosted.ts';
import { fileOf } from '../support/sites.ts';

// Every project of this file is a server of others, started on this machine with what npm run hosting writes for it.

test.describe.configure({ mode: 'serial' });

const headerNames = [...new Set(kinds.flatMap(({ headers }) => Object.keys(headers)))];

/** Of an answer, the headers that are stated once for all hosts. */
const statedIn = ({ headers }: Answer): Record<string, unknown> =>
  Object.fromEntries(
    headerNames
      .filter((name) => headers[name.toLowerCase()] !== undefined)
      .map((name) => [name, headers[name.toLowerCase()]]),
  );

/** An address of each kind that the site has, below its base, with its kind. */
function addressOfEachKind(names: readonly string[]): [kind: string, path: string][] {
  const paths = names.map((name) => name.replace(/(^|\/)index\.html$/, '$1'));
  const byKind = Map.groupBy(
    paths,
    (path) => kinds.find(({ pattern }) => new RegExp(pattern).test(path))?.name ?? '',
  );
  return [...byKind].map(([kind, [first = '']]) => [kind, first]);
}

for (const name of ['edited', 'test'] as const) {
  test.describe(`the ${name} site`, () => {
    let hosted: Hosted;
    let at: (path: string) => string;
    const bytesOf = (path: string) => readFileSync(join(hosted.site.folder, fileOf(path)));

    test.beforeAll(async () => {
      test.setTimeout(300_000);
      hosted = await hostSite(test.info().project.name as ServerName, name);
      at = (path) => `${hosted.site.base}${path}`;
    });
    test.afterAll(() => hosted?.close());

    test('addresses of every kind have their headers, and no more', async () => {
      const addresses = addressOfEachKind(hosted.names);
      expect(addresses.length).toBeGreaterThan(7);
      for (const [kind, path] of addresses) {
        const answer = await ask(hosted, at(path));
        expect(answer.status, path).toBe(200);
        expect(statedIn(answer), `${kind}: ${path}`).toEqual(headersFor(path));
        expect(answer.body.equals(bytesOf(path)), path).toBe(true);
      }
    });

    test('only over HTTPS browsers are told to come back over HTTPS', async () => {
      const [[header = '', value] = []] = Object.entries(secureOnly);
      const plain = await ask(hosted, at(''));
      expect(plain.headers[header.toLowerCase()]).toBeUndefined();
      const secure = await ask(hosted, at(''), { 'X-Forwarded-Proto': 'https' });
      expect(secure.headers[header.toLowerCase()]).toBe(value);
    });

    test('files of every type have theirs, those of text their encoding', async () => {
      for (const [ending, type] of hosted.site.types) {
        const path = hosted.names.find((one) => one.endsWith(`.${ending}`)) ?? '';
        const { headers } = await ask(hosted, at(path.replace(/(^|\/)index\.html$/, '$1')));
        const isText = /^text|json|xml|javascript/.test(type);
        expect(headers['content-type'], path).toBe(isText ? `${type}; charset=utf-8` : type);
      }
    });

    test('text is sent as the compressed copy that was made, to those who take it', async () => {
      const style = hosted.names.find((one) => /^_astro\/.*\.css$/.test(one)) ?? '';
      for (const path of ['', style, 'data/facts.csv']) {
        const raw = bytesOf(path);
        const asks = (coding: string) => ask(hosted, at(path), { 'Accept-Encoding': coding });
        const none = await asks('identity');
        expect(none.headers['content-encoding'], path).toBeUndefined();
        const gzip = await asks('gzip');
        expect(gzip.headers, path).toMatchObject({ 'content-encoding': 'gzip' });
        expect(gunzipSync(gzip.body).equals(raw), path).toBe(true);
        expect(gzip.body.length).toBeLessThan(raw.length / 2);
        expect(gzip.headers.vary, path).toMatch(/accept-encoding/i);
        expect(gzip.headers['content-type']).toBe(none.headers['content-type']);
        expect(statedIn(gzip), path).toEqual(headersFor(path));
        if (!hosted.site.brotli) continue;
        const brotli = await asks('gzip, deflate, br');
        expect(brotli.headers, path).toMatchObject({ 'content-encoding': 'br' });
        expect(brotliDecompressSync(brotli.body).equals(raw), path).toBe(true);
        expect(brotli.body.length).toBeLessThan(gzip.body.length);
      }
    });

    test('what is as it was is not sent again', async () => {
      for (const path of ['', 'embed.js']) {
        const { headers } = await ask(hosted, at(path));
        const again = await ask(hosted, at(path), { 'If-None-Match': String(headers.etag) });
        expect(again.status, path).toBe(304);
        expect(again.headers['cache-control'], path).toBe('no-cache');
        const since = { 'If-Modified-Since': String(headers['last-modified']) };
        expect((await ask(hosted, at(path), since)).status, path).toBe(304);
      }
    });

    test('a part of a file can be asked for', async () => {
      const raw = bytesOf('social.png');
      const part = await ask(hosted, at('social.png'), { Range: 'bytes=100-199' });
      expect(part.status).toBe(206);
      expect(part.headers['content-range']).toBe(`bytes 100-199/${raw.length}`);
      expect(part.body.equals(raw.subarray(100, 200))).toBe(true);
      const beyond = await ask(hosted, at('social.png'), { Range: `bytes=${raw.length}-` });
      expect(beyond.status).toBe(416);
    });

    test('where there is nothing, its page says so, and nobody keeps it', async () => {
      for (const path of ['nothing/', '_astro/nothing.css', 'data/nothing.svg']) {
        const answer = await ask(hosted, at(path));
        expect(answer.status, path).toBe(404);
        expect(answer.body.equals(bytesOf('404.html')), path).toBe(true);
        expect(answer.headers['content-type'], path).toBe('text/html; charset=utf-8');
        expect(statedIn(answer), path).toEqual(headersFor('404.html'));
      }
      for (const folder of ['embed', 'pin']) {
        const answer = await ask(hosted, at(`${folder}/nothing/`));
        expect(answer.status, folder).toBe(404);
        expect(answer.body.equals(bytesOf(`${folder}/404.html`)), folder).toBe(true);
        expect(statedIn(answer), folder).toEqual(headersFor(`${folder}/404.html`));
      }
    });

    test('what is for the server alone is not served', async () => {
      const hidden = [
        '.built-from',
        '.htaccess',
        '_headers',
        'index.html.br',
        'embed/../.built-from',
      ];
      for (const path of hidden) expect((await ask(hosted, at(path))).status, path).toBe(404);
    });

    test('what has moved leads on, and what is gone says so with its status', async () => {
      const { moved, gone } = hosted.site;
      if (name === 'edited') expect([gone.length, moved.size].every((many) => many > 0)).toBe(true);
      for (const [from, to] of [...moved].slice(0, 5)) {
        const answer = await ask(hosted, from);
        expect(answer.status, from).toBe(301);
        expect(String(answer.headers.location).replace(hosted.origin, ''), from).toBe(to);
      }
      for (const path of gone.slice(0, 5)) {
        const answer = await ask(hosted, path);
        expect(answer.status, path).toBe(410);
        expect(answer.body.equals(bytesOf(path.slice(hosted.site.base.length))), path).toBe(true);
        expect(answer.headers['content-type'], path).toBe('text/html; charset=utf-8');
        expect(statedIn(answer), path).toEqual(headersFor(path.slice(hosted.site.base.length)));
      }
    });

    test('an address without its last stroke leads to the one with it', async () => {
      const paths = ['stories', ...(hosted.site.base === '/' ? [] : [''])];
      for (const path of paths) {
        const from = at(path).replace(/\/$/, '');
        const { status, headers } = await ask(hosted, from);
        expect([301, 308], from).toContain(status);
        expect(String(headers.location).replace(hosted.origin, '')).toBe(`${from}/`);
      }
    });
  });
}
