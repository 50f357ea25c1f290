import type { MiddlewareHandler } from 'astro';
import { element, text } from '../figures/svg.ts';
import { adminMessages } from '../messages/admin.ts';
import { fill } from '../messages/fill.ts';

/**
 * Keeps the preview of a story to the story: without the development server's own scripts, whose reloads and toolbar have
 * no place in a form, and with a message in place of a page that cannot be drawn.
 */
export const onRequest: MiddlewareHandler = async ({ url }, next) => {
  if (!url.pathname.endsWith('/admin/preview/')) return next();
  const headers = { 'Content-Type': 'text/html; charset=utf-8' };
  try {
    const html = await (await next()).text();
    return new Response(html.replace(serverScript, ''), { headers });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const said = element('p', { class: 'page preview-gone' }, [
      text(fill(adminMessages.previewFailed, { message })),
    ]);
    return new Response(`<!doctype html><main>${said}</main>`, { headers });
  }
};

const serverScript =
  /<script(?: type="module" src="[^"]*\/(?:@vite\/client|dev-toolbar\/[^"]*)"[^>]*>|>window\.__astro_dev_toolbar__[^<]*)<\/script>/g;
