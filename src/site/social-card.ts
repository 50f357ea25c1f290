import { siteMessages } from '../messages/site.ts';
import { type CatalogueEntry, hasPicture, mapEntry } from './figures/figure-catalogue.ts';
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
  return entry ? cardOf(entry) : siteCard;
}

/** The card of a figure, or the site's where it has no picture. */
export const cardOf = (entry: CatalogueEntry): SocialCard =>
  hasPicture(entry)
    ? {
        path: `/data/${entry.figure.id}-card.png`,
        alt: entry.figure.title,
        width: 1200,
        height: 628,
      }
    : siteCard;
