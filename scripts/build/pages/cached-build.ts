import { join } from 'node:path';
import type { PathWithRoute } from 'astro';
import { digestOf } from '../../../src/corpus/digest.ts';
import {
  answerTo,
  isAnswerable,
  type Memory,
  type Questions,
  questionsOf,
} from '../../../src/corpus/trace.ts';
import type { Kept } from './kept.ts';
import type { Answer, PageRecord, Records, Remembered } from './records.ts';
import { type Shard, shardOf } from './shard.ts';
import { SiteFiles } from './site-files.ts';
import { PageStore } from './store.ts';
import { bySubject, subjectOf } from './subject.ts';

/** A page of a site: its address, what renders it, and a digest of what it is handed where it says so. */
export type Path = PathWithRoute;

export interface Setting {
  kept: Kept;
  /** What the records of this process are called beside those of others; '' where it remembers all that they do not. */
  part: string;
  /** When the build began, in milliseconds since 1970. */
  began: number;
  /** Folder the site is written to. */
  out: string;
  /** Folder of the site whose place it will take. */
  last: string;
}

/**
 * Addresses, each once, of the shard that is built: by a hash of what they are about, the same on every machine.
 *
 * @param listed addresses that were listed before, to which these are added
 */
export function ownPaths(all: readonly Path[], shard: Shard | null, listed: Set<string>): Path[] {
  return all.filter(({ pathname }) => {
    const address = addressOf(pathname);
    if (listed.has(address)) return false;
    listed.add(address);
    return !shard || shardOf(subjectOf(address), shard.of) === shard.nth;
  });
}

/** What a page came out as: null where nothing is to be written. */
export interface Made {
  bytes: Uint8Array | null;
  /** Whether it would come out the same of the same answers: a page that only leads on is made each time. */
  isKept: boolean;
}

/** A build of before, and which of its answers are still the same, as far as the pages made here ask. */
interface LastBuild extends Records {
  holds: (boolean | undefined)[];
  /** The places of its questions among those of this build, as far as they were asked again. */
  places: (number | undefined)[];
}

/**
 * Makes only the pages that would be made otherwise than by the last build. Each page is kept with all that it asked the
 * corpus while it was made and with what it was handed; where code and answers are the same, so are its bytes.
 */
export class CachedBuild implements Memory {
  readonly #setting: Setting;
  readonly #store: PageStore | null;
  readonly #fingerprint: string;
  readonly #pages = new Map<string, PageRecord>();
  readonly #work = new Map<string, Remembered>();
  /** Every question of its pages, and their places among them. */
  readonly #questions: string[] = [];
  readonly #places = new Map<string, number>();
  readonly #digests = new Map<string, string>();
  readonly #files: SiteFiles;
  #last: LastBuild[] = [];

  constructor(setting: Setting) {
    this.#setting = setting;
    this.#files = new SiteFiles(setting.out, setting.last);
    const { folder, fingerprint } = setting.kept;
    this.#store = folder === null ? null : new PageStore(folder);
    this.#fingerprint = fingerprint;
  }

