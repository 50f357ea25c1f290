import { buildGazetteer, type Gazetteer, type NameMatch } from '../../atlas/gazetteer/gazetteer.ts';
import type { Atlas } from '../../atlas/types.ts';
import {
  type Block,
  type Document,
  type FactDirective,
  lineIndex,
  type Sentence,
  toRaw,
} from '../../markdown/parse/document.ts';
import { attributePlaces } from '../../markdown/parse/fact-marks.ts';
import type { Article } from '../../schemas/article.ts';
import type { CheckCode } from '../../schemas/check-codes.ts';
import type { Fact, FactsFile } from '../../schemas/fact.ts';
import { nearest } from '../../schemas/nearest.ts';
import type { Place } from '../../schemas/place.ts';
import type { Problem } from '../../schemas/problem.ts';
import type { Source } from '../../schemas/source.ts';
import { applyDirectives, type Corrected } from '../editing/corrections.ts';
import { type RankMention, readRanks } from '../numerals/ranks.ts';
import { CorridorIndex, isAbout, referredTo } from '../places/corridors.ts';
import type { NamedPlace } from '../places/named-place.ts';
import { certain, placesOf, resolveNames, twosIn } from '../places/places.ts';
import { isPoint, type RouteMention, readRoutes } from '../places/routes.ts';
import { readQuantities } from '../quantities/quantities.ts';
import { fromEnds, oddRate, readRelations } from '../quantities/relations.ts';
import { MeasureIndex } from '../subjects/measures.ts';
import { bindPeriods, isOfBeginning, isOfStatement, tellsWhen } from '../time/binding.ts';
import { type DatedMention, readPeriods } from '../time/periods.ts';
import { tokenise } from '../tokens/tokens.ts';
import { singular } from '../units/nouns.ts';
import { asSubject, type FactDraft } from './fact-candidate.ts';
import { factId, sentenceId } from './ids.ts';
import { keepJudgements, type Spoken } from './judgements.ts';
import type { Quantity, Span } from './types.ts';

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
}

export interface Reading {
  facts: Fact[];
  /** Facts an editor has judged whose sentence is gone; kept, never dropped. */
  orphans: Fact[];
  /** For the editor: unknown places, names with two meanings, odd rates, orphans. Nothing of it stops a build. */
  warnings: Problem[];
  /** What is wrong with `:fact` and `:nofact` directives; with any, the facts are not to be published. */
  problems: Problem[];
}

/** Reads every fact of a document: a pure function of the text, its front matter, the atlas and what editors have said. */
export function readFacts(document: Document, options: ReadOptions): Reading {
  return new FactReader(document, options).read();
}

interface Index {
  gazetteer: Gazetteer;
  measures: MeasureIndex;
  corridors: CorridorIndex;
}
const indexes = new WeakMap<Atlas, Index>();

function indexOf(atlas: Atlas): Index {
  const known = indexes.get(atlas);
  if (known) return known;
  const built = {
    gazetteer: buildGazetteer(atlas),
    measures: new MeasureIndex(atlas.measures.values()),
    corridors: new CorridorIndex(atlas.corridors.values()),
  };
  indexes.set(atlas, built);
  return built;
}

/** What earlier sentences lend to later ones of a paragraph. */
interface Paragraph {
  mention: DatedMention | null;
  /** Sentences since the one that named the time. */
  age: number;
  citation: string | null;
  /** Places named, last first. */
  places: string[];
  /** Places of the last fact. */
  about: string[];
  /** The corridor the last fact was about, where it was about one. */
  corridor: string | null;
}

class FactReader {
  readonly #document: Document;
  readonly #options: ReadOptions;
  readonly #index: Index;
  readonly #lineOf: (offset: number) => { line: number; column: number };
  readonly #warnings: Problem[] = [];
  readonly #problems: Problem[] = [];
  /** Ids of what the article itself rejects. */
  readonly #rejected = new Set<string>();
  #facts: Fact[] = [];
  readonly #seen = new Map<string, number>();
  readonly #sources: readonly Source[];
  #dateline: string | null = null;
  /** The corridor the article named last. */
  #lastCorridor: string | null = null;
  /** Places of a kind that the article named together last. */
  readonly #twos = new Map<Place['kind'], string[]>();
  #articleIds: Set<string> | null = null;
  /** Measure and places last told for a noun, which "752 trips" later in the article belongs to. */
  readonly #told = new Map<
    string,
    { measure: string; places: string[]; type: string | undefined }
  >();

