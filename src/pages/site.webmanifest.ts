import type { APIRoute } from 'astro';
import { siteMessages } from '../messages/site.ts';
import { toPath } from '../site/links.ts';

export const GET: APIRoute = () =>
  Response.json(
    {
      name: siteMessages.name,
      description: siteMessages.tagline,
      start_url: toPath('/'),
      display: 'browser',
      background_color: '#f7f3ea',
      theme_color: '#f7f3ea',
      icons: [
        { src: toPath('/icon-192.png'), sizes: '192x192', type: 'image/png' },
        { src: toPath('/icon-512.png'), sizes: '512x512', type: 'image/png' },
      ],
    },
    { headers: { 'content-type': 'application/manifest+json' } },
  );
