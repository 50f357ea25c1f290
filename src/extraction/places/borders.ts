import { locativeWords } from '../lexicon/place-words.ts';
import { wordBefore } from '../tokens/word-before.ts';
import type { NamedPlace } from './named-place.ts';

/**
 * Lands on both sides of a border that something is told of, by the lists they make: "Poland shut its border with
 * Belarus", "Poland's frontier with Belarus and Ukraine reopened". One that only says where something lies, "at Dostyk,
 * on Kazakhstan's border with China", makes none.
 */
export function neighboursIn(
  named: readonly NamedPlace[],
  text: string,
  lists: readonly (readonly NamedPlace[])[],
): NamedPlace[][] {
  if (!/ (?:border|frontier)s? with /.test(text)) return [];
  const listed = (place: NamedPlace): readonly NamedPlace[] =>
    lists.find((each) => each.includes(place)) ?? [place];
  return named.flatMap((far, at) => {
    const near = named[at - 1];
    const between = near && text.slice(near.end, far.start);
    if (!near || !between || near.demonym || far.demonym) return [];
    const isOwn = /^['’]s? (?:\p{Ll}+ )?(?:border|frontier)s? with (?:the )?$/u.test(between);
    const lead = own.exec(between)?.[1];
    const before = isOwn ? wordBefore(text, (listed(near)[0] ?? near).start - 1) : (lead ?? '');
    const isTold = (isOwn || lead !== undefined) && !locativeWords.has(before.toLowerCase());
    return isTold ? [[...listed(near), ...listed(far)]] : [];
  });
}

/** From a land to the one behind a border that it does something to: " shut its border with ". */
const own =
  /^ (?:\p{Ll}+ ){0,4}?(\p{Ll}+) (?:its|their)(?: \p{Ll}+)? (?:border|frontier)s? with (?:the )?$/u;
