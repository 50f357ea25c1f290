import type { Place } from '../../schemas/place.ts';
import type { Atlas } from '../types.ts';

/** A name of the atlas found in a text, with every place that bears it. */
export interface NameMatch {
  start: number;
  end: number;
  /** As the text has it. */
  name: string;
  ids: readonly string[];
  /** True for adjectives and names of people: "Polish", "Chinese". */
  demonym: boolean;
}

/** Words that look like a place the atlas does not have. */
export interface UnknownName {
  start: number;
  end: number;
  name: string;
}

export interface Gazetteer {
  /** Names in a text, longest first where they overlap, in order; linear in its length. */
  find(text: string): NameMatch[];
  /**
   * The one place a match means, or null where the context does not tell. `after` is the text that follows the name;
   * `nearby` lists the ids named in the sentence, then the paragraph, then the article.
   */
  resolve(match: NameMatch, after: string, nearby: readonly ReadonlySet<string>[]): string | null;
  /** True where a place lies in another country than `country`, which is one. */
  liesElsewhere(id: string, country: string): boolean;
  /** Places by their look alone: "Xyz City", "from Chengdu to Xyz", "in Xyz, Poland". */
  unknown(text: string, known: readonly NameMatch[]): UnknownName[];
}

interface Entry {
  /** Folded words of the name, and what stands between them. */
  words: string[];
  gaps: string[];
  /** Where the letters must stand as written: "US", "U.S." */
  exact: string | null;
  demonym: boolean;
  ids: string[];
}

/** Names that hold a place's name and are no place, or name a unit of money. */
const notPlaces = [
  'Air China',
  'China Daily',
  'China Eastern',
  'China Southern',
  'China Railway Express',
  'Bank of China',
  'China Mobile',
  'China Telecom',
  'China Unicom',
  'South China Morning Post',
  'New Zealand dollar',
  'U.S. dollar',
  'US dollar',
  'U.S. dollars',
  'US dollars',
  'Hong Kong dollar',
  'Hong Kong dollars',
  'Singapore dollar',
  'Singapore dollars',
  'Australian dollar',
  'Australian dollars',
  'Canadian dollar',
  'Canadian dollars',
  'Chinese yuan',
  'Swiss francs',
  'Swiss franc',
  'Russian rubles',
  'Russian roubles',
  'Danish kroner',
  'Danish crowns',
  'Turkish lira',
  'New Silk Road Discovery',
  'Belt and Road',
  '中欧班列',
];

/** Names of places that are also words: taken only after a preposition that leads to places, or before a comma and a place. */
const homographs = new Set([
  'mary',
  'bar',
  'nice',
  'male',
  'reading',
  'cork',
  'bath',
  'split',
  'tours',
  'most',
  'mobile',
  'orange',
  'man',
  'moss',
  'march',
  'dover',
  'hull',
  'lens',
  'brig',
  'wels',
  'essen',
  'ham',
  'hof',
  'melk',
  'sand',
  'vary',
  'same',
  'are',
  'as',
  'hub',
  'union',
  'chad',
  'oral',
  'chop',
  'chu',
  'shu',
  'jordan',
  'barking',
  'worms',
  'ruse',
  'santos',
  'shannon',
  'enns',
  'norfolk',
  'born',
]);
const leading =
  /\b(?:in|at|from|to|via|through|near|of|and|between|linking|connecting|with|towards?|into|outside|beyond|past|reach(?:es|ed|ing)?|left|leav(?:es|ing)|enter(?:s|ed|ing))\s+$/i;

/** Builds the index of all names, Chinese names, other names and demonyms of an atlas. */
export function buildGazetteer(atlas: Pick<Atlas, 'places'>): Gazetteer {
  const index: NameIndex = { latin: new Map(), han: new Map() };
  const { latin, han } = index;
  for (const { id, name, aliases, demonyms, zh } of atlas.places.values()) {
    for (const each of [name, ...aliases, ...(zh === undefined ? [] : [zh])])
      addName(index, each, id, false);
    for (const each of demonyms) addName(index, each, id, true);
  }
  for (const name of notPlaces) addName(index, name, null, false);
  for (const list of latin.values()) list.sort((a, b) => b.words.length - a.words.length);
  for (const list of han.values()) list.sort((a, b) => b.name.length - a.name.length);
  const places = atlas.places;
  return {
    find: (text) => findNames(text, latin, han),
    resolve: (match, after, nearby) => resolve(places, match, after, nearby),
    liesElsewhere: (id, country) => liesElsewhere(places, id, country),
    unknown: (text, known) => unknownNames(text, known),
  };
}