  /** Reads what is remembered of the last builds; before that, all is to be made anew. */
  async open(): Promise<void> {
    const records = (await this.#store?.records(this.#fingerprint)) ?? [];
    this.#last = records.map((build) => ({ ...build, holds: [], places: [] }));
  }

  /** Puts what is as it was where it belongs; returns the rest, those about one thing after each other. */
  restore(all: readonly Path[]): Path[] {
    const last = this.#last;
    const anew: Path[] = [];
    for (const path of all) if (!last.some((build) => this.#restored(path, build))) anew.push(path);
    return bySubject(anew, ({ pathname }) => addressOf(pathname));
  }

  recall(work: string) {
    for (const last of this.#last) {
      const known = last.work.get(work);
      if (!known?.questions.every((at) => this.#holds(last, at))) continue;
      this.#work.set(work, { ...known, questions: this.#askedAgain(last, known.questions) });
      const questions = Array.from(known.questions, (at) => last.answers[at]?.[0] ?? '');
      return { value: JSON.parse(known.json) as unknown, questions };
    }
    return null;
  }

  keep(work: string, value: unknown, questions: Questions): void {
    if (!this.#store) return;
    const places = Uint32Array.from(questions, (question) => this.#placeOf(question));
    this.#work.set(work, { json: JSON.stringify(value), questions: places });
  }

  /** Whether an answer of an earlier build, by its place, is the same now. */
  #holds({ answers, holds }: LastBuild, at: number): boolean {
    const [question = '', digest] = answers[at] ?? [];
    holds[at] ??= isAnswerable(question) && this.#digestNow(question) === digest;
    return holds[at];
  }

  /** Puts a page where it belongs that would be made the same now; says whether there was one. */
  #restored(path: Path, last: LastBuild): boolean {
    const record = last.pages.get(path.pathname);
    if (!record || record.handed !== handedTo(path)) return false;
    if (!record.questions.every((at) => this.#holds(last, at))) return false;
    const stamp = this.#placed(fileOf(path), record);
    if (stamp === null) return false;
    const questions = this.#askedAgain(last, record.questions);
    this.#pages.set(path.pathname, { ...record, stamp, questions });
    return true;
  }

  /** The places among the questions of this build of some that were asked in an earlier one. */
  #askedAgain({ places, answers }: LastBuild, questions: Uint32Array): Uint32Array {
    return questions.map((at) => (places[at] ??= this.#placeOf(answers[at]?.[0] ?? '')));
  }

  /** Puts a file where it belongs, from the site before or else from what is kept; null where neither has it. */
  #placed(file: string, { body, stamp }: PageRecord): string | null {
    if (this.#files.take(file, stamp)) return stamp;
    const bytes = this.#store?.body(body);
    return bytes ? this.#files.write(file, bytes) : null;
  }

  /** The place of a question among those of this build. */
  #placeOf(question: string): number {
    const known = this.#places.get(question);
    if (known !== undefined) return known;
    this.#places.set(question, this.#questions.length);
    return this.#questions.push(question) - 1;
  }

  /** Makes a page, writes it and keeps it with what it asked. */
  async make(path: Path, make: () => Promise<Made>): Promise<void> {
    const { value, questions } = await questionsOf(make);
    const { bytes, isKept } = value;
    if (!bytes) return;
    const stamp = this.#files.write(fileOf(path), bytes);
    const { pathname } = path;
    const handed = handedTo(path);
    if (!this.#store || handed === null || !isKept) return;
    const body = this.#store.keep(bytes, this.#files.placeOf(fileOf(path)));
    const places = Uint32Array.from(questions, (question) => this.#placeOf(question));
    this.#pages.set(pathname, { pathname, handed, body, stamp, questions: places });
  }

  async remember(): Promise<void> {
    if (!this.#store) return;
    const answers: Answer[] = [];
    // Work that is done for an answer asks further questions.
    for (const one of this.#questions) answers.push([one, this.#digestNow(one)]);
    const { part, began } = this.#setting;
    const records = { pages: this.#pages, work: this.#work, answers };
    await this.#store.remember(this.#fingerprint, records, { part, began, now: Date.now() });
  }

  /** Digest of the answer a question has now, worked out once. */
  #digestNow(question: string): string {
    const known = this.#digests.get(question) ?? digestOf(answerTo(question));
    this.#digests.set(question, known);
    return known;
  }
}

/** Digest of what a page was handed; null where it does not say. A page with an address of its own is handed nothing. */
const handedTo = ({ route, cacheKey }: Path): string | null =>
  route.params.length === 0 ? '' : (cacheKey ?? null);

export const addressOf = (pathname: string): string => pathname.replace(/^\/+|\/+$/g, '');

/** Where Astro writes a page, below the folder of the site. */
function fileOf({ pathname, route }: Path): string {
  const address = addressOf(pathname);
  if (route.type === 'endpoint') return address;
  return address === '404' ? '404.html' : join(address, 'index.html');
}
