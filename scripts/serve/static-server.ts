import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { headersFor } from '../build/headers.ts';

interface Site {
  /** Folder of the built site; read anew at each request, so a swapped build shows at once. */
  folder: string;
  /** Path it is served under, with slashes at both ends. */
  base: string;
}

const types: Record<string, string> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
  '.yaml': 'application/yaml; charset=utf-8',
};

/** What a request asks for, decided from its address alone. */
export type Request =
  | { kind: 'file'; path: string }
  | { kind: 'redirect'; to: string }
  | { kind: 'missing' }
  | { kind: 'bad' };

/**
 * Reads the address of a request. Nothing outside the site and no dotfile can be named.
 *
 * @param target path and query as they stand in the request line
 * @param base path the site is served under, with slashes at both ends
 * @returns for a file its path below the site's folder, which may be a folder's
 */
export function readAddress(target: string, base: string): Request {
  let path: string;
  const query = target.indexOf('?');
  const search = query < 0 ? '' : target.slice(query);
  try {
    path = decodeURIComponent(query < 0 ? target : target.slice(0, query));
  } catch {
    return { kind: 'bad' };
  }
  if (!path.startsWith('/') || path.includes('\0')) return { kind: 'bad' };
  // A redirect to a path of two slashes would lead to another site.
  if (path.includes('\\') || path.includes('//')) return { kind: 'missing' };
  if (`${path}/` === base || (path === '/' && base !== '/')) {
    return { kind: 'redirect', to: base + search };
  }
  if (!path.startsWith(base)) return { kind: 'missing' };
  const segments = path.slice(base.length).split('/');
  if (segments.some((segment) => segment.startsWith('.') && segment !== '.well-known')) {
    return { kind: 'missing' };
  }
  return { kind: 'file', path: segments.join('/') };
}

/** A server of a built site: right types, compressed text, the site's headers, its own 404 page. */
export function createStaticServer(site: Site): Server {
  const compressed = new Map<string, Promise<Buffer>>();

  return createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain' });
      response.end('The server failed; its terminal says how.\n');
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const wanted = readAddress(request.url ?? '', site.base);
    if (wanted.kind === 'bad') {
      response.writeHead(400, { 'Content-Type': 'text/plain' }).end('Not an address.\n');
      return;
    }
    if (wanted.kind === 'redirect') {
      response.writeHead(302, { Location: wanted.to }).end();
      return;
    }
    const found = wanted.kind === 'file' ? await find(wanted.path) : null;
    if (found?.kind === 'folder') {
      const [path = '', search] = (request.url ?? '').split(/(?=\?)/, 2);
      response.writeHead(301, { Location: `${path}/${search ?? ''}` }).end();
      return;
    }
    const path = wanted.kind === 'file' ? wanted.path : '';
    if (found) await send(request, response, found.file, 200, headersFor(path));
    else {
      const notFound = await find('404.html');
      if (notFound?.kind === 'file') {
        await send(request, response, notFound.file, 404, headersFor(''));
      } else {
        response.writeHead(404, { 'Content-Type': 'text/plain' }).end('There is no such page.\n');
      }
    }
  }

  async function find(
    path: string,
  ): Promise<{ kind: 'file'; file: string } | { kind: 'folder' } | null> {
    const file = join(site.folder, path.endsWith('/') || path === '' ? `${path}index.html` : path);
    const info = await stat(file).catch(() => null);
    if (!info) return null;
    // A symbolic link must not lead out of the site either.
    const [real, top] = await Promise.all([realpath(file), realpath(site.folder)]);
    if (!real.startsWith(top + sep)) return null;
    if (info.isDirectory()) return { kind: 'folder' };
    return info.isFile() ? { kind: 'file', file } : null;
  }

  async function send(
    request: IncomingMessage,
    response: ServerResponse,
    file: string,
    status: number,
    headers: Record<string, string>,
  ): Promise<void> {
    const { size, mtimeMs } = await stat(file);
    const type = types[extname(file)] ?? 'application/octet-stream';
    const text = /^text\/|json|xml|yaml|javascript/.test(type);
    const encoding =
      text && size > 1024 ? chooseEncoding(request.headers['accept-encoding']) : null;
    const version = `${size.toString(36)}-${Math.round(mtimeMs).toString(36)}`;
    const etag = `W/"${version}"`;
    const all = {
      ...headers,
      'Content-Type': type,
      ETag: etag,
      ...(text ? { Vary: 'Accept-Encoding' } : {}),
    };
    if (status === 200 && request.headers['if-none-match'] === etag) {
      response.writeHead(304, all).end();
      return;
    }
    const body = encoding ? await compress(file, version, encoding) : await readFile(file);
    response.writeHead(status, {
      ...all,
      ...(encoding ? { 'Content-Encoding': encoding } : {}),
      'Content-Length': body.length,
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  }

  /** Compressed bytes of a file, made once for each version of it. */
  function compress(file: string, version: string, encoding: 'br' | 'gzip'): Promise<Buffer> {
    const key = `${encoding} ${version} ${file}`;
    let bytes = compressed.get(key);
    if (!bytes) {
      bytes = readFile(file).then((raw) =>
        encoding === 'br' ? brotli(raw) : promisify(gzip)(raw),
      );
      bytes.catch(() => compressed.delete(key));
      compressed.set(key, bytes);
    }
    return bytes;
  }
}

function chooseEncoding(accepted: string | string[] | undefined): 'br' | 'gzip' | null {
  const names = String(accepted ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => !/;\s*q=0(\.0*)?$/.test(part))
    .map((part) => part.split(';')[0]);
  return names.includes('br') ? 'br' : names.includes('gzip') ? 'gzip' : null;
}

function brotli(raw: Buffer): Promise<Buffer> {
  return promisify(brotliCompress)(raw, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } });
}
