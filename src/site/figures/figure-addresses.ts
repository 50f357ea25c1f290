import { storyMapId } from '../../corpus/register/register.ts';
import { asked, keeper } from '../../corpus/trace.ts';
import type { FigureFileType } from '../../schemas/register.ts';
import type { Site } from '../site-data.ts';

type WithRegister = Pick<Site, 'register'>;

/** Whether a file of a figure has an address of its own; any other a browser makes, where a reader asks for it. */
export const hasFile = (
  { register }: WithRegister,
  figure: string,
  type: FigureFileType,
): boolean => register.files.get(figure)?.has(type) ?? false;

/**
 * Whether a figure has a page of its own. The map of a place has one where it was published with one, while stories still
 * speak of it: the page of any other place is the page of its map.
 */
export function hasOwnPage(site: WithRegister, figure: string, facts: number): boolean {
  if (isOfPlace(figure)) return facts > 0 && hadPage(site, figure);
  return facts > 0 || figure.startsWith('corridor');
}

/** Whether the map of a place had a page of its own, whose address leads on where it has none any more. */
export const hadPage = (site: WithRegister, figure: string): boolean =>
  isOfPlace(figure) && hasFile(site, figure, 'png');

const isOfPlace = (figure: string): boolean => figure.startsWith('place-');

/**
 * Whether a figure has a card for social networks, which run no scripts: one whose pictures have addresses, and the map
 * of every story.
 */
export const hasCard = (site: Pick<Site, 'register' | 'stories'>, figure: string): boolean =>
  hasFile(site, figure, 'png') || isOfStory(site, figure);

const isOfStory = asked('is-map-of-story', (site: Pick<Site, 'register' | 'stories'>, figure) =>
  storyMaps(site).has(figure),
);

const mapsOf = keeper<Site['stories'], ReadonlySet<string>>();

const storyMaps = ({ stories, register }: Pick<Site, 'register' | 'stories'>) =>
  mapsOf(stories, '', () => new Set(stories.map(({ id }) => storyMapId(register, id))));
