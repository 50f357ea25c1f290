import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFigureFiles } from './figure-files.ts';
import { parseGone } from './gone-file.ts';
import { parseRegister, type RegisterFile } from './lines.ts';
import { type Register, registerOf } from './register.ts';

const folder = 'content/register';

/**
 * The register of the project at `root`. Lines that say nothing are left out here; `npm run facts` reports them.
 *
 * @param stands whether a fact or a published figure is stated now
 */
export function readRegister(root: string, stands?: (fact: string) => boolean): Register {
  const filesIn = (name: string): [slug: string, file: RegisterFile][] =>
    namesIn(join(root, name)).map((each) => [
      each.slice(0, -'.jsonl'.length),
      parseRegister(readFileSync(join(root, name, each), 'utf8')).file,
    ]);
  const others = [folder, `${folder}/measures`].flatMap(filesIn).map(([, file]) => file);
  const gone = parseGone(textAt(join(root, 'content/gone.yaml'))).stories;
  const files = parseFigureFiles(textAt(join(root, 'content/figure-files.jsonl')));
  return registerOf(new Map(filesIn(`${folder}/stories`)), others, { stands, gone, files });
}

/** The bytes of a file, '' where there is none. */
export function textAt(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

function namesIn(path: string): string[] {
  try {
    return readdirSync(path)
      .filter((name) => name.endsWith('.jsonl') && !name.startsWith('.'))
      .sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
