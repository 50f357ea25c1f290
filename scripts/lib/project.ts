import { readFileSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { enableCompileCache, findPackageJSON } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure, run, speakPlainly } from './steps.mjs';
import { targetOf } from './target.ts';

/** Folder of the project. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** What the project is made of: enough of it to run a copy. */
const projectParts = [
  'astro.config.mjs',
  'content',
  'package-lock.json',
  'package.json',
  'public',
  'scripts',
  'src',
  'tsconfig.build.json',
  'tsconfig.client.json',
  'tsconfig.json',
  'tsconfig.pages.json',
];

/**
 * Puts into a folder what the project is made of, without packages: it finds those from any folder below the project. What
 * else is there stays.
 *
 * @param content folder of content in the place of the project's own
 */
export async function copyParts(folder: string, content = join(root, 'content')): Promise<void> {
  for (const part of projectParts) {
    await rm(join(folder, part), { recursive: true, force: true });
    await cp(part === 'content' ? content : join(root, part), join(folder, part), {
      recursive: true,
      filter: (path) => !path.includes('node_modules', root.length),
    });
  }
}

/**
 * Ends a command quietly where whoever reads its output has gone, as `head` does, for there is nothing left to say to
 * them; and with one sentence where the system fails it.
 */
export function endWithReader(): void {
  speakPlainly();
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}

/**
 * Keeps what Node makes of each file of code while that stays as it is: the reader's three hundred files are a fifth of what a
 * command costs. It holds for what is imported from here on.
 */
export function keepCompiled(): void {
  enableCompileCache(join(root, '.cache', 'compiled'));
}

/** True while a process of this id runs. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A path as it was typed: npm runs scripts in the project, wherever it was called. */
export const typedPath = (path: string): string => resolve(process.env['INIT_CWD'] ?? '.', path);

/** What a build is told; `astro.config.mjs` reads the same. */
export function readTarget(env: NodeJS.ProcessEnv): {
  site: string;
  base: string;
  out: string;
  /** Where the editors' form saves; null in a build without it. */
  form: string | null;
  /** What readers are offered: where to report mistakes, and reading without a connection. */
  offers: string;
} {
  const target = targetOf(env);
  if ('fault' in target) throw new Failure(target.fault);
  const { ADMIN, ADMIN_REPOSITORY, ADMIN_BRANCH, ADMIN_LOGIN, REPORT_TO, OFFLINE } = env;
  return {
    offers: [REPORT_TO, OFFLINE].join(' '),
    form: ADMIN ? [ADMIN_REPOSITORY, ADMIN_BRANCH, ADMIN_LOGIN].join(' ') : null,
    site: target.site,
    base: target.base,
    out: resolve(root, env.OUT_DIR ?? 'dist'),
  };
}

interface ToolOptions {
  env?: NodeJS.ProcessEnv;
  capture?: boolean;
  input?: string;
  /** What Node itself is told. */
  flags?: readonly string[];
  /** What runs beside it goes first. */
  background?: boolean;
  /** Ends it at any time. */
  signal?: AbortSignal;
  /** Told what a process of Node sends, which it may answer. */
  onMessage?: (message: unknown, answer: (answer: object) => void) => void;
}

/** Runs a script of the project, or of the one in another folder, by this Node. */
export function runScript(
  path: string,
  args: readonly string[] = [],
  { flags = [], folder = root, ...others }: ToolOptions & { folder?: string } = {},
) {
  return run(process.execPath, [...flags, join(folder, path), ...args], { cwd: folder, ...others });
}

/** Runs the command of an installed package, by this Node, without a shell. */
export function runTool(name: string, args: readonly string[], options: ToolOptions = {}) {
  const manifest = findPackageJSON(name, import.meta.url);
  if (!manifest) throw new Failure(`The package ${name} is not installed: run npm ci.`);
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8')) as {
    bin: string | Record<string, string>;
  };
  const script = typeof bin === 'string' ? bin : Object.values(bin)[0];
  if (!script) throw new Failure(`The package ${name} has no command.`);
  return run(process.execPath, [join(dirname(manifest), script), ...args], {
    cwd: root,
    ...options,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...options.env },
  });
}
