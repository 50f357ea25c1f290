import { createReadStream } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { contentType, isText } from '../../src/site/media-types.ts';
import { headersFor } from '../build/headers.ts';

interface Site {
  /** Folder of the built site; read anew at each request, so a swapped build shows at once. */
  folder: string;
  /** Path it is served under, with slashes at both ends. */
  base: string;
}

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
  const [encoded, search] = atQuery(target);
  try {
    path = decodeURIComponent(encoded);
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
  // What is written for hosts is no page.
  if (segments.length === 1 && hostFiles.has(segments[0] ?? '')) return { kind: 'missing' };
  if (segments.some((segment) => segment.startsWith('.') && segment !== '.well-known')) {
    return { kind: 'missing' };
  }
  return { kind: 'file', path: segments.join('/') };
}

/** Path and query of a request, the query with its question mark; empty where there is none. */
function atQuery(target: string): [path: string, search: string] {
  const query = target.indexOf('?');
  return query < 0 ? [target, ''] : [target.slice(0, query), target.slice(query)];
}

/** Files at the top of a built site that tell a host what to do. */
const hostFiles = new Set(['_headers', '_redirects']);

/** A server of a built site: right types, compressed text, the site's headers, its own 404 page. */
export function createStaticServer(site: Site): Server {
  const answers = new Answers(site);
  return createServer((request, response) => {
    answers.answer(request, response).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain' });
      response.end('The server failed; its terminal says how.\n');
    });
  });
}

class Answers {
  readonly #site: Site;
  /** Compressed bytes by encoding, version and file. */
  readonly #compressed = new Map<string, Promise<Buffer>>();

  constructor(site: Site) {
    this.#site = site;
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const target = request.url ?? '';
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const wanted = readAddress(target, this.#site.base);
    if (wanted.kind === 'bad') {
      response.writeHead(400, { 'Content-Type': 'text/plain' }).end('Not an address.\n');
    } else if (wanted.kind === 'redirect') {
      response.writeHead(302, { Location: wanted.to }).end();
    } else {
      const found = wanted.kind === 'file' ? await this.#find(wanted.path) : null;
      if (found === 'folder') {
        const [path, search] = atQuery(target);
        response.writeHead(301, { Location: `${path}/${search}` }).end();
      } else if (found && wanted.kind === 'file') {
        await this.#send(request, response, { ...found, status: 200, path: wanted.path });
      } else await this.#sendMissing(request, response, wanted);
    }
  }

  /** The file a path names, or that it is a folder's; null where there is neither. */
  async #find(path: string): Promise<{ file: string } | 'folder' | null> {
    const { folder } = this.#site;
    const file = join(folder, path.endsWith('/') || path === '' ? `${path}index.html` : path);
    const info = await stat(file).catch(() => null);
    if (!info) return null;
    // A symbolic link must not lead out of the site either.
    const [real, top] = await Promise.all([realpath(file), realpath(folder)]);
    if (!real.startsWith(top + sep)) return null;
    if (info.isDirectory()) return 'folder';
    return info.isFile() ? { file } : null;
  }

  async #sendMissing(
    request: IncomingMessage,
    response: ServerResponse,
    wanted: Request,
  ): Promise<void> {
    // What may be framed by others may be so where there is nothing, too: a folder may have a page of its own for that.
    const folder = wanted.kind === 'file' ? wanted.path.slice(0, wanted.path.indexOf('/') + 1) : '';
    const near = await this.#find(`${folder}404.html`);
    const page = near ?? (await this.#find('404.html'));
    if (page && page !== 'folder') {
      await this.#send(request, response, { ...page, status: 404, path: near ? folder : '' });
    } else {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('There is no such page.\n');
    }
  }

  async #send(
    request: IncomingMessage,
    response: ServerResponse,
    { file, status, path }: { file: string; status: number; path: string },
  ): Promise<void> {
    const { size, mtimeMs } = await stat(file);
    const type = contentType(file);
    const version = `${size.toString(36)}-${Math.round(mtimeMs).toString(36)}`;
    const headers = {
      ...headersFor(path),
      'Content-Type': type,
      ETag: `W/"${version}"`,
      'Accept-Ranges': 'bytes',
      ...(isText(type) && { Vary: 'Accept-Encoding' }),
    };
    if (status === 200 && request.headers['if-none-match'] === headers.ETag) {
      response.writeHead(304, headers).end();
      return;
    }
    const accepted = request.headers['accept-encoding'];
    if (status === 200 && request.headers.range !== undefined) {
      const range = rangeOf(request.headers, size);
      if (range) return sendRange(request, response, { file, headers, range, size });
    }
    const encoding = isText(type) && size > 1024 ? chooseEncoding(accepted) : null;
    const body = encoding ? await this.#compress(file, version, encoding) : await readFile(file);
    response.writeHead(status, {
      ...headers,
      ...(encoding && { 'Content-Encoding': encoding }),
      'Content-Length': body.length,
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  }

  /** Compressed bytes of a file, made once for each version of it. */
  #compress(file: string, version: string, encoding: 'br' | 'gzip'): Promise<Buffer> {
    const key = `${encoding} ${version} ${file}`;
    const pack = encoding === 'br' ? brotli : promisify(gzip);
    const bytes = this.#compressed.get(key) ?? readFile(file).then((raw) => pack(raw));
    this.#compressed.set(key, bytes);
    bytes.catch(() => this.#compressed.delete(key));
    return bytes;
  }
}

/**
 * The one range of bytes a request asks for, as half-open interval; 'none' where the file has none of it; null where
 * the whole is to be sent: several ranges, a unit of others, or a condition, for an entity tag here is a weak one.
 *
 * @example rangeOf({ range: 'bytes=-5' }, 20) // [15, 20]
 */
export function rangeOf(
  {
    range = '',
    'if-range': condition,
  }: { range?: string | undefined; 'if-range'?: string | undefined },
  size: number,
): readonly [start: number, end: number] | 'none' | null {
  const [, first, last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(range.trim()) ?? [];
  if (condition !== undefined || first === undefined || (first === '' && last === '')) return null;
  if (first === '')
    return last === '0' || size === 0 ? 'none' : [Math.max(0, size - Number(last)), size];
  const start = Number(first);
  const end = last === '' ? size : Math.min(size, Number(last) + 1);
  if (start >= size) return 'none';
  return end > start ? [start, end] : null;
}

function sendRange(
  request: IncomingMessage,
  response: ServerResponse,
  sent: {
    file: string;
    headers: Record<string, string>;
    range: readonly [number, number] | 'none';
    size: number;
  },
): void {
  const { file, headers, range, size } = sent;
  if (range === 'none') {
    response.writeHead(416, { ...headers, 'Content-Range': `bytes */${size}` }).end();
    return;
  }
  const [start, end] = range;
  const length = {
    'Content-Range': `bytes ${start}-${end - 1}/${size}`,
    'Content-Length': end - start,
  };
  response.writeHead(206, { ...headers, ...length });
  if (request.method === 'HEAD') response.end();
  else
    createReadStream(file, { start, end: end - 1 })
      .on('error', () => response.destroy())
      .pipe(response);
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
