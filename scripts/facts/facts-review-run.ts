import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { placeName } from '../../src/atlas/gazetteer/place-name.ts';
import { readAtlas } from '../../src/atlas/read.ts';
import type { Atlas } from '../../src/atlas/types.ts';
import { type Finding, findingsIn } from '../../src/corpus/consistency.ts';
import { corpusOf } from '../../src/corpus/corpus.ts';
import { factInWords, periodInWords } from '../../src/corpus/wording.ts';
import { alternativesOf, type Story } from '../../src/extraction/editing/alternatives.ts';
import { readerOf } from '../../src/extraction/editing/read-text.ts';
import { applyEdit, smallestDirective } from '../../src/extraction/editing/smallest-directive.ts';
import { successorOf } from '../../src/extraction/reader/judgements.ts';
import { gazetteerOf } from '../../src/extraction/reader/read-facts.ts';
import { readMarkdown } from '../../src/markdown/parse/markdown.ts';
import { type QuotedSource, quoteIn, textBefore } from '../../src/markdown/parse/quote.ts';
import type { Fact, FactsFile } from '../../src/schemas/fact.ts';
import { faultInWords } from '../../src/schemas/problem.ts';
import {
  articlesFolder,
  factsFolder,
  formatFacts,
  listArticles,
  readStored,
  slugOf,
  writeAll,
} from './facts-files.ts';
import {
  beginReview,
  type Change,
  type Effect,
  press,
  type ReviewChoice,
  type ReviewItem,
  type ReviewState,
  summary,
} from './facts-review.ts';
import { screen } from './facts-review-screen.ts';
import { printable, readProject } from './facts-run.ts';
import { noArticle } from './facts-slugs.ts';
import { dayOf } from './today.ts';

export interface ReviewIo {
  input: NodeJS.ReadStream;
  output: NodeJS.WriteStream;
  env: NodeJS.ProcessEnv;
}

/**
 * Walks an editor through the facts nobody has judged, one key each, and saves every decision at once. Keys may come
 * from a terminal or a pipe.
 *
 * @param slug of the one article to review; all of them without it
 * @returns exit status: 1 where an article has errors, 2 where there is no such article
 */
export async function reviewFacts(
  root: string,
  slug: string | undefined,
  io: ReviewIo,
): Promise<number> {
  const paths = listArticles(join(root, articlesFolder));
  if (slug !== undefined && !paths.some((path) => slugOf(path) === slug)) {
    console.error(noArticle(slug, paths.map(slugOf)));
    return 2;
  }
  const today = dayOf(io.env);
  const { errors } = await readProject(root, { check: false, today });
  if (errors.length > 0) {
    process.stderr.write(printable(errors));
    console.error('Facts are reviewed once these are mended.');
    return 1;
  }
  const { atlas } = await readAtlas(root);
  const reviewer = new Reviewer(root, io, itemsOf(root, paths, atlas, slug), atlas);
  await reviewer.run();
  if (reviewer.judged.size > 0) await readProject(root, { check: false, today });
  return 0;
}

/** Every fact without a judgement and every judgement without its fact, in the order of articles. */
function itemsOf(
  root: string,
  paths: readonly string[],
  atlas: Atlas,
  slug: string | undefined,
): ReviewItem[] {
  const stories = paths.flatMap((path) => {
    const stored = readStored(root, slugOf(path));
    if (!stored || 'message' in stored) return [];
    const bytes = readFileSync(join(root, articlesFolder, path));
    return [{ file: `${articlesFolder}/${path}`, stored, text: new TextDecoder().decode(bytes) }];
  });
  const notes = notesOf(
    stories.map(({ stored }) => stored),
    atlas,
  );
  return stories
    .filter(({ stored }) => slug === undefined || stored.article === slug)
    .flatMap(({ file, stored, text }) => {
      const { article, facts, orphans = [] } = stored;
      const { blocks, frontMatter } = readMarkdown(text, file).document;
      const quote = (source: QuotedSource) => quoteIn(blocks, source);
      const freshItem = (fact: Fact): ReviewItem => {
        const { line, column } = fact.source;
        const quoted = quote(fact.source);
        const before = textBefore(blocks, fact.source);
        const choices = choicesOf(fact, quoted.text, { frontMatter, facts, before }, atlas);
        const doubts = (fact.doubts ?? []).map(doubted);
        return {
          ...{ article, file, line, column, fact, quote: quoted, choices },
          fields: fieldsOf(fact, atlas),
          notes: [...doubts, ...(notes.get(fact.id) ?? [])],
        };
      };
      const goneItem = (fact: Fact): ReviewItem => {
        const next = successorOf(fact, facts, ({ source }) => quote(source).text);
        const { line, column } = next?.source ?? { line: 1, column: 1 };
        const successor = next && { fact: next, quote: quote(next.source) };
        const nothing = { fields: [], notes: [] };
        return { article, file, line, column, fact, quote: oldQuote(fact), successor, ...nothing };
      };
      const fresh = facts
        .filter(({ status }) => status === 'extracted')
        .map(freshItem)
        // Doubtful ones come first.
        .toSorted((a, b) => Number(isDoubtful(b.fact)) - Number(isDoubtful(a.fact)));
      return [...orphans.map(goneItem), ...fresh];
    });
}

