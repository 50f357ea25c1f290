import type { Atlas } from '../../atlas/types.ts';
import { parseAmounts } from '../../markdown/parse/amounts.ts';
import { type Document, type FigureDirective, lineIndex } from '../../markdown/parse/document.ts';
import { parseJourneys } from '../../markdown/parse/journeys.ts';
import type { CheckCode } from '../../schemas/check-codes.ts';
import type { Fact } from '../../schemas/fact.ts';
import {
  chartTypes,
  figureAttributes,
  mapRegions,
  regionNamed,
} from '../../schemas/figure-directive.ts';
import { nearest } from '../../schemas/nearest.ts';
import type { Problem } from '../../schemas/problem.ts';
import { factNamed } from './fact-named.ts';

const attributes: Record<string, readonly string[]> = figureAttributes;
const types: readonly string[] = chartTypes;
const placeViews = ['air', 'near'];

/** What the figure directives of an article name that there is not: attributes, corridors, places, years, types. */
export function checkDirectives(
  document: Document,
  file: string,
  atlas: Pick<Atlas, 'corridors' | 'places'>,
): Problem[] {
  const drawn = new Set<string>();
  return document.directives.flatMap((directive) => {
    const known = attributes[directive.name] ?? [];
    const problems: Problem[] = [];
    const add = (code: CheckCode, key: string, message: string, mend: string): void => {
      problems.push({ file, ...placeOf(document, directive, key), code, message, mend });
    };
    for (const [key, value] of Object.entries(directive.attributes)) {
      if (!known.includes(key))
        add('SL303', key, `::${directive.name} has no “${key}”`, nearKey(key, known));
      else if (key === 'corridor' && !atlas.corridors.has(value))
        add(
          'SL305',
          key,
          `no corridor is called “${value}”`,
          suggest(value, [...atlas.corridors.keys()]),
        );
      else if (key === 'place' && /[,;]/.test(value))
        add(
          'SL304',
          key,
          'a map is of one place',
          `write ::map for the map of the story, or ${value
            .split(/[,;]\s*/)
            .map((each) => `place=${each}`)
            .join(' or ')}`,
        );
      else if (key === 'place' && !atlas.places.has(value))
        add(
          'SL305',
          key,
          `no place is called “${value}”`,
          suggest(value, [...atlas.places.keys()]),
        );
      else if (key === 'year' && !/^\d{4}$/.test(value))
        add('SL304', key, `“${value}” is no year`, 'write it with four digits, year=2020');
      else if (key === 'show' && !placeViews.includes(value))
        add('SL304', key, `a place has no view “${value}”`, `views are ${placeViews.join(', ')}`);
      else if (key === 'show' && directive.attributes['place'] === undefined)
        add('SL304', key, 'only a map of a place has views', 'write place=… beside it');
      else if (key === 'type' && !types.includes(value))
        add('SL304', key, `no chart has the type “${value}”`, `types are ${types.join(', ')}`);
      else if (key === 'region' && regionNamed(value) === undefined)
        add('SL304', key, `no map is of the region “${value}”`, nearRegion(value));
    }
    const figure = `${directive.name} ${JSON.stringify(directive.attributes)}`;
    if (drawn.has(figure))
      add('SL310', '', 'the same figure stands further up already', 'take one of the two out');
    drawn.add(figure);
    if (directive.name === 'chart' && directive.attributes['type'] === 'journeys') {
      if (parseJourneys(directive.attributes['rows'] ?? '') === null)
        add('SL304', 'rows', 'these are no journeys', journeysForm);
    } else if (directive.name === 'chart' && directive.attributes['type'] === 'scales') {
      if (parseAmounts(directive.attributes['amounts'] ?? '') === null)
        add('SL304', 'amounts', 'these are not two amounts', scalesForm);
    } else if (directive.name === 'chart' && isNameless(directive)) {
      add('SL304', '', '::chart names no series', 'write ::chart{series=…}, or ::chart{figure=…}');
    }
    return problems;
  });
}

const journeysForm =
  'write rows="Journey: step = words of a fact; step = ? | Journey: step = words of a fact"';

