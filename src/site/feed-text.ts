import { storyMapId } from '../corpus/register/register.ts';
import type { Story } from '../corpus/stated.ts';
import { factsOf } from '../corpus/story-corpus.ts';
import { keeper } from '../corpus/trace.ts';
import type { Figure } from '../figures/figure.ts';
import { element, plainText, text } from '../figures/svg.ts';
import { hasCard, hasFile } from './figures/figure-addresses.ts';
import { storyFigure } from './figures/map-figures.ts';
import { linkTo, toPath } from './links.ts';
import type { Site } from './site-data.ts';
import { composeProse } from './story-page.ts';

/** A story's picture for those who read it elsewhere. */
interface Picture {
  id: string;
  title: string;
  /** Path of the picture below the base; null where there is none. */
  image: string | null;
}

type ImageOf = (figure: string) => string | null;

/** The prose of stories with its figures, composed once for all feeds that a story stands in. */
const texts = keeper<Story, string>();

/**
 * The whole text of a story as HTML that stands by itself: pictures in the place of drawings, full addresses, and neither
 * classes nor marks.
 */
export function storyText(site: Site, story: Story, origin: URL | undefined): string {
  const imageOf: ImageOf = (id) =>
    hasFile(site, id, 'png')
      ? `/data/${id}.png`
      : hasCard(site, id)
        ? `/data/${id}-card.png`
        : null;
  const id = storyMapId(site.register, story.id);
  const map = { id, title: story.data.title, image: imageOf(id) };
  const prose = texts(story, '', () =>
    composeProse(site, story, story.rendered?.html ?? '', titled),
  );
  const isPlaced = prose.includes(`id="fig-${map.id}"`);
  const page = new URL(linkTo.story(story.id), origin);
  // The map by itself, which has a frame in any case.
  const hasMap = !isPlaced && storyFigure(site, story, factsOf(site, story)) !== null;
  const lead = hasMap ? picture(map, page, origin) : '';
  return lead + standalone(prose, { page, origin, imageOf });
}

/** What is left of a figure before its picture stands there: it is not drawn for that. */
const titled = ({ id, title }: Figure): string =>
  element('figure', { id: `fig-${id}` }, element('p', { class: 'plate-title' }, text(title)));

/**
 * HTML of a page as it can stand in a feed.
 *
 * @param imageOf path of the picture of a figure, by its id; null where it has none
 */
export function standalone(
  html: string,
  { page, origin, imageOf }: { page: URL; origin: URL | undefined; imageOf: ImageOf },
): string {
  return html
    .replace(/<figure\b[^>]*\bid="fig-([^"]+)"[^>]*>([\s\S]*?)<\/figure>/g, (_, id, inner) => {
      const title = /class="plate-title"[^>]*>([^<]*)</.exec(inner)?.[1] ?? '';
      return picture({ id, title: plainText(title), image: imageOf(id) }, page, origin);
    })
    .replace(/\s(?:class|id|title|role|aria-[a-z]+|data-[a-z-]+)="[^"]*"/g, '')
    .replace(/<(\/?)(?:span|section|div)>/g, '')
    .replace(/\s(href|src)="([^"]*)"/g, (_, name: string, address: string) => {
      const full = new URL(plainText(address), page).href;
      return ` ${name}="${text(full)}"`;
    });
}

/** A figure as its picture, else by its title; both lead to where it stands on the page. */
function picture({ id, title, image }: Picture, page: URL, origin: URL | undefined): string {
  const src = image === null ? '' : new URL(toPath(image), origin).href;
  const shown = src ? element('img', { src, alt: title }) : text(title);
  return element('p', {}, element('a', { href: new URL(`#fig-${id}`, page).href }, shown));
}
