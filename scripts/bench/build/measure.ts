import { spawn } from 'node:child_process';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { Failure } from '../../lib/steps.mjs';

/** What one run of a command took. */
export interface Run {
  milliseconds: number;
  /** Processor time of all its processes, in milliseconds; null where the system does not tell. */
  cpu: number | null;
  /** The most memory all its processes held at one moment, in bytes; null where the system does not tell. */
  peak: number | null;
}

/** What a folder holds. */
export interface Weighed {
  files: number;
  bytes: number;
  largest: { page: string; brotli: number };
}

/** Runs a command of Node to its end, and looks four times a second at the memory of all its processes. */
export async function measureRun(
  cwd: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<Run> {
  const began = performance.now();
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', FORCE_COLOR: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output = (output + text).slice(-20_000);
    });
  }
  let peak: number | null = null;
  const cpu = new Map<number, number>();
  const look = setInterval(async () => {
    const now = await processesOf(child.pid ?? 0);
    if (!now) return;
    peak = Math.max(peak ?? 0, now.bytes);
    for (const [pid, ticks] of now.ticks) cpu.set(pid, ticks);
  }, 250);
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(look);
  if (code !== 0) throw new Failure(`node ${args.join(' ')} in ${cwd}:\n${output}`);
  const ticks = [...cpu.values()].reduce((sum, each) => sum + each, 0);
  return {
    milliseconds: performance.now() - began,
    // Linux counts processor time in hundredths of a second.
    cpu: peak === null ? null : ticks * 10,
    peak,
  };
}

/** Memory and processor time of a process and all it has started, as /proc has them; null where there is none. */
async function processesOf(
  pid: number,
): Promise<{ bytes: number; ticks: Map<number, number> } | null> {
  const ticks = new Map<number, number>();
  let bytes = 0;
  const waiting = [pid];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const folder = `/proc/${next}`;
    const text = (name: string) => readFile(`${folder}/${name}`, 'utf8').catch(() => null);
    const [status, stats] = await Promise.all([text('status'), text('stat')]);
    if (status === null || stats === null) continue;
    bytes += 1_024 * Number(/VmRSS:\s*(\d+)/.exec(status)?.[1] ?? 0);
    const fields = stats.slice(stats.lastIndexOf(')') + 2).split(' ');
    ticks.set(next, Number(fields[11]) + Number(fields[12]));
    const tasks = await readdir(`${folder}/task`).catch(() => [] as string[]);
    for (const task of tasks) {
      const children = await text(`task/${task}/children`);
      waiting.push(...(children ?? '').split(' ').filter(Boolean).map(Number));
    }
  }
  return ticks.size > 0 ? { bytes, ticks } : null;
}

// Brotli as hosts do it on the fly.
const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
/** Pages whose brotli is looked at: the largest as they are. */
const candidates = 60;

/** Counts and weighs what a build wrote; copies that are compressed beforehand are left out. */
export async function weighFolder(folder: string): Promise<Weighed> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && !/\.(?:br|gz)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  const sized = await Promise.all(
    paths.map(async (path) => ({ path, size: (await stat(path)).size })),
  );
  const pages = sized
    .filter(({ path }) => path.endsWith('.html'))
    .sort((a, b) => b.size - a.size)
    .slice(0, candidates);
  const largest = { page: '', brotli: 0 };
  for (const { path } of pages) {
    const { length } = await promisify(brotliCompress)(await readFile(path), { params });
    if (length <= largest.brotli) continue;
    largest.brotli = length;
    largest.page = path.slice(folder.length).replace(/index\.html$/, '');
  }
  return {
    files: sized.length,
    bytes: sized.reduce((sum, { size }) => sum + size, 0),
    largest,
  };
}
