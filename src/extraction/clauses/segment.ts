import {
  clauseOpeners,
  contrastWords,
  includingWords,
  participleAdverbs,
  relativePronouns,
  sayingVerbs,
  supplementWords,
} from '../lexicon/clause-words.ts';
import { verbBase } from '../lexicon/parts-of-speech.ts';
import { months } from '../lexicon/period-words.ts';
import { isOneOf, wordSet } from '../lexicon/word-set.ts';
import type { Token } from '../reader/types.ts';
import { lowerAt, tagAt, tokenAt } from '../tokens/cursor.ts';
import type { Tag } from '../tokens/tagger.ts';
import type { ClauseRole, TokenRange } from './clause.ts';

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
  /** First finite verb, and first mark or word that ends a clause, at or after each token. */
  readonly #nextFinite: number[];
  readonly #nextStop: number[];
  readonly #nextOpener: number[];
  readonly #lastDash: number;
  readonly #clauses: OpenClause[] = [];
  readonly #of: number[] = [];
  #stack: OpenClause[] = [];

  constructor(tokens: readonly Token[], tags: readonly Tag[], finite: readonly boolean[]) {
    this.#tokens = tokens;
    this.#tags = tags;
    this.#finite = finite;
    const length = tokens.length;
    this.#nextFinite = new Array<number>(length + 2).fill(length + 1);
    this.#nextStop = new Array<number>(length + 2).fill(length);
    this.#nextOpener = new Array<number>(length + 2).fill(length + 1);
    let dash = -1;
    // What stands in brackets neither ends the clause around it nor lends it a verb.
    let depth = 0;
    for (let at = length - 1; at >= 0; at--) {
      if (tokens[at]?.text === ')') depth++;
      const outside = depth === 0;
      if (tokens[at]?.text === '(' && depth > 0) depth--;
      this.#nextFinite[at] = outside && finite[at] ? at : (this.#nextFinite[at + 1] ?? length + 1);
      this.#nextStop[at] = outside && this.#stops(at) ? at : (this.#nextStop[at + 1] ?? length);
      const lower = lowerAt(tokens, at);
      const opens = clauseOpeners.has(lower) && lower !== 'as' && tags[at + 1] !== 'number';
      this.#nextOpener[at] = opens ? at : (this.#nextOpener[at + 1] ?? length + 1);
      if (dash < 0 && this.#isDash(at)) dash = at;
    }
    this.#lastDash = dash;
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

  #lower(at: number): string {
    return lowerAt(this.#tokens, at);
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

  #stops(at: number): boolean {
    const token = this.#tokens[at];
    if (!token) return true;
    if (token.shape === 'punctuation')
      return /^(?:[,;:()[\].!?…]|\.+)$/.test(token.text) || this.#isDash(at);
    return (
      relativePronouns.has(token.lower) ||
      token.lower === 'what' ||
      (token.lower === 'that' && tagAt(this.#tags, at - 1) !== 'preposition')
    );
  }

  /** A dash between spaces. */
  #isDash(at: number): boolean {
    const token = this.#tokens[at];
    if (!token || !isOneOf(token.text, '-|–|—|−|--')) return false;
    return (
      token.text === '—' || token.text === '--' || (!token.glued && !this.#tokens[at + 1]?.glued)
    );
  }

  /** True where a finite verb comes before the next mark or relative word. */
  #hasVerb(at: number): boolean {
    const verb = this.#nextFinite[at] ?? 0;
    if (verb >= (this.#nextStop[at] ?? 0)) return false;
    // ", during an exercise and after drones had entered": the verb is that of a clause inside.
    const opener = this.#nextOpener[at] ?? verb;
    return opener >= verb || opener === at;
  }

  #step(at: number): void {
    const token = this.#tokens[at] as Token;
    const before = this.#lower(at - 1);
    if (before === ')' || before === ']') this.#close('parenthesis');
    const opened = this.#top().ranges.length === 0 && this.#clauses.length > 1;
    if (at > 0 && tokenAt(this.#tokens, at - 1).text === ',') this.#afterComma(at);
    else if (quotes.has(this.#lower(at - 1)) && tokenAt(this.#tokens, at - 2).text === ',')
      this.#afterComma(at);
    else if (token.shape === 'punctuation') this.#mark(at);
    else if (at > 0 && this.#isHard(at - 1)) this.#restart(at);
    else if (!opened) this.#word(at);
    this.#returnToHost(at);
  }

  #isHard(at: number): boolean {
    const text = this.#tokens[at]?.text ?? '';
    if (text === ':' && this.#top().role === 'parenthesis') return false;
    return text === ';' || text === ':' || this.#isDash(at);
  }

  /** Brackets and dashes. */
  #mark(at: number): void {
    const text = this.#tokens[at]?.text ?? '';
    if (text === '(' || text === '[') this.#open('parenthesis', 1, this.#top());
    if (this.#isHard(at)) this.#popAll();
  }

  /** The word behind a semicolon, a colon or a dash. */
  #restart(at: number): void {
    const dash = this.#isDash(at - 1);
    const root = this.#top();
    const paired = dash && this.#lastDash > at;
    if (paired && root.verbAt < 0) this.#open('parenthesis', 0, root);
    else if (this.#hasVerb(at) || root.verbAt < 0) this.#coordinate('coordinate', 0);
    else this.#open('apposition', 0, root);
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
    const done = top.verbAt >= 0 || top.role === 'participle' || top.role === 'apposition';
    if (!done || top.ranges.length === 0) return;
    const outer = this.#stack.findLastIndex(
      (clause, nth) => nth < this.#stack.length - 1 && clause.verbAt < 0,
    );
    if (outer >= 0 && tagAt(this.#tags, at - 1) !== 'conjunction') this.#stack.length = outer + 1;
  }

  #afterComma(at: number): void {
    let next = at;
    while (quotes.has(this.#lower(next))) next++;
    if (next > at && quotes.has(this.#lower(at))) {
      // The quotation mark itself still belongs to what it closes.
      return;
    }
    const opener = this.#commaOpener(at);
    if (opener === 'conjunction') this.#conjoined(at);
    else if (opener === null) this.#plain(at);
    else if (opener === 'coordinate' || opener === 'subordinate') this.#coordinate(opener, 1);
    else this.#supplement(opener, openerLength(opener, this.#quantified(at)));
  }

  /** What the word behind a comma opens. */
  #commaOpener(at: number): ClauseRole | 'conjunction' | null {
    const lower = this.#lower(at);
    if (this.#opensRelative(at)) return 'relative';
    if (this.#isConjunction(at)) return 'conjunction';
    if (clauseOpeners.has(lower) && this.#opensSubordinate(at))
      return contrastWords.has(lower) ? 'coordinate' : 'subordinate';
    if (this.#isAttribution(at)) return 'attribution';
    if (includingWords.has(lower) || this.#isSuchAs(at)) return 'including';
    if (lower === 'with') return 'absolute';
    return this.#opensParticiple(at) ? 'participle' : null;
  }

  /** Behind a comma without a word that opens a clause. */
  #plain(at: number): void {
    const top = this.#top();
    const outer = this.#stack.findLast(
      (clause) => clause.verbAt < 0 && clause !== top && hosts.has(clause.role),
    );
    const inner = top.verbAt >= 0 || !hosts.has(top.role);
    if (inner && outer && this.#hasVerb(at)) {
      this.#stack.length = this.#stack.indexOf(outer) + 1;
      return;
    }
    if (top.verbAt >= 0 && this.#hasVerb(at) && this.#opensPhrase(at)) {
      this.#coordinate('coordinate', 0);
      return;
    }
    if (this.#isApposition(at)) {
      this.#open('apposition', 0, top);
      return;
    }
    if (!hosts.has(top.role) && this.#isTimePhrase(at)) this.#host();
    // "… have beaten all of 2019, when 347,000 were shipped, by more than 40,000"
    const parent = this.#stack.at(-2);
    const within = top.role === 'relative' || top.role === 'subordinate';
    if (within && parent && parent.verbAt >= 0 && this.#isAmountBy(at)) this.#stack.pop();
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

  #isConjunction(at: number): boolean {
    return isOneOf(this.#lower(at), 'and|but|or|yet|nor|so') && this.#tags[at] !== 'adverb';
  }

  /** "and": a new clause where a verb follows, else a list. */
  #conjoined(at: number): void {
    const next = at + 1;
    // "between Kunming, the capital of Yunnan, and Rotterdam"
    const apposed = this.#top().role === 'apposition' && tokenAt(this.#tokens, at - 1).text === ',';
    if (apposed && this.#stack.length > 1) this.#stack.pop();
    const lower = this.#lower(next);
    if (clauseOpeners.has(lower) && this.#opensSubordinate(next)) {
      this.#coordinate('coordinate', 2);
      return;
    }
    const verb = this.#tags[next] === 'adverb' ? next + 1 : next;
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
    if (this.#hasVerb(next) && this.#opensPhrase(next)) this.#coordinate('coordinate', 1);
    else if (this.#opensParticiple(next) && this.#top().role === 'participle') {
      this.#stack.pop();
      this.#open('participle', 1, this.#top());
    }
  }

  /** What may be the first word of a subject. */
  #opensPhrase(at: number): boolean {
    const tag = this.#tags[at];
    return (
      tag !== 'verb' &&
      tag !== 'past' &&
      tag !== 'to' &&
      tag !== 'conjunction' &&
      tag !== 'punctuation'
    );
  }

  /** "which …", "of which 40 …", "two thirds of which". */
  #opensRelative(at: number): boolean {
    if (relativePronouns.has(this.#lower(at))) return true;
    return this.#quantified(at) > 0;
  }

  /** Tokens up to and with "of which" where it stands within five words; 0 where it does not. */
  #quantified(at: number): number {
    for (let next = at; next < at + 6; next++) {
      const lower = this.#lower(next);
      if (
        isOneOf(lower, 'of|in|from|to|by|for|at|on|with|through') &&
        isOneOf(this.#lower(next + 1), 'which|whom')
      )
        return next + 2 - at;
      if (this.#stops(next) || this.#finite[next]) return 0;
    }
    return 0;
  }

  #opensSubordinate(at: number): boolean {
    const lower = this.#lower(at);
    // "whereas chemicals, which in 2021 had been few, rose"
    if (
      contrastWords.has(lower) &&
      tokenAt(this.#tokens, at - 1).text === ',' &&
      this.#hasVerbAfter(at)
    )
      return true;
    if (!this.#hasVerb(at + 1)) return false;
    const next = this.#lower(at + 1);
    if (alsoPrepositions.has(lower)) {
      if (this.#tags[at + 1] === 'number' || months.has(next)) return false;
      if (isOneOf(next, 'then|last|this|early|late|mid|of')) return false;
      // "Since its launch the line has carried": one verb is the main clause's.
      if (this.#top().verbAt < 0) return this.#hasVerbAfter(at + 1);
    }
    return lower !== 'so' || next !== 'far';
  }

  /** True where another finite verb follows the next mark. */
  #hasVerbAfter(at: number): boolean {
    const end = this.#tokens.length;
    const stop = this.#nextStop[at] ?? end;
    const first = this.#nextFinite[at] ?? end;
    const second = first < stop ? (this.#nextFinite[first + 1] ?? end) : first;
    return second < end;
  }

  /** "…, the operator said", "…, said the operator", "…, according to customs". */
  #isAttribution(at: number): boolean {
    if (this.#lower(at) === 'according') return true;
    const verb = this.#nextFinite[at] ?? this.#tokens.length;
    if (verb >= (this.#nextStop[at] ?? 0) || verb - at > 14) return false;
    if (!sayingVerbs.has(verbBase(this.#lower(verb)))) return false;
    // "The port, which handled 2 million tonnes in 2020, expects 3 million": no clause but a relative one has its verb.
    const isObject = isOneOf(this.#tags[verb + 1] ?? '', 'number|symbol|determiner');
    if (verb === at)
      return this.#stack.some(
        (clause) => clause.verbAt >= 0 && !(isObject && clause.role === 'relative'),
      );
    const after = this.#lower(verb + 1);
    const closes =
      after === '' ||
      isOneOf(
        after,
        '.|,|;|:|!|?|"|”|on|in|during|at|earlier|last|when|to|out|recently|yesterday|today',
      );
    return closes || (this.#tags[verb + 1] === 'name' && this.#stops(verb + 2));
  }

  #isSuchAs(at: number): boolean {
    return this.#lower(at) === 'such' && this.#lower(at + 1) === 'as';
  }

  #opensParticiple(at: number): boolean {
    let next = at;
    while (
      participleAdverbs.has(this.#lower(next)) ||
      (this.#tags[next] === 'adverb' && next < at + 2)
    )
      next++;
    const tag = this.#tags[next];
    if (tag === 'gerund') return true;
    if (tag === 'past' && !this.#finite[next]) return true;
    return supplementWords.has(this.#lower(at)) && !this.#hasVerb(at);
  }

  /** ", the capital of the province," before the verb of the clause. */
  #isApposition(at: number): boolean {
    const top = this.#top();
    if (this.#hasVerb(at)) return false;
    const tag = this.#tags[at];
    if (tag !== 'determiner' && tag !== 'possessive') return false;
    if (isOneOf(this.#lower(at), 'more|most|some|another|each|both|all|this|that|these|those'))
      return false;
    const stop = this.#nextStop[at] ?? this.#tokens.length;
    return this.#nominalBefore(at - 1) && (top.verbAt >= 0 || this.#tokens[stop]?.text === ',');
  }

  #nominalBefore(at: number): boolean {
    const tag = tagAt(this.#tags, at - 1);
    if (tag === 'noun' || tag === 'plural' || tag === 'name') return true;
    return at === 1 && /^\p{Lu}/u.test(this.#tokens[0]?.text ?? '') && tag !== 'preposition';
  }

  /** ", by more than 40,000". */
  #isAmountBy(at: number): boolean {
    if (this.#lower(at) !== 'by') return false;
    return [1, 2, 3].some((step) => this.#tags[at + step] === 'number');
  }

  /** ", in 2021" after a supplement belongs to what the supplement hangs on. */
  #isTimePhrase(at: number): boolean {
    if (!isOneOf(this.#lower(at), 'in|on|during|by|from|since|as|until|between|over|last|this'))
      return false;
    for (let next = at + 1; next < at + 6; next++) {
      const token = this.#tokens[next];
      if (!token || this.#stops(next)) return false;
      if (
        isOneOf(
          token.lower,
          'year|years|month|months|quarter|quarters|half|halfs|period|periods|week|weeks|decade|decades',
        )
      )
        return true;
      if (/^(?:19|20)\d\d$/.test(token.text)) return true;
    }
    return false;
  }

  /** Words that open a clause without a comma before them. */
  #word(at: number): void {
    const lower = this.#lower(at);
    const top = this.#top();
    if (at > 0 && this.#isConjunction(at)) this.#conjoined(at);
    else if (at > 0 && lower === 'that') this.#that(at);
    else if (clauseOpeners.has(lower) && this.#opensSubordinate(at) && !this.#isCatenative(at))
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
    const lower = this.#lower(at);
    if (lower === 'according' && this.#lower(at + 1) === 'to') return 'attribution';
    if (at > 0 && relativePronouns.has(lower) && this.#nominalBefore(at)) return 'relative';
    if (this.#isSaid(at)) return 'content';
    if (this.#isReducedRelative(at)) return 'participle';
    if (lower === 'including' || this.#isSuchAs(at)) return 'including';
    const accompanies = lower === 'with' && this.#top().verbAt >= 0;
    return accompanies && this.#governsParticiple(at) ? 'absolute' : null;
  }

  /** "as" of "as well as", "as much as". */
  #isCatenative(at: number): boolean {
    return (
      this.#lower(at) === 'as' && isOneOf(this.#lower(at + 1), 'well|much|many|as|part|a|an|of')
    );
  }

  #that(at: number): void {
    const top = this.#top();
    if (this.#lower(at - 1) === 'so' && this.#hasVerb(at + 1)) {
      this.#open('subordinate', 1, top);
      return;
    }
    const saying = top.verbAt >= 0 && this.#verbsSay(top.verbAt, at);
    if (saying && (this.#hasVerb(at + 1) || this.#hasVerbAfter(at + 1)))
      this.#open('content', 1, top);
    else if (this.#nominalBefore(at) && this.#hasVerb(at + 1)) this.#open('relative', 0, top);
  }

  /** True where a verb of saying stands between. */
  #verbsSay(from: number, to: number): boolean {
    for (let at = from; at < Math.min(to, from + 5); at++) {
      const tag = this.#tags[at];
      if ((tag === 'verb' || tag === 'past') && sayingVerbs.has(verbBase(this.#lower(at))))
        return true;
    }
    return false;
  }

  /** "said [trips rose]": a clause right behind a verb of saying. */
  #isSaid(at: number): boolean {
    const top = this.#top();
    if (top.verbAt < 0 || top.verbAt < at - 4 || this.#finite[at]) return false;
    const before = tagAt(this.#tags, at - 1);
    if (before !== 'verb' && before !== 'past') return false;
    if (!sayingVerbs.has(verbBase(this.#lower(at - 1)))) return false;
    return this.#hasVerb(at) && this.#opensPhrase(at) && this.#tags[at] !== 'preposition';
  }

  /** "services [linking Koper with Asia]", "goods [valued at 3m]". */
  #isReducedRelative(at: number): boolean {
    if (!this.#nominalBefore(at)) return false;
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

  /** "with trains running daily". */
  #governsParticiple(at: number): boolean {
    const stop = Math.min(this.#nextStop[at] ?? 0, at + 10);
    for (let next = at + 2; next < stop; next++) if (this.#tags[next] === 'gerund') return true;
    return false;
  }
}
