import type { NameMatch } from '../../../src/atlas/gazetteer/gazetteer.ts';
import { type Document, toRaw } from '../../../src/markdown/parse/document.ts';
import type { Fact } from '../../../src/schemas/fact.ts';
import type { Place } from '../../../src/schemas/place.ts';
import type { Change, Changed, ChangeSetting } from './change.ts';
import type { Sample } from './sample.ts';
import { type TextEdit, withEdits } from './text-edits.ts';

const points: ReadonlySet<Place['kind']> = new Set(['city', 'station', 'crossing', 'port']);

/** A name found in the article, with where it stands in the file. */
interface Found {
  match: NameMatch;
  edit: Omit<TextEdit, 'text'>;
}

/** Names of the prose, and of title and dek. */
function namesOf({ text }: Sample, document: Document, { gazetteer }: ChangeSetting): Found[] {
  const inProse = document.blocks.flatMap((block) =>
    gazetteer
      .find(block.text)
      .map((match) => ({ match, edit: toRaw(block, match.start, match.end) })),
  );
  const front = text.slice(0, document.bodyStart);
  const inFront = [...front.matchAll(/^(?:title|dek): .*$/gm)].flatMap(({ 0: line, index }) =>
    gazetteer.find(line).map((match) => ({
      match,
      edit: { start: index + match.start, end: index + match.end },
    })),
  );
  return [...inFront, ...inProse];
}

/** Puts names in the place of others: `names` gives the new words of each name that changes. */
function exchanged(
  sample: Sample,
  found: readonly Found[],
  names: (match: NameMatch) => string | undefined,
): Pick<Changed, 'sample' | 'reword'> {
  const words = new Map<string, string>();
  const edits = found.flatMap(({ match, edit }): TextEdit[] => {
    const name = names(match);
    if (name === undefined) return [];
    // A dateline stands in capitals.
    const text = match.name === match.name.toUpperCase() ? name.toUpperCase() : name;
    words.set(match.name, text);
    return [{ ...edit, text }];
  });
  const reword = (text: string): string =>
    [...words].reduce((said, [old, now]) => said.replaceAll(old, now), text);
  return { sample: { ...sample, text: withEdits(sample.text, edits) }, reword };
}

/** Whether a text has no other meaning for the name: it stands for this place wherever it is found. */
function isPlain(name: string, id: string, { gazetteer }: ChangeSetting): boolean {
  if (!/^\p{Lu}\p{Ll}{3,}$/u.test(name)) return false;
  return [`${name} handled cargo`, `the yard of ${name} grew`, `from ${name} to it`].every(
    (text) => {
      const [match, ...others] = gazetteer.find(text);
      return (
        others.length === 0 && match?.ids.length === 1 && match.ids[0] === id && !match.demonym
      );
    },
  );
}

/** Every point for another of its kind in the same province or country. */
export const otherPlaces: Change = (sample, read, setting) => {
  const { places } = setting.atlas;
  const found = namesOf(sample, read.document, setting);
  const named = new Set(found.flatMap(({ match }) => match.ids));
  const swaps = new Map<string, Place>();
  for (const { match } of found) {
    const [id = ''] = match.ids;
    if (match.ids.length !== 1 || match.demonym || swaps.has(id)) continue;
    const taken = new Set([...named, ...[...swaps.values()].map((each) => each.id)]);
    const other = isNameOfOther(id, named, places) ? undefined : neighbourOf(id, taken, setting);
    if (other) swaps.set(id, other);
  }
  if (swaps.size === 0) return null;
  const swap = (id: string): string => swaps.get(id)?.id ?? id;
  return {
    ...exchanged(sample, found, ({ ids, demonym }) =>
      demonym || ids.length !== 1 ? undefined : swaps.get(ids[0] ?? '')?.name,
    ),
    expected: (fact) => withPlaces(fact, swap),
  };
};

/** Another point of the same kind in the same province or country; where ships call only for another where they do. */
function neighbourOf(
  id: string,
  taken: ReadonlySet<string>,
  setting: ChangeSetting,
): Place | undefined {
  const { places } = setting.atlas;
  const place = places.get(id);
  if (!place?.within || !points.has(place.kind)) return undefined;
  return [...places.values()].find(
    (each) =>
      each.kind === place.kind &&
      (each.role === 'port') === (place.role === 'port') &&
      each.within === place.within &&
      !taken.has(each.id) &&
      isPlain(each.name, each.id, setting),
  );
}

