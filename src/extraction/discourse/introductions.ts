import { cue } from '../cues/cue.ts';
import { describingNouns } from '../lexicon/place-words.ts';
import type { NamedPlace } from '../places/named-place.ts';

/**
 * By what noun an article has spoken of a place: "exclave" of Kaliningrad, "park" of Minsk after "an industrial park
 * near Minsk". A noun leads to the place it was last said of.
 */
export type Introductions = ReadonlyMap<string, string>;

const anyNoun = cue(new RegExp(`\\b(?:${describingNouns})\\b`, 'iu'));

/** "the exclave of ", "an industrial park Great Stone near ", "the yard at ". */
const before = new RegExp(
  String.raw`\b(?:[\p{L}]+[- ])?\b(${describingNouns})(?: (?:called )?\p{Lu}[\p{L}'’-]+){0,3},? (?:of|in|at|near|outside|on) (?:the )?(?:[\p{Ll}]+ (?:of )?(?:the )?){0,2}$`,
  'iu',
);

/** " bonded zone", "'s new dry port", " International Port Station". */
const after = new RegExp(
  String.raw`^(?:['’]s)?(?: (?!(?:is|was|has|had|and|or|the|a|an|in|at|to|of|for|from|with|by|as)\b)[\p{L}-]+){0,3}? (${describingNouns})\b`,
  'iu',
);

/** ", a major hub", ", the border town". */
const apposition = new RegExp(
  String.raw`^, (?:an?|the|its|their|another)(?: [\p{L}\d'’-]+){0,4}? (${describingNouns})\b`,
  'iu',
);

/** "Leipzig/Halle Airport": a noun that ends the name itself. */
const lastWord = new RegExp(String.raw`(?<![\p{L}-])(${describingNouns})$`, 'iu');

/** From a name to the noun that it is called by: "Katowice, *a modern* hub in Silesia". */
const called = /^, (?:an?|the|its|one of the)(?: [\p{L}\d'’-]+){0,6} $/u;

/**
 * The nouns by which a sentence speaks of its places, those before `offset` alone.
 *
 * @example "the industrial park Great Stone near Minsk" → park: minsk
 * @example "Yiwu, a major hub of small commodities" → hub: yiwu
 */
export function introducedIn(
  text: string,
  named: readonly NamedPlace[],
  offset = Number.POSITIVE_INFINITY,
): [string, string][] {
  if (!anyNoun.mayStandIn(text)) return [];
  const found: [string, string][] = [];
  for (const { id, start, end, demonym, name } of named) {
    if (id === null || demonym || end > offset) continue;
    const behind = text.slice(end, Math.min(end + 60, offset));
    const lead = leadOf(text, start, named);
    for (const match of [lead, after.exec(behind), apposition.exec(behind), lastWord.exec(name)])
      if (match?.[1]) found.push(...asPort(match, id), [match[1].toLowerCase(), id]);
  }
  return found;
}

/** The words before a name that call it by a noun; none where they say what a name before them is and where it lies. */
function leadOf(text: string, start: number, named: readonly NamedPlace[]): RegExpExecArray | null {
  const from = Math.max(0, start - 70);
  const lead = before.exec(text.slice(from, start));
  if (lead === null) return null;
  const noun = from + lead.index + lead[0].indexOf(lead[1] ?? '');
  const isOfOther = named.some(
    ({ id, demonym, end }) =>
      id !== null && !demonym && end < noun && called.test(text.slice(end, noun)),
  );
  return isOfOther ? null : lead;
}

/** "the port of Poti" lies at the sea or on a river, "the dry port of Khorgos" does not. */
const asPort = ({ 0: words, 1: noun }: RegExpExecArray, id: string): [string, string][] =>
  noun?.toLowerCase() === 'port' && !dry.test(words) ? [[seaportOf(id), id]] : [];

const dry = /\b(?:dry|inland|land|rail|railway|border|road|air|free|logistics)[- ]port\b/i;

/** Under what a place is known whose port ships call at; no noun of a text. */
export const seaportOf = (id: string): string => `seaport/${id}`;

/** Introductions after a sentence. */
export function introductionsAfter(
  known: Introductions,
  found: readonly (readonly [string, string])[],
): Introductions {
  return found.length === 0 ? known : new Map([...known, ...found]);
}
