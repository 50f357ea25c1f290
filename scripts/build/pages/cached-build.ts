import { join } from 'node:path';
import type { PathWithRoute } from 'astro';
import { digestOf } from '../../../src/corpus/digest.ts';
import {
  numberIn,
  type Question,
  type Questions,
  wordsOfQuestion,
} from '../../../src/corpus/questions.ts';
import {
  answerTo,
  isAnswerable,
  isPart,
  type Memory,
  once,
  partOf,
  questionsOf,
} from '../../../src/corpus/trace.ts';
import type { Written } from './hand-out.ts';
import type { Kept } from './kept.ts';
import { NumberRows } from './number-rows.ts';
import { type Placed, Placing, type ToPlace } from './placing.ts';
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
  /** Of each answer whether it is the same now: 0 where nobody has looked. */
  holds: Uint8Array;
  /** The numbers of its questions. */
  numbers: Uint32Array;
  /** Where the answers stand that others are worked out from alone, by the numbers of their questions. */
  parts(): ReadonlyMap<Question, number>;
}

/** What `LastBuild.holds` says of an answer that was looked at. */
const same = 1;
const other = 2;

function lastBuild(records: Records): LastBuild {
  const numbers = Uint32Array.from(records.answers, ([question]) => numberIn(question));
  return {
    ...records,
    holds: new Uint8Array(numbers.length),
    numbers,
    // Which those are is known once there is a corpus.
    parts: once(() => {
      const found = new Map<Question, number>();
      for (const [at, question] of numbers.entries()) if (isPart(question)) found.set(question, at);
      return found;
    }),
  };
}

/** A page that would be made the same now. */
interface Restored {
  path: Path;
  record: PageRecord;
}

const toPlace = ({ path, record: { stamp, body } }: Restored): ToPlace => ({
  file: fileOf(path),
  stamp,
  body,
});

/** So many files are put in their places at once. */
const placedAtOnce = 500;

