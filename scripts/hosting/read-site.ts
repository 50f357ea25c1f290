import { open, readdir } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { typeOf } from '../../src/site/media-types.ts';
import type { HostedSite } from './hosted-site.ts';

/** What stands at the beginning of a page that only leads on, or says that something is gone. */
export interface Fate {
  /** Full path of where the page leads. */
  now?: string;
  isGone?: boolean;
}

/** Enough of a page to hold its head up to what says what became of it. */
const headBytes = 2048;

/** What the beginning of a page says of its address; null for a page as any other. */
export function readFate(head: string): Fate | null {
  const now = /<meta http-equiv="refresh" content="0;url=(\/[^"]*)"/.exec(head)?.[1];
  if (now !== undefined) return { now };
  return head.includes('<meta name="prerender-status-code" content="410">')
    ? { isGone: true }
    : null;
}

/** Names of all files of a built site, `/` between folders, sorted; dotfiles at its top are no part of it. */
export async function listSite(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
    )
    .filter((name) => !name.startsWith('.') || name.startsWith('.well-known/'))
    .sort();
}

/** What servers have to know of a built site, found in its files. */
export async function readSite(
  folder: string,
  names: readonly string[],
  base: string,
): Promise<Pick<HostedSite, 'moved' | 'gone' | 'types'>> {
  const moved = new Map<string, string>();
  const gone: string[] = [];
  for (const name of names.filter((one) => one.endsWith('/index.html'))) {
    const fate = readFate(await readHead(join(folder, name)));
    const path = `${base}${name.slice(0, -'index.html'.length)}`;
    if (fate?.now !== undefined) moved.set(path, fate.now);
    if (fate?.isGone) gone.push(path);
  }
  const endings = [...new Set(names.map((name) => extname(name).slice(1)))];
  const types = endings
    .filter((ending) => /^\w+$/.test(ending) && !/^(?:br|gz)$/.test(ending))
    .sort()
    .map((ending): [string, string] => [ending, typeOf(ending)]);
  return { moved, gone, types: new Map(types) };
}

async function readHead(file: string): Promise<string> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await handle.close();
  }
}
