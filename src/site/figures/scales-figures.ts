import { type Story, sourcesOf } from '../../corpus/stated.ts';
import { factsOf } from '../../corpus/story-corpus.ts';
import { factInWords } from '../../corpus/wording.ts';
import { factNamed } from '../../extraction/reader/fact-named.ts';
import { drawScales } from '../../figures/charts/scales.ts';
import type { Figure } from '../../figures/figure.ts';
import { parseAmounts } from '../../markdown/parse/amounts.ts';
import type { FigureSlot } from '../../markdown/render/compose.ts';
import { chartMessages } from '../../messages/chart.ts';
import type { Site } from '../site-data.ts';
import { chartContext } from './chart-figures.ts';
import { withWords, wordsIn } from './given-words.ts';

/**
 * An amount between two scales, `::chart{type=scales amounts="170.62 billion yuan; $26.05 billion" share="42.5 per cent"}`,
 * each a fact of the story. Null where one is not there: the check tells of it.
 */
export function scalesFigure(
  site: Site,
  story: Story,
  options: FigureSlot['options'],
): Figure | null {
  const own = factsOf(site, story).map(({ fact }) => fact);
  const [upper, lower] = (parseAmounts(options.amounts ?? '') ?? []).map((words) =>
    factNamed(own, words),
  );
  const share = options.share === undefined ? null : factNamed(own, options.share);
  if (!upper || !lower || (options.share !== undefined && !share)) return null;
  const { title = chartMessages.scales, alt = title } = options;
  const context = chartContext(site, () => true);
  const drawn = drawScales({ amounts: [upper, lower], share, context, title: alt });
  if (!drawn) return null;
  const facts = [upper, lower, ...(share ? [share] : [])];
  const figure: Figure = {
    id: `scales-${story.id}-${upper.id}`,
    kind: 'chart',
    title,
    subtitle: chartMessages.scalesSubtitle,
    drawn,
    sources: sourcesOf(facts.flatMap(({ id }) => site.statedById.get(id) ?? [])),
    notes: [],
    rows: facts.map((fact) => ({
      words: factInWords(fact, site.atlas),
      href: context.href(fact.id),
    })),
  };
  return withWords(figure, wordsIn(options));
}
