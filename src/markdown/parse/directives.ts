import remarkDirective from 'remark-directive';
import type { Parser, Processor } from 'unified';
import { straightDirectives } from './straight-directives.ts';

/** Leaf directives of stories: `::map{corridor=west}`, `::chart{series=…}`, alone on their line. */
export const figureDirectives = ['map', 'chart'] as const;
/** Text directives of stories: `:fact[three trains]{…}`, `:nofact[three trains]`; the label is prose. */
export const factDirectives = ['fact', 'nofact'] as const;

type State = (code: number | null) => State | undefined;
interface Effects {
  enter(type: string): void;
  exit(type: string): void;
  consume(code: number | null): void;
  check(construct: Construct, ok: State, nok: State): State;
}
type Tokenizer = (this: unknown, effects: Effects, ok: State, nok: State) => State;
interface Construct {
  tokenize: Tokenizer;
  partial?: boolean;
}
interface SyntaxExtension {
  text?: Record<string, Construct | Construct[]>;
  flow?: Record<string, Construct | Construct[]>;
}

const colon = 58;
const bracket = 91;
const brace = 123;

/**
 * remark plugin: directives that are not ours stay the text they are ("12:30", "3:a", "Chengdu:Europe", `::foo`,
 * `:::note`), with the Markdown inside them read as ever; ours are read as they are meant, see `straightDirectives`. Use
 * it in place of remark-directive, or after it.
 */
export function restoreDirectives(this: Processor): undefined {
  const data = this.data() as { micromarkExtensions?: SyntaxExtension[] };
  if (!data.micromarkExtensions?.some(isDirectiveSyntax)) remarkDirective.call(this as never);
  data.micromarkExtensions = (data.micromarkExtensions ?? []).map((extension) =>
    isDirectiveSyntax(extension) ? onlyOurs(extension) : extension,
  );
  const parse = this.parser as Parser | undefined;
  if (parse) this.parser = (text, file) => parse(straightDirectives(text), file);
}

/** remark-directive's is the one extension that reads containers and leaves at a colon in flow. */
function isDirectiveSyntax(extension: SyntaxExtension): boolean {
  return Array.isArray(extension.flow?.[colon]) && extension.text?.[colon] !== undefined;
}

function onlyOurs(extension: SyntaxExtension): SyntaxExtension {
  const leaf = list(extension.flow?.[colon]).at(-1);
  const text = list(extension.text?.[colon])[0];
  if (!leaf || !text) return extension;
  return {
    ...extension,
    flow: { [colon]: [guard(leaf, '::', figureDirectives, opensFigure)] },
    text: { [colon]: guard(text, ':', factDirectives, (code) => code === bracket) },
  };
}

const list = (constructs: Construct | Construct[] | undefined): Construct[] =>
  constructs === undefined ? [] : Array.isArray(constructs) ? constructs : [constructs];

/** What may follow the name of a figure: attributes, a label, white space or the end of the line. */
const opensFigure = (code: number | null): boolean =>
  code === null || code < 0 || code === 32 || code === brace || code === bracket;

/** The construct, tried only where one of `names` follows `marker` and `then` holds of the next code. */
function guard(
  construct: Construct,
  marker: string,
  names: readonly string[],
  then: (code: number | null) => boolean,
): Construct {
  const openings = names.map((name) => marker + name);
  const named: Construct = {
    partial: true,
    tokenize(effects, ok, nok) {
      let read = '';
      const step: State = (code) => {
        if (openings.includes(read) && then(code)) {
          effects.exit('directiveName');
          return ok(code);
        }
        const next = code === null || code < 0 ? '' : read + String.fromCharCode(code);
        if (next === '' || !openings.some((opening) => opening.startsWith(next))) return nok(code);
        effects.consume(code);
        read = next;
        return step;
      };
      return (code) => {
        effects.enter('directiveName');
        return step(code);
      };
    },
  };
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      const inner = construct.tokenize.call(this, effects, ok, nok);
      return effects.check(named, inner, nok);
    },
  };
}
