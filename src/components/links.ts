const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** A path of the site (`/stories/`) under the base path the site is built for. */
export const toPath = (path: string): string => `${base}${path}`;

/** Addresses of everything that has a page of its own. */
export const linkTo = {
  story: (slug: string) => toPath(`/stories/${slug}/`),
  fact: (id: string) => toPath(`/facts/${id}/`),
  place: (id: string) => toPath(`/places/${id}/`),
  corridor: (id: string) => toPath(`/corridors/${id}/`),
};

/** The full address a feed, a canonical link or a social card needs. */
export const toUrl = (path: string, site: URL | undefined): string =>
  new URL(toPath(path), site).href;
