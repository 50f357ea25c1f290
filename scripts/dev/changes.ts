import { statSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { setTimeout as setTimeoutAsync } from 'node:timers/promises';
import { atlasFolder } from '../../src/atlas/read.ts';
import type { Problem } from '../../src/schemas/problem.ts';
import { stampOf } from '../build/pages/site-files.ts';
import { articlesFolder, factsFolder, slugOf } from '../facts/facts-files.ts';
import type { FileStore, Outcome } from './store.ts';
import type { FileEvent } from './watch.ts';

/**
 * What is waited after the last sign of a change: a file is often written in several strokes, and a shorter wait could read
 * one that was emptied to be written.
 */
const pause = 60;
/** What is waited before the facts of a file that is gone go, too: some editors delete and write anew. */
const grace = 2000;
/** What is waited before articles are checked against each other, so that the page comes first. */
const quiet = 1500;
/**
 * When files that were read are looked at again, in milliseconds: on a busy machine a program may take longer to write a
 * file than a watcher stays silent.
 */
const looks = [300, 1000, 3000];

/** As much of the store as reads files. */
export type Store = Pick<
  FileStore,
  'version' | 'removeFacts' | 'readAtlas' | 'readFiles' | 'takeStored' | 'checkCharts'
>;

/** Who is told of what was read. */
export interface Listener {
  /** After files were read; `isNew` where pages may show something else than before. */
  read(outcomes: readonly Outcome[], took: number, isNew: boolean): void;
  /** After a check of all articles against each other, with what is new. */
  checked(problems: readonly Problem[]): void;
}

/**
 * Gathers what the watcher says and has the store read it, one batch after the other. What was read is looked at again
 * for a while: a watcher does not tell of every stroke.
 */
export class Changes {
  readonly #root: string;
  readonly #store: Store;
  readonly #listener: Listener;
  /** What each file was known by when it was read last. */
  readonly #seen = new Map<string, string | null>();
  readonly #noted = new Set<string>();
  readonly #timers = new Set<NodeJS.Timeout>();
  #soon: NodeJS.Timeout | undefined;
  #check: NodeJS.Timeout | undefined;
  #work: Promise<void> = Promise.resolve();

  /** @param root folder of the project, which names of files are relative to */
  constructor(root: string, store: Store, listener: Listener) {
    this.#root = root;
    this.#store = store;
    this.#listener = listener;
  }

  note(path: string, event: FileEvent): void {
    const file = path.split(sep).join('/');
    if (!/^content\/(?:articles|atlas|facts)\/[^.]/.test(file)) return;
    this.#noted.add(file);
    if (event === 'unlink' && isArticle(file))
      this.#later(grace, () => this.#store.removeFacts(slugOf(file)));
    clearTimeout(this.#soon);
    this.#soon = setTimeout(() => {
      const files = [...this.#noted];
      this.#noted.clear();
      this.#work = this.#work
        .then(() => this.#read(files))
        .catch((error: unknown) => console.error(error));
    }, pause);
  }

  /** Reads a file that was just written; done when it is read. */
  async readNow(path: string): Promise<void> {
    this.note(path, 'change');
    await setTimeoutAsync(2 * pause);
    await this.#work;
  }

  stop(): void {
    clearTimeout(this.#soon);
    for (const timer of this.#timers) clearTimeout(timer);
  }

  #later(wait: number, work: () => void): NodeJS.Timeout {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      work();
    }, wait);
    this.#timers.add(timer);
    return timer;
  }

  /** Has a file read anew that is not what it was when it was read. */
  #lookAgain(file: string): void {
    if (this.#seen.get(file) !== this.#stampOf(file)) this.note(file, 'change');
  }

  #stampOf(file: string): string | null {
    const found = statSync(join(this.#root, file), { throwIfNoEntry: false });
    return found ? stampOf(found) : null;
  }

  async #read(files: readonly string[]): Promise<void> {
    const began = performance.now();
    const before = this.#store.version;
    for (const file of files) {
      this.#seen.set(file, this.#stampOf(file));
      for (const wait of looks) this.#later(wait, () => this.#lookAgain(file));
    }
    const outcomes: Outcome[] = [];
    if (files.some((file) => file.startsWith(`${atlasFolder}/`) && file.endsWith('.yaml'))) {
      outcomes.push(...(await this.#store.readAtlas()));
    } else {
      const articles = files.filter(isArticle);
      if (articles.length > 0) {
        const paths = articles.map((file) => file.slice(articlesFolder.length + 1));
        outcomes.push(...(await this.#store.readFiles(paths)));
      }
    }
    for (const file of files) {
      if (file.startsWith(`${factsFolder}/`) && file.endsWith('.json'))
        await this.#store.takeStored(slugOf(file));
    }
    const isNew = this.#store.version !== before;
    if (!isNew && outcomes.length === 0) return;
    this.#listener.read(outcomes, performance.now() - began, isNew);
    clearTimeout(this.#check);
    this.#check = this.#later(quiet, () => {
      const problems = this.#store.checkCharts();
      if (problems) this.#listener.checked(problems);
    });
  }
}

const isArticle = (file: string): boolean =>
  file.startsWith(`${articlesFolder}/`) && file.endsWith('.md') && !basename(file).startsWith('.');