const bySubjects = (paths: readonly Path[]): Path[] =>
  bySubject(paths, ({ pathname }) => addressOf(pathname));

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
  /** Digests of the answers to questions now, as far as they are known. */
  readonly #digests: (string | undefined)[] = [];
  /** Those that are asked in this build, by a page or for what is remembered. */
  readonly #asked: Question[] = [];
  readonly #isAsked: boolean[] = [];
  readonly #rows = new NumberRows();
  readonly #files: SiteFiles;
  readonly #placing: Placing | null;
  readonly #restored: { some: readonly Restored[]; placed: Promise<Placed[]> }[] = [];
  readonly #stays: ToPlace[] = [];
  readonly #written: Written[] = [];
  #last: LastBuild[] = [];

  constructor(setting: Setting) {
    this.#setting = setting;
    this.#files = new SiteFiles(setting.out, setting.last);
    const { folder, fingerprint } = setting.kept;
    this.#store = folder === null ? null : new PageStore(folder);
    this.#placing =
      folder === null ? null : new Placing({ out: setting.out, last: setting.last, kept: folder });
    this.#fingerprint = fingerprint;
  }

  /** Reads what is remembered of the last builds; before that, all is to be made anew. */
  async open(): Promise<void> {
    const records = (await this.#store?.records(this.#fingerprint)) ?? [];
    this.#last = records.map(lastBuild);
  }

  /** Has what is as it was put where it belongs; returns the rest, those about one thing after each other. */
  restore(all: readonly Path[]): Path[] {
    const anew: Path[] = [];
    const some: Restored[] = [];
    for (const path of all) {
      const record = this.#recordOf(path);
      if (record) some.push({ path, record });
      else anew.push(path);
      if (some.length === placedAtOnce) this.#place(some.splice(0));
    }
    this.#place(some);
    return bySubjects(anew);
  }

  #place(some: readonly Restored[]): void {
    const files = some.map(toPlace);
    if (files.length > 0 && this.#placing)
      this.#restored.push({ some, placed: this.#placing.place(files) });
  }

  /** What stays in the site before as it is, of all that was restored and has settled. */
  get stays(): readonly ToPlace[] {
    return this.#stays;
  }

  /** What was written since somebody asked last. */
  takeWritten(): Written[] {
    return this.#written.splice(0);
  }

  /** Waits until it is known of all that is as it was where it stands; returns what was found nowhere. */
  async settle(): Promise<Path[]> {
    const lost: Path[] = [];
    for (const { some, placed } of this.#restored.splice(0)) {
      const stamps = await placed;
      for (const [nth, restored] of some.entries()) {
        const { path, record } = restored;
        const found = stamps[nth] ?? null;
        if (found?.stays) this.#stays.push(toPlace(restored));
        else if (found) this.#written.push([fileOf(path), found.stamp]);
        if (found === null) lost.push(path);
        else this.#pages.set(path.pathname, { ...record, stamp: found.stamp });
      }
    }
    await this.#placing?.end();
    return bySubjects(lost);
  }

  recall(work: string) {
    for (const last of this.#last) {
      const known = last.work.get(work);
      if (!known || !this.#allHold(last, known.questions)) continue;
      const questions = this.#askedAgain(last, known.questions);
      this.#work.set(work, { ...known, questions });
      return { value: JSON.parse(known.json) as unknown, questions };
    }
    return null;
  }

  keep(work: string, value: unknown, questions: Questions): void {
    if (!this.#store) return;
    this.#work.set(work, { json: JSON.stringify(value), questions: this.#askAll(questions) });
  }

  /** Whether all of some answers of an earlier build, by their places, are the same now. */
  #allHold(last: LastBuild, questions: Uint32Array | readonly number[]): boolean {
    const { holds } = last;
    for (const at of questions) {
      if (holds[at] === 0) holds[at] = this.#isSame(last, at) ? same : other;
      if (holds[at] === other) return false;
    }
    return true;
  }

  /** Looks whether an answer of an earlier build is the same now; where all that it is worked out from is, it need not be worked out. */
  #isSame(last: LastBuild, at: number): boolean {
    const question = last.numbers[at] as Question;
    if (!isAnswerable(question)) return false;
    const from = partOf(question);
    const part = from === null ? undefined : last.parts().get(from);
    if (part !== undefined && part !== at && this.#allHold(last, [part])) return true;
    return this.#digestNow(question) === last.answers[at]?.[1];
  }

  /** What is known of a page that would be made the same now; null where it would not, or nobody knows. */
  #recordOf(path: Path): PageRecord | null {
    for (const last of this.#last) {
      const record = last.pages.get(path.pathname);
      if (!record || record.handed !== handedTo(path)) continue;
      if (!this.#allHold(last, record.questions)) continue;
      return { ...record, questions: this.#askedAgain(last, record.questions) };
    }
    return null;
  }

  /** The numbers of some questions of an earlier build whose answers are what they were in it. */
  #askedAgain({ numbers, answers }: LastBuild, questions: Uint32Array): Uint32Array {
    const again = this.#rows.keep(questions);
    for (const [nth, at] of questions.entries()) {
      const question = numbers[at] as Question;
      this.#ask(question);
      this.#digests[question] ??= answers[at]?.[1];
      again[nth] = question;
    }
    return again;
  }

  /** Has questions count as asked, and keeps them. */
  #askAll(questions: Questions): Uint32Array {
    for (const question of questions) this.#ask(question);
    return this.#rows.keep(questions);
  }

  /** Has a question count as asked, and with it what its answer is worked out from. */
  #ask(question: Question): void {
    if (this.#isAsked[question]) return;
    this.#makeRoom(question);
    this.#isAsked[question] = true;
    this.#asked.push(question);
    const part = partOf(question);
    if (part !== null) this.#ask(part);
  }

  /** Makes a page, writes it and keeps it with what it asked. */
  async make(path: Path, make: () => Promise<Made>): Promise<void> {
    const { value, questions } = await questionsOf(make);
    const { bytes, isKept } = value;
    if (!bytes) return;
    const file = fileOf(path);
    const stamp = this.#files.write(file, bytes);
    this.#written.push([file, stamp]);
    const { pathname } = path;
    const handed = handedTo(path);
    if (!this.#store || handed === null || !isKept) return;
    const body = this.#store.keep(bytes, this.#files.placeOf(file));
    this.#pages.set(pathname, {
      pathname,
      handed,
      body,
      stamp,
      questions: this.#askAll(questions),
    });
  }

  async remember(): Promise<void> {
    if (!this.#store) return;
    // Work that is done for an answer asks further questions.
    for (const question of this.#asked) this.#digestNow(question);
    const answers = this.#isAsked.map((isAsked, question): Answer | null =>
      isAsked ? [wordsOfQuestion(question), this.#digests[question] ?? ''] : null,
    );
    const { part, began } = this.#setting;
    const records = { pages: this.#pages, work: this.#work, answers };
    await this.#store.remember(this.#fingerprint, records, { part, began, now: Date.now() });
  }

  /** Digest of the answer a question has now, worked out once. */
  #digestNow(question: Question): string {
    this.#makeRoom(question);
    this.#digests[question] ??= digestOf(answerTo(question));
    return this.#digests[question];
  }

  /** Lists with holes are kept as tables, which take many times the room. */
  #makeRoom(question: Question): void {
    while (this.#isAsked.length <= question) {
      this.#isAsked.push(false);
      this.#digests.push(undefined);
    }
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
