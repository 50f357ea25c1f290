const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** A path of the site (`/stories/`) under the base path the site is built for. */
export const toPath = (path: string): string => `${base}${path}`;

/** Addresses of everything that has a page of its own. */
export const linkTo = {
  story: (slug: string) => toPath(`/stories/${slug}/`),
  fact: (id: string) => toPath(`/facts/${id}/`),
  place: (id: string) => toPath(`/places/${id}/`),
  corridor: (id: string) => toPath(`/corridors/${id}/`),
  figure: (id: string) => toPath(`/figures/${id}/`),
};

/** Where a published figure stands in a table: the page of its first corridor, else of its first place. */
export const rowOfFigure = ({
  id,
  corridors: [corridor] = [],
  places: [place = ''],
}: {
  id: string;
  corridors?: readonly string[] | undefined;
  places: readonly string[];
}): string => `${corridor ? linkTo.corridor(corridor) : linkTo.place(place)}#figure-${id}`;

/** The full address a feed, a canonical link or a social card needs. */
export const toUrl = (path: string, site: URL | undefined): string =>
  new URL(toPath(path), site).href;

/** Full address of the site where it is published; '' in a build that was told none. */
export const publicHome = (site: URL | undefined): string =>
  !site || site.hostname === 'localhost' ? '' : toUrl('/', site);
