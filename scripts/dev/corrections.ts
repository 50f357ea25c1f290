import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StoredArticle } from '../../src/corpus/dev-store.ts';
import { citeFacts, done, editChosen, type Outcome, refused } from '../../src/desk/fact-edit.ts';
import {
  type DrawnStory,
  figureCard,
  figureNames,
  placeFigure,
  setFigure,
} from '../../src/desk/figure-edit.ts';
import type {
  Act,
  AskFigure,
  FigureCard,
  PlaceFigure,
  SetFigure,
} from '../../src/desk/messages.ts';
import { citableFrom } from '../../src/extraction/checks/check-passages.ts';
import type { ReadText } from '../../src/extraction/editing/smallest-directive.ts';
import { checkDirectives } from '../../src/extraction/reader/check-directives.ts';
import { sealed } from '../../src/extraction/reader/seal.ts';
import { decodeUtf8 } from '../../src/markdown/parse/decode.ts';
import type { Document } from '../../src/markdown/parse/document.ts';
import { readMarkdown } from '../../src/markdown/parse/markdown.ts';
import { quoteIn } from '../../src/markdown/parse/quote.ts';
import { devMessages } from '../../src/messages/dev.ts';
import { fillCount } from '../../src/messages/fill.ts';
import type { Fact, FactsFile } from '../../src/schemas/fact.ts';
import { faultInWords, newProblem, type Problem } from '../../src/schemas/problem.ts';
import { factsFolder, formatFacts, underMark, writeAll } from '../facts/facts-files.ts';
import type { FileStore } from './store.ts';

/** What takes an act back: a file as it was, where it still is as the act has left it. */
interface Step {
  path: string;
  before: string;
  after: string;
}

const { refused: reasons, done: told } = devMessages;

/** What an editor says of facts on the page of a story, written where it belongs, and taken back step by step. */
export class Corrections {
  readonly #store: FileStore;
  readonly #root: string;
  /** Steps by slug, the last one last. */
  readonly #steps = new Map<string, Step[]>();
  /** What was written of late, by path, the last first. */
  readonly #written = new Map<string, string[]>();

  constructor(store: FileStore, root: string) {
    this.#store = store;
    this.#root = root;
  }

