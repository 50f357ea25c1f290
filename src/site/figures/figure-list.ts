import type { Site } from '../site-data.ts';
import { figureCatalogue, figureIds } from './figure-catalogue.ts';

/** So many figures stand on one page of their list. */
export const figuresPerPage = 600;

/** The parts of the list, in their order. */
export const groupNames = ['chart', 'map', 'place'] as const;
type GroupName = (typeof groupNames)[number];

const maps = /^(?:corridors$|corridor-|story-|view-)/;

/** The part of the list a figure stands in, by its id. */
export const groupOf = (id: string): GroupName =>
  id.startsWith('place-') ? 'place' : maps.test(id) ? 'map' : 'chart';

/**
 * The id of every figure, part by part. While a story is written the figures are not made for it, and a map that shows
 * nothing counts as one.
 */
export function listedFigures(site: Site): string[] {
  const ids = import.meta.env.DEV ? figureIds(site) : figureCatalogue(site).keys();
  const groups = Map.groupBy(ids, groupOf);
  return groupNames.flatMap((name) => groups.get(name) ?? []);
}