const isDoubtful = ({ doubts = [] }: Fact): boolean => doubts.length > 0;

const doubted = ({ field, text }: NonNullable<Fact['doubts']>[number]): string =>
  `${field} is doubtful: ${text}`;

/** What else place and time of a fact could be, as many as have a key. */
function choicesOf(fact: Fact, sentence: string, story: Story, atlas: Atlas): ReviewChoice[] {
  const known = { atlas, gazetteer: gazetteerOf(atlas) };
  return alternativesOf(fact, sentence, story, known)
    .filter(({ attribute }) => attribute === 'place' || attribute === 'period')
    .flatMap(({ attribute, alternatives }) =>
      alternatives.slice(0, 4).map(({ value, period, place }) => ({
        label: `${attribute}: ${period ? periodInWords(period) : place ? placeName(atlas, place) : value}`,
        attributes: { [attribute]: value },
      })),
    )
    .slice(0, 9);
}

/** What contradicts what, by the fact's id. */
function notesOf(files: readonly FactsFile[], atlas: Atlas): Map<string, string[]> {
  const notes = new Map<string, string[]>();
  const concerned = new Map<string | null, Finding[]>();
  for (const finding of corpusOf(files, atlas).findings)
    for (const article of new Set(finding.facts.map((stated) => stated.article)))
      concerned.set(article, [...(concerned.get(article) ?? []), finding]);
  for (const [article, findings] of concerned) {
    for (const { message, facts } of findingsIn(findings, (each) => each === article)) {
      const own = facts.filter((each) => each.article === article);
      for (const { fact } of own) notes.set(fact.id, [...(notes.get(fact.id) ?? []), message]);
    }
  }
  return notes;
}

/** The sentence of a fact as it was when it was judged. */
function oldQuote({ judged, source }: Fact): ReviewItem['quote'] {
  const at = judged?.indexOf(source.text) ?? -1;
  if (judged === undefined || at < 0)
    return { before: '', marked: source.text, after: '', text: source.text };
  const end = at + source.text.length;
  return {
    before: judged.slice(0, at),
    marked: source.text,
    after: judged.slice(end),
    text: judged,
  };
}

function fieldsOf(fact: Fact, atlas: Atlas): (readonly [string, string])[] {
  const nameOf = (id: string): string => atlas.places.get(id)?.name ?? id;
  const { period, route, low, high } = fact;
  const dates = period && `${period.start ?? '…'} to ${period.end ?? '…'}`;
  const all: [string, string | null | undefined][] = [
    ['states', factInWords(fact, atlas)],
    ['kind', fact.kind],
    ['subject', fact.subject],
    ['value', low === undefined ? fact.value?.toString() : `${low} to ${high}`],
    ['unit', fact.unit],
    ['qualifier', fact.qualifier === 'exact' ? null : fact.qualifier],
    ['trend', [fact.trend, fact.basis].filter(Boolean).join(', ')],
    ['period', period && `${periodInWords(period)} (${dates})`],
    ['places', fact.places.map(nameOf).join(', ')],
    ['route', route && [route.from, ...route.via, route.to].map(nameOf).join(' → ')],
    ['measure', fact.measure],
    ['source', `${fact.citation ?? 'not given'} (${fact.evidence})`],
  ];
  return all.filter((field): field is [string, string] => Boolean(field[1]));
}

/** How far what stands from an offset on has moved; offsets are of the file as it was before the review. */
interface Shift {
  from: number;
  by: number;
}

class Reviewer {
  readonly #root: string;
  readonly #io: ReviewIo;
  #state: ReviewState;
  readonly #atlas: Atlas;
  /** Texts of articles before each correction, the last one last. */
  readonly #texts: { path: string; before: string; shift: Shift }[] = [];
  /** Slugs of the stories of which anything was saved. */
  readonly judged = new Set<string>();

  constructor(root: string, io: ReviewIo, items: readonly ReviewItem[], atlas: Atlas) {
    this.#root = root;
    this.#io = io;
    this.#atlas = atlas;
    this.#state = beginReview(items);
  }

