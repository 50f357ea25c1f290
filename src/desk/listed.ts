import type { Atlas } from '../atlas/types.ts';
import { factInWords } from '../corpus/wording.ts';
import type { Fact } from '../schemas/fact.ts';
import type { ListedFact } from './messages.ts';

/** A fact as it is listed beside the page of its story. */
export const listFact = (
  fact: Fact,
  file: string,
  atlas: Pick<Atlas, 'places' | 'corridors'>,
): ListedFact => ({
  file,
  line: fact.source.line,
  column: fact.source.column,
  id: fact.id,
  words: factInWords(fact, atlas),
  kind: fact.kind,
  places: fact.places.map((id) => atlas.places.get(id)?.name ?? id),
  status: fact.status,
  evidence: fact.evidence,
  doubts: fact.status === 'extracted' ? (fact.doubts ?? []).map(({ text }) => text) : [],
});
