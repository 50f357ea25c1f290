import {
  buildGazetteer,
  type Gazetteer,
  type UnknownName,
} from '../../atlas/gazetteer/gazetteer.ts';
import { keptOf } from '../../atlas/kept.ts';
import type { Atlas } from '../../atlas/types.ts';
import { type Document, lineIndex, toRaw } from '../../markdown/parse/document.ts';
import { attributePlaces } from '../../markdown/parse/fact-marks.ts';
import type { Article } from '../../schemas/article.ts';
import type { CheckCode } from '../../schemas/check-codes.ts';
import type { Doubt, Fact, FactsFile } from '../../schemas/fact.ts';
import { nearest } from '../../schemas/nearest.ts';
import type { Problem } from '../../schemas/problem.ts';
import type { Source } from '../../schemas/source.ts';
import { type Discourse, emptyDiscourse } from '../discourse/discourse.ts';
import { type FocusWeights, focusWeights } from '../discourse/focus-weights.ts';
import { homeLandsOf } from '../discourse/home-lands.ts';
import { outlineOf } from '../doubts/article-outline.ts';
import { emptyTrace, traceAfter } from '../doubts/article-trace.ts';
import { certaintyOf } from '../doubts/certainty.ts';
import { doubtsOfEach } from '../doubts/doubts.ts';
import { type FactView, viewsOf } from '../doubts/fact-view.ts';
import type { Corrected } from '../editing/corrections.ts';
import { type Referring, resolveReferences } from '../editing/references.ts';
import { CorridorIndex } from '../places/corridors.ts';
import { oddRate } from '../quantities/relations.ts';
import { MeasureIndex } from '../subjects/measures.ts';
import { inOrder } from './candidates.ts';
import { contextFields, corridorsIn } from './context-fields.ts';
import type { FactCandidate } from './fact-candidate.ts';
import { factId, rename, sentenceId } from './ids.ts';
import { keepJudgements, type Spoken } from './judgements.ts';
import { citationAfter, readMentions, type SentenceMentions } from './mentions.ts';
import { type ResolutionSetting, type Resolved, resolveSentence } from './resolve.ts';

export interface ReadOptions {
  /** Name of the article, part of every id. */
  slug: string;
  /** Path for messages. */
  file: string;
  atlas: Atlas;
  /** Front matter of the article; null where it has none. */
  frontMatter: Article | null;
  /** What was stored before: its editors' words are kept. */
  previous?: FactsFile | null;
  /** Date of a text without front matter, where it comes with one. */
  date?: string | null;
  /** True to keep the quantities that are told in passing, which are no figures of an article: ages, "one forwarder said". */
  everyQuantity?: boolean;
  /** The ids that facts keep, by those of this reading; without it those of the reading hold. */
  keepIds?: KeepIds | undefined;
  /** How places are weighed against each other, where that is not as it is fitted. */
  weights?: FocusWeights;
  /** Called for each fact with what it was judged by. */
  observe?: (fact: Fact, view: FactView) => void;
}

/** Recognises facts that were published before, those the article rejects among them. */
export type KeepIds = (
  read: readonly { fact: Fact; text: string }[],
) => ReadonlyMap<string, string>;

export interface Reading {
  facts: Fact[];
  /** Facts an editor has judged whose sentence is gone; kept, never dropped. */
  orphans: Fact[];
  /** For the editor: unknown places, names with two meanings, odd rates, orphans. Nothing of it stops a build. */
  warnings: Problem[];
  /** What is wrong with `:fact` and `:nofact` directives; with any, the facts are not to be published. */
  problems: Problem[];
  /** Ids of what the article itself rejects. */
  rejected: ReadonlySet<string>;
  /** The sentence of each fact as plain text, by its id. */
  textOf: ReadonlyMap<string, string>;
  /** Every sentence with its place in the file. */
  sentences: () => readonly Spoken[];
}

/** Reads every fact of a document: a pure function of the text, its front matter, the atlas and what editors have said. */
export function readFacts(document: Document, options: ReadOptions): Reading {
  return new FactReader(document, options).read();
}

const indexOf = keptOf((atlas: Atlas) => ({
  gazetteer: buildGazetteer(atlas),
  measures: new MeasureIndex(atlas.measures.values()),
  corridors: new CorridorIndex(atlas.corridors.values()),
}));
type Index = ReturnType<typeof indexOf>;

/** The names of an atlas as readings find them, made once for each atlas. */
export const gazetteerOf = (atlas: Atlas): Gazetteer => indexOf(atlas).gazetteer;

