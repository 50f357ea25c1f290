import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';

/** What a command does where it is called as it cannot be: says why, shows its usage, and ends with status 2. */
export type Misused = (message: string) => number;

export const misusedBy =
  (usage: string): Misused =>
  (message) => {
    console.error(`${message}\n${usage}`);
    return 2;
  };

/**
 * The options and names a command is called with; a number where it has nothing more to do: the status it ends with,
 * after `--help` or an option it does not have.
 *
 * @example readArguments(['--check'], { check: { type: 'boolean' } }, usage) // { values: { check: true }, positionals: [] }
 */
export function readArguments<const Options extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: Options,
  usage: string,
) {
  try {
    const config = { ...options, help: { type: 'boolean' } } as const;
    const parsed = parseArgs({ args: [...args], options: config, allowPositionals: true });
    if (!('help' in parsed.values)) return parsed;
    console.log(usage);
    return 0;
  } catch (error) {
    return misusedBy(usage)((error as Error).message);
  }
}
