import {
  clauseOpeners,
  participleAdverbs,
  relativePronouns,
  sayingVerbs,
  supplementWords,
} from '../lexicon/clause-words.ts';
import { verbBase } from '../lexicon/parts-of-speech.ts';
import { isOneOf, wordSet } from '../lexicon/word-set.ts';
import type { Token } from '../reader/types.ts';
import { lowerAt, tagAt } from '../tokens/cursor.ts';
import { isCapitalised } from '../tokens/letters.ts';
import type { Tag } from '../tokens/tagger.ts';

const plainPrepositions = wordSet('of|in|from|to|by|for|at|on|with|through');

const dashes = wordSet('-|–|—|−|--');
const conjunctions = wordSet('and|but|or|yet|nor|so');

/** Signs that end a clause. */
const endsClause: ReadonlySet<string> = new Set(',;:()[].!?…');

/** A sign that is repeated is none of them, save stops. */
const isMark = (text: string): boolean => text.length === 1 || text.startsWith('.');

/** What the tokens of a sentence tell of its clauses, whichever clause is open: where verbs and marks stand, and what opens. */
export class ClauseSigns {
  readonly #tokens: readonly Token[];
  readonly #tags: readonly Tag[];
  readonly #finite: readonly boolean[];
  /** First finite verb, and first mark or word that ends a clause, at or after each token. */
  readonly nextFinite: number[];
  readonly nextStop: number[];
  readonly #nextOpener: number[];
  readonly lastDash: number;

  constructor(tokens: readonly Token[], tags: readonly Tag[], finite: readonly boolean[]) {
    this.#tokens = tokens;
    this.#tags = tags;
    this.#finite = finite;
    const length = tokens.length;
    this.nextFinite = new Array<number>(length + 2).fill(length + 1);
    this.nextStop = new Array<number>(length + 2).fill(length);
    this.#nextOpener = new Array<number>(length + 2).fill(length + 1);
    let dash = -1;
    // What stands in brackets neither ends the clause around it nor lends it a verb.
    let depth = 0;
    for (let at = length - 1; at >= 0; at--) {
      if (tokens[at]?.text === ')') depth++;
      const outside = depth === 0;
      if (tokens[at]?.text === '(' && depth > 0) depth--;
      this.nextFinite[at] = outside && finite[at] ? at : (this.nextFinite[at + 1] ?? length + 1);
      this.nextStop[at] = outside && this.stops(at) ? at : (this.nextStop[at + 1] ?? length);
      const lower = lowerAt(tokens, at);
      const opens = clauseOpeners.has(lower) && lower !== 'as' && tags[at + 1] !== 'number';
      this.#nextOpener[at] = opens ? at : (this.#nextOpener[at + 1] ?? length + 1);
      if (dash < 0 && this.isDash(at)) dash = at;
    }
    this.lastDash = dash;
  }

