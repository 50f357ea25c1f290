import {
  clauseOpeners,
  contrastWords,
  includingWords,
  relativePronouns,
  sayingVerbs,
} from '../lexicon/clause-words.ts';
import { verbBase } from '../lexicon/parts-of-speech.ts';
import { months } from '../lexicon/period-words.ts';
import { isOneOf, wordSet } from '../lexicon/word-set.ts';
import type { Token } from '../reader/types.ts';
import { tagAt, tokenAt } from '../tokens/cursor.ts';
import type { Tag } from '../tokens/tagger.ts';
import type { ClauseRole, TokenRange } from './clause.ts';
import { ClauseSigns } from './clause-signs.ts';

/** A clause as the segmentation leaves it: where it stands and on what it hangs. */
export interface OpenClause {
  index: number;
  role: ClauseRole;
  parent: number | null;
  ranges: TokenRange[];
  /** How many tokens open it: "and", "while", "that". */
  opener: number;
  /** Where its finite verb stands; -1 before it is met. */
  verbAt: number;
}

/** Cuts a sentence at the words and marks that open and close clauses, in one pass from left to right. */
export function segment(
  tokens: readonly Token[],
  tags: readonly Tag[],
  finite: readonly boolean[],
): { open: OpenClause[]; of: number[] } {
  return new Segmenter(tokens, tags, finite).run();
}

/** Roles of clauses with a finite verb of their own, on which others hang. */
const hosts: ReadonlySet<ClauseRole> = new Set<ClauseRole>([
  'main',
  'coordinate',
  'content',
  'subordinate',
  'relative',
]);

/** Openers that are prepositions as well: "since 2013", "after the line opened". */
const alsoPrepositions = wordSet('since|till|until|after|before|as|despite|once');

const openerLength = (role: ClauseRole, quantified: number): number =>
  role === 'relative' ? quantified : role === 'including' || role === 'absolute' ? 1 : 0;

const quotes = wordSet(`"|“|”|„|«|»|‘|’|'`);

class Segmenter {
  readonly #tokens: readonly Token[];
  readonly #tags: readonly Tag[];
  readonly #finite: readonly boolean[];
  readonly #signs: ClauseSigns;
  readonly #clauses: OpenClause[] = [];
  readonly #of: number[] = [];
  #stack: OpenClause[] = [];

  constructor(tokens: readonly Token[], tags: readonly Tag[], finite: readonly boolean[]) {
    this.#tokens = tokens;
    this.#tags = tags;
    this.#finite = finite;
    this.#signs = new ClauseSigns(tokens, tags, finite);
  }

  run(): { open: OpenClause[]; of: number[] } {
    this.#open('main', 0, null);
    for (let at = 0; at < this.#tokens.length; at++) {
      this.#step(at);
      const top = this.#top();
      if (this.#finite[at] && top.verbAt < 0) top.verbAt = at;
      this.#take(top, at);
    }
    return { open: this.#clauses, of: this.#of };
  }

  #top(): OpenClause {
    return this.#stack.at(-1) as OpenClause;
  }

  #take(clause: OpenClause, at: number): void {
    this.#of[at] = clause.index;
    const last = clause.ranges.at(-1);
    if (last && last.to === at) last.to = at + 1;
    else clause.ranges.push({ from: at, to: at + 1 });
  }