/** A sentence, what it states, and what its doubts are judged by. */
interface ResolvedSentence {
  sentence: SentenceMentions;
  resolved: Resolved;
  seen: Parameters<typeof viewsOf>[2] & { unknown: readonly UnknownName[] };
}

/** What the facts of a sentence have in common as they are stored. */
interface SharedOfSentence {
  mentions: SentenceMentions;
  corrected: Corrected | null;
  views: ReadonlyMap<FactCandidate, FactView>;
  bounds: Fact['source']['sentence'];
  context: Parameters<typeof contextFields>[1];
  ids: ReadonlyMap<FactCandidate, string>;
}

/** True for a fact of whose doubts nothing is said as yet. */
const isUnjudged = ({ fact }: FactView): boolean => fact.doubts === undefined;

/** Where a sentence stands in the file; the whole of each directive in it belongs to it. */
function boundsOf({ block, sentence, directives }: SentenceMentions): Fact['source']['sentence'] {
  const { start, end } = toRaw(block, sentence.start, sentence.start + sentence.text.length);
  return {
    start: Math.min(start, ...directives.map((each) => each.start)),
    end: Math.max(end, ...directives.map((each) => each.end)),
  };
}

class FactReader {
  readonly #document: Document;
  readonly #options: ReadOptions;
  readonly #index: Index;
  readonly #lineOf: (offset: number) => { line: number; column: number };
  readonly #warnings: Problem[] = [];
  readonly #problems: Problem[] = [];
  /** What the article itself rejects. */
  readonly #rejected: Fact[] = [];
  #doubted: ReadonlyMap<FactView, Doubt[]> = new Map();
  #facts: Fact[] = [];
  /** Texts of the sentences of facts, by the ids of these. */
  #textOf = new Map<string, string>();
  #spokenOnce: Spoken[] | null = null;
  readonly #seen = new Map<string, number>();
  readonly #sources: readonly Source[];
  /** Facts whose directives name others, some of which stand further down. */
  readonly #referring: Referring[] = [];

  constructor(document: Document, options: ReadOptions) {
    this.#document = document;
    this.#options = options;
    this.#index = indexOf(options.atlas);
    this.#lineOf = lineIndex(document.raw);
    this.#sources = options.frontMatter?.sources ?? [];
  }