  lower(at: number): string {
    return lowerAt(this.#tokens, at);
  }

  stops(at: number): boolean {
    const token = this.#tokens[at];
    if (!token) return true;
    if (token.shape === 'punctuation')
      return endsClause.has(token.text.charAt(0)) ? isMark(token.text) : this.isDash(at);
    return (
      relativePronouns.has(token.lower) ||
      token.lower === 'what' ||
      (token.lower === 'that' && tagAt(this.#tags, at - 1) !== 'preposition')
    );
  }

  /** A dash between spaces. */
  isDash(at: number): boolean {
    const token = this.#tokens[at];
    if (token?.shape !== 'punctuation' || !dashes.has(token.text)) return false;
    return (
      token.text === '—' || token.text === '--' || (!token.glued && !this.#tokens[at + 1]?.glued)
    );
  }

  /** True where a finite verb comes before the next mark or relative word. */
  hasVerb(at: number): boolean {
    const verb = this.nextFinite[at] ?? 0;
    if (verb >= (this.nextStop[at] ?? 0)) return false;
    // ", during an exercise and after drones had entered": the verb is that of a clause inside.
    const opener = this.#nextOpener[at] ?? verb;
    return opener >= verb || opener === at;
  }

  /** "from May to June, 46 trains left": a verb, be it behind the comma that closes a fronted phrase. */
  leadsToVerb(at: number): boolean {
    if (this.hasVerb(at)) return true;
    const stop = this.nextStop[at] ?? 0;
    return (
      this.#tags[at] === 'preposition' &&
      this.#tokens[stop]?.text === ',' &&
      this.opensPhrase(stop + 1) &&
      this.hasVerb(stop + 1)
    );
  }

  isConjunction(at: number): boolean {
    return this.#tags[at] !== 'adverb' && conjunctions.has(this.lower(at));
  }

  /** What may be the first word of a subject. */
  opensPhrase(at: number): boolean {
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
  opensRelative(at: number): boolean {
    if (relativePronouns.has(this.lower(at))) return true;
    return this.quantified(at) > 0;
  }

  /** Tokens up to and with "of which" where it stands within five words; 0 where it does not. */
  quantified(at: number): number {
    for (let next = at; next < at + 6; next++) {
      const lower = this.lower(next);
      if (plainPrepositions.has(lower) && isOneOf(this.lower(next + 1), 'which|whom'))
        return next + 2 - at;
      if (this.stops(next) || this.#finite[next]) return 0;
    }
    return 0;
  }

  /** True where another finite verb follows the next mark. */
  hasVerbAfter(at: number): boolean {
    const end = this.#tokens.length;
    const stop = this.nextStop[at] ?? end;
    const first = this.nextFinite[at] ?? end;
    const second = first < stop ? (this.nextFinite[first + 1] ?? end) : first;
    return second < end;
  }

  isSuchAs(at: number): boolean {
    return this.lower(at) === 'such' && this.lower(at + 1) === 'as';
  }

  opensParticiple(at: number): boolean {
    let next = at;
    while (
      participleAdverbs.has(this.lower(next)) ||
      (this.#tags[next] === 'adverb' && next < at + 2)
    )
      next++;
    const tag = this.#tags[next];
    if (tag === 'gerund') return true;
    if (tag === 'past' && !this.#finite[next]) return true;
    return supplementWords.has(this.lower(at)) && !this.hasVerb(at);
  }

  nominalBefore(at: number): boolean {
    const tag = tagAt(this.#tags, at - 1);
    if (tag === 'noun' || tag === 'plural' || tag === 'name') return true;
    return at === 1 && isCapitalised(this.#tokens[0]?.text ?? '') && tag !== 'preposition';
  }

  /** ", by more than 40,000". */
  isAmountBy(at: number): boolean {
    if (this.lower(at) !== 'by') return false;
    return [1, 2, 3].some((step) => this.#tags[at + step] === 'number');
  }

  /** ", in 2021" after a supplement belongs to what the supplement hangs on. */
  isTimePhrase(at: number): boolean {
    if (!isOneOf(this.lower(at), 'in|on|during|by|from|since|as|until|between|over|last|this'))
      return false;
    for (let next = at + 1; next < at + 6; next++) {
      const token = this.#tokens[next];
      if (!token || this.stops(next)) return false;
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

  /** True where a verb of saying stands between. */
  verbsSay(from: number, to: number): boolean {
    for (let at = from; at < Math.min(to, from + 5); at++) {
      const tag = this.#tags[at];
      if ((tag === 'verb' || tag === 'past') && sayingVerbs.has(verbBase(this.lower(at))))
        return true;
    }
    return false;
  }

  /** "with trains running daily". */
  governsParticiple(at: number): boolean {
    const stop = Math.min(this.nextStop[at] ?? 0, at + 10);
    for (let next = at + 2; next < stop; next++) if (this.#tags[next] === 'gerund') return true;
    return false;
  }
}
