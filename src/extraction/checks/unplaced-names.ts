import leven from 'leven';
import type { Gazetteer } from '../../atlas/gazetteer/gazetteer.ts';
import type { Atlas } from '../../atlas/types.ts';
import { type Document, toRaw } from '../../markdown/parse/document.ts';
import type { Fact } from '../../schemas/fact.ts';
import { isOrdinaryName } from '../doubts/unknown-names.ts';
import { closedClass } from '../lexicon/parts-of-speech.ts';
import { overlap } from '../tokens/spans.ts';

/** A name that stands where a place is needed and is none of the atlas; offsets are of the file. */
export interface UnplacedName {
  name: string;
  start: number;
  end: number;
  /** A place whose name is a letter or two away. */
  near: string | null;
}

const named = String.raw`\p{Lu}[\p{Ll}\p{M}'’]{2,}(?:[- ]\p{Lu}[\p{Ll}\p{M}'’]{2,}){0,2}`;
/** The end of a name: of "Deutsche Bahn" not “Deutsche” alone. */
const whole = String.raw`(?![\p{L}\p{M}’'-])(?! \p{Lu})`;
/** "from Zengcheng to Absheron", "went to Trabzon in": what stands there is a place, whatever it is called. */
const placed = new RegExp(
  String.raw`\b(?:from|to|via|through|near|between|linking|reached|reaches|reaching) (?<one>${named})(?: (?:to|and|via) (?<two>${named})${whole}(?! \p{Ll}+ed\b))?`,
  'gu',
);
/** "in Zarafshon", "the port of Zarafshon": a place where the sentence names none of the atlas. */
const located = new RegExp(
  String.raw`\b(?:in|near|outside|(?:went|ran|sailed|drove|flew|came|travelled) (?:to|from)|(?:port|city|town|station|yard|crossing|district|county|province) of) (?<name>${named})${whole}`,
  'gu',
);
/** "to Lodz and Zarafshon", "the Xi’an–Zarafshon service": what is joined to a place is one. */
const joinedTo = new RegExp(
  String.raw`^(?:(?:,? and| or) (?<other>${named})${whole}(?! \p{Ll}+ed\b)|[–-](?<end>${named})(?= (?:services?|trains?|routes?|lines?|corridor|railway|link)\b))`,
  'u',
);
/** Names a text may have misspelt: long enough that a letter or two tell nothing else. */
const anyName = /(?<![\p{L}\p{M}'’-])\p{Lu}[\p{Ll}\p{M}'’]{4,}/gu;
const unnamed = /^(?:Mr|Mrs|Ms|Dr|President|Chairman|Minister|Group|Agency|News|Ltd|Company)\b/;

/**
 * Names of a story that stand where a sentence needs a place, and are none the atlas knows: ends of a way, and names
 * that a letter tells from one it knows. Of each name the first is told. Names in sentences that state nothing are left.
 *
 * @param facts what was read of the story
 */
export function unplacedNames(
  { blocks, raw }: Document,
  facts: readonly Pick<Fact, 'source'>[],
  { atlas, gazetteer }: { atlas: Pick<Atlas, 'places'>; gazetteer: Gazetteer },
): UnplacedName[] {
  const known = { spelling: new Spelling(atlas), gazetteer };
  const found = new Map<string, UnplacedName>();
  const prose = blocks.map(({ text }) => text).join('\n');
  for (const block of blocks) {
    for (const { text, start: shift } of block.sentences) {
      const sentence = toRaw(block, shift, shift + text.length);
      if (!facts.some(({ source }) => overlap(source, sentence))) continue;
      for (const { name, from, near } of namesIn(text, prose, known)) {
        const at = toRaw(block, shift + from, shift + from + name.length);
        if (!found.has(name) && raw.slice(at.start, at.end) === name)
          found.set(name, { name, ...at, near });
      }
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}

interface Named {
  name: string;
  /** Offset in the sentence. */
  from: number;
  near: string | null;
}

function namesIn(
  text: string,
  prose: string,
  { spelling, gazetteer }: { spelling: Spelling; gazetteer: Gazetteer },
): Named[] {
  const known = gazetteer.find(text);
  const misspelt = [...text.matchAll(anyName)].flatMap(({ index, 0: word }): Named[] => {
    const name = word.replace(/['’]s$/, '');
    const near = spelling.near(name);
    // The story is searched for the few words alone that have a name near them.
    if (near === null || isCommon(name, prose) || endsName(text.slice(0, index), prose)) return [];
    return [{ name, from: index, near }];
  });
  const found = [
    ...misspelt,
    ...endsOfWays(text, known.length > 0, spelling),
    ...placesOf(text, known, spelling),
  ];
  return found.filter(({ name, from }) => {
    const place = { start: from, end: from + name.length };
    const isKnown = known.some((match) => overlap(match, place));
    return !isKnown && !isOrdinary(name);
  });
}

const isOrdinary = (name: string): boolean =>
  isOrdinaryName(name) || unnamed.test(name) || closedClass.has(name.toLowerCase());

/** Both ends of "from … to …"; a single one where something moves and another place stands in the sentence. */
const endsOfWays = (text: string, hasPlace: boolean, spelling: Spelling): Named[] =>
  [...text.matchAll(placed)].flatMap(({ index, groups }): Named[] => {
    const one = groups?.['one'] ?? '';
    const two = groups?.['two'];
    if (isOrdinaryName(one) || (two === undefined && !(hasPlace && isWay(text)))) return [];
    return [one, two].flatMap((name) =>
      name === undefined
        ? []
        : { name, from: text.indexOf(name, index), near: spelling.near(name) },
    );
  });

/** Names that a preposition or a noun makes places in a sentence without one, and those joined to a place of the atlas. */
function placesOf(text: string, known: readonly { end: number }[], spelling: Spelling): Named[] {
  const within = known.length > 0 ? [] : [...text.matchAll(located)];
  const joined = known.flatMap(({ end }): { name: string; from: number }[] => {
    const match = joinedTo.exec(text.slice(end));
    const name = match?.groups?.['other'] ?? match?.groups?.['end'];
    return match && name ? [{ name, from: end + match[0].lastIndexOf(name) }] : [];
  });
  return [
    ...within.map(({ index, groups, 0: phrase }) => {
      const name = groups?.['name'] ?? '';
      return { name, from: index + phrase.length - name.length };
    }),
    ...joined,
  ].map((each) => ({ ...each, near: spelling.near(each.name) }));
}

const moving =
  /\b(?:trains?|trips?|services?|routes?|lines?|lorr(?:y|ies)|trucks?|flights?|ships?|vessels?|containers?|cargo|freight|goods|ran|runs?|went|sails?|travell?(?:ed|s))\b/i;
const toSomebody =
  /\b(?:according|attribut\w*|compared|owing|thanks|due|belong\w*|sold|handed) to\b/i;

/** A single end is a place where something moves: "lorries went to Trabzon", but "according to Xinhua". */
const isWay = (text: string): boolean => moving.test(text) && !toSomebody.test(text);

/** True where another name stands before a word, so that it is its end: "Roland Berger" is not Bergen. */
function endsName(before: string, prose: string): boolean {
  const word = /(?<![\p{L}\p{M}'’])(\p{Lu}[\p{L}\p{M}'’]+) $/u.exec(before)?.[1];
  return word !== undefined && !closedClass.has(word.toLowerCase()) && !isCommon(word, prose);
}

/** True for a word the story also writes small: "Trains" at the head of a sentence. */
const isCommon = (word: string, prose: string): boolean =>
  new RegExp(String.raw`(?<![\p{L}-])${word.toLowerCase()}(?![\p{L}])`, 'u').test(prose);

/** Names of the atlas by their length, to find one that a slip of the hand has changed. */
class Spelling {
  readonly #byLength = new Map<number, Set<string>>();

  constructor({ places }: Pick<Atlas, 'places'>) {
    for (const { name, aliases } of places.values()) {
      for (const each of [name, ...aliases]) {
        if (!/^\p{Lu}[\p{Ll}\p{M}'’]{4,}$/u.test(each)) continue;
        const same = this.#byLength.get(each.length);
        if (same) same.add(each);
        else this.#byLength.set(each.length, new Set([each]));
      }
    }
  }

  /** The name one letter away, two where it is long; null where there is none or the word is too short to tell. */
  near(word: string): string | null {
    if (word.length < 5 || /\s/.test(word)) return null;
    const most = word.length < 9 ? 1 : 2;
    const lengths = [0, 1, -1, 2, -2].filter((off) => Math.abs(off) <= most);
    const names = lengths.flatMap((off) => [...(this.#byLength.get(word.length + off) ?? [])]);
    return (
      names.find(
        (name) =>
          name !== word &&
          name.charAt(0) === word.charAt(0) &&
          (leven(name, word) <= most || isSwapped(name, word)),
      ) ?? null
    );
  }
}

/** True where two neighbouring letters have changed places: "Duisbrug". */
function isSwapped(name: string, word: string): boolean {
  if (name.length !== word.length) return false;
  const at = [...name].findIndex((letter, index) => letter !== word.charAt(index));
  const swapped = word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
  return at >= 0 && swapped === name;
}