const scalesForm = 'write amounts="words of a fact; words of a fact in the other unit"';

/** Figures of an article made of facts it names, journeys and amounts on two scales, where one is not read in it. */
export function checkFactFigures(
  document: Document,
  facts: readonly Pick<Fact, 'id' | 'source'>[],
  file: string,
): Problem[] {
  return document.directives.flatMap((directive): Problem[] =>
    namesIn(directive).flatMap(({ key, words, mend }): Problem[] => {
      if (factNamed(facts, words)) return [];
      const message = `no fact is read in “${words}”`;
      return [{ file, ...placeOf(document, directive, key), code: 'SL304', message, mend }];
    }),
  );
}

/** The words by which a figure names facts, with the attribute they stand in and what to do where there is no such fact. */
function namesIn({ name, attributes: { type, rows = '', amounts = '', share } }: FigureDirective) {
  const asInText = 'write words of it as they stand in the text now';
  if (name === 'chart' && type === 'journeys')
    return (parseJourneys(rows) ?? []).flatMap(({ steps }) =>
      steps.flatMap(({ words }) =>
        words === null
          ? []
          : { key: 'rows', words, mend: `${asInText}, or ? where no figure exists` },
      ),
    );
  if (name !== 'chart' || type !== 'scales') return [];
  return [
    ...(parseAmounts(amounts) ?? []).map((words) => ({ key: 'amounts', words, mend: asInText })),
    ...(share === undefined ? [] : [{ key: 'share', words: share, mend: asInText }]),
  ];
}

/** Whether a chart says neither of which series it is nor which figure. */
const isNameless = ({ attributes: { series, figure } }: FigureDirective): boolean =>
  series === undefined && figure === undefined;

/** Names of series, as the corpus has them. */
export interface KnownSeries {
  ids: readonly string[];
  /** The name a series has now; null where it is gone, undefined where there never was one. */
  presentOf: (name: string) => string | null | undefined;
}

/** Charts of an article whose series there never was, bears another name now, or is gone; the last two stop nothing. */
export function checkSeries(document: Document, file: string, series: KnownSeries): Problem[] {
  return document.directives.flatMap((directive): Problem[] => {
    const id = directive.attributes['series'];
    if (directive.name !== 'chart' || id === undefined) return [];
    const present = series.presentOf(id);
    if (present === id) return [];
    const at = { file, ...placeOf(document, directive, 'series') };
    if (present === undefined) {
      const message = `no facts make a series “${id}”`;
      return [{ ...at, code: 'SL306', message, mend: suggest(id, series.ids) }];
    }
    if (present === null) {
      const message = `the series “${id}” was published and is no longer enough to draw; nothing is drawn here`;
      return [{ ...at, code: 'SL309', message, mend: suggest(id, series.ids) }];
    }
    const message = `the series “${id}” is called “${present}” now`;
    return [{ ...at, code: 'SL309', message, mend: `write series=${present}` }];
  });
}

/** Where a directive, or the attribute `key` of it, stands and how long it is. */
function placeOf(
  { raw }: Document,
  { start, end }: FigureDirective,
  key: string,
): Pick<Problem, 'line' | 'column' | 'length'> {
  const written = raw.slice(start, end);
  const found = key === '' ? null : new RegExp(`[{\\s](${key}\\s*=?[^\\s}]*)`).exec(written);
  const at = found ? start + found.index + 1 : start;
  return { ...lineIndex(raw)(at), length: found?.[1]?.length ?? written.trimEnd().length };
}

function nearRegion(value: string): string {
  const near = nearest(value, mapRegions);
  return near ? `did you mean “${near}”?` : `regions are ${mapRegions.join(', ')}`;
}

function nearKey(key: string, known: readonly string[]): string {
  const near = nearest(key, known);
  return near ? `did you mean “${near}”?` : `it takes ${known.join(', ')}`;
}

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
  if (ranked.length > 0) return `near it are ${ranked.join(', ')}`;
  return known.length > 0
    ? `none of the ${known.length} there are is near; ids are those of their addresses`
    : 'there is none yet';
}
