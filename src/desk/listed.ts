import type { Atlas } from '../atlas/types.ts';
import { factInWords } from '../corpus/wording.ts';
import { devMessages } from '../messages/dev.ts';
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
  doubts: fact.status === 'extracted' ? doubtsOf(fact) : [],
});

/** Whether nothing says where a figure comes from. */
export const isUnsourced = ({ citation, inputs, kind }: Fact): boolean =>
  citation === null && !inputs && kind !== 'route' && kind !== 'date';

const doubtsOf = (fact: Fact): string[] => [
  ...(fact.doubts ?? []).map(({ text }) => text),
  ...(isUnsourced(fact) ? [devMessages.unsourced] : []),
];
