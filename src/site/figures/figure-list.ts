import type { Site } from '../site-data.ts';
import { type CatalogueEntry, figureCatalogue } from './figure-catalogue.ts';

/** So many figures stand on one page of their list. */
export const figuresPerPage = 600;

/** The parts of the list, in their order. */
export const groupNames = ['chart', 'map', 'place'] as const;
type GroupName = (typeof groupNames)[number];

/** The part of the list a figure stands in. */
export const groupOf = ({ figure }: CatalogueEntry): GroupName =>
  figure.id.startsWith('place-') ? 'place' : figure.kind;

/** Every figure, part by part. */
export function listedFigures(site: Site): CatalogueEntry[] {
  const groups = Map.groupBy(figureCatalogue(site).values(), groupOf);
  return groupNames.flatMap((name) => groups.get(name) ?? []);
}