  #open(role: ClauseRole, opener: number, parent: OpenClause | null): void {
    const index = this.#clauses.length;
    const clause = { index, role, parent: parent?.index ?? null, ranges: [], opener, verbAt: -1 };
    this.#clauses.push(clause);
    this.#stack.push(clause);
  }

  #step(at: number): void {
    const token = this.#tokens[at] as Token;
    const before = this.#signs.lower(at - 1);
    if (before === ')' || before === ']') this.#close('parenthesis');
    const opened = this.#top().ranges.length === 0 && this.#clauses.length > 1;
    if (at > 0 && tokenAt(this.#tokens, at - 1).text === ',') this.#afterComma(at);
    else if (tokenAt(this.#tokens, at - 2).text === ',' && quotes.has(before)) this.#afterComma(at);
    else if (token.shape === 'punctuation') this.#mark(at);
    else if (at > 0 && this.#isHard(at - 1)) this.#restart(at);
    else if (!opened) this.#word(at);
    this.#returnToHost(at);
  }

  #isHard(at: number): boolean {
    const text = this.#tokens[at]?.text ?? '';
    if (text === ':' && this.#top().role === 'parenthesis') return false;
    return text === ';' || text === ':' || this.#signs.isDash(at);
  }

  /** Brackets and dashes. */
  #mark(at: number): void {
    const text = this.#tokens[at]?.text ?? '';
    if (text === '(' || text === '[') this.#open('parenthesis', 1, this.#top());
    if (this.#isHard(at)) this.#popAll();
  }

  /** The word behind a semicolon, a colon or a dash. */
  #restart(at: number): void {
    const dash = this.#signs.isDash(at - 1);
    const root = this.#top();
    const paired = dash && this.#signs.lastDash > at;
    if (paired && root.verbAt < 0) this.#open('parenthesis', 0, root);
    else if (this.#signs.leadsToVerb(at) || root.verbAt < 0 || this.#isSplit(at))
      this.#coordinate('coordinate', 0);
    else this.#open('apposition', 0, root);
  }

  /** "; the second yard, an older one, [loaded]": behind a semicolon a subject may be parted from its verb. */
  #isSplit(at: number): boolean {
    const stop = this.#signs.nextStop[at] ?? 0;
    const verb = this.#signs.nextFinite[stop] ?? 0;
    return (
      tokenAt(this.#tokens, at - 1).text === ';' &&
      tokenAt(this.#tokens, stop).text === ',' &&
      tokenAt(this.#tokens, verb - 1).text === ','
    );
  }

  #popAll(): void {
    this.#stack = this.#stack.slice(0, 1);
    const last = this.#clauses
      .filter(({ role, parent }) => role === 'coordinate' && parent === 0)
      .at(-1);
    if (last) this.#stack.push(last);
  }

  #close(role: ClauseRole): void {
    const at = this.#stack.findLastIndex((clause) => clause.role === role);
    if (at > 0) this.#stack.length = at;
  }

  /** Back to the nearest clause with a finite verb, which a new clause hangs on. */
  #host(): OpenClause {
    while (this.#stack.length > 1) {
      const top = this.#top();
      if (hosts.has(top.role) && top.verbAt >= 0 && top.role !== 'relative') return top;
      if (top.role === 'parenthesis') return top;
      this.#stack.pop();
    }
    return this.#top();
  }

  #coordinate(role: ClauseRole, opener: number): void {
    this.#open(role, opener, this.#host());
  }

  /** A clause inside another ends where the outer one's verb comes: "the train that left on Monday [carried]". */
  #returnToHost(at: number): void {
    if (!this.#finite[at]) return;
    const top = this.#top();
    const done =
      top.verbAt >= 0 ||
      top.role === 'participle' ||
      top.role === 'apposition' ||
      this.#isPastWhere(top, at);
    if (!done || top.ranges.length === 0) return;
    const outer = this.#stack.findLastIndex(
      (clause, nth) => nth < this.#stack.length - 1 && clause.verbAt < 0,
    );
    if (outer < 0 || tagAt(this.#tags, at - 1) === 'conjunction') return;
    this.#stack.length = outer + 1;
    // An outer clause that stood before the inner one has its subject there.
    if (top.role === 'subordinate' && this.#top().ranges.length === 0) this.#giveBack(top, at);
  }

  /** "Since the line opened in 2021 *12 million tonnes* have been moved": the subject of the outer verb at `at` is its own. */
  #giveBack(inner: OpenClause, at: number): void {
    const last = inner.ranges.at(-1);
    let from = at - 1;
    while (from > inner.verbAt + 1 && !this.#opensSubject(from)) from--;
    if (!last || last.to !== at || from <= inner.verbAt + 1) return;
    last.to = from;
    for (let next = from; next < at; next++) this.#take(this.#top(), next);
  }

  #opensSubject(at: number): boolean {
    const before = tagAt(this.#tags, at - 1);
    if (/^(?:19|20)\d\d$/.test(tokenAt(this.#tokens, at - 1).text)) return true;
    return (
      isOneOf(this.#tags[at] ?? '', 'pronoun|determiner|possessive') && before !== 'preposition'
    );
  }

  /**
   * "a train to the border, where the broad gauge *ends*, [took]": behind the comma stands the verb of the clause
   * around, though that of the inner one was read as a noun.
   */
  #isPastWhere({ role, ranges }: OpenClause, at: number): boolean {
    const first = ranges[0]?.from ?? at;
    return (
      role === 'relative' &&
      at - first > 3 &&
      this.#signs.lower(first) === 'where' &&
      tokenAt(this.#tokens, at - 1).text === ','
    );
  }

  #afterComma(at: number): void {
    let next = at;
    while (quotes.has(this.#signs.lower(next))) next++;
    if (next > at && quotes.has(this.#signs.lower(at))) {
      // The quotation mark itself still belongs to what it closes.
      return;
    }
    const opener = this.#commaOpener(at);
    if (opener === 'conjunction') this.#conjoined(at);
    else if (opener === null) this.#plain(at);
    else if (opener === 'coordinate' || opener === 'subordinate') this.#coordinate(opener, 1);
    else this.#supplement(opener, openerLength(opener, this.#signs.quantified(at)));
  }

  /** What the word behind a comma opens. */
  #commaOpener(at: number): ClauseRole | 'conjunction' | null {
    const lower = this.#signs.lower(at);
    if (this.#signs.opensRelative(at)) return 'relative';
    if (this.#signs.isConjunction(at)) return 'conjunction';
    if (clauseOpeners.has(lower) && this.#opensSubordinate(at))
      return contrastWords.has(lower) ? 'coordinate' : 'subordinate';
    if (this.#isAttribution(at)) return 'attribution';
    if (includingWords.has(lower) || this.#signs.isSuchAs(at)) return 'including';
    if (lower === 'with') return 'absolute';
    return this.#signs.opensParticiple(at) ? 'participle' : null;
  }

  /** Behind a comma without a word that opens a clause. */
  #plain(at: number): void {
    const top = this.#top();
    const outer = this.#stack.findLast(
      (clause) => clause.verbAt < 0 && clause !== top && hosts.has(clause.role),
    );
    const inner = top.verbAt >= 0 || !hosts.has(top.role);
    if (inner && outer && this.#signs.hasVerb(at)) {
      this.#stack.length = this.#stack.indexOf(outer) + 1;
      return;
    }
    if (top.verbAt >= 0 && this.#signs.hasVerb(at) && this.#signs.opensPhrase(at)) {
      this.#coordinate('coordinate', 0);
      return;
    }
    if (this.#isApposition(at)) {
      this.#open('apposition', 0, top);
      return;
    }
    if (!hosts.has(top.role) && this.#signs.isTimePhrase(at)) this.#host();
    // "… have beaten all of 2019, when 347,000 were shipped, by more than 40,000"
    const parent = this.#stack.at(-2);
    const within = top.role === 'relative' || top.role === 'subordinate';
    if (within && parent && parent.verbAt >= 0 && this.#signs.isAmountBy(at)) this.#stack.pop();
  }

  #supplement(role: ClauseRole, opener: number): void {
    const top = this.#top();
    const host = top.verbAt < 0 && hosts.has(top.role) ? top : this.#supplementHost();
    this.#open(role, opener, host);
  }

  #supplementHost(): OpenClause {
    while (this.#stack.length > 1) {
      const top = this.#top();
      if (hosts.has(top.role) || top.role === 'parenthesis' || top.role === 'attribution') break;
      this.#stack.pop();
    }
    return this.#top();
  }

  /** "and": a new clause where a verb follows, else a list. */
  #conjoined(at: number): void {
    const next = at + 1;
    // "between Kunming, the capital of Yunnan, and Rotterdam"
    const apposed = this.#top().role === 'apposition' && tokenAt(this.#tokens, at - 1).text === ',';
    if (apposed && this.#stack.length > 1) this.#stack.pop();
    else if (this.#closesRelative(at)) this.#stack.pop();
    const lower = this.#signs.lower(next);
    if (clauseOpeners.has(lower) && this.#opensSubordinate(next)) {
      this.#coordinate('coordinate', 2);
      return;
    }
    const verb = this.#tags[next] === 'adverb' ? next + 1 : this.#pastDate(next);
    const host = this.#stack.findLast((clause) => clause.verbAt >= 0);
    if (!host) return;
    if (this.#finite[verb]) {
      const outer = this.#stack.findLast((clause) => clause.verbAt < 0);
      if (outer && this.#stack.indexOf(outer) > this.#stack.indexOf(host))
        this.#stack.length = this.#stack.indexOf(outer);
      if (this.#top().verbAt < 0) this.#stack.length = this.#stack.indexOf(host) + 1;
      this.#open('coordinate', 1, this.#top());
      return;
    }
    if (this.#signs.hasVerb(next) && this.#signs.opensPhrase(next))
      this.#coordinate('coordinate', 1);
    else if (this.#signs.opensParticiple(next) && this.#top().role === 'participle') {
      this.#stack.pop();
      this.#open('participle', 1, this.#top());
    }
  }

  /**
   * "has four cranes, two of which were bought last year, *and* 12 tracks": behind the second comma the list of the clause
   * around goes on, unless the relative clause has a list of its own.
   */
  #closesRelative(at: number): boolean {
    const top = this.#top();
    const [first] = top.ranges;
    if (top.role !== 'relative' || top.verbAt < 0 || !first || this.#stack.length < 2) return false;
    const isComma = (index: number): boolean => tokenAt(this.#tokens, index).text === ',';
    if (!isComma(at - 1) || !isComma(first.from - 1) || this.#signs.hasVerb(at + 1)) return false;
    if (this.#tags[at + 1] !== 'number') return false;
    for (let within = first.from; within < at - 1; within++) if (isComma(within)) return false;
    return (this.#stack.at(-2) as OpenClause).verbAt >= 0 && !this.#hasNumber(first.from + 2, at);
  }

  #hasNumber(from: number, to: number): boolean {
    for (let at = from; at < to; at++) if (this.#tags[at] === 'number') return true;
    return false;
  }

  /** "can take 14 trains and *in January 2024* was getting 12": past a date between "and" and its verb. */
  #pastDate(at: number): number {
    if (!isOneOf(this.#signs.lower(at), 'in|on|by|since|during')) return at;
    let next = at + 1;
    while (
      next < at + 5 &&
      (months.has(this.#signs.lower(next)) || this.#tokens[next]?.shape === 'number')
    )
      next++;
    return next > at + 1 && this.#finite[next] ? next : at;
  }

  #opensSubordinate(at: number): boolean {
    const lower = this.#signs.lower(at);
    // "whereas chemicals, which in 2021 had been few, rose"
    if (
      contrastWords.has(lower) &&
      tokenAt(this.#tokens, at - 1).text === ',' &&
      this.#signs.hasVerbAfter(at)
    )
      return true;
    if (!this.#signs.hasVerb(at + 1)) return false;
    const next = this.#signs.lower(at + 1);
    // "and *never before* had it handled so many"
    if (lower === 'before' && isOneOf(this.#signs.lower(at - 1), 'never|ever')) return false;
    if (alsoPrepositions.has(lower)) {
      if (this.#tags[at + 1] === 'number' || months.has(next)) return false;
      if (isOneOf(next, 'then|last|this|early|late|mid|of')) return false;
      // "Since its launch the line has carried": one verb is the main clause's.
      if (this.#top().verbAt < 0) return this.#signs.hasVerbAfter(at + 1);
    }
    return lower !== 'so' || next !== 'far';
  }

  /** "…, the operator said", "…, said the operator", "…, according to customs". */
  #isAttribution(at: number): boolean {
    if (this.#signs.lower(at) === 'according') return true;
    const verb = this.#signs.nextFinite[at] ?? this.#tokens.length;
    if (verb >= (this.#signs.nextStop[at] ?? 0) || verb - at > 14) return false;
    if (!sayingVerbs.has(verbBase(this.#signs.lower(verb)))) return false;
    // "The port, which handled 2 million tonnes in 2020, expects 3 million": no clause but a relative one has its verb.
    const isObject = isOneOf(this.#tags[verb + 1] ?? '', 'number|symbol|determiner');
    if (verb === at)
      return this.#stack.some(
        (clause) => clause.verbAt >= 0 && !(isObject && clause.role === 'relative'),
      );
    const after = this.#signs.lower(verb + 1);
    const closes =
      after === '' ||
      isOneOf(
        after,
        '.|,|;|:|!|?|"|”|on|in|during|at|earlier|last|when|to|out|recently|yesterday|today',
      );
    return closes || (this.#tags[verb + 1] === 'name' && this.#signs.stops(verb + 2));
  }

  /** ", the capital of the province," before the verb of the clause. */
  #isApposition(at: number): boolean {
    const top = this.#top();
    if (this.#signs.hasVerb(at)) return false;
    const tag = this.#tags[at];
    if (tag !== 'determiner' && tag !== 'possessive') return false;
    if (
      isOneOf(this.#signs.lower(at), 'more|most|some|another|each|both|all|this|that|these|those')
    )
      return false;
    const stop = this.#signs.nextStop[at] ?? this.#tokens.length;
    return (
      this.#signs.nominalBefore(at - 1) && (top.verbAt >= 0 || this.#tokens[stop]?.text === ',')
    );
  }

  /** Words that open a clause without a comma before them. */
  #word(at: number): void {
    const lower = this.#signs.lower(at);
    const top = this.#top();
    if (at > 0 && this.#signs.isConjunction(at)) this.#conjoined(at);
    else if (at > 0 && lower === 'that') this.#that(at);
    else if (clauseOpeners.has(lower) && this.#opensSubordinate(at))
      this.#open(
        contrastWords.has(lower) && top.verbAt >= 0 ? 'coordinate' : 'subordinate',
        1,
        top,
      );
    else {
      const role = this.#wordOpener(at);
      if (role) this.#open(role, openerLength(role, 0), top);
    }
  }

  #wordOpener(at: number): ClauseRole | null {
    const lower = this.#signs.lower(at);
    if (lower === 'according' && this.#signs.lower(at + 1) === 'to') return 'attribution';
    if (at > 0 && relativePronouns.has(lower) && this.#signs.nominalBefore(at)) return 'relative';
    if (this.#isSaid(at)) return 'content';
    if (this.#isReducedRelative(at)) return 'participle';
    if (lower === 'including' || this.#signs.isSuchAs(at)) return 'including';
    const accompanies = lower === 'with' && this.#top().verbAt >= 0;
    return accompanies && this.#signs.governsParticiple(at) ? 'absolute' : null;
  }

  #that(at: number): void {
    const top = this.#top();
    // "the year *that ended* on 20 March": a time, whatever else the sentence says of it.
    if (this.#signs.lower(at - 1) === 'year' && isOneOf(this.#signs.lower(at + 1), 'ended|ends'))
      return;
    if (this.#signs.lower(at - 1) === 'so' && this.#signs.hasVerb(at + 1)) {
      this.#open('subordinate', 1, top);
      return;
    }
    // "My guess *is that* traffic will grow"
    const isBeing = top.verbAt === at - 1 && isOneOf(this.#signs.lower(at - 1), 'is|was');
    const saying = isBeing || (top.verbAt >= 0 && this.#signs.verbsSay(top.verbAt, at));
    if (saying && (this.#signs.hasVerb(at + 1) || this.#signs.hasVerbAfter(at + 1)))
      this.#open('content', 1, top);
    else if (this.#isNamed(at) && this.#signs.hasVerb(at + 1)) this.#open('relative', 0, top);
  }

  /** True behind a noun, or behind a name with its number: "a Boeing 767 [that can lift 52 tonnes]". */
  #isNamed(at: number): boolean {
    const isModel = tagAt(this.#tags, at - 1) === 'number' && tagAt(this.#tags, at - 2) === 'name';
    return isModel || this.#signs.nominalBefore(at);
  }

  /** "said [trips rose]": a clause right behind a verb of saying. */
  #isSaid(at: number): boolean {
    const top = this.#top();
    if (top.verbAt < 0 || top.verbAt < at - 4 || this.#finite[at]) return false;
    const before = tagAt(this.#tags, at - 1);
    if (before !== 'verb' && before !== 'past') return false;
    if (!sayingVerbs.has(verbBase(this.#signs.lower(at - 1)))) return false;
    return (
      this.#signs.hasVerb(at) && this.#signs.opensPhrase(at) && this.#tags[at] !== 'preposition'
    );
  }

  /** "services [linking Koper with Asia]", "goods [valued at 3m]". */
  #isReducedRelative(at: number): boolean {
    if (!this.#signs.nominalBefore(at)) return false;
    if (this.#top().role === 'absolute') return false;
    if (this.#tags[at] === 'gerund') {
      const next = this.#tags[at + 1];
      return (
        next === 'determiner' ||
        next === 'number' ||
        next === 'name' ||
        next === 'possessive' ||
        next === 'preposition'
      );
    }
    return this.#tags[at] === 'past' && !this.#finite[at] && this.#tags[at + 1] === 'preposition';
  }
}
