import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Article } from '../../schemas/article.ts';
import { readFrontMatter } from './front-matter.ts';

/** Where they are kept, relative to the project, and what decides them beside the texts. */
const keptFolder = join('.cache', 'front-matters');
const keptFile = 'all';
export const decisive = [join('src', 'markdown'), join('src', 'schemas')];

/** Length of a SHA-256 in hexadecimal, which the file begins with. */
const digestLength = 64;

/** Sound front matter, and the offset of what follows it. */
interface SoundFrontMatter {
  article: Article;
  end: number;
}

type All = ReadonlyMap<string, SoundFrontMatter>;

/**
 * The front matter of the stories of a project. Lists of stories ask for that of each, and its YAML takes several
 * milliseconds, so what came of it is kept beside the project from one run to the next, under the digest of the text. A
 * file that was damaged, or that other code or packages have made, counts for none.
 *
 * @example
 * const frontMatters = new KeptFrontMatters(root);
 * const found = frontMatters.of(text, 'content/articles/one.md'); // parsed in the first run, found in the second
 * frontMatters.save();
 */
export class KeptFrontMatters {
  readonly #root: string;
  readonly #read: typeof readFrontMatter;
  #kept: { maker: string | null; all: All } | null = null;
  /** What this run has asked for; no more than that is kept. */
  readonly #asked = new Map<string, SoundFrontMatter>();
  #isNew = false;

  /** @param root the project, beside which they are kept and whose code reads them; without code, nothing is kept */
  constructor(root: string, read = readFrontMatter) {
    this.#root = root;
    this.#read = read;
  }

  /** The front matter of a text; null where it is missing or unsound. */
  of(text: string, file: string): SoundFrontMatter | null {
    const key = hash('sha256', text);
    const known = this.#asked.get(key) ?? this.#before().all.get(key);
    const { article, end } = known ?? this.#read(text, file);
    if (!article) return null;
    const sound = known ?? { article, end };
    this.#isNew ||= known === undefined;
    this.#asked.set(key, sound);
    return sound;
  }

  /** Keeps what was asked for; where nothing can be written, it is parsed again the next time. */
  save(): void {
    const { maker } = this.#before();
    if (!this.#isNew || maker === null) return;
    this.#isNew = false;
    const body = serialize({ maker, all: this.#asked });
    const folder = join(this.#root, keptFolder);
    const next = join(folder, `${keptFile}.${process.pid}`);
    try {
      mkdirSync(folder, { recursive: true });
      writeFileSync(next, Buffer.concat([Buffer.from(hash('sha256', body)), body]));
      renameSync(next, join(folder, keptFile));
    } catch {
      // A cache that cannot be written costs time, nothing else.
    }
  }

  #before(): { maker: string | null; all: All } {
    if (this.#kept) return this.#kept;
    const maker = makerOf(this.#root);
    const all = maker === null ? null : readKept(join(this.#root, keptFolder, keptFile), maker);
    this.#kept = { maker, all: all ?? new Map() };
    return this.#kept;
  }
}

/** What a file holds that is whole and of this maker. */
function readKept(path: string, maker: string): All | null {
  try {
    const bytes = readFileSync(path);
    const body = bytes.subarray(digestLength);
    if (hash('sha256', body) !== bytes.toString('latin1', 0, digestLength)) return null;
    const kept = deserialize(body) as { maker: string; all: All };
    return kept.maker === maker ? kept.all : null;
  } catch {
    return null;
  }
}

/** Names the code and packages that read front matter; null where the project has no code of its own. */
function makerOf(root: string): string | null {
  try {
    const code = decisive.flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true })
        .map(String)
        .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
        .sort()
        .map((name) => [name, readFileSync(join(root, folder, name), 'utf8')]),
    );
    const packages = readFileSync(join(root, 'package-lock.json'), 'utf8');
    return hash('sha256', JSON.stringify([process.versions.v8, code, packages]));
  } catch {
    return null;
  }
}
