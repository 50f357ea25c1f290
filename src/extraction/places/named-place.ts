import type { PlaceMention } from '../reader/types.ts';

/** A name in a sentence with the place of the atlas it means; `id` null where the context does not tell. */
export interface NamedPlace extends PlaceMention {
  /** True for adjectives and names of people: "Polish", "Chinese". */
  demonym: boolean;
  /** True inside a longer name that is no place: "Zhengzhou International Hub". */
  inName: boolean;
  /** Ids among which the context did not decide. */
  among: readonly string[];
}

/** True for a name of a place of the atlas that stands for the place itself: no adjective, and no part of a longer name. */
export const isNamedFirmly = (place: NamedPlace): place is NamedPlace & { id: string } =>
  place.id !== null && !place.demonym && !place.inName;

/** Words that stand for a place and are no name of it: "the port", "here", "we". */
export const synthetic = (id: string, start: number, end: number, name: string): NamedPlace => ({
  start,
  end,
  name,
  id,
  demonym: false,
  inName: false,
  among: [id],
});

/** True for "the former", "the latter port", "the one", "the other": one of two that were told of side by side. */
export const isOrdered = (name: string): boolean =>
  /^the (?:former|latter|one|other)\b/i.test(name);
