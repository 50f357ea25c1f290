import type { Corridor, Line } from '../schemas/corridor.ts';
import type { CitedFigure } from '../schemas/figure.ts';
import type { Measure } from '../schemas/measure.ts';
import { nearest } from '../schemas/nearest.ts';
import type { Place } from '../schemas/place.ts';
import type { Problem } from '../schemas/problem.ts';
import { type Entry, position } from './entries.ts';

/** The entries of an atlas by their ids. */
export interface Entries {
  places: Map<string, Entry<Place>>;
  lines: Map<string, Entry<Line>>;
  corridors: Map<string, Entry<Corridor>>;
  measures: Map<string, Entry<Measure>>;
  figures: Map<string, Entry<CitedFigure>>;
}

/** What names something that is not there, or what cannot be joined as it is written. */
export const checkReferences = (entries: Entries): Problem[] => [
  ...[...entries.places.values()].flatMap((entry) => checkPlace(entry, entries)),
  ...[...entries.lines.values()].flatMap((entry) => checkLine(entry, entries)),
  ...checkCorridors(entries),
  ...[...entries.figures.values()].flatMap((entry) => checkFigure(entry, entries)),
];

type Path = (string | number)[];

/** A problem where ids at some paths of an entry are none of those known. */
const refer =
  (entry: Entry<unknown>, known: ReadonlyMap<string, unknown>, noun: string) =>
  (path: Path, id: string | undefined): Problem[] => {
    if (id === undefined || known.has(id)) return [];
    const close = nearest(id, [...known.keys()]);
    const mend = close ? `did you mean "${close}"?` : `add the ${noun} to the atlas first`;
    return [problemAt(entry, path, `names the unknown ${noun} "${id}"`, mend)];
  };

const problemAt = (entry: Entry<unknown>, path: Path, message: string, mend: string): Problem => ({
  ...position(entry, path, false),
  field: path.join('.').replace(/\.(\d+)/g, '[$1]'),
  message,
  mend,
});

function checkPlace(entry: Entry<Place>, { places }: Entries): Problem[] {
  const { id, within } = entry.value;
  const unknown = refer(entry, places, 'place')(['within'], within);
  const seen = new Set([id]);
  for (let outer = within; outer; outer = places.get(outer)?.value.within) {
    if (seen.has(outer)) {
      const message = `runs in a circle: "${id}" would lie within itself`;
      const mend = 'let it lie within its province, country or continent';
      return [...unknown, problemAt(entry, ['within'], message, mend)];
    }
    seen.add(outer);
  }
  return unknown;
}

function checkLine(entry: Entry<Line>, { places }: Entries): Problem[] {
  const { id, from, to } = entry.value;
  const place = refer(entry, places, 'place');
  const isNamed = id === `${from}--${to}`;
  return [
    ...place(['from'], from),
    ...place(['to'], to),
    ...(isNamed
      ? []
      : [problemAt(entry, ['id'], `must name the line's two ends`, `write "${from}--${to}"`)]),
  ];
}

/** Places of corridors that are not known, and neighbours that no line joins. */
function checkCorridors({ places, lines, corridors }: Entries): Problem[] {
  const joined = new Set(
    [...lines.values()].flatMap(({ value: { mode, from, to } }) => [
      `${mode} ${from} ${to}`,
      `${mode} ${to} ${from}`,
    ]),
  );
  const isGap = (mode: string, before: string | undefined, id: string): before is string =>
    before !== undefined &&
    mode !== 'air' &&
    places.has(id) &&
    places.has(before) &&
    !joined.has(`${mode} ${before} ${id}`);
  return [...corridors.values()].flatMap((entry) =>
    entry.value.paths.flatMap(({ mode, places: stops }, nth) =>
      stops.flatMap((id, at) => {
        const path = ['paths', nth, 'places', at];
        const before = stops[at - 1];
        const unknown = refer(entry, places, 'place')(path, id);
        if (!isGap(mode, before, id)) return unknown;
        const message = `follows "${before}", but no ${mode} line joins them`;
        const mend = `add the line "${before}--${id}" to lines.yaml, or the places between`;
        return [...unknown, problemAt(entry, path, message, mend)];
      }),
    ),
  );
}

function checkFigure(
  entry: Entry<CitedFigure>,
  { places, corridors, measures }: Entries,
): Problem[] {
  const { places: about, measure, corridors: along, route, definition, flow } = entry.value;
  const definitions = measures.get(measure ?? '')?.value.definitions ?? [];
  const byDefinition = new Map(definitions.map((each) => [each.id, each]));
  const place = refer(entry, places, 'place');
  const corridor = refer(entry, corridors, 'corridor');
  return [
    ...about.flatMap((id, at) => place(['places', at], id)),
    ...(along ?? []).flatMap((id, at) => corridor(['corridors', at], id)),
    ...refer(entry, measures, 'measure')(['measure'], measure),
    ...refer(entry, byDefinition, 'definition of its measure')(['definition'], definition),
    ...(['from', 'to', 'via'] as const).flatMap((end) =>
      (flow?.[end] ?? []).flatMap((id, at) => place(['flow', end, at], id)),
    ),
    ...place(['route', 'from'], route?.from),
    ...place(['route', 'to'], route?.to),
  ];
}
