import { storyMapId } from '../corpus/register/register.ts';
import { siteMessages } from '../messages/site.ts';
import { hasCard } from './figures/figure-addresses.ts';
import { type CatalogueEntry, mapEntry } from './figures/figure-catalogue.ts';
import type { Site } from './site-data.ts';

/** The picture that stands for a page where its address is shared. */
export interface SocialCard {
  /** Path without the base. */
  path: string;
  alt: string;
  width: number;
  height: number;
}

export const siteCard: SocialCard = {
  path: '/social.png',
  alt: siteMessages.socialImageAlt,
  width: 1200,
  height: 630,
};

/** The card of a page's main figure, or the site's where the figure has no picture. */
export function socialCard(site: Site, figure: string): SocialCard {
  const entry = mapEntry(site, figure);
  return entry ? cardOf(site, entry) : siteCard;
}

/** The card of a figure; where it has none that of the story it stands in, else the site's. */
export function cardOf(site: Site, { figure, page }: CatalogueEntry): SocialCard {
  const slug = /^\/stories\/([^/]+)\/$/.exec(page.path)?.[1];
  const candidates = [figure.id, ...(slug === undefined ? [] : [storyMapId(site.register, slug)])];
  const id = candidates.find((one) => hasCard(site, one) && mapOrSelf(site, one, figure.id));
  return id === undefined
    ? siteCard
    : {
        path: `/data/${id}-card.png`,
        alt: id === figure.id ? figure.title : page.title,
        width: 1200,
        height: 628,
      };
}

/** Whether a story has a map at all: one that names no place has none. */
const mapOrSelf = (site: Site, id: string, self: string): boolean =>
  id === self || mapEntry(site, id) !== null;
