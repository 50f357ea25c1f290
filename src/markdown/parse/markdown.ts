import type { List, Nodes, PhrasingContent, Table, Text } from 'mdast';
import type { LeafDirective, TextDirective } from 'mdast-util-directive';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import type { Processor } from 'unified';
import { nearest } from '../../schemas/nearest.ts';
import type { Problem } from '../../schemas/problem.ts';
import { checkUnfit } from '../lint/check-characters.ts';
import { narrow } from '../segment/narrow.ts';
import { runInHead, splitBehind } from '../segment/run-in-heads.ts';
import { restoreDirectives } from './directives.ts';
import {
  type Block,
  type BlockKind,
  type Document,
  type FactDirective,
  type FigureDirective,
  type Grid,
  lineIndex,
  type Run,
} from './document.ts';
import { brokenDirectives } from './fact-marks.ts';
import { readFrontMatter } from './front-matter.ts';
import { refuseMarkdown } from './limits.ts';
import { flat, plainBlock, skipBlank } from './plain.ts';
import { align } from './runs.ts';
import { type SimpleParagraph, simpleParagraphs, withoutSimple } from './simple.ts';
import { holdsInvisible, withoutInvisible } from './visible.ts';

/**
 * Reads a Markdown article: front matter, blocks of prose with their sentences, figure directives. Code, addresses,
 * image names, HTML and footnote definitions hold no prose. Problems are all there are; with any, facts of the
 * document are not to be published.
 */
export function readMarkdown(
  raw: string,
  file: string,
): { document: Document; problems: Problem[] } {
  const document: Document = { raw, bodyStart: 0, blocks: [], directives: [], frontMatter: null };
  const refusal = refuseMarkdown(raw, file);
  if (refusal) return { document, problems: [refusal] };
  const unfit = checkUnfit(raw, file);
  if (unfit.length > 0) return { document, problems: unfit };
  const { article, end, problems } = readFrontMatter(raw, file);
  document.frontMatter = article;
  document.bodyStart = skipBlank(raw, end);
  const reader = readBlocks(raw, end, simpleParagraphs(raw, end));
  document.blocks = reader.blocks;
  document.directives = reader.directives;
  problems.push(...brokenDirectives(document, file));
  if (article && reader.unknown.length > 0) {
    const known = new Set(article.sources.map((source) => source.id));
    const at = lineIndex(raw);
    for (const { id, start } of reader.unknown) {
      if (known.has(id)) continue;
      const message = `the footnote “${id}” is no source of this article`;
      const near = nearest(id, [...known]);
      const mend = near ? `did you mean “${near}”?` : `sources are ${[...known].join(', ')}`;
      problems.push({ file, ...at(start), length: id.length + 3, code: 'SL232', message, mend });
    }
  }
  return { document, problems };
}

/** What a body holds; paragraphs known to be simple are not parsed. */
export interface Body {
  blocks: Block[];
  directives: FigureDirective[];
  /** Footnote references that have no definition in the text. */
  unknown: { id: string; start: number }[];
}

/** Reads the body of a file from `base` on; offsets are of the file. */
export function readBlocks(raw: string, base: number, simple: readonly SimpleParagraph[]): Body {
  const { text: rest, toFile } = withoutSimple(raw, base, simple);
  const reader = new Reader(raw, toFile, new Set(simple.map(({ start }) => start)));
  if (/[^x\s]/.test(rest)) reader.read(processor.parse(rest), 'paragraph');
  for (const { start, end, text } of simple) {
    reader.readSimple(text, end, text === start ? 'paragraph' : 'heading');
  }
  const startOf = (block: Block): number => block.runs[0]?.start ?? 0;
  if (simple.length > 0) {
    reader.blocks.sort((a, b) => startOf(a) - startOf(b));
    reader.unknown.sort((a, b) => a.start - b.start);
  }
  leadIn(reader.blocks);
  return reader;
}

/**
 * Gives each table and list the sentence that leads it in, and its cells the source that this sentence cites: the last
 * sentence before a table, the one that ends in a colon before a list.
 */
function leadIn(blocks: readonly Block[]): void {
  let before: Block | null = null;
  const sources = new Map<Grid, readonly Block['citations'][number][]>();
  for (const block of blocks) {
    const { cell } = block;
    if (!cell) {
      before = block;
      continue;
    }
    const { grid } = cell;
    if (!sources.has(grid)) {
      const last = before?.sentences.at(-1);
      const leads = grid.kind === 'table' || before?.text.trimEnd().endsWith(':');
      if (last && leads) grid.caption = last.text;
      const cited = leads ? before?.citations.filter(({ at }) => at >= (last?.start ?? 0)) : [];
      sources.set(grid, cited ?? []);
    }
    if (block.citations.length === 0)
      block.citations = (sources.get(grid) ?? []).map(({ id }) => ({ at: block.text.length, id }));
  }
}

interface SyntaxExtension {
  text?: Record<string, { name?: string } | { name?: string }[]>;
}
interface TreeExtension {
  transforms?: unknown;
}

