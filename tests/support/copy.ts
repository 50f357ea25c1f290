import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { copyParts, root, runScript } from '../../scripts/lib/project.ts';

/** Content of the test site: three invented stories and a thin atlas. */
export const testContent = join(root, 'tests', 'fixtures', 'site', 'content');

export interface Copy {
  folder: string;
  write(path: string, content: string | Buffer): Promise<void>;
  /** Runs a script of the copy; `output` is what it printed on both streams. */
  run(script: string, ...args: string[]): Promise<{ code: number; output: string }>;
}

/** Where a copy lies: below the project, so that it finds the installed packages; with spaces, as a person's folder may. */
export const copyFolder = (name: string): string => join(root, '.cache', `copy for ${name}`);

/** A fresh copy of the project with the content of the test site, to break or add to. */
export async function copyProject(name: string): Promise<Copy> {
  const folder = copyFolder(name);
  // A server of an earlier run may be writing its last file.
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  return refreshCopy(name);
}

/** The same, but what was built there stays. */
export async function refreshCopy(name: string): Promise<Copy> {
  const folder = copyFolder(name);
  await copyParts(folder, testContent);
  return {
    folder,
    write: async (path, content) => {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content);
    },
    run: (script, ...args) =>
      runScript(script, args, {
        folder,
        env: { ...process.env, OUT_DIR: 'dist', BASE_PATH: '/' },
        capture: true,
      }),
  };
}

/** A project with the content of the test site, to be changed, and code that is read alone: for commands that run in this process. */
export async function contentOfTestSite(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'silklines-content-'));
  await cp(testContent, join(folder, 'content'), { recursive: true });
  for (const part of ['package-lock.json', 'package.json', 'public', 'src'])
    await symlink(join(root, part), join(folder, part));
  return folder;
}

/** An article that is right in everything, to be made wrong in one thing. */
export function article(prose: string, fields: Record<string, string | null> = {}): string {
  const front: Record<string, string | null> = {
    title: 'Trains between two cities',
    dek: 'What one sentence says of them.',
    date: '2025-03-01',
    authors: '[Silklines desk]',
    sources:
      '[{ id: report, title: A report, publisher: A publisher, url: https://example.org/report, published: 2025-02-20, type: report }]',
    ...fields,
  };
  const lines = Object.entries(front)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}: ${value}`);
  return `---\n${lines.join('\n')}\n---\n\n${prose}\n`;
}
