import type { APIRoute } from 'astro';
import { readContacts, securityText } from '../../site/contacts.ts';
import { toUrl } from '../../site/links.ts';
import { answer } from '../../site/media-types.ts';

const name = 'security.txt';

/** Whom to tell of a hole, where the site names somebody. */
export const getStaticPaths = () => (readContacts().security ? [{ params: { name } }] : []);

export const GET: APIRoute = ({ site, url }) =>
  answer(url, securityText(readContacts(), toUrl(`/.well-known/${name}`, site)));
