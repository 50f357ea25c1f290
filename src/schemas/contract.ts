/**
 * Version of the contract of facts, in every stored file and in the data package. It rises where a reader of the data
 * must know of a change: a field that is new, may be empty or means something else. docs/facts.md lists what changed.
 */
export const contract = 2;

type Stored = Readonly<Record<string, unknown>>;

/**
 * How a stored file of each version becomes one of the next. Steps stay for good: the history of facts reads what was
 * stored under every version.
 */
const steps: Readonly<Record<number, (file: Stored) => Stored>> = {
  // Only fields were added, and the reader fills them in.
  1: (file) => file,
};

/** The version a stored file was written under; the first wrote none. */
export const contractOf = (file: Stored): number =>
  typeof file['contract'] === 'number' ? file['contract'] : 1;

/**
 * A stored file as one of today's version, taken there step by step. What is no object, or of a later version, is given
 * back as it is, for the schema to refuse.
 *
 * @example migrate({ article: 'a', facts: [] }) // { contract: 2, article: 'a', facts: [] }
 */
export function migrate(stored: unknown, to = contract, by = steps): unknown {
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return stored;
  let file = stored as Stored;
  for (let from = contractOf(file); from < to; from += 1)
    file = { ...(by[from]?.(file) ?? file), contract: from + 1 };
  return file;
}