const wordAt = /[\p{L}\p{M}\p{N}]+/uy;

/** Names by their first word, or by their first Chinese sign. */
interface NameIndex {
  latin: Map<string, Entry[]>;
  han: Map<string, HanEntry[]>;
}

interface HanEntry {
  name: string;
  ids: string[];
}

function addName(
  { latin, han }: NameIndex,
  written: string,
  id: string | null,
  demonym: boolean,
): void {
  const name = written.replace(/^the /, '').trim();
  const ids = id === null ? [] : [id];
  if (isHan(name.charCodeAt(0))) {
    const list = listAt(han, name.charAt(0));
    const same = list.find((each) => each.name === name);
    if (same) addId(same.ids, id);
    else list.push({ name, ids });
    return;
  }
  const { words, gaps } = wordsOfName(name);
  const first = words[0];
  if (first === undefined || !isUpperCase(name.charAt(0))) return;
  const letters = name.replace(/[^\p{L}]/gu, '');
  const exact = letters.length <= 4 && letters === letters.toUpperCase() ? letters : null;
  const list = listAt(latin, first);
  const key = words.join(' ');
  const same = list.find((each) => each.words.join(' ') === key && each.exact === exact);
  if (same) {
    addId(same.ids, id);
    same.demonym &&= demonym;
  } else list.push({ words, gaps, exact, demonym, ids });
}

/** The list under a key, a new one where there is none. */
function listAt<Item>(lists: Map<string, Item[]>, key: string): Item[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

/** The words of a name, folded, and what stands between them. */
function wordsOfName(name: string): Pick<Entry, 'words' | 'gaps'> {
  const words: string[] = [];
  const gaps: string[] = [];
  let end = 0;
  for (const match of name.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    if (words.length > 0) gaps.push(gapClass(name.slice(end, match.index)));
    words.push(fold(match[0]));
    end = match.index + match[0].length;
  }
  return { words, gaps };
}

function addId(ids: string[], id: string | null): void {
  if (id !== null && !ids.includes(id)) ids.push(id);
}

/** Lower case without diacritics: "Małaszewicze" and "Malaszewicze" are one. */
function fold(word: string): string {
  const lower = word.toLowerCase();
  if (isAscii(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ł', 'l')
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('đ', 'd')
    .replaceAll('ı', 'i');
}

function isAscii(word: string): boolean {
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) > 0x7f) return false;
  return true;
}

const isHan = (code: number): boolean => code >= 0x3400 && code <= 0x9fff;
const isUpperCase = (sign: string): boolean => {
  const code = sign.charCodeAt(0);
  return code < 0x80 ? code >= 0x41 && code <= 0x5a : sign.toLowerCase() !== sign;
};
const isAsciiWord = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x30 && code <= 0x39);

/** Spaces, hyphens and apostrophes each stand for their kin. */
function gapClass(gap: string): string {
  if (gap === ' ' || gap === '-' || gap === '\u00a0' || gap === '\u2010' || gap === '\u2011')
    return ' ';
  return gap.replaceAll('’', "'").replaceAll('‘', "'").replaceAll('ʼ', "'");
}

interface Word {
  start: number;
  end: number;
  folded: string;
}

function findNames(
  text: string,
  latin: ReadonlyMap<string, readonly Entry[]>,
  han: ReadonlyMap<string, readonly { name: string; ids: string[] }[]>,
): NameMatch[] {
  const found: NameMatch[] = [];
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isHan(code)) {
      const match = han.get(text.charAt(at))?.find(({ name }) => text.startsWith(name, at));
      if (match) {
        const end = at + match.name.length;
        if (match.ids.length > 0) {
          found.push({ start: at, end, name: match.name, ids: match.ids, demonym: false });
        }
        at = end;
      } else at++;
      continue;
    }
    if (code < 0x80 ? !isAsciiWord(code) : !isWordSign(text, at)) {
      at++;
      continue;
    }
    if (code >= 0x61 && code <= 0x7a) {
      // Names begin with a capital: a small letter begins a word to be passed over.
      at = wordEnd(text, at);
      continue;
    }
    const word = readWord(text, at);
    const entries = isUpperCase(text.charAt(at)) ? latin.get(word.folded) : undefined;
    const match = entries && longest(text, word, entries);
    if (!match) {
      at = word.end;
      continue;
    }
    if (match.entry.ids.length > 0 && isName(text, match.entry, at, match.end)) {
      const { ids, demonym } = match.entry;
      found.push({ start: at, end: match.end, name: text.slice(at, match.end), ids, demonym });
    }
    at = match.end;
  }
  return found;
}

