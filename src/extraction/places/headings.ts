import type { Place } from '../../schemas/place.ts';
import type { Span } from '../reader/types.ts';
import type { PlacesFound } from './place-context.ts';

/** Which way an amount went, by the words right behind it or before it; null where they do not tell. */
function headingOf(text: string, { start, end }: Span): 'west' | 'east' | null {
  const near =
    /^ (?:\p{Ll}+ ){0,2}?(west|east)(?:ward|bound)s?\b/u.exec(text.slice(end, end + 40)) ??
    /\b(west|east)(?:ward|bound)s?,? (?:\p{Ll}+ ){0,2}$/iu.exec(
      text.slice(Math.max(0, start - 40), start),
    );
  const word = near?.[1]?.toLowerCase();
  return word === 'west' || word === 'east' ? word : null;
}

/**
 * Places whose flow goes both ways, made one way where the words say which.
 *
 * @example "between China and Europe: 379,600 TEU [westward]" → from China to Europe
 */
export function headed(
  found: PlacesFound,
  span: Span,
  text: string,
  places: ReadonlyMap<string, Place>,
): PlacesFound {
  const { flow } = found;
  if (!flow?.isBoth) return found;
  const heading = headingOf(text, span);
  const [from, to] = [flow.from, flow.to].map((ids) => places.get(ids[0] ?? '')?.lon);
  if (heading === null || from === undefined || to === undefined || from === to) return found;
  const goesWest = to < from;
  const way = { from: flow.from, via: flow.via, to: flow.to };
  const turned = { ...way, from: flow.to, to: flow.from };
  return { ...found, flow: goesWest === (heading === 'west') ? way : turned };
}
