import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Positions } from '../../src/atlas/parse.ts';
import { readAtlas } from '../../src/atlas/read.ts';
import type { Atlas } from '../../src/atlas/types.ts';
import { corpusOf } from '../../src/corpus/corpus.ts';
import type { Fate } from '../../src/corpus/register/enter.ts';
import type { FigureFate } from '../../src/corpus/register/enter-figures.ts';
import { readRegister } from '../../src/corpus/register/read-files.ts';
import { judgedIn } from '../../src/extraction/reader/judged.ts';
import { factsFileOf, openArticle, readArticle } from '../../src/extraction/reader/read-article.ts';
import { readFacts } from '../../src/extraction/reader/read-facts.ts';
import type { Document } from '../../src/markdown/parse/document.ts';
import { readFrontMatter } from '../../src/markdown/parse/front-matter.ts';
import type { FactsFile } from '../../src/schemas/fact.ts';
import { formatProblem, type Problem, sortProblems } from '../../src/schemas/problem.ts';
import { findingProblems } from '../check/findings.ts';
import { isAlive } from '../lib/project.ts';
import { judgementsIn } from './facts-damaged.ts';
import {
  articlesFolder,
  extractorFingerprint,
  factsFolder,
  formatFacts,
  freePath,
  hashArticle,
  listArticles,
  listNames,
  listStrays,
  readStored,
  removeLeftovers,
  slugOf,
  storedHash,
  storedIn,
  storedSlugs,
  storedText,
  strayFile,
  writeAll,
} from './facts-files.ts';
import { checkFormerNames, checkSlugs, type FormerNames } from './facts-slugs.ts';
import { allFacts, checkCharts, type Entered, enterAll } from './facts-together.ts';
import {
  changedByHand,
  digestOf,
  faultsOf,
  readVerified,
  type StoredFacts,
  writeVerified,
} from './facts-verified.ts';
import { registerFolder, storiesFolder } from './register-files.ts';
import type { AddressCount } from './register-report.ts';
import { StoryRegisters } from './register-run.ts';
import {
  isEntered,
  markEntered,
  measuresFolder,
  sharedToWrite,
  staleShared,
} from './register-shared.ts';
import { StoryPool } from './story-pool.ts';
import { isOnItsOwn, type StoryReading, type StoryToRead } from './story-reading.ts';

export interface RunResult {
  /** Where anything stands here, nothing was written. */
  errors: Problem[];
  /** What an editor should look at. */
  warnings: Problem[];
  read: number;
  unchanged: number;
  /** Facts files written or, by a check, found stale. */
  changed: string[];
  removed: string[];
  /** Files of the register written, removed or, by a check, found stale. */
  registers: string[];
  /** What becomes of addresses, by the slug of their story. */
  fates: ReadonlyMap<string, Fate>;
  /** What becomes of figures that are of no one story; null where nothing may have changed. */
  figures: FigureFate | null;
  /** Stories taken back in `content/gone.yaml` since the last run, with what they had. */
  takenBack: ReadonlyMap<string, AddressCount>;
  /** Stories that were published before and stand again, with what they have. */
  restored: ReadonlyMap<string, AddressCount>;
  /** Where what stood in files that were written anew is kept. */
  kept: string[];
}

export interface RunOptions {
  /** Writes nothing. */
  check: boolean;
  /** The day it is, as YYYY-MM-DD: what is gone from now on is gone since then. */
  today: string;
  /** Slugs of articles whose stored facts are written anew, whatever stands there: only what was judged in them is kept. */
  anew?: ReadonlySet<string>;
  /** Takes all stored facts away where no article is left. */
  removeAll?: boolean;
}

/**
 * Reads the facts of every article of the project at `root` and stores them. With `check`, nothing is written, every
 * article is read, and `changed` and `removed` name the files that do not hold what the articles say.
 */
export const readProject = (root: string, options: RunOptions): Promise<RunResult> =>
  new FactsRun(root, options).run();

/** So many articles are read, and so many left, before it is worth having others read by several threads, each of which needs code and an atlas. */
const fewArticles = 12;