const wordSign = /[\p{L}\p{M}\p{N}]/u;
function isWordSign(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 0x80 ? isAsciiWord(code) : wordSign.test(text.charAt(at));
}

function readWord(text: string, start: number): Word {
  const end = wordEnd(text, start);
  return { start, end, folded: fold(text.slice(start, end)) };
}

function wordEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && isAsciiWord(text.charCodeAt(end))) end++;
  if (end >= text.length || text.charCodeAt(end) < 0x80) return end;
  wordAt.lastIndex = start;
  return wordAt.test(text) ? wordAt.lastIndex : Math.max(end, start + 1);
}

/** The longest name that begins with this word. */
function longest(
  text: string,
  first: Word,
  entries: readonly Entry[],
): { entry: Entry; end: number } | null {
  const words: Word[] = [first];
  for (const entry of entries) {
    let fits = true;
    for (let at = 1; at < entry.words.length && fits; at++) {
      const before = words[at - 1] as Word;
      words[at] ??= nextWord(text, before.end);
      const word = words[at] as Word;
      fits =
        word.folded === entry.words[at] &&
        gapClass(text.slice(before.end, word.start)) === entry.gaps[at - 1];
    }
    if (!fits) continue;
    const { end } = words[entry.words.length - 1] as Word;
    if (
      entry.exact !== null &&
      text.slice(first.start, end).replace(/[^\p{L}]/gu, '') !== entry.exact
    ) {
      continue;
    }
    return { entry, end };
  }
  return null;
}

/** The word after a gap of at most two signs; an empty one where there is none. */
function nextWord(text: string, from: number): Word {
  for (let at = from; at <= from + 2 && at < text.length; at++) {
    if (isWordSign(text, at)) return readWord(text, at);
  }
  return { start: from, end: from, folded: '' };
}

/** Surnames before which a town's name is a given name: "Zhang Xuchang". */
const surnames =
  /\b(?:Zhang|Wang|Li|Zhao|Chen|Liu|Yang|Huang|Zhou|Wu|Xu|Sun|Ma|Zhu|Hu|Guo|He|Lin|Gao|Luo|Zheng|Liang|Xie|Song|Tang|Feng|Deng|Cao|Peng|Zeng|Xiao|Tian|Dong|Pan|Yuan|Cai|Jiang|Yu|Du|Ye|Cheng|Wei|Su|Lu|Ding|Ren|Shen|Yao|Lu|Cui|Zhong|Tan|Wan|Qian|Qin|Shi|Hou|Meng|Mr|Ms|Mrs|Dr) $/;

