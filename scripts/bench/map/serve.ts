import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { contentType } from '../../../src/site/media-types.ts';

/** A file by its address; null where there is none. */
export type Files = (path: string) => Promise<{ body: Buffer; type: string } | null>;

/** What stands in a folder, by addresses that begin with a prefix; of folders their `index.html`. */
export const filesIn =
  (folder: string, prefix: string): Files =>
  async (path) => {
    const inside = decodeURIComponent(path.slice(prefix.length));
    const file = inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside;
    const body = await readFile(join(folder, file)).catch(() => null);
    return body && { body, type: contentType(file) };
  };

/** Serves files as a host with brotli would: text compressed once at 9 of 11, the rest as it is. */
export function createCompressingServer(files: Files): Server {
  const ready = new Map<
    string,
    Promise<{ body: Buffer; type: string; isPacked: boolean } | null>
  >();
  const get = async (path: string) => {
    const file = await files(path);
    if (!file) return null;
    const isPacked = /text|json|javascript|svg/.test(file.type);
    const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
    return {
      ...file,
      isPacked,
      body: isPacked ? brotliCompressSync(file.body, { params }) : file.body,
    };
  };
  return createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const known = ready.get(pathname) ?? get(pathname);
    ready.set(pathname, known);
    const file = await known;
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': file.type,
      'cache-control': 'no-store',
      ...(file.isPacked && { 'content-encoding': 'br' }),
    });
    response.end(file.body);
  });
}