  async run(): Promise<void> {
    const { input } = this.#io;
    if (this.#state.ended) {
      this.#print('Every fact has been judged.');
      return;
    }
    const isTerminal = input.isTTY === true;
    if (isTerminal) input.setRawMode(true);
    input.setEncoding('utf8');
    this.#show();
    try {
      for await (const chunk of input) {
        // Arrows and function keys come as a sequence that begins with escape, and none of it is a key of ours.
        if (String(chunk).startsWith('\u001b')) continue;
        for (const key of String(chunk)) this.#press(key);
        if (this.#state.ended) break;
      }
    } finally {
      if (isTerminal) input.setRawMode(false);
    }
    this.#print(summary(this.#state));
  }

  #press(key: string): void {
    const before = this.#state;
    const { state, effects } = press(before, key);
    for (const effect of effects) if (!this.#perform(effect)) return;
    this.#state = state;
    const verdict = state.verdicts.at(-1)?.verdict;
    const given = state.verdicts.length - before.verdicts.length;
    if (given > 0 && verdict) this.#print(`  ${verdict}\n`);
    if (given < 0) this.#print('  undone\n');
    if (state.at !== before.at && !state.ended) this.#show();
  }

  /** False where the effect could not be had, and the editor's decision does not count. */
  #perform(effect: Effect): boolean {
    switch (effect.type) {
      case 'say':
        this.#print(`  ${effect.message}`);
        return true;
      case 'open':
        this.#open(effect);
        return true;
      case 'save':
        return this.#save(effect.change);
      case 'correct':
        return this.#correct(effect);
      case 'restore':
        return this.#restore();
    }
  }

  /** Writes the smallest directive into the article; what was corrected above in it has moved the fact on. */
  #correct({ item, attributes }: Extract<Effect, { type: 'correct' }>): boolean {
    const { file, fact, article } = item;
    const before = readFileSync(join(this.#root, file), 'utf8');
    const mark = before.startsWith('\ufeff') ? 1 : 0;
    const raw = before.slice(mark);
    const shift = this.#texts
      .filter(({ path, shift: { from } }) => path === file && from <= fact.source.start)
      .reduce((sum, each) => sum + each.shift.by, 0);
    const source = {
      ...fact.source,
      start: fact.source.start + shift,
      end: fact.source.end + shift,
    };
    const read = readerOf(article, file, this.#atlas);
    const edit = smallestDirective(raw, { ...fact, source }, { attributes }, read);
    if ('message' in edit) {
      this.#print(`  ${faultInWords(edit)}`);
      return false;
    }
    const by = edit.text.length - (edit.end - edit.start);
    this.#texts.push({ path: file, before, shift: { from: fact.source.end, by } });
    this.#put(file, before.slice(0, mark) + applyEdit(raw, edit));
    this.#print(`  ${edit.text}`);
    this.judged.add(article);
    return true;
  }

  #restore(): boolean {
    const last = this.#texts.pop();
    if (last) this.#put(last.path, last.before);
    return true;
  }

  #put(path: string, text: string): void {
    writeAll(this.#root, new Map([[path, text]]), process.pid);
  }

  /** The file as it stands now with the change in it, written beside it and put in its place. */
  #save({ article, facts, removeOrphans, addOrphans }: Change): boolean {
    const stored = readStored(this.#root, article);
    const lost = (why: string): boolean => {
      this.#print(
        `  ${factsFolder}/${article}.json ${why}; nothing was saved. Start the review anew.`,
      );
      return false;
    };
    if (!stored) return lost('is gone');
    if ('message' in stored) return lost(stored.message);
    const changed = new Map(facts.map((fact) => [fact.id, fact]));
    const known = new Set(stored.facts.map(({ id }) => id));
    if (facts.some(({ id }) => !known.has(id))) return lost('has been read anew');
    const next: FactsFile = {
      ...stored,
      facts: stored.facts.map((fact) => ({
        ...(changed.get(fact.id) ?? fact),
        source: fact.source,
      })),
      orphans: [
        ...(stored.orphans ?? []).filter(({ id }) => !removeOrphans.includes(id)),
        ...addOrphans,
      ],
    };
    this.judged.add(article);
    writeAll(
      join(this.#root, factsFolder),
      new Map([[`${article}.json`, formatFacts(next)]]),
      process.pid,
    );
    return true;
  }

  /** Opens the article at the fact in the editor the environment names; else says where it is. */
  #open({ file, line, column }: { file: string; line: number; column: number }): void {
    const { input, env } = this.#io;
    const command = (env['VISUAL'] ?? env['EDITOR'] ?? '').split(' ').filter(Boolean);
    const [program, ...given] = command;
    if (!program || input.isTTY !== true) {
      this.#print(`  ${file}:${line}:${column}`);
      return;
    }
    const path = join(this.#root, file);
    const place = /^(?:code|codium|cursor|subl)/.test(basename(program))
      ? ['--goto', `${path}:${line}:${column}`]
      : [`+${line}`, path];
    input.setRawMode(false);
    const { error } = spawnSync(program, [...given, ...place], { stdio: 'inherit' });
    input.setRawMode(true);
    if (error) this.#print(`  ${program} could not be started: ${error.message}`);
    this.#show();
  }

  #show(): void {
    const { output, env } = this.#io;
    const colour = output.isTTY === true && !env['NO_COLOR'];
    this.#print(screen(this.#state, { width: Math.min(output.columns || 100, 100), colour }));
  }

  #print(text: string): void {
    this.#io.output.write(`${text}\n`);
  }
}
