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
    const known = own.get(key);
    if (known !== undefined) return known;
    const made = make();
    own.set(key, made);
    return made;
  };
}

/** What keeps answers: a map of names, a weak one of things. */
interface Store<K, R> {
  get(key: K): R | undefined;
  set(key: K, answer: R): unknown;
}

const keptIn =
  <K, R>(store: Store<K, R>, make: (key: K) => R) =>
  (key: K): R => {
    const known = store.get(key);
    if (known !== undefined) return known;
    const made = make(key);
    store.set(key, made);
    return made;
  };

/**
 * A function that works something out of a thing once, while that is there.
 *
 * @example const networkOf = keptOf(buildNetwork); // the same network of an atlas each time
 */
export const keptOf = <O extends object, R>(make: (owner: O) => R): ((owner: O) => R) =>
  keptIn(new WeakMap<O, R>(), make);

/** The same of a text, for as long as the program runs: of few texts, or of little. */
export const keptByText = <T extends string, R>(make: (text: T) => R): ((text: T) => R) =>
  keptIn(new Map<T, R>(), make);
