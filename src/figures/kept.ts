/**
 * Keeps what is worked out once for each pair: of a thing, while that is there, and of what it is worked out for.
 *
 * @example
 * const paths = keptFor<Place, Viewport, string>();
 * paths(place, viewport, () => groundPath(viewport, shape)) // the same path each time
 */
export function keptFor<O extends object, K, R>(): (owner: O, key: K, make: () => R) => R {
  const kept = new WeakMap<O, Map<K, R>>();
  return (owner, key, make) => {
    const own = kept.get(owner) ?? new Map<K, R>();
    kept.set(owner, own);
    const known = own.get(key) ?? make();
    own.set(key, known);
    return known;
  };
}
