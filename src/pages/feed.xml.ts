import type { APIRoute } from 'astro';
import { linkTo, toUrl } from '../components/links.ts';
import { loadSite } from '../components/site-data.ts';
import { element, text } from '../figures/svg.ts';
import { strings } from '../schemas/strings.ts';

/** Atom 1.0 (RFC 4287): every story with its headline, dek and dates. */
export const GET: APIRoute = async ({ site }) => {
  const { stories } = await loadSite();
  const instant = (day: string) => `${day}T00:00:00Z`;
  const absolute = (path: string) => new URL(path, site).href;
  const newest = stories
    .map(({ data }) => data.updated ?? data.date)
    .sort()
    .at(-1);
  const body = element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'en' }, [
    element('title', {}, text(strings.site.name)),
    element('subtitle', {}, text(strings.site.tagline)),
    element('id', {}, text(toUrl('/', site))),
    element('link', { href: toUrl('/', site), rel: 'alternate' }),
    element('link', { href: toUrl('/feed.xml', site), rel: 'self' }),
    element('updated', {}, instant(newest ?? '1970-01-01')),
    ...stories.map(({ id, data }) =>
      element('entry', {}, [
        element('title', {}, text(data.title)),
        element('id', {}, text(absolute(linkTo.story(id)))),
        element('link', { href: absolute(linkTo.story(id)), rel: 'alternate' }),
        element('published', {}, instant(data.date)),
        element('updated', {}, instant(data.updated ?? data.date)),
        ...data.authors.map((author) => element('author', {}, element('name', {}, text(author)))),
        ...data.topics.map((topic) => element('category', { term: topic })),
        element('summary', {}, text(data.dek)),
      ]),
    ),
  ]);
  return new Response(`<?xml version="1.0" encoding="utf-8"?>\n${body}\n`, {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
};
