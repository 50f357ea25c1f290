import { creditInWords, creditOf } from '../../corpus/credit.ts';
import { isOfStory, type Story, type StoryFact } from '../../corpus/stated.ts';
import { factsOf } from '../../corpus/story-corpus.ts';
import { reviewedAmong, reviewOf } from '../../corpus/verdict.ts';
import { factNamed } from '../../extraction/reader/fact-named.ts';
import { drawContrast } from '../../figures/contrast/draw.ts';
import { contrastOf, type Side } from '../../figures/contrast/model.ts';
import { contrastMessages } from '../../messages/contrast.ts';
import { fill } from '../../messages/fill.ts';
import type { Fact } from '../../schemas/fact.ts';
import { linkTo } from '../links.ts';
import type { Site } from '../site-data.ts';
import { chartContext } from './chart-figures.ts';

/** What a story says against what it found, drawn. */
export interface StoryContrast {
  title: string;
  drawn: { wide: string; narrow: string };
  /** Who states either side. */
  credit: string;
}

/**
 * What is said against what was found in a story: the two sides its front matter names, else its first claim that was
 * refuted or disputed by a fact. Null where it has neither, or where the two have no common scale.
 *
 * @param isHere whether the drawing stands on the story's own page, and leads to its sentences there
 */
export function storyContrast(site: Site, story: Story, isHere: boolean): StoryContrast | null {
  const entries = factsOf(site, story);
  const [said, found] = namedSides(story, entries) ?? reviewedSides(site, entries) ?? [];
  const contrast = said && found && contrastOf(said, found);
  if (!said || !found || !contrast) return null;
  const own = chartContext(site, () => false);
  const page = isHere ? '' : linkTo.story(story.id);
  const context = { ...own, href: (id: string) => `${page}#s-${id}` };
  const title = fill(contrastMessages.title, { said: said.label, found: found.label });
  const credits = [...said.facts, ...found.facts].flatMap((fact) => {
    const entry = site.statedById.get(fact.id);
    return entry ? creditInWords(creditOf(entry, site.statedById)) : [];
  });
  return {
    title,
    drawn: drawContrast({ contrast, context, title }),
    credit: fill(contrastMessages.credit, { sources: [...new Set(credits)].join('; ') }),
  };
}

type Sides = [Side<Fact>, Side<Fact>];

/** The two sides an editor names; null where any of their words name no fact. */
function namedSides({ data }: Story, entries: readonly StoryFact[]): Sides | null {
  const facts = entries.map(({ fact }) => fact);
  const sides = (data.contrast ?? []).map(({ label, facts: names }): Side<Fact> | null => {
    const [first, last] = names.map((name) => factNamed(facts, name));
    if (!first || (names.length > 1 && !last)) return null;
    return { label, facts: last ? [first, last] : [first] };
  });
  const [said, found] = sides;
  return said && found ? [said, found] : null;
}

/** The first claim of a story that a fact stands against. */
function reviewedSides(site: Site, entries: readonly StoryFact[]): Sides | null {
  for (const entry of reviewedAmong(entries)) {
    const review = reviewOf(site, entry);
    if (!review?.found || review.verdict === 'confirmed' || !isOfStory(review.found)) continue;
    return [
      { label: contrastMessages.said, facts: [entry.fact] },
      { label: contrastMessages.found, facts: [review.found.fact] },
    ];
  }
  return null;
}
