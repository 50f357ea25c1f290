import { type Dirent, type FSWatcher, lstatSync, readdirSync, type Stats, watch } from 'node:fs';
import { join } from 'node:path';

export type FileEvent = 'change' | 'unlink';

/**
 * Tells of every file of a folder, and of those below it, that is written, replaced or taken away. It takes one watch a
 * folder and none a file, of which there may be thousands; files that links lead to are watched where they are.
 *
 * @example watchFolder('content', (path, event) => console.log(path, event)) // content/articles/a.md change
 * @param isWanted whether a file or folder of this path is to be looked at
 */
export function watchFolder(
  folder: string,
  tell: (path: string, event: FileEvent) => void,
  isWanted: (path: string) => boolean = () => true,
): { close(): void } {
  /** All that is there, with who watches it; null of files that are watched with their folder. */
  const known = new Map<string, FSWatcher | null>();
  const enter = (path: string, entry: Dirent | Stats): void => {
    known.get(path)?.close();
    if (entry.isDirectory()) watchAll(path);
    else
      known.set(path, entry.isSymbolicLink() ? watchOne(path, () => tell(path, 'change')) : null);
  };
  const watchAll = (path: string): void => {
    known.set(
      path,
      watchOne(path, (name) => look(join(path, name))),
    );
    for (const entry of entriesOf(path)) {
      const below = join(path, entry.name);
      if (isWanted(below)) enter(below, entry);
    }
  };
  const at = (path: string): string[] =>
    [...known.keys()].filter((each) => each === path || each.startsWith(join(path, '/')));
  const look = (path: string): void => {
    if (!isWanted(path)) return;
    const found = lstatSync(path, { throwIfNoEntry: false });
    if (!found) {
      for (const each of at(path)) {
        known.get(each)?.close();
        known.delete(each);
        tell(each, 'unlink');
      }
    } else if (!found.isDirectory()) {
      enter(path, found);
      tell(path, 'change');
    } else if (!known.get(path)) {
      enter(path, found);
      for (const each of at(path)) tell(each, 'change');
    }
  };
  watchAll(folder);
  return {
    close() {
      for (const watcher of known.values()) watcher?.close();
    },
  };
}

/** Null where there is nothing to be watched. */
function watchOne(path: string, changed: (name: string) => void): FSWatcher | null {
  try {
    return watch(path, (_, name) => {
      if (name !== null) changed(name);
    }).on('error', () => undefined);
  } catch {
    return null;
  }
}

function entriesOf(path: string): Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch {
    return [];
  }
}
