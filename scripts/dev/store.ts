import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { readAtlas } from '../../src/atlas/read.ts';
import type { Atlas } from '../../src/atlas/types.ts';
import { type Corpus, corpusOf } from '../../src/corpus/corpus.ts';
import type {
  DevStore,
  RenderedProse,
  RenderProse,
  StoredArticle,
} from '../../src/corpus/dev-store.ts';
import { readRegister } from '../../src/corpus/register/read-files.ts';
import type { Register } from '../../src/corpus/register/register.ts';
import { seriesNames } from '../../src/corpus/register/resolve.ts';
import type { ReadText } from '../../src/extraction/editing/smallest-directive.ts';
import { decodeUtf8 } from '../../src/markdown/parse/decode.ts';
import type { Document } from '../../src/markdown/parse/document.ts';
import { KeptFrontMatters } from '../../src/markdown/parse/kept-front-matters.ts';
import type { Article } from '../../src/schemas/article.ts';
import type { FactsFile } from '../../src/schemas/fact.ts';
import { type Problem, sortProblems } from '../../src/schemas/problem.ts';
import type { FoundSource } from '../../src/schemas/source-facts.ts';
import type { ArticleSetting } from '../check/check-article.ts';
import {
  articlesFolder,
  extractorFingerprint,
  factsFolder,
  formatFacts,
  hashArticle,
  listArticles,
  listNames,
  readStored,
  removeLeftovers,
  slugOf,
  storedHash,
  storedText,
  writeAll,
} from '../facts/facts-files.ts';
import { checkFormerNames, checkSlugs } from '../facts/facts-slugs.ts';
import {
  changedByHand,
  digestOf,
  faultsOf,
  readVerified,
  writeVerified,
} from '../facts/facts-verified.ts';
import { enteredText } from '../facts/register-files.ts';
import { dayOf } from '../facts/today.ts';
import { isAlive } from '../lib/project.ts';
import { passageOf } from '../source/passages.ts';
import type * as Reading from './reading.ts';

/** What became of one file. */
export interface Outcome {
  file: string;
  /** Where anything stands here, the last sound reading of the file stays. */
  errors: Problem[];
  /** Null where the file is gone or was never sound. */
  facts: number | null;
}

interface Held extends StoredArticle {
  facts: FactsFile;
  /** As it was read in this process; null until someone asks. */
  document: Document | null;
  /** What it was read by and with. */
  surroundings: string;
}

type Linkable = Pick<ArticleSetting, 'targets' | 'files'>;

const longestTurn = 30;

/** What is waited after the last article was read, or its front matter asked for, before all are kept. */
const quiet = 1000;

/**
 * The articles of the project at `root` with their facts, in memory and up to date: what was read once is not read
 * again until its file changes. Facts are written to `content/facts/` as `npm run facts` writes them; a file with
 * errors changes nothing there, and what was read from it before stays.
 */
export class FileStore implements DevStore {
  readonly #root: string;
  #atlas: Atlas;
  #surroundings: string;
  readonly #held = new Map<string, Held>();
  /** Facts of files that are gone, should they come back: an editor may save by deleting first. */
  readonly #gone = new Map<string, FactsFile>();
  readonly #problems = new Map<string, Problem[]>();
  readonly #prose = new Map<string, { of: string; made: Promise<RenderedProse> }>();
  #corpus: Corpus | null = null;
  /** As it stood when it was asked for first, or when the atlas was read. */
  #register: Register | null = null;
  #render: RenderProse | null = null;
  #links: (Linkable & { version: number }) | null = null;
  #version = 0;
  /** Stored files that `npm run facts` or a server before this one has verified. */
  readonly #verified: ReadonlySet<string>;
  /** Of each article what its stored file was when it was last seen to hold what the article says. */
  readonly #digests = new Map<string, string>();
  readonly #frontMatters: KeptFrontMatters;
  #saving: NodeJS.Timeout | undefined;
  #loaded: typeof Reading | null = null;

  private constructor(root: string, atlas: Atlas) {
    this.#root = root;
    this.#atlas = atlas;
    this.#surroundings = extractorFingerprint(root);
    this.#verified = new Set([...readVerified(root), ...readVerified(root, 'desk')]);
    this.#frontMatters = new KeptFrontMatters(root);
  }

