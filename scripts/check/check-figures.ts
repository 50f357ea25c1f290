import type { Atlas } from '../../src/atlas/types.ts';
import type { Corpus } from '../../src/corpus/corpus.ts';
import type { Story, StoryFact } from '../../src/corpus/stated.ts';
import { factsOf, withStories } from '../../src/corpus/story-corpus.ts';
import { candidateCharts, storyCharts } from '../../src/figures/charts/choice/of-story.ts';
import { wordsOf } from '../../src/figures/charts/choice/worth.ts';
import type { Chart } from '../../src/figures/charts/model.ts';
import { plainContext } from '../../src/figures/charts/plain-context.ts';
import { lineIndex } from '../../src/markdown/parse/document.ts';
import { slotsOf } from '../../src/markdown/render/compose.ts';
import { nearest } from '../../src/schemas/nearest.ts';
import { type Problem, placeOfWords } from '../../src/schemas/problem.ts';
import type { CheckedArticle } from './check-article.ts';

/** Longest title a made one may be: more is no title a reader takes in at a glance. */
const longestTitle = 90;

/**
 * Charts of stories whose title an editor should give, and names that `::chart{figure=…}` has and no chart bears.
 */
export function checkFigures(corpus: Corpus, checked: readonly CheckedArticle[]): Problem[] {
  const stories = checked.flatMap(storyOf);
  const site = withStories(corpus, stories);
  return checked.flatMap(({ document, file, slug }) => {
    const story = stories.find(({ id }) => id === slug);
    if (!story) return [];
    const entries = factsOf(site, story);
    const context = plainContext(site);
    const slots = slotsOf(document.directives);
    const { placed, chosen } = storyCharts(site, story, { slots, entries, context });
    const untitled = [
      ...placed.filter(({ slot }) => slot.options['title'] === undefined).map(({ chart }) => chart),
      ...chosen,
    ];
    const unknown = document.directives.filter(
      ({ name, attributes }) =>
        name === 'chart' &&
        attributes['figure'] !== undefined &&
        !placed.some(({ chart }) => chart.id === attributes['figure']),
    );
    const nowhere = unknown.map(({ start, attributes }): Problem => {
      const message = `no chart of this story is called “${attributes['figure']}”`;
      const near = nearest(
        attributes['figure'] ?? '',
        candidateCharts(site, entries, context).map(({ id }) => id),
      );
      const mend = near ? `did you mean “${near}”?` : 'a chart has the id of its page, /figures/…/';
      return { file, ...lineIndex(document.raw)(start), code: 'SL306', message, mend };
    });
    const asked = untitled.flatMap((chart) => {
      const fault = faultOf(chart, corpus.atlas);
      if (fault === null) return [];
      const mend = `write ::chart{figure=${chart.id} title="…"} where it should stand`;
      const message = `“${chart.title}” ${fault}`;
      return [{ file, ...placeOf(chart, entries), code: 'SL311', message, mend } as const];
    });
    return [...nowhere, ...asked];
  });
}

const storyOf = ({ slug, file, document }: CheckedArticle): Story[] =>
  document.frontMatter
    ? [
        {
          id: slug,
          data: document.frontMatter,
          body: document.raw.slice(document.bodyStart),
          filePath: file,
        },
      ]
    : [];

/** Where the first of the chart's facts stands that the article states. */
function placeOf({ facts }: Chart, entries: readonly StoryFact[]) {
  const own = new Set(entries.map(({ fact }) => fact.id));
  const first = facts.find(({ id }) => own.has(id));
  return first ? placeOfWords(first.source) : { line: 1, column: 1 };
}

/** What a made title lacks; null where it is one an editor would print. */
export function faultOf(
  { title, facts }: Pick<Chart, 'title' | 'facts'>,
  { places, corridors, measures }: Pick<Atlas, 'places' | 'corridors' | 'measures'>,
): string | null {
  if (title.length > longestTitle) return `is ${title.length} characters long`;
  const words = new Set(wordsOf(title));
  const subjects = facts.flatMap(({ subject, measure = '', of = '' }) =>
    wordsOf(`${subject} ${of} ${measures.get(measure)?.name ?? ''}`),
  );
  if (!subjects.some((word) => words.has(word))) return 'does not say what it is of';
  const names = facts.flatMap(({ places: ids, corridors: ways = [], of = '' }) => [
    ...ids.flatMap((id) => [places.get(id)?.name, places.get(places.get(id)?.within ?? '')?.name]),
    ...ways.map((id) => corridors.get(id)?.name),
    of,
  ]);
  const isScoped = names.some((name) => name !== undefined && name !== '' && title.includes(name));
  return isScoped ? null : 'does not say where';
}
