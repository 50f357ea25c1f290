import { factId, sentenceId } from '../../src/facts/ids.ts';
import type { Fact, FactsFile } from '../../src/schemas/fact.ts';
import type { Problem } from '../../src/schemas/problem.ts';

/** Facts of a file that an editor has judged in it; what a directive of the article says goes with the article. */
export const judgedIn = ({ facts, orphans = [] }: FactsFile): Fact[] =>
  [...facts, ...orphans].filter(({ status, directive }) => status !== 'extracted' && !directive);

/**
 * What editors said of an article under its former name, as if under the new one: ids hold the name, and are made
 * anew from the sentence that was judged.
 */
export function underNewName(file: FactsFile, slug: string): FactsFile {
  const seen = new Map<string, number>();
  const facts = judgedIn(file).map((fact) => {
    if (fact.judged === undefined) return fact;
    const nth = Number(/-(\d+)$/.exec(fact.id)?.[1] ?? 1);
    const own = fact.id.slice(0, fact.id.lastIndexOf('-'));
    const before = seen.get(`${fact.judged}\n${own}`) ?? equalsBefore(file, fact, own);
    seen.set(`${fact.judged}\n${own}`, before);
    return { ...fact, id: factId(sentenceId(slug, fact.judged, before), nth - 1) };
  });
  return { ...file, article: slug, facts, orphans: [] };
}

/** How many equal sentences stand before the fact's own: the one under which its id is what it is. */
function equalsBefore({ article }: FactsFile, { judged = '' }: Fact, own: string): number {
  for (let nth = 0; nth < 20; nth++) if (sentenceId(article, judged, nth) === own) return nth;
  return 0;
}

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
