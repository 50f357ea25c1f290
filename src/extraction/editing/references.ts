import type { FactDirective } from '../../markdown/parse/document.ts';
import type { Fact } from '../../schemas/fact.ts';
import { factNamed } from '../reader/fact-named.ts';
import type { References } from './corrections.ts';
import type { Fault } from './fact-attributes.ts';

/** A fact whose directive names others. */
export interface Referring {
  fact: Fact;
  directive: FactDirective;
  references: References;
}

/**
 * Puts the ids of the facts that directives name into the facts they are about: `inputs`, and the fact of a `finding`.
 * Words are looked for among the other facts of the article, in the order of the text; `#` and an id is taken as it
 * stands, for the check of all content to look up.
 *
 * @example resolveReferences([{ fact, directive, references: { inputs: ['17,000 trips', '#ab12-1'] } }], facts, ['railway'])
 * @param facts all facts of the article; those of `referring` among them are changed in place
 * @param sources ids of the article's sources
 * @returns what could not be found, each with its directive
 */
export function resolveReferences(
  referring: readonly Referring[],
  facts: readonly Fact[],
  sources: readonly string[],
): (Fault & { directive: FactDirective })[] {
  const faults: (Fault & { directive: FactDirective })[] = [];
  for (const { fact, directive, references } of referring) {
    const others = facts.filter((each) => each !== fact);
    const fault = (name: string, message: string, mend: string): void => {
      faults.push({ code: 'SL308', name, message, mend, directive });
    };
    const idOf = (name: string, words: string): string | null => {
      const found = words.startsWith('#') ? words.slice(1) : factNamed(others, words)?.id;
      if (found !== undefined) return found;
      fault(
        name,
        `no fact of this story is read in “${words}”`,
        'write the words of a figure as they stand in the text, or # and the id of a fact elsewhere',
      );
      return null;
    };
    if (references.inputs) {
      const ids = references.inputs.map((words) => idOf('inputs', words));
      if (ids.every((id) => id !== null)) fact.inputs = ids;
    }
    if (references.finding === undefined) continue;
    const stated = /^(.*\S)\s*\{([^{}]+)\}$/s.exec(references.finding);
    const [, text = '', citation = ''] = stated ?? [];
    if (!stated) {
      const id = idOf('finding', references.finding);
      if (id !== null) fact.finding = { fact: id };
    } else if (sources.includes(citation)) fact.finding = { text, citation };
    else
      fault(
        'finding',
        `“${citation}” is no source of this story`,
        `sources are ${sources.join(', ')}`,
      );
  }
  return faults;
}
