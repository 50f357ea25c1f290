import type { Atlas } from '../atlas/types.ts';
import { nearest } from '../schemas/nearest.ts';
import type { Problem } from '../schemas/problem.ts';
import { type Document, type FigureDirective, lineIndex } from '../text/document.ts';

const attributes: Record<string, readonly string[]> = {
  map: ['corridor', 'place', 'year'],
  chart: ['series', 'type'],
};
const chartTypes = ['bars', 'line'];

/** What the figure directives of an article name that there is not: attributes, corridors, places, years, types. */
export function checkDirectives(
  document: Document,
  file: string,
  atlas: Pick<Atlas, 'corridors' | 'places'>,
): Problem[] {
  return document.directives.flatMap((directive) => {
    const known = attributes[directive.name] ?? [];
    const problems: Problem[] = [];
    const add = (message: string, mend: string): void => {
      problems.push({ file, ...placeOf(document, directive), message, mend });
    };
    for (const [key, value] of Object.entries(directive.attributes)) {
      if (!known.includes(key))
        add(`::${directive.name} has no “${key}”`, `it takes ${known.join(', ')}`);
      else if (key === 'corridor' && !atlas.corridors.has(value))
        add(`no corridor is called “${value}”`, suggest(value, [...atlas.corridors.keys()]));
      else if (key === 'place' && !atlas.places.has(value))
        add(`no place is called “${value}”`, suggest(value, [...atlas.places.keys()]));
      else if (key === 'year' && !/^\d{4}$/.test(value))
        add(`“${value}” is no year`, 'write four digits');
      else if (key === 'type' && !chartTypes.includes(value))
        add(`no chart has the type “${value}”`, `types are ${chartTypes.join(', ')}`);
    }
    if (directive.name === 'chart' && directive.attributes['series'] === undefined) {
      add('::chart names no series', 'write ::chart{series=…}');
    }
    return problems;
  });
}

/** Charts of an article whose series is none of `series`. */
export function checkSeries(
  document: Document,
  file: string,
  series: readonly string[],
): Problem[] {
  return document.directives.flatMap((directive) => {
    const id = directive.attributes['series'];
    if (directive.name !== 'chart' || id === undefined || series.includes(id)) return [];
    return [
      {
        file,
        ...placeOf(document, directive),
        message: `no facts make a series “${id}”`,
        mend: suggest(id, series),
      },
    ];
  });
}

const placeOf = (
  document: Document,
  { start }: FigureDirective,
): { line: number; column: number } => lineIndex(document.raw)(start);

/** The nearest known name, else a few of those that share most of its words. */
function suggest(name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  if (near) return `did you mean “${near}”?`;
  const words = new Set(name.split('-'));
  const ranked = known
    .map((id) => ({ id, shared: id.split('-').filter((word) => words.has(word)).length }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, 3)
    .map(({ id }) => id);
  return ranked.length > 0 ? `near it are ${ranked.join(', ')}` : `there are ${known.length}`;
}
