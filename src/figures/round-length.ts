/**
 * The longest round number, one, two or five of a power of ten, that is no longer than a length.
 *
 * @example roundLength(430) // 200
 */
export function roundLength(longest: number): number {
  const power = 10 ** Math.floor(Math.log10(longest));
  return Math.max(...[1, 2, 5].map((step) => step * power).filter((length) => length <= longest));
}
