import type { Story, StoryFact } from '../../corpus/stated.ts';
import { sourcesOf } from '../../corpus/stated.ts';
import { factsOf } from '../../corpus/story-corpus.ts';
import { factInWords } from '../../corpus/wording.ts';
import { factNamed } from '../../extraction/reader/fact-named.ts';
import { markOf, notesOf } from '../../figures/charts/model.ts';
import type { Figure } from '../../figures/figure.ts';
import { drawJourneys, type Journey } from '../../figures/journeys/draw.ts';
import { parseJourneys } from '../../markdown/parse/journeys.ts';
import type { FigureSlot } from '../../markdown/render/compose.ts';
import { chartMessages } from '../../messages/chart.ts';
import type { Site } from '../site-data.ts';
import { chartContext } from './chart-figures.ts';
import { withWords, wordsIn } from './given-words.ts';

/**
 * The journeys an editor sets on one axis of time, `::chart{type=journeys rows="…"}`, each length of time a fact of the
 * story with its source. Null where the text names none, or a fact that is not there: the check tells of both.
 */
export function journeysFigure(
  site: Site,
  story: Story,
  options: FigureSlot['options'],
): Figure | null {
  const { rows = '', title = chartMessages.journeys, alt = title } = options;
  const entries = factsOf(site, story);
  const journeys = journeysOf(entries, rows);
  if (!journeys) return null;
  const context = chartContext(site, () => true);
  const facts = journeys.flatMap(({ steps }) => steps.flatMap(({ fact }) => fact ?? []));
  const stated = facts.flatMap(({ id }) => site.statedById.get(id) ?? []);
  const marks = facts.flatMap((fact) => markOf(fact, context, '') ?? []);
  const figure: Figure = {
    id: `journeys-${story.id}`,
    kind: 'chart',
    title,
    subtitle: chartMessages.journeysSubtitle,
    drawn: drawJourneys({ journeys, context, title: alt }),
    sources: sourcesOf(stated),
    notes: notesOf(marks),
    rows: facts.map((fact) => ({
      words: factInWords(fact, site.atlas),
      href: context.href(fact.id),
    })),
  };
  return withWords(figure, wordsIn(options));
}

function journeysOf(entries: readonly StoryFact[], rows: string): Journey[] | null {
  const written = parseJourneys(rows);
  const facts = entries.map(({ fact }) => fact);
  let isWhole = written !== null;
  const journeys = (written ?? []).map(({ name, steps }) => ({
    name,
    steps: steps.map((step) => {
      const fact = step.words === null ? null : factNamed(facts, step.words);
      if (step.words !== null && !fact) isWhole = false;
      return { name: step.name, fact };
    }),
  }));
  return isWhole ? journeys : null;
}
