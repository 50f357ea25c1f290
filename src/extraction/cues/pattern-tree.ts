/** Part of a pattern, as far as the words in it are asked for. */
export type PatternNode =
  /** One of some signs; `signs` is null where they are too many to name. */
  | { kind: 'signs'; signs: readonly string[] | null; isOptional: boolean }
  /** One of some sequences. */
  | {
      kind: 'group';
      options: readonly PatternSequence[];
      isOptional: boolean;
      isRepeated: boolean;
    }
  /** What takes no sign: `\b`, `^` and `$` are edges of words, what looks ahead or behind is not looked into. */
  | { kind: 'edge'; isEdge: boolean };

export type PatternSequence = readonly PatternNode[];

/** Most signs of a class that are told one by one. */
const mostSigns = 6;

/**
 * A pattern as a tree of groups and signs, letters in lower case; null where it holds what is not understood.
 *
 * @example parsePattern('\\b(?:rose|fell)') // an edge, and a group of two sequences of four signs
 */
export function parsePattern(source: string): PatternSequence | null {
  const parser = new PatternParser(source);
  try {
    return parser.whole();
  } catch (error) {
    if (error instanceof NotUnderstood) return null;
    throw error;
  }
}

const groupOf = (options: readonly PatternSequence[]): PatternNode => ({
  kind: 'group',
  options,
  isOptional: false,
  isRepeated: false,
});

class NotUnderstood extends Error {}

class PatternParser {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  whole(): PatternSequence {
    const options = this.#options();
    if (this.#at < this.#source.length) throw new NotUnderstood();
    return options.length === 1 ? (options[0] as PatternSequence) : [groupOf(options)];
  }

  #options(): PatternSequence[] {
    const options: PatternNode[][] = [[]];
    while (this.#at < this.#source.length && this.#source[this.#at] !== ')') {
      if (this.#source[this.#at] === '|') {
        this.#at++;
        options.push([]);
      } else options.at(-1)?.push(this.#quantified());
    }
    return options;
  }

  #quantified(): PatternNode {
    const node = this.#single();
    const quantifier = /^(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/.exec(this.#source.slice(this.#at));
    if (!quantifier) return node;
    this.#at += quantifier[0].length;
    const sign = quantifier[0].charAt(0);
    const isOptional = sign === '?' || sign === '*' || quantifier[1] === '0';
    if (node.kind === 'edge') throw new NotUnderstood();
    // A letter that may be repeated is no longer the letter of a word alone.
    const isRepeated = sign !== '?';
    if (node.kind === 'signs' && isRepeated && node.signs?.some(isOfWord))
      return { kind: 'signs', signs: null, isOptional };
    return node.kind === 'group' ? { ...node, isOptional, isRepeated } : { ...node, isOptional };
  }

  #single(): PatternNode {
    const sign = this.#source.charAt(this.#at++);
    if (sign === '(') return this.#group();
    if (sign === '[') return this.#class();
    if (sign === '\\') return this.#escape();
    if (sign === '^' || sign === '$') return { kind: 'edge', isEdge: true };
    if (sign === '.') return { kind: 'signs', signs: null, isOptional: false };
    return { kind: 'signs', signs: [sign.toLowerCase()], isOptional: false };
  }

  #group(): PatternNode {
    const opening = /^\?(?::|<?[=!]|<\w+>)/.exec(this.#source.slice(this.#at))?.[0] ?? '';
    if (opening === '' && this.#source[this.#at] === '?') throw new NotUnderstood();
    this.#at += opening.length;
    const options = this.#options();
    if (this.#source[this.#at++] !== ')') throw new NotUnderstood();
    if (/[=!]$/.test(opening)) return { kind: 'edge', isEdge: false };
    return groupOf(options);
  }

  /** A class with a range or a class in it has too many signs to name. */
  #class(): PatternNode {
    const end = endOfClass(this.#source, this.#at);
    const written = this.#source.slice(this.#at, end);
    this.#at = end + 1;
    // What is no letter ends a word and opens one.
    if (/^\^.*\\p\{L\}/.test(written)) return { kind: 'signs', signs: [' '], isOptional: false };
    const isNamed = /^(?:[^\\^-]|\\[^a-zA-Z])(?:[^\\-]|\\[^a-zA-Z])*-?$/u.test(written);
    const signs = [...new Set(written.replace(/\\(.)/gu, '$1').toLowerCase())];
    const isShort = signs.length <= mostSigns || !signs.some(isOfWord);
    return { kind: 'signs', signs: isNamed && isShort ? signs : null, isOptional: false };
  }

  #escape(): PatternNode {
    const sign = this.#source.charAt(this.#at++);
    if (sign === 'b') return { kind: 'edge', isEdge: true };
    if (sign === 's') return { kind: 'signs', signs: [' '], isOptional: false };
    if (sign === 'p' || sign === 'P' || sign === 'u') {
      const rest = /^(?:\{[^}]*\}|[\da-fA-F]{4})/.exec(this.#source.slice(this.#at))?.[0] ?? '';
      this.#at += rest.length;
      return { kind: 'signs', signs: null, isOptional: false };
    }
    if (/[dwDWS]/.test(sign)) return { kind: 'signs', signs: null, isOptional: false };
    if (/[a-zA-Z\d]/.test(sign)) throw new NotUnderstood();
    return { kind: 'signs', signs: [sign], isOptional: false };
  }
}

function endOfClass(source: string, from: number): number {
  for (let at = from; at < source.length; at++) {
    if (source[at] === '\\') at++;
    else if (source[at] === ']') return at;
  }
  throw new NotUnderstood();
}

/** True for a sign that `\w` matches. */
export const isOfWord = (sign: string): boolean => /^\w$/.test(sign);
