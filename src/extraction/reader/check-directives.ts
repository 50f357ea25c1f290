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
  placeViews,
} from '../../schemas/figure-directive.ts';
import { nearest } from '../../schemas/nearest.ts';
import type { Problem } from '../../schemas/problem.ts';
import { factNamed } from './fact-named.ts';

const attributes: Record<string, readonly string[]> = figureAttributes;

/** The names that a directive may use. */
type Names = Pick<Atlas, 'corridors' | 'places'>;

/** What the figure directives of an article name that there is not: attributes, corridors, places, years, types. */
export function checkDirectives(document: Document, file: string, atlas: Names): Problem[] {
  const drawn = new Set<string>();
  return document.directives.flatMap((directive) => {
    const known = attributes[directive.name] ?? [];
    const problems: Problem[] = [];
    const add = (key: string, [code, message, mend]: Fault): void => {
      problems.push({ file, ...placeOf(document, directive, key), code, message, mend });
    };
    for (const [key, value] of Object.entries(directive.attributes)) {
      const fault: Fault | null = known.includes(key)
        ? (faultOf[key]?.(value, directive, atlas) ?? null)
        : ['SL303', `::${directive.name} has no “${key}”`, nearKey(key, known)];
      if (fault) add(key, fault);
    }
    const figure = `${directive.name} ${JSON.stringify(directive.attributes)}`;
    if (drawn.has(figure))
      add('', ['SL310', 'the same figure stands further up already', 'take one of the two out']);
    drawn.add(figure);
    const missing = missingIn(directive);
    if (missing) add(missing.key, missing.fault);
    return problems;
  });
}

/** What is wrong with a directive, and how to mend it. */
type Fault = readonly [code: CheckCode, message: string, mend: string];

/** What is wrong with the value of an attribute, by the attribute; those that may say anything have none here. */
const faultOf: Readonly<
  Record<string, (value: string, directive: FigureDirective, atlas: Names) => Fault | null>
> = {
  corridor: (value, _, { corridors }) =>
    corridors.has(value)
      ? null
      : [
          'SL305',
          `no corridor is called “${value}”`,
          suggest(named(value, corridors), [...corridors.keys()]),
        ],
  place: (value, _, { places }) => {
    if (/[,;]/.test(value)) return ['SL304', 'a map is of one place', onePlaceOf(value)];
    return places.has(value)
      ? null
      : [
          'SL305',
          `no place is called “${value}”`,
          suggest(named(value, places), [...places.keys()]),
        ];
  },
  year: (value) =>
    /^\d{4}$/.test(value)
      ? null
      : ['SL304', `“${value}” is no year`, 'write it with four digits, year=2020'],
  show: (value, { attributes: { place } }) => {
    if (!isOf(placeViews, value))
      return ['SL304', `a place has no view “${value}”`, `views are ${placeViews.join(', ')}`];
    return place === undefined
      ? ['SL304', 'only a map of a place has views', 'write place=… beside it']
      : null;
  },
  type: (value) =>
    isOf(chartTypes, value)
      ? null
      : ['SL304', `no chart has the type “${value}”`, `types are ${chartTypes.join(', ')}`],
  region: (value) =>
    isOf(mapRegions, value)
      ? null
      : ['SL304', `no map is of the region “${value}”`, nearRegion(value)],
};

const isOf = (known: readonly string[], value: string): boolean => known.includes(value);

/** `write ::map for the map of the story, or place=a or place=b` */
const onePlaceOf = (value: string): string => {
  const each = value.split(/[,;]\s*/).map((place) => `place=${place}`);
  return `write ::map for the map of the story, or ${each.join(' or ')}`;
};

/** What a chart cannot be drawn for, with the attribute it is looked for in: what it is of, or the form of that. */
function missingIn({
  name,
  attributes: { type, rows = '', amounts = '', series, figure },
}: FigureDirective): {
  key: string;
  fault: Fault;
} | null {
  if (name !== 'chart') return null;
  if (type === 'journeys') {
    const journeys = parseJourneys(rows);
    if (journeys === null)
      return { key: 'rows', fault: ['SL304', 'these are no journeys', journeysForm] };
    return journeys.some(({ steps }) => steps.some(({ words }) => words !== null))
      ? null
      : {
          key: 'rows',
          fault: ['SL304', 'no step has a figure, so nothing is drawn', journeysForm],
        };
  }
  if (type === 'scales')
    return parseAmounts(amounts) === null
      ? { key: 'amounts', fault: ['SL304', 'these are not two amounts', scalesForm] }
      : null;
  return series === undefined && figure === undefined
    ? { key: '', fault: ['SL304', '::chart names no series', seriesForm] }
    : null;
}

const seriesForm = 'write ::chart{series=…}, or ::chart{figure=…}';

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

/** The id of what bears a name, where somebody has written that; else what is written. */
function named(written: string, all: ReadonlyMap<string, { name: string }>): string {
  const found = [...all].find(([, { name }]) => name.toLowerCase() === written.toLowerCase());
  return found?.[0] ?? written;
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
