import type { Atlas } from '../../src/atlas/types.ts';
import {
  type EnteredStory,
  enterStory,
  type Fate,
  knownFacts,
} from '../../src/corpus/register/enter.ts';
import { formatRegister, joinFiles, type RegisterFile } from '../../src/corpus/register/lines.ts';
import { keepIds } from '../../src/corpus/register/recognise.ts';
import type { KeepIds, Reading } from '../../src/extraction/reader/read-facts.ts';
import { storyFigures } from '../../src/figures/charts/inventory.ts';
import { plainContext } from '../../src/figures/charts/plain-context.ts';
import { namedLines } from '../../src/figures/named/inventory.ts';
import type { Document } from '../../src/markdown/parse/document.ts';
import { slotsOf } from '../../src/markdown/render/compose.ts';
import type { Article } from '../../src/schemas/article.ts';
import type { Fact } from '../../src/schemas/fact.ts';
import { nearest } from '../../src/schemas/nearest.ts';
import type { Problem } from '../../src/schemas/problem.ts';
import type { GoneStory } from '../../src/schemas/register.ts';
import {
  enteredSlugs,
  enteredText,
  goneFile,
  readGone,
  readRegister,
  saysTheSame,
  storiesFolder,
} from './register-files.ts';

/** What was read of an article, to be entered. */
export interface ReadStory extends Pick<Reading, 'textOf' | 'sentences' | 'rejected'> {
  slug: string;
  article: Article;
  document: Pick<Document, 'raw' | 'bodyStart' | 'blocks' | 'directives'>;
  facts: readonly Fact[];
}

/** What entering one story came to, as it can be handed from one thread to another. */
export interface EnteredOnce {
  /** The bytes of its register, which its facts are stored with. */
  text: string;
  /** Null of a draft, which is not entered. */
  file: RegisterFile | null;
  fate: Fate | null;
}

/** What a run does to the register of the stories of the project at `root`. */
export class StoryRegisters {
  readonly #root: string;
  readonly #today: string;
  readonly #problems: Problem[];
  #listed: ReadonlySet<string> | null = null;
  #said: ReadonlyMap<string, GoneStory> | null = null;
  readonly #files = new Map<string, { text: string; file: RegisterFile | null }>();
  readonly #next = new Map<string, string>();
  readonly #entered = new Map<string, RegisterFile>();
  readonly #absorbed = new Set<string>();
  /** What became of addresses, by slug. */
  readonly fates = new Map<string, Fate>();

  /** @param today ISO day, written where something is gone from now on */
  constructor(root: string, today: string, problems: Problem[]) {
    this.#root = root;
    this.#today = today;
    this.#problems = problems;
  }

