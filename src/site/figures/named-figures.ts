import { factsAbout } from '../../corpus/about.ts';
import { creditInWords, creditOf } from '../../corpus/credit.ts';
import { directivesOf } from '../../corpus/quotes.ts';
import { firstSlug } from '../../corpus/register/register.ts';
import { isOfStory, type Stated, type Story, sourcesOf } from '../../corpus/stated.ts';
import { factsOf } from '../../corpus/story-corpus.ts';
import { amountInWords, factInWords } from '../../corpus/wording.ts';
import { readPins } from '../../embeds/pins/pins.ts';
import { shareLinks } from '../../embeds/share/share-links.ts';
import { markOf, notesOf } from '../../figures/charts/model.ts';
import { drawScales } from '../../figures/charts/scales.ts';
import { drawContrast } from '../../figures/contrast/draw.ts';
import type { Contrast } from '../../figures/contrast/model.ts';
import type { Figure } from '../../figures/figure.ts';
import { drawJourneys } from '../../figures/journeys/draw.ts';
import {
  contrastId,
  type NamedFigure,
  type NamedInput,
  namedFigures,
  placedFigure,
  titleOfContrast,
} from '../../figures/named/inventory.ts';
import {
  contrastIn,
  factsOfContrast,
  factsOfJourneys,
  factsOfScales,
  journeysIn,
  scalesIn,
} from '../../figures/named/named.ts';
import { type FigureSlot, slotsOf } from '../../markdown/render/compose.ts';
import { chartMessages } from '../../messages/chart.ts';
import { contrastMessages } from '../../messages/contrast.ts';
import { fill } from '../../messages/fill.ts';
import type { Fact } from '../../schemas/fact.ts';
import { viewNamed } from '../../schemas/figure-directive.ts';
import { linkTo, toPath } from '../links.ts';
import type { Site } from '../site-data.ts';
import { chartContext } from './chart-figures.ts';
import { hasOwnPage } from './figure-addresses.ts';
import { withWords, wordsIn } from './given-words.ts';
import { placeViewFigure } from './map-figures.ts';

/** A figure that only one story has, with the facts it is drawn from. */
export interface DrawnOfNamed {
  figure: Figure;
  facts: readonly Stated[];
}

/** Where the drawing of a story's own figure stands: on the page of the story, or by itself. */
type Where = 'story' | 'alone';

/** Whether a text may hold a line of such a figure, which shows without reading it: `type=journeys`, `show=air`. */
const mayName = ({ body = '' }: Story): boolean => /\b(?:type|show)\s*=/.test(body);

const inputOf = (site: Site, story: Story): NamedInput => ({
  story: firstSlug(site.register, story.id),
  facts: factsOf(site, story).map(({ fact }) => fact),
  slots: mayName(story) ? slotsOf(directivesOf(story)) : [],
  contrast: story.data.contrast ?? [],
  atlas: site.atlas,
});

/** The figures of a story that are made of what its editor names, not yet drawn. */
export const namedIn = (site: Site, story: Story): NamedFigure[] =>
  namedFigures(inputOf(site, story));

/** One of them by itself, by its id; null where the story has it no more. */
export function namedFigure(site: Site, story: Story, id: string): DrawnOfNamed | null {
  const named = namedIn(site, story).find((one) => one.id === id);
  if (!named) return null;
  if (!named.slot) return contrastFigure(site, story, 'alone');
  return drawSlot(site, story, { slot: named.slot, id, where: 'alone' });
}

/**
 * What a line of a story's text draws of facts it names, or of a place it looks at; null where it names none that there
 * are, which the check tells of, or is a line of another kind.
 */
export function slotFigure(site: Site, story: Story, slot: FigureSlot): Figure | null {
  const placed = placedFigure(slot, inputOf(site, story));
  if (!placed) return null;
  return drawSlot(site, story, { slot, id: placed.id, where: 'story' })?.figure ?? null;
}

interface Placing {
  slot: FigureSlot;
  id: string;
  where: Where;
}

function drawSlot(site: Site, story: Story, placing: Placing): DrawnOfNamed | null {
  const { type } = placing.slot.options;
  if (placing.slot.name === 'map') return viewFigure(site, story, placing);
  return (type === 'journeys' ? journeysFigure : scalesFigure)(site, story, placing);
}

function viewFigure(site: Site, story: Story, { slot, id, where }: Placing): DrawnOfNamed | null {
  const { place } = slot.options;
  const show = viewNamed(slot.options.show);
  if (place === undefined || show === undefined) return null;
  const facts = factsAbout(site, place, factsOf(site, story));
  const setting = { id, place, show, options: slot.options };
  return placeViewFigure(site, facts, { ...setting, isAlone: where === 'alone' });
}

const ownContext = (site: Site, where: Where) => chartContext(site, () => where === 'story');