  /** Places of the last fact with a measure of its own. */
  #lastTold: string[] = [];

  constructor(document: Document, options: ReadOptions) {
    this.#document = document;
    this.#options = options;
    this.#index = indexOf(options.atlas);
    this.#lineOf = lineIndex(document.raw);
    this.#sources = options.frontMatter?.sources ?? [];
  }

  read(): Reading {
    for (const block of this.#document.blocks) this.#block(block);
    const orphans = this.#keepJudgements();
    const problems = this.#problems;
    return { facts: this.#facts, orphans, warnings: this.#warnings, problems };
  }

  #block(block: Block): void {
    const paragraph: Paragraph = {
      mention: null,
      age: 0,
      citation: null,
      places: [],
      about: [],
      corridor: null,
    };
    let context = '';
    let matches: NameMatch[][] | null = null;
    block.sentences.forEach((sentence, at) => {
      const found = this.#index.gazetteer.find(sentence.text);
      let named: NamedPlace[] = [];
      if (found.length > 0) {
        if (found.some((match) => match.ids.length > 1)) {
          matches ??= block.sentences.map((each) => this.#index.gazetteer.find(each.text));
        }
        const around = new Set(matches?.flatMap((each) => [...certain(each)]) ?? []);
        const article = matches ? this.#idsOfArticle() : new Set<string>();
        named = resolveNames(found, sentence.text, this.#index.gazetteer, around, article);
      }
      this.#warnOfNames(block, sentence, found, named);
      this.#sentence(block, sentence, named, paragraph, context);
      context = `${context.slice(-300)} ${sentence.text.slice(0, 300)}`;
      if (at === 0 && sentence.dateline) paragraph.mention = null;
    });
  }

  /** Ids of every certain name of the article; looked for only where a name has two meanings. */
  #idsOfArticle(): Set<string> {
    if (!this.#articleIds) {
      this.#articleIds = new Set();
      for (const block of this.#document.blocks) {
        for (const id of certain(this.#index.gazetteer.find(block.text))) this.#articleIds.add(id);
      }
    }
    return this.#articleIds;
  }

  #sentence(
    block: Block,
    sentence: Sentence,
    named: readonly NamedPlace[],
    paragraph: Paragraph,
    context: string,
  ): void {
    const { text } = sentence;
    const { places } = this.#options.atlas;
    const tokens = tokenise(text);
    const mentions = readPeriods(tokens, text, this.#reference(block, sentence));
    if (sentence.dateline) {
      this.#dateline ??= mentions.find((each) => each.period.type === 'day')?.period.start ?? null;
    }
    const ranks = readRanks(tokens, text);
    const taken = mentions.filter((mention) => mention.absolute);
    const quantities = readQuantities(tokens, text, taken).filter(
      (quantity) =>
        !ranks.some(
          (rank) =>
            rank.start < quantity.end && quantity.start < rank.end && quantity.value === rank.value,
        ),
    );
    const routing =
      named.length > 1
        ? readRoutes(text, named, places, context)
        : { routes: [] as RouteMention[], pairs: [] };
    const drafts = this.#drafts(
      text,
      quantities,
      ranks,
      routing.routes,
      mentions,
      paragraph,
      this.#citationAfter(block, sentence, 0),
      block.kind !== 'heading',
    );
    const corridor = this.#index.corridors.named(text) ?? referredTo(text, this.#lastCorridor);
    this.#lastCorridor = corridor?.id ?? this.#lastCorridor;
    const remember = (): void =>
      this.#remember(paragraph, mentions, named, drafts, this.#citationAfter(block, sentence, 0));
    const directives = this.#directivesIn(block, sentence);
    // Most sentences of most texts state nothing.
    if (drafts.length === 0 && directives.length === 0) {
      remember();
      return;
    }
    const outside = named.filter(
      (place) => !quantities.some((each) => each.kind === 'money' && overlap(each, place)),
    );
    const twos = this.#twos;
    const before = paragraph.places;
    const placing = { text, named: outside, ...routing, places, before, twos };
    const about = placesOf(
      drafts.filter((draft) => draft.fact.kind !== 'route'),
      placing,
    );
    const certainly = named.filter(({ id, demonym, inName }) => id !== null && !demonym && !inName);
    let next = 0;
    for (const draft of drafts) {
      if (draft.fact.kind === 'route') {
        const { route } = draft.fact;
        draft.fact.places = route ? [route.from, ...route.via, route.to] : [];
        continue;
      }
      draft.fact.places = about[next++] ?? [];
      const own = corridor && isAbout(corridor, draft, certainly) ? corridor.id : null;
      const inherited = draft.fact.places.length === 0 ? paragraph.corridor : null;
      const id = draft.fact.kind === 'date' ? null : (own ?? inherited);
      if (id !== null) {
        draft.fact.places = [];
        draft.fact.corridors = [id];
      }
      this.#place(draft, text, paragraph);
    }
    let corrected: Corrected | null = null;
    if (directives.length > 0) {
      const complete = (draft: FactDraft): void => {
        const inherited = this.#inherited(paragraph, this.#citationAfter(block, sentence, 0));
        const mention = bindPeriods([draft], mentions, text, new Map())[0] ?? inherited;
        const own = placesOf([draft], placing)[0] ?? [];
        draft.fact.period = mention?.period ?? null;
        draft.fact.places = own.length > 0 ? own : this.#placesBefore(draft.fact.kind, paragraph);
        const measure = this.#measureOf(draft, text);
        if (measure !== undefined) draft.fact.measure = measure;
      };
      const measureOf = (draft: FactDraft): string | undefined => this.#measureOf(draft, text);
      const known = {
        atlas: this.#options.atlas,
        gazetteer: this.#index.gazetteer,
        sources: this.#sources.map(({ id }) => id),
        reference: this.#reference(block, sentence),
      };
      const around = { complete, measureOf };
      corrected = applyDirectives(drafts, directives, text, sentence.start, known, around);
    }
    remember();
    this.#emit(block, sentence, drafts, corrected);
  }

  /** What an editor says of words of a sentence. */
  #directivesIn(block: Block, { start, text }: Sentence): readonly FactDirective[] {
    if (block.factDirectives.length === 0) return block.factDirectives;
    const end = start + text.length;
    return block.factDirectives.filter(
      ({ from, to }) => from < end && (to > start || (from === to && from >= start)),
    );
  }

  /** The date relative times of a sentence count from. */
  #reference(block: Block, sentence: Sentence): string | null {
    const { frontMatter, date } = this.#options;
    if (frontMatter) {
      if (frontMatter.asOf !== undefined) return frontMatter.asOf;
      const id = this.#citationAfter(block, sentence, 0);
      const source = this.#sources.find((each) => each.id === id) ?? this.#sources[0];
      return source?.published ?? frontMatter.date;
    }
    return date ?? this.#dateline;
  }

  /** Footnote that follows `offset` of the sentence, else its last one, else null. */
  #citationAfter(block: Block, sentence: Sentence, offset: number): string | null {
    if (block.citations.length === 0) return null;
    const start = sentence.start;
    const end = start + sentence.text.length;
    const own = block.citations.filter(
      ({ at, id }) => at > start && at <= end && this.#sources.some((each) => each.id === id),
    );
    return (own.find(({ at }) => at >= start + offset) ?? own.at(-1))?.id ?? null;
  }