const writtenFolders = [
  factsFolder,
  storiesFolder,
  registerFolder,
  `${registerFolder}/${measuresFolder}`,
];

/** One run over all articles: each is read, then what concerns several is looked at, then all is written. */
class FactsRun {
  readonly #root: string;
  readonly #options: RunOptions;
  readonly #folder: string;
  readonly #fingerprint: string;
  readonly #registers: StoryRegisters;
  readonly #errors: Problem[] = [];
  readonly #warnings: Problem[] = [];
  #read = 0;
  #unchanged = 0;
  #atlas: Atlas | null = null;
  #positions: Positions = new Map();
  /** Digests of stored files that were verified before, and of those that are now, by slug. */
  readonly #verified: ReadonlySet<string>;
  readonly #digests = new Map<string, string>();
  /** Slugs of articles whose stored file holds what it must not. */
  readonly #faulty = new Set<string>();
  /** What stood in stored files that are written anew, by the paths it is kept under. */
  readonly #kept = new Map<string, string>();
  /** Articles that are no drafts. */
  readonly #standing = new Set<string>();
  readonly #slugs = new Set<string>();
  /** The key of each article's stored facts. */
  readonly #hashes = new Map<string, string>();
  readonly #written = new Map<string, FactsFile>();
  readonly #former: FormerNames[] = [];
  /** Stories that were entered before and of which no facts are stored. */
  readonly #restored: string[] = [];
  /** Articles with charts: as they were read, or their bytes where they were not. */
  readonly #charted = new Map<string, Document | Uint8Array>();

  /** Articles with charts that hold errors. */
  readonly #unsound = new Map<string, { bytes: Uint8Array; slug: string }>();

  constructor(root: string, options: RunOptions) {
    this.#root = root;
    this.#options = options;
    this.#folder = join(root, factsFolder);
    this.#fingerprint = extractorFingerprint(root);
    this.#verified = readVerified(root);
    this.#registers = new StoryRegisters(root, options.today, this.#errors);
  }

