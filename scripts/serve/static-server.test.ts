import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listenLocally } from './listen.ts';
import { createStaticServer, readAddress } from './static-server.ts';

let top: string;
const servers: { port: number; close: () => void }[] = [];
let atRoot: number;
let below: number;

beforeAll(async () => {
  top = await mkdtemp(join(tmpdir(), 'silklines server '));
  const folder = join(top, 'dist');
  await mkdir(join(folder, 'stories'), { recursive: true });
  await mkdir(join(folder, 'embed', 'x'), { recursive: true });
  await writeFile(join(top, 'secret.txt'), 'secret');
  await writeFile(join(folder, '.built-from'), 'secret');
  await writeFile(join(folder, '_headers'), 'secret');
  await symlink(join(top, 'secret.txt'), join(folder, 'link.txt'));
  await writeFile(join(folder, 'index.html'), 'home');
  await writeFile(join(folder, '404.html'), 'no such page here');
  await writeFile(join(folder, 'stories', 'index.html'), 'stories '.repeat(500));
  await writeFile(join(folder, 'embed', 'x', 'index.html'), 'figure');
  for (const base of ['/', '/silklines/']) {
    servers.push(await listenLocally(createStaticServer({ folder, base }), 0));
  }
  [atRoot, below] = servers.map(({ port }) => port) as [number, number];
});
afterAll(async () => {
  for (const { close } of servers) close();
  await rm(top, { recursive: true });
});

/** A request whose path is sent as it stands; fetch would tidy it. */
function get(port: number, path: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ status: number; headers: Record<string, string>; body: Buffer }>(
    (resolve, reject) => {
      request({ port, path, headers, method, host: '127.0.0.1' }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers as Record<string, string>,
            body: Buffer.concat(parts),
          }),
        );
      })
        .on('error', reject)
        .end();
    },
  );
}

describe('a page', () => {
  it('is sent with its type, and its folder’s address gets the slash it lacks', async () => {
    const page = await get(atRoot, '/stories/');
    expect(page.status).toBe(200);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    const slashless = await get(atRoot, '/stories?place=xian');
    expect(slashless.status).toBe(301);
    expect(slashless.headers.location).toBe('/stories/?place=xian');
    const asked = await get(atRoot, '/stories?q=who?&a=b?c');
    expect(asked.headers.location).toBe('/stories/?q=who?&a=b?c');
  });

  it('that does not exist is answered with the site’s own page and status 404', async () => {
    const page = await get(atRoot, '/stories/none/');
    expect([page.status, page.body.toString()]).toEqual([404, 'no such page here']);
  });

  it('comes compressed as the browser asks', async () => {
    const brotli = await get(atRoot, '/stories/', { 'Accept-Encoding': 'gzip, deflate, br' });
    expect(brotli.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(brotli.body).toString()).toBe('stories '.repeat(500));
    const gzip = await get(atRoot, '/stories/', { 'Accept-Encoding': 'gzip, br;q=0' });
    expect(gunzipSync(gzip.body).toString()).toBe('stories '.repeat(500));
    const plain = await get(atRoot, '/stories/');
    expect(plain.headers['content-encoding']).toBeUndefined();
  });

  it('is not sent again while it is unchanged', async () => {
    const first = await get(atRoot, '/');
    const again = await get(atRoot, '/', { 'If-None-Match': first.headers.etag ?? '' });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  it('may be framed by its own site alone, a figure for embedding by any', async () => {
    const page = await get(atRoot, '/stories/');
    expect(page.headers['content-security-policy']).toBe(
      "frame-ancestors 'self'; require-trusted-types-for 'script'; trusted-types silklines-worker",
    );
    expect(page.headers['x-content-type-options']).toBe('nosniff');
    const figure = await get(atRoot, '/embed/x/');
    expect(figure.headers['content-security-policy']).toBeUndefined();
  });
});

describe('under a base path', () => {
  it('the site stands below it alone', async () => {
    expect((await get(below, '/silklines/')).body.toString()).toBe('home');
    expect((await get(below, '/stories/')).status).toBe(404);
    expect((await get(below, '/silklines')).headers.location).toBe('/silklines/');
    expect((await get(below, '/')).headers.location).toBe('/silklines/');
    expect((await get(below, '/silklines/stories')).headers.location).toBe('/silklines/stories/');
  });
});

describe('a part of a file', () => {
  it.each([
    ['bytes=0-3', 206, 'figu', 'bytes 0-3/6'],
    ['bytes=2-', 206, 'gure', 'bytes 2-5/6'],
    ['bytes=-2', 206, 're', 'bytes 4-5/6'],
    ['bytes=4-99', 206, 're', 'bytes 4-5/6'],
    ['bytes=6-', 416, '', 'bytes */6'],
    ['bytes=3-1', 200, 'figure', undefined],
    ['bytes=0-1,3-4', 200, 'figure', undefined],
    ['lines=1-2', 200, 'figure', undefined],
  ])('%s is answered with %i', async (range, status, body, contentRange) => {
    const part = await get(atRoot, '/embed/x/', { Range: range });
    expect([part.status, part.body.toString(), part.headers['content-range']]).toEqual([
      status,
      body,
      contentRange,
    ]);
    expect(part.headers['accept-ranges']).toBe('bytes');
  });

  it('is the whole where the file may have changed', async () => {
    const part = await get(atRoot, '/embed/x/', { Range: 'bytes=0-1', 'If-Range': '"x"' });
    expect([part.status, part.body.toString()]).toEqual([200, 'figure']);
  });
});

describe('nothing outside of the site is served', () => {
  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/stories/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '/stories/../../secret.txt',
    '/.built-from',
    '/_headers',
    '/link.txt',
  ])('%s is no page', async (path) => {
    const answer = await get(atRoot, path);
    expect([answer.status, answer.body.toString()]).toEqual([404, 'no such page here']);
  });

  it('and broken addresses and other methods are refused', async () => {
    expect((await get(atRoot, '/%E0%A4%A')).status).toBe(400);
    expect((await get(atRoot, '/a%00b')).status).toBe(400);
    expect((await get(atRoot, '/', {}, 'POST')).status).toBe(405);
  });

  it('and no address redirects to another site', () => {
    expect(readAddress('//evil.example/..', '/')).toEqual({ kind: 'missing' });
  });
});

it('takes the next port where another program has one on either address of localhost', async () => {
  const server = createStaticServer({ folder: top, base: '/' });
  const { port, close } = await listenLocally(server, atRoot);
  expect(port).toBeGreaterThan(atRoot);
  close();
});