function isName(text: string, entry: Entry, start: number, end: number): boolean {
  if (surnames.test(text.slice(Math.max(0, start - 8), start))) return false;
  if (entry.words.length > 1 || !homographs.has(entry.words[0] as string)) return true;
  if (leading.test(text.slice(Math.max(0, start - 14), start))) return true;
  return /^(?:, \p{Lu}|['’]s\s|[-–]\p{Lu})/u.test(text.slice(end, end + 4));
}

const kindWords: [RegExp, Place['kind'][]][] = [
  [/^ (?:[Cc]ity|[Tt]own)\b/, ['city', 'station', 'crossing', 'port']],
  [/^ [Pp]rovince\b/, ['province']],
  [/^ (?:[Mm]unicipality)\b/, ['province', 'city']],
  [/^ (?:International )?[Aa]irport\b/, ['airport']],
  [/^ (?:[Pp]ass|[Bb]order|[Cc]rossing)\b/, ['crossing']],
];

function resolve(
  places: ReadonlyMap<string, Place>,
  match: NameMatch,
  after: string,
  nearby: readonly ReadonlySet<string>[],
): string | null {
  const candidates = match.ids.length > 1 ? ofKindSaid(places, match.ids, after) : match.ids;
  if (candidates.length <= 1) return candidates[0] ?? null;
  for (const named of nearby) {
    const depths = candidates.map((id) => sharedDepth(places, id, named));
    const most = Math.max(...depths);
    const best = candidates.filter((_, at) => depths[at] === most);
    if (most > 0 && best.length === 1) return best[0] ?? null;
  }
  // Of a place and the place around it, the inner one stands on the map.
  const inner = candidates.filter((id) =>
    candidates.every((other) => other === id || outer(places, id).includes(other)),
  );
  return inner.length === 1 ? (inner[0] ?? null) : null;
}

/** "[Georgia] city", "[Almaty] airport": those of the kind that the next word says; all where none is. */
function ofKindSaid(
  places: ReadonlyMap<string, Place>,
  ids: readonly string[],
  after: string,
): readonly string[] {
  let candidates = ids;
  for (const [words, kinds] of kindWords) {
    if (!words.test(after)) continue;
    const fitting = candidates.filter((id) => kinds.includes(places.get(id)?.kind ?? 'region'));
    if (fitting.length > 0) candidates = fitting;
  }
  return candidates;
}

function liesElsewhere(places: ReadonlyMap<string, Place>, id: string, country: string): boolean {
  if (places.get(country)?.kind !== 'country' || places.get(id)?.kind === 'country') return false;
  const own = outer(places, id).filter((area) => places.get(area)?.kind === 'country');
  // A crossing lies on a border; the atlas enters it on one side.
  if (places.get(id)?.kind === 'crossing') return false;
  return own.length > 0 && !own.includes(country);
}

/** How narrow the narrowest area around `id` is that the context names; 0 where it names none or only the place itself. */
function sharedDepth(
  places: ReadonlyMap<string, Place>,
  id: string,
  named: ReadonlySet<string>,
): number {
  const around = outer(places, id);
  const at = around.findIndex((each) => named.has(each));
  return at < 0 ? 0 : around.length - at;
}

/** What a place lies in, from the nearest outwards. */
function outer(places: ReadonlyMap<string, Place>, id: string): string[] {
  const chain: string[] = [];
  let next = places.get(id)?.within;
  while (next !== undefined && !chain.includes(next)) {
    chain.push(next);
    next = places.get(next)?.within;
  }
  return chain;
}

const capital = String.raw`\p{Lu}[\p{Ll}\p{M}'’]+(?:[- ]\p{Lu}[\p{Ll}\p{M}'’]+){0,2}`;
const looks = [
  new RegExp(
    String.raw`\b(${capital}) (?:City|Province|County|Prefecture|Municipality|Autonomous Region)\b`,
    'gu',
  ),
  new RegExp(
    String.raw`\b(?:from|to|via|between|linking|connecting|and) (${capital})(?=,? (?:to|and|via|in)\b|[.,;)])`,
    'gu',
  ),
  new RegExp(String.raw`\b(?:in|at|near|from|to|via|through) (${capital}), (?=\p{Lu})`, 'gu'),
];

const kindOfPlace = / (?:City|Province|County|Prefecture|Municipality|Autonomous Region)\b/;

/** Longest text in which places are looked for by their look. */
const longestLook = 1000;

function unknownNames(text: string, known: readonly NameMatch[]): UnknownName[] {
  if (text.length > longestLook) return [];
  const found: UnknownName[] = [];
  const overlaps = (
    start: number,
    end: number,
    spans: readonly { start: number; end: number }[],
  ): boolean => spans.some((span) => span.start < end && start < span.end);
  looks.forEach((look, kind) => {
    if (kind === 0 ? !kindOfPlace.test(text) : known.length === 0) return;
    look.lastIndex = 0;
    for (let match = look.exec(text); match; match = look.exec(text)) {
      const name = match[1] ?? '';
      const start = match.index + match[0].lastIndexOf(name);
      const end = start + name.length;
      if (overlaps(start, end, known) || overlaps(start, end, found)) continue;
      if (kind === 1 && !betweenKnown(text, match.index, end, known)) continue;
      if (kind === 2 && !known.some((each) => each.start === end + 2)) continue;
      found.push({ start, end, name });
    }
  });
  return found.sort((a, b) => a.start - b.start);
}

/** True where the other end of "from … to …", "between … and …" is a place of the atlas. */
function betweenKnown(
  text: string,
  start: number,
  end: number,
  known: readonly NameMatch[],
): boolean {
  return known.some((each) => {
    const between = each.end <= start ? text.slice(each.end, start) : text.slice(end, each.start);
    if (each.end > start && each.start < end) return false;
    const lead = text.slice(Math.max(0, each.start - 12), each.start);
    return each.end <= start
      ? /^(?:, [\p{L} ]+,)? ?$/u.test(between) &&
          /(?:from|between|linking|connecting|via|to) $/.test(lead)
      : /^,? (?:to|and|via) $/.test(between);
  });
}