/** "Zhengzhou" stands in "Zhengzhou Xinzheng Airport", which has to keep its name. */
function isNameOfOther(
  id: string,
  named: ReadonlySet<string>,
  places: ReadonlyMap<string, Place>,
): boolean {
  const name = places.get(id)?.name ?? '';
  return [...named].some((other) => other !== id && places.get(other)?.name.includes(name));
}

function withPlaces(fact: Fact, swap: (id: string) => string): Fact {
  const all = (ids: readonly string[]): string[] => ids.map(swap);
  const { route, flow } = fact;
  return {
    ...fact,
    places: all(fact.places),
    ...(route
      ? { route: { ...route, from: swap(route.from), to: swap(route.to), via: all(route.via) } }
      : {}),
    ...(flow
      ? { flow: { ...flow, from: all(flow.from), to: all(flow.to), via: all(flow.via) } }
      : {}),
  };
}

/** Every adjective of a country that no fact is about for another, both with or without a vowel in front. */
export const otherDemonyms: Change = (sample, read, setting) => {
  const { places } = setting.atlas;
  const found = namesOf(sample, read.document, setting);
  const named = new Set(found.flatMap(({ match }) => (match.demonym ? [] : match.ids)));
  const about = new Set(read.facts.flatMap((fact) => fact.places));
  const demonyms = new Set(found.flatMap(({ match }) => (match.demonym ? match.ids : [])));
  const swaps = new Map<string, string>();
  for (const { match } of found) {
    const [id = ''] = match.ids;
    if (!match.demonym || match.ids.length !== 1 || !isAdjective(match.name)) continue;
    if (about.has(id) || swaps.has(match.name)) continue;
    const fits = (word: string): boolean => isAlike(word, match.name) && !swaps.has(word);
    const other = [...places.values()].find(
      (each) =>
        isSibling(each, places.get(id)) &&
        !named.has(each.id) &&
        !demonyms.has(each.id) &&
        each.demonyms.some(fits),
    );
    const word = other?.demonyms.find((each) => isAlike(each, match.name));
    if (word === undefined || !other) continue;
    swaps.set(match.name, word);
    demonyms.add(other.id);
  }
  if (swaps.size === 0) return null;
  return {
    ...exchanged(sample, found, ({ name, demonym }) => (demonym ? swaps.get(name) : undefined)),
    expected: (fact) => fact,
  };
};

const isAdjective = (word: string): boolean => /^\p{Lu}\p{Ll}+(?:ish|ian|ese)$/u.test(word);

/** Two adjectives that take the same article. */
const isAlike = (word: string, other: string): boolean =>
  isAdjective(word) && /^[AEIOU]/.test(word) === /^[AEIOU]/.test(other);

const isSibling = (country: Place, other: Place | undefined): boolean =>
  country.kind === 'country' && country.within === other?.within;

const firm =
  /(?<=[\p{Ll},”"] )\p{Lu}\p{Ll}{2,}(?= (?:\p{Lu}[\p{Ll}&]+ ){0,2}(?:Group|Cargo|Logistics|Airlines|Holding|Corporation|Company|Express)\b)/gu;
const inventedFirms = ['Norvelta', 'Brandovar', 'Sundrelle', 'Caldimor', 'Tervanto'];

/** The first word of every company's name, where it names no place, for an invented one. */
export const otherCompanies: Change = (sample, { document }, { gazetteer }) => {
  const swaps = new Map<string, string>();
  const edits = document.blocks.flatMap((block): TextEdit[] =>
    [...block.text.matchAll(firm)].flatMap(({ 0: word, index }) => {
      const isPlace = gazetteer
        .find(block.text)
        .some(({ start, end }) => start < index + word.length && index < end);
      if (isPlace) return [];
      const name = swaps.get(word) ?? inventedFirms[swaps.size];
      if (name === undefined) return [];
      swaps.set(word, name);
      return [{ ...toRaw(block, index, index + word.length), text: name }];
    }),
  );
  // A name that also stands by itself would have to change there too.
  const isAlone = [...swaps.keys()].some(
    (word) =>
      sample.text.split(word).length - 1 >
      edits.filter(({ start }) => sample.text.startsWith(word, start)).length,
  );
  if (edits.length === 0 || isAlone) return null;
  return {
    sample: { ...sample, text: withEdits(sample.text, edits) },
    reword: (words) => [...swaps].reduce((said, [old, now]) => said.replaceAll(old, now), words),
    expected: (fact) => fact,
  };
};
