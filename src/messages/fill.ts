/** Names of the gaps in a message: `'from' | 'to'` for "{from} to {to}". */
type GapsIn<Text extends string> = Text extends `${string}{${infer Gap}}${infer Rest}`
  ? Gap | GapsIn<Rest>
  : never;

/** What fills the gaps of a message; of one that is not known when types are checked, anything. */
type Values<Text extends string> = string extends Text
  ? Record<string, string | number>
  : Record<GapsIn<Text>, string | number>;

/**
 * A message with its gaps filled.
 *
 * @example fill('{from} to {to}', { from: 2013, to: 2020 }) // "2013 to 2020"
 * @param values one for each gap; a gap without any stays as it stands
 */
export function fill<Text extends string>(message: Text, values: Values<Text>): string {
  const parts = partsOf(message);
  let filled = parts[0] ?? '';
  for (let nth = 1; nth < parts.length; nth += 2) {
    const gap = parts[nth] as string;
    const value = (values as Record<string, string | number>)[gap];
    filled += `${value ?? `{${gap}}`}${parts[nth + 1]}`;
  }
  return filled;
}

/** So many messages there are at most, some made of what was read. */
const mostKept = 1_000;
const kept = new Map<string, readonly string[]>();

/** What stands between the gaps of a message, and the names of the gaps, in turn: a build fills some messages a million times. */
function partsOf(message: string): readonly string[] {
  const known = kept.get(message);
  if (known) return known;
  const parts = message.split(/\{(\w+)\}/);
  if (kept.size < mostKept) kept.set(message, parts);
  return parts;
}

/** A message that has one form for a single thing and another for any other number of them. */
interface Counted {
  readonly one: string;
  readonly other: string;
}

/**
 * A message in the form its number asks for. The number fills the gap `{count}`.
 *
 * @example fillCount({ one: '1 fact', other: '{count} facts' }, 12) // "12 facts"
 */
export const fillCount = (
  { one, other }: Counted,
  count: number,
  values: Record<string, string | number> = {},
): string => fill<string>(count === 1 ? one : other, { ...values, count });