/** remark-gfm without its links from bare addresses: they hold no facts, and looking for them triples the time. */
function gfmWithoutAutolinks(this: Processor): undefined {
  remarkGfm.call(this as never);
  const data = this.data() as {
    micromarkExtensions?: SyntaxExtension[];
    fromMarkdownExtensions?: (TreeExtension | TreeExtension[])[];
  };
  data.micromarkExtensions = (data.micromarkExtensions ?? []).map((extension) => {
    const text = Object.entries(extension.text ?? {}).map(([code, constructs]) => [
      code,
      [constructs].flat().filter((construct) => !construct.name?.endsWith('Autolink')),
    ]);
    return { ...extension, text: Object.fromEntries(text.filter(([, left]) => left?.length)) };
  });
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? []).map((extension) =>
    Array.isArray(extension) ? extension.filter((each) => !each.transforms) : extension,
  );
}

const processor = remark().use(gfmWithoutAutolinks).use(restoreDirectives).freeze();

/** A footnote whose text is the source of that id in the front matter, and which therefore has none in the prose. */
const citation = /\[\^([a-z0-9-]+)\]/g;

/** Walks the tree once and gathers what it holds. */
class Reader implements Body {
  readonly blocks: Block[] = [];
  readonly directives: FigureDirective[] = [];
  readonly unknown: { id: string; start: number }[] = [];
  readonly #raw: string;
  readonly #toFile: (offset: number) => number;
  /** Offsets of paragraphs that stand reduced in the tree. */
  readonly #skipped: ReadonlySet<number>;
  #text = '';
  #runs: Run[] = [];
  #citations: Block['citations'] = [];
  #factDirectives: FactDirective[] = [];
  #hidden: string | null = null;
  /** Length of the words in bold that the block opens with. */
  #bold = 0;

  constructor(raw: string, toFile: (offset: number) => number, skipped: ReadonlySet<number>) {
    this.#raw = raw;
    this.#toFile = toFile;
    this.#skipped = skipped;
  }

  read(node: Nodes, kind: BlockKind): void {
    switch (node.type) {
      case 'heading':
        this.#block(node.children, 'heading');
        return;
      case 'paragraph':
        if (this.#skipped.has(this.#toFile(node.position?.start.offset ?? 0))) return;
        this.#block(node.children, kind);
        return;
      case 'table':
        this.#table(node);
        return;
      case 'list':
        this.#list(node);
        return;
      case 'footnoteDefinition':
        return;
      case 'leafDirective':
        this.#directive(node);
        return;
      default:
        if ('children' in node) {
          for (const child of node.children) this.read(child, kind);
        }
    }
  }

  #directive({ name, position, attributes }: LeafDirective): void {
    const start = this.#toFile(position?.start.offset ?? 0);
    const end = this.#toFile(position?.end.offset ?? 0);
    const given = Object.entries(attributes ?? {}).map(([key, value]) => [key, value ?? '']);
    this.directives.push({ name, attributes: Object.fromEntries(given), start, end });
  }

