import type { APIRoute } from 'astro';
import { readContacts, securityText } from '../../site/contacts.ts';
import { toUrl } from '../../site/links.ts';

const name = 'security.txt';

/** Whom to tell of a hole, where the site names somebody. */
export const getStaticPaths = () => (readContacts().security ? [{ params: { name } }] : []);

export const GET: APIRoute = ({ site }) =>
  new Response(securityText(readContacts(), toUrl(`/.well-known/${name}`, site)), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
