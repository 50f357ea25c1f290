import type { FactMarks } from '../fact-marks.ts';
import type { Parameters } from './parameters.ts';

/** Ids of the facts that hold in a year, or are about a place. */
export function factsFor(
  marks: FactMarks,
  { focus, year }: Pick<Parameters, 'focus' | 'year'>,
): Set<string> {
  return new Set(
    Object.entries(marks)
      .filter(([, [from, to, ...places]]) =>
        [
          year === null || (from <= year && year <= to),
          focus === null || places.includes(focus),
        ].every(Boolean),
      )
      .map(([id]) => id),
  );
}

/** Marks what `focus` and `year` ask for; nothing where the figure holds nothing of it. */
export function emphasise(content: HTMLElement, { focus, year }: Parameters): void {
  if (focus === null && year === null) return;
  const facts = factsFor(JSON.parse(content.dataset.facts ?? '{}') as FactMarks, { focus, year });
  let found = false;
  for (const mark of content.querySelectorAll<SVGElement>(
    '[data-place],[data-facts],[data-fact]',
  )) {
    const { place, fact, facts: several = '' } = mark.dataset;
    const isMeant =
      (focus !== null && place === focus) ||
      [fact ?? '', ...several.split(' ')].some((id) => facts.has(id));
    mark.classList.toggle('is-asked', isMeant);
    found ||= isMeant;
  }
  content.classList.toggle('has-asked', found);
}
