import { storyMapId } from '../../corpus/register/register.ts';
import { asked, keeper } from '../../corpus/trace.ts';
import { namedTypes } from '../../figures/named/inventory.ts';
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
 * Whether a figure has a page of its own. What is about one place or of one story alone has one where it was published
 * with one: of any other the page of the place or of the story says all that such a page would. What draws on several
 * stories has one, which holds their facts together.
 */
export function hasOwnPage(site: WithRegister, figure: string, facts: number): boolean {
  if (isOfOnePage(figure)) return facts > 0 && hadPage(site, figure);
  return facts > 0 || figure.startsWith('corridor');
}

/** Whether a figure of one page was published with a page of its own, whose address leads on where it has none any more. */
export const hadPage = ({ register }: WithRegister, figure: string): boolean => {
  const forms = register.files.get(figure);
  return isOfOnePage(figure) && forms !== undefined && (forms.has('png') || forms.has('page'));
};

/** Whether the corrections of a figure have a feed: one that was followed goes on answering where the figure is gone. */
export const hasFeed = (
  site: WithRegister,
  figure: string,
  entry: { facts: readonly unknown[]; hasPage: boolean } | undefined,
): boolean =>
  entry === undefined || entry.facts.length > 0 || entry.hasPage || hadPage(site, figure);

/** What the names begin with of figures that are about one place, or made of what one story states. */
const kindsOfOnePage = new Set<string>([
  'place',
  'story',
  ...namedTypes,
  'shares',
  'whole',
  'counts',
  'ceilings',
]);

const isOfOnePage = (figure: string): boolean => kindsOfOnePage.has(figure.replace(/-.*$/, ''));

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