  get #slugs(): ReadonlySet<string> {
    this.#listed ??= new Set(enteredSlugs(this.#root));
    return this.#listed;
  }

  /** What `content/gone.yaml` says, by slug. */
  get gone(): ReadonlyMap<string, GoneStory> {
    this.#said ??= readGone(this.#root, this.#problems);
    return this.#said;
  }

  /** The bytes that are entered of a story, '' where nothing is. */
  textOf(slug: string): string {
    return this.#load(slug).text;
  }

  /** What is entered of a story, under its name and those it had; null where nothing is. */
  knownOf(slug: string, formerly: readonly string[]): RegisterFile | null {
    const files = [slug, ...formerly].flatMap((name) => this.#load(name).file ?? []);
    return files.length > 1 ? joinFiles(files) : (files[0] ?? null);
  }

  /** Gives the facts of a story the ids they have had; undefined where none was entered. */
  keeper(slug: string, formerly: readonly string[]): KeepIds | undefined {
    const known = this.knownOf(slug, formerly);
    if (!known) return undefined;
    const facts = knownFacts(known);
    return (read) => keepIds(facts, read);
  }

  /**
   * Enters a story that was read.
   *
   * @returns what that came to; of a draft no more than the bytes that are there
   */
  enter({ slug, article, document, sentences, ...read }: ReadStory, atlas: Atlas): EnteredOnce {
    if (article.draft) return { text: this.textOf(slug), file: null, fate: null };
    const { title, date, formerly, corridors = [], corrections = [], contrast = [] } = article;
    const moved = formerly.filter((name) => this.textOf(name) !== '');
    const stated = read.facts.filter(({ status }) => status !== 'rejected');
    const story: EnteredStory = {
      ...read,
      ...{ slug, title, date, formerly, moved, corridors, corrections },
      sentences: () => sentences().map(({ text }) => text),
      figures: (register, first) => [
        ...storyFigures(stated, plainContext({ atlas, register })),
        ...namedLines({
          ...{ story: first, facts: stated, contrast, atlas },
          slots: slotsOf(document.directives),
        }),
      ],
    };
    const { file, fate } = enterStory(this.knownOf(slug, formerly), story, atlas, this.#today);
    const entered = { text: formatRegister(file), file, fate };
    this.takeOver(slug, entered);
    for (const name of moved) this.#absorbed.add(name);
    return entered;
  }

  /** Takes over what was entered of a story, be it by another thread; the names it had before are not part of that. */
  takeOver(slug: string, { text, file, fate }: EnteredOnce): void {
    if (file) this.#entered.set(slug, file);
    if (fate) this.fates.set(slug, fate);
    if (text !== this.textOf(slug)) this.#next.set(slug, text);
  }

  /** Names of the files that do not hold what the stories say. */
  stale(): string[] {
    const changed = [...this.#next].filter(([slug, text]) => !saysTheSame(text, this.textOf(slug)));
    return [...changed.map(([slug]) => slug), ...this.#absorbed]
      .map((slug) => `${storiesFolder}/${slug}.jsonl`)
      .sort();
  }

  /**
   * Stories that were published and stand no longer, none of which `content/gone.yaml` names.
   *
   * @param standing slugs of the stories that are to be published
   */
  missing(standing: ReadonlySet<string>): Problem[] {
    const begun = [...standing].filter((slug) => !this.#slugs.has(slug));
    return [...this.#slugs]
      .filter((slug) => !standing.has(slug) && !this.#absorbed.has(slug) && !this.gone.has(slug))
      .map((slug) => missingStory(slug, this.#today, renamedTo(slug, begun)));
  }

  /** All that is entered of stories, as it was before this run and as it is to be, by slug. */
  all(): { was: Map<string, RegisterFile>; is: Map<string, RegisterFile> } {
    const was = new Map<string, RegisterFile>();
    for (const slug of this.#slugs) {
      const { file } = this.#load(slug);
      if (file) was.set(slug, file);
    }
    const is = new Map([...was, ...this.#entered]);
    for (const slug of this.#absorbed) is.delete(slug);
    return { was, is };
  }

  /** Stories that `content/gone.yaml` names though they stand, or though nobody ever saw them. */
  needless(standing: ReadonlySet<string>): Problem[] {
    return [...this.gone.keys()].flatMap((slug): Problem[] => {
      const at = { file: goneFile, line: 1, column: 1 };
      const mend = 'take its lines out';
      if (standing.has(slug)) return [{ ...at, message: `the story “${slug}” stands again`, mend }];
      return this.#slugs.has(slug)
        ? []
        : [{ ...at, message: `no story “${slug}” was ever published`, mend }];
    });
  }

  /** How many facts and figures are entered of a story; null where nothing is. */
  countOf(slug: string): { facts: number; figures: number } | null {
    const { file } = this.#load(slug);
    return file && { facts: file.facts.size, figures: file.figures.size };
  }

  /** Stories that are entered and are none of some. */
  without(slugs: ReadonlySet<string>): string[] {
    return [...this.#slugs].filter((slug) => !slugs.has(slug));
  }

  /** What is to be written, by paths below the project, and what is to go. */
  toWrite(): { files: [path: string, text: string][]; removed: string[] } {
    const pathOf = (slug: string) => `${storiesFolder}/${slug}.jsonl`;
    return {
      files: [...this.#next].map(([slug, text]) => [pathOf(slug), text]),
      removed: [...this.#absorbed].map(pathOf),
    };
  }

  #load(slug: string): { text: string; file: RegisterFile | null } {
    const known = this.#files.get(slug);
    if (known) return known;
    const text = enteredText(this.#root, slug);
    const file = readRegister(text, `${storiesFolder}/${slug}.jsonl`, this.#problems);
    const loaded = { text, file };
    this.#files.set(slug, loaded);
    return loaded;
  }
}

/** The new story that one which is gone has likely become: the only one there is, or one of a name like its own. */
const renamedTo = (slug: string, begun: readonly string[]): string | undefined =>
  begun.length === 1 ? begun[0] : nearest(slug, begun);

const missingStory = (slug: string, today: string, renamed?: string): Problem => ({
  file: goneFile,
  line: 1,
  column: 1,
  code: 'SL414',
  message: `the story “${slug}” was published and stands no longer; its addresses must say so`,
  mend: [
    'bring it back, or where it was renamed write ',
    `formerly: [${slug}] in the front matter of ${renamed ? `“${renamed}”` : 'the new file'}, or paste here:`,
    `\n- story: ${slug}\n  date: ${today}\n  reason: Why it was withdrawn, as a sentence for readers.\n`,
  ].join(''),
});
