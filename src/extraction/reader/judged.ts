import type { Fact, FactsFile } from '../../schemas/fact.ts';
import { factId, sentenceId } from './ids.ts';
import { sealed } from './seal.ts';

/** Facts of a file that an editor has judged in it; what a directive of the article says goes with the article. */
export const judgedIn = ({ facts, orphans = [] }: FactsFile): Fact[] =>
  [...facts, ...orphans].filter(({ status, directive }) => status !== 'extracted' && !directive);

/**
 * What editors said of an article under its former name, as if under the new one: ids hold the name, and are made
 * anew from the sentence that was judged. Whoever calls it has looked at the seals before.
 */
export function underNewName(file: FactsFile, slug: string): FactsFile {
  const facts = judgedIn(file).map((fact) => {
    if (fact.judged === undefined) return fact;
    const nth = Number(/-(\d+)$/.exec(fact.id)?.[1] ?? 1);
    const own = fact.id.slice(0, fact.id.lastIndexOf('-'));
    const before = equalsBefore(file, fact, own);
    return sealed({ ...fact, id: factId(sentenceId(slug, fact.judged, before), nth - 1) });
  });
  return { ...file, article: slug, facts, orphans: [] };
}

/** How many equal sentences stand before the fact's own: the one under which its id is what it is. */
function equalsBefore({ article }: FactsFile, { judged = '' }: Fact, own: string): number {
  for (let nth = 0; nth < 20; nth++) if (sentenceId(article, judged, nth) === own) return nth;
  return 0;
}
