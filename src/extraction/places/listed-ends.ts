import { isOneOf } from '../lexicon/word-set.ts';
import type { Span } from '../reader/types.ts';
import type { NamedPlace } from './named-place.ts';
import type { PlacesFound } from './place-context.ts';

/** A fact in brackets, the name it stands behind, and the places found for it. */
interface Listed {
  span: Span;
  name: NamedPlace | undefined;
  found: PlacesFound | undefined;
}

/**
 * "from Duisburg to [Xi’an] (11), [Chongqing] *(8)* and [Hefei] *(5)*": the next of a list goes the way of the one before, with its own
 * end.
 *
 * @returns null where the two are no such list, or the one before has no end of its own
 */
export function likeListed(
  name: NamedPlace | undefined,
  last: Listed,
  text: string,
): PlacesFound | null {
  const { found, name: before } = last;
  if (!name?.id || !before?.id || !found?.flow) return null;
  if (!isOneOf(text.slice(last.span.end, name.start), '), |) and |), and ')) return null;
  const { from, to } = found.flow;
  const isEnd = (ids: readonly string[]): boolean => ids.length === 1 && ids[0] === before.id;
  if (!isEnd(from) && !isEnd(to)) return null;
  const own = (ids: readonly string[]): string[] =>
    ids.map((id) => (id === before.id ? (name.id as string) : id));
  return { ...found, ids: own(found.ids), flow: { ...found.flow, from: own(from), to: own(to) } };
}
