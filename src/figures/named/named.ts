import { factNamed } from '../../extraction/reader/fact-named.ts';
import { parseAmounts } from '../../markdown/parse/amounts.ts';
import { parseJourneys } from '../../markdown/parse/journeys.ts';
import type { FigureSlot } from '../../markdown/render/compose.ts';
import { contrastMessages } from '../../messages/contrast.ts';
import type { ContrastSide } from '../../schemas/contrast.ts';
import type { Fact } from '../../schemas/fact.ts';
import { type Contrast, contrastOf, type Side } from '../contrast/model.ts';
import type { Journey } from '../journeys/draw.ts';

/**
 * The journeys an editor sets on one axis of time, `::chart{type=journeys rows="…"}`, each length of time a fact of the
 * story. Null where the text names none, or a fact that is not there: the check tells of both.
 */
export function journeysIn(
  facts: readonly Fact[],
  { rows = '' }: FigureSlot['options'],
): Journey[] | null {
  const written = parseJourneys(rows);
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

/** The facts of some journeys, in their order. */
export const factsOfJourneys = (journeys: readonly Journey[]): Fact[] =>
  journeys.flatMap(({ steps }) => steps.flatMap(({ fact }) => fact ?? []));

/** An amount told in two units, and what share of a whole it is where a source says so. */
interface NamedScales {
  amounts: readonly [Fact, Fact];
  share: Fact | null;
}

/**
 * The facts of `::chart{type=scales amounts="170.62 billion yuan; $26.05 billion" share="42.5 per cent"}`. Null where one
 * of them is no fact of the story, or has no value.
 */
export function scalesIn(
  facts: readonly Fact[],
  options: FigureSlot['options'],
): NamedScales | null {
  const [upper, lower] = (parseAmounts(options.amounts ?? '') ?? []).map((words) =>
    factNamed(facts, words),
  );
  const share = options.share === undefined ? null : factNamed(facts, options.share);
  if (!upper || !lower || (options.share !== undefined && !share)) return null;
  const scales: NamedScales = { amounts: [upper, lower], share };
  return factsOfScales(scales).every(isSized) ? scales : null;
}

/** The facts of an amount between two scales, its share last. */
export const factsOfScales = ({ amounts, share }: NamedScales): Fact[] => [
  ...amounts,
  ...(share ? [share] : []),
];

/** Whether a fact has a value, or one between two. */
const isSized = ({ value, low, high }: Fact): boolean =>
  value !== null || (low !== undefined && high !== undefined);

/**
 * What a story sets against each other: the two sides its front matter names, else its first claim that was refuted or
 * disputed by a fact. Null where it has neither, or where the two have no common scale.
 *
 * @param found the fact of a story that bears an id; null where there is none
 */
export function contrastIn(
  facts: readonly Fact[],
  sides: readonly ContrastSide[],
  found: (id: string) => Fact | null,
): Contrast<Fact> | null {
  const [said, against] = namedSides(facts, sides) ?? reviewedSides(facts, found) ?? [];
  return said && against ? contrastOf(said, against) : null;
}

type Sides = [Side<Fact>, Side<Fact>];

/** The two sides an editor names; null where any of their words name no fact. */
function namedSides(facts: readonly Fact[], written: readonly ContrastSide[]): Sides | null {
  const sides = written.map(({ label, facts: names }): Side<Fact> | null => {
    const [first, last] = names.map((name) => factNamed(facts, name));
    if (!first || (names.length > 1 && !last)) return null;
    return { label, facts: last ? [first, last] : [first] };
  });
  const [said, found] = sides;
  return said && found ? [said, found] : null;
}

/** The first claim of a story that a fact stands against. */
function reviewedSides(facts: readonly Fact[], factOf: (id: string) => Fact | null): Sides | null {
  for (const claim of facts) {
    const { verdict, finding } = claim;
    if (verdict === undefined || verdict === 'confirmed') continue;
    const found = finding && 'fact' in finding ? factOf(finding.fact) : null;
    if (!found) continue;
    return [
      { label: contrastMessages.said, facts: [claim] },
      { label: contrastMessages.found, facts: [found] },
    ];
  }
  return null;
}

/** The facts of either side. */
export const factsOfContrast = ({ said, found }: Contrast<Fact>): Fact[] => [
  ...said.facts,
  ...found.facts,
];
