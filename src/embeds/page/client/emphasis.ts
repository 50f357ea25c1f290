import type { FactMarks } from '../fact-marks.ts';
import type { Emphasis } from './parameters.ts';

/** Ids of the facts that hold in a year, or are about a place. */
export function factsFor(marks: FactMarks, { focus, year }: Emphasis): Set<string> {
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

/** Marks what `focus` and `year` ask for and nothing else; nothing where the figure holds nothing of it. */
export function emphasise(content: HTMLElement, { focus, year }: Emphasis): void {
  const isAsked = focus !== null || year !== null;
  const facts = isAsked ? factsFor(marksOf(content), { focus, year }) : new Set<string>();
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

/**
 * Calls back with the place or the year a reader points at or has come to by keys, and with null when that is over: on
 * a map the place whose card is open, on a chart the last year of a mark.
 */
export function watchReader(
  content: HTMLElement,
  report: (name: keyof Emphasis, value: string | number | null) => void,
): void {
  const last: Emphasis = { focus: null, year: null };
  const change = <Name extends keyof Emphasis>(name: Name, value: Emphasis[Name]) => {
    if (last[name] === value) return;
    last[name] = value;
    report(name, value);
  };
  content.addEventListener('silk-map:show', (event) => {
    change('focus', (event as CustomEvent<{ place?: string }>).detail.place ?? null);
  });
  for (const type of ['pointerover', 'focusin']) {
    content.addEventListener(type, ({ target }) => change('year', yearAt(content, target)));
  }
  content.addEventListener('pointerleave', () => change('year', null));
  content.addEventListener('focusout', ({ relatedTarget }) => {
    change('year', yearAt(content, relatedTarget));
  });
}

/** The last year of the mark of a chart; null elsewhere. */
function yearAt(content: HTMLElement, target: EventTarget | null): number | null {
  const mark = (target as Element | null)?.closest<SVGElement>('[data-fact]');
  const year = marksOf(content)[mark?.dataset.fact ?? '']?.[1];
  return year ? Number(year) : null;
}

const marksOf = ({ dataset }: HTMLElement): FactMarks => JSON.parse(dataset.facts ?? '{}');