  /** Cells know their table, so that its header and its first column can be read with them. */
  #table({ children }: Table): void {
    const rows: string[][] = [];
    const grid: Grid = { kind: 'table', rows, caption: '' };
    children.forEach((line, row) => {
      const texts: string[] = [];
      rows.push(texts);
      line.children.forEach(({ children: phrases }, column) => {
        const from = this.blocks.length;
        this.#block(phrases, 'cell');
        for (const block of this.blocks.slice(from)) block.cell = { grid, row, column };
        texts.push(this.blocks[from]?.text ?? '');
      });
    });
  }

  /** Items of one paragraph know their list. */
  #list({ children }: List): void {
    const rows: string[][] = [];
    const grid: Grid = { kind: 'list', rows, caption: '' };
    children.forEach((item, row) => {
      const from = this.blocks.length;
      for (const child of item.children) this.read(child, 'item');
      const own = this.blocks[from];
      rows.push([own?.text ?? '']);
      if (own && own.kind === 'item' && !own.cell) own.cell = { grid, row, column: 0 };
    });
  }

  /** A paragraph or heading that holds no markup but references to sources. */
  readSimple(start: number, end: number, kind: BlockKind): void {
    const value = this.#raw.slice(start, end);
    if (!value.includes('[^')) {
      this.blocks.push(plainBlock(this.#raw, start, end, kind));
      return;
    }
    this.#open();
    this.#addRuns(value, [{ plain: 0, length: value.length, start, end }]);
    this.#close(kind);
  }

  #block(children: readonly PhrasingContent[], kind: BlockKind): void {
    this.#open();
    children.forEach((child, at) => {
      this.#phrase(child);
      if (at === 0 && child.type === 'strong') this.#bold = this.#text.trimEnd().length;
    });
    this.#close(kind);
  }

  #open(): void {
    this.#text = '';
    this.#runs = [];
    this.#citations = [];
    this.#factDirectives = [];
    this.#hidden = null;
    this.#bold = 0;
  }

  #close(kind: BlockKind): void {
    if (this.#text.trim() === '') return;
    const text = flat(this.#text);
    const head = kind === 'paragraph' || kind === 'item' ? runInHead(text, this.#bold) : null;
    const isDated = kind === 'paragraph';
    const sentences = splitBehind(text, head, isDated).map(({ start, end, dateline }) => ({
      text: narrow(text.slice(start, end)),
      start,
      dateline,
    }));
    this.blocks.push({
      kind,
      text,
      runs: this.#runs,
      sentences,
      citations: this.#citations,
      factDirectives: this.#factDirectives,
      ...(head === null ? {} : { head: head.end }),
    });
  }

  #phrase(node: PhrasingContent): void {
    switch (node.type) {
      case 'text':
        if (this.#hidden === null) this.#add(node);
        return;
      case 'break':
        this.#space(node);
        return;
      case 'footnoteReference':
        this.#citations.push({ at: this.#text.length, id: node.identifier });
        return;
      case 'html': {
        if (/^<br\b/i.test(node.value)) {
          this.#space(node);
          return;
        }
        const tag = /^<(\/?)(script|style|template|sup)\b/i.exec(node.value);
        const name = tag?.[2]?.toLowerCase() ?? null;
        // A raised number behind the end of a sentence leads to a note; behind a letter it is a power.
        if (name === 'sup' && tag?.[1] === '' && !/[.,;:!?”"'’)\]]$/.test(this.#text)) return;
        if (tag) this.#hidden = tag[1] === '' ? name : null;
        return;
      }
      case 'delete':
        // What is struck out is not stated any more.
        return;
      case 'textDirective':
        this.#factDirective(node);
        return;
      default:
        if ('children' in node) for (const child of node.children) this.#phrase(child);
    }
  }

  #factDirective(node: TextDirective): void {
    const from = this.#text.length;
    const at = this.#factDirectives.length;
    for (const child of node.children) this.#phrase(child);
    const words = this.#text.slice(from);
    const start = this.#toFile(node.position?.start.offset ?? 0);
    const end = this.#toFile(node.position?.end.offset ?? 0);
    const opening = start + node.name.length + 2;
    const last = node.children.at(-1)?.position?.end.offset;
    const attributes = Object.entries(node.attributes ?? {}).map(([k, v]) => [k, v ?? '']);
    this.#factDirectives.splice(at, 0, {
      name: node.name === 'fact' ? 'fact' : 'nofact',
      attributes: Object.fromEntries(attributes),
      from: from + words.length - words.trimStart().length,
      to: from + words.trimEnd().length,
      start,
      end,
      inner: trimmed(this.#raw, opening, last === undefined ? opening : this.#toFile(last)),
    });
  }

  #add(node: Text): void {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start === undefined || end === undefined) return;
    // The end of a line is one sign to a reader, however it was saved.
    const value = node.value.replaceAll('\r\n', '\n');
    const runs = align(value, this.#raw, this.#toFile(start), this.#toFile(end));
    this.#addRuns(value, runs);
  }

  #addRuns(value: string, runs: readonly Run[]): void {
    if (!value.includes('[^')) {
      this.#append(value, runs);
      return;
    }
    let from = 0;
    for (const match of value.matchAll(citation)) {
      this.#append(value.slice(from, match.index), within(runs, from, match.index));
      const at = within(runs, match.index, match.index + 1)[0]?.start ?? 0;
      this.#citations.push({ at: this.#text.length, id: match[1] ?? '' });
      this.unknown.push({ id: match[1] ?? '', start: at });
      from = match.index + match[0].length;
    }
    this.#append(value.slice(from), within(runs, from, value.length));
  }

  #append(value: string, runs: readonly Run[]): void {
    const first = runs[0]?.plain ?? 0;
    if (holdsInvisible(value)) {
      const own = runs.map((run) => ({ ...run, plain: run.plain - first }));
      const shown = withoutInvisible(value, own);
      this.#append(shown.text, shown.runs);
      return;
    }
    const shift = this.#text.length - first;
    for (const run of runs) this.#runs.push({ ...run, plain: run.plain + shift });
    this.#text += value;
  }

  #space(node: Nodes): void {
    const start = this.#toFile(node.position?.start.offset ?? 0);
    const end = this.#toFile(node.position?.end.offset ?? 0);
    this.#runs.push({ plain: this.#text.length, length: 1, start, end });
    this.#text += ' ';
  }
}

/** `[start, end)` without white space at either end. */
function trimmed(raw: string, start: number, end: number): { start: number; end: number } {
  const words = raw.slice(start, end);
  const first = start + words.length - words.trimStart().length;
  return { start: first, end: Math.max(first, start + words.trimEnd().length) };
}

/** The runs of `[from, to)`, cut to it. */
function within(runs: readonly Run[], from: number, to: number): Run[] {
  const cut: Run[] = [];
  for (const run of runs) {
    const start = Math.max(from, run.plain);
    const end = Math.min(to, run.plain + run.length);
    if (start >= end) continue;
    const exact = run.end - run.start === run.length;
    cut.push({
      plain: start,
      length: end - start,
      start: exact ? run.start + start - run.plain : run.start,
      end: exact ? run.start + end - run.plain : run.end,
    });
  }
  return cut;
}
