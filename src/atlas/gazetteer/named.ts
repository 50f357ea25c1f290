import type { Atlas } from '../types.ts';

/**
 * Corridors a text speaks of: those whose name or another name of two words or more stands in it at least
 * `times`, whatever the case and the kind of hyphen.
 *
 * @returns ids, the most often named first
 */
export function corridorsNamed(atlas: Pick<Atlas, 'corridors'>, text: string, times = 2): string[] {
  const plain = normalise(text);
  return [...atlas.corridors.values()]
    .map(({ id, name, aliases }) => ({ id, count: countNames(plain, [name, ...aliases]) }))
    .filter(({ count }) => count >= times)
    .sort((a, b) => b.count - a.count)
    .map(({ id }) => id);
}

function countNames(plain: string, names: readonly string[]): number {
  const said = [...new Set(names.map(normalise))].filter((name) => /[ -]/.test(name));
  // The longest first, so that "BTK railway" is not also "BTK".
  const pattern = said
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');
  return pattern === '' ? 0 : [...plain.matchAll(new RegExp(`\\b(?:${pattern})\\b`, 'g'))].length;
}

const normalise = (text: string): string =>
  text.toLowerCase().replace(/[‐-―]/g, '-').replace(/[’‘]/g, "'").replace(/\s+/g, ' ');
