import type { Gazetteer, NameMatch } from '../../atlas/gazetteer/gazetteer.ts';
import type { Place } from '../../schemas/place.ts';
import { cue } from '../cues/cue.ts';
import { operators } from '../lexicon/operators.ts';
import { nameLeads, nameTailWords, placeTails } from '../lexicon/place-words.ts';
import { wordSet } from '../lexicon/word-set.ts';
import type { Span } from '../reader/types.ts';
import { wordBefore } from '../tokens/word-before.ts';
import { isNamedFirmly, type NamedPlace } from './named-place.ts';
import { isFacility } from './roles.ts';
import { isInside } from './routes.ts';

/** The place each name means, by what the sentence, the paragraph and the article name beside it. */
export function resolveNames(
  matches: readonly NameMatch[],
  text: string,
  gazetteer: Gazetteer,
  paragraph: ReadonlySet<string>,
  article: ReadonlySet<string>,
): NamedPlace[] {
  const sentence = certain(matches);
  return matches.map((match) => {
    const { start, end, name, ids, demonym } = match;
    const id =
      ids.length === 1
        ? (ids[0] ?? null)
        : gazetteer.resolve(match, text.slice(end, end + 40), [sentence, paragraph, article]);
    const own = id !== null && isElsewhere(id, match, matches, text, gazetteer) ? null : id;
    const among = own === id ? ids : [];
    return { start, end, name, id: own, demonym, inName: isInName(text, start, end), among };
  });
}

/** "Brest, France": a town that bears the name of one of the atlas and lies in another country. */
function isElsewhere(
  id: string,
  match: NameMatch,
  matches: readonly NameMatch[],
  text: string,
  gazetteer: Gazetteer,
): boolean {
  const next = matches[matches.indexOf(match) + 1];
  const [country] = next?.ids ?? [];
  if (!next || country === undefined || next.ids.length !== 1 || next.demonym) return false;
  const gap = text.slice(match.end, next.start);
  if (gap !== ', ' && gap !== ' in ' && gap !== ' (') return false;
  const isList = /(?:,|and|or|&) $/.test(text.slice(Math.max(0, match.start - 5), match.start));
  if (isList || !/^(?:[,.;:)]|$)/.test(text.slice(next.end, next.end + 1))) return false;
  return gazetteer.liesElsewhere(id, country);
}

