/**
 * The two amounts of `::chart{type=scales amounts="…"}`, each in words of a fact of the story, with a semicolon between.
 * Null where there are not two.
 *
 * @example parseAmounts('170.62 billion yuan; $26.05 billion') // ['170.62 billion yuan', '$26.05 billion']
 */
export function parseAmounts(written: string): [string, string] | null {
  const [upper = '', lower = '', ...more] = written.split(';').map((words) => words.trim());
  return upper === '' || lower === '' || more.length > 0 ? null : [upper, lower];
}
