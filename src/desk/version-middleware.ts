import type { MiddlewareHandler } from 'astro';
import { devStore } from '../corpus/dev-store.ts';
import { element } from '../figures/svg.ts';
import { versionName } from './messages.ts';

/**
 * Writes into each page of the development server which version of the content it was made of, as it stood before the
 * page asked for anything: what is saved while a page is on its way to the browser is then seen to be missing there.
 */
export const onRequest: MiddlewareHandler = async (_, next) => {
  const version = devStore()?.version;
  const response = await next();
  const isPage = response.headers.get('Content-Type')?.startsWith('text/html') ?? false;
  if (version === undefined || !isPage) return response;
  const html = await response.text();
  const said = element('meta', { name: versionName, content: String(version) });
  const { status, headers } = response;
  return new Response(html.replace('</head>', `${said}</head>`), { status, headers });
};
