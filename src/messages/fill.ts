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
export const fill = <Text extends string>(message: Text, values: Values<Text>): string =>
  message.replace(/\{(\w+)\}/g, (gap, name: string) =>
    String((values as Record<string, string | number>)[name] ?? gap),
  );

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