  async run(): Promise<RunResult> {
    const paths = listArticles(join(this.#root, articlesFolder));
    if (paths.length === 0) this.#errors.push(...this.#emptied());
    checkSlugs(paths, this.#errors);
    this.#warnings.push(...listStrays(join(this.#root, articlesFolder)).map(strayFile));
    const orphaned = this.#registers.without(new Set(paths.map(slugOf)));
    await this.#articles(paths, orphaned.length > 0);
    checkFormerNames(this.#former, this.#slugs, this.#errors);
    this.#errors.push(...this.#registers.missing(this.#standing));
    this.#warnings.push(...this.#registers.needless(this.#standing));
    const registers = this.#registers.stale();
    const removed = this.#removed();
    const entered = await this.#enter(removed);
    if (entered && this.#faulty.size === 0) {
      registers.push(...staleShared(this.#root, entered.after));
      const problems = checkCharts(entered.corpus, this.#charted);
      this.#errors.push(...problems.filter(({ code }) => code !== 'SL309'));
      this.#warnings.push(...problems.filter(({ code }) => code === 'SL309'));
    }
    if (this.#unsound.size > 0) this.#errors.push(...(await this.#unsoundCharts()));
    const isSound = this.#errors.length === 0;
    if (isSound && !this.#options.check) this.#write(removed, entered);
    if (isSound && entered) {
      const shown = { chosen: null, positions: this.#positions };
      for (const found of findingProblems(entered.corpus.findings, shown))
        this.#warnings.push(found);
    }
    return this.#result(removed, registers, entered);
  }

  #result(removed: string[], registers: string[], entered: Entered | null): RunResult {
    return {
      errors: sortProblems(this.#errors),
      warnings: sortProblems(this.#warnings),
      read: this.#read,
      unchanged: this.#unchanged,
      changed: [...this.#written.keys()].map((slug) => `${slug}.json`).sort(),
      removed,
      registers,
      fates: this.#registers.fates,
      figures: entered?.fate ?? null,
      takenBack: this.#countsOf(
        [...removed.map(slugOf), ...this.#written.keys()].filter(
          (slug) => this.#registers.gone.has(slug) && !this.#standing.has(slug),
        ),
      ),
      restored: this.#countsOf(this.#restored),
      kept: [...this.#kept.keys()],
    };
  }

  /** A folder of articles that is empty is likelier a mishap than the end of the site. */
  #emptied(): Problem[] {
    const { gone } = this.#registers;
    const count = storedSlugs(this.#root).filter((slug) => !gone.has(slug)).length;
    if (count === 0 || this.#options.removeAll) return [];
    const message = `holds no article, and ${factsFolder} the facts of ${count}: nothing was removed`;
    const mend = 'bring the articles back, or run npm run facts -- --remove-all';
    return [{ file: articlesFolder, line: 1, column: 1, message, mend }];
  }

  /** Slugs of the articles whose stored facts may be built on. */
  #sound(): Set<string> {
    return new Set([...this.#slugs].filter((slug) => !this.#faulty.has(slug)));
  }

  /** Charts of series that there never was in articles that hold other errors: all of them are told at once. */
  async #unsoundCharts(): Promise<Problem[]> {
    const atlas = await this.#readAtlas();
    const files = allFacts(this.#root, this.#sound(), this.#written);
    const documents = new Map<string, Document>();
    for (const [file, { bytes, slug }] of this.#unsound) {
      const { document } = openArticle(bytes, file);
      if (!document) continue;
      documents.set(file, document);
      const { frontMatter } = document;
      const reading = readFacts(document, { slug, file, atlas, frontMatter, previous: null });
      files.push(factsFileOf(document, reading, { slug, hash: '', atlas }));
    }
    const corpus = corpusOf(files, atlas, readRegister(this.#root));
    return checkCharts(corpus, documents).filter(({ code }) => code !== 'SL309');
  }

  /** What is entered of stories, by slug. */
  #countsOf(slugs: readonly string[]): Map<string, AddressCount> {
    return new Map(
      slugs.flatMap((slug) => {
        const count = this.#registers.countOf(slug);
        return count ? [[slug, count] as const] : [];
      }),
    );
  }

  /** Reads articles in their order; several at a time where there are many. */
  async #articles(paths: readonly string[], mayClaim: boolean): Promise<void> {
    const waiting: { due: DueArticle; ahead: Promise<StoryReading> | null }[] = [];
    let pool: StoryPool | null = null;
    const next = async () => {
      const first = waiting.shift();
      if (first) await this.#article(first.due, await first.ahead);
    };
    try {
      for (const [nth, path] of paths.entries()) {
        const slug = slugOf(path);
        if (this.#slugs.has(slug)) continue;
        this.#slugs.add(slug);
        const due = this.#dueArticle(path, slug, mayClaim);
        if (!due) continue;
        const isWorthThreads = this.#read >= fewArticles && paths.length - nth >= fewArticles;
        if (isWorthThreads) pool ??= new StoryPool(this.#root, this.#options.today);
        const ahead = pool && isOnItsOwn(due.bytes) ? pool.read(due) : null;
        // Nobody waits for it yet.
        ahead?.catch(() => undefined);
        waiting.push({ due, ahead });
        while (waiting.length > (pool?.depth ?? 0)) await next();
      }
      while (waiting.length > 0) await next();
    } finally {
      await pool?.end();
    }
  }

  /** An article that is to be read; null where what is stored of it is of this very text, read by these very rules. */
  #dueArticle(path: string, slug: string, mayClaim: boolean): DueArticle | null {
    const bytes = readFileSync(join(this.#root, articlesFolder, path));
    const hash = hashArticle(this.#fingerprint, bytes, this.#registers.textOf(slug));
    const isDraft = bytes.includes('draft:') && isDraftIn(bytes, path);
    if (!isDraft) this.#standing.add(slug);
    const file = `${articlesFolder}/${path}`;
    const text = storedText(this.#root, slug);
    const isDue = this.#isDue(slug, text) || (mayClaim && bytes.includes('formerly:'));
    if (!isDue && storedHash(text) === hash) {
      this.#unchanged++;
      this.#hashes.set(slug, hash);
      if (bytes.includes('::chart')) this.#charted.set(file, bytes);
      return null;
    }
    const stored = this.#stored(slug, text);
    return stored === undefined ? null : { file, slug, bytes, hash, text, stored };
  }

  /** @param ahead what another thread has read of it; undefined where it is read here */
  async #article(due: DueArticle, ahead: StoryReading | null): Promise<void> {
    const { file, slug, bytes } = due;
    this.#read++;
    if (ahead) {
      this.#errors.push(...ahead.errors);
      this.#warnings.push(...ahead.warnings);
      if (!ahead.read) return;
      const { stored: facts, draft, entered } = ahead.read;
      this.#registers.takeOver(slug, entered);
      this.#keep(facts, due, { draft, entered: entered.text });
      return;
    }
    const atlas = await this.#readAtlas();
    const formerly = (name: string) => this.#stored(name, storedText(this.#root, name)) ?? null;
    const keeper = (names: readonly string[]) => this.#registers.keeper(slug, names);
    const problems = { errors: this.#errors, warnings: this.#warnings };
    const read = readArticle(bytes, { ...due, atlas, formerly, keeper }, problems);
    if (read) this.#take(read, due, atlas);
    else if (bytes.includes('::chart')) this.#unsound.set(file, { bytes, slug });
  }

  /** Whether an article is to be read though what is stored may be of this text: nobody has verified that it is what it says. */
  #isDue(slug: string, text: string | null): boolean {
    const { check, anew } = this.#options;
    const digest = digestOf(text ?? '');
    if (check || anew?.has(slug) || !this.#verified.has(digest)) return true;
    this.#digests.set(slug, digest);
    return false;
  }

  /** What is stored of an article and may be built on, null where nothing is; undefined where it is at fault, which is told. */
  #stored(slug: string, text: string | null): FactsFile | null | undefined {
    if (this.#options.anew?.has(slug)) return this.#salvaged(slug, text);
    const stored = text === null ? readStored(this.#root, slug) : storedIn(slug, text);
    if (stored === null) return null;
    const faults = 'message' in stored ? [stored] : faultsOf({ slug, stored, text: text ?? '' });
    if (faults.length === 0 && 'facts' in stored) return stored;
    this.#errors.push(...faults);
    this.#faulty.add(slug);
    return undefined;
  }

  /** What was judged in a file that is written anew; all that stood there is kept beside it. */
  #salvaged(slug: string, text: string | null): FactsFile {
    if (text) this.#kept.set(freePath(this.#root, `${factsFolder}/${slug}.json.damaged`), text);
    return { article: slug, bodyStart: 0, hash: '', facts: judgementsIn(text ?? '') };
  }

  /** The atlas, read when the first article needs it. */
  async #readAtlas(): Promise<Atlas> {
    if (this.#atlas) return this.#atlas;
    const { atlas, problems, positions } = await readAtlas(this.#root);
    this.#errors.push(...problems);
    this.#atlas = atlas;
    this.#positions = positions;
    return atlas;
  }

  /** Enters the facts of an article into its register, and keeps them. */
  #take(facts: ArticleFacts, due: DueArticle, atlas: Atlas): void {
    const { file, slug } = due;
    const { document, article, reading } = facts;
    if (document.directives.some(({ name }) => name === 'chart')) this.#charted.set(file, document);
    if (article.formerly.length > 0)
      this.#former.push({ file, slug, names: article.formerly, text: document.raw });
    const story = { ...reading, slug, article, document, facts: facts.stored.facts };
    const { text: entered } = this.#registers.enter(story, atlas);
    this.#keep(facts.stored, due, { draft: article.draft, entered });
  }

  /** Notes the facts of an article where they are not those stored. */
  #keep(
    facts: FactsFile,
    due: DueArticle,
    { draft, entered }: { draft: boolean; entered: string },
  ) {
    const { slug, bytes, hash, text, stored } = due;
    if (!stored && !draft) this.#restored.push(slug);
    // What the register lacks is told of the register: the facts stand as they were read with what it has.
    const isOfOld = this.#options.check && stored?.hash === hash;
    facts.hash = isOfOld ? hash : hashArticle(this.#fingerprint, bytes, entered);
    this.#hashes.set(slug, facts.hash);
    if (stored && text !== null) this.#compare({ slug, stored, text }, { ...facts, hash });
    const next = formatFacts(facts);
    this.#digests.set(slug, digestOf(next));
    if (text?.replaceAll('\r\n', '\n') !== next) this.#written.set(slug, facts);
  }

  /** What is stored and not what the article says, though nothing that it depends on has changed. */
  #compare(stored: StoredFacts, now: FactsFile): void {
    const changed = changedByHand(stored, now);
    if (changed.length > 0) this.#faulty.add(stored.slug);
    this.#errors.push(...changed);
  }

  /** Stored files of articles that are gone; judgements that go with them are warned of. */
  #removed(): string[] {
    const removed = listNames(this.#folder)
      .filter((name) => name.endsWith('.json') && !name.startsWith('.'))
      .filter((name) => !this.#slugs.has(slugOf(name)))
      .sort();
    const renamed = new Set(this.#former.flatMap(({ names }) => names));
    for (const name of removed.filter((each) => !renamed.has(slugOf(each)))) {
      const stored = readStored(this.#root, slugOf(name));
      const count = stored && !('message' in stored) ? judgedIn(stored).length : 0;
      if (count > 0) this.#warnings.push(judgementsGone(name, count));
    }
    return removed;
  }

  /** Enters what is of no one story; null where nothing has changed that it depends on. */
  async #enter(removed: readonly string[]): Promise<Entered | null> {
    const isChanged =
      this.#written.size > 0 ||
      removed.length > 0 ||
      this.#options.check ||
      !isEntered(this.#root, [...this.#hashes.values()]);
    if (!isChanged) return null;
    return enterAll(this.#root, {
      files: allFacts(this.#root, this.#sound(), this.#written),
      atlas: this.#atlas ?? (await readAtlas(this.#root)).atlas,
      stories: this.#registers.all(),
      standing: this.#standing,
      today: this.#options.today,
      problems: this.#errors,
    });
  }

  #write(removed: readonly string[], entered: Entered | null): void {
    for (const folder of writtenFolders) removeLeftovers(join(this.#root, folder), isAlive);
    const facts = [...this.#written].map(([slug, file]): [string, string] => [
      `${factsFolder}/${slug}.json`,
      formatFacts(file),
    ]);
    const registers = this.#registers.toWrite();
    const shared = entered ? sharedToWrite(this.#root, entered.after) : [];
    const files = new Map([...this.#kept, ...facts, ...registers.files, ...shared]);
    const gone = [...registers.removed, ...removed.map((name) => `${factsFolder}/${name}`)];
    writeAll(this.#root, files, process.pid, gone);
    markEntered(this.#root, [...this.#hashes.values()]);
    writeVerified(this.#root, this.#digests.values());
  }
}

type ArticleFacts = NonNullable<ReturnType<typeof readArticle>>;

/** An article that is to be read, and the bytes of what was stored of it before. */
interface DueArticle extends StoryToRead {
  bytes: Buffer;
  text: string | null;
}

const isDraftIn = (bytes: Uint8Array, file: string): boolean =>
  readFrontMatter(new TextDecoder().decode(bytes), file).article?.draft === true;

const judgementsGone = (name: string, count: number): Problem => ({
  file: `${factsFolder}/${name}`,
  line: 1,
  column: 1,
  message: `goes with its article, and ${count === 1 ? 'one judgement' : `${count} judgements`} of an editor with it`,
  mend: `where the article was renamed, bring this file back from git and write formerly: [${slugOf(name)}] in the front matter`,
});

export const printable = (problems: readonly Problem[]): string =>
  problems.map((problem) => `${formatProblem(problem)}\n`).join('');