  #drafts(
    text: string,
    quantities: readonly Quantity[],
    ranks: readonly RankMention[],
    routes: readonly RouteMention[],
    mentions: readonly DatedMention[],
    paragraph: Paragraph,
    citation: string | null,
    dated: boolean,
  ): FactDraft[] {
    const relations = readRelations(quantities, text);
    const periods = bindPeriods([...quantities, ...ranks], mentions, text, fromEnds(relations));
    const inherited = this.#inherited(paragraph, citation);
    const counted = quantities.map((quantity, at): FactDraft => {
      const {
        start,
        end,
        kind,
        value,
        low,
        high,
        unit,
        noun,
        subject,
        qualifier,
        record,
        trend,
        basis,
      } = quantity;
      const mention = periods[at] ?? inherited;
      return {
        start,
        end,
        fact: {
          kind,
          subject,
          value,
          ...(low === undefined ? {} : { low }),
          ...(high === undefined ? {} : { high }),
          unit,
          noun,
          qualifier,
          ...(record || this.#isRecord(quantity, ranks) ? { record: true } : {}),
          trend,
          ...(basis === undefined ? {} : { basis }),
          period: mention?.period ?? null,
          places: [],
        },
      };
    });
    for (const { a, b, relation } of relations) {
      const [first, second] = [counted[a], counted[b]];
      if (!first || !second) continue;
      if (!first.pair || relation === 'conversion') first.pair = { with: second, relation };
      if (relation !== 'part_of' && (!second.pair || relation === 'conversion'))
        second.pair = { with: first, relation };
      if (relation === 'conversion') {
        second.fact.period = first.fact.period;
        this.#shareSubject(first, second);
      }
    }
    const ranked = ranks.map(
      (rank, at): FactDraft => ({
        start: rank.start,
        end: rank.end,
        fact: {
          kind: rank.kind,
          subject: rank.subject,
          value: rank.value,
          unit: '',
          noun: '',
          qualifier: 'exact',
          ...(rank.record ? { record: true } : {}),
          trend: null,
          period:
            (periods[quantities.length + at] ?? (rank.record ? inherited : null))?.period ?? null,
          places: [],
        },
      }),
    );
    const ways = routes.map(
      (each): FactDraft => ({
        start: each.start,
        end: each.end,
        fact: {
          kind: 'route',
          subject: each.subject,
          value: null,
          unit: '',
          noun: '',
          qualifier: 'exact',
          trend: null,
          period: bindPeriods([each], mentions, text, new Map())[0]?.period ?? null,
          places: [],
          route: each.route,
        },
      }),
    );
    const used = new Set([...counted, ...ranked, ...ways].map((draft) => draft.fact.period?.text));
    const dates = mentions
      .filter(
        (mention) =>
          dated &&
          mention.absolute &&
          (mention.period.start !== null || mention.period.end !== null) &&
          (!used.has(mention.period.text) || isOfBeginning(mention, text)) &&
          tellsWhen(mention, text) &&
          !isOfStatement(mention, text),
      )
      .map(
        (mention): FactDraft => ({
          start: mention.start,
          end: mention.end,
          fact: {
            kind: 'date',
            subject: asSubject(text),
            value: null,
            unit: '',
            noun: '',
            qualifier: 'exact',
            trend: null,
            period: mention.period,
            places: [],
          },
        }),
      );
    return [...counted, ...ranked, ...ways, ...dates].sort(byPlace);
  }

  /** A conversion tells of what the amount before it tells of. */
  #shareSubject(first: FactDraft, second: FactDraft): void {
    if (second.fact.subject === '' || second.fact.subject.length < first.fact.subject.length) {
      second.fact.subject = first.fact.subject;
    }
  }

  /** A claim of a record in the same sentence belongs to the quantity before it. */
  #isRecord(quantity: Quantity, ranks: readonly RankMention[]): boolean {
    return ranks.some(
      (rank) =>
        rank.record === true &&
        rank.start >= quantity.end &&
        rank.start - quantity.end < 40 &&
        quantity.kind !== 'change',
    );
  }

  /** The time of an earlier sentence of the paragraph: a day reaches one sentence on, and none reaches across sources. */
  #inherited({ mention, age, citation }: Paragraph, own: string | null): DatedMention | null {
    if (!mention || citation !== own) return null;
    return mention.period.type === 'day' && age > 0 ? null : mention;
  }

  /** Places and measure that a sentence leaves to those before it. */
  #place(draft: FactDraft, text: string, paragraph: Paragraph): void {
    const { fact } = draft;
    const after = text.slice(draft.end, draft.end + 80);
    const measure = this.#measureOf(draft, text);
    if (measure !== undefined) fact.measure = measure;
    if (fact.corridors) return;
    const told = this.#told.get(fact.noun);
    const type = fact.period?.type;
    if (
      measure === undefined &&
      told &&
      fact.kind === 'count' &&
      fact.unit === fact.noun &&
      told.type === type &&
      !narrowed.test(after) &&
      fact.places.every((id) => told.places.includes(id) || isPoint(this.#options.atlas.places, id))
    ) {
      fact.measure = told.measure;
      if (fact.places.length === 0) fact.places = told.places;
    }
    if (fact.places.length === 0) fact.places = this.#placesBefore(fact.kind, paragraph);
    // "Trips rose by 10 percent": the change is of what was counted before.
    if (fact.places.length === 0 && fact.kind === 'change')
      fact.places = this.#told.get(singular(lastWord(fact.subject).toLowerCase()))?.places ?? [];
    if (fact.places.length === 0 && fact.measure !== undefined) fact.places = this.#lastTold;
    const own = measure === undefined ? undefined : this.#options.atlas.measures.get(measure);
    if (own && own.unit.toLowerCase() === fact.noun.toLowerCase() && fact.places.length > 0) {
      this.#lastTold = fact.places;
      this.#told.set(fact.noun, { measure: own.id, places: fact.places, type });
    }
  }

  #measureOf({ fact, start, end }: FactDraft, text: string): string | undefined {
    const before = text.slice(Math.max(0, start - 120), start);
    return this.#index.measures.of(fact, before, text.slice(end, end + 80));
  }

  #placesBefore(kind: Fact['kind'], { about, places }: Paragraph): string[] {
    if (kind === 'date') return [];
    return about.length > 0 ? about : places.slice(0, 1);
  }

  #remember(
    paragraph: Paragraph,
    mentions: readonly DatedMention[],
    named: readonly NamedPlace[],
    drafts: readonly FactDraft[],
    citation: string | null,
  ): void {
    const dated = mentions.find(
      ({ period, role }) => role === 'when' && (period.start !== null || period.end !== null),
    );
    paragraph.age++;
    if (dated) {
      paragraph.mention = dated;
      paragraph.age = 0;
      paragraph.citation = citation;
    }
    const { places } = this.#options.atlas;
    if (named.length > 1)
      for (const [kind, ids] of twosIn(named, places)) this.#twos.set(kind, ids);
    for (const place of named) {
      if (place.id === null || place.demonym || place.inName) continue;
      paragraph.places = [place.id, ...paragraph.places.filter((id) => id !== place.id)];
    }
    const first = named.find(
      (place) => place.id !== null && !place.demonym && !place.inName && isPoint(places, place.id),
    );
    const told = drafts.findLast(
      ({ fact }) => fact.places.length > 0 && fact.kind !== 'route' && fact.kind !== 'date',
    );
    const along = drafts.findLast(({ fact }) => fact.corridors)?.fact.corridors?.[0];
    if (told) paragraph.about = told.fact.places;
    else if (first?.id) paragraph.about = [first.id];
    if (along !== undefined) paragraph.corridor = along;
    else if (told || first?.id) paragraph.corridor = null;
  }

  #emit(
    block: Block,
    sentence: Sentence,
    drafts: readonly FactDraft[],
    corrected: Corrected | null,
  ): void {
    if (corrected) this.#reportFaults(corrected);
    // What an editor adds is counted after what was read, so that no id changes for it.
    const all = corrected ? [...drafts, ...corrected.added] : drafts;
    if (all.length === 0) return;
    const nthEqual = this.#seen.get(sentence.text) ?? 0;
    this.#seen.set(sentence.text, nthEqual + 1);
    const first = sentenceId(this.#options.slug, sentence.text, nthEqual);
    const bounds = this.#boundsOf(block, sentence);
    const ids = new Map<FactDraft, string>();
    all.forEach((draft, nth) => {
      ids.set(draft, factId(first, nth));
    });
    for (const draft of corrected ? all.toSorted(byPlace) : all) {
      const id = ids.get(draft) ?? '';
      if (corrected?.rejected.has(draft)) {
        this.#rejected.add(id);
        continue;
      }
      const touch = corrected?.touched.get(draft);
      const { start, end } = touch?.alone
        ? touch.directive.inner
        : toRaw(block, sentence.start + draft.start, sentence.start + draft.end);
      const cited = this.#citationAfter(block, sentence, draft.end);
      const pair = draft.pair &&
        !corrected?.rejected.has(draft.pair.with) && {
          fact: ids.get(draft.pair.with) ?? '',
          relation: draft.pair.relation,
        };
      this.#facts.push({
        id,
        ...draft.fact,
        ...(pair ? { pair } : {}),
        citation: touch?.citation ?? cited ?? this.#sources[0]?.id ?? '',
        evidence: touch?.evidence ?? this.#evidence(touch?.citation ?? cited),
        source: {
          start,
          end,
          ...this.#lineOf(start),
          text: this.#document.raw.slice(start, end),
          sentence: bounds,
        },
        status: touch ? (touch.confirmed ? 'confirmed' : 'corrected') : 'extracted',
        ...(touch ? { directive: { start: touch.directive.start, end: touch.directive.end } } : {}),
      });
      this.#warnOfRate(draft, start);
    }
  }

  /** Where a sentence stands in the file, with the whole of each directive in it. */
  #boundsOf(block: Block, sentence: Sentence): { start: number; end: number } {
    const bounds = toRaw(block, sentence.start, sentence.start + sentence.text.length);
    for (const { start, end } of this.#directivesIn(block, sentence)) {
      bounds.start = Math.min(bounds.start, start);
      bounds.end = Math.max(bounds.end, end);
    }
    return bounds;
  }

  #reportFaults({ faults }: Corrected): void {
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

  /** Statistics and the words of the company itself are first hand; news and press releases repeat what others count. */
  #evidence(cited: string | null): Fact['evidence'] {
    const source = this.#sources.find((each) => each.id === cited) ?? this.#sources[0];
    return source?.type === 'statistics' || source?.type === 'company' ? 'primary' : 'secondary';
  }

  #warnOfRate(draft: FactDraft, start: number): void {
    if (draft.pair?.relation !== 'conversion' || draft.pair.with.start < draft.start) return;
    const [a, b] = [draft.fact, draft.pair.with.fact];
    const year =
      Number(
        (a.period?.end ?? a.period?.start ?? this.#options.frontMatter?.asOf ?? '').slice(0, 4),
      ) || null;
    const odd = oddRate(a, b, year);
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
    block: Block,
    sentence: Sentence,
    found: readonly NameMatch[],
    named: readonly NamedPlace[],
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
    for (const place of this.#index.gazetteer.unknown(sentence.text, found)) {
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
    const add = 'add it to content/atlas/places-cities.yaml';
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

  /** What editors said in the facts file; what they said of facts that are gone is kept and reported. */
  #keepJudgements(): Fact[] {
    const { previous } = this.#options;
    if (!previous) return [];
    let spoken: Spoken[] | null = null;
    const { facts, orphans, notes } = keepJudgements(
      this.#facts,
      previous,
      this.#rejected,
      () => (spoken ??= this.#spoken()),
    );
    this.#facts = facts;
    for (const { at, message, mend } of notes)
      this.#warn('SL410', at ?? this.#document.bodyStart, 0, message, mend);
    return orphans;
  }

  /** Every sentence with its place in the file. */
  #spoken(): Spoken[] {
    return this.#document.blocks.flatMap((block) =>
      block.sentences.map(({ text, start }) => ({
        text,
        start: toRaw(block, start, start + 1).start,
      })),
    );
  }
}

/** Words after a noun that make it another thing: "trips outbound to Europe". */
const narrowed =
  /^ (?:outbound|inbound|westbound|eastbound|to|from|between|by|bound|of|via|with)\b(?! \d{4}\b)/;

const lastWord = (text: string): string => text.slice(text.lastIndexOf(' ') + 1);

const byPlace = (a: Span, b: Span): number => a.start - b.start || a.end - b.end;

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
