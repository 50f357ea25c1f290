import { hash } from 'node:crypto';
import { join } from 'node:path';
import type { Article } from '../../schemas/article.ts';
import { keep, makerOf, readKept } from '../../schemas/kept-file.ts';
import { readFrontMatter } from './front-matter.ts';

/** Where they are kept, relative to the project, and what decides them beside the texts. */
const keptFile = join('.cache', 'front-matters', 'all');
export const decisive = [join('src', 'markdown'), join('src', 'schemas')];

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
    keep(join(this.#root, keptFile), maker, this.#asked);
  }

  #before(): { maker: string | null; all: All } {
    if (this.#kept) return this.#kept;
    const maker = makerOf(this.#root, decisive);
    const all = maker === null ? null : readKept<All>(join(this.#root, keptFile), maker);
    this.#kept = { maker, all: all ?? new Map() };
    return this.#kept;
  }
}
