import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  applyEdit,
  smallestDirective,
  type Wanted,
} from '../../src/extraction/editing/smallest-directive.ts';
import { sealed } from '../../src/extraction/reader/seal.ts';
import { decodeUtf8 } from '../../src/markdown/parse/decode.ts';
import { quoteIn } from '../../src/markdown/parse/quote.ts';
import { devMessages } from '../../src/messages/dev.ts';
import { fill, fillCount } from '../../src/messages/fill.ts';
import type { Fact, FactsFile } from '../../src/schemas/fact.ts';
import { faultInWords } from '../../src/schemas/problem.ts';
import { factsFolder, formatFacts, writeAll } from '../facts/facts-files.ts';
import type { Act, Done } from './messages.ts';
import type { FileStore } from './store.ts';

/** What takes an act back: a file as it was, where it still is as the act has left it. */
interface Step {
  path: string;
  before: string;
  after: string;
}

type Outcome = Omit<Done, 'page'>;

const refused = (message: string): Outcome => ({ message, isRefused: true });
const done = (message: string): Outcome => ({ message, isRefused: false });

const { refused: reasons, done: told } = devMessages;

/** What an editor says of facts on the page of a story, written where it belongs, and taken back step by step. */
export class Corrections {
  readonly #store: FileStore;
  readonly #root: string;
  /** Steps by slug, the last one last. */
  readonly #steps = new Map<string, Step[]>();

  constructor(store: FileStore, root: string) {
    this.#store = store;
    this.#root = root;
  }

  act(slug: string, { act, ids, attributes = {} }: Act): Outcome {
    if (act === 'undo') return this.#undo(slug);
    const facts = this.#store.factsOf(slug);
    const chosen = facts?.facts.filter(({ id }) => ids.includes(id)) ?? [];
    const [first] = chosen;
    if (!facts || !first) return refused(reasons.gone);
    if (act === 'confirm') return this.#confirm(slug, facts, chosen);
    return this.#edit(slug, first, act === 'reject' ? 'no fact' : { attributes });
  }

  /** Writes the smallest directive that does it into the article. */
  #edit(slug: string, fact: Fact, wanted: Wanted): Outcome {
    const article = this.#store.article(slug);
    const read = this.#store.reader(slug);
    if (!article || !read) return refused(reasons.gone);
    if (this.#textOf(article.file) !== article.text) return refused(reasons.changed);
    const edit = smallestDirective(article.text, fact, wanted, read);
    if ('message' in edit) return refused(faultInWords(edit));
    this.#write(slug, article.file, applyEdit(article.text, edit));
    const { text, others } = edit;
    const what = text.startsWith(':') ? fill(told.set, { directive: text }) : told.unset;
    const words = others.map(({ source }) => source.text).join(', ');
    const also = others.length > 0 ? fillCount(told.others, others.length, { words }) : '';
    return done([what, also].filter(Boolean).join('. '));
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

  #undo(slug: string): Outcome {
    const step = this.#steps.get(slug)?.pop();
    if (!step) return refused(reasons.nothing);
    if (this.#textOf(step.path) !== step.after) return refused(reasons.later);
    this.#put(step.path, step.before);
    return done(told.undo);
  }

  #write(slug: string, path: string, after: string): void {
    const before = this.#textOf(path);
    if (before === null) return;
    this.#put(path, after);
    this.#steps.set(slug, [...(this.#steps.get(slug) ?? []), { path, before, after }]);
  }

  /** Writes a text, under the byte-order mark the file has. */
  #put(path: string, text: string): void {
    const mark = readFileSync(join(this.#root, path)).subarray(0, 3).equals(byteOrderMark);
    writeAll(this.#root, new Map([[path, mark ? `\ufeff${text}` : text]]), process.pid);
  }

  #textOf(path: string): string | null {
    const text = decodeUtf8(readFileSync(join(this.#root, path)), path);
    return typeof text === 'string' ? text : null;
  }
}

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);
