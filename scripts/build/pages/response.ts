import type { PageRenderer } from '../bundle/bundle.ts';
import { addressOf, type Made, type Path } from './cached-build.ts';
import { wholeIn } from './held-response.ts';
import { slimPage } from './slim.ts';

/** The addresses a site is built for: `https://example.org` and `/news/`. */
export interface Origin {
  site: string;
  base: string;
}

/**
 * What a page of a static site comes out as.
 *
 * @throws where it cannot be rendered, naming it
 */
export async function makePage(
  app: PageRenderer,
  path: Path,
  { site, base }: Origin,
): Promise<Made> {
  const { route } = path;
  const request = new Request(new URL(addressUnder(base, path), site));
  const response = await app.render(request, { routeData: route }).catch((error: unknown) => {
    throw new Error(`${path.pathname} could not be rendered.`, { cause: error });
  });
  const { status, headers } = response;
  const location = status >= 300 && status < 400 ? headers.get('location') : null;
  if (location !== null) {
    const from = new URL(request.url).pathname;
    const html = redirect({ from, to: location, url: new URL(location, site).href, status });
    return { bytes: encoder.encode(html), isKept: false };
  }
  if (status >= 500) throw new Error(`${path.pathname} could not be rendered.`);
  const isEmpty = wholeIn(response) === null && response.body === null;
  return { bytes: isEmpty ? null : await bytesOf(response, path), isKept: status === 200 };
}

/** What was pinned or archived stays byte for byte, wherever it is served from. */
const isPromised = (path: Path): boolean => /^(?:pin|archive)\//.test(addressOf(path.pathname));

async function bytesOf(response: Response, path: Path): Promise<Uint8Array> {
  const isPage = response.headers.get('content-type')?.startsWith('text/html');
  const whole = wholeIn(response) ?? new Uint8Array(await response.arrayBuffer());
  const bytes = typeof whole === 'string' ? encoder.encode(whole) : whole;
  return isPage && !isPromised(path) ? slimPage(bytes) : bytes;
}

const encoder = new TextEncoder();

/** Pages are folders, and end with a stroke; what has an ending of its own is a file. */
function addressUnder(base: string, { pathname, route }: Path): string {
  const address = encodeURI(addressOf(pathname));
  if (address === '') return base;
  const isFile = route.type === 'endpoint' && /\.[^/.]+$/.test(address);
  return `${base}${address}${isFile ? '' : '/'}`;
}

const escaped = (text: string): string =>
  text.replace(
    /[&<>'"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', "'": '&#39;' })[sign] ?? '&quot;',
  );

/** A page that leads on, for hosts that only have files. */
function redirect(of: { from: string; to: string; url: string; status: number }): string {
  const [from, to, url] = [of.from, of.to, of.url].map(escaped);
  // Whoever is led on for now sees for a moment that they are.
  const delay = of.status === 302 ? 2 : 0;
  return `<!doctype html><title>Redirecting to: ${to}</title><meta http-equiv="refresh" content="${delay};url=${to}"><meta name="robots" content="noindex"><link rel="canonical" href="${url}"><body>	<a href="${to}">Redirecting from <code>${from}</code> to <code>${to}</code></a></body>`;
}
