import type { Atlas } from '../../atlas/types.ts';
import { areaKinds } from '../../atlas/types.ts';
import { listInWords } from '../../corpus/scope.ts';
import { factInWords } from '../../corpus/wording.ts';
import type { MapRequest } from '../../figures/map/map-model.ts';
import type { Region } from '../../figures/map/regions.ts';
import { fill, fillCount } from '../../messages/fill.ts';
import { mapMessages } from '../../messages/map.ts';
import type { Fact } from '../../schemas/fact.ts';

/** A map of a place, narrowed to what one view of it shows. */
export interface ViewOfPlace {
  facts: Fact[];
  request: Pick<MapRequest, 'corridors' | 'filled'>;
  title: string;
  subtitle: string;
  notes: string[];
  region?: Region;
}

/**
 * A place from the air: its routes that the atlas has a source for, the parts of the world its facts name as ends, and
 * what they count, for of most routes no source says where they lead.
 *
 * @param facts those about the place
 */
export function airView(atlas: Atlas, id: string, facts: readonly Fact[]): ViewOfPlace {
  const name = atlas.places.get(id)?.name ?? id;
  const isHere = (place: string) => place === id || atlas.places.get(place)?.within === id;
  const corridors = [...atlas.corridors.values()]
    .filter(({ mode, paths }) => mode === 'air' && paths.some((path) => path.places.some(isHere)))
    .map((corridor) => corridor.id);
  const flown = facts.filter(({ mode, route }) => mode === 'air' && !route);
  const around = new Set(placesAround(atlas, id));
  const filled = flown
    .flatMap(({ places }) => places)
    .filter((place) => areaKinds.has(atlas.places.get(place)?.kind ?? '') && !around.has(place));
  const counted = flown.filter(({ measure }) => measure?.startsWith('air-routes'));
  // What follows another definition, or is of another time, is no part of the same count.
  const counts = counted.filter(
    ({ definition, period }) =>
      definition === counted[0]?.definition && period?.end === counted[0]?.period?.end,
  );
  const { air } = mapMessages;
  return {
    facts: flown,
    request: { corridors, filled },
    title: fill(air.title, { name }),
    subtitle: air.subtitle,
    notes: [
      fillCount(air.drawn, corridors.length, { name }),
      counts.length === 0
        ? ''
        : fill(air.counted, { list: listInWords(counts.map((fact) => factInWords(fact, atlas))) }),
      filled.length === 0
        ? ''
        : fill(air.shaded, {
            list: listInWords(filled.map((place) => atlas.places.get(place)?.name ?? place)),
          }),
    ].filter(Boolean),
    ...(filled.length > 0 && { region: 'world' as const }),
  };
}

/**
 * A place and what lies round it: the railways with a name that run through it and the circles its facts draw, but no
 * way to anywhere else.
 *
 * @param facts those about the place
 */
export function nearView(atlas: Atlas, id: string, facts: readonly Fact[]): ViewOfPlace {
  const corridors = [...atlas.corridors.values()]
    .filter(
      ({ kind, paths }) => kind === 'railway' && paths.some((path) => path.places.includes(id)),
    )
    .map((corridor) => corridor.id);
  const name = atlas.places.get(id)?.name ?? id;
  return {
    facts: facts.filter(({ route }) => !route),
    request: { corridors },
    title: fill(mapMessages.placeTitle, { name }),
    subtitle: mapMessages.near,
    notes: [],
  };
}

/** The areas a place lies in, the nearest first. */
function placesAround(atlas: Atlas, id: string): string[] {
  const outer = atlas.places.get(id)?.within;
  return outer === undefined ? [] : [outer, ...placesAround(atlas, outer)];
}
