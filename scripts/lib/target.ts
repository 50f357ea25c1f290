/** The two addresses a site is built for, or what is wrong with one of them, by its name. */
export type Target = { site: string; base: string } | { fault: string };

const quoted = (value: string): string => JSON.stringify(value);

/**
 * The one rule by which SITE_URL and BASE_PATH are read.
 *
 * @example targetOf({ SITE_URL: 'https://example.org/', BASE_PATH: 'news' }) // { site: 'https://example.org', base: '/news/' }
 */
export function targetOf(env: NodeJS.ProcessEnv): Target {
  const { SITE_URL = 'http://localhost:4321', BASE_PATH = '' } = env;
  const url = URL.canParse(SITE_URL) ? new URL(SITE_URL) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '')
    return {
      fault: `SITE_URL must be an address such as https://example.org, not ${quoted(SITE_URL)}.`,
    };
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '')
    return {
      fault: `SITE_URL must end with its host, as ${url.origin}, not ${quoted(SITE_URL)}: a path goes into BASE_PATH.`,
    };
  const parts = BASE_PATH.split('/').filter((part) => part !== '');
  if (parts.some((part) => !/^[\w~-][\w.~-]*$/.test(part)))
    return {
      fault: `BASE_PATH must be a path of letters, digits and hyphens such as /news/, not ${quoted(BASE_PATH)}.`,
    };
  return { site: url.origin, base: parts.length === 0 ? '/' : `/${parts.join('/')}/` };
}

/** The port that PORT asks for, 4321 without it, or what is wrong with it. */
export function portOf({ PORT }: NodeJS.ProcessEnv): number | { fault: string } {
  if (PORT === undefined || PORT === '') return 4321;
  const port = /^\d{1,5}$/.test(PORT) ? Number(PORT) : Number.NaN;
  return port <= 65535
    ? port
    : { fault: `PORT must be a number from 0 to 65535, not ${quoted(PORT)}.` };
}