/** Journeys on one axis of time, `::chart{type=journeys rows="…"}`. */
function journeysFigure(site: Site, story: Story, { slot, id, where }: Placing) {
  const { options } = slot;
  const journeys = journeysIn(inputOf(site, story).facts, options);
  if (!journeys) return null;
  const { title = chartMessages.journeys, alt = title } = options;
  const context = ownContext(site, where);
  const facts = factsOfJourneys(journeys);
  return framed(site, facts, {
    id,
    title,
    subtitle: chartMessages.journeysSubtitle,
    drawn: drawJourneys({ journeys, context, title: alt }),
    notes: notesOf(facts.flatMap((fact) => markOf(fact, context, '') ?? [])),
    ...{ where, options },
  });
}

/** An amount between two scales, `::chart{type=scales amounts="…; …" share="…"}`. */
function scalesFigure(site: Site, story: Story, { slot, id, where }: Placing) {
  const { options } = slot;
  const scales = scalesIn(inputOf(site, story).facts, options);
  const { title = chartMessages.scales, alt = title } = options;
  const drawn = scales && drawScales({ ...scales, context: ownContext(site, where), title: alt });
  if (!drawn) return null;
  const facts = factsOfScales(scales);
  const subtitle = chartMessages.scalesSubtitle;
  return framed(site, facts, { id, title, subtitle, drawn, notes: [], where, options });
}

/**
 * What is said against what was found in a story: the two sides its front matter names, else its first claim that was
 * refuted or disputed by a fact. Null where it has neither, or where the two have no common scale.
 *
 * @param where `alone` for any page but the story's own, whose sentences it leads to
 */
export function contrastFigure(site: Site, story: Story, where: Where): DrawnOfNamed | null {
  const input = inputOf(site, story);
  const { story: slug, facts: own } = input;
  const contrast = contrastAmong(site, input);
  if (!contrast) return null;
  const facts = factsOfContrast(contrast);
  const page = where === 'story' ? '' : linkTo.story(story.id);
  const context = { ...ownContext(site, where), href: (id: string) => `${page}#s-${id}` };
  return framed(site, facts, {
    // What another story found has its drawing here, and no address: only one's own facts are entered.
    id: facts.every(({ id }) => own.some((fact) => fact.id === id)) ? contrastId(slug) : '',
    title: claimOf(contrast),
    subtitle: fill(contrastMessages.ofStory, { title: story.data.title }),
    drawn: drawContrast({ contrast, context, title: titleOfContrast(contrast) }),
    notes: [],
    where,
    options: {},
  });
}

/** Ids of the facts that it is drawn from, which nothing need be drawn to know. */
export function contrastIds(site: Site, story: Story): ReadonlySet<string> {
  const contrast = contrastAmong(site, inputOf(site, story));
  return new Set(contrast && factsOfContrast(contrast).map(({ id }) => id));
}

const contrastAmong = (site: Site, { facts, contrast }: NamedInput): Contrast<Fact> | null =>
  contrastIn(facts, contrast, (id) => factOfStory(site, id));

/** "The train: 18 to 21 days. From door to door: 28 to 30 days". */
const claimOf = ({ said, found }: Contrast<Fact>): string =>
  fill(contrastMessages.claim, {
    said: said.label,
    saidAmount: amountsOf(said.facts),
    found: found.label,
    foundAmount: amountsOf(found.facts),
  });

function amountsOf([begin, end]: readonly Fact[]): string {
  const [first = '', last = ''] = [begin, end].map((fact) => fact && amountInWords(fact));
  return end ? fill(contrastMessages.course, { first, last }) : first;
}

const factOfStory = (site: Site, id: string): Fact | null => {
  const entry = site.statedById.get(id);
  return entry && isOfStory(entry) ? entry.fact : null;
};

/** Who states what a contrast is drawn from. */
export function creditsOf(site: Site, facts: readonly Stated[]): string {
  const credits = facts.flatMap((entry) => creditInWords(creditOf(entry, site.statedById)));
  return fill(contrastMessages.credit, { sources: [...new Set(credits)].join('; ') });
}

type Parts = Pick<Figure, 'id' | 'title' | 'subtitle' | 'drawn' | 'notes'> & {
  where: Where;
  options: FigureSlot['options'];
};

/** Such a chart in its frame, with what it is drawn from. */
function framed(
  site: Site,
  facts: readonly Fact[],
  { where, options, ...parts }: Parts,
): DrawnOfNamed {
  const stated = facts.flatMap(({ id }) => site.statedById.get(id) ?? []);
  const { href } = ownContext(site, where);
  const figure: Figure = {
    ...parts,
    kind: 'chart',
    sources: sourcesOf(stated),
    rows: facts.map((fact) => ({ words: factInWords(fact, site.atlas), href: href(fact.id) })),
    share: shareLinks({
      id: parts.id,
      hasPage: hasOwnPage(site, parts.id, facts.length),
      files: site.register.files.get(parts.id) ?? new Set(),
      base: toPath(''),
      pins: readPins(),
    }),
  };
  return { figure: withWords(figure, wordsIn(options)), facts: stated };
}
