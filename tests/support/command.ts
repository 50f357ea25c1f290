import { format } from 'node:util';
import { vi } from 'vitest';

/** What a command came to: the status it ended with, and what it printed. */
export interface Ended {
  code: number;
  stdout: string;
  stderr: string;
  /** Both, in their order. */
  output: string;
}

/**
 * Runs what a command does in this process: to start one takes ten times as long as most of what it is asked for here. That
 * the command itself hands on its arguments, its output and its status is tried once each by starting it.
 *
 * @example await ended(() => checkCommand(['content', '--fast'], root)) // { code: 2, output: 'Unknown option …', … }
 */
export async function ended(command: () => Promise<number>): Promise<Ended> {
  const told: [stream: 'stdout' | 'stderr', text: string][] = [];
  const writes = (stream: 'stdout' | 'stderr') => (text: unknown) => {
    told.push([stream, String(text)]);
    return true;
  };
  const says =
    (stream: 'stdout' | 'stderr') =>
    (...words: unknown[]) =>
      void told.push([stream, `${format(...words)}\n`]);
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(writes('stdout')),
    vi.spyOn(process.stderr, 'write').mockImplementation(writes('stderr')),
    vi.spyOn(console, 'log').mockImplementation(says('stdout')),
    vi.spyOn(console, 'error').mockImplementation(says('stderr')),
  ];
  const all = (only?: string): string =>
    told
      .filter(([stream]) => only === undefined || stream === only)
      .map(([, text]) => text)
      .join('');
  try {
    const code = await command();
    return { code, stdout: all('stdout'), stderr: all('stderr'), output: all() };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
