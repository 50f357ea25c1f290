import type { Place } from '../../schemas/place.ts';
import { placeNouns } from '../lexicon/place-words.ts';
import type { NamedPlace } from '../places/named-place.ts';
import { isInside, isPoint } from '../places/routes.ts';
import { type Focus, type FocusWeights, ranked } from './focus.ts';

/** What descriptions are resolved against. */
export interface Antecedents {
  focus: Focus;
  places: ReadonlyMap<string, Place>;
  weights: FocusWeights;
  /** The place of the dateline, which "here" means. */
  dateline: string | null;
}

const nouns = [...placeNouns.keys()].sort((a, b) => b.length - a.length).join('|');

const description = new RegExp(
  String.raw`\b(the|this|that|its) ((?:[\p{L}'’-]+ ){0,4}?)(${nouns})(?=['’]s|s['’]|[^\p{L}\p{N}-]|$)`,
  'giu',
);

/** Words that make a description new rather than a way back: "the largest port", "the other city". */
const introducing =
  /^(?:first|second|third|fourth|fifth|largest|biggest|busiest|only|other|next|last|latest|final|main|major|new|newest|nearest|another|best|fastest|leading|top|whole|entire|former|latter|old|older|newer|larger|smaller|bigger|busier|western|eastern|second-largest|and|of|in|to|from|for|on|at|with|by|or|per|than|which|that|is|are|was|were|has|have|had)$/i;

/** Verbs and particles before a description that says what something is: "is now the port where …". */
const predicative =
  /\b(?:is|are|was|were|as|be|become|becomes|became|remains?|called|named)(?: (?:now|also|still))? $/i;

/**
 * Definite descriptions of a sentence with the place each means: "the border port", "this land port", "the Belgian
 * hub", "the Henan capital", "here". One that means nothing named before is left out.
 */
export function readDescriptions(
  text: string,
  named: readonly NamedPlace[],
  antecedents: Antecedents,
): NamedPlace[] {
  if (antecedents.focus.length === 0 && named.length === 0) return [];
  const found: NamedPlace[] = [];
  for (const match of text.matchAll(description)) {
    const [whole, , modifiers = '', noun = ''] = match;
    const start = match.index;
    const end = start + whole.length;
    if (!refersBack(text, start, end, modifiers, named)) continue;
    const inside = named.filter((name) => name.start >= start && name.end <= end);
    const areas = inside.flatMap(({ id }) => (id === null ? [] : [id]));
    const local = { ...antecedents, focus: withSentence(antecedents, named, start) };
    const id = antecedentOf(noun.toLowerCase(), areas, local);
    if (id !== null) found.push(synthetic(id, start, end, whole));
  }
  return [...found, ...adverbsIn(text, antecedents)];
}

/** The focus with what the sentence has named before `offset`: "…, where the yard can take 840". */
function withSentence(
  { focus, places, weights }: Antecedents,
  named: readonly NamedPlace[],
  offset: number,
): Focus {
  const earlier = named.filter(
    ({ id, end, demonym, inName }) => id !== null && end <= offset && !demonym && !inName,
  );
  if (earlier.length === 0) return focus;
  const entries = new Map(focus.map((entry) => [entry.id, entry]));
  for (const { id } of earlier) {
    if (id === null) continue;
    const entry = entries.get(id) ?? { id, near: 0, topic: 0, section: 0, group: [id] };
    const weight = weights.kind[places.get(id)?.kind ?? 'region'];
    entries.set(id, { ...entry, near: entry.near + weight });
  }
  return [...entries.values()];
}

function refersBack(
  text: string,
  start: number,
  end: number,
  modifiers: string,
  named: readonly NamedPlace[],
): boolean {
  // "the port of Poti" and "the Spanish capital Madrid" name the place themselves.
  if (/^ of\b/.test(text.slice(end, end + 4))) return false;
  if (named.some((name) => name.start === end + 1 || name.start === end + 2)) return false;
  if (predicative.test(text.slice(Math.max(0, start - 24), start))) return false;
  const words = modifiers.trim() === '' ? [] : modifiers.trim().split(' ');
  return words.every((word, at) => {
    if (introducing.test(word)) return false;
    if (!/^\p{Lu}/u.test(word)) return true;
    const offset = start + text.slice(start).indexOf(word);
    const isName = named.some((name) => name.start <= offset && offset < name.end);
    return isName && at < words.length;
  });
}

function antecedentOf(
  noun: string,
  areas: readonly string[],
  { focus, places, weights }: Antecedents,
): string | null {
  const kinds = placeNouns.get(noun) ?? [];
  const fits = (id: string): number => {
    const kind = places.get(id)?.kind;
    if (kind === undefined || !kinds.includes(kind)) return 0;
    if (areas.some((area) => !isInside(places, id, area))) return 0;
    return kind === kinds[0] ? 1.3 : 1;
  };
  const best = ranked(focus, fits, weights)[0];
  if (best) return best.entry.id;
  return areas.length > 0 ? null : around(kinds, focus, places, weights);
}

/** "the province" of a city in focus, where the province itself has not been named. */
function around(
  kinds: readonly Place['kind'][],
  focus: Focus,
  places: ReadonlyMap<string, Place>,
  weights: FocusWeights,
): string | null {
  const top = ranked(focus, (id) => (isPoint(places, id) ? 1 : 0), weights)[0];
  let next = top && places.get(top.entry.id)?.within;
  for (let depth = 0; next !== undefined && depth < 8; depth++) {
    const place = places.get(next);
    if (place && kinds.includes(place.kind) && !isPoint(places, next)) return next;
    if (place?.kind === 'province' && kinds.includes('province')) return next;
    next = place?.within;
  }
  return null;
}

/** "here", "there", "nationwide": adverbs that stand for a place. */
function adverbsIn(text: string, { dateline, focus, weights, places }: Antecedents): NamedPlace[] {
  const found: NamedPlace[] = [];
  const top = ranked(focus, () => 1, weights)[0]?.entry.id;
  for (const { index, 0: word } of text.matchAll(adverbs)) {
    const isNational = !/here$/i.test(word);
    const isHere = /^here$/i.test(word);
    const country = isNational ? around(['country'], focus, places, weights) : null;
    const id = isNational ? country : isHere ? (dateline ?? top) : nearest(focus, places);
    if (id !== null && id !== undefined)
      found.push(synthetic(id, index, index + word.length, word));
  }
  return found;
}

const adverbs =
  /\b(?:here|there(?! (?:is|are|was|were|has|have|had|will|would|can|could|may)\b)|nationwide|nationally|across the country|throughout the country|all over the country)\b/gi;

/** The place the last sentences were about, whatever the topic. */
function nearest(focus: Focus, places: ReadonlyMap<string, Place>): string | null {
  const near = focus.filter(({ id }) => isPoint(places, id)).toSorted((a, b) => b.near - a.near);
  return near[0]?.id ?? null;
}

const synthetic = (id: string, start: number, end: number, name: string): NamedPlace => ({
  ...{ start, end, name, id },
  demonym: false,
  inName: false,
  among: [id],
});
