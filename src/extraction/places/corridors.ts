import { escapePattern } from '../../atlas/gazetteer/named.ts';
import type { Corridor } from '../../schemas/corridor.ts';
import type { Span } from '../reader/types.ts';

/** A corridor that a sentence names, or refers back to. */
export interface CorridorMention extends Span {
  id: string;
}

/** Names of corridors as such; names of lines and routes in small letters are said of too much else. */
const ofCorridor =
  /^\p{Lu}.*(?:Corridor|Land Bridge|Transport Route)$|^TITR$|^Trans-\p{Lu}\p{Ll}+ (?:route|corridor)$/u;

const referring = /\b(?:the|this|that) (?:whole |entire )?corridor\b/i;

/** Finds names of corridors in sentences, in the order of an article. */
export class CorridorIndex {
  readonly #ids = new Map<string, string>();
  readonly #names: RegExp | null;

  constructor(corridors: Iterable<Corridor>) {
    for (const { id, name, aliases } of corridors) {
      for (const each of [name, ...aliases]) {
        if (ofCorridor.test(each) && !this.#ids.has(each)) this.#ids.set(each, id);
      }
    }
    const names = [...this.#ids.keys()].sort((a, b) => b.length - a.length);
    this.#names =
      names.length > 0 ? new RegExp(`\\b(?:${names.map(escapePattern).join('|')})\\b`, 'u') : null;
  }

  /** The first corridor named in the text. */
  named(text: string): CorridorMention | null {
    // Most sentences name none, and two letters tell so at once.
    if (this.#names === null || !/Co|Br|TI|Ro/.test(text)) return null;
    const match = this.#names.exec(text);
    const id = match && this.#ids.get(match[0]);
    return match && id !== undefined && id !== null
      ? { id, start: match.index, end: match.index + match[0].length }
      : null;
  }
}

/** "the corridor", where one was named before. */
export function referredTo(text: string, last: string | null): CorridorMention | null {
  const match = last === null ? null : referring.exec(text);
  return match && last !== null
    ? { id: last, start: match.index, end: match.index + match[0].length }
    : null;
}

/**
 * True where a fact is about the corridor rather than about a place: the corridor opens the sentence, or stands before
 * the fact with no place between the two.
 */
export function isAbout(mention: CorridorMention, fact: Span, places: readonly Span[]): boolean {
  if (mention.end > fact.start) return false;
  if (mention.start < 5) return true;
  return !places.some(({ start, end }) => start >= mention.end && end <= fact.start);
}
