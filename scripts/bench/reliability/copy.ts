import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { appendFile, cp, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { copyParts, root } from '../../lib/project.ts';

/** What came of a case, and whether it is what should. */
export interface Outcome {
  is: boolean;
  what: string;
}

export interface Case {
  name: string;
  run(copy: ProjectCopy): Promise<Outcome>;
}

/** What a command printed on both streams, and its status; null where it was killed. */
export interface Ended {
  code: number | null;
  output: string;
  ms: number;
}

/** A user without any rights, where this process may choose: for root no file is unreadable. */
export const nobody: { uid?: number; gid?: number } =
  process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

/** A copy of the project with the content of the test site, built once, below the project for its packages. */
export class ProjectCopy {
  readonly folder = join(root, '.cache', 'reliability naïve (1) 中');
  readonly #content = join(root, '.cache', 'reliability content');

  get dist(): string {
    return join(this.folder, 'dist');
  }

  at(path: string): string {
    return join(this.folder, path);
  }

  async make(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
    await copyParts(this.folder, join(root, 'tests/fixtures/site/content'));
    const built = await this.run('scripts/build.ts');
    if (built.code !== 0) throw new Error(`The copy was not built: ${built.output.slice(-400)}`);
    await rm(this.#content, { recursive: true, force: true });
    await cp(this.at('content'), this.#content, { recursive: true });
  }

  /** The content as it was when the copy was made; what was built stays. */
  async restore(): Promise<void> {
    spawnSync('chmod', ['-R', 'u+rwX', this.folder]);
    await rm(this.at('content'), { recursive: true, force: true });
    await cp(this.#content, this.at('content'), { recursive: true });
  }

  async close(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
    await rm(this.#content, { recursive: true, force: true });
  }

  /** Starts a script of the copy in a group of its own, so that a kill takes what it has started with it. */
  start(script: string, args: readonly string[] = [], options: SpawnOptions = {}): ChildProcess {
    const { env, ...others } = options;
    return spawn(process.execPath, [this.at(script), ...args], {
      cwd: this.folder,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...others,
      env: {
        ...process.env,
        HOME: this.folder,
        OUT_DIR: 'dist',
        BASE_PATH: '/',
        SITE_URL: 'https://example.org',
        ...env,
      },
    });
  }

  /** Runs a script of the copy to its end, or to a kill after so many milliseconds. */
  run(
    script: string,
    args: readonly string[] = [],
    options: SpawnOptions & { killAt?: number } = {},
  ): Promise<Ended> {
    const { killAt, ...others } = options;
    const began = performance.now();
    const child = this.start(script, args, others);
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    const kill = () => child.pid !== undefined && process.kill(-child.pid, 'SIGKILL');
    const timer = killAt === undefined ? null : setTimeout(kill, killAt);
    return new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (code) => {
        if (timer) clearTimeout(timer);
        resolve({ code, output, ms: performance.now() - began });
      });
    });
  }

  /** Bytes of the home page as it would be served; null where nothing would. */
  async served(): Promise<string | null> {
    for (const name of ['dist', '.dist.last']) {
      const page = this.at(join(name, 'index.html'));
      if (existsSync(page)) return readFile(page, 'utf8');
    }
    return null;
  }

  /** Names of stored facts that are no whole JSON. */
  async brokenFacts(): Promise<string[]> {
    const folder = this.at('content/facts');
    const broken: string[] = [];
    for (const name of (await readdir(folder)).filter((each) => /^[^.].*\.json$/.test(each))) {
      try {
        JSON.parse(await readFile(join(folder, name), 'utf8'));
      } catch {
        broken.push(name);
      }
    }
    return broken;
  }
}

export async function openCopy(): Promise<ProjectCopy> {
  const copy = new ProjectCopy();
  await mkdir(join(root, '.cache'), { recursive: true });
  await copy.make();
  return copy;
}

/** The line of an output that says what was wrong; a stack is none. */
export function sentenceOf({ output }: Ended): string | null {
  if (/^\s+at .+:\d+:\d+\)?$/m.test(output)) return null;
  const lines = output.split('\n').filter((line) => /\.$|\)$/.test(line.trim()));
  return lines.at(-1)?.trim() ?? null;
}

/** The first story of the copy. */
export async function firstStory(copy: ProjectCopy): Promise<string> {
  const names = (await readdir(copy.at('content/articles'))).filter((name) => name.endsWith('.md'));
  return `content/articles/${names.sort()[0]}`;
}

/** The stored facts of a story. */
export const factsOf = (story: string): string =>
  story.replace('articles', 'facts').replace(/\.md$/, '.json');

/** Gives the first story one more fact, so that it is read and built again. */
export const changeStory = async (copy: ProjectCopy): Promise<void> =>
  appendFile(copy.at(await firstStory(copy)), '\nWuhan ran 77 trains in 2019.\n');