/** True where capitalised words follow at once, as in "Chengdu Bureau of Commerce" and "Sichuan Biokin". */
function isInName(text: string, start: number, end: number): boolean {
  const after = text.slice(end, end + 80);
  const next = /^ (?:& |of )?(\p{Lu}[\p{L}'’]*)/u.exec(after)?.[1];
  const isNamed = next !== undefined && !placeTails.has(next) && !closedWords.has(next);
  if (isNamed && !/^ of /.test(after) && !isFacility(after)) return true;
  if (isBranch(text.slice(Math.max(0, start - 40), start))) return true;
  // "the Trans-Caspian route"
  if (/\b(?:Trans|Pan|Circum|Cis)[-‑–]$/.test(text.slice(Math.max(0, start - 7), start)))
    return true;
  return /(?:Air|Bank of|University of|Bureau of|Chamber of|Republic of) $/.test(
    text.slice(Math.max(0, start - 14), start),
  );
}

/** "freight of Cargolux [China]": a capitalised word before a name makes it part of a firm's, unless it opens the sentence. */
function isBranch(before: string): boolean {
  const word = wordBefore(before);
  if (!/^\p{Lu}\p{Ll}\p{L}+$/u.test(word) || nameLeads.has(word) || word.endsWith('ing'))
    return false;
  // "RailGate [Finland]" is one wherever it stands.
  return (
    operators.has(word) ||
    /\p{Ll}\p{Lu}/u.test(word) ||
    /[\p{L},)’'"] ?$/u.test(before.slice(0, -word.length - 1))
  );
}

/** Words of a title in capitals that end a name rather than go on with it. */
const closedWords = wordSet('In|On|The|To|And|It|By|For|At|But|As|From|With|Is|Are|Has');

/** Ids of the names that only one place bears. */
export function certain(matches: readonly NameMatch[]): Set<string> {
  const ids = new Set<string>();
  for (const match of matches) if (match.ids.length === 1) ids.add(match.ids[0] as string);
  return ids;
}

/** The places of each kind of which these are exactly two. */
export function twosIn(
  named: readonly NamedPlace[],
  places: ReadonlyMap<string, Place>,
): [Place['kind'], string[]][] {
  const kinds = new Map<Place['kind'], Set<string>>();
  for (const { id } of named.filter(isNamedFirmly)) {
    const kind = places.get(id)?.kind;
    if (kind === undefined) continue;
    kinds.set(kind, (kinds.get(kind) ?? new Set()).add(id));
  }
  return [...kinds].filter(([, ids]) => ids.size === 2).map(([kind, ids]) => [kind, [...ids]]);
}

/** True where a name only says where another of the sentence lies: "Yiwu in [Zhejiang] Province". */
export function isContainer(
  place: NamedPlace,
  named: readonly NamedPlace[],
  text: string,
  places: ReadonlyMap<string, Place>,
): boolean {
  const at = named.indexOf(place);
  // "Aktau on [the Caspian]"
  const before = named[at - 1];
  // "Ayritom (near [Termez])", "Dustlik ([Andijan] region)"
  const isBracketed =
    before?.id != null &&
    text.startsWith(' (', before.end) &&
    /^ \((?:near |in |the |at )*$/.test(text.slice(before.end, place.start)) &&
    /^[^\d()]*\)/.test(text.slice(place.end, place.end + 40));
  if (isBracketed) return true;
  const isShore = places.get(place.id ?? '')?.kind === 'sea' && before?.id != null;
  if (isShore && /^,? on the $/.test(text.slice(before.end, place.start))) return true;
  // "[Kuryk] lies on the bay of [Aktau]"
  if (before?.id != null && situated.within(text, before.end, place.start)) return true;
  // "Mohan, a town on the Lao border of China's [Yunnan]": adjectives of nations lie between.
  const earlier = named.slice(Math.max(0, at - 5), at).filter(({ demonym }) => !demonym);
  return [named[at - 1], named[at + 1], ...earlier.slice(-2)].some(
    (other) =>
      other !== undefined &&
      other.id !== null &&
      isInside(places, other.id, place.id ?? '') &&
      locates(text, other, place),
  );
}

/** From a place to another that only says where the first lies: "looks at", "stands a little above". */
const situated = cue(
  /^(?: (?:port|station|terminal|airport|city))?(?:,? (?:which|that))?(?: \p{Ll}+ly)? (?:(?:lies|lay|sits|nestles|perches|stands|is (?:located|situated|perched|tucked)) (?:[\p{Ll}-]+ ){0,4}?(?:in|at|on|near|by|beside|opposite|above|below|beneath|under|behind|facing|beyond|from|of|between)|(?:looks (?:at|out on|out over|over|across (?:at|to))|faces|overlooks|adjoins|borders(?: on)?|neighbou?rs)) (?:the )?(?:(?:port|bay|mouth|foot|outskirts|edge|shore|banks?|gates?) of (?:the )?)?$/u,
);

/** True where an area only says where a place lies: "Pingxiang in Jiangxi", "Zhengzhou, capital of Henan", "Poland's Łódź". */
function locates(text: string, inner: Span, area: Span): boolean {
  if (area.start >= inner.end) {
    const between = text.slice(inner.end, area.start);
    const isApposed = /^, (?:an?|the|one) /.test(between);
    // "Metrans, with its seat in Prague, had 3,900 wagons in [Germany]": past an amount something else is told.
    return (
      between.length <= (isApposed ? 90 : 48) &&
      (isApposed || !/^,.*\d/.test(between)) &&
      locating.test(between) &&
      !/ and /.test(between)
    );
  }
  return leadsUp.test(text.slice(area.end, inner.start));
}

/** From a place to the area it lies in, past what is part of its name: " railway port in northwest ", ", capital of ". */
const locating = new RegExp(
  String.raw`^(?: (?:\p{Lu}[\p{L}'’]*|${nameTailWords.join('|')})){0,4}(?:,| in\b| of\b)[^.;:()]*$`,
  'u',
);

/** From an area to a name in it: "in Kazakhstan trains wait at Dostyk", but not "China trades through Kazakhstan". */
const leadsUp =
  /^(?:['’]s)?(?: (?!(?:via|through|over|across|to|towards?|into|onto|for|from|past|by|with|and|or)\b)\p{L}+){0,4} $/u;
