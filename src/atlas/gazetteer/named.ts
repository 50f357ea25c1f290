import { keptOf } from '../kept.ts';
import type { Atlas } from '../types.ts';

/**
 * Corridors a text speaks of: those whose name or another name of two words or more stands in it at least
 * `times`, whatever the case and the kind of hyphen.
 *
 * @returns ids, the most often named first
 */
export function corridorsNamed(atlas: Pick<Atlas, 'corridors'>, text: string, times = 2): string[] {
  const { any, lastWords, patterns } = namesOf(atlas.corridors);
  // Most sentences name none, which the last words of the names tell without the text being normalised.
  if (!lastWords.test(text)) return [];
  const plain = normalise(text);
  if (!any.test(plain)) return [];
  return patterns
    .map(({ id, pattern }) => ({ id, count: [...plain.matchAll(pattern)].length }))
    .filter(({ count }) => count >= times)
    .sort((a, b) => b.count - a.count)
    .map(({ id }) => id);
}

interface CorridorNames {
  /** All names of all corridors. */
  any: RegExp;
  /** The last words of these names, in any case. */
  lastWords: RegExp;
  patterns: readonly { id: string; pattern: RegExp }[];
}

/** The patterns of an atlas' corridors, made once. */
const namesOf = keptOf((corridors: Atlas['corridors']): CorridorNames => {
  const sources = [...corridors.values()].flatMap(({ id, name, aliases }) => {
    const source = sourceOf([name, ...aliases]);
    return source === '' ? [] : [{ id, source }];
  });
  const last = [...corridors.values()].flatMap(({ name, aliases }) =>
    [name, ...aliases].map((each) => escapePattern(normalise(each).replace(/^.*[ '-]/, ''))),
  );
  return {
    any: new RegExp(`\\b(?:${sources.map(({ source }) => source).join('|')})\\b`),
    lastWords: new RegExp([...new Set(last)].map(asWord).join('|'), 'i'),
    patterns: sources.map(({ id, source }) => ({
      id,
      pattern: new RegExp(`\\b(?:${source})\\b`, 'g'),
    })),
  };
});

/** The names of two words or more as alternatives of a pattern, the longest first, so that "BTK railway" is not also "BTK". */
const sourceOf = (names: readonly string[]): string =>
  [...new Set(names.map(normalise))]
    .filter((name) => /[ -]/.test(name))
    .sort((a, b) => b.length - a.length)
    .map(escapePattern)
    .join('|');

/** A word as a pattern that passes over longer words: "air" is not in "stairs". */
const asWord = (word: string): string => (/^\w/.test(word) ? `\\b${word}\\b` : `${word}\\b`);

/** Text as a pattern that matches it and nothing else. */
export const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const normalise = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[‐-―]/g, '-')
    .replace(/[’‘]/g, "'")
    .replace(/\s\s+|[^\S ]/g, ' ');