  read(): Reading {
    const { atlas, frontMatter, date = null, everyQuantity = false } = this.#options;
    const { weights = focusWeights } = this.#options;
    const { places } = atlas;
    const mentions = readMentions(this.#document, {
      ...{ frontMatter, date, everyQuantity, places },
      ...this.#index,
    });
    const sources = this.#sources.map(({ id }) => id);
    const homes = homeLandsOf(mentions, places);
    const setting: ResolutionSetting = { atlas, sources, weights, homes, ...this.#index };
    const all = this.#resolveAll(mentions, setting).map(({ sentence, resolved, seen }) => {
      const candidates = [...resolved.candidates, ...(resolved.corrected?.added ?? [])];
      return { sentence, resolved, seen, views: viewsOf(candidates, sentence, seen) };
    });
    this.#doubted = doubtsOfEach(
      all.flatMap(({ views }) => [...views.values()].filter(isUnjudged)),
    );
    for (const { sentence, resolved, seen, views } of all) {
      this.#warnOfNames(sentence, seen.unknown);
      this.#emit(sentence, resolved, views);
    }
    this.#keepIds();
    this.#resolveReferences();
    const orphans = this.#keepJudgements();
    return {
      facts: this.#facts,
      orphans,
      warnings: this.#warnings,
      problems: this.#problems,
      rejected: new Set(this.#rejected.map(({ id }) => id)),
      textOf: this.#textOf,
      sentences: () => this.#spoken(),
    };
  }

  /** What each sentence that may state facts states, in the light of those before it. */
  #resolveAll(
    mentions: readonly SentenceMentions[],
    setting: ResolutionSetting,
  ): ResolvedSentence[] {
    const { places } = setting.atlas;
    const outline = outlineOf(mentions, places);
    let discourse: Discourse = emptyDiscourse;
    let trace = emptyTrace;
    const all: ResolvedSentence[] = [];
    for (const sentence of mentions) {
      const resolved = resolveSentence(sentence, discourse, setting);
      const { focus } = discourse;
      discourse = resolved.discourse;
      const { roles } = resolved;
      const seen = { trace, outline, focus, roles, places, unknown: [] as UnknownName[] };
      trace = traceAfter(trace, sentence, places, resolved.candidates);
      if (sentence.role === 'title' || sentence.role === 'dek') continue;
      all.push({ sentence, resolved, seen });
    }
    for (const { sentence, seen } of all)
      seen.unknown = this.#index.gazetteer.unknown(sentence.sentence.text, sentence.found);
    return all;
  }

  #emit(
    mentions: SentenceMentions,
    { candidates: drafts, corrected, discourse }: Resolved,
    views: ReadonlyMap<FactCandidate, FactView>,
  ): void {
    const { sentence, section } = mentions;
    if (corrected) this.#reportFaults(corrected);
    // What an editor adds is counted after what was read, so that no id changes for it.
    const all = corrected ? [...drafts, ...corrected.added] : drafts;
    if (all.length === 0) return;
    const nthEqual = this.#seen.get(sentence.text) ?? 0;
    this.#seen.set(sentence.text, nthEqual + 1);
    const first = sentenceId(this.#options.slug, sentence.text, nthEqual);
    const along = corridorsIn(sentence.text, discourse.lastCorridor, this.#options.atlas);
    const shared = {
      mentions,
      corrected,
      views,
      bounds: boundsOf(mentions),
      context: { text: sentence.text, section, along, ends: phraseEnds(mentions) },
      ids: new Map(all.map((draft, nth) => [draft, factId(first, nth)])),
    };
    for (const draft of corrected ? all.toSorted(inOrder) : all) {
      const fact = this.#storedFact(draft, shared);
      this.#textOf.set(fact.id, sentence.text);
      if (corrected?.rejected.has(draft)) {
        this.#rejected.push(fact);
        continue;
      }
      this.#facts.push(fact);
      const view = views.get(draft);
      if (view) this.#options.observe?.(fact, view);
      const touch = corrected?.touched.get(draft);
      if (touch?.references)
        this.#referring.push({ fact, directive: touch.directive, references: touch.references });
      this.#warnOfRate(draft, fact.source.start);
    }
  }

  /** Every field of a stored fact, in the order the file has them. */
  #storedFact(draft: FactCandidate, shared: SharedOfSentence): Fact {
    const { mentions, corrected, views, bounds, context, ids } = shared;
    const { block, sentence } = mentions;
    const touch = corrected?.touched.get(draft);
    const { start, end } = touch?.alone
      ? touch.directive.inner
      : toRaw(block, sentence.start + draft.start, sentence.start + draft.end);
    const cited = citationAfter(block, sentence, draft.end, this.#options.frontMatter);
    const citation = touch?.citation ?? cited ?? this.#onlySource();
    const pair = draft.pair &&
      !corrected?.rejected.has(draft.pair.with) && {
        fact: ids.get(draft.pair.with) ?? '',
        relation: draft.pair.relation,
      };
    const { line, column } = this.#lineOf(start);
    const text = this.#document.raw.slice(start, end);
    // One after the other: a literal of many spreads is slow to put together.
    const fact: Partial<Fact> = { id: ids.get(draft) ?? '', ...draft.fact };
    Object.assign(fact, contextFields(draft, context, this.#options.atlas));
    if (pair) fact.pair = pair;
    Object.assign(fact, certaintyOf(views.get(draft), touch, this.#doubted));
    fact.citation = citation;
    if (touch?.verdict !== undefined) fact.verdict = touch.verdict;
    fact.evidence = touch?.evidence ?? this.#evidence(citation);
    fact.source = { start, end, line, column, text, sentence: bounds };
    fact.status = touch ? (touch.confirmed ? 'confirmed' : 'corrected') : 'extracted';
    if (touch) fact.directive = { start: touch.directive.start, end: touch.directive.end };
    return fact as Fact;
  }

  /** What a figure was worked out from, and what was found about a claim, may stand anywhere in the article. */
  #resolveReferences(): void {
    const sources = this.#sources.map(({ id }) => id);
    this.#reportFaults({ faults: resolveReferences(this.#referring, this.#facts, sources) });
  }

  #reportFaults({ faults }: Pick<Corrected, 'faults'>): void {
    const { raw } = this.#document;
    for (const { code, directive, name, message, mend } of faults) {
      const braces = { start: directive.inner.end, end: directive.end };
      const at = attributePlaces(raw, braces).find((each) => each.name === name);
      this.#problems.push({
        file: this.#options.file,
        ...this.#lineOf(at?.start ?? directive.start),
        ...(at ? { length: at.end - at.start } : {}),
        code,
        message,
        mend,
      });
    }
  }

  /** What a sentence without a footnote rests on: the article's source where it has one alone, else nothing it names. */
  #onlySource(): string | null {
    const [only, ...more] = this.#sources;
    return only && more.length === 0 ? only.id : null;
  }

  /** Statistics and the words of the company itself are first hand; news and press releases repeat what others count. */
  #evidence(cited: string | null): Fact['evidence'] {
    const source = this.#sources.find((each) => each.id === cited);
    return source?.type === 'statistics' || source?.type === 'company' ? 'primary' : 'secondary';
  }

  #warnOfRate(draft: FactCandidate, start: number): void {
    if (draft.pair?.relation !== 'conversion' || draft.pair.with.start < draft.start) return;
    const [a, b] = [draft.fact, draft.pair.with.fact];
    const year =
      Number(
        (a.period?.end ?? a.period?.start ?? this.#options.frontMatter?.asOf ?? '').slice(0, 4),
      ) || null;
    const odd = oddRate([a, b], year, this.#options.atlas.rates ?? new Map());
    if (!odd) return;
    const [implied, average] = [odd.implied, odd.average].map((rate) =>
      Number(rate.toPrecision(4)),
    );
    this.#warn(
      'SL408',
      start,
      draft.end - draft.start,
      `the two amounts imply ${implied} ${a.unit} to one ${b.unit}; the average of ${odd.year} was ${average}`,
      'check both amounts',
    );
  }

  #warnOfNames(
    { block, sentence, named }: SentenceMentions,
    unknown: readonly UnknownName[],
  ): void {
    for (const place of named) {
      if (place.id !== null) continue;
      const { start } = toRaw(block, sentence.start + place.start, sentence.start + place.end);
      this.#warn(
        'SL402',
        start,
        place.end - place.start,
        `“${place.name}” may be ${place.among.join(' or ')}`,
        'name the province or the country beside it',
      );
    }
    for (const place of unknown) {
      const { start } = toRaw(block, sentence.start + place.start, sentence.start + place.end);
      this.#warn(
        'SL401',
        start,
        place.end - place.start,
        `“${place.name}” is no place of the atlas`,
        this.#mendOfName(place.name),
      );
    }
  }

  /** A misspelt name has one near it; two letters of a short one prove nothing. */
  #mendOfName(name: string): string {
    const add = `npm run place -- ${JSON.stringify(name)} enters it`;
    if (name.length < 6) return add;
    const { places } = this.#options.atlas;
    const near = nearest(
      name,
      [...places.values()].flatMap((place) => [place.name, ...place.aliases]),
    );
    return near === undefined ? add : `did you mean ${near}? Else ${add}`;
  }

  #warn(code: CheckCode, offset: number, length: number, message: string, mend: string): void {
    const at = { ...this.#lineOf(offset), ...(length > 0 ? { length } : {}) };
    this.#warnings.push({ file: this.#options.file, ...at, code, message, mend });
  }

  /** Gives facts the ids they were published under. */
  #keepIds(): void {
    const all = [...this.#facts, ...this.#rejected];
    const ids = this.#options.keepIds?.(
      all.map((fact) => ({ fact, text: this.#textOf.get(fact.id) ?? '' })),
    );
    if (!ids) return;
    for (const fact of all) rename(fact, ids);
    this.#textOf = new Map([...this.#textOf].map(([id, text]) => [ids.get(id) ?? id, text]));
  }

  /** What editors said in the facts file; what they said of facts that are gone is kept and reported. */
  #keepJudgements(): Fact[] {
    const { previous } = this.#options;
    if (!previous) return [];
    const { facts, orphans, notes } = keepJudgements(
      this.#facts,
      previous,
      new Set(this.#rejected.map(({ id }) => id)),
      () => this.#spoken(),
    );
    this.#facts = facts;
    for (const { at, message, mend } of notes)
      this.#warn('SL410', at ?? this.#document.bodyStart, 0, message, mend);
    return orphans;
  }

  /** Every sentence with its place in the file. */
  #spoken(): Spoken[] {
    this.#spokenOnce ??= this.#document.blocks.flatMap((block) =>
      block.sentences.map(({ text, start }) => ({
        text,
        start: toRaw(block, start, start + 1).start,
      })),
    );
    return this.#spokenOnce;
  }
}

/** Where words that name a thing end in a sentence: at its finite verbs and its times. */
function phraseEnds({ plan, tokens, times }: SentenceMentions): number[] {
  const verbs = plan.clauses.flatMap(({ predicate }) => tokens[predicate?.from ?? -1]?.start ?? []);
  return [...verbs, ...times.map(({ start }) => start)].sort((a, b) => a - b);
}
