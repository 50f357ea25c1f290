import type { Gazetteer, NameMatch } from '../../atlas/gazetteer/gazetteer.ts';
import type { Block, Document, FactDirective, Sentence } from '../../markdown/parse/document.ts';
import type { Article } from '../../schemas/article.ts';
import type { Place } from '../../schemas/place.ts';
import type { ClausePlan } from '../clauses/clause.ts';
import { readClauses } from '../clauses/clauses.ts';
import { type RankMention, readRanks } from '../numerals/ranks.ts';
import type { CorridorIndex, CorridorMention } from '../places/corridors.ts';
import type { NamedPlace } from '../places/named-place.ts';
import { certain, resolveNames } from '../places/places.ts';
import { datelineIn } from '../places/roles.ts';
import { type RouteReading, readRoutes } from '../places/routes.ts';
import { withoutPassing } from '../quantities/passing.ts';
import { readQuantities } from '../quantities/quantities.ts';
import { type DatedMention, readPeriods } from '../time/periods.ts';
import { overlap } from '../tokens/spans.ts';
import { type Tag, tag } from '../tokens/tagger.ts';
import { tokenise } from '../tokens/tokens.ts';
import { referenceOf } from './reference-date.ts';
import type { Quantity, Token } from './types.ts';

/** Where in an article a sentence stands. */
export type SentenceRole = 'title' | 'dek' | 'heading' | 'body';

/** What one sentence names, before it is decided what belongs to what. */
export interface SentenceMentions {
  block: Block;
  sentence: Sentence;
  /** Its plain text. */
  text: string;
  role: SentenceRole;
  /** True for the first sentence of its block. */
  isFirst: boolean;
  /** True for words that head their paragraph as a heading does: "Suifenhe. The port …". */
  isLabel: boolean;
  /** True in the first block of the body. */
  isLead: boolean;
  tokens: readonly Token[];
  /** Its clauses. */
  plan: ClausePlan;
  times: readonly DatedMention[];
  ranks: readonly RankMention[];
  quantities: readonly Quantity[];
  /** Every name of the atlas, and the place each means. */
  found: readonly NameMatch[];
  named: readonly NamedPlace[];
  routing: RouteReading;
  corridor: CorridorMention | null;
  directives: readonly FactDirective[];
  /** The date its relative times count from. */
  reference: string | null;
  /** The footnote of its first fact. */
  citation: string | null;
  /** The heading it stands under; "" before the first. */
  section: string;
}

/** What the mentions of a document are read with. */
export interface MentionSetting {
  frontMatter: Article | null;
  /** Date of a text without front matter, where it comes with one. */
  date: string | null;
  /** True to keep the quantities that are told in passing: an age, "one forwarder said". */
  everyQuantity?: boolean;
  gazetteer: Gazetteer;
  corridors: CorridorIndex;
  places: ReadonlyMap<string, Place>;
}

/**
 * The first pass: what each sentence of an article names, title and dek first, in the order of the text. A sentence is
 * read by itself; only what a name with two meanings means, and whether "routes" are of rail or air, is looked up in
 * the words around it.
 */
export function readMentions(document: Document, setting: MentionSetting): SentenceMentions[] {
  const reader = new MentionReader(document, setting);
  return reader.read();
}

/** A sentence with the names of the atlas in it. */
type NamedSentence = Pick<
  SentenceMentions,
  'block' | 'sentence' | 'text' | 'role' | 'section' | 'found' | 'named'
> & {
  /** Which of its block it is. */
  at: number;
};

type DatedSentence = Pick<SentenceMentions, 'citation' | 'reference' | 'times'>;

/** What the quantities of a sentence are read from. */
interface ReadSentence extends Pick<SentenceMentions, 'tokens' | 'times' | 'ranks' | 'reference'> {
  text: string;
  tags: readonly Tag[];
}

/** Longest stretch of words before a sentence that tells rail from air. */
const longestContext = 300;