  /** Reads what is stale and takes the rest from `content/facts/`. */
  static async open(root: string): Promise<FileStore> {
    const { atlas, problems } = await readAtlas(root);
    const store = new FileStore(root, atlas);
    if (problems.length > 0) store.#problems.set(atlasKey, problems);
    mkdirSync(join(root, factsFolder), { recursive: true });
    removeLeftovers(join(root, factsFolder), isAlive);
    await store.readFiles(listArticles(join(root, articlesFolder)));
    // Where no article is left, somebody has mislaid them.
    const names = store.#held.size > 0 ? listNames(join(root, factsFolder)) : [];
    for (const name of names)
      if (name.endsWith('.json') && !store.#isWritten(slugOf(name)))
        store.removeFacts(slugOf(name));
    return store;
  }

  /**
   * Loads what reads articles. Whoever asks for a document, a reader or a check awaits this first; files that have to be read
   * do so themselves.
   */
  async ready(): Promise<typeof Reading> {
    this.#loaded ??= await import('./reading.ts');
    return this.#loaded;
  }

  get #reading(): typeof Reading {
    if (!this.#loaded) throw new Error('The store is not ready.');
    return this.#loaded;
  }

  get version(): number {
    return this.#version;
  }

  get atlas(): Atlas {
    return this.#atlas;
  }

  get articles(): readonly StoredArticle[] {
    return [...this.#held.values()];
  }

  get corpus(): Corpus {
    if (this.#corpus) return this.#corpus;
    const files = [...this.#held.values()].map(({ facts }) => facts);
    this.#register ??= readRegister(this.#root);
    this.#corpus = corpusOf(files, this.#atlas, this.#register);
    return this.#corpus;
  }

  /** Every problem that keeps a file from being read, in the order of files and lines. */
  get problems(): Problem[] {
    return sortProblems([...this.#problems.values()].flat());
  }

  article(slug: string): StoredArticle | null {
    return this.#held.get(slug) ?? null;
  }

  factsOf(slug: string): FactsFile | null {
    return this.#held.get(slug)?.facts ?? null;
  }

  renderWith(render: RenderProse): void {
    this.#render = render;
  }

  async prose(slug: string): Promise<RenderedProse | null> {
    const article = this.#held.get(slug);
    if (!article || !this.#render) return null;
    const known = this.#prose.get(slug);
    if (known?.of === article.body) return known.made;
    const made = this.#render(article.body, pathToFileURL(join(this.#root, article.file))).then(
      // Pictures stand in public/, so that none is looked for beside the article.
      ({ html }) => ({ html }),
    );
    this.#prose.set(slug, { of: article.body, made });
    return made;
  }

  passage(url: string): string | null {
    return passageOf(this.#root, url);
  }

  async readSource(url: string, passage: string): Promise<FoundSource> {
    const reading = await this.ready();
    const read =
      passage.trim() === '' ? await reading.fetchSource(url) : reading.pastedSource(passage, url);
    if (read.text !== null) reading.keepPassage(this.#root, url, read.text);
    const earlier = [
      ...this.articles.flatMap(({ frontMatter }) => frontMatter.sources),
      ...this.atlas.figures.flatMap(({ citation }) => citation ?? []),
    ];
    const known = { ...reading.withEarlier(read.facts, earlier), accessed: dayOf(process.env) };
    return { known, failure: read.failure ?? null };
  }

  /** The article as it is read; read for this where its facts were stored. */
  document(slug: string): Document | null {
    const held = this.#held.get(slug);
    if (!held) return null;
    held.document ??= this.#reading.readMarkdown(held.text, held.file).document;
    return held.document;
  }

  /** How this article would be read if it held another text; nothing is stored, and no judgement counts. */
  reader(slug: string): ReadText | null {
    const held = this.#held.get(slug);
    if (!held) return null;
    return this.#reading.readerOf(slug, held.file, this.#atlas);
  }

  /** What the check of content finds in an article, but for hints on its language. */
  check(slug: string): Problem[] {
    const held = this.#held.get(slug);
    if (!held) return [];
    const { file, text, facts } = held;
    return this.#reading.checkArticle(Buffer.from(text), {
      file,
      slug,
      atlas: this.#atlas,
      stored: facts,
      hash: facts.hash,
      ...this.#linkable(),
      hints: false,
    }).problems;
  }

  /**
   * Reads files, named relative to the articles' folder. Long work is done in turns, between which a server answers.
   *
   * @returns what became of each, in order
   */
  async readFiles(paths: Iterable<string>): Promise<Outcome[]> {
    const outcomes: Outcome[] = [];
    const before = new Map(this.#held);
    let turn = performance.now();
    for (const path of paths) {
      outcomes.push(await this.#readFile(path));
      if (performance.now() - turn < longestTurn) continue;
      await nextTurn();
      turn = performance.now();
    }
    if ([...this.#held].some(([slug, held]) => before.get(slug) !== held)) this.#changed();
    return outcomes;
  }

  /** Takes an article out. Its stored facts stay until `removeFacts`, for the file may come back at once. */
  forget(path: string): void {
    const slug = slugOf(path);
    const file = `${articlesFolder}/${path}`;
    const held = this.#held.get(slug);
    this.#problems.delete(file);
    if (held?.file !== file) return;
    this.#gone.set(slug, held.facts);
    this.#held.delete(slug);
    this.#digests.delete(slug);
    this.#prose.delete(slug);
    this.#changed();
  }

  /** Removes the stored facts of an article that is gone. */
  removeFacts(slug: string): void {
    if (this.#isWritten(slug)) return;
    rmSync(join(this.#root, factsFolder, `${slug}.json`), { force: true });
  }

  /** Takes over facts that something else has stored, such as an editor's judgement. True where they are news. */
  async takeStored(slug: string): Promise<boolean> {
    const held = this.#held.get(slug);
    const text = storedText(this.#root, slug);
    if (!held || text === null || text === formatFacts(held.facts)) return false;
    const file = `${factsFolder}/${slug}.json`;
    const stored = readStored(this.#root, slug);
    const faults = stored ? this.#faultsOf(slug, stored) : [];
    if (faults.length > 0) this.#problems.set(file, faults);
    if (stored === null || 'message' in stored || faults.length > 0) return true;
    this.#problems.delete(file);
    this.#held.set(slug, this.#hold(held.text, held.file, stored, held.document));
    this.#changed();
    // Judgements stay; facts of another reading are read again.
    if (stored.hash !== held.facts.hash)
      await this.readFiles([held.file.slice(articlesFolder.length + 1)]);
    return true;
  }

  /** Reads the atlas and, where it is sound, every article anew. */
  async readAtlas(): Promise<Outcome[]> {
    const surroundings = extractorFingerprint(this.#root);
    // A watcher tells of a file more than once: what was read already is no news.
    if (surroundings === this.#surroundings && !this.#problems.has(atlasKey)) return [];
    const { atlas, problems } = await readAtlas(this.#root);
    if (problems.length > 0) {
      this.#problems.set(atlasKey, problems);
      return [{ file: atlasKey, errors: problems, facts: null }];
    }
    this.#problems.delete(atlasKey);
    this.#atlas = atlas;
    this.#corpus = null;
    this.#register = null;
    this.#surroundings = surroundings;
    for (const held of this.#held.values()) held.document = null;
    return this.readFiles(listArticles(join(this.#root, articlesFolder)));
  }

  /**
   * Looks for charts of series that no facts make, in the articles read in this process: a look at all facts, which a
   * save need not wait for.
   *
   * @returns what it has found, where that differs from the last time
   */
  checkCharts(): Problem[] | null {
    const charted = [...this.#held.values()].flatMap(({ file, document }) =>
      document?.directives.some(({ name }) => name === 'chart') ? [{ file, document }] : [],
    );
    const before = JSON.stringify(this.#problems.get(chartsKey) ?? []);
    const series = charted.length > 0 ? seriesNames(this.corpus) : null;
    const found = charted.flatMap(({ file, document }) =>
      series ? this.#reading.checkSeries(document, file, series) : [],
    );
    this.#problems.set(chartsKey, found);
    return JSON.stringify(found) === before ? null : found;
  }

  async #readFile(path: string): Promise<Outcome> {
    const slug = slugOf(path);
    const file = `${articlesFolder}/${path}`;
    let bytes: Buffer;
    try {
      bytes = readFileSync(join(this.#root, file));
    } catch {
      this.forget(path);
      return { file, errors: [], facts: null };
    }
    const errors: Problem[] = [];
    const hash = hashArticle(this.#surroundings, bytes, enteredText(this.#root, slug));
    const before = this.#held.get(slug) ?? null;
    const found = await this.#factsIn(bytes, { slug, file, hash, before }, errors);
    if (errors.length > 0 || !found) {
      this.#problems.set(file, errors);
      return { file, errors, facts: null };
    }
    this.#problems.delete(file);
    this.#gone.delete(slug);
    this.#held.set(slug, found);
    return { file, errors, facts: found.facts.facts.length };
  }

  async #factsIn(
    bytes: Buffer,
    setting: { slug: string; file: string; hash: string; before: Held | null },
    errors: Problem[],
  ): Promise<Held | null> {
    const { slug, file, hash, before } = setting;
    // What is held has passed this check: another file can only have the name of this one.
    const namesake = this.#held.get(slug.toLowerCase())?.file ?? file;
    const paths = [...new Set([namesake, file])];
    checkSlugs(
      paths.map((each) => each.slice(articlesFolder.length + 1)),
      errors,
    );
    if (errors.length > 0) return null;
    const storedAs = storedText(this.#root, slug);
    const isStored = storedHash(storedAs) === hash;
    const isSame =
      isStored ||
      // What the register has not entered yet leaves stored facts stale; who reads them again reads the same.
      (before?.surroundings === this.#surroundings && decodeUtf8(bytes, file) === before.text);
    if (isSame && before && storedAs === formatFacts(before.facts)) return before;
    const digest = storedAs === null ? '' : digestOf(storedAs);
    if (isStored && storedAs !== null && this.#verified.has(digest)) {
      const text = decodeUtf8(bytes, file);
      const facts = JSON.parse(storedAs) as FactsFile;
      if (typeof text === 'string') {
        this.#digests.set(slug, digest);
        return this.#hold(text, file, facts, null);
      }
    }
    const stored = this.#storedOf(slug, before);
    if (stored) errors.push(...this.#faultsOf(slug, stored));
    if (errors.length > 0 || (stored && 'message' in stored)) return null;
    const reading = await this.ready();
    // Facts are shown under the ids they keep; they are entered by `npm run facts`.
    const registers = new reading.StoryRegisters(this.#root, '', errors);
    const keeper = (names: readonly string[]) => registers.keeper(slug, names);
    const setup = { file, slug, atlas: this.#atlas, stored, hash, keeper };
    const read = reading.readArticle(bytes, setup, { errors, warnings: [] });
    if (!read) return null;
    const { article, document, reading: found } = read;
    const story = { ...found, slug, article, document, facts: read.stored.facts };
    const { text: entered } = registers.enter(story, this.#atlas);
    read.stored.hash = hashArticle(this.#surroundings, bytes, entered);
    if (stored && isStored)
      errors.push(
        ...changedByHand({ slug, stored, text: storedAs ?? '' }, { ...read.stored, hash }),
      );
    errors.push(...reading.checkDirectives(read.document, file, this.#atlas));
    const taken = new Set(this.#held.keys());
    checkFormerNames([{ file, slug, names: read.article.formerly }], taken, errors);
    if (errors.length > 0) return null;
    this.#store(read.stored);
    this.#digests.set(slug, digestOf(formatFacts(read.stored)));
    this.#keepSoon();
    return this.#hold(read.document.raw, file, read.stored, read.document);
  }

  /** What keeps stored facts from being shown: a file that cannot be read, or what an editor judged and another hand changed. */
  #faultsOf(slug: string, stored: FactsFile | Problem): Problem[] {
    if ('message' in stored) return [stored];
    return faultsOf({ slug, stored, text: storedText(this.#root, slug) ?? '' });
  }

  /** What was read before, with what editors have said of it: what is in memory, unless the disk has other news. */
  #storedOf(slug: string, before: Held | null): FactsFile | null | Problem {
    const known = before?.facts ?? this.#gone.get(slug);
    const text = storedText(this.#root, slug);
    return known && (text === null || text === formatFacts(known))
      ? known
      : readStored(this.#root, slug);
  }

  #hold(text: string, file: string, facts: FactsFile, document: Document | null): Held {
    let article = document?.frontMatter ?? null;
    const parse = (): Article | null => this.#frontMatterOf(text, file);
    return {
      slug: facts.article,
      file,
      text,
      body: text.slice(facts.bodyStart),
      get frontMatter() {
        article ??= parse();
        if (!article) throw new Error(`${file} has no front matter`);
        return article;
      },
      facts,
      document,
      surroundings: this.#surroundings,
    };
  }

  /** The front matter of a text, parsed once for all servers: lists of stories ask for that of each. */
  #frontMatterOf(text: string, file: string): Article | null {
    this.#keepSoon();
    return this.#frontMatters.of(text, file)?.article ?? null;
  }

  /** Keeps for the next server what need not be read again. */
  #keepSoon(): void {
    clearTimeout(this.#saving);
    this.#saving = setTimeout(() => {
      this.#frontMatters.save();
      // A project may be taken away meanwhile.
      if (!existsSync(this.#root)) return;
      writeVerified(this.#root, this.#digests.values(), 'desk');
    }, quiet).unref();
  }

  /** What articles can link to, gathered once a version. */
  #linkable(): Linkable {
    if (this.#links?.version === this.#version) return this.#links;
    const { files, pages } = this.#reading.listAddresses(this.#root);
    const articles = new Map(this.articles.map(({ slug, text }) => [slug, Buffer.from(text)]));
    const facts = this.corpus.files.flatMap((file) => file.facts);
    const targets = this.#reading.findTargets({
      articles,
      atlas: this.#atlas,
      facts,
      pages,
      files,
    });
    this.#links = { version: this.#version, targets, files };
    return this.#links;
  }

  #store(facts: FactsFile): void {
    const text = formatFacts(facts);
    if (storedText(this.#root, facts.article) === text) return;
    const files = new Map([[`${facts.article}.json`, text]]);
    writeAll(join(this.#root, factsFolder), files, process.pid);
  }

  #isWritten(slug: string): boolean {
    return this.#held.has(slug) || [...this.#problems.keys()].some((file) => slugOf(file) === slug);
  }

  #changed(): void {
    this.#corpus = null;
    this.#version++;
  }
}

/** Where problems of the atlas and of charts are kept; they name their own files. */
const atlasKey = 'content/atlas';
const chartsKey = '::chart';
