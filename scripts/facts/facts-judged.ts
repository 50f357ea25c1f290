import type { Fact, FactsFile } from '../../src/schemas/fact.ts';
import type { Problem } from '../../src/schemas/problem.ts';

/** Facts that differ from what the article gives though nothing they depend on has changed: edits that would be lost. */
export function changedByHand(
  stored: FactsFile,
  now: FactsFile,
  text: string,
  file: string,
): Problem[] {
  if (stored.hash !== now.hash) return [];
  const fresh = new Map(now.facts.map((fact) => [fact.id, fact]));
  return stored.facts.flatMap((fact) => {
    const read = fresh.get(fact.id);
    if (!read || fact.status !== 'extracted') return [];
    const fields = (Object.keys(fact) as (keyof Fact)[]).filter(
      (field) => JSON.stringify(fact[field]) !== JSON.stringify(read[field]),
    );
    if (fields.length === 0) return [];
    const line = text.slice(0, text.indexOf(`"id": "${fact.id}"`)).split('\n').length;
    return [
      {
        file,
        line,
        column: 1,
        message: `${fields.join(' and ')} of “${fact.source.text}” ${fields.length === 1 ? 'was' : 'were'} changed by hand`,
        mend: 'set its status to "corrected" to keep the change, or run npm run facts to undo it',
      },
    ];
  });
}
