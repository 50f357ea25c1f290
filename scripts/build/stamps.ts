import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { stampOf } from './pages/site-files.ts';

/** The files of a folder and those below it, by their paths in it, with what each is known by; none where there is no folder. */
export function stampsIn(folder: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const path of filesIn(folder)) found.set(path, stampIn(join(folder, path)));
  return found;
}

/** The paths in a folder of its files and those below it; none where there is no folder. */
export function* filesIn(folder: string): Generator<string> {
  const waiting = [''];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const entry of entriesOf(join(folder, next))) {
      const path = join(next, entry.name);
      if (entry.isDirectory()) waiting.push(path);
      else yield path;
    }
  }
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** What a file is known by; '' where there is none. */
export function stampIn(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats ? stampOf(stats) : '';
}
