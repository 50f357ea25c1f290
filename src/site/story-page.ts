import type { Story, StoryFact } from '../corpus/stated.ts';
import { factsOf } from '../corpus/story-corpus.ts';
import { periodInWords, valueInWords } from '../corpus/wording.ts';
import { storyCharts } from '../figures/charts/choice/of-story.ts';
import type { Chart } from '../figures/charts/model.ts';
import type { Figure } from '../figures/figure.ts';
import { composeArticle, type FigureSlot, type Mark, slotsIn } from '../markdown/render/compose.ts';
import type { Fact } from '../schemas/fact.ts';
import { viewNamed } from '../schemas/figure-directive.ts';
import { chartContext, chartFigure } from './figures/chart-figures.ts';
import { type GivenWords, isOwnMap, wordsIn } from './figures/given-words.ts';
import { corridorFigure, placeFigure, storyFigure } from './figures/map-figures.ts';
import { contrastIds, slotFigure } from './figures/named-figures.ts';
import { pageFigure } from './figures/shared-ground.ts';
import type { Site } from './site-data.ts';

/** The story's own map, where its text does not place it; '' without places. */
export function leadMap(site: Site, story: Story): string {
  const isPlaced = slotsIn(story.rendered?.html ?? '').some(isOwnMap);
  return isPlaced ? '' : framed(site, ownMap(site, story, factsOf(site, story), {}));
}

/** Whether the story's own map stands on its page, placed by the text or not. */
export const hasOwnMap = (site: Site, story: Story): boolean =>
  ownMap(site, story, factsOf(site, story), {}) !== null;

/** A figure as it stands in a text. */
type Shown = (figure: Figure, isTwice: boolean) => string;

/**
 * The article with its facts marked and its figures in place: those the editor placed where they stand, the others
 * after the paragraph that completes their figures. HTML, trusted.
 *
 * @param show what stands in the place of a figure; the figure itself unless told
 */
export function composeProse(
  site: Site,
  story: Story,
  html: string,
  show: Shown = (figure, isTwice) => inText(site, figure, { isTwice }),
): string {
  const facts = factsOf(site, story);
  const ids = new Set(facts.map(({ fact }) => fact.id));
  const context = chartContext(site, (id) => ids.has(id));
  const start = site.bodyStart.get(story.id) ?? 0;
  const { placed, chosen } = storyCharts(site, story, {
    slots: slotsIn(html),
    entries: facts,
    context,
  });
  const shown = new Set<string>();
  const inContrast = contrastIds(site, story);
  return composeArticle(html, marksOf(facts, start, site), (slot) => {
    const { name, options } = slot;
    if (isMadeOfNamed(slot)) {
      const figure = slotFigure(site, story, slot);
      return figure ? show(figure, false) : '';
    }
    if (name === 'map') {
      const figure = mapFigure(site, story, facts, options);
      const own = ownMap(site, story, facts, {});
      return figure ? show(figure, isShownBy(own, figure, options)) : '';
    }
    if (name === 'chart') {
      const chart = placed.find((each) => isSame(each.slot, slot))?.chart;
      if (!chart) return '';
      return show(chartFigure(chart, site, givenIn(options)), isShares(chart, inContrast));
    }
    return chosen
      .filter(({ id }) => !shown.has(id))
      .filter((chart) => lastEnd(chart.facts, ids) <= Number(options.end) + start)
      .map((chart) => {
        shown.add(chart.id);
        return show(chartFigure(chart, site), false);
      })
      .join('');
  });
}

/** Whether a chart draws the shares that the story holds against each other at its head. */
const isShares = ({ type, facts }: Chart, inContrast: ReadonlySet<string>): boolean =>
  type === 'shares' &&
  inContrast.size > 0 &&
  [...inContrast].every((id) => facts.some((fact) => fact.id === id));

/** Whether a map shows no way that the story's own does not, and its editor says nothing of it. */
const isShownBy = (own: Figure | null, figure: Figure, options: FigureSlot['options']): boolean => {
  const { corridor, year } = options;
  if (!own || own.id === figure.id || !corridor || year || givenIn(options)) return false;
  const shown = new Set(own.ways?.map(({ id }) => id));
  return (figure.ways ?? []).every(({ id }) => shown.has(id));
};

/** Whether a figure is made of facts that its line names, or is one view of a place. */
const isMadeOfNamed = ({ name, options: { type, corridor, place, show } }: FigureSlot): boolean =>
  name === 'chart'
    ? type === 'journeys' || type === 'scales'
    : name === 'map' && !corridor && Boolean(place) && viewNamed(show) !== undefined;

/** Whether two slots ask for the same. */
const isSame = (a: FigureSlot, b: FigureSlot): boolean =>
  a.name === b.name && JSON.stringify(a.options) === JSON.stringify(b.options);

function mapFigure(
  site: Site,
  story: Story,
  facts: readonly StoryFact[],
  options: FigureSlot['options'],
): Figure | null {
  const { corridor, place, year } = options;
  const setting = { facts, year, options, setting: 'column' } as const;
  if (corridor) return corridorFigure(site, corridor, setting);
  return place ? placeFigure(site, place, setting) : ownMap(site, story, facts, { year });
}

/** What an editor says of a chart where it stands; undefined where nothing, so that what other stories say may hold. */
function givenIn(options: FigureSlot['options']): GivenWords | undefined {
  const words = wordsIn(options);
  return Object.values(words).some((each) => each !== undefined) ? words : undefined;
}

const ownMap = (
  site: Site,
  story: Story,
  facts: readonly StoryFact[],
  { year }: { year?: string | undefined },
): Figure | null => storyFigure(site, story, facts, { year, setting: 'following' });

const inText = (site: Site, figure: Figure, { isTwice = false } = {}): string =>
  pageFigure(site, figure, 2, { isInText: true, isTwice });
const framed = (site: Site, figure: Figure | null): string => (figure ? inText(site, figure) : '');

function marksOf(facts: readonly StoryFact[], bodyStart: number, site: Site): Mark[] {
  return facts.map(({ fact }) => ({
    id: fact.id,
    start: fact.source.start - bodyStart,
    end: fact.source.end - bodyStart,
    className: [
      `kind-${fact.kind}`,
      fact.mode && `mode-${fact.mode}`,
      fact.evidence === 'unconfirmed' && 'is-unconfirmed',
    ]
      .filter(Boolean)
      .join(' '),
    label: [valueInWords(fact, site.atlas), periodInWords(fact.period)].filter(Boolean).join(', '),
  }));
}

/** Where the text has stated the last of its own figures that a chart shows. */
const lastEnd = (facts: readonly Fact[], own: ReadonlySet<string>): number =>
  Math.max(...facts.filter(({ id }) => own.has(id)).map((fact) => fact.source.end));