  /** Whether a file holds what was written into it here of late: one act may come while what another wrote is being read. */
  hasWritten(path: string, text: string | undefined): boolean {
    return text !== undefined && (this.#written.get(path)?.includes(text) ?? false);
  }

  /** Files of a story that hold what was written into them here and that nothing has read since. */
  unread(slug: string): string[] {
    const article = this.#store.article(slug);
    const facts = this.#store.factsOf(slug);
    if (!article || !facts) return [];
    const read: [path: string, text: string][] = [
      [article.file, article.text],
      [`${factsFolder}/${slug}.json`, formatFacts(facts)],
    ];
    return read.flatMap(([path, text]) => {
      const now = existsSync(join(this.#root, path)) ? this.#textOf(path) : null;
      return now !== null && now !== text && this.hasWritten(path, now) ? [path] : [];
    });
  }

  #note(path: string, text: string): void {
    this.#written.set(path, [text, ...(this.#written.get(path) ?? [])].slice(0, 8));
  }

  act(slug: string, { act, ids, attributes = {} }: Act): Outcome {
    if (act === 'undo') return this.#undo(slug);
    if (act === 'cite') return this.#cite(slug);
    const facts = this.#store.factsOf(slug);
    const chosen = facts?.facts.filter(({ id }) => ids.includes(id)) ?? [];
    if (!facts || chosen.length === 0) return refused(reasons.gone);
    if (act === 'confirm') return this.#confirm(slug, facts, chosen);
    return this.#rewritten(slug, ({ text }, read) =>
      editChosen(text, chosen, { act, attributes }, { facts: facts.facts, read }),
    );
  }

  /** What may be said of a figure of a story; null where there is no such story. */
  figureOf(slug: string, ask: AskFigure): FigureCard | null {
    const document = this.#store.document(slug);
    return document && figureCard(document, ask, figureNames(this.#store.corpus, slug));
  }

  /** Writes what a figure is to be into its directive, or into one made for it. */
  setFigure(slug: string, wish: SetFigure): Outcome {
    return this.#redrawn(slug, (story) => setFigure(wish, story));
  }

  /** Writes the line of a figure behind a paragraph, or moves it there. */
  placeFigure(slug: string, wish: PlaceFigure): Outcome {
    return this.#redrawn(slug, (story) => placeFigure(wish, story));
  }

  /** Writes into the article what an edit of its figures makes of it, unless its figures were wrong then. */
  #redrawn(slug: string, edit: (story: DrawnStory) => Outcome): Outcome {
    const document = this.#store.document(slug);
    if (!document) return refused(reasons.gone);
    const facts = this.#store.factsOf(slug)?.facts ?? [];
    const names = figureNames(this.#store.corpus, slug);
    return this.#rewritten(slug, ({ file }) => {
      const outcome = edit({ document, facts, names });
      const fault = outcome.text === undefined ? null : this.#faultOf(outcome.text, file, document);
      return fault ? refused(faultInWords(fault)) : outcome;
    });
  }

  /** What would be wrong with the figures of a text that is right with those of `before`. */
  #faultOf(text: string, file: string, before: Document): Problem | null {
    const problemsOf = (document: Document) => checkDirectives(document, file, this.#store.atlas);
    return newProblem(problemsOf(before), problemsOf(readMarkdown(text, file).document));
  }

  /** Writes into the article what an edit makes of its text. */
  #rewritten(slug: string, edit: (article: StoredArticle, read: ReadText) => Outcome): Outcome {
    const article = this.#store.article(slug);
    const read = this.#store.reader(slug);
    if (!article || !read) return refused(reasons.gone);
    if (this.#textOf(article.file) !== article.text) return refused(reasons.changed);
    const { text, ...outcome } = edit(article, read);
    if (text !== undefined) this.#write(slug, article.file, text);
    return outcome;
  }

  /** Puts the footnotes of sources behind the sentences whose figures occur in the text that is kept of one. */
  #cite(slug: string): Outcome {
    const facts = this.#store.factsOf(slug)?.facts ?? [];
    return this.#rewritten(slug, ({ text, frontMatter }, read) => {
      const passage = (url: string): string | null => this.#store.passage(url);
      return citeFacts(text, citableFrom(facts, frontMatter.sources, passage), read);
    });
  }

  /** Judges facts in the file of facts: the text says already what they state. */
  #confirm(slug: string, stored: FactsFile, chosen: readonly Fact[]): Outcome {
    const document = this.#store.document(slug);
    if (!document) return refused(reasons.gone);
    const facts = stored.facts.map((fact): Fact => {
      if (!chosen.includes(fact)) return fact;
      const { text } = quoteIn(document.blocks, fact.source);
      return sealed({ ...fact, status: 'confirmed', judged: text });
    });
    this.#write(slug, `${factsFolder}/${slug}.json`, formatFacts({ ...stored, facts }));
    return done(fillCount(told.confirm, chosen.length));
  }

  /** Writes another text into a story, to be taken back as an act is; why it cannot be done, else null. */
  rewrite(slug: string, text: string): string | null {
    const article = this.#store.article(slug);
    if (!article) return reasons.gone;
    if (this.#textOf(article.file) !== article.text) return reasons.changed;
    const fault = newProblem(
      readMarkdown(article.text, article.file).problems,
      readMarkdown(text, article.file).problems,
    );
    if (fault) return faultInWords(fault);
    this.#write(slug, article.file, text);
    return null;
  }

  /** Writes another file of the project for an editor at a story, to be taken back with what was done there. */
  write(slug: string, path: string, text: string): void {
    if (existsSync(join(this.#root, path))) this.#write(slug, path, text);
    // A file that is made by it is left: there is nothing to put back.
    else writeAll(this.#root, new Map([[path, text]]), process.pid);
  }

  #undo(slug: string): Outcome {
    const step = this.#steps.get(slug)?.pop();
    if (!step) return refused(reasons.nothing);
    if (this.#textOf(step.path) !== step.after) return refused(reasons.later);
    this.#put(step.path, step.before);
    this.#note(step.path, step.before);
    return done(told.undo);
  }

  #write(slug: string, path: string, after: string): void {
    const before = this.#textOf(path);
    if (before === null) return;
    this.#put(path, after);
    this.#note(path, after);
    this.#steps.set(slug, [...(this.#steps.get(slug) ?? []), { path, before, after }]);
  }

  /** Writes a text, under the byte-order mark the file has. */
  #put(path: string, text: string): void {
    const before = readFileSync(join(this.#root, path));
    writeAll(this.#root, new Map([[path, underMark(before, text)]]), process.pid);
  }

  #textOf(path: string): string | null {
    const text = decodeUtf8(readFileSync(join(this.#root, path)), path);
    return typeof text === 'string' ? text : null;
  }
}