class MentionReader {
  readonly #blocks: { block: Block; role: SentenceRole }[];
  readonly #setting: MentionSetting;
  #dateline: string | null = null;
  #context = '';
  #section = '';
  #articleIds: ReadonlySet<string> | null = null;
  readonly #lead: Block | undefined;

  constructor(document: Document, setting: MentionSetting) {
    const { frontMatter } = setting;
    this.#setting = setting;
    this.#lead = document.blocks.find(({ kind }) => kind !== 'heading');
    this.#blocks = [
      ...(frontMatter
        ? [blockOf(frontMatter.title, 'title'), blockOf(frontMatter.dek, 'dek')]
        : []),
      ...document.blocks.map((block) => ({
        block,
        role: block.kind === 'heading' ? ('heading' as const) : ('body' as const),
      })),
    ];
  }

  /** Each question is asked of all sentences before the next one is: so the machine has little to load again. */
  read(): SentenceMentions[] {
    const placed = this.#blocks.flatMap(({ block, role }) => this.#named(block, role));
    const tokens = placed.map(({ sentence }) => tokenise(sentence.text));
    const dated = placed.map((each, at) => this.#dated(each, tokens[at] ?? []));
    const tags = tokens.map(tag);
    const ranks = placed.map(({ sentence }, at) => readRanks(tokens[at] ?? [], sentence.text));
    const read = placed.map(({ text }, at): ReadSentence => {
      const { times, reference } = dated[at] as DatedSentence;
      return {
        text,
        times,
        reference,
        tokens: tokens[at] ?? [],
        tags: tags[at] ?? [],
        ranks: ranks[at] ?? [],
      };
    });
    const quantities = read.map((each) => this.#quantities(each));
    const routing = placed.map((each) => this.#routing(each));
    const plans = tokens.map((each, at) => readClauses(each, tags[at] ?? []));
    return placed.map((each, at) => {
      const { citation, reference, times } = dated[at] as DatedSentence;
      // Field by field: a copy of several objects is slow to make, and slow to look things up in.
      return {
        block: each.block,
        sentence: each.sentence,
        text: each.text,
        role: each.role,
        isFirst: each.at === 0,
        isLabel: each.at === 0 && isLabelled(each.block),
        isLead: each.block === this.#lead,
        tokens: tokens[at] ?? [],
        plan: plans[at] as ClausePlan,
        times,
        ranks: ranks[at] ?? [],
        quantities: quantities[at] ?? [],
        found: each.found,
        named: each.named,
        routing: routing[at] as RouteReading,
        corridor: this.#setting.corridors.named(each.text),
        directives: directivesIn(each.block, each.sentence),
        reference,
        citation,
        section: each.section,
      };
    });
  }

  /** The sentences of a block with the names of the atlas in them. */
  #named(block: Block, role: SentenceRole): NamedSentence[] {
    if (role === 'heading') this.#section = block.text;
    const section = this.#section;
    const found = block.sentences.map(({ text }) => this.#setting.gazetteer.find(text));
    const named = this.#resolve(block, found);
    return block.sentences.map((sentence, at) => ({
      block,
      role,
      at,
      sentence,
      text: sentence.text,
      section,
      found: found[at] ?? [],
      named: named[at] ?? [],
    }));
  }

  #resolve(block: Block, found: readonly (readonly NameMatch[])[]): NamedPlace[][] {
    const isAmbiguous = found.some((each) => each.some(({ ids }) => ids.length > 1));
    const around = new Set(isAmbiguous ? found.flatMap((each) => [...certain(each)]) : []);
    const article = isAmbiguous ? this.#idsOfArticle() : around;
    return found.map((each, at) =>
      each.length === 0
        ? []
        : resolveNames(
            each,
            block.sentences[at]?.text ?? '',
            this.#setting.gazetteer,
            around,
            article,
          ),
    );
  }

  /** Ids of every certain name of the article; looked for only where a name has two meanings. */
  #idsOfArticle(): ReadonlySet<string> {
    this.#articleIds ??= new Set(
      this.#blocks.flatMap(({ block }) => [...certain(this.#setting.gazetteer.find(block.text))]),
    );
    return this.#articleIds;
  }

  /** The times of a sentence, by its citation and the datelines before it. */
  #dated({ block, sentence }: NamedSentence, tokens: readonly Token[]): DatedSentence {
    const citation = citationAfter(block, sentence, 0, this.#setting.frontMatter);
    const reference = this.#reference(citation);
    const times = readPeriods(tokens, sentence.text, reference);
    if (sentence.dateline) {
      this.#dateline ??= times.find((each) => each.period.type === 'day')?.period.start ?? null;
    }
    return { citation, reference, times };
  }

  #quantities({ text, tokens, tags, times, ranks, reference }: ReadSentence): readonly Quantity[] {
    const masked = times.filter((mention) => mention.absolute);
    const all = readQuantities(tokens, text, masked, reference !== null, tags).filter(
      (quantity) => !ranks.some((rank) => isSameNumber(rank, quantity)),
    );
    return this.#setting.everyQuantity ? all : withoutPassing({ text, tokens, tags }, all);
  }

  /** The ways of a sentence, in the light of the words before it. */
  #routing({ text, named }: NamedSentence): RouteReading {
    const routing =
      named.length > 1
        ? readRoutes(text, named, this.#setting.places, this.#context)
        : { routes: [], pairs: [] };
    this.#context = `${this.#context.slice(-longestContext)} ${text.slice(0, longestContext)}`;
    return routing;
  }

  /** The date relative times count from. */
  #reference(citation: string | null): string | null {
    const { frontMatter, date } = this.#setting;
    return frontMatter ? referenceOf(frontMatter, citation) : (date ?? this.#dateline);
  }
}

