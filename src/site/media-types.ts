import type { APIContext } from 'astro';
import { lookup } from 'mrmime';

/** What the register of types names otherwise than browsers do, or, as it has none for TopoJSON, not at all. */
const own: Readonly<Record<string, string>> = {
  ico: 'image/x-icon',
  topojson: 'application/json',
};

/**
 * Media type of a file by its name or its ending, without an encoding.
 *
 * @example typeOf('icon.ico') // 'image/x-icon'
 */
export const typeOf = (name: string): string =>
  own[/[^.]*$/.exec(name)?.[0] ?? ''] ?? lookup(name) ?? 'application/octet-stream';

/** Whether a media type is of text, which has an encoding and is worth compressing. */
export const isText = (type: string): boolean => /^text\/|json|xml|yaml|javascript/.test(type);

/** A media type as it is sent: with the encoding that all text of a site has. */
export const withCharset = (type: string): string =>
  isText(type) ? `${type}; charset=utf-8` : type;

/** What is sent as the type of a file, by its name. */
export const contentType = (name: string): string => withCharset(typeOf(name));

/**
 * What a page answers that is no page: a body of the type its address tells, a folder's being HTML.
 *
 * @example export const GET: APIRoute = ({ url }) => answer(url, 'User-agent: *') // text/plain at /robots.txt
 */
export const answer = (
  { pathname }: APIContext['url'],
  body: ConstructorParameters<typeof Response>[0] | null,
): Response =>
  new Response(body, {
    headers: { 'content-type': contentType(pathname.replace(/\/$/, '/index.html')) },
  });