/** A few words with capitals that are a sentence by themselves: "Mersin.", "Baku–Tbilisi–Kars:", "Port of Koper." */
const label = /^\p{Lu}[\p{L}'’]*(?:(?: (?:of|and|the|in)(?= ))?[ –—-]\p{Lu}[\p{L}'’]*){0,4}[.:]$/u;

/** True for a paragraph that a label heads: a run-in head, or a name that stands alone. */
const isLabelled = ({ sentences, head, kind }: Block): boolean =>
  sentences.length > 1 &&
  kind !== 'heading' &&
  sentences[0] !== undefined &&
  datelineIn(sentences[0]) === 0 &&
  (head !== undefined || label.test(sentences[0].text));

const isSameNumber = (rank: RankMention, quantity: Quantity): boolean =>
  overlap(rank, quantity) && quantity.value === rank.value;

/** A line of the front matter as a block of one sentence; it has no place in the prose and states no fact of its own. */
function blockOf(text: string, role: SentenceRole): { block: Block; role: SentenceRole } {
  const sentences = [{ text, start: 0, dateline: false }];
  const block: Block = {
    kind: 'heading',
    text,
    runs: [],
    sentences,
    citations: [],
    factDirectives: [],
  };
  return { block, role };
}

/** What an editor says of words of a sentence. */
export function directivesIn(block: Block, { start, text }: Sentence): readonly FactDirective[] {
  if (block.factDirectives.length === 0) return block.factDirectives;
  const end = start + text.length;
  return block.factDirectives.filter(
    ({ from, to }) => from < end && (to > start || (from === to && from >= start)),
  );
}

/** Footnote that follows `offset` of the sentence, else its last one, else null. */
export function citationAfter(
  block: Block,
  sentence: Sentence,
  offset: number,
  frontMatter: Article | null,
): string | null {
  if (block.citations.length === 0) return null;
  const sources = frontMatter?.sources ?? [];
  const start = sentence.start;
  const end = start + sentence.text.length;
  const own = block.citations.filter(
    ({ at, id }) => at > start && at <= end && sources.some((each) => each.id === id),
  );
  return (own.find(({ at }) => at >= start + offset) ?? own.at(-1))?.id ?? null;
}
